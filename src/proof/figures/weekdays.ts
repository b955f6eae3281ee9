/** Dates with their weekdays, in the forms that bulletins write: 3月12日（周四）, 3月12日正值周四, 6日至7日（周六、周日）. */

import type { CalendarDate } from '../../issue/model.ts';
import { matchesOf } from '../matches.ts';
import { yearsOf } from './likely-years.ts';

export const DAYS = '日一二三四五六';

const WEEK = '(?:星期|周|礼拜)';
const MONTH_OF = '(?:(?:(\\d{4})年)?(?<![\\d.])(\\d{1,2})月)?';
/** Says that a date is a weekday, rather than giving it in brackets. */
const IS = '(?:上午|下午|当天|这天|这一天)?，?(?:[正恰适]值|[正恰适]逢|[正恰]好?是|刚好是|是|为)';

/**
 * Matches 2026年3月12日（星期四）, 12日（周四）, 3月12日（农历正月廿四，星期四） and 3月12日正值周四; not the first of 星期四至星期五.
 */
const WEEKDAY = new RegExp(
  `${MONTH_OF}(?<!\\d)(\\d{1,2})[日号](?:${IS}|[（(，、]?(?:农历[^，。；（）]{2,8}，)?)[本上下]?(${WEEK}([一二三四五六日天]))(?![一-鿿]{0,4}[至到—–～、和及与-](?:${WEEK}|[一二三四五六日天][）)]))(?![年刊期岁边围日])`,
  'gu',
);
/** Matches 周六（3月14日）. */
const BEFORE = new RegExp(
  `(${WEEK}([一二三四五六日天]))[上下]?午?[（(]${MONTH_OF}(?<!\\d)(\\d{1,2})日[）)]`,
  'gu',
);
/** Matches 6月6日至7日（周六、周日）. */
const PAIR = new RegExp(
  `${MONTH_OF}(?<!\\d)(\\d{1,2})日?([—–～~至到、和及与-])(?:(\\d{1,2})月)?(\\d{1,2})日[（(](${WEEK}([一二三四五六日天]))([—–～~至到、和及与-])((?:${WEEK})?([一二三四五六日天]))[）)]`,
  'gu',
);
/** Matches 周六、周日（11月8日、9日）. */
const PAIR_BEFORE = new RegExp(
  `(${WEEK}([一二三四五六日天]))([—–～~至到、和及与-])((?:${WEEK})?([一二三四五六日天]))[（(]${MONTH_OF}(?<!\\d)(\\d{1,2})日?[—–～~至到、和及与-](?:(\\d{1,2})月)?(\\d{1,2})日[）)]`,
  'gu',
);
/** Matches a month, which days after it belong to. */
const MONTH = /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月/gu;
/** A rule for any such day: 每月15日是周六的顺延. */
const OF_ANY = /[每当各]月$|(?:如果?|若|遇|凡)[^，。；]{0,6}$/u;
const RANGE = /[—–～~至到-]/u;

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

/** A date with its weekday. */
export interface Named {
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

const indexOf = (name: string): number => (name === '天' ? 0 : DAYS.indexOf(name));

/** A date and the weekday that stands with it, as they were written. */
interface Written {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string;
  readonly weekday: string;
  /** Index of the whole, before which the month may stand. */
  readonly at: number;
  readonly to: number;
}

const singles = (text: string): Written[] => [
  ...matchesOf(text, WEEKDAY)
    .filter(({ index }) => !OF_ANY.test(text.slice(Math.max(0, index - 10), index)))
    .map(({ 0: all, 1: year, 2: month, 3: day = '', 4: weekday = '', index }) => {
      return { year, month, day, weekday, at: index, to: index + all.length };
    }),
  ...matchesOf(text, BEFORE).map(({ 1: weekday = '', 3: year, 4: month, 5: day = '', index }) => {
    return { year, month, day, weekday, at: index, to: index + weekday.length };
  }),
];

/** Both of 6日至7日（周六、周日）; 1日至31日（周一至周五） are the working days of a month. */
function pairs(text: string): Written[] {
  return matchesOf(text, PAIR).flatMap((match): Written[] => {
    const [all, year, month, day = '', joint = '', , last = '', first = '', name = ''] = match;
    const [, , , , , lastMonth, , , , between = '', second = '', lastName = ''] = match;
    const days = lastMonth === undefined ? Number(last) - Number(day) : 1;
    const named = (indexOf(lastName) - indexOf(name) + 7) % 7;
    const areSome = RANGE.test(between) ? named < days : RANGE.test(joint) && days !== 1;
    if (areSome) return [];
    const to = match.index + all.length - 1;
    const one = { year, month, day, weekday: first, at: match.index, to: to - second.length - 1 };
    return [one, { year, month: lastMonth ?? month, day: last, weekday: second, at: match.index, to }];
  });
}

/** Both of 周六、周日（11月8日、9日）. */
const pairsBefore = (text: string): Written[] =>
  matchesOf(text, PAIR_BEFORE).flatMap((match): Written[] => {
    const [, first = '', , , second = '', , year, month, day = '', lastMonth, last = ''] = match;
    const to = match.index + first.length;
    return [
      { year, month, day, weekday: first, at: match.index, to },
      {
        year,
        month: lastMonth ?? month,
        day: last,
        weekday: second,
        at: match.index,
        to: to + 1 + second.length,
      },
    ];
  });

/** The dates of a text that have a weekday. */
export function namedIn(
  text: string,
  issued: CalendarDate,
  isDate: (month: number, day: string) => boolean,
): Named[] {
  const inText = new Set(matchesOf(text, /(?<!\d)((?:19|20)\d{2})年/gu).map(([, year]) => Number(year)));
  return [...singles(text), ...pairs(text), ...pairsBefore(text)].flatMap((one): Named[] => {
    const carried = one.month === undefined ? monthBefore(text, one.at) : undefined;
    const [month, day] = [Number(one.month ?? carried?.month), Number(one.day)];
    if (!isDate(month, one.day)) return [];
    const year = one.year ?? carried?.year;
    const years = year === undefined ? yearsOf([...inText], issued, month, day) : [Number(year)];
    const said = indexOf(one.weekday.slice(-1));
    return [{ month, day, years, written: one.weekday, said, to: one.to }];
  });
}
