/** Draws the part of a table that stands on one page. */

import { PAGINATION } from '../../base/tag.ts';
import type { DrawItem, Fragment, TextItem } from '../page.ts';
import type { GroupPlace } from '../paginate.ts';
import { centredBaseline, drawClusters } from '../runs.ts';
import type { BrokenCell, BrokenRow, CellLine } from './break-cells.ts';
import { drawRules, type GridRow } from './draw-rules.ts';
import { LEADING } from './row-heights.ts';
import type { Frame } from './set-frame.ts';

/** A unit of a table; its height, in lines of the grid, need not be whole. */
export type TableUnit = { readonly lines: number } & (
  | { readonly kind: 'top' }
  /** A row, or one line of a row that is taller than a page. */
  | { readonly kind: 'row'; readonly row: number; readonly slice?: number }
  | { readonly kind: 'foot' }
);

/** A table that is set. Widths and places in points, heights in lines of the grid. */
export interface SetTable {
  /** From the left of the type area. */
  readonly left: number;
  readonly widths: readonly number[];
  readonly size: number;
  readonly frame: Frame;
  readonly head: readonly BrokenRow[];
  readonly headHeights: readonly number[];
  readonly rows: readonly BrokenRow[];
  readonly units: readonly TableUnit[];
  /** Height of the head where it is repeated; none where it is not. */
  readonly repeated: number;
  /** White above and below. */
  readonly air: number;
}

/** The most that a row is made higher so that a part of a table takes whole lines. */
const MOST_GROWTH = 0.15;

/** A row on the page. */
interface PlacedRow extends GridRow {
  /** None for a row of the head. */
  readonly row?: number;
  /** Its cells that begin in it here; the others are shown again. */
  readonly own: BrokenRow;
  /** The lines of its cells that stand here, where it is taken apart. */
  readonly slices: readonly { readonly slice: number; readonly y: number; readonly height: number }[];
}

/**
 * Draws units of a table from one up to another: whole lines high, the rows a little higher for it, and the rest of the
 * white above and below.
 */
export function drawTable(table: SetTable, from: number, to: number, { pitch, isTop }: GroupPlace): Fragment {
  const units = table.units.slice(from, to);
  const isFirst = units[0]?.kind === 'top';
  const isLast = units.at(-1)?.kind === 'foot';
  const missing = isFirst ? (isTop ? -table.air : 0) : table.repeated;
  const lines = units.reduce((sum, unit) => sum + unit.lines, missing);
  const whole = Math.ceil(lines - 1e-6);
  const head = isFirst || table.repeated > 0 ? table.head : [];
  const count = head.length + units.filter((unit) => unit.kind === 'row' && unit.slice === undefined).length;
  const growth = Math.min(MOST_GROWTH, (whole - lines) / Math.max(1, count));
  const spare = whole - lines - growth * count;
  const above = isFirst && !isTop ? table.air + (isLast ? spare / 2 : spare) : 0;
  const caption = isFirst ? table.frame.caption.draw(above * pitch, pitch) : { height: 0, items: [] };
  const y = above * pitch + caption.height;
  const rows = [
    ...placeHead(table, head, isFirst, { y, growth, pitch }),
    ...placeRows(table, units, { y: y + heightOfHead(table, head, growth) * pitch, growth, pitch }),
  ];
  const foot = rows.reduce((end, row) => Math.max(end, row.y + row.height), y);
  const edges = edgesOf(table);
  return {
    height: whole * pitch,
    items: [
      ...drawRules(rows, edges),
      ...caption.items,
      ...rows.flatMap((_, i) => drawRow(rows, i, edges, table.size)),
      ...(isLast ? table.frame.note.draw(foot, pitch).items : []),
    ],
  };
}

const heightOfHead = ({ headHeights }: SetTable, head: readonly BrokenRow[], growth: number): number =>
  head.reduce((sum, _, i) => sum + (headHeights[i] as number) + growth, 0);

function edgesOf({ left, widths }: SetTable): number[] {
  const edges = [left];
  for (const width of widths) edges.push((edges.at(-1) as number) + width);
  return edges;
}

interface Start {
  readonly y: number;
  readonly growth: number;
  readonly pitch: number;
}

function placeHead(
  { headHeights, widths }: SetTable,
  head: readonly BrokenRow[],
  isOwn: boolean,
  { y, growth, pitch }: Start,
): PlacedRow[] {
  const owners = ownersOf(head, widths.length);
  let top = y;
  return head.map((cells, i): PlacedRow => {
    const height = ((headHeights[i] as number) + growth) * pitch;
    top += height;
    const own = isOwn ? cells : [];
    return { y: top - height, height, owners: owners[i] as GridRow['owners'], own, slices: [] };
  });
}

function placeRows({ rows, widths }: SetTable, units: readonly TableUnit[], start: Start): PlacedRow[] {
  const { growth, pitch } = start;
  const owners = ownersOf(rows, widths.length);
  const placed: PlacedRow[] = [];
  let { y } = start;
  for (const unit of units) {
    if (unit.kind !== 'row') continue;
    const { row, slice } = unit;
    const height = (unit.lines + (slice === undefined ? growth : 0)) * pitch;
    const slices = slice === undefined ? [] : [{ slice, y, height }];
    const before = placed.at(-1);
    if (before?.row === row) {
      const joined = { height: before.height + height, slices: [...before.slices, ...slices] };
      placed[placed.length - 1] = { ...before, ...joined };
    } else {
      placed.push({
        ...{ y, height, row, slices },
        owners: owners[row] as GridRow['owners'],
        own: rows[row] as BrokenRow,
      });
    }
    y += height;
  }
  return placed;
}

/** For each row the cells that cover its columns. */
function ownersOf(rows: readonly BrokenRow[], columns: number): (BrokenCell | undefined)[][] {
  const owners = rows.map(() => new Array<BrokenCell | undefined>(columns).fill(undefined));
  rows.forEach((row, i) => {
    for (const cell of row) {
      for (const covered of owners.slice(i, i + cell.rows)) {
        covered.fill(cell, cell.column, cell.column + cell.columns);
      }
    }
  });
  return owners;
}

/** The texts of cells. One that began on an earlier page is shown again, and not read again; so is a head. */
function drawRow(rows: readonly PlacedRow[], at: number, edges: readonly number[], size: number): DrawItem[] {
  const row = rows[at] as PlacedRow;
  const above = rows[at - 1]?.owners ?? [];
  const shown = [...new Set(row.owners)].filter((cell) => cell !== undefined && !above.includes(cell));
  return shown.flatMap((cell): DrawItem[] => {
    if (!cell) return [];
    const tag = row.own.includes(cell) ? cell.tag : PAGINATION;
    const draw = (line: CellLine, y: number, leading: number): TextItem => ({
      kind: 'text',
      x: 0,
      y: y + centredBaseline(leading, size),
      runs: drawClusters(line.clusters, { left: (edges[cell.column] as number) + line.left, size, tag }),
    });
    const leading = LEADING * size;
    if (row.slices.length > 0) {
      return row.slices.flatMap(({ slice, y, height }) => {
        const line = cell.lines[slice];
        return line ? [draw(line, slice === 0 ? y + height - leading : y, leading)] : [];
      });
    }
    const covered = rows.slice(at).filter(({ owners }) => owners[cell.column] === cell);
    const height = covered.reduce((sum, one) => sum + one.height, 0);
    const own = Math.min(leading, height / Math.max(1, cell.lines.length));
    const top = row.y + (height - own * cell.lines.length) / 2;
    return cell.lines.map((line, i) => draw(line, top + i * own, own));
  });
}
