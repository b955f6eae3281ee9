import type { Tag } from '../base/tag.ts';
import type { Cell, Row, Spread } from '../compose/block.ts';
import type { SetCluster } from '../text/line.ts';
import type { StyledText } from '../text/shape.ts';
import type { Fragment } from './page.ts';
import { centredBaseline, drawClusters } from './runs.ts';
import { roomOf, type SettingContext, type SingleLine, setSingleLine } from './setting-context.ts';

/** Type of a row may shrink to this share of its size before its text counts as too long. */
const MIN_SCALE = 0.7;

/** Least white between two texts on one line, in em. */
export const MIN_SPACE = 1;

/** A text in its place on a line; `x` in points from the left of the type area. */
interface Placed {
  readonly line: SingleLine;
  readonly x: number;
}

/** Sets text at the left, centre and right of one line of the grid; made smaller where the texts would touch. */
export function setRow(row: Row, setting: SettingContext): Fragment {
  const room = roomOf(setting, row.inset);
  const lines = row.cells.map((cell) => setSingleLine(cell.content, setting));
  const size = fitSize(
    lines,
    row.cells.map((cell) => cell.content),
    room,
    row.size,
    setting,
  );
  const placed = lines.map((line, i): Placed => {
    const spare = room - line.width * size;
    const { align } = row.cells[i] as Cell;
    return { line, x: row.inset + { left: 0, center: spare / 2, right: spare }[align] };
  });
  return drawCells(placed, size, row.tag, setting);
}

/** The size at which texts stand beside each other in a room; smaller than asked for is a finding. */
function fitSize(
  lines: readonly SingleLine[],
  contents: readonly (readonly StyledText[])[],
  room: number,
  size: number,
  { findings }: SettingContext,
): number {
  const natural = lines.reduce((sum, line) => sum + line.width + MIN_SPACE, -MIN_SPACE);
  const scale = natural * size > room ? room / (natural * size) : 1;
  if (scale === 1) return size;
  findings.tight.push({ content: contents.flat(), scale, fits: scale >= MIN_SCALE });
  return size * scale;
}

/**
 * Draws the cells of a line as one text with a space between them: readers that find columns by position would take
 * what stands below a cell for its continuation.
 */
function drawCells(cells: readonly Placed[], size: number, tag: Tag, setting: SettingContext): Fragment {
  const { pitch } = setting.template;
  const clusters = cells.flatMap(({ line, x }, i): SetCluster[] => {
    const start = x / size;
    const own = line.clusters.map((set) => ({ ...set, x: set.x + start }));
    const style = cells[i - 1]?.line.clusters.at(-1)?.cluster.glyphs[0]?.style;
    if (!style) return own;
    const before = cells[i - 1] as Placed;
    const space = setSingleLine([{ text: ' ', style, gap: 1 }], setting).clusters;
    return [...space.map((set) => ({ ...set, x: before.x / size + before.line.width })), ...own];
  });
  if (clusters.length === 0) return { height: pitch, items: [] };
  const runs = drawClusters(clusters, { left: 0, size, tag });
  return { height: pitch, items: [{ kind: 'text', y: centredBaseline(pitch, size), runs }] };
}

/**
 * Spreads cells evenly from edge to edge. Where they do not fit on one line they take as few lines as they need, the
 * cells shared out evenly and kept in columns.
 */
export function setSpread(spread: Spread, setting: SettingContext): Fragment[] {
  const room = roomOf(setting, spread.inset);
  const lines = spread.cells.map((cell) => setSingleLine(cell, setting));
  const perRow = cellsPerRow(lines, room / spread.size);
  const starts = columnStarts(lines, perRow, room / spread.size);
  return Array.from({ length: Math.ceil(lines.length / perRow) }, (_, row): Fragment => {
    const from = row * perRow;
    const own = lines.slice(from, from + perRow);
    const size = fitSize(own, spread.cells.slice(from, from + perRow), room, spread.size, setting);
    const placed = own.map((line, i): Placed => {
      return { line, x: spread.inset + (starts[i] as number) * spread.size };
    });
    return drawCells(placed, size, row === 0 ? spread.tag : lineLike(spread.tag), setting);
  });
}

/** The tag of a further line that is a text of its own. */
export const lineLike = (tag: Tag): Tag => ({ ...tag });

/** Widest cell of every column, in em. */
function columnWidths(lines: readonly SingleLine[], perRow: number): number[] {
  const widths = new Array<number>(perRow).fill(0);
  for (const [i, { width }] of lines.entries()) {
    widths[i % perRow] = Math.max(widths[i % perRow] as number, width);
  }
  return widths;
}

/** As many cells as stand beside each other, no row much shorter than another. */
function cellsPerRow(lines: readonly SingleLine[], room: number): number {
  // Even empty cells have white between them.
  let most = Math.min(lines.length, Math.floor(room / MIN_SPACE) + 1);
  while (most > 1) {
    const rows = Math.ceil(lines.length / most);
    const perRow = Math.ceil(lines.length / rows);
    const needed = columnWidths(lines, perRow).reduce((sum, width) => sum + width + MIN_SPACE, -MIN_SPACE);
    if (needed <= room) return perRow;
    most = perRow - 1;
  }
  return 1;
}

/** Left edges of the columns: the first flush left, the last flush right, equal white between them. */
function columnStarts(lines: readonly SingleLine[], perRow: number, room: number): number[] {
  const widths = columnWidths(lines, perRow);
  const spare = room - widths.reduce((sum, width) => sum + width, 0);
  const white = perRow > 1 ? spare / (perRow - 1) : 0;
  let x = 0;
  return widths.map((width) => {
    const start = x;
    x += width + white;
    return start;
  });
}
