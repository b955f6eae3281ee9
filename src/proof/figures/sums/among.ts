/** A whole and, behind 其中, its parts. */

import { matchesOf } from '../../matches.ts';
import { isMistyped, isTransposedOf } from './digit-slips.ts';
import { eachOf } from './each.ts';
import { areAlike, CUT, isPair } from './part-labels.ts';
import { isRelative, type Quantity } from './quantity.ts';
import { excess, isSlip, type Mismatch, mayBeOf, mismatch, type Sentence, sumOf } from './sum.ts';

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
const NO_PART =
  /各|每|最|均|比|较|增(?!城|值|殖)|减(?!灾|排)|上升|下降|提高|超(?!市|声|级)|(?<!公)共(?![青享])|合计|累计|达(?!标)|约(?!束)|近/u;
/** Behind a comma the list may be over: what was done with the parts is no part. */
const ACTION =
  /[评选荐获移报送举开投交培拆签涉惠带奖罚]|查处|检查|收到|完成|建成|安排|整改|办理|解决|新增|发放|争取/u;
/** Properties that one and the same may have: 女, 少数民族 and 大专以上 overlap. */
const PROPERTY =
  /以上|以下|以内|不足|岁|帮扶|救助|享受|学历|民族|党员|党外|妇女|女|职称|博士|硕士|研究生|本科|专科|一线|农民|工人|重点|骨干|残疾|低保|脱贫|老|儿童|留守|省|国家|示范|获|困难|重大|规模|高新|龙头|首次|当年|现|执业|注册|专业|“/u;
/** What happens is of one kind each, but for these. */
const EVENT = /^[起件]$/u;
const OF_EVENT = /以上|以下|重大|重点|疑难|复杂|首次|涉|省|国家|人|民族|残疾|老|积|逾/u;
/** What one and the same may get several of. */
const MAY_OVERLAP = /帮扶|救助|享受|培训|补贴|参保/u;
/** Of one kind of thing there may be more than of another that is counted alike: 12个乡镇, 其中 36个村. */
const COUNTS_OF_ALL_KINDS = /^(?:[个处项件条次]|人次|)$/u;
/** Answers of which each gives one. */
const ANSWER =
  /^(?:(?:非常|很|比较|基本|较|不太|不)?(?:满意|合格|称职|达标)|优秀|良好|一般|赞成|同意|反对|弃权)$/u;

const WHICH = /^(?:及?以[上下内]|左右)?的/u;

/** The last of a list that has all there is: 其他方面的7条. */
const REMAINDER = /^(?:其他|其它|其余|另外)/u;

/** True of a list that ends in what is left. */
const isComplete = (labels: readonly string[]): boolean =>
  labels.length > 2 && REMAINDER.test(labels.at(-1) as string);

const lengthOf = (text: string): number => [...text].length;

/** What stands between a measure word and the next mark. */
export const nounAt = (text: string, at: number): string =>
  /^[^，、。；：（）\d和]{0,8}/u.exec(text.slice(at))?.[0] ?? '';

/** The whole before 其中: the nearest figure that is no share and no change. */
function wholeBefore(text: string, before: readonly Quantity[]): Quantity | undefined {
  const nearest = before.filter((one, i) => !isRelative(one) && !eachOf(text, one, before[i - 1])).at(-1);
  if (!nearest || nearest.isRough || isChange(text, nearest)) return undefined;
  return nearest;
}

/** The names of 青石镇、白河镇各12处, each of which has the figure; none of another label. */
const namesOfEach = (label: string): string[] =>
  /^(?:[^，。；、（）和]{1,8}[、和]){1,5}[^，。；、（）和]{1,8}各$/u.test(label)
    ? label.slice(0, -1).split(/[、和]/u)
    : [];

/** True of labels that differ in one character: 一期建成, 二期建成. */
const areTwins = (one: string, other: string): boolean =>
  one.length === other.length && [...one].filter((sign, i) => sign !== other[i]).length === 1;

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
    // 其中50亩以上的大户36户 tells which ones are meant.
    if (!parts.length && quantity.unit !== unit && WHICH.test(text.slice(quantity.end))) continue;
    const [, noun = '', separator = '', label = ''] =
      /^([^，、和以及\d]*)([，、和以及与]*)(.*)$/su.exec(between) ?? [];
    const own = last ? label : between.replace(/^[，：:]/u, '');
    if (last && separator === '') break;
    if (mark?.includes('、') && separator.includes('，')) break;
    const each = quantity.unit === unit ? namesOfEach(own) : [];
    if (quantity.unit !== unit || (each.length === 0 && /[，。；、（）]/u.test(own))) break;
    if (last && separator.includes('，') && ACTION.test(own) && !areTwins(last.label, own)) break;
    if (last && noun !== '' && noun !== last.noun) break;
    const counted = nounAt(text, quantity.end);
    for (const label of each.length > 0 ? each : [own]) parts.push({ label, quantity, noun: counted });
    mark ??= last ? separator : undefined;
    from = quantity.end;
  }
  return parts;
}

