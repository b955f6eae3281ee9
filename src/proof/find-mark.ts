/** Finds marks that are mistakes by a pattern, and mends them all where that is certain. */

import type { Span } from '../base/diagnostic.ts';
import { type Change, repairOf } from './repair-of.ts';
import type { Passage } from './passage.ts';
import type { Finding } from './rule.ts';

/** The changes that mend what a pattern has found at an index of a text; none where a person has to decide. */
export type Mend = (mark: string, at: number, passage: Passage) => readonly Change[];

/**
 * The first match of a pattern that is a mistake, with the repair of this one and of all that follow. To save time, only
 * texts with one of its marks are searched.
 */
export function findMark(
  passage: Passage,
  marks: string,
  pattern: RegExp,
  report: (mark: string, span: Span) => Finding | undefined,
  mend?: Mend,
): Finding[] {
  const { text, place } = passage;
  if (![...marks].some((mark) => text.includes(mark))) return [];
  for (const { 0: mark, index } of text.matchAll(pattern)) {
    const said = report(mark, place(index, index + mark.length));
    if (!said) continue;
    const changes = mend
      ? [...text.matchAll(pattern)].flatMap((found) => mend(found[0], found.index, passage))
      : [];
    return [{ ...said, ...repairOf(changes, passage) }];
  }
  return [];
}
