/** Tables by the lines that are drawn around their cells. */

import type { Box } from '../manuscript.ts';
import type { Rule } from './page-marks.ts';

/** A cell of a grid, from 0, reaching over so many columns and rows. */
export interface GridCell extends Box {
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

export interface Grid {
  readonly box: Box;
  readonly rowCount: number;
  /** In reading order. */
  readonly cells: readonly GridCell[];
}

/** In points: lines that meet, and lines that are one. */
const MEET = 2.5;
/** Drawings have thousands of lines; no table of a bulletin does. */
const MOST_RULES = 3000;
const MOST_CELLS = 20_000;

const middle = (from: number, to: number): number => (from + to) / 2;
const isAcross = ({ left, right, top, bottom }: Box): boolean => right - left > bottom - top;

/** Positions, each standing for those close by. */
function cluster(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - (found.at(-1) as number) > MEET) found.push(value);
  }
  return found;
}

const meets = (across: Rule, down: Rule): boolean => {
  const [x, y] = [middle(down.left, down.right), middle(across.top, across.bottom)];
  return (
    x >= across.left - MEET && x <= across.right + MEET && y >= down.top - MEET && y <= down.bottom + MEET
  );
};

/** Lines that hang together, each across with each down that it meets. */
function groups(across: readonly Rule[], down: readonly Rule[]): Rule[][] {
  const all = [...across, ...down];
  const parent = all.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    parent[i] = root;
    return root;
  };
  across.forEach((one, i) => {
    down.forEach((other, j) => {
      if (meets(one, other)) parent[rootOf(i)] = rootOf(across.length + j);
    });
  });
  const found = new Map<number, Rule[]>();
  all.forEach((rule, i) => {
    const root = rootOf(i);
    const group = found.get(root);
    if (group) group.push(rule);
    else found.set(root, [rule]);
  });
  return [...found.values()];
}

/** The grids of a page, and the lines that belong to one. */
export function findGrids(rules: readonly Rule[]): {
  readonly grids: readonly Grid[];
  readonly used: ReadonlySet<Rule>;
} {
  const used = new Set<Rule>();
  if (rules.length > MOST_RULES) return { grids: [], used };
  const grids = groups(
    rules.filter(isAcross),
    rules.filter((rule) => !isAcross(rule)),
  ).flatMap((group) => {
    const grid = gridOf(group);
    if (!grid) return [];
    for (const rule of group) used.add(rule);
    return [grid];
  });
  return { grids, used };
}

/** A grid of at least two columns; a box around a text is none. */
function gridOf(group: readonly Rule[]): Grid | undefined {
  const across = group.filter(isAcross);
  const down = group.filter((rule) => !isAcross(rule));
  const xs = cluster(down.map(({ left, right }) => middle(left, right)));
  const ys = cluster(across.map(({ top, bottom }) => middle(top, bottom)));
  // Open at its sides: the lines across tell where it ends.
  const [left, right] = [least(across.map((one) => one.left)), most(across.map((one) => one.right))];
  if (xs.length > 0 && left < (xs[0] as number) - 4 * MEET) xs.unshift(left);
  if (xs.length > 0 && right > (xs.at(-1) as number) + 4 * MEET) xs.push(right);
  const [columnCount, rowCount] = [xs.length - 1, ys.length - 1];
  if (columnCount < 2 || rowCount < 1 || columnCount * rowCount > MOST_CELLS) return undefined;
  const hasBorder = {
    right: (row: number, column: number): boolean => {
      const [x, y] = [xs[column + 1] as number, middle(ys[row] as number, ys[row + 1] as number)];
      return down.some(
        (one) => Math.abs(middle(one.left, one.right) - x) <= MEET && one.top <= y && y <= one.bottom,
      );
    },
    below: (row: number, column: number): boolean => {
      const [x, y] = [middle(xs[column] as number, xs[column + 1] as number), ys[row + 1] as number];
      return across.some(
        (one) => Math.abs(middle(one.top, one.bottom) - y) <= MEET && one.left <= x && x <= one.right,
      );
    },
  };
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (taken.has(row * columnCount + column)) continue;
      let [columns, rows] = [1, 1];
      while (column + columns < columnCount && !hasBorder.right(row, column + columns - 1)) columns++;
      const isOpenBelow = (): boolean =>
        Array.from({ length: columns }, (_, i) => i).every(
          (i) => !hasBorder.below(row + rows - 1, column + i),
        );
      while (row + rows < rowCount && isOpenBelow()) rows++;
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) taken.add((row + i) * columnCount + column + j);
      }
      cells.push({
        row,
        columns,
        rows,
        left: xs[column] as number,
        right: xs[column + columns] as number,
        top: ys[row] as number,
        bottom: ys[row + rows] as number,
      });
    }
  }
  // A frame with a rule in it, of which no cell is beside another.
  if (cells.every(({ columns }) => columns === columnCount)) return undefined;
  const box = {
    left: xs[0] as number,
    right: xs.at(-1) as number,
    top: ys[0] as number,
    bottom: ys.at(-1) as number,
  };
  return { box, rowCount, cells };
}

const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
