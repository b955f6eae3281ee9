import type { Row, Spread } from '../compose/block.ts';
import type { StyledText } from '../text/shape.ts';
import type { Fragment, TextItem } from './page.ts';
import { centredBaseline, drawClusters } from './runs.ts';
import { roomOf, type Setting, type SingleLine, setSingleLine } from './setting.ts';

/** Type of a row may shrink to this share of its size before its text counts as too long. */
const MIN_SCALE = 0.7;

/** Least white between two texts on one line, in em. */
const MIN_SPACE = 1;

/** Sets text at the left, centre and right of one line of the grid; made smaller where the texts would touch. */
export function setRow(row: Row, setting: Setting): Fragment {
  const { pitch } = setting.template;
  const room = roomOf(setting, row.inset);
  const cells = row.cells.map((cell) => ({ ...cell, line: setSingleLine(cell.content, setting) }));
  const natural =
    cells.reduce((sum, cell) => sum + cell.line.width, 0) + MIN_SPACE * Math.max(0, cells.length - 1);
  const size = fitSize(
    natural,
    row,
    room,
    row.cells.map((cell) => cell.content),
    setting,
  );
  const items = cells.map(({ line, align }): TextItem => {
    const spare = room - line.width * size;
    const x = row.inset + { left: 0, center: spare / 2, right: spare }[align];
    return drawLine(line, x, size, pitch, row.part);
  });
  return { height: pitch, items };
}

function fitSize(
  natural: number,
  { size }: { size: number },
  room: number,
  contents: readonly (readonly StyledText[])[],
  { findings }: Setting,
): number {
  const scale = Math.min(1, room / (natural * size));
  if (scale === 1) return size;
  findings.tight.push({ content: contents.flat(), scale, fits: scale >= MIN_SCALE });
  return size * scale;
}

const drawLine = (
  line: SingleLine,
  x: number,
  size: number,
  pitch: number,
  part: TextItem['part'],
): TextItem => ({
  kind: 'text',
  part,
  y: centredBaseline(pitch, size),
  runs: drawClusters(line.clusters, x, size),
});

/**
 * Spreads cells evenly from edge to edge. Where they do not fit on one line they take as few lines as they need, the
 * cells shared out evenly and kept in columns.
 */
export function setSpread(spread: Spread, setting: Setting): Fragment[] {
  const { pitch } = setting.template;
  const room = roomOf(setting, spread.inset);
  const lines = spread.cells.map((cell) => setSingleLine(cell, setting));
  const perRow = cellsPerRow(lines, room / spread.size);
  return Array.from({ length: Math.ceil(lines.length / perRow) }, (_, row): Fragment => {
    const cells = lines.slice(row * perRow, (row + 1) * perRow);
    const starts = columnStarts(lines, perRow, room / spread.size);
    const items = cells.map((line, i): TextItem => {
      const size = fitSize(line.width, spread, room, [spread.cells[row * perRow + i] ?? []], setting);
      return drawLine(
        line,
        spread.inset + (starts[i] as number) * spread.size,
        size,
        pitch,
        partOfCell(spread.part, row * perRow + i),
      );
    });
    return { height: pitch, items };
  });
}

/** Every cell of a colophon is a text of its own. */
const partOfCell = (part: TextItem['part'], cell: number): TextItem['part'] =>
  part.kind === 'colophon' ? { ...part, cell } : part;

/** Widest cell of every column, in em. */
const columnWidths = (lines: readonly SingleLine[], perRow: number): number[] =>
  Array.from({ length: perRow }, (_, column) =>
    Math.max(...lines.filter((_, i) => i % perRow === column).map((line) => line.width)),
  );

function cellsPerRow(lines: readonly SingleLine[], room: number): number {
  for (let rows = 1; rows < lines.length; rows++) {
    const perRow = Math.ceil(lines.length / rows);
    const needed = columnWidths(lines, perRow).reduce((sum, width) => sum + width + MIN_SPACE, -MIN_SPACE);
    if (needed <= room) return perRow;
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
