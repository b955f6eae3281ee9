/** The five-year plans and their years: “十四五”（2021—2025年）, 2025年是“十四五”收官之年. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

/** First years of the plans, 一五 to 十五五. */
const PLANS: ReadonlyMap<string, number> = new Map([
  ['一五', 1953],
  ['二五', 1958],
  ['三五', 1966],
  ...[
    '四五',
    '五五',
    '六五',
    '七五',
    '八五',
    '九五',
    '十五',
    '十一五',
    '十二五',
    '十三五',
    '十四五',
    '十五五',
  ].map((name, i): [string, number] => [name, 1971 + i * 5]),
]);
const PLAN =
  /“?([一二三四五六七八九十]{1,3}五|[一二三四五六七八九]五)”?(?:规划|时期|期间|计划)?[（(](\d{4})(?:年)?[—－–～至-](\d{4})年?[）)]/gu;

export const other = (at: number, written: string, name: string, right: string): Remark => ({
  from: at,
  to: at + written.length,
  message: { zh: `${name}是${right}`, en: `${name} is ${right}` },
  hint: { zh: `改成“${right}”，或者核对名称`, en: `Write ${right}, or check the name` },
});

/** Matches “八五”普法（2021—2025年）: the first was from 1986 to 1990. */
const LAWS =
  /“([一二三四五六七八九])五”普法(?:规划|时期|期间)?[（(](\d{4})(?:年)?[—－–～至-](\d{4})年?[）)]/gu;
const FIRST_LAWS = 1981;

export const findLaws = ({ text }: Passage): Remark[] =>
  matchesOf(text, LAWS).flatMap(({ 0: written, 1: name = '', 2: from, 3: to, index }) => {
    const first = FIRST_LAWS + valueOfNumeral(name) * 5;
    return Number(from) === first && Number(to) === first + 4
      ? []
      : [other(index, written, `“${name}五”普法`, `${first}—${first + 4}年`)];
  });

export function findPlans({ text }: Passage): Remark[] {
  return matchesOf(text, PLAN).flatMap(({ 0: written, 1: name = '', 2: from, 3: to, index }): Remark[] => {
    const first = PLANS.get(name);
    if (first === undefined || (Number(from) === first && Number(to) === first + 4)) return [];
    return [other(index, written, `“${name}”`, `${first}—${first + 4}年`)];
  });
}

/** What each year of a plan is called, from the first. */
const CALLED: readonly RegExp[] = [
  /开局|起步|第一|首|开端/u,
  /第二/u,
  /中期|承上启下|第三/u,
  /第四|攻坚/u,
  /收官|收尾|最后|末|决胜|第五/u,
];
/** Matches 2025年是“十四五”规划开局之年, the year, the plan and what it is called in groups. */
const YEAR_OF_PLAN =
  /(?<!\d)(20\d{2})年，?(?:既)?(?:是|为|作为)(?:实施|推进)?“([一二三四五六七八九十]{1,3}五)”(?:规划)?(?:建设)?(?:实施|推进)?的?(开局|起步|收官|收尾|最后|中期评估|承上启下|第[一二三四五]|首)(?:之?年|的?一年|年)/gu;
/** Matches “十四五”开局之年的2025年 and “十四五”收官之年（2024年）. */
const PLAN_OF_YEAR =
  /“([一二三四五六七八九十]{1,3}五)”(?:规划)?的?(开局|起步|收官|收尾|最后|第[一二三四五])(?:之?年|一年)(?:的|（|，即|，)(20\d{2})年/gu;

/** 2025年是“十四五”开局之年: it is the last year of that plan. */
export const findPlanYears = ({ text }: Passage): Remark[] =>
  text.includes('五”')
    ? [
        ...matchesOf(text, YEAR_OF_PLAN).map(({ 0: written, 1: year, 2: plan, 3: called, index }) => ({
          written,
          year,
          plan,
          called,
          index,
        })),
        ...matchesOf(text, PLAN_OF_YEAR).map(({ 0: written, 1: plan, 2: called, 3: year, index }) => ({
          written,
          year,
          plan,
          called,
          index,
        })),
      ].flatMap(({ written, year, plan = '', called = '', index }): Remark[] => {
        const first = PLANS.get(plan);
        const place = CALLED.findIndex((name) => name.test(called));
        if (first === undefined || place < 0 || Number(year) - first === place) return [];
        return [other(index, written, `“${plan}”的这一年`, `${first + place}年`)];
      })
    : [];
