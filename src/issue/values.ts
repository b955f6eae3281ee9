/** Single values written by hand: pure readers from a scalar's text to a number, a date or a choice. */

import type { Text } from '../diagnostic.ts';
import { TYPE_SIZES } from '../units.ts';
import type { CalendarDate } from './model.ts';

export interface Problem {
  /** What is wrong with it, after “写的是…，”. */
  readonly complaint: Text;
  /** What was expected, as the object of “应当是…”. */
  readonly expected: Text;
  readonly code: 'bad-number' | 'bad-date' | 'bad-choice' | 'bad-flag';
}

export type Read<T> = { readonly value: T } | { readonly problem: Problem };
export type Reader<T> = (text: string) => Read<T>;

const UNREADABLE: Text = { zh: '看不懂', en: 'cannot be understood' };
const OUT_OF_RANGE: Text = { zh: '超出了范围', en: 'is out of range' };
const NO_SUCH_DAY: Text = { zh: '日历上没有这一天', en: 'is not a day of the calendar' };

/** Full-width forms and stray spaces never matter in a single value. */
export const tidyValue = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/^[“"‘'](.*)[”"’']$/, '$1');

interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** What clerks write around the number: 第44期, 28磅. */
  readonly around?: { readonly before?: string; readonly after?: string };
}

const describeRange = ({ min, max, whole }: NumberRange): Text => ({
  zh: `${min} 到 ${max} 之间的${whole ? '整数' : '数'}`,
  en: `a${whole ? ' whole' : ''} number from ${min} to ${max}`,
});

/** Reads a number inside a range; a unit around it is allowed. */
export function readNumber(range: NumberRange): Reader<number> {
  const { before = '', after = '' } = range.around ?? {};
  const digits = range.whole ? '\\d{1,9}' : '\\d{1,6}(?:\\.\\d{1,6})?';
  const pattern = new RegExp(`^(?:${before || '(?!)'})?(${digits})(?:${after || '(?!)'})?$`, 'i');
  return (text) => {
    const written = pattern.exec(tidyValue(text))?.[1];
    const value = written === undefined ? Number.NaN : Number(written);
    if (value >= range.min && value <= range.max) return { value };
    const complaint = written === undefined ? UNREADABLE : OUT_OF_RANGE;
    return { problem: { code: 'bad-number', complaint, expected: describeRange(range) } };
  };
}

/** Reads a type size: points, or a 字号 name such as 三号. */
export function readTypeSize(min: number, max: number): Reader<number> {
  const readPoints = readNumber({ min, max, whole: false, around: { after: '磅|pt' } });
  return (text) => {
    const named = TYPE_SIZES[tidyValue(text)];
    if (named !== undefined && named >= min && named <= max) return { value: named };
    const points = readPoints(text);
    if ('value' in points) return points;
    const expected = {
      zh: `字号名称（如 三号、小四）或 ${min} 到 ${max} 之间的磅数`,
      en: `a type size name (三号, 小四 …) or a number of points from ${min} to ${max}`,
    };
    return { problem: { ...points.problem, expected } };
  };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const DATE =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/;

/** Reads a date that exists: 2025-09-19, 2025/9/19, 2025.9.19 or 2025年9月19日. */
export const readDate: Reader<CalendarDate> = (text) => {
  const match = DATE.exec(tidyValue(text));
  const [year = 0, month = 0, day = 0] = (match ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const exists =
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (exists) return { value: { year, month, day } };
  const expected = {
    zh: '日历上有的日期，写成 2025-09-19 或 2025年9月19日',
    en: 'a date of the calendar, written 2025-09-19 or 2025年9月19日',
  };
  return { problem: { code: 'bad-date', complaint: match ? NO_SUCH_DAY : UNREADABLE, expected } };
};

/** Accepted spellings of a choice; the first Chinese one of each value is the one shown. */
export type Choices<T extends string> = Readonly<Record<T, readonly string[]>>;

const fold = (text: string): string => tidyValue(text).toLowerCase();

/** Reads one of a few named values, in either language. */
export function readChoice<T extends string>(choices: Choices<T>): Reader<T> {
  const values = Object.keys(choices) as T[];
  const zh = values.map((value) => `${choices[value][0]}（${value}）`).join('、');
  return (text) => {
    const wanted = fold(text);
    const value = values.find((name) =>
      [name, ...choices[name]].some((spelling) => fold(spelling) === wanted),
    );
    if (value !== undefined) return { value };
    return {
      problem: {
        code: 'bad-choice',
        complaint: UNREADABLE,
        expected: { zh: `其中之一：${zh}`, en: `one of ${values.join(', ')}` },
      },
    };
  };
}

/** Reads yes or no: true/false, 是/否, yes/no. */
export const readFlag: Reader<boolean> = (text) => {
  const word = fold(text);
  if (['true', 'yes', '是', '有'].includes(word)) return { value: true };
  if (['false', 'no', '否', '无'].includes(word)) return { value: false };
  return {
    problem: {
      code: 'bad-flag',
      complaint: UNREADABLE,
      expected: { zh: '“是”或“否”（true 或 false）', en: 'true or false' },
    },
  };
};
