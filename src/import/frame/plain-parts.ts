/** Elements as parts of a body just as they stand: what no rule of items is for, such as the body of an attachment. */

import type { SourceText } from '../../base/diagnostic.ts';
import type { InlineStyle } from '../../base/inline-style.ts';
import { cut } from '../../base/sourced.ts';
import type { Element, LookRun, Paragraph } from '../element.ts';
import type { DraftCell, DraftPart, DraftText, Piece } from '../issue-draft.ts';
import type { Cell, Look, Table } from '../manuscript.ts';
import { slice, textAt } from './placed-text.ts';

const styleOf = ({ raised, underlined }: Look): InlineStyle | undefined =>
  raised ?? (underlined ? 'underline' : undefined);

const isAlike = (a: Look, b: Look): boolean => a.bold === b.bold && styleOf(a) === styleOf(b);

/** Looks that set off nothing from each other as one. */
function mergeRuns(runs: readonly LookRun[]): LookRun[] {
  const merged: LookRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && isAlike(last.look, run.look)) merged[merged.length - 1] = { ...last, end: run.end };
    else merged.push(run);
  }
  return merged;
}

/** A stretch of a paragraph, without the blanks around it, with what is bold, underlined or raised in it. */
export function textOf(paragraph: Paragraph, from = 0, to = paragraph.text.text.length): DraftText {
  const typed = paragraph.text.text.slice(from, to);
  const start = to - typed.trimStart().length;
  const end = start + typed.trim().length;
  const runs = mergeRuns(paragraph.looks).filter((run) => run.end > start && run.start < end);
  const pieces = runs.map((run): Piece => {
    const style = styleOf(run.look);
    return {
      ...cut(paragraph.text, Math.max(start, run.start), Math.min(end, run.end)),
      bold: run.look.bold,
      ...(style && { style }),
    };
  });
  return {
    kind: 'text',
    pieces: pieces.length > 0 ? pieces : [{ ...cut(paragraph.text, start, end), bold: false }],
  };
}

/** The paragraphs between the breaks of one. */
const linesOf = (paragraph: Paragraph): DraftText[] =>
  [...paragraph.text.text.matchAll(/[^\n]*[^\s][^\n]*/gu)].map(({ 0: line, index }) =>
    textOf(paragraph, index, index + line.length),
  );

const cellOf = (cell: Cell, source: SourceText): DraftCell => ({
  text: slice(textAt(source, cell)),
  columns: cell.columns,
  rows: cell.rows,
});

const tableOf = ({ rows, headRows }: Table, source: SourceText): DraftPart => {
  const cells = rows.map((row) => row.map((cell) => cellOf(cell, source)));
  const head = rows.length > 1 ? Math.max(1, headRows) : 0;
  return { kind: 'table', head: cells.slice(0, head), rows: cells.slice(head) };
};

/** What elements say, one by one. */
export const plainParts = (elements: readonly Element[], source: SourceText): DraftPart[] =>
  elements.flatMap((element): DraftPart[] => {
    if (element.kind === 'paragraph') return linesOf(element);
    if (element.kind === 'table') return [tableOf(element, source)];
    return element.kind === 'image' ? [{ kind: 'picture', image: element }] : [];
  });
