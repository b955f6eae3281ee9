/** Cells broken into lines, once the widths of columns are known. */

import { largest } from '../../base/extremes.ts';
import type { TableBlock } from '../../compose/block.ts';
import { breakLines } from '../../text/break.ts';
import type { SetCluster } from '../../text/line.ts';
import { divide, lineWidth } from '../divide.ts';
import type { SettingContext } from '../setting-context.ts';
import type { SetCell, SetRow } from './set-cells.ts';
import { PADDING } from './size-columns.ts';

/** A line of a cell; `left` is where it starts from the cell's left edge, in points. */
export interface CellLine {
  readonly clusters: readonly SetCluster[];
  readonly left: number;
}

export interface BrokenCell extends Pick<SetCell, 'tag' | 'column' | 'columns' | 'rows'> {
  readonly lines: readonly CellLine[];
}

export type BrokenRow = readonly BrokenCell[];

interface Broken {
  readonly head: readonly BrokenRow[];
  readonly rows: readonly BrokenRow[];
}

type Align = 'left' | 'center' | 'right';
type Lines = readonly (readonly SetCluster[])[];

/** Breaks the cells of a table of a size; widths in points. */
export function breakCells(
  columns: TableBlock['columns'],
  head: readonly SetRow[],
  rows: readonly SetRow[],
  { size, widths }: { readonly size: number; readonly widths: readonly number[] },
  setting: SettingContext,
): Broken {
  const widthOf = ({ column, columns: count }: SetCell): number =>
    widths.slice(column, column + count).reduce((sum, width) => sum + width, 0);
  const roomOf = (cell: SetCell): number => widthOf(cell) / size - 2 * PADDING;
  const isLong = columns.map(() => false);
  const points = columns.map(() => ({ before: 0, behind: 0 }));
  for (const cell of rows.flat()) {
    if (cell.columns > 1) continue;
    if (cell.width > roomOf(cell) + SLACK) isLong[cell.column] = true;
    const point = points[cell.column];
    if (!point || !cell.decimal) continue;
    point.before = Math.max(point.before, cell.decimal.before);
    point.behind = Math.max(point.behind, cell.decimal.behind);
  }
  const alignOf = (cell: SetCell, isHead: boolean): Align => {
    if (isHead || cell.columns > 1) return 'center';
    const { align } = columns[cell.column] as (typeof columns)[number];
    if (align === 'decimal') return cell.width > roomOf(cell) + SLACK ? 'left' : 'center';
    return align === 'auto' ? (isLong[cell.column] ? 'left' : 'center') : align;
  };
  const breakCell = (cell: SetCell, isHead: boolean): BrokenCell => {
    const { tag, column, columns: count, rows: high } = cell;
    const room = roomOf(cell);
    const point = points[column];
    const own = { tag, column, columns: count, rows: high };
    if (cell.decimal && point && !isHead) {
      const start = (room - point.before - point.behind) / 2 + point.before - cell.decimal.before;
      return { ...own, lines: [{ clusters: cell.clusters, left: (PADDING + start) * size }] };
    }
    const align = alignOf(cell, isHead);
    const lines = linesOf(cell, room, align, setting).map((clusters): CellLine => {
      const first = clusters[0]?.x ?? 0;
      const spare = align === 'left' ? 0 : room - lineWidth(clusters, 0);
      const start = align === 'center' ? spare / 2 : spare;
      return { clusters, left: (PADDING + start - first) * size };
    });
    return { ...own, lines };
  };
  return {
    head: head.map((row) => row.map((cell) => breakCell(cell, true))),
    rows: rows.map((row) => row.map((cell) => breakCell(cell, false))),
  };
}

/** Widths in em that differ by less are the same. */
const SLACK = 1e-3;

/** Shorter lines are not brought to one length: their gaps would be too wide. In em. */
const JUSTIFIED = 16;

/** Of a longer text nobody sees whether its lines are balanced, and to balance them takes long: lines and clusters. */
const MOST_BALANCED = 6;
const LONGEST_BALANCED = 60;

/** The lines of a cell: of nearly equal width where they are centred, else as running text is broken. */
function linesOf(
  { clusters, width }: SetCell,
  room: number,
  align: Align,
  { options }: SettingContext,
): Lines {
  if (clusters.length === 0) return [];
  if (width <= room + SLACK) return [clusters];
  const measure = { width: Math.max(room, 1), indent: 0, hangingIndent: 0 };
  const lines = breakLines(
    clusters.map(({ cluster }) => cluster),
    measure,
    { ...options, justify: align === 'left' && room >= JUSTIFIED },
  ).map((line) => line.clusters);
  if (align !== 'center' || lines.length > MOST_BALANCED || clusters.length > LONGEST_BALANCED) return lines;
  const fits = (all: Lines | undefined): boolean =>
    all !== undefined && largest(all.map((line) => lineWidth(line, 0))) <= room + SLACK;
  const fewest = Math.ceil((width - SLACK) / room);
  const balanced = (['words', 'anywhere'] as const).flatMap((where) =>
    [fewest, fewest + 1].map((count) => divide(clusters, count, where)),
  );
  return balanced.find(fits) ?? lines;
}
