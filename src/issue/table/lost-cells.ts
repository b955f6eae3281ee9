/** Cells that were meant and cannot be told: parted by spaces, or by commas. */

import { type Diagnostic, error, type Span, warning } from '../../base/diagnostic.ts';
import type { ListNode, TreeNode } from '../../schema/tree.ts';
import { linesOf } from '../normalise/lines-of.ts';
import { hasCells, type RawRow } from './raw-rows.ts';

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

const unparted = ({ span }: WrittenRow, zh: string, en: string): Diagnostic =>
  error(
    'table-in-text',
    { zh: `各格之间是${zh}，分不清各列`, en: `The cells are parted by ${en}, and cannot be told` },
    {
      span,
      hint: {
        zh: '改用竖线隔开，如“柳林镇 | 2.9 | 90%”；或者写成 [柳林镇, 2.9, 90%]',
        en: 'Part them with bars: 柳林镇 | 2.9 | 90%; or write [柳林镇, 2.9, 90%]',
      },
    },
  );

/** Rows of as many words each, two or more: `table-in-text`. */
function spacedRows(rows: readonly WrittenRow[]): Diagnostic[] {
  const [first] = rows;
  if (!first || rows.length < 2) return [];
  const count = countOf(first);
  if (count < 2 || rows.some((row) => countOf(row) !== count)) return [];
  return [unparted(first, '空格', 'spaces')];
}

const partsOf = ({ text }: WrittenRow): readonly string[] => text.split(/[，、,；;]/u);
const FIGURE = /^\s*[【［[]?\s*[-－−+＋]?[0-9０-９]/u;

/** Rows of as many parts each with figures among them, and a head of several: `table-in-text`. */
function punctuatedRows(rows: readonly WrittenRow[], isHead: boolean): Diagnostic[] {
  const [first] = rows;
  const count = first ? partsOf(first).length : 0;
  if (!first || count < 2 || rows.some((row) => partsOf(row).length !== count)) return [];
  if (!isHead && !rows.every((row) => partsOf(row).some((part) => FIGURE.test(part)))) return [];
  return [unparted(first, '顿号或逗号', 'commas')];
}

/** What single texts hold that were meant as rows. */
function joinedTexts(node: TreeNode | undefined, isHead: boolean): Diagnostic[] {
  const rows = textsOf(node);
  if (rows.some(({ text }) => hasCells(text))) return [];
  const spaced = spacedRows(rows);
  if (spaced.length > 0) return spaced;
  const isBracketed = node?.kind === 'list' && node.span.source.text[node.span.start] === '[';
  return isBracketed || (isHead && node?.kind === 'list') ? [] : punctuatedRows(rows, isHead);
}

/** A row between brackets that Chinese commas make one cell of: `table-ragged`. */
function joinedRow({ items: [cell, ...others], span }: ListNode): Diagnostic[] {
  const isBracketed = span.source.text[span.start] === '[';
  if (!isBracketed || others.length > 0 || cell?.kind !== 'scalar' || !/\S[，、]\s*\S/u.test(cell.text))
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
export function findLostCells(node: TreeNode | undefined, isHead: boolean): readonly Diagnostic[] {
  const lists = node?.kind === 'list' ? [node, ...node.items] : [];
  return [
    ...joinedTexts(node, isHead),
    ...lists.flatMap((list) => (list.kind === 'list' ? joinedRow(list) : [])),
  ];
}

/** Finds the same in the rows of a file, whose cells only half-width commas, semicolons and tabs part. */
export function findLostInFile(rows: readonly RawRow[]): readonly Diagnostic[] {
  if (rows.some(({ cells }) => cells.length !== 1)) return [];
  const written = rows.map(({ cells, span }) => ({ text: cells[0]?.text ?? '', span }));
  const [first] = punctuatedRows(written.slice(1), false);
  if (!first) return [];
  return [
    {
      ...first,
      hint: {
        zh: '在 Excel 或 WPS 里打开，分好列，另存为 CSV；用“记事本”写的，逗号用英文的“,”',
        en: 'Save it as CSV in Excel or WPS with its columns parted; typed by hand, use ASCII commas',
      },
    },
  ];
}
