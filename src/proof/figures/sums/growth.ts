/** Increases and decreases that do not follow from the two figures given with them. */

import type { Passage } from '../../passage.ts';
import { findIncrements } from '../claims/increments.ts';
import { figureCheck, type Remark, sentenceAround } from '../support.ts';
import {
  AFTER_DEED,
  BEFORE_APART,
  CHANGED_AHEAD,
  CHANGED_BY,
  CHANGED_NEXT,
  CHANGED_SINCE,
  CHANGED_THAN,
  FROM,
  HINT,
  IS_DOWN,
  MORE,
  NEXT_YEAR,
  OF_BEFORE,
  OF_DEED,
  OF_YEAR,
  REACHED,
  THAN,
  THAN_AHEAD,
  TO_CHANGED,
  TO_NEXT,
} from './growth-words.ts';
import { isRelative, type Quantity, quantitiesOf, written } from './quantity.ts';

/** Before a figure that is itself a change, or a part of what there is. */
const NO_LEVEL = /[增减升降补]|盈|利|亏|差|均|每|其中/u;

/** 新增4条、撤销1条 tells two changes. */
const TWO_WAYS = /[撤减停退关]/u;

/** Growth in real terms does not follow from the figures. */
const REAL = /可比|不变价|同口径|剔除|扣除|[年月日]均(?:增|递|下降|减|提|上升)|名义|实际增长|四舍五入/u;

interface Change {
  readonly before: Quantity;
  readonly after: Quantity;
  readonly by: Quantity;
  readonly verb: string;
}

/** The changes that a text tells with both figures; three quantities in a row make one. */
function changesIn(text: string, quantities: readonly Quantity[]): Change[] {
  return quantities.flatMap((first, i): Change[] => {
    const [second, third] = [quantities[i + 1], quantities[i + 2]];
    if (!second || !third) return [];
    const ahead = text.slice(Math.max(0, first.start - 17), first.start);
    const one = text.slice(first.end, second.start);
    const two = text.slice(second.end, third.start);
    if (/^(?:不等|之间)/u.test(two)) return [];
    const verbNext = CHANGED_NEXT.exec(two)?.[1];
    const isNet = !two.includes('新') || !TWO_WAYS.test(text.slice(third.end, third.end + 12));
    if (verbNext && isNet && FROM.test(ahead) && TO_NEXT.test(one)) {
      return [{ before: first, after: second, by: third, verb: verbNext }];
    }
    const verbAhead = CHANGED_AHEAD.exec(ahead)?.[1];
    if (verbAhead && TO_CHANGED.test(one) && TO_NEXT.test(two)) {
      return [{ before: second, after: third, by: first, verb: verbAhead }];
    }
    const verbBy = CHANGED_BY.exec(one)?.[1];
    if (verbBy && THAN_AHEAD.test(ahead) && REACHED.test(two)) {
      return [{ before: first, after: third, by: second, verb: verbBy }];
    }
    if (verbNext && OF_YEAR.test(ahead) && NEXT_YEAR.test(one)) {
      return [{ before: first, after: second, by: third, verb: verbNext }];
    }
    if (verbNext && OF_DEED.test(ahead) && AFTER_DEED.test(one)) {
      return [{ before: first, after: second, by: third, verb: verbNext }];
    }
    const verbThan = CHANGED_THAN.exec(two)?.[1];
    if (verbThan && THAN.test(one)) return [{ before: second, after: first, by: third, verb: verbThan }];
    if (verbNext && BEFORE_APART.test(one)) {
      return [{ before: second, after: first, by: third, verb: verbNext }];
    }
    const verbFirst = CHANGED_NEXT.exec(one)?.[1];
    if (verbFirst && BEFORE_APART.test(two)) {
      return [{ before: third, after: first, by: second, verb: verbFirst }];
    }
    const verbSince = CHANGED_SINCE.exec(one)?.[1];
    if (verbSince && OF_BEFORE.test(two)) {
      return [{ before: third, after: first, by: second, verb: verbSince }];
    }
    const verbMore = MORE.exec(one)?.[1];
    if (
      verbMore &&
      verbNext &&
      isRelative(third) &&
      second.unit === first.unit &&
      IS_DOWN.test(verbMore) === IS_DOWN.test(verbNext)
    ) {
      return [{ before: baseOf(first, second, verbMore), after: first, by: third, verb: verbNext }];
    }
    return [];
  });
}

/** What a figure was before it changed. */
const baseOf = (after: Quantity, by: Quantity, verb: string): Quantity => ({
  ...after,
  value: IS_DOWN.test(verb) ? after.value + by.value : after.value - by.value,
  step: Math.max(after.step, by.step),
  isRough: after.isRough || by.isRough,
});

/** Half of what the last digit is worth: none of a whole number, which was counted. */
const slackOf = ({ step }: Quantity): number => (step === 1 ? 0 : step / 2);

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one));

interface Bounds {
  readonly least: number;
  readonly right: number;
  readonly most: number;
}

/** What the change may be, by how the figures were rounded; none where nothing can be told. */
function boundsOf({ before, after, by, verb }: Change): Bounds | undefined {
  const sign = IS_DOWN.test(verb) ? -1 : 1;
  const [b, a] = [slackOf(before), slackOf(after)];
  const isShare = before.unit === '%' || before.unit === '‰';
  if (by.unit === (isShare ? '个百分点' : before.unit)) {
    const right = sign * (after.value - before.value);
    return { least: right - a - b, right, most: right + a + b };
  }
  const scale = { '%': 100, 倍: 1 }[by.unit];
  if (scale === undefined || before.value - b <= 0 || (by.unit === '倍' && sign < 0)) return undefined;
  const change = (to: number, from: number): number => sign * (to / from - 1) * scale;
  const right = change(after.value, before.value);
  // Figures that make a change without a remainder, as 8万元 and 24万元, were not rounded.
  if (isNear(right / by.step, Math.round(right / by.step))) return { least: right, right, most: right };
  const one = change(after.value + a, before.value - b);
  const other = change(after.value - a, before.value + b);
  return { least: Math.min(one, other), right, most: Math.max(one, other) };
}

