/** The rules of a table: around it, and between all cells that are not joined. */

import { blackRule, type RuleItem } from '../page.ts';
import type { BrokenCell } from './break-cells.ts';

/** A row as it stands on a page, in points. */
export interface GridRow {
  readonly y: number;
  readonly height: number;
  /** For each column the cell that covers it; the same in rows and columns that are joined. */
  readonly owners: readonly (BrokenCell | undefined)[];
}

/** Thickness of rules, in points. */
const OUTER = 1;
const INNER = 0.5;

/** @param edges left edges of the columns, and the right edge of the last, in points */
export function drawRules(rows: readonly GridRow[], edges: readonly number[]): RuleItem[] {
  const last = rows.at(-1);
  const first = rows[0];
  if (!first || !last) return [];
  const [left, right] = [edges[0] as number, edges.at(-1) as number];
  const [top, bottom] = [first.y, last.y + last.height];
  return [
    ...rows.slice(1).flatMap((row, i) => rulesAbove(row, rows[i] as GridRow, edges)),
    ...edges.slice(1, -1).flatMap((x, i) => rulesBeside(rows, i + 1, x)),
    across(left, right, top, OUTER),
    across(left, right, bottom, OUTER),
    down(top, bottom, left + OUTER / 2, OUTER),
    down(top, bottom, right - OUTER / 2, OUTER),
  ];
}

/** A rule in the middle of whose thickness `y` lies. */
const across = (from: number, to: number, y: number, thickness: number): RuleItem =>
  blackRule(from, y - thickness / 2, to - from, thickness);

/** The same from top to bottom: a rule as wide as it is thick. */
const down = (from: number, to: number, x: number, thickness: number): RuleItem =>
  blackRule(x - thickness / 2, from, thickness, to - from);

/** Stretches of indices for which something holds, each as where it begins and where it ends. */
function stretches(count: number, holds: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    if (!holds(i)) continue;
    const last = found.at(-1);
    if (last?.[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  }
  return found;
}

const rulesAbove = (row: GridRow, above: GridRow, edges: readonly number[]): RuleItem[] =>
  stretches(edges.length - 1, (column) => row.owners[column] !== above.owners[column]).map(([from, to]) =>
    across(edges[from] as number, edges[to] as number, row.y, INNER),
  );

const rulesBeside = (rows: readonly GridRow[], column: number, x: number): RuleItem[] =>
  stretches(rows.length, (i) => rows[i]?.owners[column] !== rows[i]?.owners[column - 1]).map(([from, to]) => {
    const [first, last] = [rows[from] as GridRow, rows[to - 1] as GridRow];
    return down(first.y, last.y + last.height, x, INNER);
  });
