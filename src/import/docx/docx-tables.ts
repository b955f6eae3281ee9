/** Tables: rows, joined cells, and whether lines part them (ISO 29500-1 17.4). */

import type { Cell, Line } from '../manuscript.ts';
import { createFields } from './docx-fields.ts';
import { cellSink } from './manuscript-writer.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './parts/xml-elements.ts';
import { acceptedChildren, wordsOf } from './revisions.ts';
import type { Document, Story } from './story.ts';
import { type Border, borderOf } from './styles/paragraph-properties.ts';
import { flagOf, type Mutable, numberOf } from './styles/run-properties.ts';

/** Columns that a cell may reach over. */
const MOST_COLUMNS = 100;

interface RawCell {
  readonly element: XmlElement;
  readonly properties: XmlElement | undefined;
  readonly columns: number;
  /** Goes on from the cell above it. */
  readonly isReached: boolean;
}

interface RawRow {
  readonly cells: readonly RawCell[];
  readonly isHead: boolean;
  /** Columns without a cell before the first one and behind the last. */
  readonly before: number;
  readonly after: number;
}

const here =
  ({ writer }: Document) =>
  (): { start: number; end: number } => ({
    start: writer.length(),
    end: writer.length(),
  });

const countOf = (element: XmlElement | undefined, name: string): number =>
  Math.min(Math.max(Math.round(numberOf(element && valOf(element, name)) ?? 0), 0), MOST_COLUMNS);

function cellOf(element: XmlElement): RawCell {
  const properties = childOf(element, 'w:tcPr');
  const merge = childOf(properties, 'w:vMerge');
  return {
    element,
    properties,
    columns: Math.max(countOf(properties, 'w:gridSpan'), 1),
    isReached: merge !== undefined && merge.attributes['w:val'] !== 'restart',
  };
}

/** Cells that go on from the one to their left, as old programs write, are one with it. */
function joinSideways(cells: readonly RawCell[]): RawCell[] {
  const joined: Mutable<RawCell>[] = [];
  for (const cell of cells) {
    const merge = childOf(cell.properties, 'w:hMerge');
    const last = joined.at(-1);
    if (merge && merge.attributes['w:val'] !== 'restart' && last) last.columns += cell.columns;
    else joined.push({ ...cell });
  }
  return joined;
}

function rowsOf(document: Document, table: XmlElement): RawRow[] {
  const { remarks } = document;
  const rows: RawRow[] = [];
  for (const row of acceptedChildren(table, remarks, here(document))) {
    if (row.name !== 'w:tr') continue;
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) {
      remarks.add('deleted', here(document)());
      continue;
    }
    const cells = [...acceptedChildren(row, remarks, here(document))].filter(
      (cell) => cell.name === 'w:tc' && !childOf(cell, 'w:tcPr', 'w:cellDel'),
    );
    if (cells.length === 0) continue;
    rows.push({
      cells: joinSideways(cells.map(cellOf)),
      isHead: flagOf(properties, 'w:tblHeader') ?? false,
      before: countOf(properties, 'w:gridBefore'),
      after: countOf(properties, 'w:gridAfter'),
    });
  }
  return rows;
}

const isSeen = (border: Border | undefined): boolean => border !== undefined && border !== 'none';

/** What says which lines are drawn: the table, its cells, and where the table says nothing its style. */
interface Borders {
  readonly table: readonly XmlElement[];
  readonly cells: readonly XmlElement[];
}

function bordersOf({ styles }: Document, table: XmlElement, rows: readonly RawRow[]): Borders {
  const properties = childOf(table, 'w:tblPr');
  const own = childOf(properties, 'w:tblBorders');
  const cells = rows.flatMap((row) => row.cells.map((cell) => childOf(cell.properties, 'w:tcBorders')));
  return {
    table: own ? [own] : styles.tableStyle(properties && valOf(properties, 'w:tblStyle')).borders,
    cells: cells.filter((one) => one !== undefined),
  };
}

