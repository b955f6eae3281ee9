/** The lines of a file as its frame is read: paragraphs cut at their breaks, tables row by row. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { Element, LookRun, Paragraph } from '../element.ts';
import type { Cell, Line, Look, Stretch, Table } from '../manuscript.ts';
import { runsBetween } from '../runs-between.ts';
import { slice, textAt } from './placed-text.ts';

/** A line that shows. */
export interface Row {
  readonly text: Sourced;
  readonly element: Paragraph | Table;
  /** Index of the element. */
  readonly at: number;
  /** Where it stands in the text of its paragraph; in a table, its row. */
  readonly from: number;
  readonly to: number;
  /** That of its largest characters. */
  readonly look?: Look;
  /** A page, or a section, begins with it. */
  readonly opensPage: boolean;
  /** A rule stands between the line before it and itself. */
  readonly belowRule: boolean;
}

type Piece = Pick<Row, 'text' | 'from' | 'to' | 'look'>;

const sizeOf = (look: Look): number => look.size ?? 0;

function largestLook(looks: readonly (LookRun | Stretch)[], from: number, to: number): Look | undefined {
  const within = runsBetween(looks, from, to).map(({ look }) => look);
  return within.reduce<Look | undefined>(
    (best, look) => (best && sizeOf(best) >= sizeOf(look) ? best : look),
    undefined,
  );
}

/** The lines between the breaks of a text. */
const linesOf = (text: Sourced): { text: Sourced; from: number; to: number }[] =>
  [...text.text.matchAll(/[^\n]+/gu)]
    .map(({ 0: line, index }) => ({ from: index, to: index + line.length }))
    .map(({ from, to }) => ({ text: slice(text, from, to), from, to }))
    .filter((line) => line.text.text !== '');

const piecesOfParagraph = ({ text, looks }: Paragraph): Piece[] =>
  linesOf(text).map(({ from, to, ...rest }) => {
    const look = largestLook(looks, from, to);
    return { ...rest, from, to, ...(look && { look }) };
  });

const piecesOfTable = ({ rows }: Table, source: SourceText): Piece[] =>
  rows.flatMap((cells, i) => {
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last) return [];
    const looks = cells.flatMap(({ lines = [] }) => lines.flatMap(({ stretches }) => stretches));
    return linesOf(textAt(source, { start: first.start, end: last.end })).map(({ text }) => {
      const look = largestLook(looks, text.span.start, text.span.end);
      return { text, from: i, to: i + 1, ...(look && { look }) };
    });
  });

const isRead = (element: Element): element is Paragraph | Table =>
  element.kind === 'table' ||
  (element.kind === 'paragraph' && element.region !== 'comment' && element.region !== 'footnote');

/** All lines of a file that show. */
export function rowsOf(elements: readonly Element[], source: SourceText): Row[] {
  const rows: Row[] = [];
  let opensPage = false;
  let belowRule = false;
  let page: number | undefined;
  for (const [at, element] of elements.entries()) {
    if (element.kind === 'break') opensPage = true;
    if (element.kind === 'ruling') belowRule = true;
    if (!isRead(element)) continue;
    if (page !== undefined && element.page !== undefined && element.page !== page) opensPage = true;
    page = element.page ?? page;
    const pieces = element.kind === 'table' ? piecesOfTable(element, source) : piecesOfParagraph(element);
    for (const piece of pieces) {
      rows.push({ ...piece, element, at, opensPage, belowRule });
      opensPage = false;
      belowRule = false;
    }
  }
  return rows;
}

/** A stretch of a paragraph as one of its own. */
export function cutParagraph(paragraph: Paragraph, from: number, to: number): Paragraph {
  const looks = runsBetween(paragraph.looks, from, to).map(({ start, end, look }) => ({
    start: Math.max(start, from) - from,
    end: Math.min(end, to) - from,
    look,
  }));
  return { ...paragraph, text: cut(paragraph.text, from, to), looks };
}

function cutTable(table: Table, from: number, to: number): Table[] {
  const rows = table.rows.slice(from, to);
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.at(-1)];
  if (rows.length === table.rows.length || !first || !last) return first ? [table] : [];
  const { headRows } = table;
  return [{ ...table, rows, headRows: Math.max(0, headRows - from), start: first.start, end: last.end }];
}

function cutParagraphs(paragraph: Paragraph, from: number, to: number): Paragraph[] {
  const { length } = paragraph.text.text;
  if (from === 0 && to === length) return [paragraph];
  return to > from ? [cutParagraph(paragraph, from, to)] : [];
}

/** The elements from one row up to another, with what has no rows of its own; cut where a row ends inside them. */
export function elementsBetween(
  elements: readonly Element[],
  rows: readonly Row[],
  from: number,
  to: number,
): Element[] {
  const [first, last] = [rows[from], rows[to - 1]];
  if (!first || !last || to <= from) return [];
  const [before, behind] = [rows[from - 1], rows[to]];
  return elements
    .slice(first.at, (behind?.at ?? elements.length - 1) + 1)
    .flatMap((element, i): Element[] => {
      const at = first.at + i;
      const isOpen = before?.at === at;
      const isCut = behind?.at === at;
      if (element.kind === 'table') {
        const end = last.at === at ? last.to : 0;
        return cutTable(element, isOpen ? before.to : 0, isCut ? end : element.rows.length);
      }
      if (element.kind !== 'paragraph') return [element];
      if (element.region === 'comment') return [];
      const end = last.at === at ? last.to : 0;
      return cutParagraphs(element, isOpen ? first.from : 0, isCut ? end : element.text.text.length);
    });
}

/** A table of one column this long holds the text of a page. */
const FRAME = { lines: 6, units: 120 };

const paragraphOf = (line: Line, source: SourceText): Paragraph => ({
  kind: 'paragraph',
  text: textAt(source, line),
  looks: line.stretches.map(({ start, end, look }) => ({
    start: start - line.start,
    end: end - line.start,
    look,
  })),
  region: 'text',
  ...(line.align && { align: line.align }),
  ...(line.indent !== undefined && { indent: line.indent }),
  ...(line.outline !== undefined && { outline: line.outline }),
});

const paragraphsOf = (cell: Cell, source: SourceText): Paragraph[] =>
  cell.lines
    ? cell.lines.map((line) => paragraphOf(line, source))
    : linesOf(textAt(source, cell)).map(({ text }) => ({
        kind: 'paragraph',
        text,
        looks: [],
        region: 'text',
      }));

/** The elements of a file, with the paragraphs of tables that only frame a page in the place of these. */
export const unframed = (elements: readonly Element[], source: SourceText): Element[] =>
  elements.flatMap((element): Element[] => {
    if (element.kind !== 'table' || element.rows.some((cells) => cells.length !== 1)) return [element];
    const paragraphs = element.rows.flat().flatMap((cell) => paragraphsOf(cell, source));
    const isFrame = paragraphs.length > FRAME.lines && element.end - element.start > FRAME.units;
    return isFrame ? paragraphs : [element];
  });
