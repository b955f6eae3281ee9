/** Looks for names of one kind that come again otherwise. */

import type { Passage } from '../../passage.ts';
import { countIn, isSameSentence, type Place, type Renamed } from '../again/renamed.ts';

export interface Named extends Place {
  readonly written: string;
  /** What the name is one of: 行动. */
  readonly kind: string;
}

/** Two names in one sentence are two things. */
const isElsewhere = (one: Named, other: Named): boolean => !isSameSentence(one, other);

/** More names than an item has. */
const MOST = 120;

/** The names that stand once, and are one with an earlier one. */
export function otherwise(
  passages: readonly Passage[],
  find: (passage: Passage) => Named[],
  isOne: (one: Named, other: Named) => boolean,
): Renamed[] {
  const all = passages.flatMap(find).slice(0, MOST);
  return all.flatMap((one, at): Renamed[] => {
    const { written, passage } = one;
    if (countIn(passages, written) > 1) return [];
    const other = all
      .slice(0, at)
      .find((before) => before.written !== written && isOne(one, before) && isElsewhere(before, one));
    return other ? [{ written, before: other.written, passage, from: one.at }] : [];
  });
}
