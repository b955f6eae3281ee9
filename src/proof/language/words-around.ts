/** The words of a passage, and those around a stretch of it. */

import type { Neighbour } from './topics.ts';
import type { Word } from './vocabulary.ts';

/** A word where it stands in a passage; UTF-16 indexes. */
export interface Standing {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
}

/** A stretch of a passage. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Farther away a word says nothing, in UTF-16 code units. */
const FARTHEST = 30;

/** By how much less a word counts for each code unit that it is farther away. */
const FADING = 0.06;

const distanceOf = ({ from, to }: Standing, stretch: Stretch): number =>
  from >= stretch.to ? from - stretch.to : stretch.from - to;

/** What may count of a text around a stretch: as far as words say anything, and no farther than its sentence. */
function reachOf(text: string, { from, to }: Stretch): Stretch {
  const [start, end] = [Math.max(0, from - FARTHEST), to + FARTHEST];
  const stop = text.slice(to, end).indexOf('。');
  return {
    from: start + text.slice(start, from).lastIndexOf('。') + 1,
    to: stop < 0 ? end : to + stop,
  };
}

/** The index of the first word that begins at an index of the text or behind it. */
function firstFrom(words: readonly Standing[], index: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Standing).from < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The words of two characters and more in the sentence of a stretch, but for those in it; the nearest counts most.
 *
 * @param words those of the text, from left to right
 */
export function around(stretch: Stretch, text: string, words: readonly Standing[]): Neighbour[] {
  const reach = reachOf(text, stretch);
  return words.slice(firstFrom(words, reach.from), firstFrom(words, reach.to)).flatMap((standing) => {
    const { word, from, to } = standing;
    const distance = distanceOf(standing, stretch);
    return to - from < 2 || distance < 0 ? [] : [{ word, weight: 1 / (1 + FADING * distance) }];
  });
}
