/** A whole and, behind 其中, its parts. */

import { matchesOf } from '../../matches.ts';
import { isMistyped, isTransposedOf } from './digit-slips.ts';
import { eachOf } from './each.ts';
import { isRelative, type Quantity } from './quantity.ts';
import { excess, isSlip, type Mismatch, mismatch, type Sentence, sumOf } from './sum.ts';

/** A part with what it is of. */
interface Labelled {
  readonly label: string;
  readonly quantity: Quantity;
  /** What is counted, if it stands behind the measure word. */
  readonly noun: string;
}

/** A figure of a change is no whole. */
const CHANGE =
  /(?:比[^，。；]{0,8}|较[^，。；]{0,8})(?:多|少)了?$|(?:增加|减少|增长|下降|上升|提高|多增|少增|净增|(?<!新)增|减)了?$/u;
const isChange = (text: string, { start }: Quantity): boolean =>
  CHANGE.test(text.slice(Math.max(0, start - 16), start));

/** Figures of each, and comparisons, are no parts. */
const NO_PART = /各|每|最|均|比|较|增|减|上升|下降|提高|超|(?<!公)共|合计|累计|达|约|近/u;
/** Behind a comma the list may be over: what was done with the parts is no part. */
const ACTION =
  /[评选荐获移报送举开投交培拆签涉惠带奖罚]|查处|检查|收到|完成|建成|安排|整改|办理|解决|新增|发放|争取/u;
/** Properties that one and the same may have: 女, 少数民族 and 大专以上 overlap. */
const PROPERTY =
  /以上|以下|以内|不足|岁|帮扶|救助|享受|学历|民族|党员|党外|妇女|女|职称|博士|硕士|研究生|本科|专科|一线|农民|工人|重点|骨干|残疾|低保|脱贫|老|儿童|留守|省|国家|示范|获|困难|重大|规模|高新|龙头|首次|当年|现|执业|注册|专业|“/u;
/** What one and the same may get several of. */
const MAY_OVERLAP = /帮扶|救助|享受|培训|补贴|参保/u;
/** Of one kind of thing there may be more than of another that is counted alike: 12个乡镇, 其中 36个村. */
const COUNTS_OF_ALL_KINDS = /^(?:[个处项件条次]|人次|)$/u;
/** Parts that are all there can be of a whole, two by two. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/男/u, /女/u],
  [/城/u, /乡|农/u],
  [/夏/u, /秋/u],
  [/出口/u, /进口/u],
  [/线上/u, /线下/u],
  [/税收/u, /非税/u],
  [/县直|机关/u, /乡镇/u],
  [/公办/u, /民办/u],
  [/一般/u, /重大/u],
  [/县内/u, /县外/u],
  [/省内/u, /省外/u],
  [/本[省市县村镇地]/u, /外/u],
  [/以上/u, /以下/u],
  [/上半年/u, /下半年/u],
  [/已/u, /未|限期/u],
  [/合格/u, /不合格/u],
  [/脱贫|低保|贫困|监测/u, /一般|普通/u],
];

/** Answers of which each gives one. */
const ANSWER =
  /^(?:(?:非常|很|比较|基本|较|不太|不)?(?:满意|合格|称职|达标)|优秀|良好|一般|赞成|同意|反对|弃权)$/u;

/** The last of a list that has all there is: 其他方面的7条. */
const REMAINDER = /^(?:其他|其它|其余|另外)/u;

/** True of a list that ends in what is left. */
const isComplete = (labels: readonly string[]): boolean =>
  labels.length > 2 && REMAINDER.test(labels.at(-1) as string);

const lengthOf = (text: string): number => [...text].length;

/** What stands between a measure word and the next mark. */
export const nounAt = (text: string, at: number): string =>
  /^[^，、。；：（）\d和]{0,8}/u.exec(text.slice(at))?.[0] ?? '';

