/** The lines of a file as its frame is read: paragraphs cut at their breaks, tables row by row. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { Element, LookRun, Paragraph } from '../element.ts';
import type { Look, Table } from '../manuscript.ts';
import { slice, textAt } from './placed-text.ts';

/** A line that shows. */
export interface Row {
  readonly text: Sourced;
  readonly element: Paragraph | Table;
  /** Index of the element. */
  readonly at: number;
  /** Where it stands in the text of its paragraph; 0 in a table. */
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

function largestLook(looks: readonly LookRun[], from: number, to: number): Look | undefined {
  const within = looks.filter((run) => run.end > from && run.start < to).map(({ look }) => look);
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
  rows.flatMap((cells) => {
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last) return [];
    return linesOf(textAt(source, { start: first.start, end: last.end })).map(({ text }) => ({
      text,
      from: 0,
      to: 0,
    }));
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
  const looks = paragraph.looks
    .map(({ start, end, look }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
      look,
    }))
    .filter(({ start, end }) => start < end);
  return { ...paragraph, text: cut(paragraph.text, from, to), looks };
}

/** The elements from one row up to another, what has no rows of its own included; paragraphs cut where a row ends them. */
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
      if (element.kind === 'paragraph' && element.region === 'comment') return [];
      if (element.kind !== 'paragraph') return at > last.at && element.kind === 'table' ? [] : [element];
      const start = before?.at === at ? first.from : 0;
      const end = behind?.at === at ? (last.at === at ? last.to : 0) : element.text.text.length;
      if (start === 0 && end === element.text.text.length) return [element];
      return end > start ? [cutParagraph(element, start, end)] : [];
    });
}
