/** Dates that no calendar has, and weekdays that are not those of their dates. */

import type { Span } from '../../base/diagnostic.ts';
import type { CalendarDate } from '../../issue/model.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Copy, type Finding, finding } from '../rule.ts';
import { findLeapDays } from './leap-days.ts';
import { type Remark, remarksOn } from './support.ts';
import { DAYS, type Named, namedIn } from './weekdays.ts';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A leap year, assumed for dates without a year. */
const LEAP = 2024;

const fits = (year: string | undefined, month: number, day: string | undefined): boolean =>
  month >= 1 &&
  month <= 12 &&
  (day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year ?? LEAP), month)));

/** Matches 2026年3月12日, 3月12号, 13月, the end of 2—3月, and 3月12日至15日; 13个月 is a duration and does not match. */
const DATE =
  /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(?!份?前)(?:(\d{1,2})(?:日|号(?![文令楼院线])))?(?:[—–～~至到-](\d{1,2})日)?/gu;
/** Matches the end of 3月12—15日, which has no 日 before the dash. */
const SPAN = /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})[—–～~至到-](\d{1,2})日/gu;
/** Matches 2026-03-12, 2026.3.12, 2026/3/12. */
const NUMERIC = /(?<![\d./-])((?:19|20)\d{2})([./-])(\d{1,2})\2(\d{1,2})(?![\d./-])/gu;

/** Matches 四月三十一日 and 九月三十二日, which no calendar of the sun or the moon has. */
const SPELT =
  /(?<=[〇零一二三四五六七八九]{4}年)二月三十[日号]|(?<![一二三四五六七八九十])(?:(?:[二四六九]|十一)月三十一|(?:十[一二]?|[一二三四五六七八九])月(?:三十[二三四五六七八九]|[四五六七八九]十[一二三四五六七八九]?))[日号]/gu;

/** Any date has a month or two strokes. */
const DATED = /月|\d[./-]\d/u;

const noSuchDate = (written: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `日历上没有“${written}”`, en: `No calendar has "${written}"` },
  hint: { zh: '核对这个日期', en: 'Check the date' },
});

const findDates = ({ text }: Passage): Remark[] => [
  ...remarksOn(text, DATE, ([date, year, month, day, last]) =>
    fits(year, Number(month), day) && fits(year, Number(month), last) ? undefined : noSuchDate(date),
  ),
  ...remarksOn(text, SPAN, ([date, year, month, first, last]) =>
    fits(year, Number(month), first) && fits(year, Number(month), last) ? undefined : noSuchDate(date),
  ),
  ...remarksOn(text, NUMERIC, ([date, year, , month, day]) =>
    fits(year, Number(month), day) ? undefined : noSuchDate(date),
  ),
  ...remarksOn(text, SPELT, ([date]) => noSuchDate(date)),
];

const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

const isOf = (year: number, { month, day, said }: Named): boolean => weekdayOf(year, month, day) === said;

/** The year that fits most of some dates of one month; the likeliest of several. */
function bestYear(dates: readonly Named[]): number {
  const years = [...new Set(dates.flatMap((date) => date.years))];
  const fitting = (year: number): number => dates.filter((date) => isOf(year, date)).length;
  return years.reduce((best, year) => (fitting(year) > fitting(best) ? year : best));
}

/** Two that stand in one bracket bear each other out no more than one. */
const FAR_APART = 12;

/** What is yet to come is of no year that is over. */
const FUTURE = /将于|定于|拟于|计划|预定|请|届时/u;

/** True of two days and more that all have the weekdays of the year before, in a report of what was done. */
const areOfLastYear = (text: string, dates: readonly Named[], issued: CalendarDate): boolean =>
  dates.length > 1 &&
  !FUTURE.test(text) &&
  dates.every((date) => date.years.length > 0 && !/\d{4}年/u.test(text) && isOf(issued.year - 1, date)) &&
  (dates.at(-1)?.to ?? 0) - (dates[0]?.to ?? 0) > FAR_APART;

function findWeekdays({ text, place }: Passage, issued: CalendarDate): Finding[] {
  if (!/星期|周|礼拜/u.test(text)) return [];
  const dates = namedIn(text, issued, (month, day) => fits(undefined, month, day));
  if (areOfLastYear(text, dates, issued)) return [];
  const inDoubt = dates.filter(({ years }) => years.length > 1);
  const months = [...new Set(inDoubt.map(({ month }) => month))];
  const best = new Map(
    months.map((month) => [month, bestYear(inDoubt.filter((date) => date.month === month))]),
  );
  return dates.flatMap((date): Finding[] => {
    const [first = 0] = date.years;
    const year = date.years.length > 1 ? (best.get(date.month) ?? first) : first;
    return isOf(year, date) ? [] : [otherWeekday(date, year, place(date.to - date.written.length, date.to))];
  });
}

function otherWeekday({ month, day, written }: Named, year: number, span: Span): Finding {
  const right = `${written.slice(0, -1)}${DAYS[weekdayOf(year, month, day)]}`;
  return finding(
    'weekday-differs',
    {
      zh: `${year}年${month}月${day}日是${right}，不是${written}`,
      en: `${year}-${month}-${day} is no ${written}`,
    },
    { span, hint: { zh: `改成“${right}”，或者核对日期`, en: `Write "${right}", or check the date` } },
  );
}

const textsOf = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join('\n');

function findImpossible({ issue: { date }, passages }: Copy): Finding[] {
  return passages.flatMap((passage) => {
    const { item, text, place } = passage;
    if (!DATED.test(text)) return [];
    const inItem = () => textsOf(passages.filter((one) => one.item === item));
    return [...findDates(passage), ...findLeapDays(passage, date, inItem)].map(
      ({ from, to, message, hint }) => finding('impossible-date', message, { span: place(from, to), hint }),
    );
  });
}

export const CALENDAR: readonly Check[] = [
  {
    rules: [
      {
        code: 'impossible-date',
        family: 'figures',
        about: { zh: '日历上没有的日期', en: 'dates that no calendar has' },
        source: { zh: '公历', en: 'The calendar' },
      },
    ],
    find: findImpossible,
  },
  {
    rules: [
      {
        code: 'weekday-differs',
        family: 'figures',
        about: { zh: '和日期不符的星期', en: 'weekdays that are not those of their dates' },
        source: { zh: '公历', en: 'The calendar' },
      },
    ],
    find: ({ issue: { date }, passages }) => passages.flatMap((passage) => findWeekdays(passage, date)),
  },
];
