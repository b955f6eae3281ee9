/** A list in brackets as one with a line an item, to which others can be added that are easy to read and change. */

import { endOfValue, isFlow, lineStart, stepOf } from '../../issue/write/stretches.ts';
import type { ListNode, TreeNode } from '../../schema/tree.ts';

const GAP = /^[\s,]*$/;

/** The text of each item; undefined where there is more between them than commas, such as a comment. */
function itemsOf(text: string, list: ListNode): readonly string[] | undefined {
  let at = list.span.start + 1;
  const items: string[] = [];
  for (const item of list.items) {
    const end = endOfValue(text, item);
    if (!GAP.test(text.slice(at, item.span.start))) return undefined;
    items.push(text.slice(item.span.start, end));
    at = end;
  }
  return GAP.test(text.slice(at, list.span.end - 1)) ? items : undefined;
}

/** True of an item that may stand behind a dash as it is: in one line, and a mapping in braces. */
const canMove = (item: string): boolean => item.startsWith('{') && !item.includes('\n');

/**
 * Writes the list of a key of the file with a line an item; anything else is left alone, and so is one with comments
 * or with items of several lines. Of an empty one its key is left.
 *
 * @param root the mapping that the file is
 */
export function unfoldList(text: string, root: TreeNode, list: TreeNode | undefined): string {
  if (list?.kind !== 'list' || !isFlow(text, list) || isFlow(text, root)) return text;
  const items = itemsOf(text, list);
  if (!items?.every(canMove)) return text;
  const before = text.slice(lineStart(text, list.span.start), list.span.start).trimEnd();
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = items.map((item) => `${feed}${stepOf(text, root)}- ${item}`);
  return `${text.slice(0, lineStart(text, list.span.start))}${before}${lines.join('')}${text.slice(list.span.end)}`;
}
