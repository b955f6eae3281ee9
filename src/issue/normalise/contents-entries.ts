/** Lines of the list of contents as the writer gave them, and what they are found by. */

import { type TreeNode, valueUnder } from '../../schema/tree.ts';
import type { Sourced } from '../model.ts';
import { sourceTitle } from './normalise.ts';

/** The titles that are to be listed; undefined where all are. */
export function entriesOf(contents: TreeNode): readonly Sourced[] | undefined {
  const list = contents.kind === 'mapping' ? valueUnder(contents, 'entries') : contents;
  if (list?.kind !== 'list') return undefined;
  return list.items.flatMap((item) => (item.kind === 'scalar' ? [sourceTitle(item)] : []));
}

/** What a line of the contents and a title are compared by: a column's name is typed with its brackets or without. */
export const contentsKey = (title: string): string => title.replace(/^【([^【】]*)】$/u, '$1');
