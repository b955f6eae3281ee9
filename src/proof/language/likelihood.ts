/** How likely words are, and words behind each other, in the prose of newspapers and of offices. */

import { onceHere } from '../../base/remember.ts';
import { readPacked } from './language-file.ts';
import { readVocabulary, type Vocabulary, type Word } from './vocabulary.ts';

export interface Language extends Vocabulary {
  /** How many words there are. */
  readonly size: number;
  /** The logarithm (base 10) of how likely a word is anywhere. */
  readonly likely: (word: Word) => number;
  /** By how much likelier, as a logarithm, a word is behind another than anywhere; 0 where the two are not known together. */
  readonly pull: (word: Word, next: Word) => number;
}

const OF_UNKNOWN = -8;

/** How the pack writes the logarithms: likelihoods by sixteenths, pulls by these steps from the least that is kept. */
export const SCALE = { likely: 16, least: 0.8, step: 0.3, steps: 16 } as const;

export const STRONGEST_PULL = SCALE.least + SCALE.step * (SCALE.steps - 1);

/** Bytes of a word that follows another, and of its step: the step is in the lowest four bits. */
const FOLLOWER = 3;

/**
 * Reads what scripts/pack-language.mjs packs: three lengths, which of the followers are the first of each word, where its
 * characters begin, which words are the first of each pair of sounds, the characters, the likelihoods, and the followers, those of a word from the lowest number up.
 */
export function readLanguage(packed: Uint8Array): Language {
  const { buffer } = packed;
  const [size, unitCount, keyCount] = new Uint32Array(buffer, 0, 3) as unknown as [number, number, number];
  const followed = new Uint32Array(buffer, 12, size + 1);
  const starts = new Uint32Array(buffer, followed.byteOffset + followed.byteLength, size + 1);
  const firsts = new Uint32Array(buffer, starts.byteOffset + starts.byteLength, keyCount + 1);
  const units = new Uint16Array(buffer, firsts.byteOffset + firsts.byteLength, unitCount);
  const likelihoods = new Uint8Array(buffer, units.byteOffset + units.byteLength, size);
  const followers = likelihoods.byteOffset + size;
  const followerAt = (index: number): number => {
    const at = followers + FOLLOWER * index;
    return (packed[at] as number) | ((packed[at + 1] as number) << 8) | ((packed[at + 2] as number) << 16);
  };
  return {
    ...readVocabulary({ units, starts, firsts }),
    size,
    likely: (word) => (word < 0 ? OF_UNKNOWN : -(likelihoods[word] as number) / SCALE.likely),
    pull: (word, next) => {
      if (word < 0 || next < 0) return 0;
      const wanted = next * SCALE.steps;
      const end = followed[word + 1] as number;
      let [low, high] = [followed[word] as number, end];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (followerAt(middle) < wanted) low = middle + 1;
        else high = middle;
      }
      const step = low < end ? followerAt(low) - wanted : SCALE.steps;
      return step < SCALE.steps ? SCALE.least + SCALE.step * step : 0;
    },
  };
}

/** The language of the copy. The first call takes some 10 ms. */
export const language = onceHere((): Language => readLanguage(readPacked()));