/** True of 班 and 班参加. */
const isStartOf = (one: string, other: string): boolean =>
  one === other || (one !== '' && other.startsWith(one));

/** True where the things that are counted may be others than those of the whole. */
function countOthers(noun: string, unit: string, parts: readonly Labelled[]): boolean {
  if (unit !== '个' || noun === '') return false;
  return parts.some((part) => !isStartOf(part.noun, noun) && !noun.includes(part.label.slice(-1)));
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
  const isDisjoint =
    isPlain || !labels.some((label) => (EVENT.test(whole.unit) ? OF_EVENT : PROPERTY).test(label));
  const isListOfAll = isComplete(labels) && isDisjoint;
  if (!isSaid && !((isPlain || isListOfAll) && isSlip(more, whole.step))) return [];
  const isAll = isPair(labels) || isListOfAll;
  const isCertain = (more > 0 && isDisjoint) || (more < 0 && isAll && isSlip(more, whole.step));
  return isCertain ? [mismatch(sentence, whole, quantities)] : [];
}

/** True where the very things that were counted are named again: 签约项目11个，其中亿元以上项目13个. */
function isOfOneNoun(text: string, whole: Quantity, { label, noun }: Labelled): boolean {
  const named = `${text.slice(Math.max(0, whole.start - 2), whole.start)}|${nounAt(text, whole.end).slice(-2)}`;
  const again = [label.slice(-2), noun.slice(-2)].filter((one) => lengthOf(one) === 2);
  return again.some((one) => named.split('|').includes(one));
}

/** 签约项目11个，总金额52.6亿元，其中亿元以上项目13个: the whole of the first part stands before another figure. */
function overApart(sentence: Sentence, at: number, nearest: Quantity): Mismatch[] {
  const { text, quantities } = sentence;
  const unit = quantities.find(({ start }) => start >= at)?.unit;
  if (unit === undefined || unit === nearest.unit) return [];
  const whole = quantities.findLast((one) => one.end <= at && one.unit === unit);
  const [part] = partsBehind(sentence, at + 2, unit);
  if (!whole || !part || whole.isRough || part.quantity.isRough || NO_PART.test(part.label)) return [];
  return part.quantity.value > whole.value && isOfOneNoun(text, whole, part)
    ? [mismatch(sentence, whole, [part.quantity])]
    : [];
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
    const apart = overApart(sentence, index, whole);
    if (apart.length > 0) return apart;
    const parts = partsBehind(sentence, index + 2, whole.unit);
    const over = parts.find(({ quantity }) => quantity.value > whole.value && !quantity.isRough);
    const isOfKind = over && (!COUNTS_OF_ALL_KINDS.test(whole.unit) || isOfOneNoun(text, whole, over));
    if (over && isOfKind && !NO_PART.test(over.label.replace(/最[大多高长]的?/u, ''))) {
      return [mismatch(sentence, whole, [over.quantity])];
    }
    if (parts.length === 1 && !COUNTS_OF_ALL_KINDS.test(whole.unit))
      return judge(sentence, whole, parts, true);
    const own = quantities.filter(({ end, unit }) => end <= whole.end && unit === whole.unit);
    const isOfOther = mayBeOf(
      own,
      parts.map(({ quantity }) => quantity),
    );
    return parts.length < 2 || isOfOther ? [] : judge(sentence, whole, parts, true);
  });
}

/** True where the whole is itself one of the list: 第一组12人，第二组10人，第三组8人. */
function isFirstOf(parts: readonly Labelled[], ahead: string): boolean {
  const own = /[^，。；：、（）]*$/u.exec(ahead)?.[0] ?? '';
  const labels = parts.map(({ label }) => label);
  const isOfList = own.length > 2 && labels.every((label) => label.endsWith(own.slice(-2)));
  return isOfList || (own !== '' && areAlike([own, ...labels]));
}

/** True where the whole with the list makes up a figure before it: 23个，其中甲7个，乙9个，丙7个. */
const isPartOf = ({ quantities }: Sentence, at: number, parts: readonly Labelled[]): boolean => {
  const list = quantities.slice(at, at + 1).concat(parts.map(({ quantity }) => quantity));
  return quantities
    .slice(0, at)
    .some((one) => list.some((_, i) => i > 0 && excess(one, list.slice(0, i + 1)) === 0));
};

/** 32处，东部18处、西部15处; 46人（男31人、女14人）. */
export function findListed(sentence: Sentence): Mismatch[] {
  const { text, quantities } = sentence;
  return quantities.flatMap((whole, i): Mismatch[] => {
    const next = quantities[i + 1];
    if (!next || isRelative(whole) || whole.unit !== next.unit || whole.isRough) return [];
    const comma = whole.end + text.slice(whole.end, next.start).search(/[，（：]/u);
    if (comma < whole.end || isChange(text, whole)) return [];
    const parts = partsBehind(sentence, comma + 1, whole.unit);
    return parts.length < 2 || isFirstOf(parts, text.slice(0, whole.start)) || isPartOf(sentence, i, parts)
      ? []
      : judge(sentence, whole, parts, false);
  });
}
