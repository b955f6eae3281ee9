/** Another value in the place of one that is there, with the comment beside it and the manner in which it was quoted. */

import type { Entry, TreeNode, TreePath } from '../../schema/tree.ts';
import type { Manner } from './scalar.ts';
import { afterColon, beginOf, columnOf, endOfValue, isFlow, lineEnd, type Splice } from './stretches.ts';
import { type Style, shiftLines, type Value, writeAfterColon, writeInFlow, writeItem } from './value.ts';

function mannerOf(text: string, node: TreeNode): Manner | undefined {
  if (node.kind !== 'scalar') return undefined;
  const first = text.slice(node.span.start, node.span.end)[0];
  if (first === '"') return 'double';
  if (first === "'") return 'single';
  return first === '|' ? 'block' : undefined;
}

/** The stretch of a value on its first line, and where its other lines end. */
interface Stretch {
  readonly start: number;
  readonly headEnd: number;
  readonly end: number;
}

function stretchOf(text: string, node: TreeNode, after: number): Stretch {
  const { start } = node.span;
  if (node.kind === 'scalar' && start === node.span.end) return { start: after, headEnd: after, end: after };
  const end = endOfValue(text, node);
  if (node.kind !== 'scalar' && !isFlow(text, node)) {
    // What stands on the line of its key is a comment, unless it begins there, as an item does.
    const onLine = !text.slice(after, start).includes('\n');
    return { start: after, headEnd: onLine ? Math.min(lineEnd(text, start), end) : after, end };
  }
  const header = /^[|>][-+\d]*(?=[ \t]*(?:#.*)?\r?\n)/.exec(text.slice(start, end));
  return { start, headEnd: header ? start + header[0].length : end, end };
}

/**
 * Replaces the value of an entry of a mapping or an item of a list.
 *
 * @param holder the mapping or list
 * @param path of the entry or item
 * @returns undefined for an item without a dash
 */
export function replaceValue(
  text: string,
  holder: TreeNode,
  part: Entry | TreeNode,
  value: Value,
  path: TreePath,
  style: Style,
): readonly Splice[] | undefined {
  const isEntry = 'keySpan' in part;
  const node = isEntry ? part.value : part;
  const begin = beginOf(text, holder, part);
  if (begin === undefined) return undefined;
  const after = isEntry ? afterColon(text, part) : isFlow(text, holder) ? begin : begin + 1;
  const { start, headEnd, end } = stretchOf(text, node, after);
  const space = start === after ? ' ' : '';
  if (isFlow(text, holder)) {
    const by = writeInFlow(value, path, style);
    return [{ start, end, by: isEntry ? space + by : by }];
  }
  const manner = mannerOf(text, node);
  const whole = isEntry
    ? writeAfterColon(value, path, style, manner)
    : writeItem(value, path, style, manner).slice(1);
  const feed = whole.indexOf('\n');
  const head = (feed < 0 ? whole : whole.slice(0, feed)).replace(/^ /, '');
  const body = feed < 0 ? '' : shiftLines(whole.slice(feed), columnOf(text, begin));
  const eol = lineEnd(text, headEnd);
  return [
    { start, end: headEnd, by: head === '' ? '' : space + head },
    { start: eol, end: Math.max(eol, end), by: body },
  ];
}
