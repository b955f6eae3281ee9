/** The day or month of issue as people write it. */

import type { Text } from '../base/diagnostic.ts';
import { SHORT_NUMERAL, tidyNumeral, valueOfNumeral, YEAR_NUMERAL } from './numerals.ts';
import {
  type Counted,
  OUT_OF_RANGE,
  type Problem,
  type Reader,
  readFlag,
  tidyValue,
  UNREADABLE,
} from './values.ts';
import { schemaPattern, wholeOf } from './written.ts';

/** A day, or a month where an issue is of one. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** Years that an issue may be of. */
export const YEARS = { first: 1900, last: 2199 } as const;

export const isYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;

/** Also the full-width forms, for the schema: the reader meets none. */
const DASH = '[-–—−－]';
const SLASH = '[/／]';
const DOT = '[.．]';
const YEAR = `(?:#{4}|${YEAR_NUMERAL})`;
const SHORT = `(?:##?|${SHORT_NUMERAL})`;
const MONTH_NAME = `(?:##?|元|${SHORT_NUMERAL})`;

const FIGURES = [DASH, SLASH, DOT].map((mark) => `#{4}~${mark}~##?~${mark}~##?`);
const SOLID = '#{8}';
const WORDS = `${YEAR}~年~${MONTH_NAME}~月~${SHORT}~[日号]?`;
const MONTHS = [`${YEAR}~年~${MONTH_NAME}~月~份?`, `#{4}~${DASH}~##?`];

/** What a date may look like in a file. */
export const DATE_PATTERN = schemaPattern(...FIGURES, SOLID, WORDS, ...MONTHS);
export const DAY_PATTERN = schemaPattern(...FIGURES, SOLID, WORDS);

const DATE = wholeOf(...FIGURES, SOLID, WORDS);
/** What most issues have; the pattern of all forms takes longer to compile than to run. */
const PLAIN = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/;
const PARTS = wholeOf(
  `(#{4}|${YEAR_NUMERAL})[^0-9]?(##?|元|${SHORT_NUMERAL})[^0-9]?(##?|${SHORT_NUMERAL})[日号]?`,
);
const MONTH = wholeOf(...MONTHS);
const MONTH_PARTS = wholeOf(`(#{4}|${YEAR_NUMERAL})[^0-9]?(##?|元|${SHORT_NUMERAL})月?份?`);
const MONTH_ONLY = wholeOf('(?:19|20|21)#{4}', `${YEAR}(?:年|${SLASH}|${DOT})${MONTH_NAME}月?份?`);
const YEAR_ONLY = wholeOf(`${YEAR}年?`);
const NO_YEAR = wholeOf(`${MONTH_NAME}月${SHORT}[日号]?`, `##?(?:${DASH}|${SLASH}|${DOT})##?`);
const SHORT_YEAR = wholeOf(
  `##年${MONTH_NAME}月${SHORT}[日号]?`,
  `##(?:${DASH}|${SLASH}|${DOT})##?(?:${DASH}|${SLASH}|${DOT})##?`,
);

