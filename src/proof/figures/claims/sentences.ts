/** Sentences of a passage, with their figures and their place in it. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isRelative, type Quantity, quantitiesOf } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';

/** What is said of a sentence by its own offsets. */
export type SentenceReader = (text: string) => readonly Remark[];

/** Remarks on each sentence, by offsets of the passage. */
export const readSentences =
  (read: SentenceReader) =>
  ({ text }: Passage): Remark[] =>
    matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index }) =>
      read(sentence).map((remark) => ({ ...remark, from: index + remark.from, to: index + remark.to })),
    );

/** The figures of a text that are no shares and no rough numbers. */
export const countsIn = (text: string): Quantity[] =>
  quantitiesOf(text).filter((one) => !isRelative(one) && !one.isRough);

export const CHECK_BOTH = { zh: '核对这几个数', en: 'Check the figures' };

/** True of texts that have two characters in a row in common. */
export const shareWord = (one: string, other: string): boolean =>
  [...one].some((_, i) => i + 1 < one.length && other.includes(one.slice(i, i + 2)));
