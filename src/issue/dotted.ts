/**
 * Keys of several levels in one, `报头.刊名: …`, named as the tables of the README name them. They stand at the top of a
 * file and are set after it is merged with those that it extends, so that they reach into lists.
 */

import type * as z from 'zod';
import { type Diagnostic, error, type Span } from '../base/diagnostic.ts';
import {
  elementOf,
  fieldOf,
  fieldsOf,
  isOpenMapping,
  repeatedKey,
  shortFieldOf,
  tidyKey,
  typeUnder,
} from '../schema/keys.ts';
import { fileSchema } from '../schema/schema.ts';
import {
  type Entry,
  entryOf,
  type ListNode,
  type MappingNode,
  nodesAlong,
  type TreeNode,
  type TreePath,
} from '../schema/tree.ts';
import { tidyValue } from '../schema/values.ts';

/** One name of a dotted key. */
interface Step {
  readonly written: string;
  /** The canonical key, or the index of a list's item. */
  readonly key: string | number;
  readonly span: Span;
  /** Of what it is a key in. */
  readonly holder: z.ZodType | undefined;
  /** Of what it leads to. */
  readonly type: z.ZodType | undefined;
}

const DOTTED = /^[^.\s]+(?:\.[^.\s]+)+$/;

/** True of a written key that names several levels. */
export const isDotted = (written: string): boolean => DOTTED.test(tidyKey(written));

/** Takes the dotted keys out of a file's root. */
export function splitDotted<T extends TreeNode>(
  root: T,
): { readonly root: T; readonly dotted: readonly Entry[] } {
  if (root.kind !== 'mapping') return { root, dotted: [] };
  const dotted = root.entries.filter(({ written }) => isDotted(written));
  if (dotted.length === 0) return { root, dotted };
  return { root: { ...root, entries: root.entries.filter((entry) => !dotted.includes(entry)) }, dotted };
}

/** The place of one name inside a dotted key; the whole key where it is written in another way. */
function spanOfStep(keySpan: Span, names: readonly string[], index: number): Span {
  const text = keySpan.source.text.slice(keySpan.start, keySpan.end);
  const before = text.indexOf(names.join('.'));
  if (before < 0) return keySpan;
  const start = keySpan.start + before + names.slice(0, index).join('.').length + (index > 0 ? 1 : 0);
  return { source: keySpan.source, start, end: start + (names[index]?.length ?? 0) };
}

/** What a name means in a value of a type: an item's number, counted from 1, or a key. */
function readStep(holder: z.ZodType | undefined, written: string): Pick<Step, 'key' | 'type'> {
  const element = elementOf(holder);
  const number = /^\d{1,4}$/.test(tidyValue(written)) ? Number(tidyValue(written)) : undefined;
  if (element && number !== undefined) return { key: number - 1, type: element };
  const known = fieldOf(holder, written)?.en;
  return { key: known ?? written, type: typeUnder(holder, written) };
}

/** The names of a dotted key with what they mean. */
function readSteps(written: string): readonly Omit<Step, 'span'>[] {
  let holder: z.ZodType | undefined = fileSchema;
  return tidyKey(written)
    .split('.')
    .map((name) => {
      const step = { ...readStep(holder, name), written: name, holder };
      holder = step.type;
      return step;
    });
}

function stepsOf({ written, keySpan }: Entry): readonly Step[] {
  const steps = readSteps(written);
  const names = steps.map((step) => step.written);
  return steps.map((step, index) => ({ ...step, span: spanOfStep(keySpan, names, index) }));
}

/** The canonical path that a key names, dotted or not; items count from 0. */
export const pathOfDotted = (written: string): TreePath => readSteps(written).map(({ key }) => key);

const spanOfEntry = ({ keySpan, value }: Entry): Span => ({
  source: keySpan.source,
  start: keySpan.start,
  end: Math.max(keySpan.end, value.span.end),
});

const badItem = (span: Span, zh: string, en: string, hint: { zh: string; en: string }): Diagnostic =>
  error('bad-item-number', { zh, en }, { span, hint });

const isEmpty = (node: TreeNode | undefined): boolean =>
  !node || (node.kind === 'scalar' && node.text === '');

/** Font roles and the distribution are often a text alone, which stands for one key of theirs. */
function expandShort(node: TreeNode, holder: z.ZodType | undefined): MappingNode | undefined {
  const field = shortFieldOf(holder);
  if (!field || node.kind === 'mapping') return undefined;
  const entry = { key: field.en, written: field.zh, keySpan: node.span, value: node };
  return { kind: 'mapping', entries: [entry], span: node.span };
}

type Outcome = { readonly node: TreeNode } | { readonly problem: Diagnostic };

