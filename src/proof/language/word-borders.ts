/** How a passage falls into words by its likeliest reading: a name that is no word falls into single characters. */

import type { Passage } from '../passage.ts';
import { likeliest } from './lattice.ts';
import { language } from './likelihood.ts';
import { type Run, runsIn } from './suspects.ts';

/** For each index of a text where the word begins, and ends, that stands there. */
interface Words {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** The words of a text; all that is no ideograph stands by itself. */
function bordersIn(text: string, runs: readonly Run[]): Words {
  const from = Uint32Array.from({ length: text.length }, (_, at) => at);
  const to = Uint32Array.from({ length: text.length }, (_, at) => at + 1);
  for (const { from: start, lattice } of runs)
    for (const word of likeliest(lattice, language())) {
      from.fill(start + word.from, start + word.from, start + word.to);
      to.fill(start + word.to, start + word.from, start + word.to);
    }
  return { from, to };
}

const known = new WeakMap<Passage, Words>();

/**
 * The runs of ideographs of a passage, and all ways to read them: much, so that it is not kept. Where its words begin and end
 * is: a passage is read once for all that asks for either.
 */
export function runsOf(passage: Passage): readonly Run[] {
  const runs = runsIn(passage.text);
  if (!known.has(passage)) known.set(passage, bordersIn(passage.text, runs));
  return runs;
}

export function wordsOf(passage: Passage): Words {
  if (!known.has(passage)) runsOf(passage);
  return known.get(passage) as Words;
}

/** True where no word goes over an index. */
export const isBorder = (passage: Passage, at: number): boolean =>
  at <= 0 || at >= passage.text.length || wordsOf(passage).from[at] === at;

/** True of what stands by itself, and in no word of several characters. */
export const isSingle = (passage: Passage, at: number): boolean => {
  const { from, to } = wordsOf(passage);
  return (to[at] as number) - (from[at] as number) === 1;
};
