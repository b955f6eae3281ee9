/** Set phrases and idioms by two characters of theirs, as scripts/pack-words.mjs packs them. */

import { once, remember } from '../../base/remember.ts';
import { pairFilter } from './pair-filter.ts';
import { phrases } from './word-data.ts';

/**
 * Two characters of a phrase, by which it is found: they are right where the wrong one is among the others. It is left as
 * it is packed, a sign and the phrase, as hundreds are tried for each that is found.
 */
export type Key = string;

/** The keys that begin with a character. */
interface Keys {
  /** The second characters of all. */
  readonly seconds: string;
  /** All in the same order. */
  readonly all: () => readonly Key[];
}

export const phraseOf = (key: Key): string => key.slice(1);

/** Where the two characters stand in the phrase, by the sign that scripts/pack-words.mjs puts before it. */
export const offsetOf = (key: Key): number => ('-='.includes(key.charAt(0)) ? (key.length - 1) >> 1 : 0);

export const isIdiom = (key: Key): boolean => key.startsWith('[') || key.startsWith('=');

const NONE: readonly Key[] = [];

const NO_KEYS: Keys = { seconds: '', all: () => [] };

const packedKeys = once(
  () =>
    new Map(
      phrases()
        .split('\n')
        .map((line) => [line.charCodeAt(0), line]),
    ),
);

const keysFrom = remember((unit: number): Keys => {
  const line = packedKeys().get(unit);
  if (line === undefined) return NO_KEYS;
  const end = line.indexOf(' ');
  return { seconds: line.slice(1, end), all: once(() => line.slice(end + 1).split(' ')) };
});

export const mayBeKey = pairFilter((unit) => keysFrom(unit).seconds);

/** The keys of the two characters of a text that begin at an index. */
export function keysAt(text: string, at: number): readonly Key[] {
  const { seconds, all } = keysFrom(text.charCodeAt(at));
  const second = text.charCodeAt(at + 1);
  let found: Key[] | undefined;
  for (let i = 0; i < seconds.length; i++) {
    if (seconds.charCodeAt(i) !== second) continue;
    found ??= [];
    found.push(all()[i] as Key);
  }
  return found ?? NONE;
}

export const isPhrase = (text: string): boolean =>
  keysAt(text, 0).some((key) => offsetOf(key) === 0 && phraseOf(key) === text);
