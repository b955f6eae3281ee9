/** A page's marks in the order of reading: tables by their lines, the rest from the top to the foot. */

import type { Box, Column } from '../manuscript.ts';
import { isUnderline } from './line-text.ts';
import { inColumns } from './page-columns.ts';
import type { Glyph, PageMarks, PlacedImage, Rule } from './page-marks.ts';
import { type PrintedLine, toLines, withDrawnBold, withoutDoubles } from './printed-lines.ts';
import { findGrids, type Grid, type GridCell } from './ruled-tables.ts';

export interface PageTable {
  readonly grid: Grid;
  readonly cells: readonly { readonly cell: GridCell; readonly lines: readonly PrintedLine[] }[];
}

export type PageBlock = {
  readonly box: Box /** By which blocks follow each other, in points from the top. */;
  readonly order: number;
} & (
  | {
      readonly kind: 'line';
      readonly line: PrintedLine;
      readonly rules: readonly Rule[];
      readonly column?: Column;
    }
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'rule'; readonly red: boolean }
  | { readonly kind: 'image'; readonly image: PlacedImage }
);

/** Of a page's width: what is shorter is no line that parts one thing from another. */
const SHORTEST_RULE = 0.15;
/** In points: lines nearer to each other are one. */
const TWICE = 4;

const holds = (box: Box, glyph: Glyph): boolean => {
  const x = (glyph.left + glyph.right) / 2;
  const y = glyph.baseline - 0.35 * glyph.size;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
};

/** @param glyphs those that are read: the ones that show, or the hidden ones over a scan */
export function toBlocks(marks: PageMarks, glyphs: readonly Glyph[]): PageBlock[] {
  const { grids, used } = findGrids(marks.rules);
  let rest: readonly Glyph[] = withoutDoubles(withDrawnBold(glyphs));
  const blocks: PageBlock[] = [];
  for (const grid of grids) {
    const inside = rest.filter((glyph) => holds(grid.box, glyph));
    if (inside.length === 0) continue;
    const taken = new Set(inside);
    rest = rest.filter((glyph) => !taken.has(glyph));
    blocks.push({ kind: 'table', box: grid.box, table: tableOf(grid, inside), order: middleOf(grid.box) });
  }
  const free = marks.rules.filter(
    (rule) => !used.has(rule) && rule.right - rule.left > rule.bottom - rule.top,
  );
  const below = new Set<Rule>();
  for (const { line, column, order } of inColumns(toLines(rest), free)) {
    const rules = free.filter((rule) => isUnderline(rule, line));
    for (const rule of rules) below.add(rule);
    blocks.push({ kind: 'line', box: line.box, line, rules, order, ...(column && { column }) });
  }
  const drawn: Rule[] = [];
  for (const rule of free) {
    if (below.has(rule) || rule.right - rule.left < SHORTEST_RULE * marks.width) continue;
    const { left, right, top, bottom, red } = rule;
    // Some programs draw a line twice, or its edges.
    if (drawn.some((one) => Math.abs(one.top - top) < TWICE && one.left < right && left < one.right))
      continue;
    drawn.push(rule);
    blocks.push({ kind: 'rule', box: { left, right, top, bottom }, red, order: middleOf(rule) });
  }
  for (const image of marks.images)
    blocks.push({ kind: 'image', box: image.box, image, order: middleOf(image.box) });
  return blocks.sort((one, other) => one.order - other.order || one.box.left - other.box.left);
}

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

function tableOf(grid: Grid, glyphs: readonly Glyph[]): PageTable {
  const held = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]));
  for (const glyph of glyphs) {
    const cell = grid.cells.find((one) => holds(one, glyph)) ?? grid.cells[0];
    if (cell) held.get(cell)?.push(glyph);
  }
  return {
    grid,
    cells: [...held].map(([cell, own]) => ({ cell, lines: toLines(own) })),
  };
}
