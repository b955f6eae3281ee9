/** The rows of a table as they are written, before cells are joined: lists of cells, or lines with marks between them. */

import type { Sourced, Span } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { ScalarNode, TreeNode } from '../../schema/tree.ts';
import { titleFrom } from '../normalise/normalise.ts';
import { FOLD, markFolds, sourceOf } from '../normalise/source-of.ts';

export interface RawRow {
  /** Normalised. */
  readonly cells: readonly Sourced[];
  readonly span: Span;
}

const BAR = /[|｜]/u;

/** True of a text that has several cells. */
export const hasCells = (text: string): boolean => BAR.test(text) || text.includes('\t');

/** | --- | :--: |, which parts head and body in Markdown. */
export const isDivider = (text: string): boolean =>
  /^[\s|｜:：—－-]*$/u.test(text) && /[-—－]{2}/u.test(text) && (BAR.test(text) || text.includes('\t'));

/** Where the cells of a line begin and end: bars part them, else tabs; bars at both ends part nothing. */
function rangesOf(line: string): { from: number; to: number }[] {
  const mark = BAR.test(line) ? BAR : /\t/u;
  const whole = mark === BAR ? line.trim() : line.replace(/[ \r]+$/u, '');
  let from = mark === BAR ? line.indexOf(whole) : 0;
  let end = from + whole.length;
  if (mark === BAR && BAR.test(line[from] ?? '')) from++;
  if (mark === BAR && end > from && BAR.test(line[end - 1] ?? '')) end--;
  const ranges: { from: number; to: number }[] = [];
  for (let at = from; at <= end; at++) {
    if (at < end && !mark.test(line[at] as string)) continue;
    ranges.push({ from, to: at });
    from = at + 1;
  }
  return ranges;
}

/** The text of a cell: gaps in it are meant, ends of lines are none. */
export const cellFrom = (raw: Sourced): Sourced =>
  titleFrom({ ...raw, text: raw.text.replaceAll('\n', FOLD) });

/** A cell points at itself. */
function cellOf(raw: Sourced, from: number, to: number, spanOf: (from: number, to: number) => Span): Sourced {
  const text = cellFrom(cut(raw, from, to));
  const written = raw.text.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const end = from + written.trimEnd().length;
  return { ...text, span: end > start ? spanOf(start, end) : raw.span };
}

/** A line whose cells are parted by bars or tabs. */
export function rowOfLine(line: Sourced, spanOf: (from: number, to: number) => Span): RawRow {
  const ranges = rangesOf(line.text);
  return { cells: ranges.map(({ from, to }) => cellOf(line, from, to, spanOf)), span: line.span };
}

const cellOfScalar = (node: ScalarNode): Sourced => cellFrom(markFolds(node, sourceOf(node)));

const cellOfNode = (node: TreeNode): Sourced =>
  node.kind === 'scalar' ? cellOfScalar(node) : { text: '', span: node.span };

/** The cells of a list. */
export const rowOfList = (nodes: readonly TreeNode[], span: Span): RawRow => ({
  cells: nodes.map(cellOfNode),
  span,
});
