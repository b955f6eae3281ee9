/** Figures of times: how many years lie in a span, and what a whole year comes to beside a part of it. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';
import { type Figure, isPlain, type Reading, unitOf } from './relation.ts';

const YEARS =
  /((?:19|20)\d\d)年?(\d{1,2}月)?([—–～~至到-])((?:19|20)\d\d)年?(\d{1,2}月)?底?(?:的|，|这|，?[这前后])?(\d{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?)年(?=[间来里内，。）]|时间|期间|累计|共|以来|[总平]|规划|行动|建设)/gu;

/** A month or half a year may be rounded to a whole one. */
const ROUND = 0.65;

/** True of a number of years that a span may be said to have; with months at both ends it is known more closely. */
function fitsYears(said: number, right: number, isFrom: boolean, from?: string, to?: string): boolean {
  const years = right - 1 + (Number.parseInt(to ?? '', 10) - Number.parseInt(from ?? '', 10)) / 12;
  if (!Number.isNaN(years)) return Math.abs(said - years) < ROUND;
  const least = from !== undefined ? right - 2 : isFrom ? right - 1 : right;
  return said >= least && said <= right;
}

/** 2019—2023年的四年间: both ends are of the span; behind 至 the first may be where it starts. */
export const findYearSpans = (text: string): Remark[] =>
  matchesOf(text, YEARS).flatMap(
    ({ 0: written, 1: first, 2: from, 3: join = '', 4: last, 5: to, 6: numeral = '', index }): Remark[] => {
      const right = Number(last) - Number(first) + 1;
      const said = /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);
      if (right < 2 || fitsYears(said, right, /[至到]/u.test(join), from, to)) return [];
      return [
        {
          from: index,
          to: index + written.length,
          message: {
            zh: `和起止年份不合：这里写“${numeral}年”`,
            en: `The years from first to last are not ${said}`,
          },
          hint: { zh: '核对起止年份和年数', en: 'Check the years and how many they are' },
        },
      ];
    },
  );

/** How many months a word names, from the beginning of the year. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/全年|年度/u, 12],
  [/前三季度/u, 9],
  [/上半年/u, 6],
  [/(?<!第?[二三四])一季度/u, 3],
];
const FIRST_MONTHS = /(?<!\d)1月?[—–～至-](\d{1,2})月|前(\d{1,2}|[两二三四五六七八九十])个月/u;

function monthsIn(words: string): number | undefined {
  const [, last, count] = FIRST_MONTHS.exec(words) ?? [];
  if (last !== undefined) return Number(last);
  if (count !== undefined) return /\d/u.test(count) ? Number(count) : valueOfNumeral(count);
  return MONTHS.find(([word]) => word.test(words))?.[1];
}

/** What may fall within a year, what is only meant, and what is of another year. */
const FREE =
  /存栏|余额|存款|贷款|库存|人口|率|价|温|[日月]均|计划|目标|任务|力争|预算(?!收|支)|预计|[上去前]年|同期|同比|[比较]|增|减|其中|超|每|最|以上|每/u;
/** Behind the time that a figure is of, what is told of it. */
const TOLD = /^[\s\S]*(?:全年|年度|季度|上半年|\d月|个月)(?:已|共|累计|实际|总共|合计|则|又|仅|就|却)*/u;
const BARE = /^(?:达到?|为|是|完成|实现|收入|突破)?$/u;

/** True of 接待游客(32万人次)，上半年接待(28万人次): the second figure tells of nothing else. */
function areOfOne(one: string, other: string): boolean {
  const [first, second] = [one.replace(TOLD, ''), other.replace(TOLD, '')];
  return BARE.test(second) || first.startsWith(second) || first.endsWith(second);
}

/** 前三季度12600元，全年达到11800元: all of the year is no less than a part of it. */
export function findLessThanPart({ text, figures }: Reading): (readonly [Figure, Figure])[] {
  const plain = figures.filter((one) => isPlain(one) && !/^[℃度年月]$/u.test(one.unit));
  return plain.flatMap((part, i): (readonly [Figure, Figure])[] => {
    const whole = plain[i + 1];
    if (!whole || unitOf(whole) !== unitOf(part) || whole.value >= part.value) return [];
    const [before, between] = [text.slice(Math.max(0, part.start - 40), part.start), whole.gap];
    const [less, more] = [monthsIn(before), monthsIn(between)];
    const isLonger = less !== undefined && more !== undefined && more > less;
    return isLonger && areOfOne(before, between) && !FREE.test(between) && !FREE.test(before)
      ? [[part, whole]]
      : [];
  });
}
