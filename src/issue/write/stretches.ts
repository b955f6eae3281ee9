/** Where the parts of a file stand in its text: what an edit replaces, and what beside it stays. */

import type { Entry, ListNode, TreeNode } from '../../schema/tree.ts';

/** A stretch of the text to be replaced, in UTF-16 offsets. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The end of the line that a place stands on, before its line break. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  if (feed < 0) return text.length;
  return feed > at && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Where the line after that of a place begins. */
export function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** Where an entry begins: with the comments right above it, which are about it. */
export function startOf(text: string, { keySpan }: Pick<Entry, 'keySpan'>): number {
  const own = lineStart(text, keySpan.start);
  const indent = text.slice(own, keySpan.start);
  let start = own;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, start);
    if (!line.startsWith(`${indent}#`) || /^#\s*yaml-language-server:/.test(line)) break;
    start = above;
  }
  return start;
}

/** True of a list in brackets or a mapping in braces. */
export const isFlow = (text: string, { kind, span }: TreeNode): boolean =>
  kind !== 'scalar' && '[{'.includes(text[span.start] ?? ' ');

/** Where a value ends, without the blank lines and comments below it; `from` is the end of its key. */
export function endOfValue(text: string, node: TreeNode, from = node.span.start): number {
  if (node.kind === 'scalar' || isFlow(text, node)) {
    const end = node.span.end;
    const written = text.slice(node.span.start, end).replace(/(?:\r?\n[ \t]*)+$/, '');
    return Math.max(from, node.span.start + written.length);
  }
  const last = node.kind === 'list' ? node.items.at(-1) : node.entries.at(-1);
  if (!last) return node.span.end;
  return 'keySpan' in last ? endOfEntry(text, last) : endOfValue(text, last);
}

/** The place after the colon of a key. */
export function afterColon(text: string, { keySpan }: Entry): number {
  const colon = /^["']?[ \t]*[:：]/.exec(text.slice(keySpan.end, keySpan.end + 100));
  return keySpan.end + (colon?.[0].length ?? 0);
}

/** Where an entry ends: with its value, or after its colon. */
export const endOfEntry = (text: string, entry: Entry): number =>
  endOfValue(text, entry.value, afterColon(text, entry));

/** What may stand before a dash on its line: spaces, and dashes of lists around its own. */
const BEFORE_DASH = /^[ \t]*(?:-[ \t]+)*$/;

/** The dash of an item of a list that is not in brackets; undefined where none was written. */
export function dashOf(text: string, list: ListNode, item: TreeNode): number | undefined {
  const before = list.items[list.items.indexOf(item) - 1];
  const from = before ? endOfValue(text, before) : list.span.start;
  for (let at = item.span.start - 1; at >= from; at--) {
    if (text[at] === '-' && BEFORE_DASH.test(text.slice(lineStart(text, at), at))) return at;
  }
  return undefined;
}

/** Where an entry of a mapping or an item of a list begins: its key, or its dash; undefined where no dash was written. */
export function beginOf(text: string, holder: TreeNode, part: Entry | TreeNode): number | undefined {
  if ('keySpan' in part) return part.keySpan.start;
  return holder.kind !== 'list' || isFlow(text, holder) ? part.span.start : dashOf(text, holder, part);
}

/** As many spaces as there are characters before a place on its line: the indentation of what begins there. */
export const columnOf = (text: string, at: number): string => ' '.repeat(at - lineStart(text, at));

/** True of a place with nothing but spaces before it on its line. */
export const isFirstOnLine = (text: string, at: number): boolean =>
  /^[ \t]*$/.test(text.slice(lineStart(text, at), at));

/** Replaces stretches of a text, which are given in their order and do not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let at = 0;
  const pieces = splices.map(({ start, end, by }) => {
    const kept = text.slice(at, start);
    at = end;
    return kept + by;
  });
  return pieces.join('') + text.slice(at);
}

/** The smallest step by which a level is indented in a file; two spaces where nothing is. */
export function stepOf(text: string, root: TreeNode | undefined): string {
  if (root?.kind !== 'mapping' || isFlow(text, root)) return '  ';
  for (const { value } of root.entries) {
    if (value.kind !== 'mapping' || isFlow(text, value)) continue;
    const first = value.entries[0];
    const column = first ? columnOf(text, first.keySpan.start) : '';
    if (column !== '') return column;
  }
  return '  ';
}
