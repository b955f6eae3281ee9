/** How high rows are, and which of them stay together. Heights in lines of the grid. */

import { largest } from '../../base/extremes.ts';
import type { BrokenRow } from './break-cells.ts';

/** From line to line of a cell, in em. */
export const LEADING = 1.25;

/** White above and below the lines of a cell together, in em. */
const WHITE = 0.75;

/** Heights of rows in points; a cell over several of them makes the last higher where it needs to. */
function heightsInPoints(rows: readonly BrokenRow[], size: number): number[] {
  const heightOf = (lines: number): number => (LEADING * lines + WHITE) * size;
  const heights = rows.map((row) =>
    heightOf(largest([1, ...row.filter((cell) => cell.rows === 1).map(({ lines }) => lines.length)])),
  );
  rows.forEach((row, i) => {
    for (const cell of row) {
      if (cell.rows === 1) continue;
      const end = i + cell.rows;
      const own = heights.slice(i, end).reduce((sum, height) => sum + height, 0);
      const short = heightOf(cell.lines.length) - own;
      if (short > 0) heights[end - 1] = (heights[end - 1] as number) + short;
    }
  });
  return heights;
}

/** Heights of rows, in type of a size. */
export const heightsOf = (rows: readonly BrokenRow[], size: number, pitch: number): number[] =>
  heightsInPoints(rows, size).map((height) => height / pitch);

/** Heights of the single lines of a row, with the white above the first and below the last. */
export function heightsOfLines(row: BrokenRow, size: number, pitch: number): number[] {
  const count = largest(row.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, line) => {
    const white = (line === 0 ? WHITE / 2 : 0) + (line === count - 1 ? WHITE / 2 : 0);
    return ((LEADING + white) * size) / pitch;
  });
}

/** Rows that a cell joins stay on one page if they are no higher than this. */
const TALLEST_JOINED = 8;

/** Rows that stay with the next one, for the sake of a cell that covers both. */
export function joinedRows(rows: readonly BrokenRow[], heights: readonly number[]): ReadonlySet<number> {
  const joined = new Set<number>();
  rows.forEach((row, i) => {
    for (const { rows: count } of row) {
      const own = heights.slice(i, i + count).reduce((sum, one) => sum + one, 0);
      if (count > 1 && own <= TALLEST_JOINED) for (let at = i; at < i + count - 1; at++) joined.add(at);
    }
  });
  return joined;
}
