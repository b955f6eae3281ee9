/** Products of any length: 9栋，每栋2个单元，每单元22户; 38人，每人每月800元，一年. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import { type Each, eachOf, isCompared, measureOf } from '../sums/each.ts';
import { areOfOneSort } from '../sums/each-times.ts';
import { type Claim, type Figure, isNoAmount, isPlain, type Outcome, type Reading } from './relation.ts';

/** Of these a total may be told too: 日运力, 年租金. */
const TIME = /^(?:天|月|年|周|季|小时|学期|期|轮)$/u;
/** Before a total of all. */
const TOTAL = /[共总]|合计|累计|计$|全[年月县乡村]|[年月日](?:增收|收入|产|租金|运力|发|供|处理|支出|节)/u;
/** A total of some, of a change or of another time. */
const NO_TOTAL =
  /其中|另|其余|剩余|余下|首[批期次]|预[付拨支]|起|以上|封顶|最[高低]|不超|不低于|至少|[比较]|同期|增长|上限|计划|目标/u;
/** Between figures of which those behind are shared out. */
const SHARED_OUT = /不等|分档|差额|上限|封顶|最高|超出|超过|不足|以上|以下|以内/u;

/** Counts in words: 三台, 两个组. */
const SPELT =
  /(?<![第前后上下一二三四五六七八九十百千万余多几\d])([两二三四五六七八九]|十[一二三四五六七八九]?)个?(\p{Script=Han})/gu;

interface Count {
  readonly value: number;
  readonly unit: string;
  readonly figure: Figure | undefined;
}

/** True of what there is one of: 35台次 of 每台次, 20个工作日 of 每天. */
function isOf(kind: string, unit: string): boolean {
  if (kind === '天') return /^(?:天|个?工作日|日)$/u.test(unit);
  if (measureOf(unit)[0] === measureOf(kind)[0]) return true;
  return (
    unit.replace(/^个/u, '') === kind || (unit.length === 2 && unit === `${kind}次`) || `${unit}次` === kind
  );
}

/** Lengths of time that need no figure. */
const YEAR = /一年|全年|每年|年(?:补|增|收|支|租|发|共|总|需|节|可|计|产|度)/u;

/** Lengths of time with a figure that is no unit elsewhere: 20周. */
const LENGTHS = /(?<![\d.第])(\d{1,3})个?(周|年|季度|学期|轮|期)(?![\d初末])/gu;

function spelt(text: string): Count[] {
  const counts = [...matchesOf(text, SPELT), ...matchesOf(text, LENGTHS)].map(
    ([, numeral = '', unit = '']): Count => ({
      value: /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral),
      unit,
      figure: undefined,
    }),
  );
  return YEAR.test(text) ? [...counts, { value: 12, unit: '月', figure: undefined }] : counts;
}

/** True of 2个单元 for 每单元, 6个防疫队 for 每队. */
const isNamed = (named: string, kind: string, figure: Figure | undefined): boolean =>
  figure !== undefined &&
  /^[个家所支座处]$/u.test(figure.unit) &&
  figure.noun !== '' &&
  (named.startsWith(figure.noun.slice(0, 2)) ||
    (kind !== '' && (figure.noun.split('每')[0] ?? '').endsWith(kind)));

interface Product {
  readonly value: number;
  readonly from: readonly Figure[];
  /** True where each thing was found that it is of. */
  readonly isFull: boolean;
}

const MOST_DEEP = 3;

/** What a figure of each makes with all that it is of. */
function productsOf(
  reading: Reading,
  each: Each,
  counts: readonly Count[],
  figure: Figure,
  deep = 0,
): Product[] {
  const { text, figures } = reading;
  const named = /每一?([^，。；\d]{1,6})/u.exec(each.lead)?.[1] ?? '';
  const start: Product[] = [{ value: figure.value, from: [figure], isFull: true }];
  return each.kinds.reduce((products: Product[], kind) => {
    const own = counts.filter(
      (one) => one.figure !== figure && (isOf(kind, one.unit) || isNamed(named, kind, one.figure)),
    );
    const factors = own.flatMap((one): Product[] => {
      if (!one.figure) return [{ value: one.value, from: [], isFull: true }];
      const of = eachOf(text, one.figure, figures[figures.indexOf(one.figure) - 1]);
      return of && deep < MOST_DEEP
        ? productsOf(reading, of, counts, one.figure, deep + 1)
        : [{ value: one.value, from: [one.figure], isFull: true }];
    });
    const open: Product[] = TIME.test(kind) ? [{ value: 1, from: [], isFull: factors.length === 0 }] : [];
    return products.flatMap((one) =>
      [...factors, ...open].map((other) => ({
        value: one.value * other.value,
        from: [...one.from, ...other.from],
        isFull: one.isFull && other.isFull,
      })),
    );
  }, start);
}

/** People are counted once or each time. */
const measure = (unit: string): string => (unit === '人次' ? '人' : measureOf(unit)[0]);

function outcomeOf(each: Each, figure: Figure, product: Product, total: Figure): Outcome {
  const worth = measureOf(figure.unit)[1] / measureOf(total.unit)[1];
  const right = product.value * worth;
  const times = right / figure.value;
  const isEven = Math.abs(right / total.step - Math.round(right / total.step)) < 1e-6;
  const rough = product.from.reduce((sum, one) => sum + (one.step === 1 ? 0 : one.step / 2 / one.value), 0);
  const free =
    each.isAverage || !each.isExact ? times * figure.step * (each.isAverage ? 1 : 0.5) : right * rough;
  // Where the total comes out even of an average, neither was rounded.
  const steps = total.value / (times * figure.step);
  const isWhole = each.isAverage && Math.abs(steps - Math.round(steps)) < 1e-6;
  return {
    right,
    slack: (isWhole ? 0 : free) + (isEven ? 0 : total.step),
    from: [...product.from],
  };
}

