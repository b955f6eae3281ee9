/** Days on which offices are closed: weekends, and the holidays of 全国年节及纪念日放假办法 (2024). */

import type { Text } from '../../base/diagnostic.ts';
import { onceHere } from '../../base/remember.ts';
import type { CalendarDate } from '../../issue/model.ts';

const WEEKEND: Readonly<Record<number, Text>> = {
  0: { zh: '星期日', en: 'a Sunday' },
  6: { zh: '星期六', en: 'a Saturday' },
};

/** By month and day of the calendar of the sun. */
const SOLAR: Readonly<Record<string, string>> = {
  '1/1': '元旦',
  '5/1': '劳动节',
  '5/2': '劳动节假期',
  '10/1': '国庆节',
  '10/2': '国庆节假期',
  '10/3': '国庆节假期',
};

/** The months in which the holidays of the moon fall; days of its calendar take long to tell. */
const LUNAR_MONTHS: readonly number[] = [1, 2, 5, 6, 9, 10];

/** By month and day of the calendar of the moon. */
const LUNAR: Readonly<Record<string, string>> = {
  '1/1': '春节',
  '1/2': '春节假期',
  '1/3': '春节假期',
  '5/5': '端午节',
  '8/15': '中秋节',
};

const DAY_MS = 86_400_000;

/** Month and day of the calendar of the moon; a leap month has a name that is in no list. */
const lunarDay = (time: number): string => lunarCalendar().format(time);

const lunarCalendar = onceHere(
  () => new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' }),
);

/** 清明, by the formula of the sun's terms, which holds from 2000 to 2099. */
const clearDay = (year: number): number =>
  Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4);

function holidayOf(year: number, month: number, day: number): string | undefined {
  const solar = SOLAR[`${month}/${day}`];
  if (solar !== undefined) return solar;
  if (month === 4 && year >= 2000 && year < 2100 && day === clearDay(year)) return '清明节';
  if (!LUNAR_MONTHS.includes(month)) return undefined;
  const time = Date.UTC(year, month - 1, day);
  return LUNAR[lunarDay(time)] ?? (lunarDay(time + DAY_MS) === '1/1' ? '除夕' : undefined);
}

/** What makes a date a day off, if anything does; days moved to lengthen a holiday are not known. */
export function dayOffOf({ year, month, day }: CalendarDate): Text | undefined {
  if (day === undefined) return undefined;
  const holiday = holidayOf(year, month, day);
  if (holiday !== undefined) return { zh: holiday, en: `a holiday (${holiday})` };
  return WEEKEND[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
}
