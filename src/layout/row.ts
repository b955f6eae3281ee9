import type { Tag } from '../base/tag.ts';
import type { Cell, Row, Spread } from '../compose/block.ts';
import type { SetCluster } from '../text/line.ts';
import type { StyledText } from '../text/shape.ts';
import { arrangeCells, MIN_SPACE } from './columns.ts';
import type { Fragment } from './page.ts';
import { centredBaseline, drawClusters } from './runs.ts';
import { roomOf, type SettingContext, type SingleLine, setSingleLine } from './setting-context.ts';

/** Type of a row may shrink to this share of its size before its text counts as too long. */
const MIN_SCALE = 0.7;

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
  return { height: pitch, items: [{ kind: 'text', x: 0, y: centredBaseline(pitch, size), runs }] };
}

/**
 * Spreads cells evenly from edge to edge. Where they do not fit on one line they take as few lines as they need, the
 * cells shared out evenly and kept in columns where they can be.
 */
export function setSpread(spread: Spread, setting: SettingContext): Fragment[] {
  const room = roomOf(setting, spread.inset);
  const lines = spread.cells.map((cell) => setSingleLine(cell, setting));
  const rows = arrangeCells(
    lines.map(({ width }) => width),
    room / spread.size,
  );
  return rows.map(({ first, starts }, row): Fragment => {
    const own = lines.slice(first, first + starts.length);
    const contents = spread.cells.slice(first, first + starts.length);
    const size = fitSize(own, contents, room, spread.size, setting);
    const placed = own.map((line, i): Placed => {
      return { line, x: spread.inset + (starts[i] as number) * spread.size };
    });
    return drawCells(placed, size, row === 0 ? spread.tag : lineLike(spread.tag), setting);
  });
}

/** The tag of a further line that is a text of its own. */
export const lineLike = (tag: Tag): Tag => ({ ...tag });
