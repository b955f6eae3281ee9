/** How a passage falls into words by its likeliest reading: a name that is no word falls into single characters. */

import { rememberObject } from '../../../base/remember.ts';
import { latticeOf, likeliest } from '../../language/lattice.ts';
import { language } from '../../language/likelihood.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';

const RUN = /\p{Script=Han}{1,400}/gu;

/** For each index of a text where the word begins, and ends, that stands there. */
export interface Words {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** The words of a passage; all that is no ideograph stands by itself. */
export const wordsOf = rememberObject(({ text }: Passage): Words => {
  const from = Uint32Array.from({ length: text.length }, (_, at) => at);
  const to = Uint32Array.from({ length: text.length }, (_, at) => at + 1);
  for (const { 0: run, index } of matchesOf(text, RUN))
    for (const word of likeliest(latticeOf(run, language()), language())) {
      from.fill(index + word.from, index + word.from, index + word.to);
      to.fill(index + word.to, index + word.from, index + word.to);
    }
  return { from, to };
});

/** True where no word goes over an index. */
export const isBorder = (passage: Passage, at: number): boolean =>
  at <= 0 || at >= passage.text.length || wordsOf(passage).from[at] === at;

/** True of what stands by itself, and in no word of several characters. */
export const isSingle = (passage: Passage, at: number): boolean => {
  const { from, to } = wordsOf(passage);
  return (to[at] as number) - (from[at] as number) === 1;
};