/** True of 人均1.6亩. */
const isOfEach = (text: string, one: Quantity, before: Quantity | undefined): boolean =>
  eachOf(text, one, before) !== undefined;

/** The whole before 其中: the nearest figure that is no share and no change. */
function wholeBefore(text: string, before: readonly Quantity[]): Quantity | undefined {
  const nearest = before.filter((one, i) => !isRelative(one) && !isOfEach(text, one, before[i - 1])).at(-1);
  if (!nearest || nearest.isRough || isChange(text, nearest)) return undefined;
  return nearest;
}

/** The names of 青石镇、白河镇各12处, each of which has the figure; none of another label. */
const namesOfEach = (label: string): string[] =>
  /^(?:[^，。；、（）和]{1,8}[、和]){1,5}[^，。；、（）和]{1,8}各$/u.test(label)
    ? label.slice(0, -1).split(/[、和]/u)
    : [];

/** The parts behind 其中: a list with 、, or clauses with ，. */
function partsBehind({ text, quantities }: Sentence, at: number, unit: string): Labelled[] {
  const parts: Labelled[] = [];
  let from = at;
  let mark: string | undefined;
  for (const quantity of quantities.filter(({ start }) => start >= at)) {
    const between = text.slice(from, quantity.start);
    if (isRelative(quantity) && /占|比重/u.test(between)) {
      from = quantity.end;
      continue;
    }
    const last = parts.at(-1);
    const [, noun = '', separator = '', label = ''] =
      /^([^，、和以及\d]*)([，、和以及与]*)(.*)$/su.exec(between) ?? [];
    const own = last ? label : between.replace(/^[，：:]/u, '');
    if (last && separator === '') break;
    if (mark?.includes('、') && separator.includes('，')) break;
    const each = quantity.unit === unit ? namesOfEach(own) : [];
    if (quantity.unit !== unit || (each.length === 0 && /[，。；、（）]/u.test(own))) break;
    if (last && separator.includes('，') && ACTION.test(own)) break;
    if (last && noun !== '' && noun !== last.noun) break;
    const counted = nounAt(text, quantity.end);
    for (const label of each.length > 0 ? each : [own]) parts.push({ label, quantity, noun: counted });
    mark ??= last ? separator : undefined;
    from = quantity.end;
  }
  return parts;
}

/** Ends of labels that tell classes apart: 国家级, 县级; 东部, 西部. */
const CLASS = /(?:级|类|等奖|部|片|年级|产业|业|标段|期|批)$/u;

/** True of labels of one build: 一类村, 二类村; 男党员, 女党员. */
const areAlike = (labels: readonly string[]): boolean =>
  new Set(labels.map((label) => label.slice(-1))).size === 1 &&
  (new Set(labels.map(lengthOf)).size === 1 || labels.every((label) => CLASS.test(label)));

