/** Averages, rates of each and products: some total is some count times the figure of each. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import { type Each, eachOf, isCompared, measureOf } from '../sums/each.ts';
import { areOfOneSort } from '../sums/each-times.ts';
import { type Claim, type Figure, isNoAmount, isPlain, type Outcome, type Reading } from './relation.ts';

/** A figure of some, of a change or of another time is no total. */
const NO_TOTAL = /[比较]|同期|其中|最|首[批期]|以上|上限|超|另/u;

/** Behind a kind, what makes another thing of it: 村民, 校长. */
const OTHER_THING = /[民干级委长员籍务官规里内外]/u;

/** True of what there is one of: 12个村 and 村均, 45户 and 户均, 5家科技特派团 and 每团. */
function isCountOf(kind: string, { unit, noun, gap }: Figure): boolean {
  const [measure] = measureOf(unit);
  if (measure === measureOf(kind)[0]) return true;
  if (!/^[个所家支名座处条间栋台艘口门只辆]$/u.test(unit)) return false;
  const at = noun.indexOf(kind);
  return (at >= 0 && !OTHER_THING.test(noun[at + kind.length] ?? '')) || gap.slice(-4).includes(kind);
}

/** Named behind 每: 每名(教师). */
const NAMED =
  /每一?[个名位家所支户头只台辆栋座间条]([^，。；\d]{1,3}?)(?:[负平分有产约承管服获领种养补均每年日月]|$)/u;

interface Counts {
  readonly counts: readonly Figure[];
  /** True of 教师(132名) for 每名教师. */
  readonly isNamed: boolean;
}

/** What there is one of; of several the one that is named. */
function countsOf(near: readonly Figure[], figure: Figure, kind: string, lead: string): Counts {
  const counts = near.filter((one) => one !== figure && isCountOf(kind, one));
  const name = NAMED.exec(lead)?.[1] ?? '';
  const named = counts.filter(({ gap, noun }) => name !== '' && `${gap.slice(-4)}${noun}`.includes(name));
  return named.length > 0 ? { counts: named, isNamed: true } : { counts, isNamed: false };
}

/** The days of a year, if the sentence tells of one: some count working days alone. */
const YEAR = /全年|去年|上年|一年|\d{4}年(?!\d{1,2}月|[前后上下第一二三四1-4])/u;
const DAYS = [365, 366, 250];

/** Years that are counted in words, as far as figures are: 五年累计. */
const YEARS = /(?<![第前后一二三四五六七八九十])([两二三四五六七八九十])年(?:来|间|里|内|累计|共|总)/gu;

const yearsIn = (text: string, figure: Figure): Figure[] =>
  matchesOf(text, YEARS).map(([, numeral]) => ({
    ...figure,
    value: valueOfNumeral(numeral as string),
    step: 1,
    unit: '年',
  }));

/** Counts in words, with what is counted: 三个镇, 五家企业. */
const SPELT =
  /(?<![第前后上下一二三四五六七八九十百千万余多几\d])([两二三四五六七八九]|十[一二三四五六七八九]?)([个家所支名户条座处台位镇村县校](?![月旬季月年分小周星天成]))(\p{Script=Han}{0,8})/gu;

const speltIn = (text: string, kind: string, figure: Figure): Figure[] =>
  matchesOf(text, SPELT)
    .map(
      ({ 1: numeral = '', 2: unit = '', 3: noun = '', index }): Figure => ({
        ...{ ...figure, unit, noun, start: index, end: index + numeral.length + unit.length },
        ...{
          value: valueOfNumeral(numeral),
          step: 1,
          lead: '',
          gap: text.slice(Math.max(0, index - 4), index),
        },
      }),
    )
    .filter((one) => isCountOf(kind, one));

interface Search extends Reading {
  readonly each: Each;
  readonly figure: Figure;
  readonly kind: string;
  /** The plain figures of the sentence and of that before it. */
  readonly near: readonly Figure[];
}

/** What a total and a count make of each, in the unit of the figure. */
function outcomeOf({ each, figure, kind }: Search, total: Figure, count: Figure): Outcome {
  const value = (total.value * measureOf(total.unit)[1]) / measureOf(figure.unit)[1];
  const right = value / ((count.value * measureOf(count.unit)[1]) / measureOf(kind)[1]);
  const free = [total, count].reduce((sum, one) => sum + (one.step === 1 ? 0 : one.step / one.value), 0);
  // Some cut where others round; nothing is rounded where all comes out even.
  const even = Math.abs(right / figure.step - Math.round(right / figure.step)) < 1e-9 * (right / figure.step);
  // Nor is what is given by a rule, where all of it comes out even.
  const steps = (figure.value * total.value) / (right * total.step);
  const isGiven = each.isExact && Math.abs(steps - Math.round(steps)) < 1e-9 * steps;
  const slack = even || isGiven ? 0 : right * free + (each.isExact ? 0 : figure.step);
  return { right, slack, from: [count, total] };
}

/** Times that something is of, beside what there is one of. */
const TIMES: ReadonlySet<string> = new Set(['天', '月', '年', '周', '季', '小时']);

