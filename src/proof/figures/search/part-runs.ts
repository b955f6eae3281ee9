/** A whole and the run of figures of its unit behind it, or before it: whatever their labels say, they make it up. */

import { isShifted } from '../sums/digit-slips.ts';
import { areAlike, areOfOneKind, isPair } from '../sums/part-labels.ts';
import { excess, isSlip, sumOf } from '../sums/sum.ts';
import { inUnitOf } from './common-unit.ts';
import {
  type Claim,
  type Figure,
  isNoAmount,
  isPlain,
  type Outcome,
  type Reading,
  unitOf,
} from './relation.ts';

/** Between a whole and its first part. */
const CUE = /其中|中，|分别|包括|包含|即|由|分为|分成|[：（(]/u;
/** A figure of each, of a change or of another time is no part, and no whole. */
const NO_PART =
  /每|均|最|[比较](?:去年|上年|上月|同期|原|\d{4})|同比|增长|增加|减少|上升|下降|提高|超过?|以上|以下|共(?![青享])|合计|累计|总[计数]|达到|达$|突破|去年|上年|同期|上月|第(?![一二三四五六七八九十](?![次名位届]))|计划|目标|任务/u;
/** Properties that one and the same may have. */
const OVERLAPS =
  /以上|以下|以内|不足|岁|帮扶|救助对象|享受|学历|民族|党员|党外|妇女|(?<![男子])女(?!学?[员生性职]|孩|士|子)|职称|博士|硕士|研究生|本科|专科|一线|农民|工人|重点|骨干|残疾|低保|脱贫|老[人年党干职战教]|儿童|留守|国家|示范|获|困难|重大|规模|高新(?!区|片|开发区)|龙头|首次|当年|现|注册|专业|培训|参保|“|新增|又|再|带动|涉及|惠及|覆盖|评|荣/u;
/** A run behind a whole without a cue: places, or labels of one build. */
const PLACE =
  /(?:镇|乡|村|县|区|市|街道|社区|片|组|校|小学|中学|公司|局|院|所|站|场|线|段|路)[^，、。；\d]{0,3}$/u;

const label = ({ gap }: Figure): string =>
  /[^，、。；：（）]*$/u
    .exec(gap)?.[0]
    .replace(/^(?:其中|分别|包括|和|及|以及|与|被?评定?为|为|是|有)+/u, '') ?? '';

/** The figures of one unit right behind an index. */
function runFrom({ text, figures }: Reading, at: number, unit: string): Figure[] {
  const run: Figure[] = [];
  for (const one of figures.slice(at)) {
    if (one.unit === '%' && run.length > 0) continue;
    const isNext = unitOf(one) === unit && isPlain(one) && !isNoAmount(text, one);
    if (
      !isNext ||
      NO_PART.test(run.length > 0 ? one.lead : one.gap) ||
      (run.length > 0 && !/[，、；和及与]/u.test(one.gap))
    )
      break;
    run.push(one);
  }
  return run;
}

/** More than this share of a figure is not rounded off. */
const COARSE = 0.08;

const outcomeOf = (whole: Figure, parts: readonly Figure[]): Outcome => {
  const right = sumOf(parts);
  const off = Math.abs(right - whole.value);
  // Nobody rounds 9000元 to 1万元 beside its parts.
  return { right, slack: excess(whole, parts) === 0 && off < COARSE * whole.value ? off : 0, from: parts };
};

/** All neighbours of a run, two and more. */
const stretchesOf = (run: readonly Figure[]): Figure[][] =>
  run.flatMap((_, from) => run.slice(from + 1).map((_, i) => run.slice(from, from + i + 2)));

/** The list ends where marks change: 3个、5个，建成2个. */
function listOf(run: readonly Figure[]): Figure[] {
  const second = run[1];
  if (!second) return [];
  const isTight = second.gap.includes('、');
  const stop = run.findIndex(({ gap }, i) => i > 1 && isTight && /，/u.test(gap) && !/[、和及与]/u.test(gap));
  return stop < 0 ? [...run] : run.slice(0, stop);
}

/** More than this share of a whole that is left out was left out on purpose. */
const LEFT = { pair: 0.2, two: 0.08, more: 0.12 };

/** How many characters labels end in alike: 自理老人, 失能老人. */
function endingOf([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((one) => one.endsWith(first.slice(-length - 1)))) length++;
  return length;
}

/** What is done with some of a whole. */
const DEED = /[查处移立办完开新培发检惠获评改结销签投中受补通录用提交配招验修]/u;

/** True of 房建(48个)，市政(25个): short names of one length, and nothing that is done. */
const areBare = (labels: readonly string[]): boolean =>
  labels.length === 2 &&
  new Set(labels.map((one) => one.length)).size === 1 &&
  labels.every((one) => one.length > 1 && one.length < 5 && !DEED.test(one));

/** Before the last of a list that leaves nothing out. */
const REST = /其余|其他|其它|剩余|余下/u;

/** What a whole has none of, told beside what it has. */
const NONE = /，(?:无|没有|未发生)[^，。；\d]{2,14}(?:费用?|支出|经费|资金|问题|人员|情况)(?=[，。；]|$)/u;

/** True where the parts leave out a slip only, or are more than their whole by one. */
function isLikely(text: string, whole: Figure, parts: readonly Figure[], cue: string): boolean {
  const isCued = CUE.test(cue);
  const labels = parts.map(label);
  // What ends in the rest has all there is.
  const areAll = REST.test((parts.at(-1) as Figure).gap) || NONE.test(text);
  const areTwo = areAll || isPair(labels) || isPair(labels.toReversed());
  const areOfOne = areTwo || areAlike(labels) || parts.every(({ gap }) => PLACE.test(gap));
  const ending = endingOf(labels);
  const mayOverlap = parts.some(
    ({ noun }, i) =>
      OVERLAPS.test((labels[i] as string).slice(0, -ending || undefined)) || OVERLAPS.test(noun),
  );
  if (!areTwo && mayOverlap && !areOfOneKind(labels) && !cue.includes('分别')) return false;
  const isBare =
    areBare(labels) &&
    Math.abs(sumOf(parts) - whole.value) < whole.step * 1.5 &&
    whole.value > whole.step * 12;
  if (!isCued && !areOfOne && parts.length < 3) return isBare;
  if (isShifted(whole.value, sumOf(parts))) return true;
  const more = sumOf(parts) - whole.value;
  const share = Math.abs(more) / whole.value;
  const least = parts.reduce((one, { value }) => Math.min(one, value), whole.value);
  const step = parts.reduce((one, part) => Math.min(one, part.step), whole.step);
  const most = areTwo ? LEFT.pair : parts.length === 2 ? LEFT.two : LEFT.more;
  const isLeast = Math.abs(more) < step * 1.5 && parts.length > 1 && whole.value > step * 5;
  if (more < 0)
    return (share <= most || (isLeast && isCued)) && -more < least && (isSlip(more, step) || areTwo);
  return share <= (areOfOne ? 0.35 : LEFT.more) && (isSlip(more, step) || areOfOne || parts.length > 3);
}

/** True of things of another kind that are counted alike: 14个乡镇, 12个产业园. */
const areOthers = (whole: Figure, parts: readonly Figure[]): boolean =>
  whole.unit === '个' &&
  whole.noun !== '' &&
  parts.some(({ noun }) => noun !== '') &&
  parts.every(({ noun, gap }) => ![...whole.noun].some((sign) => `${gap}${noun}`.includes(sign)));

/** True of 城关镇, before 河湾镇 and 白塔镇. */
const isFirst = (own: string, labels: readonly string[]): boolean =>
  !/^(?:全|共|现|本|今)/u.test(own) &&
  labels.some((one) => own.length < one.length + 3) &&
  (areAlike([own, ...labels]) ||
    ([...own].length < 7 && PLACE.test(own) && labels.every((one) => PLACE.test(one))));

/** Between two of one list. */
const MEMBER = /^[^，。；、\d]{0,4}[，、；][^，。；、\d]{1,10}$/u;

/** True where the whole with what stands behind it makes up a figure before them. */
const isOfEarlier = ({ figures, earlier }: Reading, whole: Figure, run: readonly Figure[]): boolean =>
  [...earlier, ...figures.slice(0, figures.indexOf(whole))].some(
    (one) =>
      unitOf(one) === unitOf(whole) && run.some((_, i) => excess(one, [whole, ...run.slice(0, i + 1)]) === 0),
  );

/** The first part of a whole: right behind it, or behind 其中 where figures of other units come between. */
function firstBehind(figures: readonly Figure[], i: number): number {
  const unit = unitOf(figures[i] as Figure);
  const at = figures.findIndex((one, at) => at > i && unitOf(one) === unit);
  // 186件248人 counts one thing twice.
  if (at === i + 2 && figures[i + 1]?.gap === '') return at;
  return at > i + 1 && /^[^，；（]{0,8}[，；（]其中/u.test((figures[at] as Figure).gap) ? at : i + 1;
}

/** 14个，城关镇8个、河湾镇3个、白塔镇2个. */
export function claimsOfParts(reading: Reading): Claim[] {
  const { text, figures } = reading;
  return figures.flatMap((whole, i): Claim[] => {
    const at = firstBehind(figures, i);
    const next = figures[at];
    if (
      !next ||
      !isPlain(whole) ||
      isNoAmount(text, whole) ||
      /每|均|(?<!新)增(?!值)|减|最/u.test(whole.lead)
    )
      return [];
    if (!/^[^，：（]{0,12}[，：（]/u.test(next.gap)) return [];
    const run = runFrom(inUnitOf(whole, reading), at, unitOf(whole));
    const list = listOf(run);
    if (list.length < 2 || areOthers(whole, list)) return [];
    const own = /[^，。；：、（）\d]*$/u.exec(whole.gap)?.[0] ?? '';
    const isCued = CUE.test(next.gap);
    if (!isCued && list.some(({ gap }) => gap.includes('；'))) return [];
    // The whole may be the first of the list itself.
    if (!isCued && own !== '' && isFirst(own, list.map(label))) return [];
    const before = figures[i - 1];
    if (!isCued && before && unitOf(before) === unitOf(whole) && MEMBER.test(whole.gap)) return [];
    if (isOfEarlier(reading, whole, run)) return [];
    // Right behind 其中 the first part is one.
    const isTight =
      /其中/u.test(next.gap) && list.length === run.length && list[1]?.gap.includes('、') === true;
    const all = stretchesOf(run)
      .filter(([first]) => !isTight || first === run[0])
      .map((parts) => outcomeOf(whole, parts));
    const likely = isLikely(text, whole, list, next.gap) ? outcomeOf(whole, list) : undefined;
    return [{ said: whole, all, likely, zh: '各部分合计' }];
  });
}

/** Right before a total behind its parts. */
const TOTAL =
  /(?:^|[，、（])[^，。；、\d]{0,8}(?:共计|合计|总计|总共|一共|共(?![青享同])|总[^，。；、\d]{1,4})[^，。；、\d]{0,8}$/u;
const NO_TOTAL = /累计|占|涉及|覆盖|惠及|带动|[比较]|其中|每(?![周月年天日季])|均|投资|历时|超/u;
/** What things of many kinds are counted in together. */
const THING = /^[件个台套顶床张条双只把箱袋瓶桶副块根枚盏册本支部辆架封份具]$/u;

/** 拖拉机38台、插秧机26台、收割机19台，共计93台. */
export function claimsOfTotals({ text, figures, earlier }: Reading): Claim[] {
  return figures.flatMap((whole, at): Claim[] => {
    if (!isPlain(whole) || !TOTAL.test(whole.gap) || NO_TOTAL.test(whole.gap)) return [];
    const isOfThings = whole.unit === '件' || /^（[\p{Script=Han}、]{1,5}）/u.test(text.slice(whole.end));
    const isPart = (one: Figure): boolean =>
      isPlain(one) && (unitOf(one) === unitOf(whole) || (isOfThings && THING.test(one.unit)));
    const ahead = figures.slice(0, at);
    const stop = ahead.findLastIndex((one) => !isPart(one)) + 1;
    const parts = ahead.slice(stop);
    if (parts.length < 2) return [];
    if (parts.some((one) => one.value >= whole.value * 1.2) && !isShifted(whole.value, sumOf(parts)))
      return [];
    if (parts.some(({ gap }, i) => NO_TOTAL.test(gap) || gap.endsWith('各') || (i > 0 && NO_PART.test(gap))))
      return [];
    const all = stretchesOf([...earlier, ...ahead].filter(isPart).slice(-12)).map((ones) =>
      outcomeOf(whole, ones),
    );
    // Where a whole and its parts stand before, the total is of others.
    const isNested = stretchesOf(parts).some(
      (ones) =>
        /[，（：]|其中/u.test((ones[0] as Figure).gap) &&
        parts.some((one) => !ones.includes(one) && excess(one, ones) === 0),
    );
    const isOfOne =
      whole.unit !== '个' ||
      whole.noun === '' ||
      parts.every(({ noun }) => noun.slice(-1) === whole.noun.slice(-1) || whole.noun.includes(noun));
    const likely = !isNested && isOfOne ? outcomeOf(whole, parts) : undefined;
    return [{ said: whole, all, likely, zh: '前面几项合计' }];
  });
}
