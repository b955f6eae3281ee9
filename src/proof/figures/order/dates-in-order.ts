/** The dates of a sentence as they stand, told apart by what opens a clause: 5月21日住院，5月17日出院. */

import type { CalendarDate } from '../../../issue/model.ts';
import { type Moment, momentsIn } from '../times/moments.ts';

/** A date with the clause around it. */
export interface Placed extends Moment {
  /** The clause that it stands in, without its marks. */
  readonly clause: string;
  /** What stands before it in that clause. */
  readonly before: string;
  /** True of the second of 3月1日至5日. */
  readonly isEnd: boolean;
}

/** A clause is looked at so far to both sides. */
const FAR = 80;
const MARKS = '，；。、：:（）()！？\n';

/** The dates of a sentence without its hours; the end of 3月1日至5日 is of the month before it. */
export function datesOf(sentence: string, issued: CalendarDate): Placed[] {
  let month: number | undefined;
  return momentsIn(sentence, issued)
    .filter(({ minute }) => minute === undefined)
    .map((moment) => {
      month = moment.month ?? (moment.day === undefined ? undefined : month);
      const one: Moment = month === undefined ? moment : { ...moment, month };
      let from = one.start;
      while (from > Math.max(0, one.start - FAR) && !MARKS.includes(sentence[from - 1] as string)) from--;
      const near = sentence.slice(one.end, one.end + FAR);
      const rest = near.search(/[，；。：（）()！？\n]/u);
      const to = one.end + (rest < 0 ? near.length : rest);
      const before = sentence.slice(from, one.start);
      return { ...one, clause: sentence.slice(from, to), before, isEnd: /[至到—–～~-]$/u.test(before) };
    });
}

/** Months further apart, without a year, are more likely of two years. */
const MOST_DAYS = 150;

/** How many days, or months as 31 days, a date is behind another; none where that cannot be told. */
export function daysAfter(one: Moment, two: Moment): number | undefined {
  const [year, other] = [one.year, two.year ?? one.year];
  if (year === undefined && two.year !== undefined) return undefined;
  const years = ((other ?? 0) - (year ?? 0)) * 372;
  if (one.month === undefined || two.month === undefined)
    return year === undefined || two.year === undefined ? undefined : years;
  const months = years + (two.month - one.month) * 31;
  const days = one.day === undefined || two.day === undefined ? 0 : two.day - one.day;
  const all = months + days;
  return two.year === undefined && all < -MOST_DAYS ? undefined : all;
}
