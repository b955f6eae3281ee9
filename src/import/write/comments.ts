/** Comments in a file of an issue: what of a source belongs nowhere, with the place it came from. */

import { locate, type Sourced } from '../../base/diagnostic.ts';
import {
  beginOf,
  columnOf,
  endOfEntry,
  endOfValue,
  isFlow,
  lineEnd,
  lineStart,
  type Splice,
  splice,
} from '../../issue/write/stretches.ts';
import { canonicaliseKeys } from '../../schema/keys.ts';
import {
  type MappingNode,
  nodesAlong,
  type Spelling,
  type TreeNode,
  type TreePath,
} from '../../schema/tree.ts';
import { readTree } from '../../yaml/read.ts';

/** Lines below an item of a list, or at the end of the file where there is no path; each without `# `. */
export interface Remark {
  readonly path: TreePath;
  readonly lines: readonly string[];
}

/** A comment, a line for each of its own: 未归类（稿件.docx 第 12 行）：联系人：张三 */
export const remarkLines = (comment: Sourced, spelling: Spelling): readonly string[] => {
  const { source } = comment.span;
  const { line } = locate(comment.span);
  const label =
    spelling === 'zh' ? `未归类（${source.path} 第 ${line} 行）：` : `left over (${source.path}:${line}): `;
  return comment.text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one, i) => (i === 0 ? label + one : one));
};

const SAFE = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

const asComment = (lines: readonly string[], indent: string): string =>
  lines.map((line) => `\n${indent}# ${line.replace(SAFE, ' ')}`).join('');

/** The tree of a file under its English keys; nothing where it is not sound. */
function treeOf(text: string): TreeNode | undefined {
  const tree = readTree({ path: '', text });
  return tree.sound && tree.root ? canonicaliseKeys(tree.root).root : undefined;
}

/** Where the keys begin that have lines below them, and those that come after such a one. */
function blocksOf(text: string, { entries }: MappingNode): number[] {
  const isBlock = entries.map((entry) =>
    text.slice(entry.keySpan.start, endOfEntry(text, entry)).includes('\n'),
  );
  return entries.flatMap(({ keySpan }, i) =>
    i > 0 && (isBlock[i] || isBlock[i - 1]) ? [keySpan.start] : [],
  );
}

/** What is to stand apart from what is above it, by an empty line. */
export interface Spacing {
  /** The list whose items, from one on, stand apart. */
  readonly path: TreePath;
  readonly from: number;
  /** Of a new file all blocks do. */
  readonly whole: boolean;
}

/** Writes comments into a file, and empty lines between what was just written. */
export function writeRemarks(text: string, remarks: readonly Remark[], spacing: Spacing): string {
  const root = treeOf(text);
  if (!root) return text;
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const nodeAt = (path: TreePath): TreeNode | undefined => nodesAlong(root, path)[path.length];
  const splices: Splice[] = [];
  const insert = (at: number, by: string): void => {
    if (by !== '') splices.push({ start: at, end: at, by: by.replaceAll('\n', feed) });
  };
  const tail: string[] = [];
  for (const { path, lines } of remarks) {
    const node = path.length > 0 ? nodeAt(path) : undefined;
    if (!node) tail.push(...lines);
    else {
      const holder = nodeAt(path.slice(0, -1)) ?? node;
      const dash = node.kind === 'mapping' ? undefined : beginOf(text, holder, node);
      const indent = columnOf(text, dash ?? node.span.start);
      insert(lineEnd(text, endOfValue(text, node)), asComment(lines, indent));
    }
  }
  // After the comments of what is above, where both come to the same place.
  const standApart = (start: number): void => {
    const end = lineStart(text, start) - 1;
    if (end < 0) return;
    const above = text.slice(lineStart(text, end), end);
    if (above.trim() !== '') insert(lineEnd(text, end - (above.endsWith('\r') ? 1 : 0)), '\n');
  };
  if (spacing.whole && root.kind === 'mapping') for (const at of blocksOf(text, root)) standApart(at);
  const list = nodeAt(spacing.path);
  if (list?.kind === 'list' && !isFlow(text, list)) {
    for (const item of list.items.slice(Math.max(1, spacing.from))) {
      const start = beginOf(text, list, item);
      if (start !== undefined) standApart(start);
    }
  }
  if (tail.length > 0) insert(text.replace(/\s+$/, '').length, `\n${asComment(tail, '')}`);
  splices.sort((one, other) => one.start - other.start);
  return splice(text, splices);
}
