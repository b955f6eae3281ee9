/** Words that sound or look like a stretch of a text. */

import { onceHere } from '../../base/remember.ts';
import { SHAPES } from '../words/alike.ts';
import { PARTS } from '../words/parts.ts';
import { readGroups, soundGroups } from './syllables.ts';
import { soundKey, type Tell, UNKNOWN, type Vocabulary, type Word } from './vocabulary.ts';

/** The characters of like shape, each once, by code unit. */
const looks = onceHere(() => {
  const { all, of } = readGroups(`${SHAPES} ${PARTS}`.split(' '));
  const known: string[] = [];
  return (unit: number): string => {
    known[unit] ??= [...new Set(of(unit).flatMap((group) => [...(all[group] as string)]))].join('');
    return known[unit];
  };
});

function soundAlike(one: number, other: number): boolean {
  if (one === other) return true;
  const { all, of } = soundGroups();
  const others = of(other);
  return of(one).some((group) => group < all.length && others.includes(group));
}

/** Tells each word of two characters and more that sounds like what begins at an index. */
export function eachHomophone(text: string, from: number, vocabulary: Vocabulary, tell: Tell): void {
  const { all, of } = soundGroups();
  const seconds = of(text.charCodeAt(from + 1));
  for (const first of of(text.charCodeAt(from)))
    for (const second of seconds) {
      const key = soundKey(first, second);
      const end = vocabulary.endOf(key);
      // The words of a key sound alike in their first two characters, but for what is in no group.
      const known = first < all.length && second < all.length ? 2 : 0;
      for (let word = vocabulary.firstOf(key); word < end; word++) {
        const to = from + vocabulary.lengthOf(word);
        if (to <= text.length && soundsOn(text, from, word, known, vocabulary)) tell(word, to);
      }
    }
}

/** True where each character from some index of a word on sounds like that of a text: what is in no group sounds like nothing else. */
function soundsOn(
  text: string,
  from: number,
  word: Word,
  first: number,
  { lengthOf, unitOf }: Vocabulary,
): boolean {
  for (let i = lengthOf(word) - 1; i >= first; i--)
    if (!soundAlike(text.charCodeAt(from + i), unitOf(word, i))) return false;
  return true;
}

/** Tells each word of two characters that is what begins at an index but for one character of like shape, where that is no word. */
export function eachLookAlike(text: string, from: number, vocabulary: Vocabulary, tell: Tell): void {
  if (vocabulary.wordAt(text, from, from + 2) !== UNKNOWN) return;
  const [first, second] = [text.charAt(from), text.charAt(from + 1)];
  const tellOf = (pair: string): void => {
    const word = vocabulary.wordAt(pair, 0, 2);
    if (word !== UNKNOWN) tell(word, from + 2);
  };
  const like = looks();
  for (const other of like(text.charCodeAt(from))) tellOf(other + second);
  for (const other of like(text.charCodeAt(from + 1))) tellOf(first + other);
}
