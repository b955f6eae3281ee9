/** What a rule of proofreading is: facts about it, and a check that finds what breaks it. */

import type { Diagnostic, Repair, Span, Text } from '../base/diagnostic.ts';
import { onceHere, rememberObject } from '../base/remember.ts';
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

/** True of stretches of one text that have something in common. */
export const overlap = (one: Span, other: Span): boolean =>
  one.source === other.source && one.start < other.end && other.start < one.end;

/** Findings, but for those that are about something of which an earlier one is. */
export const firstOfEach = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ span }, at) => !findings.slice(0, at).some((one) => overlap(one.span, span)));

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

/** Some checks look at what was typed right before and behind a passage. */
const AROUND = 8;

/** All that a passage is read by, as it stands and as it was written; where that is matters only if something is found. */
const contentOf = rememberObject(({ kind, part, text, next, place }: Passage) => {
  if (text === '') return [kind, part, next].join('\n');
  const { source, start } = place(0, 0);
  const end = place(text.length, text.length).end;
  const written = source.text.slice(Math.max(0, start - AROUND), end + AROUND);
  return [kind, part, next, text, written].join('\n');
});

/** So many passages without a finding are kept in mind. */
const MOST_CLEAN = 512;

/**
 * A check that reads every passage by itself. What it found nothing in is not read again: while an issue is watched, and in a
 * batch of one office, most passages are those of the last one.
 */
export function readEach(find: (passage: Passage) => readonly Finding[]): Check['find'] {
  const cleanHere = onceHere(() => new Set<string>());
  return ({ passages }) => {
    const clean = cleanHere();
    return passages.flatMap((passage) => {
      const content = contentOf(passage);
      if (clean.has(content)) return [];
      const found = find(passage);
      if (clean.size >= MOST_CLEAN) clean.clear();
      if (found.length === 0) clean.add(content);
      return found;
    });
  };
}

/** What a rule has found, at a place, with what to write instead, and the repair of it where that is certain. */
export const finding = (
  code: RuleCode,
  message: Text,
  place: { readonly span: Span; readonly hint: Text; readonly repair?: readonly Repair[] },
): Finding => ({ code, message, ...place });
