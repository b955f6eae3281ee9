/** Tells of most pairs of characters that no word of a list begins with them, without looking at the list. */

/** Stands for any second character. */
const ANY = '\t';

const BITS = 1 << 17;
const UNKNOWN = 0;
const SOME = 1;
const ALL = 2;

/**
 * Makes a filter of a list; what a first character goes on with is asked once.
 * @param secondsOf the characters that follow a first one in the list, by its code unit; a tab among them stands for any
 * @returns false only where no word of the list begins with the two code units
 */
export function pairFilter(secondsOf: (first: number) => string): (first: number, second: number) => boolean {
  const firsts = new Uint8Array(1 << 16);
  const pairs = new Uint32Array(BITS >> 5);
  const learn = (first: number): void => {
    const seconds = secondsOf(first);
    firsts[first] = seconds.includes(ANY) ? ALL : SOME;
    for (let i = 0; i < seconds.length; i++) {
      const bit = bitOf(first, seconds.charCodeAt(i));
      pairs[bit >> 5] = (pairs[bit >> 5] as number) | (1 << (bit & 31));
    }
  };
  return (first, second) => {
    if (firsts[first] === UNKNOWN) learn(first);
    const bit = bitOf(first, second);
    return firsts[first] === ALL || (((pairs[bit >> 5] as number) >> (bit & 31)) & 1) === 1;
  };
}

/** The place of a pair; some share theirs. */
const bitOf = (first: number, second: number): number => ((first * 31) ^ (second * 1021)) & (BITS - 1);