export const isPair = ([one, other, ...more]: readonly string[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  more.length === 0 &&
  (PAIRS.some(([first, second]) => first.test(one) && second.test(other)) ||
    [`未${one}`, `不${one}`, `非${one}`].includes(other));

/** True where the things that are counted may be others than those of the whole. */
function countOthers(noun: string, unit: string, parts: readonly Labelled[]): boolean {
  if (unit !== '个' || noun === '') return false;
  return parts.some((part) => part.noun !== noun && !noun.includes(part.label.slice(-1)));
}

/** Parts that leave less than this share of their whole, or exceed it by less, are all of it. */
const NEARLY = 0.12;

/** True of three parts and more that are nearly the whole, where one wrong digit is the difference. */
function isSlipOfList(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = sumOf(parts);
  const step = [whole, ...parts].reduce((least, one) => Math.min(least, one.step), whole.step);
  if (parts.length < 3 || Math.abs(sum - whole.value) > NEARLY * whole.value) return false;
  // Of a short list some parts may be left out: few of what is left are round by chance.
  const isRound = Math.round((whole.value - sum) / step) % 10 === 0;
  if (sum < whole.value && !isRound && !isTransposedOf(whole.value, sum, step)) return false;
  return (
    isMistyped(whole.value, sum, step) ||
    parts.some(({ value }) => isMistyped(value, value + whole.value - sum, step))
  );
}

/** Ends of labels of parts that a whole is cut into, of which none is left out: 城关片, 一年级, 二标段. */
const CUT = /(?:片区?|[东南西北中]部|级|类|标段|年级|等奖|[一二三四五六七八九]期|[一二三四]季度)$/u;

/** True of three such parts and more that leave out less than any of them, or are more: 52座，其中城关片18座……. */
const isCutInto = (whole: Quantity, parts: readonly Labelled[], more: number): boolean =>
  parts.length > 2 &&
  parts.every(({ label }) => CUT.test(label)) &&
  areAlike(parts.map(({ label }) => label)) &&
  parts.every(({ quantity }) => -more < quantity.value) &&
  Math.abs(more) <= NEARLY * whole.value;

/** What is to be said of a whole and a list; without 其中 it must be plain that the list is of parts. */
function judge(sentence: Sentence, whole: Quantity, parts: readonly Labelled[], isSaid: boolean): Mismatch[] {
  const labels = parts.map(({ label }) => label);
  const quantities = parts.map(({ quantity }) => quantity);
  if (labels.some((label) => label === '' || lengthOf(label) > 14 || NO_PART.test(label))) return [];
  if (quantities.some(({ isRough }) => isRough)) return [];
  const areAnswers = labels.every((label) => ANSWER.test(label));
  if (!areAnswers && countOthers(nounAt(sentence.text, whole.end), whole.unit, parts)) return [];
  // A clause behind the list may count something else: parts that add up before it are enough.
  if (!areAnswers && parts.some((_, i) => i > 0 && excess(whole, quantities.slice(0, i + 1)) === 0))
    return [];
  const more = excess(whole, quantities);
  if (more !== 0 && !labels.some((label) => MAY_OVERLAP.test(label)) && isSlipOfList(whole, quantities)) {
    return [mismatch(sentence, whole, quantities)];
  }
  if (more !== 0 && isSaid && isCutInto(whole, parts, more)) return [mismatch(sentence, whole, quantities)];
  const isPlain =
    (areAlike(labels) && !labels.some((label) => MAY_OVERLAP.test(label))) || isPair(labels) || areAnswers;
  if (!isSaid && !(isPlain && isSlip(more, whole.step))) return [];
  const isDisjoint = isPlain || !labels.some((label) => PROPERTY.test(label));
  const isAll = isPair(labels) || (isComplete(labels) && isDisjoint);
  const isCertain = (more > 0 && isDisjoint) || (more < 0 && isAll && isSlip(more, whole.step));
  return isCertain ? [mismatch(sentence, whole, quantities)] : [];
}

/** 246个，其中一类村61个、二类村142个、三类村53个. */
export function findAmong(sentence: Sentence): Mismatch[] {
  const { text, quantities } = sentence;
  return matchesOf(text, /其中/gu).flatMap(({ index }): Mismatch[] => {
    const whole = wholeBefore(
      text,
      quantities.filter(({ end }) => end <= index),
    );
    if (!whole) return [];
    const parts = partsBehind(sentence, index + 2, whole.unit);
    const over = parts.find(({ quantity }) => quantity.value > whole.value && !quantity.isRough);
    if (over && !COUNTS_OF_ALL_KINDS.test(whole.unit) && !NO_PART.test(over.label)) {
      return [mismatch(sentence, whole, [over.quantity])];
    }
    if (parts.length === 1 && !COUNTS_OF_ALL_KINDS.test(whole.unit))
      return judge(sentence, whole, parts, true);
    return parts.length < 2 ? [] : judge(sentence, whole, parts, true);
  });
}

/** True where the whole is itself one of the list: 第一组12人，第二组10人，第三组8人. */
function isFirstOf(parts: readonly Labelled[], ahead: string): boolean {
  const own = /[^，。；：、（）]*$/u.exec(ahead)?.[0] ?? '';
  return own !== '' && areAlike([own, ...parts.map(({ label }) => label)]);
}

/** 32处，东部18处、西部15处; 46人（男31人、女14人）. */
export function findListed(sentence: Sentence): Mismatch[] {
  const { text, quantities } = sentence;
  return quantities.flatMap((whole, i): Mismatch[] => {
    const next = quantities[i + 1];
    if (!next || isRelative(whole) || whole.unit !== next.unit || whole.isRough) return [];
    const comma = whole.end + text.slice(whole.end, next.start).search(/[，（：]/u);
    if (comma < whole.end || isChange(text, whole)) return [];
    const parts = partsBehind(sentence, comma + 1, whole.unit);
    return parts.length < 2 || isFirstOf(parts, text.slice(0, whole.start))
      ? []
      : judge(sentence, whole, parts, false);
  });
}

/** A list whose unit stands at its end alone: 5、8、6万元. */
const BARE_LIST = /(?<![\d.第])\d{1,6}(?:\.\d{1,3})?(?:[、和]\d{1,6}(?:\.\d{1,3})?){1,20}$/u;

/** The figures of a list that lack the unit and the magnitude of the last one. */
function bareBefore(text: string, last: Quantity): Quantity[] {
  const digits = /^\d+(?:\.\d+)?/u.exec(text.slice(last.start))?.[0] ?? '';
  const list = BARE_LIST.exec(text.slice(Math.max(0, last.start - 60), last.start + digits.length))?.[0];
  if (list === undefined) return [];
  const worth = last.value / Number(digits);
  let start = last.start + digits.length - list.length;
  return list
    .split(/[、和]/u)
    .slice(0, -1)
    .map((written): Quantity => {
      const decimals = written.split('.')[1]?.length ?? 0;
      const one = { ...last, start, end: start + written.length, value: Number(written) * worth };
      start = one.end + 1;
      return { ...one, step: worth / 10 ** decimals };
    });
}

const RESPECTIVELY = /分别(?:为|是|有|达到?|[^\d，。；、]{0,4})$/u;
const TOGETHER = /共|合计|总/u;
/** Averages, and figures of other times, are no parts. */
const OTHER = /均|每|价|最|年|季|月|前|同期/u;

/** 共造林1.2万亩，分别为0.5万亩、0.4万亩和0.4万亩. */
export function findRespective(sentence: Sentence): Mismatch[] {
  const { text, quantities } = sentence;
  return quantities.flatMap((first, at): Mismatch[] => {
    const whole = quantities[at - 1];
    if (!whole || whole.unit !== first.unit || whole.isRough || isRelative(whole)) return [];
    const bare = bareBefore(text, first);
    const between = text.slice(whole.end, (bare[0] ?? first).start);
    const ahead = /[^，。；]*$/u.exec(text.slice(0, whole.start))?.[0] ?? '';
    if (!RESPECTIVELY.test(between) || OTHER.test(between) || /均|每|价|比/u.test(ahead)) return [];
    const parts = [...bare, first];
    for (const one of quantities.slice(at + 1)) {
      const gap = text.slice((parts.at(-1) as Quantity).end, one.start);
      if (!/^(?:、|和|，|及|以及)$/u.test(gap) || one.unit !== whole.unit) break;
      parts.push(one);
    }
    if (parts.length < 2 || parts.some(({ isRough }) => isRough)) return [];
    const more = excess(whole, parts);
    const isCertain = TOGETHER.test(ahead) || (more > 0 && isSlip(more, whole.step));
    return more !== 0 && isCertain ? [mismatch(sentence, whole, parts)] : [];
  });
}
