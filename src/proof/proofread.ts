/** Finds what a proofreader would mark before print, by the rules that are on. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { RuleCode } from '../base/rule-codes.ts';
import type { Issue } from '../issue/model.ts';
import { cutFloods } from './flood.ts';
import type { Neighbourhood } from './neighbours/neighbourhood.ts';
import { passagesOf } from './passage.ts';
import { CHECKS, ruleOf } from './registry.ts';
import { type Copy, type Finding, overlap } from './rule.ts';
import { findUnknown, strengthsOf } from './switches.ts';

/** Where keys or cells stand in a text, nothing is said of the marks between them. */
function isHeld({ span }: Finding, broken: readonly Diagnostic[]): boolean {
  return broken.some((one) => one.span && span.source === one.span.source && span.start >= one.span.start);
}

/** What is longer than this is about a sentence and not about a word of it, in code units. */
const LONGEST_OF_WORDS = 16;

/** True of a word that is but likely to be wrong, where another rule about words or names knows why. */
const isToldBetter = ({ code, span }: Finding, all: readonly Finding[]): boolean =>
  code === 'near-word' &&
  all.some(
    (other) =>
      other.code !== code &&
      ['words', 'names'].includes(ruleOf(other.code)?.family ?? '') &&
      other.span.end - other.span.start <= LONGEST_OF_WORDS &&
      overlap(span, other.span),
  );

/**
 * Proofreads an issue.
 * @param read what was said of it before: below a key that stands in a text, remarks wait until it is where it belongs
 * @param neighbourhood the issues of its folder, where it is to be compared with them
 * @param hasty leaves out notes that take long to find
 * @returns warnings and notes with their places, by the rules that the issue wants; never an error
 */
export function proofread(
  issue: Issue,
  read: readonly Diagnostic[] = [],
  neighbourhood?: Neighbourhood,
  hasty = false,
): Diagnostic[] {
  const strengths = strengthsOf(issue.proof, hasty);
  const isOn = (code: RuleCode): boolean => strengths.get(code) !== 'off';
  const wanted = CHECKS.filter(({ rules }) => rules.some(({ code }) => isOn(code)));
  const copy: Copy = { issue, passages: passagesOf(issue), isOn, ...(neighbourhood && { neighbourhood }) };
  const broken = read.filter(({ code }) => code === 'key-too-deep');
  const all = wanted
    .flatMap(({ find }) => find(copy))
    .filter((one) => isOn(one.code) && !isHeld(one, broken));
  const said = all
    .filter((one) => !isToldBetter(one, all))
    .flatMap((found): Diagnostic[] => {
      const severity = strengths.get(found.code);
      return severity === undefined || severity === 'off' ? [] : [{ ...found, severity }];
    });
  return [...findUnknown(issue.proof), ...cutFloods(said)];
}
