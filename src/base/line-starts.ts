/** Where the lines of a source begin, found once a text: messages about a long one may be many. */

/** A text that is looked at again and again. */
interface Written {
  readonly text: string;
}

const known = new WeakMap<Written, { readonly text: string; readonly starts: Uint32Array }>();

const BREAKS = /\r\n|\r|\n/g;

/** Offsets of the first characters of all lines, in order; the first is 0. */
export function lineStartsOf(source: Written): Uint32Array {
  const { text } = source;
  const found = known.get(source);
  if (found?.text === text) return found.starts;
  const starts = [0];
  for (const { 0: feed, index } of text.matchAll(BREAKS)) starts.push(index + feed.length);
  const all = Uint32Array.from(starts);
  known.set(source, { text, starts: all });
  return all;
}

/** The number of the line, from 0, that an offset lies in. */
export function lineAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
