/** Shares cells out over lines; all lengths in em. */

import { largest } from '../base/extremes.ts';

/** Least white between two texts on one line. */
export const MIN_SPACE = 1;

/** The same where the lines have no columns in common, whose white would tell the cells apart. */
const LOOSE_SPACE = 2;

/** A line of cells: which is its first, and the left edge of each. */
interface CellRow {
  readonly first: number;
  readonly starts: readonly number[];
}

/**
 * Lines of cells in as few as hold them, with as nearly the same number on each as can be. All of them share columns
 * where that takes no more lines; else those do that have the same number of cells.
 *
 * @param widths of the cells, in their order
 */
export function arrangeCells(widths: readonly number[], room: number): readonly CellRow[] {
  const perRow = cellsPerRow(widths, room);
  const inColumns = Math.ceil(widths.length / perRow);
  const counts = shareOut(widths, room);
  if (counts.length >= inColumns) {
    const starts = columnStarts(columnWidths(widths, perRow), room);
    return Array.from({ length: inColumns }, (_, row) => ({
      first: row * perRow,
      starts: starts.slice(0, widths.length - row * perRow),
    }));
  }
  const rows = rowsOf(widths, counts);
  const columns = new Map([...new Set(counts)].map((count) => [count, sharedColumns(rows, count, room)]));
  return rows.map(({ first, own }) => ({
    first,
    starts: columnStarts(columns.get(own.length) ?? own, room),
  }));
}

interface OwnRow {
  readonly first: number;
  readonly own: readonly number[];
}

function rowsOf(widths: readonly number[], counts: readonly number[]): OwnRow[] {
  let first = 0;
  return counts.map((count) => {
    const own = widths.slice(first, first + count);
    first += count;
    return { first: first - count, own };
  });
}

/** Columns of all lines with so many cells, if they fit. */
function sharedColumns(rows: readonly OwnRow[], count: number, room: number): number[] | undefined {
  const alike = rows.filter(({ own }) => own.length === count);
  const columns = Array.from({ length: count }, (_, at) => largest(alike.map(({ own }) => own[at] ?? 0)));
  return widthOf(columns, LOOSE_SPACE) <= room ? columns : undefined;
}

const widthOf = (widths: readonly number[], space: number): number =>
  widths.reduce((sum, width) => sum + width + space, -space);

/** How many cells each line has, in as few lines as hold them, the numbers as nearly the same as can be. */
function shareOut(widths: readonly number[], room: number): number[] {
  // From the last cell backwards: lines and sum of squares of the best sharing of the cells from each on.
  const best: { lines: number; squares: number; count: number }[] = [{ lines: 0, squares: 0, count: 0 }];
  const total = widths.length;
  for (let first = total - 1; first >= 0; first--) {
    let found = { lines: Number.POSITIVE_INFINITY, squares: 0, count: 1 };
    let width = -LOOSE_SPACE;
    for (let count = 1; first + count <= total; count++) {
      width += (widths[first + count - 1] as number) + LOOSE_SPACE;
      if (count > 1 && width > room) break;
      const rest = best[total - first - count] as (typeof best)[number];
      const lines = rest.lines + 1;
      const squares = rest.squares + count ** 2;
      // Of two as good the one with the longer line first is kept.
      if (lines < found.lines || (lines === found.lines && squares <= found.squares)) {
        found = { lines, squares, count };
      }
    }
    best.push(found);
  }
  const counts: number[] = [];
  for (let left = total; left > 0; left -= counts.at(-1) as number) {
    counts.push((best[left] as (typeof best)[number]).count);
  }
  return counts;
}

/** Widest cell of every column. */
function columnWidths(widths: readonly number[], perRow: number): number[] {
  const columns = new Array<number>(perRow).fill(0);
  for (const [i, width] of widths.entries()) {
    columns[i % perRow] = Math.max(columns[i % perRow] as number, width);
  }
  return columns;
}

/** As many cells as stand beside each other in columns, no row much shorter than another. */
function cellsPerRow(widths: readonly number[], room: number): number {
  // Even empty cells have white between them.
  let most = Math.min(widths.length, Math.floor(room / MIN_SPACE) + 1);
  while (most > 1) {
    const rows = Math.ceil(widths.length / most);
    const perRow = Math.ceil(widths.length / rows);
    if (widthOf(columnWidths(widths, perRow), MIN_SPACE) <= room) return perRow;
    most = perRow - 1;
  }
  return 1;
}

/** Left edges of the columns: the first flush left, the last flush right, equal white between them. */
function columnStarts(columns: readonly number[], room: number): number[] {
  const spare = room - columns.reduce((sum, width) => sum + width, 0);
  const white = columns.length > 1 ? spare / (columns.length - 1) : 0;
  let x = 0;
  return columns.map((width) => {
    const start = x;
    x += width + white;
    return start;
  });
}
