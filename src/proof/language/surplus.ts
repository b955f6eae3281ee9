/** Words of grammar that are too many: 下半年于征兵, 排查我出; the sentence is much likelier without, and they go with nothing beside them. */

import { largest } from '../../base/extremes.ts';
import { type Lattice, likeliest, type Step } from './lattice.ts';
import { type Language, language } from './likelihood.ts';
import type { Run } from './suspects.ts';

/** A character that seems too many; UTF-16 indexes in the text. */
export interface Surplus {
  readonly at: number;
  readonly character: string;
}

/** How far each word of grammar is from being right where it goes with nothing, as a logarithm of the odds; the others are right too often. */
const BIAS: Readonly<Record<string, number>> = {
  了: -0.45,
  于: 1,
  在: -0.6,
  个: 2.4,
  我: 0.5,
  所: 0.75,
  会: 1,
  这: 1.35,
  到: -0.6,
  来: 0.9,
  时: 0.2,
  使: 2.5,
  下: 1.3,
  能: 1,
  给: 0.6,
  着: 2.4,
};

/** Those that no figure follows, 补植这320亩, but where one is behind 到 and the like. */
const BEFORE_FIGURES = /[个我所会这来时使下能给着]/u;

/** What goes with the one before it, or with what is behind: 首个, 消防大队会同, 来不及. */
const HELD = /^(?:[能会来下上]不|会[同上前后内中]|能短|时系统|来[字岁天年月]|于某|下的|时的)/u;

/** The likelihood of the likeliest reading without a character that no word takes part in, and the pull over the place. */
function withoutAt(
  { starting, ending }: Lattice,
  at: number,
  words: Language,
): { best: number; pull: number } {
  const [before, behind] = [ending[at] as readonly Step[], starting[at + 1] as readonly Step[]];
  if (behind.length === 0) return { best: largest(before.map((step) => step.before)), pull: 0 };
  let [best, across] = [Number.NEGATIVE_INFINITY, 0];
  for (const one of before)
    for (const other of behind) {
      const pull = words.pull(one.word, other.word);
      const likelihood = one.before + pull + words.likely(other.word) + other.after;
      if (likelihood > best) [best, across] = [likelihood, pull];
    }
  return { best, pull: across };
}

const isSingle = ({ from, to }: Step): boolean => to - from === 1;

/** The logarithm of the odds that a word of grammar is too many: a logistic regression on such words planted in correct prose. */
function oddsOf(lattice: Lattice, before: Step, here: Step, behind: Step | undefined, bias: number): number {
  const words = language();
  const { best, pull } = withoutAt(lattice, here.from, words);
  const pullBehind = behind ? words.pull(here.word, behind.word) : 0;
  return (
    bias +
    0.53 * Math.min(9, best - lattice.best) -
    2.15 * words.pull(before.word, here.word) -
    (pullBehind > 0 ? 0.9 + 0.79 * pullBehind : 0) +
    (pull > 0 ? 2.14 - 0.4 * pull : 0) +
    (behind && isSingle(behind) ? 0.63 : 0) +
    (behind ? 0 : 1.2)
  );
}

/** What is less suspect is right more often than not. */
const LIMIT = 4;

const surplusIn = (text: string, { from: start, lattice }: Run): Surplus[] => {
  const path = likeliest(lattice, language());
  return path.flatMap((here, i): Surplus[] => {
    const [before, behind] = [path[i - 1], path[i + 1]];
    const character = lattice.text.charAt(here.from);
    const bias = BIAS[character];
    if (bias === undefined || !isSingle(here) || !before || isSingle(before)) return [];
    const at = start + here.from;
    if (!behind && !(BEFORE_FIGURES.test(character) && /\d/u.test(text.charAt(at + 1)))) return [];
    if (HELD.test(text.slice(at, at + 3)) || oddsOf(lattice, before, here, behind, bias) < LIMIT) return [];
    return [{ at, character }];
  });
};

/**
 * Words of grammar that are too many in a text.
 *
 * @param runs those of the text
 */
export const surplusOf = (text: string, runs: readonly Run[]): Surplus[] =>
  runs.flatMap((run) => surplusIn(text, run));
