/** Where words of a sentence meet, by the dictionary that comes with JavaScript. */

import { onceHere } from '../../base/remember.ts';

/** A word, by UTF-16 indexes in its text. */
interface Word {
  readonly from: number;
  readonly to: number;
}

const segmenter = onceHere(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** The words of a text. The first call takes some 40 ms: ask only where nothing else decides. */
export function wordsOf(text: string): Word[] {
  return Array.from(segmenter().segment(text), ({ index, segment }) => ({
    from: index,
    to: index + segment.length,
  }));
}

/** Characters looked at on either side of a hit. */
const FAR = 10;

/** What stands around a stretch of a text, up to the nearest mark on either side. */
export function around(text: string, from: number, to: number): { before: string; after: string } {
  const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, from - FAR), from))?.[0] ?? '';
  const after = /^\p{Script=Han}*/u.exec(text.slice(to, to + FAR))?.[0] ?? '';
  return { before, after };
}

/**
 * True where two words of the sentence meet inside a stretch of it, 可以|经过, so that the stretch itself is none.
 * @param instead what would be written in its place: where that makes fewer words of the sentence, it is meant
 */
export function isBorder(text: string, from: number, to: number, instead: string): boolean {
  const { before, after } = around(text, from, to);
  const [start, end] = [before.length, before.length + to - from];
  const words = wordsOf(`${before}${text.slice(from, to)}${after}`);
  const meets = words.some(
    (word) =>
      (word.from < start && word.to > start && word.to < end) ||
      (word.from > start && word.from < end && word.to > end),
  );
  return meets && wordsOf(`${before}${instead}${after}`).length >= words.length;
}
