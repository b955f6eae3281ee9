import { createHash } from 'node:crypto';
import { makeRandom } from '../test/helpers/mutate.ts';

/** Choices that a seed fixes. */
export interface Random {
  /** A whole number from 0 up to, and without, a bound. */
  below(bound: number): number;
  pick<T>(values: readonly T[]): T;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
}

/** The choices of one case: the same for the same seed, target and number, whatever was run before. */
export function randomOf(seed: number, target: string, number: number): Random {
  const digest = createHash('sha256').update(`${seed} ${target} ${number}`).digest();
  const below = makeRandom(digest.readInt32LE(0));
  return {
    below,
    pick: <T>(values: readonly T[]): T => values[below(values.length)] as T,
    chance: (percent) => below(100) < percent,
  };
}

/** So many values, one after the other. */
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
