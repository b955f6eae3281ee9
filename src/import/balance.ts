/** What came in weighed against what goes out: every character is placed, dropped by a named rule, or in a comment. */

import type { Sourced } from '../base/diagnostic.ts';
import { spanAt } from '../base/sourced.ts';
import type { Dropped, DropRule } from './element.ts';
import type { Extent } from './manuscript.ts';

/** UTF-16 units that show, of one file. */
export interface Balance {
  readonly read: number;
  readonly placed: number;
  readonly dropped: Readonly<Partial<Record<DropRule, number>>>;
  readonly commented: number;
  /** Stretches that nothing has taken. */
  readonly left: readonly Extent[];
  /** Characters that went to two places. */
  readonly twice: number;
}

/** Blank characters, and those that do not show. */
const BLANK = /[\s\p{Cf}\p{Cc}]/u;

type Destination = 'issue' | 'comment';

/** The texts in a draft, or in any part of one, and where they go. */
function* textsIn(value: unknown, to: Destination = 'issue'): Generator<readonly [Sourced, Destination]> {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
  if (Array.isArray(value)) {
    for (const one of value) yield* textsIn(one, to);
    return;
  }
  if ('text' in value && typeof value.text === 'string' && 'span' in value) yield [value as Sourced, to];
  else {
    for (const [key, one] of Object.entries(value)) yield* textsIn(one, key === 'comments' ? 'comment' : to);
  }
}

/** Where the characters of a text that show stand in its source. */
function* placesOf(text: Sourced): Generator<Extent> {
  for (let at = 0; at < text.text.length; at++) {
    if (!BLANK.test(text.text[at] as string)) yield spanAt(text, at, at + 1);
  }
}

/** Stretches of a text that show and that `taken` does not hold. */
function leftIn(text: string, taken: Uint8Array): Extent[] {
  const left: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (let at = 0; at < text.length; at++) {
    if (BLANK.test(text[at] as string)) continue;
    if (taken[at] !== 0) {
      open = undefined;
      continue;
    }
    if (open && !text.slice(open.end, at).includes('\n')) open.end = at + 1;
    else {
      open = { start: at, end: at + 1 };
      left.push(open);
    }
  }
  return left;
}

const PLACED = 1;
const DROPPED = 2;

/**
 * Weighs a manuscript against what was made of it. Spaces and what does not show are not counted.
 *
 * @param text that of the manuscript
 * @param drafts all of whose texts are written into issues, as comments those under `comments`
 */
export function weigh(text: string, drafts: unknown, dropped: readonly Dropped[]): Balance {
  const taken = new Uint8Array(text.length);
  let twice = 0;
  const take = (extents: Iterable<Extent>, how: number): number => {
    let count = 0;
    for (const { start, end } of extents) {
      for (let at = start; at < end; at++) {
        // What two rules drop is dropped once.
        if (BLANK.test(text[at] as string) || (how === DROPPED && taken[at] === DROPPED)) continue;
        if (taken[at] === 0) count++;
        else twice++;
        taken[at] = how;
      }
    }
    return count;
  };
  const counts: Record<Destination, number> = { issue: 0, comment: 0 };
  for (const [one, to] of textsIn(drafts)) counts[to] += take(placesOf(one), PLACED);
  const byRule: Partial<Record<DropRule, number>> = {};
  for (const one of dropped) byRule[one.rule] = (byRule[one.rule] ?? 0) + take([one], DROPPED);
  return {
    read: Array.from({ length: text.length }, (_, at) => text[at] as string).filter(
      (unit) => !BLANK.test(unit),
    ).length,
    placed: counts.issue,
    dropped: byRule,
    commented: counts.comment,
    left: leftIn(text, taken),
    twice,
  };
}
