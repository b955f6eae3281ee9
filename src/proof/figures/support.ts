/** What the rules about figures share. */

import type { Text } from '../../base/diagnostic.ts';
import type { RuleCode } from '../../base/rule-codes.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Change, repairOf } from '../repair-of.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';

export const GB15835 = (clause: string): Text => ({
  zh: `GB/T 15835—2011 ${clause}`,
  en: `GB/T 15835-2011 ${clause}`,
});

/** What is to be said of a stretch of a passage. */
export interface Remark {
  readonly from: number;
  readonly to: number;
  readonly message: Text;
  readonly hint: Text;
  /** The changes that mend it, where that is certain. */
  readonly mend?: readonly Change[];
}

/** A check of one rule about figures: `find` reads a passage. */
export const figureCheck = (
  code: RuleCode,
  about: Text,
  source: Text,
  find: (passage: Passage) => readonly Remark[],
): Check => ({
  rules: [{ code, family: 'figures', about, source }],
  find: readEach((passage): Finding[] =>
    find(passage).map(({ from, to, message, hint, mend = [] }) =>
      finding(code, message, { span: passage.place(from, to), hint, ...repairOf(mend, passage) }),
    ),
  ),
});

/** What is said of each match of a pattern, where anything is. */
export function remarksOn(
  text: string,
  pattern: RegExp,
  say: (match: RegExpExecArray) => Pick<Remark, 'message' | 'hint'> | undefined,
): Remark[] {
  return matchesOf(text, pattern).flatMap((match) => {
    const said = say(match);
    return said ? [{ from: match.index, to: match.index + match[0].length, ...said }] : [];
  });
}

/** What ends a sentence, or a part of it with a whole of its own. */
const STOPS = '。！？；\n';

/** How far a sentence is looked at: longer ones are run together. */
const FAR = 200;

/** The sentence around an index, as far as it is near. */
export function sentenceAround(text: string, at: number): string {
  let start = at;
  while (start > Math.max(0, at - FAR) && !STOPS.includes(text[start - 1] as string)) start--;
  const rest = text.slice(at, at + FAR);
  const length = rest.search(/[。！？；\n]/u);
  return text.slice(start, at + (length < 0 ? FAR : length));
}
