/** Which stretches of a paragraph are text of its item. */

import type { Range } from './draft-pieces.ts';
import type { Para } from './item-node.ts';

/** What a note at the foot begins with: 1, ①, [1]. */
const MARK = /^[[［]?(?:\d{1,2}|[①-⑳])[\]］]?/u;

/** The marks of notes at the foot, as they stand before them. */
export const marksOf = (notes: readonly Para[]): ReadonlySet<string> =>
  new Set(
    notes
      .filter(({ region }) => region === 'footnote')
      .flatMap(({ text }) => MARK.exec(text.text)?.[0] ?? []),
  );

/** The raised marks in a text that lead to notes at its foot. */
export const marksIn = ({ text, looks }: Para, marks: ReadonlySet<string>): Range[] =>
  looks.flatMap(({ start, end, look }) =>
    look.raised === 'superscript' && marks.has(text.text.slice(start, end).trim())
      ? [{ from: start, to: end }]
      : [],
  );

/** A stretch without others inside it; nothing of it that is blank. */
export function without(text: string, whole: Range, gaps: readonly Range[]): Range[] {
  const edges = gaps.filter(({ from, to }) => from >= whole.from && to <= whole.to);
  const sorted = edges.toSorted((one, other) => one.from - other.from);
  const starts = [whole.from, ...sorted.map(({ to }) => to)];
  const ends = [...sorted.map(({ from }) => from), whole.to];
  return starts
    .map((from, i): Range => ({ from, to: ends[i] as number }))
    .filter(({ from, to }) => text.slice(from, to).trim() !== '');
}
