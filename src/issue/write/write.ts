/**
 * The one writer of issue files: changes what is asked for and leaves every other character as it was typed. Edits are
 * replacements in the text, since the yaml library writes a file anew in its own spacing.
 */

import { type Diagnostic, isError, type Span } from '../../base/diagnostic.ts';
import { canonicaliseKeys, fieldsOf, spellingOf, typeAt } from '../../schema/keys.ts';
import {
  type Entry,
  type ListNode,
  type MappingNode,
  nodesAlong,
  type TreeNode,
  type TreePath,
} from '../../schema/tree.ts';
import { readTree } from '../../yaml/read.ts';
import { isDotted, pathOfDotted } from '../dotted.ts';
import { endWithComments } from './item-comments.ts';
import { removeFrom } from './remove.ts';
import { replaceValue } from './replace.ts';
import {
  columnOf,
  dashOf,
  endOfEntry,
  endOfValue,
  isFlow,
  lineEnd,
  lineStart,
  type Splice,
  splice,
  stepOf,
} from './stretches.ts';
import {
  type Style,
  shiftLines,
  textValue,
  type Value,
  writeInFlow,
  writeItem,
  writeKnownEntry,
} from './value.ts';
import { emptyItem, noSuchPlace, unreadable } from './write-problems.ts';

/** A change to a file. Paths are of canonical keys and of items counted from 0. */
export type Edit =
  /** Gives a key or an item a value; what of the path is not there yet is made. */
  | { readonly kind: 'set'; readonly path: TreePath; readonly value: Value }
  /** Takes a key or an item out; nothing happens where it is not there. */
  | { readonly kind: 'delete'; readonly path: TreePath }
  /** Adds an item to the list at a path. */
  | { readonly kind: 'append'; readonly path: TreePath; readonly value: Value };

type Written = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

interface File {
  readonly text: string;
  readonly root: TreeNode | undefined;
  readonly style: Style;
}

type Change = { readonly splices: readonly Splice[] } | { readonly problem: Diagnostic };

/** Puts what of a path is missing around a value. */
function wrap(rest: TreePath, value: Value): Value {
  return rest.reduceRight<Value>(
    (inner, step) =>
      typeof step === 'number'
        ? { kind: 'list', items: [inner] }
        : { kind: 'mapping', entries: [[step, inner]] },
    value,
  );
}

/** The entry that a new key stands below: the last one that comes before it in the order of the schema. */
function entryBefore(mapping: MappingNode, key: string, holder: TreePath): Entry | undefined {
  const order = fieldsOf(typeAt(holder)).map(({ en }) => en);
  const place = order.indexOf(key);
  const before = mapping.entries.findLast((entry) => {
    const own = order.indexOf(entry.key);
    return own >= 0 && own < place;
  });
  return before ?? mapping.entries.at(-1);
}

function addEntry({ text, style }: File, mapping: MappingNode, path: TreePath, value: Value): Splice {
  const holder = path.slice(0, -1);
  const key = String(path.at(-1));
  const before = entryBefore(mapping, key, holder);
  if (isFlow(text, mapping)) {
    const pair = writeInFlow({ kind: 'mapping', entries: [[key, value]] }, holder, style).slice(1, -1);
    const at = before ? endOfEntry(text, before) : mapping.span.start + 1;
    return { start: at, end: at, by: before ? `, ${pair}` : pair };
  }
  const entry = before as Entry;
  const indent = columnOf(text, entry.keySpan.start);
  const end = endOfEntry(text, entry);
  const at =
    entry.value.kind === 'scalar' || isFlow(text, entry.value)
      ? lineEnd(text, end)
      : endWithComments(text, end, indent.length + 1);
  const lines = `\n${writeKnownEntry(key, value, holder, style)}`;
  return { start: at, end: at, by: shiftLines(lines, indent) };
}

function addItem({ text, style }: File, list: ListNode, path: TreePath, value: Value): Change {
  const own = [...path, list.items.length];
  const last = list.items.at(-1);
  if (isFlow(text, list)) {
    const item = writeInFlow(value, own, style);
    const at = last ? endOfValue(text, last) : list.span.start + 1;
    return { splices: [{ start: at, end: at, by: last ? `, ${item}` : item }] };
  }
  if (last && isNothing(last)) return { problem: emptyItem(last.span, [...path, list.items.length - 1]) };
  const dash = last && dashOf(text, list, last);
  if (!last || dash === undefined) return { problem: noSuchPlace(list.span, own) };
  const isApart = list.items.length > 1 && /\n[ \t]*\r?\n$/.test(text.slice(0, lineStart(text, dash)));
  const gap = isApart ? '\n' : '';
  const indent = columnOf(text, dash);
  const at = endWithComments(text, endOfValue(text, last), indent.length);
  const lines = `\n${writeItem(value, own, style)}`;
  return { splices: [{ start: at, end: at, by: gap + shiftLines(lines, indent) }] };
}

const orProblem = (splices: readonly Splice[] | undefined, span: Span, path: TreePath): Change =>
  splices ? { splices } : { problem: noSuchPlace(span, path) };

const isNothing = (node: TreeNode | undefined): boolean => node?.kind === 'scalar' && node.text === '';

