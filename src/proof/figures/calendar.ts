/** Dates that no calendar has, and weekdays that are not those of their dates. */

import type { Span } from '../../base/diagnostic.ts';
import type { CalendarDate } from '../../issue/model.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding } from '../rule.ts';
import { figureCheck, type Remark, remarksOn } from './support.ts';

const DAY_MS = 86_400_000;

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
  /(?<![一二三四五六七八九十])(?:(?:[二四六九]|十一)月三十一|(?:十[一二]?|[一二三四五六七八九])月(?:三十[二三四五六七八九]|[四五六七八九]十[一二三四五六七八九]?))[日号]/gu;

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

const DAYS = '日一二三四五六';

/**
 * Matches 2026年3月12日（星期四）, 12日（周四）, and 3月12日（农历正月廿四，星期四）; not the first of 星期四至星期五.
 */
const WEEKDAY =
  /(?:(?:(\d{4})年)?(?<![\d.])(\d{1,2})月)?(?<!\d)(\d{1,2})[日号][（(，、]?(?:农历[^，。；（）]{2,8}，)?[本上下]?((?:星期|周|礼拜)([一二三四五六日天]))(?![一-鿿]{0,4}[至到—–～、-](?:星期|周|礼拜))(?![年刊期岁边围])/gu;
/** Matches a month, which days after it belong to. */
const MONTH = /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月/gu;

interface Month {
  readonly year: string | undefined;
  readonly month: string;
}

/** How far before a day its month may stand. */
const NEAR = 100;

/** The month that was last named before an index of the same sentence. */
function monthBefore(text: string, at: number): Month | undefined {
  const near = text.slice(Math.max(0, at - NEAR), at);
  const found = matchesOf(near.slice(near.lastIndexOf('。') + 1), MONTH).at(-1);
  return found && { year: found[1], month: found[2] as string };
}

/** Years that a date without one may be of: that of the issue, the one that brings it nearest, and those named in the text. */
function yearsOf(named: readonly number[], issued: CalendarDate, month: number, day: number): number[] {
  const at = Date.UTC(issued.year, issued.month - 1, issued.day ?? 15);
  const distance = (year: number): number => Math.abs(Date.UTC(year, month - 1, day) - at);
  const around = [issued.year, issued.year - 1, issued.year + 1];
  const nearest = around.toSorted((one, other) => distance(one) - distance(other))[0] as number;
  const inDoubt = around.filter((year) => distance(year) < distance(nearest) + 60 * DAY_MS);
  return [...new Set([issued.year, ...inDoubt, ...named])];
}

const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** A date with its weekday. */
interface Named {
  readonly month: number;
  readonly day: number;
  /** Years that it may be of, the likeliest first. */
  readonly years: readonly number[];
  /** The weekday as written, and its index from Sunday. */
  readonly written: string;
  readonly said: number;
  /** Index behind the weekday. */
  readonly to: number;
}

const isOf = (year: number, { month, day, said }: Named): boolean => weekdayOf(year, month, day) === said;

function namedIn(text: string, issued: CalendarDate): Named[] {
  const inText = new Set(matchesOf(text, /(?<!\d)((?:19|20)\d{2})年/gu).map(([, year]) => Number(year)));
  return matchesOf(text, WEEKDAY).flatMap((match): Named[] => {
    const [all, ownYear, ownMonth, dayText, written = '', name = ''] = match;
    const carried = ownMonth === undefined ? monthBefore(text, match.index) : undefined;
    const [month, day] = [Number(ownMonth ?? carried?.month), Number(dayText)];
    if (!fits(undefined, month, dayText)) return [];
    const year = ownYear ?? carried?.year;
    const years = year === undefined ? yearsOf([...inText], issued, month, day) : [Number(year)];
    const said = name === '天' ? 0 : DAYS.indexOf(name);
    return [{ month, day, years, written, said, to: match.index + all.length }];
  });
}

/** The year that fits most of some dates of one month; the likeliest of several. */
function bestYear(dates: readonly Named[]): number {
  const years = [...new Set(dates.flatMap((date) => date.years))];
  const fitting = (year: number): number => dates.filter((date) => isOf(year, date)).length;
  return years.reduce((best, year) => (fitting(year) > fitting(best) ? year : best));
}

function findWeekdays({ text, place }: Passage, issued: CalendarDate): Finding[] {
  if (!/星期|周|礼拜/u.test(text)) return [];
  const dates = namedIn(text, issued);
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

export const CALENDAR: readonly Check[] = [
  figureCheck(
    'impossible-date',
    { zh: '日历上没有的日期', en: 'dates that no calendar has' },
    { zh: '公历', en: 'The calendar' },
    findDates,
  ),
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
