/** Words of up to four characters, found by their sound and by their characters. */

import { soundGroups } from './syllables.ts';
import { uncounted } from './uncounted.ts';

/** A word by its number. */
export type Word = number;

/** What stands for a character that no word is. */
export const UNKNOWN: Word = -1;

/** The most characters that a word has. */
export const LONGEST_WORD = 4;

/** Words as they are packed: those of one character first, the others by the sounds of their first two. */
export interface PackedWords {
  /** The characters of all, one word behind the other. */
  readonly units: Uint16Array;
  /** Where the characters of each begin, and where those of the last end. */
  readonly starts: Uint32Array;
  /** The first word of each pair of sounds, whose `soundKey` is the index, and how many words there are. */
  readonly firsts: Uint32Array;
}

/** Told of a word, and where in a text it ends. */
export type Tell = (word: Word, to: number) => void;

export interface Vocabulary {
  /** The word that a stretch of a text is; `UNKNOWN` where it is none. */
  readonly wordAt: (text: string, from: number, to: number) => Word;
  /** Tells each word of two characters and more that begins at an index of a text. */
  readonly eachLongWordAt: (text: string, from: number, tell: Tell) => void;
  readonly textOf: (word: Word) => string;
  readonly lengthOf: (word: Word) => number;
  /** A UTF-16 code unit of a word. */
  readonly unitOf: (word: Word, index: number) => number;
  /** The first word of a pair of sounds, and the first that is none. */
  readonly firstOf: (key: number) => Word;
  readonly endOf: (key: number) => Word;
}

/** The number of a pair of sounds. */
export const soundKey = (first: number, second: number): number =>
  first * (soundGroups().all.length + 1) + second;

const CODE_UNITS = 65_536;

const toCharacter = (unit: number): string => String.fromCharCode(unit);

export function readVocabulary({ units, starts, firsts }: PackedWords): Vocabulary {
  const singles = firsts[0] as number;
  const single = new Int32Array(uncounted(4 * CODE_UNITS)).fill(UNKNOWN);
  for (let word = 0; word < singles; word++) single[units[word] as number] = word;
  const { of } = soundGroups();

  const lengthOf = (word: Word): number => (starts[word + 1] as number) - (starts[word] as number);
  const unitOf = (word: Word, index: number): number => units[(starts[word] as number) + index] as number;
  const isAt = (word: Word, text: string, from: number): boolean => {
    const start = starts[word] as number;
    for (let i = (starts[word + 1] as number) - start - 1; i >= 0; i--)
      if (units[start + i] !== text.charCodeAt(from + i)) return false;
    return true;
  };
  const eachLongWordAt = (text: string, from: number, tell: Tell): void => {
    if (from + 1 >= text.length) return;
    for (const first of of(text.charCodeAt(from)))
      for (const second of of(text.charCodeAt(from + 1))) {
        const key = soundKey(first, second);
        const end = firsts[key + 1] as number;
        for (let word = firsts[key] as number; word < end; word++)
          if (isAt(word, text, from)) tell(word, from + lengthOf(word));
      }
  };
  const longWordAt = (text: string, from: number, to: number): Word => {
    let found = UNKNOWN;
    eachLongWordAt(text, from, (word, end) => {
      if (end === to) found = word;
    });
    return found;
  };
  return {
    lengthOf,
    unitOf,
    eachLongWordAt,
    wordAt: (text, from, to) =>
      to === from + 1 ? (single[text.charCodeAt(from)] as Word) : longWordAt(text, from, to),
    textOf: (word) => Array.from(units.subarray(starts[word], starts[word + 1]), toCharacter).join(''),
    firstOf: (key) => firsts[key] as Word,
    endOf: (key) => firsts[key + 1] as Word,
  };
}