function isRuled({ table, cells }: Borders, rows: readonly RawRow[]): boolean {
  const isDrawn = (all: readonly XmlElement[], sides: readonly string[]): boolean =>
    all.some((one) => sides.some((side) => isSeen(borderOf(one, `w:${side}`))));
  if (rows.length === 1 && rows[0]?.cells.length === 1) {
    return isDrawn([...table, ...cells], ['left', 'start', 'right', 'end']);
  }
  const around = ['left', 'start', 'right', 'end'];
  return isDrawn(table, ['insideH', 'insideV']) || isDrawn(cells, around);
}

/** The line below a table that has no others, as below a masthead. */
function lineBelow({ table, cells }: Borders, rows: readonly RawRow[]): Border | undefined {
  const last = rows.at(-1)?.cells.map((cell) => childOf(cell.properties, 'w:tcBorders')) ?? [];
  const found = [...last, ...(cells.length > 0 ? [] : table)].map((one) => borderOf(one, 'w:bottom'));
  return found.find(isSeen) ?? table.map((one) => borderOf(one, 'w:bottom')).find(isSeen);
}

const holdsTable = (cell: XmlElement): boolean => childrenOf(cell).some(({ name }) => name === 'w:tbl');

/** The words of a table without its rows: in a header, a note, or another table. */
function flatten(document: Document, story: Story, rows: readonly RawRow[]): void {
  if (story.afterTable) document.remarks.add('nested', here(document)());
  for (const { cells } of rows) {
    for (const { element, isReached } of cells) if (!isReached) document.readBlocks(story, element);
  }
}

/** Reads a table into a text that may hold one. */
export function readTable(document: Document, story: Story, table: XmlElement): void {
  const rows = rowsOf(document, table);
  const [first] = rows;
  if (first === undefined) return;
  const [only] = first.cells;
  if (rows.length === 1 && first.cells.length === 1 && only && holdsTable(only.element)) {
    document.readBlocks(story, only.element);
    return;
  }
  if (story.afterTable || !(story.region === 'text' || story.region === 'box')) {
    flatten(document, story, rows);
    return;
  }
  writeTable(document, story, table, rows);
}

function writeTable(document: Document, story: Story, table: XmlElement, rows: readonly RawRow[]): void {
  const { writer } = document;
  const afterTable: (() => void)[] = [];
  const start = writer.length();
  const written: Mutable<Cell>[][] = [];
  /** The cell that each column of the grid is in. */
  const above = new Map<number, Mutable<Cell>>();
  for (const { cells, before, after } of rows) {
    if (written.length > 0) writer.write('\n');
    const row: Mutable<Cell>[] = [];
    let column = 0;
    const begin = (columns: number): Mutable<Cell> => {
      writer.countCell();
      if (row.length > 0) writer.write('\t');
      const at = writer.length();
      const cell: Mutable<Cell> = { start: at, end: at, columns, rows: 1 };
      row.push(cell);
      for (let i = 0; i < columns; i++) above.set(column + i, cell);
      column += columns;
      return cell;
    };
    if (before > 0) begin(before);
    for (const { element, columns, isReached } of cells) {
      const reaching = above.get(column);
      if (isReached && reaching && reaching.columns === columns) {
        reaching.rows++;
        column += columns;
        const unseen = wordsOf(element);
        if (unseen !== '') document.remarks.add('hidden', here(document)(), unseen);
        continue;
      }
      const lines: Line[] = [];
      const cell = begin(columns);
      const sink = cellSink(writer, story.region, lines);
      document.readBlocks({ ...story, fields: createFields(), sink, afterTable }, element);
      cell.end = writer.length();
      cell.lines = lines;
    }
    if (after > 0) begin(after);
    written.push(row);
  }
  const end = writer.length();
  writer.write('\n');
  const borders = bordersOf(document, table, rows);
  const ruled = isRuled(borders, rows);
  const heads = rows.findIndex(({ isHead }) => !isHead);
  writer.blocks.push({
    kind: 'table',
    start,
    end,
    rows: written,
    headRows: heads < 0 ? 0 : heads,
    ruled,
  });
  const below = ruled ? undefined : lineBelow(borders, rows);
  if (isSeen(below)) {
    writer.blocks.push({ kind: 'ruling', start: end + 1, end: end + 1, red: below === 'red' });
  }
  for (const emit of afterTable) emit();
}
