/** Times that do not agree with each other: from … to … and how long, plans and their years, anniversaries. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Check, Finding } from '../../rule.ts';
import { finding } from '../../rule.ts';
import { findHoursBack } from '../forms/odd-hours.ts';
import { findToldBackwards } from '../order/backwards-told.ts';
import { findRelativeDates } from '../order/relative-dates.ts';
import { findOutOfOrder } from '../order/spans.ts';
import { findTooLate } from '../order/too-late.ts';
import type { Remark } from '../support.ts';
import { findAges } from './ages.ts';
import { findAhead } from './ahead.ts';
import { findAnniversaries } from './anniversaries.ts';
import { findBackwards } from './beginnings.ts';
import { findCareers } from './careers.ts';
import { findClockOrder } from './clocks.ts';
import { findDurations } from './durations.ts';
import { findEditionsCalled } from './editions-called.ts';
import { findEditions, findFoundings, findSince } from './foundings.ts';
import { findHolidays } from './holidays.ts';
import { findObservedDays } from './observed-days.ts';
import { findLaws, findPlans, findPlanYears, other } from './plan-years.ts';

const QUARTERS: Readonly<Record<string, string>> = {
  上半年: '1—6',
  下半年: '7—12',
  一季度: '1—3',
  第一季度: '1—3',
  二季度: '4—6',
  第二季度: '4—6',
  三季度: '7—9',
  第三季度: '7—9',
  四季度: '10—12',
  第四季度: '10—12',
  前三季度: '1—9',
};
const QUARTER =
  /(?<!前)(前三季度|[上下]半年|第?[一二三四]季度)[（(](\d{1,2})月?(?:[—－–～至-])(\d{1,2})月[）)]|第五季度/gu;

function findQuarters({ text }: Passage): Remark[] {
  return matchesOf(text, QUARTER).flatMap(({ 0: written, 1: name, 2: from, 3: to, index }): Remark[] => {
    if (name === undefined) return [other(index, written, '一年', '四个季度')];
    const right = QUARTERS[name] as string;
    return right === `${from}—${to}` ? [] : [other(index, written, name, `${right}月`)];
  });
}

/** Matches a report of another time than half a year, which tells that half its time is over. */
const HALF_OVER =
  /(?<![\d.])1(?:月)?(?:[—－–～至-]|月[—－–～至-])([1-57-9]|1[0-2])月(?!\d)[^。；\n]{0,80}?(?:时间过半|双过半)|(?<!前)(?:前三|[一三四])季度[^。；\n]{0,80}?(?:时间过半|双过半)/gu;

const findHalves = ({ text }: Passage): Remark[] =>
  matchesOf(text, HALF_OVER).map(({ 0: written, index }) => other(index, written, '时间过半', '1—6月'));

/** Remarks, but for those on a stretch of which an earlier one tells. */
const firstOnes = (remarks: readonly Remark[]): Remark[] =>
  remarks.filter(({ from, to }, i) => !remarks.slice(0, i).some((one) => one.from < to && from < one.to));

export const PERIODS: Check = {
  rules: [
    {
      code: 'duration-differs',
      family: 'figures',
      about: { zh: '和起止时间不符的时长', en: 'how long it took, and from when to when' },
      source: { zh: '算术', en: 'Arithmetic' },
    },
    {
      code: 'period-differs',
      family: 'figures',
      about: { zh: '和名称不符的规划年份、季度月份', en: 'years of plans and months of quarters' },
      source: { zh: '历次五年规划；公历', en: 'The five-year plans; the calendar' },
    },
    {
      code: 'anniversary-differs',
      family: 'figures',
      about: { zh: '和年份不符的周年、年龄', en: 'anniversaries and ages that are not of their year' },
      source: { zh: '史实；算术', en: 'History; arithmetic' },
    },
  ],
  find: ({ issue: { date }, passages }) =>
    passages.flatMap((passage): Finding[] => {
      if (!/\d|第|季度|半年/u.test(passage.text)) return [];
      const report = (code: Finding['code'], remarks: readonly Remark[]): Finding[] =>
        firstOnes(remarks).map(({ from, to, message, hint }) =>
          finding(code, message, { span: passage.place(from, to), hint }),
        );
      return [
        ...report('duration-differs', [
          ...findDurations(passage, date),
          ...findBackwards(passage, date),
          ...findClockOrder(passage, date),
          ...findAhead(passage, date),
          ...findTooLate(passage, date),
          ...findOutOfOrder(passage),
          ...findHoursBack(passage.text),
          ...findToldBackwards(passage, date),
        ]),
        ...report('period-differs', [
          ...findPlans(passage),
          ...findLaws(passage),
          ...findPlanYears(passage),
          ...findQuarters(passage),
          ...findHalves(passage),
          ...findHolidays(passage, date),
          ...findRelativeDates(passage, date),
        ]),
        ...report('anniversary-differs', [
          ...findAnniversaries(passage, date),
          ...findObservedDays(passage, date),
          ...findFoundings(passage, date),
          ...findEditions(passage, date),
          ...findEditionsCalled(passage),
          ...findSince(passage, date),
          ...findAges(passage, date),
          ...findCareers(passage, date),
        ]),
      ];
    }),
};