/** True of counts that make a whole percentage, and of measures of whose rounding half makes no other one. */
function isEven({ before, after, by }: Change, { least, right, most }: Bounds): boolean {
  if (by.unit !== '%' || by.step !== 1 || least !== most) return false;
  // 12万头 beside 12.6万头 was told as far.
  const finer = before.step < after.step ? before : after;
  return slackOf(finer) * (1 / before.value + 1 / after.value) * (50 + right / 2) < 0.8;
}

/** How far the written figure may be from the true one: a whole last digit, as some cut where others round. */
function leeway(change: Change, bounds: Bounds): number {
  const { by } = change;
  if (by.unit === '倍' && by.step === 1) return 0.4;
  if (isEven(change, bounds)) return 0;
  return by.unit === '%' || by.unit === '倍' ? by.step : slackOf(by);
}

function judge(change: Change): Bounds | undefined {
  const { before, after, by } = change;
  if (before.unit !== after.unit || [before, after, by].some(({ isRough }) => isRough)) return undefined;
  const bounds = boundsOf(change);
  if (!bounds) return undefined;
  const free = leeway(change, bounds) + 1e-9 * Math.max(1, Math.abs(by.value));
  return by.value >= bounds.least - free && by.value <= bounds.most + free ? undefined : bounds;
}

/** True of a difference of two shares that is told as a share: 由91%提高到96%，提高5%. */
const isOfPoints = ({ before, after, by }: Change): boolean =>
  [before, after, by].every(({ unit, isRough }) => unit === '%' && !isRough) &&
  isNear(Math.abs(after.value - before.value), by.value);

const ofPoints = ({ start, end }: Quantity, said: string): Remark => ({
  from: start,
  to: end,
  message: { zh: `“${said}”是两个百分数的差`, en: `"${said}" is the difference of two shares` },
  hint: { zh: `改成“${said.replace('%', '个百分点')}”`, en: `Write ${said.replace('%', '个百分点')}` },
});

/** 3.2万亩，比上年增加5.4万亩: what is added is no more than the whole. */
function findBeyond(text: string, quantities: readonly Quantity[]): Remark[] {
  return quantities.flatMap((by, i): Remark[] => {
    const after = quantities[i - 1];
    if (!after || after.unit !== by.unit || isRelative(by) || after.isRough || by.isRough) return [];
    const verb = MORE.exec(text.slice(after.end, by.start))?.[1];
    const ahead = text.slice(Math.max(0, after.start - 16), after.start);
    if (!verb || IS_DOWN.test(verb) || by.value <= after.value || NO_LEVEL.test(ahead)) return [];
    const said = text.slice(by.start, by.end);
    return [
      {
        from: after.start,
        to: by.end,
        message: {
          zh: `一共才 ${text.slice(after.start, after.end)}，不会增加 ${said}`,
          en: `Of ${text.slice(after.start, after.end)} ${said} cannot be an increase`,
        },
        hint: { zh: '核对这两个数', en: 'Check the two figures' },
      },
    ];
  });
}

function findGrowth({ text }: Passage): Remark[] {
  if (!(HINT.test(text) || /[前用]/u.test(text)) || !/\d/u.test(text)) return [];
  // A rank is no amount: its moves are read elsewhere.
  const quantities = quantitiesOf(text).filter(({ start }) => text[start - 1] !== '第');
  return [...changesIn(text, quantities).flatMap(changeOf(text)), ...findBeyond(text, quantities)];
}

const changeOf =
  (text: string) =>
  (change: Change): Remark[] => {
    const { before, after, by } = change;
    if (isOfPoints(change)) return [ofPoints(by, text.slice(by.start, by.end))];
    const wrong = judge(change);
    if (!wrong || REAL.test(sentenceAround(text, after.start))) return [];
    const from = Math.min(before.start, after.start, by.start);
    const to = Math.max(before.end, after.end, by.end);
    const isRelative = by.unit === '%' || by.unit === '倍';
    const figure = `${written(isRelative ? wrong.right : wrong.right / magnitudeOf(text, by), 2)}`;
    const right = `${figure}${text.slice(by.start, by.end).replace(/^[\d.,]+/u, '')}`;
    const said = text.slice(by.start, by.end);
    return [
      {
        from,
        to,
        message: {
          zh: `按前后两个数算，变化是 ${right}，这里写“${said}”`,
          en: `By the two figures the change is ${right}, not "${said}"`,
        },
        hint: { zh: '核对这几个数', en: 'Check the figures' },
      },
    ];
  };

/** What 万 or 亿 of a written quantity is worth. */
function magnitudeOf(text: string, { start, end, value }: Quantity): number {
  const bare = Number(/^[\d.,]+/u.exec(text.slice(start, end))?.[0].replaceAll(',', ''));
  return bare === 0 ? 1 : value / bare;
}

export const GROWTH = figureCheck(
  'growth-differs',
  { zh: '和前后两个数对不上的增减', en: 'changes that do not follow from the two figures' },
  { zh: '算术', en: 'Arithmetic' },
  (passage) => [...findGrowth(passage), ...findIncrements(passage)],
);
