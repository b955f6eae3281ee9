/** Cells that were meant and cannot be told: parted by spaces, or by Chinese commas between brackets. */

import { type Diagnostic, error, type Span, warning } from '../../base/diagnostic.ts';
import type { ListNode, TreeNode } from '../../schema/tree.ts';
import { linesOf } from '../normalise/lines-of.ts';
import { hasCells } from './raw-rows.ts';

interface WrittenRow {
  readonly text: string;
  readonly span: Span;
}

const countOf = ({ text }: WrittenRow): number => text.trim().split(/[ \u3000]+/u).length;

/** The rows that are single texts. */
function textsOf(node: TreeNode | undefined): readonly WrittenRow[] {
  if (node?.kind === 'scalar') {
    return linesOf(node)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, spanOf }) => ({ text, span: spanOf(0, text.length) }));
  }
  return node?.kind === 'list'
    ? node.items.flatMap((item) => (item.kind === 'scalar' ? [{ text: item.text, span: item.span }] : []))
    : [];
}

/** Rows of as many words each, two or more: `table-in-text`. */
function spacedRows(node: TreeNode | undefined): Diagnostic[] {
  const rows = textsOf(node);
  const [first] = rows;
  if (!first || rows.length < 2 || rows.some(({ text }) => hasCells(text))) return [];
  const count = countOf(first);
  if (count < 2 || rows.some((row) => countOf(row) !== count)) return [];
  return [
    error(
      'table-in-text',
      { zh: '各格之间是空格，分不清各列', en: 'The cells are parted by spaces, and cannot be told' },
      {
        span: first.span,
        hint: {
          zh: '改用竖线隔开，如“柳林镇 | 2.9 | 90%”；或者写成 [柳林镇, 2.9, 90%]',
          en: 'Part them with bars: 柳林镇 | 2.9 | 90%; or write [柳林镇, 2.9, 90%]',
        },
      },
    ),
  ];
}

/** A row between brackets that Chinese commas make one cell of: `table-ragged`. */
function joinedRow({ items: [cell, ...others], span }: ListNode): Diagnostic[] {
  const isBracketed = span.source.text[span.start] === '[';
  if (!isBracketed || others.length > 0 || cell?.kind !== 'scalar' || !/\S[，、]\S/u.test(cell.text))
    return [];
  return [
    warning(
      'table-ragged',
      { zh: `“${cell.text}”成了一格`, en: `"${cell.text}" has become a single cell` },
      {
        span: cell.span,
        hint: {
          zh: '是几格，方括号里的逗号就用英文的“,”；本来就是一格，不用改',
          en: 'Where several are meant, put half-width commas between them',
        },
      },
    ),
  ];
}

/** Finds cells that were meant, in what stands under the key of a head or of rows. */
export function findLostCells(node: TreeNode | undefined): readonly Diagnostic[] {
  const lists = node?.kind === 'list' ? [node, ...node.items] : [];
  return [...spacedRows(node), ...lists.flatMap((list) => (list.kind === 'list' ? joinedRow(list) : []))];
}
