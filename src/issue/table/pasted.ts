/** Tables that were pasted into a text: lines with tabs or bars between cells. */

import { type Diagnostic, note, type Sourced, type Span } from '../../base/diagnostic.ts';
import { cut, spanAt } from '../../base/sourced.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { findTables } from '../checks/table-lines.ts';
import type { Table } from '../model.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { isFolded } from '../normalise/lines-of.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { readFigure } from './cell-figures.ts';
import { checkStars, makeTable } from './make-table.ts';
import { hasCells, type RawRow } from './raw-rows.ts';
import { rowsOfLines } from './read-rows.ts';

/** A stretch of a text, by its offsets, or the lines of a table in it. */
type BodyPiece =
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  | { readonly kind: 'lines'; readonly lines: readonly Sourced[] };

/** Takes a text apart into paragraphs and tables. A text whose lines YAML folds has no tables: its lines are lost. */
export function piecesOf(node: ScalarNode): readonly BodyPiece[] {
  const whole: BodyPiece = { kind: 'text', from: 0, to: node.text.length };
  if (!hasCells(node.text) || isFolded(node)) return [whole];
  const raw = sourceOf(node);
  const starts = [0];
  for (const { index } of node.text.matchAll(/\n/gu)) starts.push(index + 1);
  const lines = starts.map((start, i) => cut(raw, start, (starts[i + 1] ?? raw.text.length + 1) - 1));
  const tables = findTables(lines).filter(({ kind }) => kind === 'marks');
  if (tables.length === 0) return [whole];
  const pieces: BodyPiece[] = [];
  let from = 0;
  for (const table of tables) {
    pieces.push(textPiece(raw.text, from, starts[table.from] as number));
    pieces.push({ kind: 'lines', lines: lines.slice(table.from, table.to) });
    from = starts[table.to] ?? raw.text.length;
  }
  pieces.push(textPiece(raw.text, from, raw.text.length));
  return pieces.filter((piece) => piece.kind === 'lines' || piece.from < piece.to);
}

/** What is said of the paragraphs of a body, between its tables. */
export const remarksOnText = (node: ScalarNode): readonly Diagnostic[] =>
  piecesOf(node).flatMap((piece) =>
    piece.kind === 'text' ? sourceParagraphs(node, piece.from, piece.to).diagnostics : [],
  );

/** A stretch of text without the empty lines at its ends. */
function textPiece(text: string, from: number, to: number): BodyPiece {
  const own = text.slice(from, to);
  const start = own.length - own.replace(/^(?:[^\S\n]*\n)+/u, '').length;
  return { kind: 'text', from: from + start, to: from + Math.max(start, own.trimEnd().length) };
}

const YEAR = /^(?:19|20)\d\d年?$/u;

/** True of the first of several rows that has no figures, years apart: a head. */
const looksLikeHead = (rows: readonly RawRow[]): boolean =>
  rows.length > 1 && (rows[0]?.cells ?? []).every(({ text }) => YEAR.test(text) || !readFigure(text));

/** The place of a line without the blanks around it. */
function placeOf(line: Sourced): Span {
  const start = line.text.search(/\S/u);
  return start < 0 ? line.span : spanAt(line, start, start + line.text.trim().length);
}

/** Makes the table of pasted lines; what is wrong with them is said. */
export function pastedTable(
  lines: readonly Sourced[],
  say: (diagnostic: Diagnostic) => void,
): Table | undefined {
  const placed = lines.map((line) => ({ ...line, span: placeOf(line) }));
  const { rows, head } = rowsOfLines(
    placed.map((line) => ({ line, spanOf: (from: number, to: number) => spanAt(line, from, to) })),
  );
  const own = head > 0 ? head : looksLikeHead(rows) ? 1 : 0;
  for (const one of checkStars(rows)) say(one);
  const span = placed[0]?.span as Span;
  const draft = { head: rows.slice(0, own), rows: rows.slice(own), note: [], widths: [], aligns: [], span };
  const table = makeTable(draft, say);
  if (table) say(describePasted(table, span));
  return table;
}

/** `pasted-table` */
const describePasted = ({ columns, head, rows }: Table, span: Span): Diagnostic =>
  note(
    'pasted-table',
    {
      zh: `这几行排成了表格：${head.length + rows.length} 行 ${columns.length} 列${head.length > 0 ? '，第一行是表头' : '，没有表头'}`,
      en: `These lines were set as a table: ${head.length + rows.length} rows, ${columns.length} columns, ${head.length > 0 ? 'the first being the head' : 'without a head'}`,
    },
    {
      span,
      hint: {
        zh: '对了就不用改；要写题目、单位、合计，改用“- 表格:”；不是表格，就删掉行里的竖线或制表符',
        en: 'Leave it if that is right; for a title, a unit or a total write it as "- table:"; if it is none, delete the bars or tabs',
      },
    },
  );
