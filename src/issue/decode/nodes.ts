/** Reading what stands under a key, for the decoders. */

import { type ScalarNode, type TreeNode, valueUnder } from '../../schema/tree.ts';
import type { Sourced } from '../model.ts';
import { sourceLine } from '../normalise/normalise.ts';

/** Drops members that are undefined, which exact optional types forbid and objects should not carry. */
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
export const defined = <T extends object>(value: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<
    Defined<T>
  >;

export const lineUnder = (node: TreeNode | undefined, key: string): Sourced | undefined => {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' ? sourceLine(value) : undefined;
};

/** Paths and font names keep their inner spaces. */
export const verbatimUnder = (node: TreeNode | undefined, key: string): Sourced | undefined => {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' ? { text: value.text.trim(), span: value.span } : undefined;
};

export const scalarsOf = (node: TreeNode | undefined): readonly ScalarNode[] =>
  node?.kind === 'scalar'
    ? [node]
    : node?.kind === 'list'
      ? node.items.flatMap(scalarsOf)
      : (node?.entries.flatMap((entry) => scalarsOf(entry.value)) ?? []);
