/** Runs that cover a text in order, looked up by where they stand. */

import type { Extent } from './manuscript.ts';

/** The first of them that ends behind an offset; their number where none does. */
function firstBehind(runs: readonly Extent[], from: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Extent).end > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those that share characters with a stretch, in time that hangs on their number alone. */
export function runsBetween<T extends Extent>(runs: readonly T[], from: number, to: number): readonly T[] {
  const first = firstBehind(runs, from);
  let last = first;
  while (last < runs.length && (runs[last] as T).start < to) last++;
  return runs.slice(first, last);
}
