/** The search for several patterns that are one mistake, in a passage. */

import type { Text } from '../../../base/diagnostic.ts';
import type { RuleCode } from '../../../base/rule-codes.ts';
import type { Passage } from '../../passage.ts';
import { type Finding, finding } from '../../rule.ts';
import { findFirst } from '../search.ts';

/** A sticky pattern, the characters that it begins with, and what a text must have for it to be tried. */
export interface Seek {
  readonly starts: string;
  readonly quick: string;
  readonly pattern: RegExp;
}

/** The first place of a passage that one of the patterns matches. */
export function seek(
  passage: Passage,
  seeks: readonly Seek[],
  code: RuleCode,
  message: Text,
  hint: Text,
): Finding[] {
  for (const { starts, quick, pattern } of seeks) {
    if (!passage.text.includes(quick)) continue;
    const found = findFirst(passage, starts, pattern, ({ at, mark }) =>
      finding(code, message, { span: passage.place(at, at + Math.max(1, mark.length)), hint }),
    );
    if (found.length > 0) return found;
  }
  return [];
}
