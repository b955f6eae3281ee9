/** Which rules are on, and how severe: what publication and issue say under `proof`. */

import { ALL_CODES } from '../base/codes.ts';
import { type Diagnostic, warning } from '../base/diagnostic.ts';
import { ASKED_FOR, RULE_CODES, type RuleCode, SLOW } from '../base/rule-codes.ts';
import type { ProofChoice, Sourced } from '../issue/model.ts';
import { findNearest } from '../schema/nearest.ts';

export type Strength = 'warning' | 'note' | 'off';

/** A code as people copy it: in brackets, in full width, in capitals. */
export const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[[\]【】\s]/gu, '')
    .toLowerCase();

export const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(RULE_CODES, code);

/**
 * What each rule is worth to this issue: what is off is off, however else it is named.
 *
 * @param hasty leaves out notes that take long to find
 */
export function strengthsOf(
  { off, notes, warnings }: ProofChoice,
  hasty = false,
): ReadonlyMap<RuleCode, Strength> {
  const chosen = new Map<string, Strength>();
  for (const { text } of notes) chosen.set(tidyCode(text), 'note');
  for (const { text } of warnings) chosen.set(tidyCode(text), 'warning');
  for (const { text } of off) chosen.set(tidyCode(text), 'off');
  const codes = Object.keys(RULE_CODES) as RuleCode[];
  const strengthOf = (code: RuleCode): Strength => {
    const strength = chosen.get(code) ?? (ASKED_FOR.has(code) ? 'off' : RULE_CODES[code]);
    return hasty && strength === 'note' && SLOW.has(code) ? 'off' : strength;
  };
  return new Map(codes.map((code) => [code, strengthOf(code)]));
}

/** Codes that no rule has: `unknown-rule`. */
export const findUnknown = ({ off, notes, warnings }: ProofChoice): Diagnostic[] =>
  [...off, ...notes, ...warnings]
    .filter(({ text }) => !isRuleCode(tidyCode(text)))
    .map((typed) =>
      ALL_CODES.includes(tidyCode(typed.text))
        ? notOfProof(typed)
        : unknownRule(typed, Object.keys(RULE_CODES)),
    );

/** Says that nothing has a code, and which of some was probably meant. */
export function unknownRule({ text, span }: Sourced, codes: readonly string[]): Diagnostic {
  const nearest = findNearest(tidyCode(text), codes);
  return warning(
    'unknown-rule',
    { zh: `没有“${text}”这个代号`, en: `There is no code "${text}"` },
    {
      span,
      hint: nearest
        ? { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` }
        : {
            zh: '代号是提示末尾方括号里的字，如 title-mark',
            en: 'A code stands in brackets at the end of a message, such as title-mark',
          },
    },
  );
}

const notOfProof = ({ text, span }: Sourced): Diagnostic =>
  warning(
    'unknown-rule',
    { zh: `“${text}”不是校对的规则`, en: `"${text}" is no rule of proofreading` },
    {
      span,
      hint: {
        zh: '只有校对的规则能关闭、换级别；别的警告、说明不用改的，写到“忽略”里',
        en: 'Only rules of proofreading can be turned off; what else is right as it is goes under "ignore"',
      },
    },
  );
