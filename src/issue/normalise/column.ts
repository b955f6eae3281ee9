import { cut } from '../../base/sourced.ts';
import { scalarUnder, type TreeNode } from '../../schema/tree.ts';
import type { Sourced } from '../model.ts';
import { sourceTitle } from './normalise.ts';

/** The name of the column that an entry of the items opens, without the brackets it is set in. */
export function columnOf(entry: TreeNode): Sourced | undefined {
  const scalar = scalarUnder(entry, 'column');
  if (!scalar) return undefined;
  const name = sourceTitle(scalar);
  return /^【[^【】]+】$/u.test(name.text) ? cut(name, 1, name.text.length - 1) : name;
}
