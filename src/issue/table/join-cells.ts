/** Cells that cover several columns or rows. */

import { type Diagnostic, error, type Sourced } from '../../base/diagnostic.ts';
import { largest } from '../../base/extremes.ts';
import type { TableCell, TableRow } from '../model.ts';
import type { RawRow } from './raw-rows.ts';

/** Marks of a cell that belongs to the one at its left, or above it. */
const LEFT = /^[<＜←]$/u;
const UP = /^[\^＾↑]$/u;

/** A cell that others may belong to. */
interface Origin {
  readonly text: Sourced;
  readonly row: number;
  readonly column: number;
  readonly slots: { readonly row: number; readonly column: number; readonly mark: Sourced }[];
}

const wrongSpan = ({ span }: Sourced, zh: string, en: string): Diagnostic =>
  error(
    'table-span',
    { zh, en },
    {
      span,
      hint: {
        zh: '“<”并入左边的格，“^”并入上面的格；只是空着，就什么也不写，写成 ""',
        en: 'Write < to join the cell at the left and ^ to join the one above, or "" for an empty cell',
      },
    },
  );

/**
 * Joins the cells of rows that all have as many: `<` belongs to the cell at its left, `^` to the one above. Error:
 * `table-span`.
 *
 * @param isHead in a head of several rows an empty cell belongs to the one above it, else to the one at its left
 */
export function joinCells(
  rows: readonly RawRow[],
  isHead: boolean,
): { readonly rows: readonly TableRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const owners: Origin[][] = [];
  const joinsEmpty = isHead && rows.length > 1;
  rows.forEach(({ cells }, row) => {
    owners.push([]);
    cells.forEach((cell, column) => {
      const above = owners[row - 1]?.[column];
      const left = owners[row]?.[column - 1];
      const isUp = UP.test(cell.text) || (joinsEmpty && cell.text === '' && takesEmpty(above, cells));
      const isLeft =
        LEFT.test(cell.text) ||
        (joinsEmpty && cell.text === '' && left?.row === row && left.text.text !== '');
      const owner = isUp ? above : isLeft ? left : undefined;
      if ((UP.test(cell.text) && !above) || (!isUp && LEFT.test(cell.text) && !left)) {
        const [zh, en] = isUp ? ['上面', 'above it'] : ['左边', 'at its left'];
        diagnostics.push(
          wrongSpan(cell, `“${cell.text}”${zh}没有格可以并入`, `There is no cell ${en} to join`),
        );
      }
      const own = owner ?? { text: blank(cell), row, column, slots: [] };
      own.slots.push({ row, column, mark: cell });
      (owners[row] as Origin[]).push(own);
    });
  });
  const origins = [...new Set(owners.flat())];
  for (const origin of origins) {
    if (isRectangle(origin)) continue;
    const mark = (origin.slots.at(-1) as Origin['slots'][number]).mark;
    diagnostics.push(
      wrongSpan(mark, '并在一起的格不成长方形', 'Cells that are joined do not make a rectangle'),
    );
  }
  const joined: TableCell[][] = rows.map(() => []);
  for (const origin of origins) {
    const { text, row, column } = origin;
    joined[row]?.push({ text, column, ...extentOf(origin) });
  }
  return { rows: joined, diagnostics };
}

/** A mark that joins nothing is not printed. */
const blank = (cell: Sourced): Sourced =>
  LEFT.test(cell.text) || UP.test(cell.text) ? { text: '', span: cell.span } : cell;

/** A cell grows downwards only as wide as it is. */
const takesEmpty = (above: Origin | undefined, cells: readonly Sourced[]): boolean =>
  above !== undefined &&
  above.text.text !== '' &&
  above.slots.every(({ column }) => cells[column]?.text === '');

const extentOf = ({ row, column, slots }: Origin): { columns: number; rows: number } => ({
  columns: 1 + largest(slots.map((slot) => slot.column)) - column,
  rows: 1 + largest(slots.map((slot) => slot.row)) - row,
});

function isRectangle(origin: Origin): boolean {
  const { columns, rows } = extentOf(origin);
  return (
    columns * rows === origin.slots.length && origin.slots.every(({ column }) => column >= origin.column)
  );
}
