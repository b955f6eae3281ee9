/** Takes a part out of a file, with its lines. */

import type { Entry, TreeNode } from '../../schema/tree.ts';
import {
  beginOf,
  endOfEntry,
  endOfValue,
  isFirstOnLine,
  isFlow,
  lineStart,
  nextLine,
  type Splice,
  startOf,
} from './stretches.ts';

type Part = Entry | TreeNode;

/**
 * Takes an entry out of a mapping, or an item out of a list. The comments right above an entry go with it, but for those
 * at the head of the file, which are about all of it; so does the one beside it.
 *
 * @returns undefined for an item without a dash
 */
export function removeFrom(text: string, holder: TreeNode, part: Part): readonly Splice[] | undefined {
  const parts: readonly Part[] =
    holder.kind === 'mapping' ? holder.entries : holder.kind === 'list' ? holder.items : [];
  const inFlow = isFlow(text, holder);
  const finish = (one: Part): number => ('keySpan' in one ? endOfEntry(text, one) : endOfValue(text, one));
  const at = parts.indexOf(part);
  const [before, next] = [parts[at - 1], parts[at + 1]];
  const start = beginOf(text, holder, part);
  if (start === undefined) return undefined;
  if (!inFlow && isFirstOnLine(text, start)) {
    const above = 'keySpan' in part ? startOf(text, part) : lineStart(text, start);
    const from = above === 0 || at === 0 ? lineStart(text, start) : above;
    return [{ start: from, end: nextLine(text, finish(part)), by: '' }];
  }
  if (next) {
    const end = beginOf(text, holder, next);
    return end === undefined ? undefined : [{ start, end, by: '' }];
  }
  if (inFlow && before) return [{ start: finish(before), end: finish(part), by: '' }];
  return [{ start, end: finish(part), by: '' }];
}
