/** The zod types that the tables of fields are made of. */

import * as z from 'zod';
import { readPictureWidth, WIDTH_PATTERN } from './blocks/picture-width.ts';
import { saysSomething } from './characters.ts';
import { DATE_PATTERN, DAY_PATTERN, readDate, readDay, readFlagOrDate } from './dates.ts';
import type { FieldTable } from './field.ts';
import {
  HIGHEST_NUMBER,
  HIGHEST_TOTAL,
  NUMBER_PATTERN,
  readIssueNumber,
  readTotal,
  TOTAL_PATTERN,
} from './issue-number.ts';
import { readInstruction } from './parts/instruction-value.ts';
import { COLUMN_WIDTH_PATTERN, readWidth } from './parts/table-values.ts';
import { SAYING } from './patterns.ts';
import { FLAG_PATTERN, scalar, text } from './scalars.ts';
// What the tables of fields are given: the exports of this file.
import * as self from './types.ts';

export { automatic, choice, flag, measure, millimetres, text, typeSize, whole } from './scalars.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** The Chinese key. */
    zh?: string;
  }
}

/** The number of an issue: 44, 第44期, 第四十四期. */
export const issueNumber = () =>
  scalar(readIssueNumber, {
    type: ['integer', 'string'],
    minimum: 1,
    maximum: HIGHEST_NUMBER,
    pattern: NUMBER_PATTERN,
  });

/** The running total of issues: 345, 总第345期. */
export const runningTotal = () =>
  scalar(readTotal, {
    type: ['integer', 'string'],
    minimum: 1,
    maximum: HIGHEST_TOTAL,
    pattern: TOTAL_PATTERN,
  });

/** A day of the calendar. */
export const date = () =>
  scalar(readDate, {
    type: ['string', 'integer'],
    anyOf: [
      { type: 'string', pattern: DATE_PATTERN },
      { type: 'integer', minimum: 19000101, maximum: 21991231 },
    ],
  });

/** Yes or no, or a day of the calendar. */
export const flagOrDate = () =>
  scalar(readFlagOrDate, {
    type: ['boolean', 'string', 'integer'],
    anyOf: [
      { enum: [true, false, '是', '否'] },
      { type: 'string', pattern: `${FLAG_PATTERN}|${DAY_PATTERN}` },
      { type: 'integer', minimum: 19000101, maximum: 21991231 },
    ],
  });

/** A day of the calendar, where a month will not do. */
export const day = () =>
  scalar(readDay, {
    type: ['string', 'integer'],
    anyOf: [
      { type: 'string', pattern: DAY_PATTERN },
      { type: 'integer', minimum: 19000101, maximum: 21991231 },
    ],
  });
/** A box for an instruction: 是, or what is written in it. */
export const instruction = () =>
  scalar(readInstruction, { type: ['boolean', 'string'], pattern: SAYING }).refine(
    (value) => typeof value === 'boolean' || saysSomething(value),
    { params: { empty: true } },
  );

/** The width of a picture: 0.6, 60%, 80mm. */
export const pictureWidth = () =>
  scalar(readPictureWidth, { type: ['number', 'string'], minimum: 0.1, maximum: 1, pattern: WIDTH_PATTERN });

/** A text, or a list of texts: names, or the lines of one text. */
export const texts = () => z.union([text(), textList()]);

/** A list of texts, which may be empty. */
export const textList = () => z.array(text());

/** A cell of a table, which may be empty. */
export const cell = () => z.string().meta({ type: ['string', 'number', 'boolean', 'null'] });

/** The rows of a table: lists of cells, or text with marks between them. */
export const cellRows = () => z.union([text(), list(z.union([cell(), list(cell())]))]);

/** The width of a column. */
export const columnWidth = () =>
  scalar(readWidth, { type: ['number', 'string'], exclusiveMinimum: 0, pattern: COLUMN_WIDTH_PATTERN });

/** A value of one of several types, tried in this order. */
export const either = <const T extends readonly z.ZodType[]>(...types: T) => z.union(types);

/** A list with at least one item. */
export const list = <T extends z.ZodType>(type: T) => z.array(type).min(1);

/** Names that the writer makes up, each with a value. */
export const openMapping = <T extends z.ZodType>(type: T) => z.record(z.string(), type);

type TypeOf<F extends FieldTable[string]> = ReturnType<F['type']>;
type Shape<F extends FieldTable> = {
  -readonly [K in keyof F]: F[K] extends { readonly required: true }
    ? TypeOf<F[K]>
    : z.ZodOptional<TypeOf<F[K]>>;
};

function shapeOf<F extends FieldTable>(fields: F): Shape<F> {
  const shape = Object.entries(fields).map(([en, { zh, type, description, required }]) => {
    const own = type(self);
    return [en, (required ? own : own.optional()).meta({ zh, description })];
  });
  return Object.fromEntries(shape) as Shape<F>;
}

/** Made once each: tables stand inside one another in several places, and types take long to make. */
const MAPPINGS = new WeakMap<FieldTable, unknown>();

/** A mapping with the keys of a table and no others. */
export function mapping<F extends FieldTable>(fields: F): z.ZodObject<Shape<F>, z.core.$strict> {
  const made = MAPPINGS.get(fields) ?? z.strictObject(shapeOf(fields));
  MAPPINGS.set(fields, made);
  return made as z.ZodObject<Shape<F>, z.core.$strict>;
}

/**
 * A mapping with the keys of a table, and with others that the writer makes up.
 *
 * @param names which others: those that are not are unknown; `not` lists for editors what can be listed of them
 */
export const rows = <F extends FieldTable, T extends z.ZodType>(
  fields: F,
  type: T,
  names: { readonly isRowName: (name: string) => boolean; readonly not: readonly string[] },
) =>
  z
    .object(shapeOf(fields))
    .catchall(type)
    .superRefine((value, context) => {
      const keys = Object.keys(value).filter((key) => !Object.hasOwn(fields, key) && !names.isRowName(key));
      if (keys.length > 0) {
        context.addIssue({ code: 'unrecognized_keys', keys, input: value, continue: false });
      }
    })
    .meta({ propertyNames: { not: { enum: names.not } } });
