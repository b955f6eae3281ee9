/** A table as units of the flow: what stands above its rows, each row, what stands below them. */

import type { TableBlock, TableBlockCell } from '../../compose/block.ts';
import type { SetGroup, SetUnit } from '../paginate.ts';
import { roomOf, type SettingContext } from '../setting-context.ts';
import { breakCells } from './break-cells.ts';
import { drawTable, type SetTable, type TableUnit } from './draw-table.ts';
import { heightsOf, heightsOfLines, joinedRows } from './row-heights.ts';
import { setCells } from './set-cells.ts';
import { setFrame } from './set-frame.ts';
import { type Sized, sizeColumns } from './size-columns.ts';

/** White above and below a table, in lines of the grid. */
const AIR = 0.5;

/** A head that takes more lines of a page is not repeated. */
const TALLEST_HEAD = 8;

/** Fewest lines that a page may get when an issue is fitted: a row that is taller is taken apart. */
const SHORTEST_PAGE = 22;

/** Sets a table: in type that its columns have room for, its head repeated on every page. */
export function setTable(block: TableBlock, setting: SettingContext): SetUnit[] {
  const { columns } = block;
  const { pitch, lines: pageLines } = setting.template;
  const room = roomOf(setting, 0);
  const head = setCells(block.head, columns, setting);
  const rows = setCells(block.rows, columns, setting);
  const sized = sizeColumns(block, head, rows, room);
  reportSize(block, sized, setting);
  const { size, widths } = sized;
  const broken = breakCells(columns, head, rows, sized, setting);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const left = (room - width) / 2;
  const frame = setFrame(block, size, { left, right: left + width }, setting);
  const headHeights = heightsOf(broken.head, size, pitch);
  const rowHeights = heightsOf(broken.rows, size, pitch);
  const headLines = headHeights.reduce((sum, height) => sum + height, 0);
  const repeated = headLines > TALLEST_HEAD ? 0 : headLines;
  const tallest = Math.min(SHORTEST_PAGE, pageLines) - repeated;
  const units: TableUnit[] = [
    { kind: 'top', lines: AIR + frame.caption.lines + headLines },
    ...broken.rows.flatMap((row, i): TableUnit[] => {
      const lines = rowHeights[i] as number;
      if (lines <= tallest) return [{ kind: 'row', row: i, lines }];
      setting.findings.tables.push({ kind: 'tall-row', at: firstText(block.rows.slice(i)) });
      const single = heightsOfLines(row, size, pitch);
      return single.map((own, slice) => ({ kind: 'row', row: i, slice, lines: own }));
    }),
    { kind: 'foot', lines: AIR + frame.note.lines },
  ];
  if (frame.caption.lines + headLines > tallest) {
    setting.findings.tables.push({ kind: 'tall-head', at: [...block.title, ...firstText(block.head)] });
  }
  const set: SetTable = { ...broken, left, widths, size, frame, headHeights, units, repeated, air: AIR };
  const group: SetGroup = {
    ...{ repeated, air: AIR },
    draw: (from, to, place) => drawTable(set, from, to, place),
  };
  const joined = joinedRows(broken.rows, rowHeights);
  return units.map((unit, index) => ({
    lines: unit.lines,
    keepWithNext: keepsWithNext(units, index) || (unit.kind === 'row' && joined.has(unit.row)),
    group,
    index,
  }));
}

/** Neither the head with one row, nor the last row, stands alone on a page; lines of one row may. */
function keepsWithNext(units: readonly TableUnit[], index: number): boolean {
  const unit = units[index];
  const last = units.length - 1;
  if (unit?.kind !== 'row') return unit?.kind === 'top';
  if (index === last - 1) return true;
  return unit.slice === undefined && (index === 1 || index === last - 2);
}

/** The first text in some rows. */
const firstText = (rows: TableBlock['rows']): TableBlockCell['content'] =>
  rows.flat().find(({ content }) => content.length > 0)?.content ?? [];

/** Notes that a table was set smaller, or that it fits at no size. */
function reportSize(block: TableBlock, { size, tooNarrow }: Sized, { findings }: SettingContext): void {
  const rows = [...block.head, ...block.rows];
  if (tooNarrow !== undefined) {
    const own = rows.map((row) => row.filter((cell) => cell.column === tooNarrow && cell.columns === 1));
    findings.tables.push({ kind: 'too-wide', at: firstText(own), column: tooNarrow });
  } else if (size !== block.sizes[0]) {
    findings.tables.push({ kind: 'smaller', at: firstText(rows), size });
  }
}
