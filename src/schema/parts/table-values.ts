/** Values of a table that are no plain text: widths and alignment of its columns. */

import { mm } from '../../base/units.ts';
import { type Choices, type Reader, readChoice, tidyValue, UNREADABLE } from '../values.ts';

/** How the cells of a column stand. */
export type ColumnAlign = 'auto' | 'left' | 'center' | 'right' | 'decimal';

export const ALIGNS: Choices<ColumnAlign> = {
  auto: ['自动'],
  left: ['左', '居左', '左对齐'],
  center: ['中', '居中', '中间'],
  right: ['右', '居右', '右对齐'],
  decimal: ['小数点', '小数点对齐'],
};

export const readAlign = readChoice(ALIGNS);

/**
 * How wide a column is: by its content, by a share of what the others leave, of the measure, so many points, or so many
 * of its characters.
 */
export type ColumnWidth =
  | { readonly kind: 'auto' }
  | { readonly kind: 'share' | 'part' | 'points' | 'em'; readonly value: number };

const AUTO = /^(?:自动|auto)$/i;
const WIDTH = /^(\d{1,4}(?:\.\d{1,4})?)(毫米|mm|厘米|cm|磅|pt|字|em|%)?$/i;

/** As a regular expression for the JSON Schema. */
export const COLUMN_WIDTH_PATTERN =
  '^\\s*(?:自动|auto|[0-9０-９]{1,4}(?:[.．][0-9０-９]{1,4})?\\s*(?:毫米|mm|厘米|cm|磅|pt|字|em|%|％)?)\\s*$';

/** Reads a width: 2, 30毫米, 4字, 25%, 自动. */
export const readWidth: Reader<ColumnWidth> = (text) => {
  const tidy = tidyValue(text);
  if (AUTO.test(tidy)) return { value: { kind: 'auto' } };
  const [, figures, unit = ''] = WIDTH.exec(tidy) ?? [];
  const value = Number(figures);
  if (value > 0) return { value: widthOf(value, unit.toLowerCase()) };
  const expected = {
    zh: '比例（如 2）、毫米（如 30毫米）、字数（如 4字）、百分比（如 25%）或“自动”',
    en: 'a ratio (2), millimetres (30mm), characters (4em), a percentage (25%) or auto',
  };
  return { problem: { code: 'bad-number', complaint: UNREADABLE, expected } };
};

function widthOf(value: number, unit: string): ColumnWidth {
  switch (unit) {
    case '毫米':
    case 'mm':
      return { kind: 'points', value: mm(value) };
    case '厘米':
    case 'cm':
      return { kind: 'points', value: mm(10 * value) };
    case '磅':
    case 'pt':
      return { kind: 'points', value };
    case '字':
    case 'em':
      return { kind: 'em', value };
    case '%':
      return { kind: 'part', value: value / 100 };
    default:
      return { kind: 'share', value };
  }
}
