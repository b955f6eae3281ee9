/** An input file as a plain tree whose every node knows where it was written: what `read` makes and the rest reads. */

import type { Span } from '../base/diagnostic.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The decoded text, before normalisation. */
  readonly text: string;
  /** How YAML treats line breaks here: a literal block keeps them, everything else folds them. */
  readonly literal: boolean;
  readonly span: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly span: Span;
}

export interface Entry {
  /** The canonical (English) key where the schema knows it, else as written. */
  readonly key: string;
  readonly written: string;
  readonly keySpan: Span;
  readonly value: TreeNode;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export type TreeNode = ScalarNode | ListNode | MappingNode;
export type TreePath = readonly (string | number)[];

/** The language a writer spells keys in. */
export type Spelling = 'zh' | 'en';

export const isEmptyScalar = (node: TreeNode): boolean => node.kind === 'scalar' && node.text === '';

/** The entry with this canonical key; undefined where there is none or the node is no mapping. */
export const entryOf = (node: TreeNode | undefined, key: string): Entry | undefined =>
  node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key) : undefined;

/** The value under a canonical key, an empty one counting as none. */
export function valueUnder(node: TreeNode | undefined, key: string): TreeNode | undefined {
  const value = entryOf(node, key)?.value;
  return value && !isEmptyScalar(value) ? value : undefined;
}

/** The same where it is a scalar. */
export const scalarUnder = (node: TreeNode | undefined, key: string): ScalarNode | undefined => {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' ? value : undefined;
};

/** The nodes from the root along a path, as far as it leads. */
export function nodesAlong(root: TreeNode, path: TreePath): TreeNode[] {
  const nodes: TreeNode[] = [root];
  for (const step of path) {
    const last = nodes[nodes.length - 1];
    const next =
      last?.kind === 'list' && typeof step === 'number'
        ? last.items[step]
        : entryOf(last, String(step))?.value;
    if (!next) break;
    nodes.push(next);
  }
  return nodes;
}

/** Mappings and lists as plain values for validation; empty values are left out, they mean “not set”. */
export function toPlain(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(toPlain);
  const set = node.entries.filter((entry) => !isEmptyScalar(entry.value));
  return Object.fromEntries(set.map((entry) => [entry.key, toPlain(entry.value)]));
}
