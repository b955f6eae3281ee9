/** The day of issue as people write it. */

import type { Text } from '../base/diagnostic.ts';
import { SHORT_NUMERAL, tidyNumeral, valueOfNumeral, YEAR_NUMERAL } from './numerals.ts';
import { type Counted, OUT_OF_RANGE, type Problem, type Reader, tidyValue, UNREADABLE } from './values.ts';
import { schemaPattern, wholeOf } from './written.ts';

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Also the full-width forms, for the schema: the reader meets none. */
const DASH = '[-–—−－]';
const SLASH = '[/／]';
const DOT = '[.．]';
const YEAR = `(?:#{4}|${YEAR_NUMERAL})`;
const SHORT = `(?:##?|${SHORT_NUMERAL})`;
const MONTH = `(?:##?|元|${SHORT_NUMERAL})`;

const FIGURES = [DASH, SLASH, DOT].map((mark) => `#{4}~${mark}~##?~${mark}~##?`);
const SOLID = '#{8}';
const WORDS = `${YEAR}~年~${MONTH}~月~${SHORT}~[日号]?`;

/** What a date may look like in a file. */
export const DATE_PATTERN = schemaPattern(...FIGURES, SOLID, WORDS);

const DATE = wholeOf(...FIGURES, SOLID, WORDS);
/** What most issues have; the pattern of all forms takes longer to compile than to run. */
const PLAIN = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/;
const PARTS = wholeOf(
  `(#{4}|${YEAR_NUMERAL})[^0-9]?(##?|元|${SHORT_NUMERAL})[^0-9]?(##?|${SHORT_NUMERAL})[日号]?`,
);
const MONTH_ONLY = wholeOf('(?:19|20|21)#{4}', `${YEAR}(?:年|${DASH}|${SLASH}|${DOT})${MONTH}月?份?`);
const YEAR_ONLY = wholeOf(`${YEAR}年?`);
const NO_YEAR = wholeOf(`${MONTH}月${SHORT}[日号]?`, `##?(?:${DASH}|${SLASH}|${DOT})##?`);
const SHORT_YEAR = wholeOf(
  `##年${MONTH}月${SHORT}[日号]?`,
  `##(?:${DASH}|${SLASH}|${DOT})##?(?:${DASH}|${SLASH}|${DOT})##?`,
);

const NO_SUCH_DAY: Text = { zh: '日历上没有这一天', en: 'is not a day of the calendar' };
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

/** The problem of a text that is not a date, saying what is missing. */
function describeFailure(text: string): { problem: Problem } {
  const lacks = (zh: string, en: string) =>
    problem({ zh, en }, '年、月、日都有的日期', 'a date with year, month and day');
  if (MONTH_ONLY.test(text)) return lacks('只有年和月，没有日', 'has no day');
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
 * is printed in its numerals.
 */
export const readDate: Reader<Counted<CalendarDate>> = (written) => {
  const text = tidyValue(written);
  const plain = PLAIN.exec(text);
  if (!plain && !DATE.test(text)) return describeFailure(text);
  const parts = plain ?? SOLID_DATE.exec(text) ?? PARTS.exec(text);
  const [year = '', month = '', day = ''] = parts?.slice(1) ?? [];
  const date: CalendarDate = { year: readPart(year), month: readPart(month), day: readPart(day) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysIn(date.year, date.month)) {
    return problem(NO_SUCH_DAY, '日历上有的日期', 'a date of the calendar');
  }
  if (date.year < FIRST_YEAR || date.year > LAST_YEAR) {
    return problem(
      { zh: `年份${OUT_OF_RANGE.zh}`, en: OUT_OF_RANGE.en },
      `公元 ${FIRST_YEAR} 到 ${LAST_YEAR} 年的日期`,
      `a date from ${FIRST_YEAR} to ${LAST_YEAR}`,
    );
  }
  const inNumerals = !/[1-9]/.test(text);
  return {
    value: { count: date, ...(inNumerals && { numeral: `${tidyNumeral(year)}年${month}月${day}日` }) },
  };
};
const SOLID_DATE = wholeOf('(#{4})(##)(##)');
