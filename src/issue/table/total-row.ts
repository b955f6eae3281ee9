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

/** The sum of a column: nothing for shares, for figures with units of their own, and for text. */
function sumColumn(rows: readonly RawRow[], column: number): Figure | undefined {
  if (!isOfFigures(rows, column)) return undefined;
  const figures = rows.flatMap(({ cells }) => readFigure(cells[column]?.text ?? '') ?? []);
  return figures.every(({ suffix }) => suffix === '') ? sumOf(figures) : undefined;
}

/** The row 合计 for some rows; what cannot be summed is left empty. */
export function makeTotal(rows: readonly RawRow[], columns: number, span: Span): RawRow {
  const cells = Array.from({ length: columns }, (_, column): Sourced => {
    const sum = column > 0 ? sumColumn(rows, column) : undefined;
    return { text: column === 0 ? '合计' : sum ? writeFigure(sum) : '', span };
  });
  return { cells, span };
}

/** Warns of sums that are not those of the rows above: `table-total`. Nothing is said where rows sum up others. */
export function checkTotal(rows: readonly RawRow[], total: RawRow): Diagnostic[] {
  if (rows.length < 2 || rows.some((row) => PARTIAL.test(labelOf(row)))) return [];
  return total.cells.flatMap((cell, column): Diagnostic[] => {
    const written = column > 0 ? readFigure(cell.text) : undefined;
    const sum = written?.suffix === '' ? sumColumn(rows, column) : undefined;
    if (!written || !sum || isSame(written, sum)) return [];
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
