/** Set phrases with characters of like sound or shape in the place of theirs: 营商环镜, 攻击侧结构性改革. */

import { areAlike } from './alike.ts';
import { around, wordsOf } from './borders.ts';
import { isIdiom, isPhrase, type Key, keysAt, mayBeKey, offsetOf, phraseOf } from './phrase-keys.ts';

/** Where a text has all of a phrase but for what is mistaken; UTF-16 indexes. */
export interface NearPhrase {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** In phrases from this length on a word may be mistaken for another: 攻击侧结构性改革. */
const LONG = 6;

/** Where a text differs from a phrase, if it does so in one character, or in two that follow each other in a long phrase. */
function difference(text: string, from: number, key: Key): { at: number; length: number } | undefined {
  const end = key.length - 1;
  const most = end < LONG ? 1 : 2;
  let at = -1;
  let length = 0;
  for (let i = 0; i < end; i++) {
    if (text.charCodeAt(from + i) === key.charCodeAt(i + 1)) continue;
    if (at < 0) at = i;
    length = i - at + 1;
    if (length > most) return undefined;
  }
  return at < 0 ? undefined : { at, length };
}

const isAlike = (text: string, from: number, phrase: string, at: number, length: number): boolean =>
  [...phrase.slice(at, at + length)].every((character, i) =>
    areAlike(text[from + at + i] as string, character),
  );

/**
 * True where the dictionary has a word that goes over an end of the phrase: 文化|已|产生; in a short one also where it has one
 * with the character: 防空. The words inside an idiom mean nothing: 举旗 does not make 举旗不定 right.
 */
function isMeant(text: string, from: number, to: number, at: number, inIdiom: boolean): boolean {
  const { before, after } = around(text, from, to);
  const [start, mistake, end] = [before.length, before.length + at, before.length + to - from];
  return wordsOf(`${before}${text.slice(from, to)}${after}`).some(
    (word) =>
      (to - from < LONG &&
        word.from <= mistake &&
        word.to > mistake &&
        word.to - word.from > (inIdiom ? 2 : 1)) ||
      (word.from < start && word.to > start) ||
      (word.from < end && word.to > end),
  );
}

function nearAt(text: string, at: number, key: Key): NearPhrase | undefined {
  const from = at - offsetOf(key);
  const to = from + key.length - 1;
  if (from < 0 || to > text.length) return undefined;
  const different = difference(text, from, key);
  if (!different) return undefined;
  const phrase = phraseOf(key);
  if (!isAlike(text, from, phrase, different.at, different.length)) return undefined;
  return isPhrase(text.slice(from, to)) || isMeant(text, from, to, different.at, isIdiom(key))
    ? undefined
    : { phrase, from, to };
}

/** Where a text has a set phrase with a character, or in a long one a word, mistaken. */
export function findNearPhrases(text: string): NearPhrase[] {
  const found: NearPhrase[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (!mayBeKey(text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
    for (const key of keysAt(text, at)) {
      const near = nearAt(text, at, key);
      if (near && near.from >= (found.at(-1)?.to ?? 0)) found.push(near);
    }
  }
  return found;
}
