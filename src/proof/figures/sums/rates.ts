/** Rates, shares and averages that do not follow from the two figures given with them. */

import type { Passage } from '../../passage.ts';
import { findAllOf } from '../claims/all-of.ts';
import { findBalances } from '../claims/balances.ts';
import { findExtents } from '../claims/extents.ts';
import { findFlows } from '../claims/flows.ts';
import { findFractions } from '../claims/fractions.ts';
import { findRatioClaims } from '../claims/ratios.ts';
import { shareWord } from '../claims/sentences.ts';
import { figureCheck, type Remark } from '../support.ts';
import { nounAt } from './among.ts';
import { isMistyped } from './digit-slips.ts';
import { findProducts } from './each-times.ts';
import { isRelative, type Quantity, quantitiesOf, written } from './quantity.ts';
import { findStandards } from './standards.ts';

/** Between the part and its rate: (48批次)，抽检合格率达(96%). */
const RATE = /^[^\d，。；]{0,4}[，、（]([\p{Script=Han}]{0,4}?)([\p{Script=Han}]{2})率(?:达到?了?|为|是)?$/u;
/** Between the whole and its part: (50批次)，其中合格(48批次). */
const PART = /^[^\d，。；]{0,8}(?:[，、（中]|已|现已|实际)[^\d，。；、]{0,10}$/u;
/** What is counted before the whole may be part of another whole. */
const OTHER = /应|需|按期|到期|符合|有效/u;

/** A date between two figures says when: 截至9月底. */
const DATE = /\d{1,2}月(?:\d{1,2}日|底|末|份|初)?/gu;
/** Ends of rates that are no shares: 利率, 税率. */
const NO_RATE = /[利税汇费价增长]$/u;
/** Between a part and its share of the whole: (3.6亿元)，占总数的(30%). */
const SHARE = /^[^\d，。；]{0,14}[，、（](?:约|共)?占(?:比|总数的?|总量的?|总额的?|其)?(?:达到?|为)?$/u;
/** Between what is done and its share of the task: (425公顷)，完成年度任务的(85%). */
const OF_TASK =
  /^[^\d，。；]{0,6}[，（](?:已)?(?:完成|占)(?:年度|全年|年初|总)?(?:目标)?(?:任务|计划|目标|指标)(?:数|量)?的$/u;
const TASK = /(?:任务|计划|目标|指标)[^\d，。；]{0,6}$/u;

/** What the third of three figures is a rate of, if it is one of the other two. */
function deedOf(text: string, whole: Quantity, part: Quantity, rate: Quantity): string | undefined {
  const between = text.slice(whole.end, part.start).replace(DATE, '');
  const last = text.slice(part.end, rate.start);
  if (!PART.test(between) || OTHER.test(between)) return undefined;
  if (/其中|中，/u.test(between) && SHARE.test(last)) return '占比';
  if (OF_TASK.test(last) && TASK.test(text.slice(0, whole.start))) return '完成比例';
  const [, more = '', deed = ''] = RATE.exec(last) ?? [];
  const own = `${between}${text.slice(part.end, part.end + 4)}`.replace(/完工|建成|竣工/gu, '完成');
  return deed !== '' && !NO_RATE.test(deed) && !OTHER.test(more) && hasDeed(own, deed)
    ? `${deed}率`
    : undefined;
}

/** True of 合格, and not of 不合格. */
const hasDeed = (text: string, deed: string): boolean => new RegExp(`(?<![不未没非])${deed}`, 'u').test(text);

/** Places and who takes them are counted apart: 床位1200张，已入住780人. */
const PLACE = /^[张个套间位床]$/u;
const PERSON = /^[人名户位家辆]$/u;

interface Rate {
  readonly whole: Quantity;
  readonly part: Quantity;
  readonly rate: Quantity;
  /** 合格率 */
  readonly deed: string;
}

/** 抽检50批次，合格48批次，合格率96%: three figures in a row, of which the last is a rate of what the second counts. */
function ratesIn(text: string): Rate[] {
  const all = quantitiesOf(text);
  return all.flatMap((whole, i): Rate[] => {
    const [part, rate] = [all[i + 1], all[i + 2]];
    if (!part || rate?.unit !== '%' || part.unit === '%') return [];
    if ([whole, part, rate].some(({ isRough }) => isRough)) return [];
    const deed = deedOf(text, whole, part, rate);
    const isFilled = /^(?:入住|上座|使用|入园|到岗|入驻|停放)率$/u.test(deed ?? '') && PLACE.test(whole.unit);
    if (part.value > whole.value && !(isFilled && rate.value < 100)) return [];
    if (part.unit !== whole.unit && !(isFilled && PERSON.test(part.unit))) return [];
    return deed ? [{ whole, part, rate, deed }] : [];
  });
}

/** What tells that a figure is a share or a rate, and what tells that it is of a change. */
const SHARED = /占|率|完成|比例|比重/u;
const CHANGED = /增|减|升|降|提高|比上|较|同比|利率|税率|负债/u;

/** Names the whole of a share: 占年度计划的. */
const OF_WHOLE = /(?:占|完成|达到?)(?:了)?(?:全部|全年|总)?([^，。；\d]{2,12}?)(?:总数|总量|总额|数|量)?的$/u;

/** Ends in what is counted: 员工(320人)，本地员工(240人). */
const NAMED = /([\p{Script=Han}]{2})$/u;