function setItem(
  node: TreeNode | undefined,
  index: number,
  at: number,
  steps: readonly Step[],
  entry: Entry,
): Outcome {
  const step = steps[at] as Step;
  const list: ListNode = node?.kind === 'list' ? node : { kind: 'list', items: [], span: spanOfEntry(entry) };
  const count = list.items.length;
  const name = steps[at - 1]?.written ?? '';
  if (node?.kind !== 'list' && !isEmpty(node)) {
    return {
      problem: badItem(
        step.span,
        `“${name}”不是一项一项写的，找不到第 ${index + 1} 项`,
        `"${name}" is not written as a list, so it has no item ${index + 1}`,
        { zh: `把“${name}”整个写出来，如 [甲, 乙]`, en: `Give "${name}" as a whole, such as [a, b]` },
      ),
    };
  }
  if (index < 0 || index > count) {
    return {
      problem: badItem(
        step.span,
        `“${name}”有 ${count} 项，没有第 ${index + 1} 项`,
        `"${name}" has ${count} items and no item ${index + 1}`,
        { zh: `从 1 数起；要加一项，写 ${count + 1}`, en: `Count from 1; ${count + 1} adds one` },
      ),
    };
  }
  const set = setAt(list.items[index], at + 1, steps, entry);
  if ('problem' in set) return set;
  return {
    node: { ...list, items: [...list.items.slice(0, index), set.node, ...list.items.slice(index + 1)] },
  };
}

function setKey(
  node: TreeNode | undefined,
  key: string,
  at: number,
  steps: readonly Step[],
  entry: Entry,
): Outcome {
  const step = steps[at] as Step;
  if (elementOf(step.holder) && fieldsOf(step.holder).length === 0 && !isOpenMapping(step.holder)) {
    const count = node?.kind === 'list' ? node.items.length : 0;
    const name = steps[at - 1]?.written ?? '';
    const rest = steps.slice(at).map(({ written }) => written);
    return {
      problem: badItem(
        step.span,
        `“${name}”有 ${count} 项，没有说是第几项`,
        `"${name}" has ${count} items: which one is meant?`,
        {
          zh: `写上是第几项，如 ${name}.1.${rest.join('.')}`,
          en: `Give its number, such as ${name}.1.${rest.join('.')}`,
        },
      ),
    };
  }
  const whole = spanOfEntry(entry);
  const found =
    node && (node.kind === 'mapping' ? node : isEmpty(node) ? undefined : expandShort(node, step.holder));
  const mapping: MappingNode = found ?? { kind: 'mapping', entries: [], span: whole };
  const old = entryOf(mapping, key);
  const set = setAt(old?.value, at + 1, steps, entry);
  if ('problem' in set) return set;
  const changed: Entry = { key, written: step.written, keySpan: step.span, value: set.node };
  const entries = old
    ? mapping.entries.map((one) => (one === old ? changed : one))
    : [...mapping.entries, changed];
  // Messages about the fit of pages are shown where the layout was last written.
  const span = steps[0]?.key === 'layout' && at > 0 ? whole : mapping.span;
  return { node: { ...mapping, entries, span } };
}

/** The node with the entry's value at what the steps from `at` on lead to. */
function setAt(node: TreeNode | undefined, at: number, steps: readonly Step[], entry: Entry): Outcome {
  const step = steps[at];
  if (!step) return { node: entry.value };
  const { key } = step;
  return typeof key === 'number' ? setItem(node, key, at, steps, entry) : setKey(node, key, at, steps, entry);
}

/** The entry of the same file that gives what a dotted key gives, if one does. */
function findEarlier(plain: MappingNode, path: TreePath): Entry | undefined {
  const nodes = nodesAlong(plain, path);
  return nodes.length > path.length ? entryOf(nodes.at(-2), String(path.at(-1))) : undefined;
}

/**
 * Sets the dotted keys of a file. Errors: `bad-item-number`, `duplicate-key`.
 *
 * @param merged the file merged with those it extends
 * @param plain the file alone, without its dotted keys
 */
export function setDotted(
  merged: MappingNode,
  plain: MappingNode,
  dotted: readonly Entry[],
): { readonly root: MappingNode; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, Entry>();
  let root = merged;
  for (const entry of dotted) {
    const steps = stepsOf(entry);
    const path = steps.map(({ key }) => key);
    const earlier = seen.get(path.join('.')) ?? findEarlier(plain, path);
    seen.set(path.join('.'), earlier ?? entry);
    const set = earlier ? { problem: repeatedKey(entry, earlier) } : setAt(root, 0, steps, entry);
    if ('problem' in set) diagnostics.push(set.problem);
    else root = set.node as MappingNode;
  }
  return { root, diagnostics };
}

/** True of a diagnostic about one of these entries. */
export const isAbout = ({ span }: Diagnostic, entries: readonly Entry[]): boolean =>
  span !== undefined &&
  entries.some((entry) => {
    const { source, start, end } = spanOfEntry(entry);
    return span.source === source && span.start >= start && span.start <= end;
  });
