/** What the rules about figures share. */

import type { Text } from '../../base/diagnostic.ts';
import type { RuleCode } from '../../base/rule-codes.ts';
import type { Passage } from '../passage.ts';
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
    find(passage).map(({ from, to, message, hint }) =>
      finding(code, message, { span: passage.place(from, to), hint }),
    ),
  ),
});

/** What is said of each match of a pattern, where anything is. */
export function remarksOn(
  text: string,
  pattern: RegExp,
  say: (match: RegExpExecArray) => Pick<Remark, 'message' | 'hint'> | undefined,
): Remark[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = say(match);
    return said ? [{ from: match.index, to: match.index + match[0].length, ...said }] : [];
  });
}

/** What ends a sentence, or a part of it with a whole of its own. */
const STOPS = '。！？；\n';

/** The sentence around an index, with the offset at which it starts. */
export function sentenceAround(
  text: string,
  at: number,
): { readonly sentence: string; readonly start: number } {
  let start = at;
  while (start > 0 && !STOPS.includes(text[start - 1] as string)) start--;
  const rest = text.slice(at);
  const length = rest.search(/[。！？；\n]/u);
  return { sentence: text.slice(start, length < 0 ? undefined : at + length), start };
}
