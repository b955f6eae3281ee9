/** The type size of a table, and the widths of its columns. */

import type { TableBlock } from '../../compose/block.ts';
import { leastWidth, type SetCell, type SetRow } from './set-cells.ts';
import { type Need, shareWidths } from './share-widths.ts';

/** White at either side of a cell, in em. */
export const PADDING = 0.4;
/** The white of a cell where there is room, both sides together. */
const ROOMY = 1.6;

/** Widths in points, and the first column for which they are too little. */
export interface Sized {
  readonly size: number;
  readonly widths: readonly number[];
  readonly tooNarrow?: number;
}

type Part = 'head' | 'body';

/** What every column needs in em, the white of its cells included. */
function needsOf(head: readonly SetRow[], rows: readonly SetRow[], count: number): Need[] {
  const needs = Array.from({ length: count }, () => ({ least: 0, most: 0 }));
  const points = Array.from({ length: count }, () => ({ before: 0, behind: 0 }));
  const wide: { readonly cell: SetCell; readonly part: Part }[] = [];
  const take = (cell: SetCell, part: Part): void => {
    if (cell.columns > 1) {
      wide.push({ cell, part });
      return;
    }
    const need = needs[cell.column] as { least: number; most: number };
    const point = points[cell.column] as { before: number; behind: number };
    point.before = Math.max(point.before, cell.decimal?.before ?? 0);
    point.behind = Math.max(point.behind, cell.decimal?.behind ?? 0);
    const onPoint = point.before + point.behind;
    need.least = Math.max(need.least, leastWidth(cell, part) + 2 * PADDING, onPoint + 2 * PADDING);
    need.most = Math.max(need.most, cell.width + ROOMY, onPoint + ROOMY);
  };
  for (const row of head) for (const cell of row) take(cell, 'head');
  for (const row of rows) for (const cell of row) take(cell, 'body');
  // What a cell over several columns needs more than these do is shared out evenly.
  for (const { cell, part } of wide) {
    const own = needs.slice(cell.column, cell.column + cell.columns);
    for (const [which, width] of [
      ['least', leastWidth(cell, part)],
      ['most', cell.width],
    ] as const) {
      const short = width + 2 * PADDING - own.reduce((sum, need) => sum + need[which], 0);
      if (short > 0) for (const need of own) need[which] += short / own.length;
    }
  }
  return needs.map(({ least, most }) => ({ least, most: Math.max(least, most) }));
}

/** Points by which a column may be narrower than it needs to be without harm. */
const TOLERANCE = 0.01;

/**
 * The largest of the sizes in which no column is narrower than what must not be cut in it.
 *
 * @param room in points
 */
export function sizeColumns(
  { columns, sizes }: Pick<TableBlock, 'columns' | 'sizes'>,
  head: readonly SetRow[],
  rows: readonly SetRow[],
  room: number,
): Sized {
  const needs = needsOf(head, rows, columns.length);
  const at = (size: number): Sized => {
    const own = needs.map(({ least, most }) => ({ least: least * size, most: most * size }));
    const widths = shareWidths(columns, own, room, size);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const short = own.map(({ least }, i) => least - (widths[i] as number));
    const isShort = total > room + TOLERANCE || short.some((by) => by > TOLERANCE);
    if (!isShort) return { size, widths };
    const scaled = total > room ? widths.map((width) => (width * room) / total) : widths;
    const worst = short.reduce((most, by, i) => (by > (short[most] as number) ? i : most), 0);
    return { size, widths: scaled, tooNarrow: worst };
  };
  const tried = sizes.map(at);
  return tried.find(({ tooNarrow }) => tooNarrow === undefined) ?? (tried.at(-1) as Sized);
}