/** The entry of the file whose key names a path in one: `报头.刊名`. */
function dottedEntry(root: TreeNode | undefined, path: TreePath): Entry | undefined {
  if (root?.kind !== 'mapping') return undefined;
  return root.entries.find(
    ({ written }) => isDotted(written) && pathOfDotted(written).join('.') === path.join('.'),
  );
}

function setValue(file: File, path: TreePath, value: Value): Change {
  const { text, root, style } = file;
  const dotted = dottedEntry(root, path);
  if (dotted && root) return orProblem(replaceValue(text, root, dotted, value, path, style), root.span, path);
  if (root?.kind !== 'mapping') {
    const lines = path
      .slice(0, 1)
      .map((key) => writeKnownEntry(String(key), wrap(path.slice(1), value), [], style));
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return { splices: [{ start: text.length, end: text.length, by: `${gap}${lines.join('')}\n` }] };
  }
  const nodes = nodesAlong(root, path);
  const found = nodes.length - 1;
  const rest = path.slice(found);
  const node = nodes[found] as TreeNode;
  if (rest.length === 0 || isNothing(node)) {
    const holder = nodes[found - 1] as TreeNode;
    const at = path.slice(0, found);
    const part =
      holder.kind === 'mapping'
        ? holder.entries.find(({ value: inner }) => inner === node)
        : holder.kind === 'list' && !isNothing(node)
          ? node
          : undefined;
    if (!part) return { problem: noSuchPlace(holder.span, path) };
    return orProblem(replaceValue(text, holder, part, wrap(rest, value), at, style), holder.span, path);
  }
  const inner = wrap(rest.slice(1), value);
  if (node.kind === 'mapping' && typeof rest[0] === 'string') {
    return { splices: [addEntry(file, node, path.slice(0, found + 1), inner)] };
  }
  if (node.kind === 'list' && rest[0] === node.items.length)
    return addItem(file, node, path.slice(0, found), inner);
  return { problem: noSuchPlace(node.span, path) };
}

function appendItem(file: File, path: TreePath, value: Value): Change {
  const { root } = file;
  const nodes = root ? nodesAlong(root, path) : [];
  const node = dottedEntry(root, path)?.value ?? (nodes.length > path.length ? nodes.at(-1) : undefined);
  if (node?.kind === 'list') return addItem(file, node, path, value);
  if (node?.kind === 'mapping') return { problem: noSuchPlace(node.span, path) };
  // A list of one item may be written as a text alone.
  const before = node === undefined || isNothing(node) ? [] : [textValue(node.text)];
  return setValue(file, path, { kind: 'list', items: [...before, value] });
}

function changeFor(file: File, edit: Edit): Change {
  if (edit.kind === 'set') return setValue(file, edit.path, edit.value);
  if (edit.kind === 'append') return appendItem(file, edit.path, edit.value);
  const dotted = dottedEntry(file.root, edit.path);
  const nodes = file.root ? nodesAlong(file.root, edit.path) : [];
  if (dotted && file.root)
    return orProblem(removeFrom(file.text, file.root, dotted), file.root.span, edit.path);
  if (nodes.length <= edit.path.length || edit.path.length === 0) return { splices: [] };
  const [holder, node] = nodes.slice(-2) as [TreeNode, TreeNode];
  const part = holder.kind === 'mapping' ? holder.entries.find(({ value }) => value === node) : node;
  if (!part || (holder.kind === 'list' && isNothing(node)))
    return { problem: noSuchPlace(holder.span, edit.path) };
  return orProblem(removeFrom(file.text, holder, part), holder.span, edit.path);
}

/** Makes one edit; a file is read anew for the next, whose places have moved. */
function editOnce(text: string, edit: Edit, style: Style | undefined): Written {
  const source = { path: '', text };
  const tree = /^(?:\s|#[^\n]*(?:\n|$))*$/.test(text)
    ? { sound: true, root: undefined, diagnostics: [] }
    : readTree(source);
  if (!tree.sound || (tree.root && tree.root.kind !== 'mapping')) {
    const errors = tree.diagnostics.filter(isError);
    return { diagnostics: errors.length > 0 ? errors : [unreadable(source)] };
  }
  const root = tree.root && canonicaliseKeys(tree.root).root;
  const own: Style = style ?? { spelling: spellingOf(root), step: stepOf(text, root), quoting: 'sparing' };
  const change = changeFor({ text, root, style: own }, edit);
  if ('problem' in change) return { diagnostics: [change.problem] };
  // New lines end as the others do.
  const feed = /\r\n/.test(text) ? '\r\n' : '\n';
  return {
    text: splice(
      text,
      change.splices.map((one) => ({ ...one, by: one.by.replaceAll('\n', feed) })),
    ),
  };
}

/**
 * Edits a file. Comments, order, spelling of keys, quotation marks, line ends and a byte order mark stay as they are;
 * new keys are spelled as most keys of the file are, and stand in the order of the schema.
 *
 * @param text the file; empty for a new one
 * @param style what is followed in place of the file's own style; a new file needs one
 * @returns the new text, or errors about what stands in the file, in which case nothing is changed: those of `readTree`,
 * `wrong-kind` where the path leads through a text or the file is no mapping
 */
export function editText(text: string, edits: readonly Edit[], style?: Style): Written {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let now = text.slice(mark.length);
  for (const edit of edits) {
    const done = editOnce(now, edit, style);
    if ('diagnostics' in done) return done;
    now = done.text;
  }
  return { text: mark + now };
}
