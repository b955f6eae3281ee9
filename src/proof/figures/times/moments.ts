/** Times as they are written: 2019年3月, 去年9月12日, 上午9时30分. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';

/** A time as it was written; what was not written is undefined. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Minutes of the day. */
  readonly minute?: number;
}

/** Matches 2019年3月, 去年9月12日, 5月18日, 27日 behind 至, and 9:00, 上午9时30分. */
const MOMENT =
  /(?:(?:(?<!\d)((?:19|20)\d{2})年|(前年|去年|上年|今年|明年|次年|翌年))(?:(?:的)?(\d{1,2})月(?:(\d{1,2})[日号]?)?(?!份?的?[前后]))?|(?<![\d.—–-])(\d{1,2})月(?:(\d{1,2})[日号]?)?|(?<=[至到—])(\d{1,2})[日号])(?:上午|下午|早|晚)?|(上午|早上|早晨|凌晨|下午|晚上|中午|当晚|当日下午|当天下午)?(?<![\d.])(\d{1,2})(?:[:：](\d{2})(?!\d)|[时点](?:(\d{1,2})分|(半))?(?![\d间期代段节空效候个]))/gu;

const RELATIVE: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 明年: 1 };

const yearOf = (
  digits: string | undefined,
  word: string | undefined,
  issued: CalendarDate,
): number | undefined => {
  if (digits) return Number(digits);
  const by = word === undefined ? undefined : RELATIVE[word];
  return by === undefined ? undefined : issued.year + by;
};

const orNone = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** The minute of a day of 下午3时30分. */
function minuteOf(half: string, hour: number, minutes: number): number {
  const isLate = /[下晚]/u.test(half) && hour < 12;
  return (isLate ? hour + 12 : hour) * 60 + minutes;
}

export function momentsIn(text: string, issued: CalendarDate): Moment[] {
  return matchesOf(text, MOMENT).map((match): Moment => {
    const [
      all,
      digits,
      word,
      yearMonth,
      yearDay,
      month,
      day,
      lastDay,
      half = '',
      hour,
      minutes,
      spoken,
      isHalf,
    ] = match;
    const place = { start: match.index, end: match.index + all.length };
    if (hour !== undefined) {
      return { ...place, minute: minuteOf(half, Number(hour), isHalf ? 30 : Number(minutes ?? spoken ?? 0)) };
    }
    const year = yearOf(digits, word, issued);
    const [ofYear, onDay] = [orNone(yearMonth ?? month), orNone(yearDay ?? day ?? lastDay)];
    return {
      ...place,
      ...(year && { year }),
      ...(ofYear && { month: ofYear }),
      ...(onDay && { day: onDay }),
    };
  });
}
