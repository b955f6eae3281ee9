/** Single values written by hand: pure readers from a scalar's text to a number or a choice. */

import type { Text } from '../base/diagnostic.ts';
import { TYPE_SIZES } from '../base/units.ts';

export interface Problem {
  /** What is wrong with it, after “写的是…，”. */
  readonly complaint: Text;
  /** What was expected, as the object of “应当是…”. */
  readonly expected: Text;
  readonly code: 'bad-number' | 'bad-date' | 'bad-choice' | 'bad-flag';
}

/** A value, and all of what is printed for it where it was written in Chinese numerals. */
export interface Counted<T> {
  readonly count: T;
  readonly numeral?: string;
}

type Read<T> = { readonly value: T } | { readonly problem: Problem };
export type Reader<T> = (text: string) => Read<T>;

export const UNREADABLE: Text = { zh: '看不懂', en: 'cannot be understood' };
export const OUT_OF_RANGE: Text = { zh: '超出了范围', en: 'is out of range' };

/** Full-width forms and stray spaces never matter in a single value. */
export const tidyValue = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/^[“"‘'](.*)[”"’']$/, '$1');

/** What a number may be. */
export interface NumberRange {
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

/** The words for yes and no, in small letters. */
export const FLAGS: Readonly<Record<'true' | 'false', readonly string[]>> = {
  true: ['true', 'yes', 'on', '是', '有'],
  false: ['false', 'no', 'off', '否', '无'],
};

/** Reads yes or no: true/false, 是/否, yes/no, on/off. */
export const readFlag: Reader<boolean> = (text) => {
  const word = fold(text);
  if (FLAGS.true.includes(word)) return { value: true };
  if (FLAGS.false.includes(word)) return { value: false };
  return {
    problem: {
      code: 'bad-flag',
      complaint: UNREADABLE,
      expected: { zh: '“是”或“否”（true 或 false）', en: 'true or false' },
    },
  };
};

/** Reads whether something makes itself: 自动, or yes or no. */
export const readAutomatic: Reader<boolean> = (text) => {
  if (AUTOMATIC.includes(fold(text))) return { value: true };
  const flag = readFlag(text);
  if ('value' in flag) return flag;
  const expected = {
    zh: '“自动”，或一个列表（每行以“- ”开头，写一条标题）',
    en: 'auto, or a list (lines starting with "- ", each with a title)',
  };
  return { problem: { ...flag.problem, code: 'bad-choice', expected } };
};

export const AUTOMATIC: readonly string[] = ['自动', 'auto'];

export const SMALLEST_TITLE = 14;
export const LARGEST_TITLE = 90;

/** Reads the size of a line of the masthead title. */
export const readTitleSize = readTypeSize(SMALLEST_TITLE, LARGEST_TITLE);
