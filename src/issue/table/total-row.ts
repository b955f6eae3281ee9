/** The row that sums up a table: made, or checked. */

import { type Diagnostic, type Sourced, type Span, warning } from '../../base/diagnostic.ts';
import { type Figure, isSame, readFigure, sumOf, writeFigure } from './cell-figures.ts';
import type { RawRow } from './raw-rows.ts';

const TOTAL = /^(?:合\s*计|总\s*计)$/u;
/** Rows that sum up some of the others, which are counted twice then. */
const PARTIAL = /小\s*计|其中|合\s*计|总\s*计/u;

const labelOf = ({ cells }: RawRow): string => cells[0]?.text ?? '';

export const isTotal = (row: RawRow | undefined): boolean => row !== undefined && TOTAL.test(labelOf(row));

/** Most cells of a column that are not empty are figures. */
export function isOfFigures(rows: readonly RawRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => cells[column]?.text ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.filter(readFigure).length * 2 > texts.length;
}

/** Shares and parts of dates, which add up to nothing. */
const UNSUMMED = /^[%％‰年月日号时分点期届]/u;

/** The sum of a column: nothing for shares, dates, and text, nor for figures of several units. */
function sumColumn(rows: readonly RawRow[], column: number): Figure | undefined {
  if (!isOfFigures(rows, column)) return undefined;
  const figures = rows.flatMap(({ cells }) => readFigure(cells[column]?.text ?? '') ?? []);
  const [{ suffix } = { suffix: '' }] = figures;
  const isSummed = !UNSUMMED.test(suffix) && figures.every((one) => one.suffix === suffix);
  return isSummed ? { ...sumOf(figures), suffix } : undefined;
}

/** The row 合计 for some rows; what cannot be summed is left empty. */
export function makeTotal(rows: readonly RawRow[], columns: number, span: Span): RawRow {
  const cells = Array.from({ length: columns }, (_, column): Sourced => {
    const sum = column > 0 ? sumColumn(rows, column) : undefined;
    return { text: column === 0 ? '合计' : sum ? writeFigure(sum) : '', span };
  });
  return { cells, span };
}

/** A number with words around it: 约2.8万亩, 3.2（含水田）. */
const LOOSE_FIGURE = /^\D{0,3}[-−－]?\d[\d,.]*(?:\D{0,4}|\s*[（(].*[）)])$/u;

/** Warns of columns of a made total that are left empty, or lack a cell, though there are numbers in them: `table-total`. */
export function checkSummed(rows: readonly RawRow[], columns: number): Diagnostic[] {
  return Array.from({ length: columns - 1 }, (_, at) => at + 1).flatMap((column): Diagnostic[] => {
    const cells = rows.flatMap(({ cells }) => cells[column] ?? []);
    const figures = cells.map(({ text }) => readFigure(text));
    if (figures.some((one) => one && UNSUMMED.test(one.suffix))) return [];
    const numbers = cells.filter(({ text }) => LOOSE_FIGURE.test(text));
    if (numbers.length * 2 <= cells.filter(({ text }) => text !== '').length) return [];
    const [unit] = figures.flatMap((one) => one?.suffix ?? []);
    const odd = numbers.find(({ text }) => readFigure(text)?.suffix !== unit) ?? undefined;
    return odd ? [unsummed(odd)] : [];
  });
}

const unsummed = ({ text, span }: Sourced): Diagnostic =>
  warning(
    'table-total',
    {
      zh: `“${text}”没有加进合计：不是单单一个数，或者与别的格单位不同`,
      en: `"${text}" is not in the total: it is no bare number, or its unit is another`,
    },
    {
      span,
      hint: {
        zh: '格里只写数，单位写在表头里；或者不写“合计: 是”，自己写这一行',
        en: 'Write numbers alone, with their unit in the head; or write the row of the total yourself',
      },
    },
  );

/** Warns of sums that are not those of the rows above: `table-total`. Nothing is said where rows sum up others. */
export function checkTotal(rows: readonly RawRow[], total: RawRow): Diagnostic[] {
  if (rows.length < 2 || rows.some((row) => PARTIAL.test(labelOf(row)))) return [];
  return total.cells.flatMap((cell, column): Diagnostic[] => {
    const written = column > 0 ? readFigure(cell.text) : undefined;
    const sum = written && sumColumn(rows, column);
    if (!written || written.suffix !== sum?.suffix || isSame(written, sum)) return [];
    const right = writeFigure(sum);
    return [
      warning(
        'table-total',
        {
          zh: `合计写的是 ${cell.text}，各行相加是 ${right}`,
          en: `The total is given as ${cell.text}, but the rows add up to ${right}`,
        },
        {
          span: cell.span,
          hint: {
            zh: `核对各行；应是 ${right} 就改过来，四舍五入造成的可以不改`,
            en: `Check the rows; write ${right} if that is right, or leave it where it comes of rounding`,
          },
        },
      ),
    ];
  });
}
