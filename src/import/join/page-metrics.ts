/** How the body of a printed text is set: its size, its edges page by page, its pitch. */

import type { Box, Line } from '../manuscript.ts';

export type BoxedLine = Line & { readonly box: Box; readonly page: number };

export interface PageMetrics {
  /** In points. */
  readonly size: number;
  readonly pitch: number;
  /** Width of the lines. */
  readonly measure: number;
  /** Left edge of a page's lines. */
  leftOf(page: number): number;
  /** Edges of the text where a line stands: of its column, or of its page. */
  edgesOf(line: BoxedLine): { readonly left: number; readonly right: number };
}

export const hasBox = (line: Line): line is BoxedLine => line.box !== undefined && line.page !== undefined;

/** Of a line: that of most of its characters. */
export function sizeOfLine(line: Line): number {
  const counts = new Map<number, number>();
  for (const { look, start, end } of line.stretches) {
    if (look.size === undefined || look.raised) continue;
    counts.set(look.size, (counts.get(look.size) ?? 0) + end - start);
  }
  return keyOfMost(counts) ?? 0;
}

function keyOfMost(counts: ReadonlyMap<number, number>): number | undefined {
  let most: readonly [number, number] | undefined;
  for (const one of counts) if (!most || one[1] > most[1]) most = one;
  return most?.[0];
}

/** The value that most have within a step. */
function commonValue(values: readonly number[], step: number): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const key = keyOfMost(counts);
  const near = values.filter((value) => key !== undefined && Math.abs(value / step - key) <= 1);
  near.sort((a, b) => a - b);
  return near[near.length >> 1];
}

/** Fewer long lines on a page tell nothing about its edge. */
const FEWEST = 3;

/** The left edge of some lines: the leftmost place where several begin. */
function leftEdge(lines: readonly BoxedLine[], size: number): number | undefined {
  const lefts = lines.map(({ box }) => box.left).sort((a, b) => a - b);
  const fewest = Math.max(2, Math.ceil(lefts.length * 0.08));
  const at = lefts.findIndex(
    (left, i) => (lefts[i + fewest - 1] ?? Number.POSITIVE_INFINITY) - left < size / 4,
  );
  return at < 0 ? undefined : lefts[at + (fewest >> 1)];
}

/** Where all long lines are first ones, shorter ones that begin an indent further out tell the edge. */
function withoutIndent(
  left: number | undefined,
  body: readonly BoxedLine[],
  source: string,
  size: number,
): number | undefined {
  const outer = leftEdge(
    body.filter(({ start }) => !OPENING.test(source[start] ?? '')),
    size,
  );
  if (left === undefined || outer === undefined) return left ?? outer;
  const indent = (left - outer) / size;
  return indent > 1.6 && indent < 2.6 ? outer : left;
}

/** The edges of a page that is set in columns for the most part. */
function columnEdges(
  lines: readonly BoxedLine[],
  across: number,
): { left: number; right: number } | undefined {
  const columns = lines.flatMap(({ column }) => (column ? [column] : []));
  if (columns.length <= across) return undefined;
  return {
    left: columns.reduce((edge, { left }) => Math.min(edge, left), Number.POSITIVE_INFINITY),
    right: columns.reduce((edge, { right }) => Math.max(edge, right), 0),
  };
}

const rightEdge = (lines: readonly BoxedLine[], size: number): number | undefined =>
  commonValue(
    lines.map(({ box }) => box.right),
    size / 4,
  );

/** Opening marks are set narrower at the start of a line: they begin half an em further out. */
const OPENING = /[（“‘《〈【「『〔]/u;

/**
 * @param source the text of the manuscript
 * @returns nothing where there are no lines to measure
 */
export function measurePages(lines: readonly BoxedLine[], source: string): PageMetrics | undefined {
  const sizes = new Map<number, number>();
  for (const line of lines) {
    const size = sizeOfLine(line);
    sizes.set(size, (sizes.get(size) ?? 0) + line.end - line.start);
  }
  const size = keyOfMost(sizes);
  if (!size) return undefined;
  const isBody = (line: BoxedLine): boolean => Math.abs(sizeOfLine(line) - size) < 0.06 * size;
  const across = lines.filter((line) => isBody(line) && !line.column);
  // Lines of columns tell nothing about the page, where there are others.
  const body = across.length > 0 ? across : lines.filter(isBody);
  const widest = body.reduce((width, { box }) => Math.max(width, box.right - box.left), 0);
  const long = body.filter(({ box }) => box.right - box.left > 0.8 * widest);
  const even = long.filter(({ start }) => !OPENING.test(source[start] ?? ''));
  // Pages may be bound at either side: those of one side tell the edges, and the others how far they are moved.
  const odd = even.filter(({ page }) => page % 2 === 1);
  const side = odd.length * 2 >= even.length ? odd : even.filter(({ page }) => page % 2 === 0);
  const sides = columnEdges(lines, across.length);
  const left =
    sides?.left ?? withoutIndent(leftEdge(side, size), body, source, size) ?? long[0]?.box.left ?? 0;
  const right = sides?.right ?? rightEdge(side, size) ?? rightEdge(long, size) ?? left + widest;
  const shifts = new Map<number, number>();
  const shiftOf = (page: number): number => {
    const known = shifts.get(page);
    if (known !== undefined) return known;
    const here = even.filter((line) => line.page === page);
    const shift = here.length < FEWEST ? 0 : (leftEdge(here, size) ?? left) - left;
    // An indent moves one edge alone.
    const isMoved = Math.abs((rightEdge(here, size) ?? right) - right - shift) < 0.6 * size;
    shifts.set(page, isMoved ? shift : 0);
    return isMoved ? shift : 0;
  };
  const gaps: number[] = [];
  let before: BoxedLine | undefined;
  for (const line of body) {
    if (before && before.page === line.page && line.box.bottom > before.box.bottom)
      gaps.push(line.box.bottom - before.box.bottom);
    before = line;
  }
  return {
    size,
    pitch: commonValue(gaps, 0.5) ?? 1.5 * size,
    measure: Math.max(4 * size, right - left),
    leftOf: (page) => left + shiftOf(page),
    edgesOf: ({ column, page }) =>
      column ?? {
        left: left + shiftOf(page),
        right: left + shiftOf(page) + Math.max(4 * size, right - left),
      },
  };
}
