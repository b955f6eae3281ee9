/** Rates, shares and averages that do not follow from the two figures given with them. */

import type { Passage } from '../../passage.ts';
import { figureCheck, type Remark } from '../support.ts';
import { findProducts } from './products.ts';
import { type Quantity, quantitiesOf, written } from './quantity.ts';

/** Between the part and its rate: (48批次)，抽检合格率达(96%). */
const RATE = /^[^\d，。；]{0,4}[，、（]([\p{Script=Han}]{0,4}?)([\p{Script=Han}]{2})率(?:达到?了?|为|是)?$/u;
/** Between the whole and its part: (50批次)，其中合格(48批次). */
const PART = /^[^\d，。；]{0,8}[，、（][^\d，。；、]{0,10}$/u;
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
    if (!part || rate?.unit !== '%' || part.unit !== whole.unit || part.unit === '%') return [];
    if ([whole, part, rate].some(({ isRough }) => isRough) || part.value > whole.value) return [];
    const deed = deedOf(text, whole, part, rate);
    return deed ? [{ whole, part, rate, deed }] : [];
  });
}

function findRates({ text }: Passage): Remark[] {
  if (!text.includes('%')) return [];
  return ratesIn(text).flatMap(({ whole, part, rate, deed }): Remark[] => {
    const right = (part.value / whole.value) * 100;
    // Some cut where others round.
    if (Math.abs(right - rate.value) <= rate.step + 1e-9) return [];
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

/** Between a sum and its average: (100万元)，平均每个村(20万元). */
const AVERAGE =
  /^[^\d。；]{0,4}，(?:平均)?(?:每(?:个|家|户|村|人|亩)?\p{Script=Han}{0,4}|[户村人亩家镇乡均]{1}均)[^\d，。；]{0,6}$/u;
/** Between what is counted and the sum: (5个)村集体经济组织去年共实现收入(100万元). */
const BETWEEN = /^[^。；\d，]{0,30}$/u;
const SUM = /^[^。；\d]{0,30}(?:共|合计|累计|总)[^。；\d，]{0,10}$/u;

function findAverages({ text }: Passage): Remark[] {
  if (!/均/u.test(text)) return [];
  const all = quantitiesOf(text);
  return all.flatMap((count, i): Remark[] => {
    const [sum, average] = [all[i + 1], all[i + 2]];
    if (!sum || !average || sum.unit !== average.unit || sum.unit === count.unit || count.value < 2)
      return [];
    if ([count, sum, average].some(({ isRough }) => isRough)) return [];
    const ahead = text.slice(Math.max(0, count.start - 8), count.start);
    const isSum = SUM.test(text.slice(count.end, sum.start)) || /[共总]|合计|累计/u.test(ahead);
    if (
      !isSum ||
      !BETWEEN.test(text.slice(count.end, sum.start)) ||
      !AVERAGE.test(text.slice(sum.end, average.start))
    )
      return [];
    const right = sum.value / count.value;
    if (Math.abs(right - average.value) <= average.step + 1e-9) return [];
    const worth = /[亿万]/u.exec(text.slice(average.start, average.end))?.[0] ?? '';
    const shown = `${written(right / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1), 2)}${worth}${average.unit}`;
    return [
      {
        from: count.start,
        to: average.end,
        message: {
          zh: `按总数和个数算，平均是 ${shown}，这里写“${text.slice(average.start, average.end)}”`,
          en: `By sum and count the average is ${shown}, not ${text.slice(average.start, average.end)}`,
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
  (passage) => [...findRates(passage), ...findAverages(passage), ...findProducts(passage)],
);