/** The total that is meant: the nearest before the figure, else the nearest behind it. */
function totalOf({ text, figures, each, figure }: Search, totals: readonly Figure[]): Figure | undefined {
  const times = each.kinds.filter((kind) => TIMES.has(kind));
  // 日均7380件 is a total of what each one has a day.
  const isTotal = (one: Figure): boolean => {
    const of = eachOf(text, one, figures[figures.indexOf(one) - 1])?.kinds ?? [];
    return times.length === 0 || of.length === 0 || of.join() === times.join();
  };
  const isEach = (one: Figure): boolean =>
    eachOf(text, one, figures[figures.indexOf(one) - 1])?.kinds.some((kind) => !TIMES.has(kind)) ?? false;
  const fitting = totals.filter(
    (one) =>
      figures.includes(one) &&
      !isEach(one) &&
      isTotal(one) &&
      !NO_TOTAL.test(one.lead) &&
      areOfOneSort(each.lead, one.lead),
  );
  return fitting.filter(({ end }) => end <= figure.start).at(-1) ?? fitting[0];
}

function claimOf(search: Search): Claim[] {
  const { text, figures, each, figure, kind, near } = search;
  const { counts, isNamed } = countsOf(near, figure, kind, each.lead);
  const [measure] = measureOf(figure.unit);
  const totals = near.filter(
    (one) =>
      one !== figure &&
      measureOf(one.unit)[0] === measure &&
      !isNoAmount(text, one) &&
      !(isNamed && counts.includes(one)),
  );
  const total = totalOf(search, totals);
  const told = counts.filter((one) => figures.includes(one) && one !== total && !/其中|另|第/u.test(one.gap));
  const isOfYear = kind === '天' && told.length === 0 && YEAR.test(text) && !/月|季|期间/u.test(text);
  const days = isOfYear ? DAYS.map((value): Figure => ({ ...figure, value, step: 1, unit: '天' })) : [];
  const inWords = told.length > 0 ? [] : kind === '年' ? yearsIn(text, figure) : speltIn(text, kind, figure);
  const [count, ...more] = isOfYear ? days.slice(0, 1) : [...told, ...inWords];
  if (!total || !count || more.length > 0) return [];
  const all = totals.flatMap((one) =>
    [...counts, ...days, ...inWords]
      .filter((other) => other !== one)
      .map((other) => outcomeOf(search, one, other)),
  );
  return [{ said: figure, all, likely: outcomeOf(search, total, count), zh: '按总数和个数算，每一个是' }];
}

/** Before what one of something costs, and before what all of them do. */
const PRICE = /单价(?:均?为|是|约)?$/u;
const SUM = /(?:总价|总额|合计|共计|总计|金额|价款|货款|合同价|成交价|总金额)[^，。；、\d]{0,4}$/u;

/** 采购电脑45台，单价4200元，总价18.9万元: the only count there is. */
export function claimsOfPrices({ figures }: Reading): Claim[] {
  return figures.flatMap((price, i): Claim[] => {
    // 45台，单价4200元，总价; or 单价4200元，45台，总价.
    const isAhead = SUM.test(figures[i + 1]?.gap ?? '');
    const [count, total] = isAhead ? [figures[i - 1], figures[i + 1]] : [figures[i + 1], figures[i + 2]];
    if (!count || !total || !PRICE.test(price.lead) || !SUM.test(total.gap)) return [];
    if (![count, price, total].every(isPlain) || total.unit !== price.unit || count.unit === price.unit)
      return [];
    const right = price.value * count.value;
    const isEven = Math.abs(right - Math.round(right / total.step) * total.step) < 1e-9 * right;
    const likely = { right, slack: isEven ? total.step / 2 : total.step, from: [count, price] };
    return [{ said: total, all: [], likely, zh: '按单价和个数算，总价是' }];
  });
}

/** Between how many there are and what each of them has: 24个村各配备(2辆). */
const OF_ALL = /^[^，。；、\d]{0,8}(?:，[^，。；、\d]{0,6})?各[^，。；、\d]{0,10}$/u;

/** 24个村各配备清运车2辆，共48辆. */
export function claimsOfAll({ figures }: Reading): Claim[] {
  return figures.flatMap((count, i): Claim[] => {
    const [each, total] = [figures[i + 1], figures[i + 2]];
    if (!each || !total || ![count, each, total].every(isPlain)) return [];
    if (total.unit !== each.unit || count.unit === each.unit || !OF_ALL.test(each.gap)) return [];
    if (!/[共合总][^，。；、\d]{0,8}$/u.test(total.lead) || count.step !== 1) return [];
    const right = count.value * each.value;
    const slack = each.step === 1 && total.step === 1 ? 0 : total.step / 2;
    return [{ said: total, all: [], likely: { right, slack, from: [count, each] }, zh: '按个数算，一共是' }];
  });
}

/** 12个村合计540万元，村均48万元; 1200亩，亩产650公斤，总产达78吨. */
export function claimsOfEach(reading: Reading): Claim[] {
  const { text, figures, earlier } = reading;
  const near = [...earlier, ...figures].filter(isPlain);
  return figures.flatMap((figure, i): Claim[] => {
    const each = eachOf(text, figure, figures[i - 1]);
    if (!each || isCompared(each) || !isPlain(figure) || isNoAmount(text, figure)) return [];
    // 每人每年 is told beside 全年.
    const kinds = each.kinds.filter(
      (kind) =>
        each.kinds.length === 1 ||
        !(TIMES.has(kind) && (kind === '年' ? /年/u : /[天日月周季时]均|每[天日月周季]/u).test(text)),
    );
    const [kind, ...more] = kinds;
    return kind === undefined || more.length > 0 ? [] : claimOf({ ...reading, each, figure, kind, near });
  });
}
