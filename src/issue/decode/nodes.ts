/** Reading what stands under a key, for the decoders. */

import { type ScalarNode, scalarUnder, type TreeNode } from '../../schema/tree.ts';
import type { Sourced } from '../model.ts';
import { sourceLine, sourceTitle } from '../normalise/normalise.ts';

/** Drops members that are undefined, which exact optional types forbid and objects should not carry. */
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
export const defined = <T extends object>(value: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<
    Defined<T>
  >;

export const lineUnder = (node: TreeNode | undefined, key: string): Sourced | undefined => {
  const scalar = scalarUnder(node, key);
  return scalar && sourceLine(scalar);
};

export const titleUnder = (node: TreeNode | undefined, key: string): Sourced | undefined => {
  const scalar = scalarUnder(node, key);
  return scalar && sourceTitle(scalar);
};

/** Paths and font names keep their inner spaces. */
export const verbatimUnder = (node: TreeNode | undefined, key: string): Sourced | undefined => {
  const scalar = scalarUnder(node, key);
  return scalar && { text: scalar.text.trim(), span: scalar.span };
};

export const scalarsOf = (node: TreeNode | undefined): readonly ScalarNode[] =>
  node?.kind === 'scalar'
    ? [node]
    : node?.kind === 'list'
      ? node.items.flatMap(scalarsOf)
      : (node?.entries.flatMap((entry) => scalarsOf(entry.value)) ?? []);
