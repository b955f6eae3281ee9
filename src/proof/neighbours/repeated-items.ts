/** Items that stand in an earlier issue of the folder already. */

import { rememberObject } from '../../base/remember.ts';
import type { BodyPart, Item } from '../../issue/model.ts';
import { textOfInlines } from '../../issue/paragraph-text.ts';
import { type Finding, finding } from '../rule.ts';
import { dayOf, type Neighbour, type Neighbourhood } from './neighbourhood.ts';
import { shinglesOf } from './shingles.ts';

/** By the run, the earliest issue that has it. */
interface Index {
  readonly issues: readonly Neighbour[];
  readonly first: ReadonlyMap<number, number>;
}

const makeIndex = rememberObject((all: readonly Neighbour[]): Index => {
  const issues = [...all].sort(
    (one, other) =>
      dayOf(one.date) - dayOf(other.date) || (one.number?.first ?? 0) - (other.number?.first ?? 0),
  );
  const first = new Map<number, number>();
  issues.forEach(({ text }, at) => {
    for (const shingle of shinglesOf(text)) if (!first.has(shingle)) first.set(shingle, at);
  });
  return { issues, first };
});

/** Fewer runs may be alike by chance: an item of some sixty characters. */
const LEAST = 6;
/** So much of an item has to stand in one other issue. */
const MOSTLY = 0.6;

const textOf = ({ title, body }: Item): string =>
  [
    title?.text ?? '',
    ...body.map((part: BodyPart) => (part.kind === 'text' ? textOfInlines(part.inlines) : '')),
  ].join('');

/** The earlier issue that has most of an item. */
function findEarlier(item: Item, { own, all }: Neighbourhood): Neighbour | undefined {
  const shingles = shinglesOf(textOf(item));
  if (shingles.length < LEAST) return undefined;
  const { issues, first } = makeIndex(all);
  const self = issues.findIndex(({ path }) => path === own);
  const hits = new Map<number, number>();
  for (const shingle of shingles) {
    const at = first.get(shingle);
    if (at !== undefined && at < self) hits.set(at, (hits.get(at) ?? 0) + 1);
  }
  const [best] = [...hits].sort(([one, a], [other, b]) => b - a || one - other);
  return best && best[1] >= shingles.length * MOSTLY ? issues[best[0]] : undefined;
}

/** Items of an issue that are mostly in an earlier one: `item-before`. */
export const checkRepeated = (items: readonly Item[], neighbourhood: Neighbourhood): Finding[] =>
  items.flatMap((item) => {
    const earlier = findEarlier(item, neighbourhood);
    return earlier ? [repeated(item, earlier)] : [];
  });

const repeated = ({ title, span }: Item, { name }: Neighbour): Finding =>
  finding(
    'item-before',
    {
      zh: `${title ? `“${title.text}”` : '这一条'}大半内容在 ${name} 里登过`,
      en: `Most of ${title ? `"${title.text}"` : 'this item'} stands in ${name}`,
    },
    {
      span: title?.span ?? span,
      hint: {
        zh: '看看是不是重复采用了；有意再登的，就不用改',
        en: 'See whether it was taken twice; if it is meant so, leave it',
      },
    },
  );
