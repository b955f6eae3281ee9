/** The 29 February of a date without a year, where no year that it may be of is a leap year. */

import type { CalendarDate } from '../../issue/model.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { yearsOf } from './likely-years.ts';
import { type Remark, sentenceAround } from './support.ts';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Matches 2月29日 and 2月26日至29日 without a year, and the end of 1月5日至2月29日. */
const LEAP_DAY = /(?<![\d.年])0?2月(?:\d{1,2}日?[—–～~至到、和-])?29(?:日|号(?![文令楼院线]))/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|[—–～~至/-](?:19|20)\d{2}年)/gu;
/** Words by which a date is of every year, or of a year that is named by its distance. */
const OF_OTHER_YEAR = /闰|每年|[去上前明次翌历][一两]?年|同期|每隔?四年/u;

/** What is said of a passage; its item may name the year before it. */
export function findLeapDays({ text }: Passage, issued: CalendarDate, inItem: () => string): Remark[] {
  return matchesOf(text, LEAP_DAY).flatMap(({ 0: written, index }): Remark[] => {
    const named = matchesOf(inItem(), YEAR).map(([, year]) => Number(year));
    const years = yearsOf(named, issued, 2, 29);
    if (years.some(isLeap) || OF_OTHER_YEAR.test(sentenceAround(text, index))) return [];
    return [
      {
        from: index,
        to: index + written.length,
        message: { zh: `${issued.year}年没有2月29日`, en: `${issued.year} has no 29 February` },
        hint: { zh: '核对这个日期，或者写明年份', en: 'Check the date, or write the year' },
      },
    ];
  });
}
