/** What words are about: those that stand in the same sentences of official prose lie near each other. */

import { onceHere } from '../../base/remember.ts';
import { readPackedTopics } from './language-file.ts';
import { language } from './likelihood.ts';
import { uncounted } from './uncounted.ts';
import type { Word } from './vocabulary.ts';

/** A word beside another, and how much it counts. */
export interface Neighbour {
  readonly word: Word;
  readonly weight: number;
}

export interface Topics {
  /** True of words that official prose uses. */
  readonly knows: (word: Word) => boolean;
  /**
   * Tells of words how near they are to what stands around them: the cosine of the angle between the two, 0 for what
   * official prose does not use, or where nothing around is known.
   */
  readonly nearnessTo: (neighbours: readonly Neighbour[]) => (word: Word) => number;
}

/**
 * Reads what scripts/pack-topics.mjs packs: how many words and numbers of each there are, the words, how far they
 * lie from the middle, and their numbers.
 */
function readTopics(packed: Uint8Array, size: number): Topics {
  const { buffer } = packed;
  const [count, width] = new Uint32Array(buffer, 0, 2) as unknown as [number, number];
  const words = new Uint32Array(buffer, 8, count);
  const lengths = new Float32Array(buffer, words.byteOffset + words.byteLength, count);
  const numbers = new Int8Array(buffer, lengths.byteOffset + lengths.byteLength);
  const rows = new Int32Array(uncounted(4 * size)).fill(-1);
  words.forEach((word, row) => {
    rows[word] = row;
  });
  const rowOf = (word: Word): number => (word < 0 ? -1 : (rows[word] as number));

  const sumOf = (neighbours: readonly Neighbour[]): Float64Array => {
    const sum = new Float64Array(width);
    for (const { word, weight } of neighbours) {
      const row = rowOf(word);
      if (row < 0) continue;
      const share = weight / (lengths[row] as number);
      for (let i = 0, at = width * row; i < width; i++, at++)
        sum[i] = (sum[i] as number) + share * (numbers[at] as number);
    }
    return sum;
  };
  return {
    knows: (word) => rowOf(word) >= 0,
    nearnessTo: (neighbours) => {
      const sum = sumOf(neighbours);
      const length = Math.sqrt(sum.reduce((square, value) => square + value * value, 0));
      return (word) => {
        const row = rowOf(word);
        if (row < 0 || length === 0) return 0;
        let product = 0;
        for (let i = 0, at = width * row; i < width; i++, at++)
          product += (sum[i] as number) * (numbers[at] as number);
        return product / (length * (lengths[row] as number));
      };
    },
  };
}

/** The topics of the copy. */
export const topics = onceHere((): Topics => readTopics(readPackedTopics(), language().size));
