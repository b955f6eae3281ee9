/** Which part of a file a comment is about: what begins on the next line, or on the comment's own. */

import type { Span } from '../../base/diagnostic.ts';
import type { TreeNode } from '../../schema/tree.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** An item with keys of its own: a comment behind its first key is about that key alone. */
  readonly holds: boolean;
}

/** All entries and items of lists, in the order of the file, the outer before the inner. */
function listStretches(node: TreeNode): Stretch[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list')
    return node.items.flatMap((item) => [
      { start: item.span.start, end: item.span.end, holds: item.kind !== 'scalar' },
      ...listStretches(item),
    ]);
  return node.entries.flatMap(({ keySpan, value }) => [
    { start: keySpan.start, end: Math.max(keySpan.end, value.span.end), holds: false },
    ...listStretches(value),
  ]);
}

const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** The start of the next line that has something but a comment. */
function nextLine(text: string, at: number): number {
  let line = endOfLine(text, at) + 1;
  while (line < text.length && /^[^\S\n]*(?:#|$)/u.test(text.slice(line, endOfLine(text, line)))) {
    line = endOfLine(text, line) + 1;
  }
  return Math.min(line, text.length);
}

/**
 * Makes what tells the part of a file that each comment is about. One on a line of its own is about the whole of what
 * begins on the next line: an item, a paragraph of a list, a key with its value. One behind a text is about the key or
 * the paragraph that begins on its line, and the line itself.
 */
export function makeStretcher(root: TreeNode): (comment: Span) => Span {
  const all = listStretches(root);
  return ({ source, start }) => {
    const { text } = source;
    const line = startOfLine(text, start);
    const isAlone = text.slice(line, start).trim() === '';
    const from = isAlone ? nextLine(text, start) : line;
    const to = endOfLine(text, from);
    const begun = all.filter((one) => one.start >= from && one.start < to && (isAlone || !one.holds));
    const end = begun.reduce((last, one) => Math.max(last, one.end), to);
    return { source, start: from, end };
  };
}
