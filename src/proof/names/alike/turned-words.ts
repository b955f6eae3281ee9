/**
 * Two words or characters of a name that come again turned round, with the same before and behind them: 冰凌花文化旅游节, 冰凌花旅游文化节;
 * 县发展改革局, 县改革发展局.
 */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { countIn, isSameSentence, type Place, type Renamed } from '../again/renamed.ts';

/** How long the words are that are turned round, and how much before them is the same. */
const SIZES = [
  { word: 2, before: 2, name: /^[\p{Script=Han}”》]{2}\p{Script=Han}{5}$/u },
  { word: 1, before: 3, name: /^(?:(?![一二三四五六七八九十])\p{Script=Han}){6}$/u },
] as const;

interface Turned extends Place {
  readonly written: string;
}

/** True of what is no run of words: single characters, or words from a border on. */
const mayTurn = (passage: Passage, at: number, word: number): boolean =>
  word > 1 ? isBorder(passage, at) : isSingle(passage, at) && isSingle(passage, at + 1);

/** The words of an item that stand turned round where they stood before. */
export const turnedWords = (passages: readonly Passage[]): Renamed[] =>
  SIZES.flatMap((size) => turnedOf(passages, size));

function turnedOf(passages: readonly Passage[], { word, before, name }: (typeof SIZES)[number]): Renamed[] {
  const known = new Map<string, Turned>();
  return passages.flatMap((passage): Renamed[] => {
    const { text } = passage;
    const found: Renamed[] = [];
    for (let at = before; at + 2 * word < text.length; at++) {
      const [one, other] = [text.slice(at, at + word), text.slice(at + word, at + 2 * word)];
      const own = { passage, at: at - before, written: text.slice(at - before, at + 2 * word + 1) };
      const earlier = known.get(`${own.written.slice(0, before)}${other}${one}${own.written.at(-1)}`);
      if (!known.has(own.written)) known.set(own.written, own);
      if (!earlier || one === other || !name.test(own.written) || !mayTurn(passage, at, word)) continue;
      if (isSameSentence(earlier, own) || countIn(passages, own.written) > 1) continue;
      found.push({ written: own.written, before: earlier.written, passage, from: own.at });
    }
    return found;
  });
}