const NO_SUCH_DAY: Text = { zh: '日历上没有这一天', en: 'is not a day of the calendar' };
const NO_SUCH_MONTH: Text = { zh: '日历上没有这个月', en: 'is not a month of the calendar' };
const SAMPLE: Text = {
  zh: '写成 2025-09-19 或 2025年9月19日',
  en: 'written 2025-09-19 or 2025年9月19日',
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const problem = (complaint: Text, zh: string, en: string): { problem: Problem } => ({
  problem: {
    code: 'bad-date',
    complaint,
    expected: { zh: `${zh}，${SAMPLE.zh}`, en: `${en}, ${SAMPLE.en}` },
  },
});

const lacks = (zh: string, en: string): { problem: Problem } =>
  problem({ zh, en }, '年、月、日都有的日期', 'a date with year, month and day');

/** The problem of a text that is not a date, saying what is missing. */
function describeFailure(text: string): { problem: Problem } {
  if (MONTH_ONLY.test(text)) {
    return problem(
      { zh: '只有年和月，没有日', en: 'has no day' },
      '年、月、日都有的日期；只印年月的，写成 2025年9月；有日的',
      'a date with year, month and day, or a month written 2025年9月; a day is',
    );
  }
  if (YEAR_ONLY.test(text)) return lacks('只有年份，没有月和日', 'has no month and day');
  if (NO_YEAR.test(text)) return lacks('没有年份', 'has no year');
  if (SHORT_YEAR.test(text))
    return problem(
      { zh: '年份只有两位', en: 'has a year of two digits' },
      '年份写四位的日期',
      'a date with a year of four digits',
    );
  return problem(UNREADABLE, '日历上有的日期', 'a date of the calendar');
}

const readPart = (part: string): number =>
  part === '元' ? 1 : /^[0-9]/.test(part) ? Number(part) : valueOfNumeral(part);

/**
 * Reads a date that exists: 2025-09-19, 2025/9/19, 2025.9.19, 20250919, 2025年9月19日 (or 号), or 二〇二五年九月十九日, which
 * is printed in its numerals; a month is written 2025年9月, 2025-09 or 二〇二五年九月.
 */
export const readDate: Reader<Counted<CalendarDate>> = (written) => {
  const text = tidyValue(written);
  const plain = PLAIN.exec(text);
  const isMonth = !plain && MONTH.test(text);
  if (!plain && !isMonth && !DATE.test(text)) return describeFailure(text);
  const parts = plain ?? (isMonth ? MONTH_PARTS.exec(text) : (SOLID_DATE.exec(text) ?? PARTS.exec(text)));
  const [year = '', month = '', day] = parts?.slice(1) ?? [];
  const date: CalendarDate = {
    year: readPart(year),
    month: readPart(month),
    ...(day !== undefined && { day: readPart(day) }),
  };
  if (!exists(date)) {
    const complaint = date.day === undefined ? NO_SUCH_MONTH : NO_SUCH_DAY;
    return problem(complaint, '日历上有的日期', 'a date of the calendar');
  }
  if (!isYear(date.year)) {
    return problem(
      { zh: `年份${OUT_OF_RANGE.zh}`, en: OUT_OF_RANGE.en },
      `公元 ${YEARS.first} 到 ${YEARS.last} 年的日期`,
      `a date from ${YEARS.first} to ${YEARS.last}`,
    );
  }
  const inNumerals = !/[1-9]/.test(text);
  const ofDay = day === undefined ? '' : `${day}日`;
  return {
    value: {
      count: date,
      ...(inNumerals && { numeral: `${tidyNumeral(year)}年${month}月${ofDay}` }),
    },
  };
};

/** True of a day or a month of the calendar. */
const exists = ({ year, month, day = 1 }: CalendarDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Reads the day of something: a month is not enough (GB/T 9704 7.4.3). */
export const readDay: Reader<CalendarDate> = (written) => {
  const read = readDate(written);
  if ('problem' in read) return read;
  return read.value.count.day === undefined
    ? lacks('只有年和月，没有日', 'has no day')
    : { value: read.value.count };
};

/** Reads yes or no, or a day. */
export const readFlagOrDate: Reader<boolean | CalendarDate> = (written) => {
  const flag = readFlag(written);
  if ('value' in flag) return flag;
  const date = readDay(written);
  if ('value' in date) return date;
  const { problem } = /[0-9]/.test(tidyValue(written)) ? date : flag;
  return {
    problem: {
      ...problem,
      expected: {
        zh: '“是”，或者印发日期，如 2025年9月19日；印发机关写在“机关”里：“印发: { 机关: …, 日期: … }”',
        en: 'true, or the date of printing such as 2025-09-19; an office goes into "by": "printed: { by: …, date: … }"',
      },
    },
  };
};
const SOLID_DATE = wholeOf('(#{4})(##)(##)');
