/** What rules about marks share: their facts, and the search for a pattern in a passage. */

import type { Span, Text } from '../../base/diagnostic.ts';
import { matchesAt, matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Change, repairOf } from '../repair-of.ts';
import type { Finding, Rule } from '../rule.ts';

/** Matches an ideograph; to be put into the source of a pattern. */
export const HAN = '\\p{Script=Han}';

/** A rule of GB/T 15834-2011, by its clause. */
export const markRule = (code: Rule['code'], about: Text, clause: string): Rule => ({
  code,
  family: 'marks',
  about,
  source: { zh: `GB/T 15834—2011 ${clause}`, en: `GB/T 15834-2011 ${clause}` },
});

/** A match of a pattern, with what stands around it. */
export interface Match {
  readonly mark: string;
  readonly span: Span;
  readonly at: number;
  readonly text: string;
}

/** The changes that mend a match; none where a person has to decide. */
export type Mend = (match: Match, passage: Passage) => readonly Change[];

/**
 * The first match of a pattern that is a mistake, with how many there are behind it, and the repair of them all.
 * @param marks to save time, only texts with one of these are searched, and for a sticky pattern only where one of these stands
 * @param report what is wrong with a match; nothing where it is right
 */
export function findFirst(
  passage: Passage,
  marks: string,
  pattern: RegExp,
  report: (match: Match) => Finding | undefined,
  mend?: Mend,
): Finding[] {
  const { text, place } = passage;
  if (!hasOneOf(text, marks)) return [];
  const read = ({ 0: mark, index: at }: RegExpExecArray): Match => ({
    ...{ mark, at, text },
    span: place(at, at + mark.length),
  });
  const found = pattern.sticky ? matchesAt(text, marks, pattern) : matchesOf(text, pattern);
  const matches = found.map(read);
  const [first, ...others] = matches.flatMap((match) => report(match) ?? []);
  if (!first) return [];
  const changes = mend ? matches.flatMap((match) => mend(match, passage)) : [];
  return [{ ...first, message: countOthers(first.message, others.length), ...repairOf(changes, passage) }];
}

function hasOneOf(text: string, marks: string): boolean {
  for (const mark of marks) if (text.includes(mark)) return true;
  return false;
}

/** What is said of the first of several in a passage. */
const countOthers = ({ zh, en }: Text, others: number): Text =>
  others === 0
    ? { zh, en }
    : { zh: `${zh}（这一段还有 ${others} 处）`, en: `${en} (and ${others} more here)` };
