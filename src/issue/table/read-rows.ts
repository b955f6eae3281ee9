/** Head and rows of a table out of what stands under its keys. */

import type { Sourced } from '../../base/diagnostic.ts';
import type { TreeNode } from '../../schema/tree.ts';
import { linesOf, sourcedLine } from '../normalise/lines-of.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { hasCells, isDivider, type RawRow, rowOfLine, rowOfList } from './raw-rows.ts';

/** Rows, and how many of them a line of dashes parts off as the head. */
interface RawTable {
  readonly rows: readonly RawRow[];
  readonly head: number;
}

/** Lines of cells; a divider of Markdown parts head and body. */
export function rowsOfLines(lines: readonly { readonly line: Sourced; readonly spanOf: SpanOf }[]): RawTable {
  const full = lines.filter(({ line }) => line.text.trim() !== '');
  const divider = full.findIndex(({ line }) => isDivider(line.text));
  return {
    rows: full.filter(({ line }) => !isDivider(line.text)).map(({ line, spanOf }) => rowOfLine(line, spanOf)),
    head: Math.max(0, divider),
  };
}

type SpanOf = Parameters<typeof rowOfLine>[1];

/** The rows under a key; a list of single texts is one row of a head, and a column of a body. */
export function readRows(node: TreeNode | undefined, isHead: boolean): RawTable {
  if (node?.kind === 'scalar') {
    return rowsOfLines(linesOf(node).map((line) => ({ line: sourcedLine(line), spanOf: line.spanOf })));
  }
  if (node?.kind !== 'list') return { rows: [], head: 0 };
  const { items, span } = node;
  const isOneRow = isHead && items.every((item) => item.kind === 'scalar' && !hasCells(item.text));
  if (isOneRow) return { rows: [rowOfList(items, span)], head: 0 };
  const rows = items.map((item): RawRow => {
    if (item.kind === 'list') return rowOfList(item.items, item.span);
    if (item.kind !== 'scalar' || !hasCells(item.text)) return rowOfList([item], item.span);
    const raw = sourceOf(item);
    return rowOfLine(raw, () => item.span);
  });
  return { rows, head: 0 };
}
