/** All rules of proofreading, family by family: a new family is added here. */

import { SLOW } from '../base/rule-codes.ts';
import { FIGURES } from './figures/figures.ts';
import { MARKS } from './marks/marks.ts';
import { NAMES } from './names/name-checks.ts';
import { NEIGHBOURS } from './neighbours/neighbour-checks.ts';
import type { Neighbourhood } from './neighbours/neighbourhood.ts';
import { NUMBERING } from './numbering/numbering.ts';
import { OFFICE_LEADERS } from './office/office-leaders.ts';
import { OFFICE_WORDS } from './office/office-words.ts';
import type { Check, Rule } from './rule.ts';
import { WORDS } from './words/words-checks.ts';

export const CHECKS: readonly Check[] = [
  ...MARKS,
  ...FIGURES,
  ...WORDS,
  ...NUMBERING,
  ...NAMES,
  ...NEIGHBOURS,
  OFFICE_WORDS,
  OFFICE_LEADERS,
];

export const RULES: readonly Rule[] = CHECKS.flatMap(({ rules }) => rules);

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code; none where the code is another's. */
export const ruleOf = (code: string): Rule | undefined => BY_CODE.get(code);

/** Tells whether a message of a code would have been said: some rules need the issues of a folder, some a reader with time. */
export const soughtWith =
  (neighbourhood: Neighbourhood | undefined, hasty: boolean) =>
  (code: string): boolean => {
    const rule = ruleOf(code);
    return (
      !rule ||
      (!(hasty && SLOW.has(rule.code)) && (neighbourhood !== undefined || rule.family !== 'neighbours'))
    );
  };