/** This many times more or less is another thing. */
const FAR = 2.5;
const NEAR = 1.6;

/** A figure of each with its products, and the figures that may be their total. */
interface Chain {
  readonly each: Each;
  readonly figure: Figure;
  readonly totals: readonly Figure[];
  readonly total: Figure;
  readonly full: readonly Product[];
  /** True where it was told what there is one of. */
  readonly isFound: boolean;
  readonly all: readonly Outcome[];
}

/** What is counted one by one. */
const THING = /^(?:[个家所支名位户人例件份台套辆头只场次趟起宗条座处间批组队班页张株棵]|[场台车班航人]次)$/u;

/** Counts of things, of which the only one is meant where 每例 stands behind 215名. */
function onlyCount(figures: readonly Figure[], figure: Figure, total: Figure): readonly Figure[] {
  const counts = figures.filter(
    (one) =>
      one !== figure && one !== total && one.start < figure.start && THING.test(one.unit) && one.step === 1,
  );
  return counts.length === 1 ? counts : [];
}

/** 每台日租金 is of each and of each day. */
const OF_TIME = /每[^，。；\d]{1,5}?([日月年周])(?=租|薪|工资|补|收|产|费|供|发|处理|用)/u;

/** The figure as one of each; 平均 without a kind is of what is counted. */
function readEach({ text, figures }: Reading, figure: Figure): Each | undefined {
  const each = eachOf(text, figure, figures[figures.indexOf(figure) - 1]);
  const time = OF_TIME.exec(figure.lead)?.[1];
  if (each && time) return { ...each, kinds: [...new Set([...each.kinds, time === '日' ? '天' : time])] };
  if (each || !/平均(?!水平|值)/u.test(figure.lead)) return each;
  return { quantity: figure, kinds: [''], lead: figure.lead, isAverage: true, isExact: false };
}

function chainOf(
  reading: Reading,
  near: readonly Figure[],
  inWords: readonly Count[],
  figure: Figure,
): Chain[] {
  const { text, figures, earlier } = reading;
  const each = readEach(reading, figure);
  if (!each || isCompared(each)) return [];
  const others = near.filter((one) => one !== figure);
  const totals = others.filter(
    (one) =>
      measure(one.unit) === measure(figure.unit) &&
      !NO_TOTAL.test(one.lead) &&
      !(eachOf(text, one, figures[figures.indexOf(one) - 1])?.kinds ?? []).some((kind) => !TIME.test(kind)),
  );
  const total = totals.find((one) => one.start > figure.start && TOTAL.test(one.lead)) ?? totals.at(-1);
  if (!total) return [];
  const asCount = (one: Figure): Count => ({ value: one.value, unit: one.unit, figure: one });
  const make = (ones: readonly Figure[]): Product[] =>
    productsOf(reading, each, [...ones.map(asCount), ...inWords], figure);
  const found = make(others.filter((one) => one !== total)).filter(
    (one) => one.isFull && one.value !== figure.value && new Set(one.from).size === one.from.length,
  );
  const only = onlyCount(near, figure, total).map(
    (one): Product => ({ value: one.value * figure.value, from: [one, figure], isFull: true }),
  );
  const all = [...make([...earlier.filter(isPlain), ...others]), ...only].flatMap((one) =>
    totals.map((other) => outcomeOf(each, figure, one, other)),
  );
  return [
    { each, figure, totals, total, full: found.length > 0 ? found : only, isFound: found.length > 0, all },
  ];
}

const isBorneOut = (total: Figure, outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ right, slack }) => Math.abs(right - total.value) <= slack + 1e-9 * total.value);

/** 三台抽水机每台每小时80立方米，运行10小时，共2800立方米: by counts and rates the total is another one. */
export function claimsOfChains(reading: Reading): Claim[] {
  const { text, figures } = reading;
  if (!/[每均]|[^\d]\/|亩产|单产/u.test(text) || figures.length < 2 || SHARED_OUT.test(text)) return [];
  const near = figures.filter((one) => isPlain(one) && !isNoAmount(text, one));
  const inWords = spelt(text);
  const chains = near.flatMap((figure) => chainOf(reading, near, inWords, figure));
  const isTaken = (total: Figure): boolean => chains.some(({ all }) => isBorneOut(total, all));
  return chains.flatMap(({ each, figure, totals, total, full, isFound, all }): Claim[] => {
    const [only, ...more] = full;
    if (!only || more.length > 0 || totals.some(isTaken)) return [];
    const likely = outcomeOf(each, figure, only, total);
    const ratio = total.value / likely.right;
    // What is of the only count is told where it is nearly so.
    if (!isFound && (ratio > NEAR || ratio < 1 / NEAR)) return [];
    const isOne = each.isAverage && totals.length === 1 && each.lead.length < 6 && each.kinds[0] !== '';
    const isSure =
      (TOTAL.test(total.lead) || isOne) &&
      areOfOneSort(each.lead, total.lead) &&
      ratio < FAR &&
      ratio > 1 / FAR;
    return [{ said: total, all, likely, isSure, zh: '按个数和每一个的数算，一共是' }];
  });
}
