/** The rows of a CSV file (RFC 4180), parted by commas, semicolons or tabs. */

import type { Places, Sourced, SourceText } from '../../base/diagnostic.ts';
import { cellFrom, type RawRow } from './raw-rows.ts';

/** Rows, or the offset of a quotation mark that is never closed. */
type CsvResult = { readonly rows: readonly RawRow[] } | { readonly unclosed: number };

/** What parts the cells: of the marks that are usual, the one that the first line has most of. */
function separatorOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const plain = line.replace(/"[^"]*"/gu, '');
  const countOf = (mark: string): number => plain.split(mark).length - 1;
  return [',', '\t', ';'].reduce((best, mark) => (countOf(mark) > countOf(best) ? mark : best));
}

/** A cell in quotation marks, from the offset behind the first of them; two stand for one. */
function readQuoted(source: SourceText, from: number): { cell: Sourced; end: number } | undefined {
  const { text } = source;
  const starts: number[] = [];
  let value = '';
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') {
      if (text[at + 1] !== '"') {
        const places: Places = {
          starts: Int32Array.from(starts),
          ends: Int32Array.from(starts, (start) => start + (text[start] === '"' ? 2 : 1)),
        };
        const span = { source, start: from - 1, end: at + 1 };
        return { cell: { text: value, span, places }, end: at + 1 };
      }
      value += '"';
      starts.push(at++);
      continue;
    }
    value += text[at];
    starts.push(at);
  }
  return undefined;
}

/** Reads the rows of a decoded file. */
export function readCsv(source: SourceText): CsvResult {
  const { text } = source;
  const separator = separatorOf(text);
  const rows: RawRow[] = [];
  let cells: Sourced[] = [];
  let start = 0;
  let at = 0;
  const endRow = (end: number): void => {
    rows.push({ cells, span: { source, start, end } });
    cells = [];
  };
  while (at < text.length) {
    if (cells.length === 0) start = at;
    let end = at;
    const blank = /[ \u3000]*/uy;
    blank.lastIndex = at;
    blank.exec(text);
    if (text[blank.lastIndex] === '"') {
      const quoted = readQuoted(source, blank.lastIndex + 1);
      if (!quoted) return { unclosed: blank.lastIndex };
      cells.push(cellFrom(quoted.cell));
      end = quoted.end;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
    } else {
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
      const own = text.slice(at, end);
      cells.push(cellFrom({ text: own, span: { source, start: at, end: Math.max(at, end) }, places: at }));
    }
    if (text[end] !== separator) endRow(end);
    // A separator at the end of the file has an empty cell behind it.
    else if (end + 1 === text.length || text[end + 1] === '\n') {
      const nothing = { source, start: end + 1, end: end + 1 };
      cells.push({ text: '', span: nothing });
      end++;
      endRow(end);
    }
    at = end + 1;
  }
  return { rows };
}
