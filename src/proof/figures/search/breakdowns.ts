/** A row of parts and a whole that stands anywhere before them, in which one slip keeps them from going together. */

import { isMistyped, isTransposedOf } from '../sums/digit-slips.ts';
import { areOfOneKind } from '../sums/part-labels.ts';
import { excess, sumOf } from '../sums/sum.ts';
import { inUnitOf } from './common-unit.ts';
import { type Claim, type Figure, isNoAmount, isPlain, type Reading, unitOf } from './relation.ts';

/** Before the first of parts that are all there is. */
const ALL_OF = /[按从分][^，。；\d]{1,8}[看分类讲]，|组成|构成|分成|分为|来自|分布|：[^，。；：\d]*$/u;
/** Before the first of some parts. */
const SOME_OF = /其中|包括|包含|分别|中，/u;
/** What leaves nothing out. */
const REST =
  /(?:其他|其它|其余|另外|另有|尚余|尚剩|尚有|剩余|余下|剩下|还剩|仍有|未(?:完|办|整|签|支|开|审|到|达|销|交|缴)\p{Script=Han}{0,3})[^，。；、\d]{0,8}$/u;
/** A figure of each, of a change, of another time or of all is no part and no whole. */
const NO_PART =
  /每|均|最|占|[比较]|同比|(?<!新)增(?!值|长|加值)|增长(?!的)|减(?!灾|排)|上升|下降(?!的)|超|合计|累计|总|(?<!公)共(?![青享])|达到|突破|去年|上年|同期|上月|计划|目标|任务|限额|标准|以[上下](?!学历)[^，。；\d的]{0,3}$|投资[^，。；\d]{0,2}$|连续|至少|最多/u;
/** Figures of each and of changes are no wholes; 一共 and 总 are. */
const NO_WHOLE = /每|均|最|占|[比较]|同比|(?<!新)增(?![值长])|减|上升|下降|超|同期/u;
/** Properties that one and the same may have. */
const OVERLAPS =
  /岁|帮扶|救助|享受|学历|民族|党员|党外|妇女|女|职称|骨干|残疾|低保|老[人年]|儿童|留守|示范|获|困难|首次|当年|培训|参保|“|又|带动|涉及|惠及|覆盖|评|荣|已|在建|完成|解决/u;

/** Rows of figures of one unit, one behind the other; shares may stand between. */
function rowsOf(reading: Reading): (readonly Figure[])[] {
  const rows: Figure[][] = [];
  let row: Figure[] = [];
  for (const one of reading.figures) {
    if (one.unit === '岁' || (row.length > 0 && one.unit === '%')) continue;
    const [first] = row;
    const isPart = isPlain(one) && !isNoAmount(reading.text, one) && !NO_PART.test(one.lead);
    const isNext =
      first !== undefined &&
      isPart &&
      unitOf(one) === unitOf(first) &&
      /^[^；]*[，、和及与]/u.test(one.gap) &&
      !ALL_OF.test(one.gap) &&
      !SOME_OF.test(one.gap);
    if (isNext) row.push(one);
    else {
      rows.push(row);
      row = isPart ? [one] : [];
    }
  }
  // The whole may stand right before its parts.
  return [...rows, row].flatMap((one) => [one, one.slice(1)]).filter(({ length }) => length > 1);
}

/** A part that one slip keeps from making up the whole with the others. */
interface Slip {
  readonly part: Figure;
  readonly right: number;
  readonly isTransposed: boolean;
}

/** True of 47 and 37, 5 and 3: one of two digits, or the only one. */
const isDigitOff = (one: number, other: number, step: number): boolean => {
  const [said, right] = [String(Math.round(one / step)), String(Math.round(other / step))];
  return (
    said.length === right.length &&
    said.length < 3 &&
    (said.length === 1 || [...said].some((sign, i) => sign === right[i]))
  );
};

function slipOf(whole: Figure, parts: readonly Figure[]): Slip | undefined {
  const more = sumOf(parts) - whole.value;
  const slips = parts.flatMap((part): Slip[] => {
    const [right, step] = [part.value - more, part.step];
    if (right <= 0 || Math.abs(right / step - Math.round(right / step)) > 1e-6) return [];
    const isTransposed = isTransposedOf(part.value, right, step);
    const isSlip = isTransposed || isMistyped(part.value, right, step) || isDigitOff(part.value, right, step);
    return isSlip ? [{ part, right, isTransposed }] : [];
  });
  return slips.find(({ isTransposed }) => isTransposed) ?? slips.at(-1);
}

