/** Issues whose numbers are among those of a joint issue. */

import { type Diagnostic, warning } from '../base/diagnostic.ts';
import { type NameFacts, numberInName, titleInName, yearOf } from '../issue/naming.ts';
import type { Draft } from './draft.ts';
import { pathKey } from './output-names.ts';

interface Numbered {
  readonly name: string;
  readonly facts: NameFacts & { readonly number: NonNullable<NameFacts['number']> };
}

/** More than a bulletin has in a year are a slip of their own. */
const MOST_NUMBERS = 100;

/** 青禾简报 2026 44, for each number of an issue. */
function keysOf({ facts }: Numbered): string[] {
  const { first, last } = facts.number;
  const row = `${pathKey(titleInName(facts.title))}\0${yearOf(facts)}`;
  const count = Math.min(MOST_NUMBERS, last - first + 1);
  return Array.from({ length: count }, (_, i) => `${row}\0${first + i}`);
}

const numbered = (draft: Draft): Numbered[] => {
  const { facts, input, outcome } = draft;
  const number = facts?.number;
  return facts && number && !facts.supplement && !outcome
    ? [{ name: input.name, facts: { ...facts, number } }]
    : [];
};

/**
 * What `check` says of an issue whose number a joint issue has too: `number-in-joint`. Two that have the same numbers
 * are one issue, of which more is said elsewhere.
 */
export function reportOverlaps(drafts: readonly Draft[]): readonly Diagnostic[] {
  const issues = drafts.flatMap(numbered);
  const joint = issues.filter(({ facts: { number } }) => number.first < number.last);
  if (joint.length === 0) return [];
  const owners = new Map(joint.flatMap((one) => keysOf(one).map((key) => [key, one] as const)));
  const pairs = issues.flatMap((one) => {
    const owner = keysOf(one)
      .map((key) => owners.get(key))
      .find((other) => other && numberInName(other.facts) !== numberInName(one.facts));
    return owner ? [{ one, owner }] : [];
  });
  const [pair] = pairs;
  if (!pair) return [];
  const { one, owner } = pair;
  const [own, other] = [numberInName(one.facts), numberInName(owner.facts)];
  const more = pairs.length > 1;
  return [
    warning(
      'number-in-joint',
      {
        zh: `${one.name} 是${own}，${owner.name} 是合刊${other}，期号重了${more ? `；这样的一共 ${pairs.length} 期` : ''}`,
        en: `${one.name} is ${own}, ${owner.name} is the joint issue ${other}: a number is there twice${more ? `; there are ${pairs.length} such issues` : ''}`,
      },
      {
        hint: {
          zh: '改正写错的期号；合刊代替了单独的一期，就删掉那一期',
          en: 'Correct the number that is wrong, or delete the issue that the joint one stands for',
        },
      },
    ),
  ];
}
