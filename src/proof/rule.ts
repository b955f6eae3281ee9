/** What a rule of proofreading is: facts about it, and a check that finds what breaks it. */

import type { Diagnostic, Repair, Span, Text } from '../base/diagnostic.ts';
import type { RuleCode } from '../base/rule-codes.ts';
import type { Issue } from '../issue/model.ts';
import type { Neighbourhood } from './neighbours/neighbourhood.ts';
import type { Passage } from './passage.ts';

/** What rules are about; each family has a file or a folder of its own. */
export type Family = 'marks' | 'figures' | 'words' | 'numbering' | 'names' | 'neighbours';

export interface Rule {
  readonly code: RuleCode;
  readonly family: Family;
  /** What it is about, in one line. */
  readonly about: Text;
  /** The clause that it follows, or the habit. */
  readonly source: Text;
}

/** What a rule has found; its severity is that of the rule. */
export type Finding = Omit<Diagnostic, 'severity' | 'code' | 'span'> & {
  readonly code: RuleCode;
  readonly span: Span;
};

/** An issue that is read, with what rules ask of it again and again. */
export interface Copy {
  readonly issue: Issue;
  /** All its passages, in reading order. */
  readonly passages: readonly Passage[];
  /** The issues of its folder, where they are known. */
  readonly neighbourhood?: Neighbourhood;
  /** True of the rules that are on, for checks that look for several. */
  readonly isOn: (code: RuleCode) => boolean;
}

/** Rules that are looked for together, as one reading of a text may break any of them. */
export interface Check {
  readonly rules: readonly Rule[];
  readonly find: (copy: Copy) => readonly Finding[];
}

/** A check that reads every passage by itself. */
export const readEach =
  (find: (passage: Passage) => readonly Finding[]): Check['find'] =>
  ({ passages }) =>
    passages.flatMap(find);

/** What a rule has found, at a place, with what to write instead, and the repair of it where that is certain. */
export const finding = (
  code: RuleCode,
  message: Text,
  place: { readonly span: Span; readonly hint: Text; readonly repair?: readonly Repair[] },
): Finding => ({ code, message, ...place });