/** How many digits a figure was written with. */
const lengthOf = ({ value, step }: Figure): number => String(Math.round(value / step)).length;

/** More than this share of a whole that is left out was left out on purpose; that much more is of another whole. */
const LEFT = 0.12;
const MORE = 0.24;

function isTold(whole: Figure, parts: readonly Figure[], { part, isTransposed }: Slip): boolean {
  const more = sumOf(parts) - whole.value;
  const cue = (parts[0] as Figure).gap;
  const labels = parts.map(({ gap }) => /[^，、。；：]*$/u.exec(gap)?.[0] ?? '');
  const least = parts.reduce((one, { value }) => Math.min(one, value), whole.value);
  const isAll = ALL_OF.test(cue) || REST.test((parts.at(-1) as Figure).gap);
  const mayOverlap = !areOfOneKind(labels) && labels.some((one) => OVERLAPS.test(one));
  if (more > MORE * whole.value || -more > LEFT * whole.value) return false;
  if (isAll && (more > 0 || -more < least)) return true;
  if (more > 0)
    return (isTransposed && SOME_OF.test(cue)) || (!mayOverlap && (isTransposed || SOME_OF.test(cue)));
  return (
    isTransposed && (parts.length > 3 || (lengthOf(part) > 2 && (parts.length > 2 || SOME_OF.test(cue))))
  );
}

/** All beginnings of a row, the longest first. */
const startsOf = (row: readonly Figure[]): (readonly Figure[])[] =>
  row.slice(1).map((_, i) => row.slice(0, row.length - i));

/** True of things of another kind that are counted alike: 14个乡镇, 12个产业园. */
const areOthers = (whole: Figure, [part]: readonly Figure[]): boolean =>
  part !== undefined &&
  whole.unit === '个' &&
  part.noun !== '' &&
  ![...whole.noun].some((sign) => part.noun.includes(sign));

/** True where figures before a row make up one with it, or with some of it. */
function isBorneOut(row: readonly Figure[], wholes: readonly Figure[], before: readonly Figure[]): boolean {
  const stretches = row.flatMap((_, from) =>
    row.slice(from + 1).map((_, i) => row.slice(from, from + i + 2)),
  );
  return (
    wholes.some((whole) => stretches.some((parts) => excess(whole, parts) === 0)) ||
    before.some((whole, i) =>
      before.slice(i + 1).some((_, at) => {
        const others = before.slice(i + 1 + at);
        return row.some((_, to) => excess(whole, [...others, ...row.slice(0, to + 1)]) === 0);
      }),
    )
  );
}

/** 在校学生48215人。按学段分，小学29866人、初中12874人、高中5655人. */
export function claimsOfBreakdowns(reading: Reading): Claim[] {
  return rowsOf(reading).flatMap((row): Claim[] => {
    const [first] = row as [Figure];
    // Bare figures are of names before them.
    if (row.some(({ gap }, i) => i > 0 && /^[、和]?$/u.test(gap))) return [];
    const { figures } = inUnitOf(first, reading);
    const isOfIt = (one: Figure): boolean => isPlain(one) && unitOf(one) === unitOf(first);
    const before = [...reading.earlier, ...figures.slice(0, reading.figures.indexOf(first))].filter(isOfIt);
    const behind = figures.filter((one) => isOfIt(one) && one.start >= (row.at(-1) as Figure).end);
    if (isBorneOut(row, [...before, ...behind], before)) return [];
    const off = (whole: Figure): number => Math.abs(sumOf(row) - whole.value);
    const wholes = before
      .filter(
        (one) =>
          !/每|均/u.test(one.lead) &&
          !NO_WHOLE.test(one.lead.slice(-6)) &&
          row.every(({ value }) => value < one.value),
      )
      .filter((one) => !areOthers(one, row))
      .slice(-3)
      .toSorted((one, other) => off(one) - off(other));
    for (const whole of wholes) {
      for (const parts of startsOf(row)) {
        const slip = slipOf(whole, parts);
        if (!slip || !isTold(whole, parts, slip)) continue;
        const likely = { right: slip.right, slack: 0, from: parts };
        return [{ said: slip.part, all: [], likely, isSure: true, zh: '各部分要合成总数，这一项应是' }];
      }
    }
    return [];
  });
}
