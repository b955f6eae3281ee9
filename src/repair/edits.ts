/** Edits of a text made one after another, as edits of what it was at first. */

import { type Splice, splice } from '../issue/write/stretches.ts';

/** A stretch of the text in between, after the first edits, and where it was before them. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Where first edits have come to lie. */
function stretchesOf(first: readonly Splice[]): Stretch[] {
  let shift = 0;
  return first.map(({ start, end, by }) => {
    const at = start + shift;
    shift += by.length - (end - start);
    return { start: at, end: at + by.length, from: start, to: end };
  });
}

/** Where a place of the text in between, inside no first edit, was before them. */
const placeBefore = (at: number, stretches: readonly Stretch[]): number => {
  const last = stretches.findLast(({ end }) => end <= at);
  return last ? at - last.end + last.to : at;
};

/**
 * Two rounds of edits as one.
 *
 * @param text before both
 * @param first edits of the text, in order
 * @param second edits of what the first have made of it, in order
 * @returns edits of the text, in order, none over another, without those that change nothing
 */
export function composeEdits(
  text: string,
  first: readonly Splice[],
  second: readonly Splice[],
): readonly Splice[] {
  const between = splice(text, first);
  const stretches = stretchesOf(first);
  const marks = [...stretches, ...second].sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = groups.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else groups.push({ start, end });
  }
  return groups
    .map(({ start, end }): Splice => {
      const own = second.filter((one) => one.start >= start && one.end <= end);
      const moved = own.map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
      const opening = stretches.find((one) => one.start === start);
      const closing = stretches.findLast((one) => one.end === end);
      return {
        start: opening?.from ?? placeBefore(start, stretches),
        end: closing?.to ?? placeBefore(end, stretches),
        by: splice(between.slice(start, end), moved),
      };
    })
    .filter(({ start, end, by }) => text.slice(start, end) !== by);
}

/** Edits on one line of a text: what is shown and asked about together. */
export interface LineEdits {
  /** From 1. */
  readonly line: number;
  readonly edits: readonly Splice[];
}

/** Sorts edits by the lines that they stand on. */
export function byLine(text: string, edits: readonly Splice[]): readonly LineEdits[] {
  const lines: { line: number; edits: Splice[] }[] = [];
  let [line, at] = [1, 0];
  for (const edit of edits) {
    for (let feed = text.indexOf('\n', at); feed >= 0 && feed < edit.start; feed = text.indexOf('\n', at)) {
      line++;
      at = feed + 1;
    }
    const last = lines.at(-1);
    if (last?.line === line) last.edits.push(edit);
    else lines.push({ line, edits: [edit] });
  }
  return lines;
}
