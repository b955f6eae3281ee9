/** Takes a part out of a file, with its lines. */

import type { Entry, TreeNode } from '../../schema/tree.ts';
import {
  dashOf,
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
 */
export function removeFrom(text: string, holder: TreeNode, part: Part): readonly Splice[] {
  const parts: readonly Part[] =
    holder.kind === 'mapping' ? holder.entries : holder.kind === 'list' ? holder.items : [];
  const inFlow = isFlow(text, holder);
  const begin = (one: Part): number =>
    'keySpan' in one ? one.keySpan.start : inFlow ? one.span.start : dashOf(text, one);
  const finish = (one: Part): number => ('keySpan' in one ? endOfEntry(text, one) : endOfValue(text, one));
  const at = parts.indexOf(part);
  const [before, next] = [parts[at - 1], parts[at + 1]];
  const start = begin(part);
  if (!inFlow && isFirstOnLine(text, start)) {
    const above = 'keySpan' in part ? startOf(text, part) : lineStart(text, start);
    const from = above === 0 || at === 0 ? lineStart(text, start) : above;
    return [{ start: from, end: nextLine(text, finish(part)), by: '' }];
  }
  if (next) return [{ start, end: begin(next), by: '' }];
  if (inFlow && before) return [{ start: finish(before), end: finish(part), by: '' }];
  return [{ start, end: finish(part), by: '' }];
}