/** True of a part whose name is that of the whole with a word before it. */
function isOfOneNoun(text: string, whole: Quantity, part: Quantity): boolean {
  const noun = NAMED.exec(text.slice(Math.max(0, whole.start - 2), whole.start))?.[1];
  const lead = text.slice(whole.end, part.start);
  return noun !== undefined && /^，[^，。；、\d]{2,8}$/u.test(lead) && lead.endsWith(noun);
}

/** A share of what stands before it in the sentence, in any wording: a slip tells it, or 其中 and 占 do. */
function looseRatesIn(text: string): Rate[] {
  const all = quantitiesOf(text);
  return all.flatMap((rate, i): Rate[] => {
    const part = all[i - 1];
    if (rate.unit !== '%' || !part || isRelative(part) || rate.isRough || part.isRough) return [];
    const lead = text.slice(part.end, rate.start);
    if (!SHARED.test(lead) || CHANGED.test(lead) || /[。！？；\n]/u.test(lead) || lead.length > 30) return [];
    const [whole, ...more] = before(text, all, rate).filter(({ unit }) => unit === part.unit);
    if (!whole || more.length > 1 || whole.isRough || whole.value <= part.value) return [];
    const between = text.slice(whole.end, part.start);
    const isPart =
      (/其中/u.test(between) || isOfOneNoun(text, whole, part)) &&
      SHARE.test(lead) &&
      !/[。！？；\n]/u.test(between);
    const right = (part.value / whole.value) * 100;
    const named = OF_WHOLE.exec(lead)?.[1] ?? '';
    const ahead = /[^。；]*$/u.exec(text.slice(Math.max(0, whole.start - 24), whole.start))?.[0] ?? '';
    // What is planned is no total of what there is.
    const isPlanned = /计划|拟/u.test(ahead) && !/计划|任务|目标/u.test(lead);
    const isNamed =
      !isPlanned &&
      named !== '' &&
      shareWord(`${ahead}|${nounAt(text, whole.end)}`, named) &&
      more.length === 1;
    return isPart || isNamed || isMistyped(rate.value, right, rate.step)
      ? [{ whole, part, rate, deed: '占比' }]
      : [];
  });
}

/** Before the whole that a share names itself: 占总投资(1.8亿元)的78%, 完成目标任务(5000人)的95%. */
const OF_NAMED = /(?:占|完成|^，(?:为|是|达到?|相当于))[^，。；\d]{0,14}$/u;

function namedRatesIn(text: string): Rate[] {
  const all = quantitiesOf(text);
  return all.flatMap((rate, i): Rate[] => {
    const [part, whole] = [all[i - 2], all[i - 1]];
    if (rate.unit !== '%' || !part || !whole || part.unit !== whole.unit || isRelative(part)) return [];
    if ([part, whole, rate].some(({ isRough }) => isRough) || text.slice(whole.end, rate.start) !== '的')
      return [];
    const lead = text.slice(part.end, whole.start);
    const isOfIt = OF_NAMED.test(lead) && /^[^，。；]{0,10}[，（]/u.test(lead) && !/[。！？；\n]/u.test(lead);
    return isOfIt && lead.length < 30
      ? [{ whole, part, rate, deed: lead.includes('占') ? '占比' : '完成比例' }]
      : [];
  });
}

/** The figures of the sentence before one of them. */
function before(text: string, all: readonly Quantity[], { start }: Quantity): Quantity[] {
  const from =
    start - (/[^。！？；\n]*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0);
  return all.filter((one) => one.start >= from && one.end <= start);
}

/** True where any two figures of the sentence make the rate. */
function isOfOthers(text: string, { rate, part }: Rate): boolean {
  const counts = before(text, quantitiesOf(text), rate).filter(({ unit }) => unit === part.unit);
  return counts.some((one) => counts.some((other) => isRateOf(one, other, rate)));
}

/** Some cut where others round. */
const isRateOf = (part: Quantity, whole: Quantity, rate: Quantity): boolean =>
  Math.abs((part.value / whole.value) * 100 - rate.value) <= rate.step + 1e-9;

function findRates({ text }: Passage): Remark[] {
  if (!text.includes('%')) return [];
  const named = namedRatesIn(text);
  const strict = [...ratesIn(text), ...named];
  const loose = looseRatesIn(text).filter(({ rate }) => !strict.some((one) => one.rate.start === rate.start));
  return [...strict, ...loose].flatMap((one): Remark[] => {
    const { whole, part, rate, deed } = one;
    if (isRateOf(part, whole, rate) || (!named.includes(one) && isOfOthers(text, one))) return [];
    const right = (part.value / whole.value) * 100;
    const decimals = Math.max(0, Math.round(-Math.log10(rate.step)));
    return [
      {
        from: whole.start,
        to: rate.end,
        message: {
          zh: `按这两个数算，${deed}是 ${written(right, Math.max(decimals, 1))}%，这里写“${text.slice(rate.start, rate.end)}”`,
          en: `By the two counts the rate is ${written(right, Math.max(decimals, 1))}%, not ${text.slice(rate.start, rate.end)}`,
        },
        hint: { zh: '核对这几个数', en: 'Check the figures' },
      },
    ];
  });
}

export const RATES = figureCheck(
  'rate-differs',
  {
    zh: '和两个数对不上的比率、平均数、总额',
    en: 'rates, averages and amounts that do not follow from two figures',
  },
  { zh: '算术', en: 'Arithmetic' },
  (passage) => [
    ...findRates(passage),
    ...findProducts(passage),
    ...findStandards(passage),
    ...findBalances(passage),
    ...findFlows(passage),
    ...findFractions(passage),
    ...findRatioClaims(passage),
    ...findAllOf(passage),
    ...findExtents(passage),
  ],
);
