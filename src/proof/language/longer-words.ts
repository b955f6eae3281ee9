/** The words that a stretch of a text is all but one character of: 责任 of 责. */

import { onceHere } from '../../base/remember.ts';
import { language } from './likelihood.ts';
import { soundGroups } from './syllables.ts';
import { uncounted } from './uncounted.ts';
import { soundKey, type Word } from './vocabulary.ts';

const CODE_UNITS = 65_536;

/** Words of several characters by their last one, and for each character by how much likelier it is inside words than alone. */
const endings = onceHere(() => {
  const words = language();
  const { size, lengthOf, unitOf, likely } = words;
  const first = words.firstOf(0);
  const starts = new Uint32Array(uncounted(4 * (CODE_UNITS + 1)));
  const inside = new Float64Array(uncounted(8 * CODE_UNITS));
  const lastOf = (word: Word): number => unitOf(word, lengthOf(word) - 1);
  for (let word = first; word < size; word++) {
    const last = lastOf(word) + 1;
    starts[last] = (starts[last] as number) + 1;
    const share = 10 ** likely(word);
    for (let i = lengthOf(word) - 1; i >= 0; i--)
      inside[unitOf(word, i)] = (inside[unitOf(word, i)] as number) + share;
  }
  for (let unit = 0; unit < CODE_UNITS; unit++)
    starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  const next = starts.slice();
  const sorted = new Uint32Array(uncounted(4 * size));
  for (let word = first; word < size; word++) {
    const last = lastOf(word);
    sorted[next[last] as number] = word;
    next[last] = (next[last] as number) + 1;
  }
  return { starts, sorted, inside };
});

/** So many texts are kept in mind. */
const MOST_KNOWN = 4096;

/** What a function says of texts, those of late kept in mind. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size >= MOST_KNOWN) known.clear();
    const value = find(text);
    known.set(text, value);
    return value;
  };
}

/** The words that are a text with one more character. */
export const longerThan = remembered((text: string): readonly Word[] => {
  const words = language();
  const wanted = text.length + 1;
  const isLonger = (word: Word): boolean => {
    if (words.lengthOf(word) !== wanted) return false;
    let [left, right] = [0, wanted];
    while (left < text.length && words.unitOf(word, left) === text.charCodeAt(left)) left++;
    while (right > left + 1 && words.unitOf(word, right - 1) === text.charCodeAt(right - 2)) right--;
    return right === left + 1;
  };
  const found = new Set<Word>();
  const look = (word: Word): void => {
    if (isLonger(word)) found.add(word);
  };
  for (const group of soundGroups().of(text.charCodeAt(0))) {
    const end = words.firstOf(soundKey(group + 1, 0));
    for (let word = words.firstOf(soundKey(group, 0)); word < end; word++) look(word);
  }
  const { starts, sorted } = endings();
  const last = text.charCodeAt(text.length - 1);
  for (let i = starts[last] as number; i < (starts[last + 1] as number); i++) look(sorted[i] as number);
  return [...found];
});

/** By how much likelier a character is inside words than by itself, whose likelihood is given, as a logarithm. */
export const boundness = (unit: number, alone: number): number =>
  Math.log10(Math.max(1e-8, endings().inside[unit] as number)) - alone;
