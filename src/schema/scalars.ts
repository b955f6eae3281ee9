/** Scalars of an input file: what reads each, and what an editor is told of it. */

import * as z from 'zod';
import { mm, TYPE_SIZES } from '../base/units.ts';
import { saysSomething } from './characters.ts';
import { choicePattern, numberPattern, SAYING, wordsPattern } from './patterns.ts';
import {
  AUTOMATIC,
  type Choices,
  FLAGS,
  type NumberRange,
  type Reader,
  readAutomatic,
  readChoice,
  readFlag,
  readNumber,
  readTypeSize,
} from './values.ts';

/** A scalar with a reader; its problem travels in `params` for `validate` to word. */
export const scalar = <T>(read: Reader<T>, json: Record<string, unknown>) =>
  z
    .string()
    .transform((text, context) => {
      const result = read(text);
      if ('value' in result) return result.value;
      context.addIssue({ code: 'custom', params: { problem: result.problem }, input: text });
      return z.NEVER;
    })
    .meta(json);

/** For an editor: a bare number in its limits, or a text such as 第44期. */
const describeNumber = (range: NumberRange) => ({
  type: [range.whole ? 'integer' : 'number', 'string'],
  minimum: range.min,
  maximum: range.max,
  pattern: numberPattern(range),
});

/** A whole number in its limits, with what may stand around it: 第44期. */
export const whole = (min: number, max: number, around?: { before?: string; after?: string }) => {
  const range = { min, max, whole: true, ...(around && { around }) };
  return scalar(readNumber(range), describeNumber(range));
};

/** A length in points. */
export const measure = (min: number, max: number, after: string) => {
  const range = { min, max, whole: false, around: { after } };
  return scalar(readNumber(range), describeNumber(range));
};

/** A length in millimetres, read as points. */
export const millimetres = (min: number, max: number) => {
  const range = { min, max, whole: false, around: { after: '毫米|mm' } };
  const read = readNumber(range);
  const inPoints: Reader<number> = (text) => {
    const result = read(text);
    return 'value' in result ? { value: mm(result.value) } : result;
  };
  return scalar(inPoints, describeNumber(range));
};

/** A type size: points, or the name of one between two. */
export const typeSize = (min: number, max: number) => {
  const range = { min, max, whole: false, around: { after: '磅|pt' } };
  const names = Object.keys(TYPE_SIZES).filter((name) => readable(readTypeSize(min, max), name));
  const pattern = `${numberPattern(range)}|${wordsPattern(names)}`;
  return scalar(readTypeSize(min, max), { ...describeNumber(range), pattern });
};

const readable = <T>(read: Reader<T>, value: string): boolean => 'value' in read(value);

/** An editor offers the words as they are shown; what else is understood passes. */
export const choice = <T extends string>(choices: Choices<T>) =>
  scalar(readChoice(choices), {
    anyOf: [
      { enum: Object.entries<readonly string[]>(choices).flatMap(([value, others]) => [value, ...others]) },
      { type: 'string', pattern: choicePattern(choices) },
    ],
  });

export const FLAG_PATTERN = wordsPattern([...FLAGS.true, ...FLAGS.false]);

/** Yes or no. */
export const flag = () =>
  scalar(readFlag, {
    type: ['boolean', 'string'],
    anyOf: [{ enum: [true, false, '是', '否'] }, { type: 'string', pattern: FLAG_PATTERN }],
  });

/** Something that makes itself where it is wanted. */
export const automatic = () =>
  scalar(readAutomatic, {
    type: ['boolean', 'string'],
    anyOf: [
      { enum: ['自动', 'auto', true, false] },
      { type: 'string', pattern: wordsPattern([...AUTOMATIC, ...FLAGS.true, ...FLAGS.false]) },
    ],
  });

const TEXT = z
  .string()
  .refine(saysSomething, { params: { empty: true } })
  .meta({ type: ['string', 'number', 'boolean'], pattern: SAYING });

/** A text that says something. Numbers and dates written bare are texts too. */
export const text = () => TEXT;
