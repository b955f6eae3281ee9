/** Words that lack a character: 县教局, 管护责落实到人; the sentence is much likelier with the whole word. */

import { onceHere } from '../../base/remember.ts';
import { followingFrom, type Lattice, leadingTo, likeliest, type Step } from './lattice.ts';
import { type Language, language } from './likelihood.ts';
import type { Run } from './suspects.ts';
import { soundGroups } from './syllables.ts';
import { topics } from './topics.ts';
import { uncounted } from './uncounted.ts';
import { soundKey, UNKNOWN, type Word } from './vocabulary.ts';
import { around, type Standing } from './words-around.ts';

/** What stands where a longer word was meant; UTF-16 indexes in the text. */
export interface Lack {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly meant: string;
}

/** A word of which a stretch of a run is all but one character. */
interface Longer {
  readonly from: number;
  readonly to: number;
  readonly word: Word;
  readonly gain: number;
}

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

/** Tells each word that is a stretch of a text with one more character. */
function eachLonger(text: string, from: number, to: number, tell: (word: Word) => void): void {
  const words = language();
  const wanted = to - from + 1;
  const isLonger = (word: Word): boolean => {
    if (words.lengthOf(word) !== wanted) return false;
    let [left, right] = [0, wanted];
    while (left < to - from && words.unitOf(word, left) === text.charCodeAt(from + left)) left++;
    while (right > left + 1 && words.unitOf(word, right - 1) === text.charCodeAt(from + right - 2)) right--;
    return right === left + 1;
  };
  for (const group of soundGroups().of(text.charCodeAt(from))) {
    const end = words.firstOf(soundKey(group + 1, 0));
    for (let word = words.firstOf(soundKey(group, 0)); word < end; word++) if (isLonger(word)) tell(word);
  }
  const { starts, sorted } = endings();
  const last = text.charCodeAt(to - 1);
  for (let i = starts[last] as number; i < (starts[last + 1] as number); i++) {
    const word = sorted[i] as number;
    if (words.unitOf(word, 0) !== text.charCodeAt(from) && isLonger(word)) tell(word);
  }
}

/** A word that brings less is none. */
const LEAST_GAIN = 0.5;

/** The likeliest word that a stretch of a run lacks a character of. */
function longerAt(lattice: Lattice, from: number, to: number, words: Language): Longer | undefined {
  const { text, starting, ending, best } = lattice;
  let found: Longer | undefined;
  eachLonger(text, from, to, (word) => {
    const gain =
      leadingTo(word, ending[from] as readonly Step[], words) +
      followingFrom(word, starting[to] as readonly Step[], words) -
      best;
    if (gain > (found?.gain ?? LEAST_GAIN)) found = { from, to, word, gain };
  });
  return found;
}

/** A word that is as likely is no name, though official prose may use it of anything. */
const USUAL = -4.8;

const isKnown = (word: Word): boolean => topics().knows(word) || language().likely(word) >= USUAL;

const isBehindWord = (at: number, path: readonly Step[]): boolean =>
  path.some(({ from, to }) => to === at && to - from > 1);

/** True of what lacks nothing: the whole word stands there, or a character that ends a longer word: 医药业, 轮换制. */
function isWhole(text: string, { from, to }: Longer, meant: string, path: readonly Step[]): boolean {
  if ([from, from - 1, to - meant.length].some((start) => text.startsWith(meant, start))) return true;
  return to - from === 1 && meant.endsWith(text.charAt(from)) && isBehindWord(from, path);
}

/** True of what a word of official prose is, or may end with: 合作, 物流园. */
const mayBeWord = (text: string, { from, to }: Longer, path: readonly Step[]): boolean =>
  to - from > 1 ? topics().knows(language().wordAt(text, from, to)) : isBehindWord(from, path);

/** A greater gain says no more. */
const MOST_GAIN = 8;

/** What is less suspect is right more often than not; what may be a word has to be more suspect. */
const LIMIT = 4;
const LIMIT_OF_WORDS = 4.6;

/** The logarithm of the odds that the longer word was meant: a logistic regression on characters left out of correct prose. */
function suspicionOf(
  { from, to, word, gain }: Longer,
  text: string,
  path: readonly Step[],
  near: number,
): number {
  const words = language();
  const at = path.findIndex((step) => step.to > from);
  const [before, here] = [path[at - 1]?.word ?? UNKNOWN, path[at] as Step];
  const after = path.find((step) => step.from >= to)?.word ?? UNKNOWN;
  const isSingle = to - from === 1;
  const pulls = (one: Word): number => words.pull(before, one) + words.pull(one, after);
  const cuts = (here.from < from ? 1 : 0) + (path.some((step) => step.from < to && step.to > to) ? 1 : 0);
  const bound = (): number =>
    Math.log10(Math.max(1e-8, endings().inside[text.charCodeAt(from)] as number)) - words.likely(here.word);
  return (
    -0.9 +
    0.74 * Math.min(gain, MOST_GAIN) +
    (isSingle ? 0.6 * bound() - 0.72 * pulls(here.word) - 1.67 : 0) -
    (!isSingle && words.wordAt(text, from, to) !== UNKNOWN ? 0.91 : 0) +
    0.25 * words.likely(word) -
    0.19 * pulls(word) -
    0.32 * cuts +
    (from === 0 ? 0.9 : 0) +
    (to === text.length ? 0.65 : 0) +
    5.2 * near
  );
}

/** What is shorter is no sentence. */
const SHORTEST = 5;

/** What opens a clause by itself: 受冷空气影响. */
const OPENS = /^[受据按经对为因]/u;

/** Matches what stands before or behind figures, words made for what they say, and names. */
const HELD = { before: /[\d.“‘·〔]/u, behind: /[”’·〔]/u };

function lacksIn(
  text: string,
  { from: start, lattice }: Run,
  standing: readonly Standing[],
): (Lack & { odds: number })[] {
  const { text: run } = lattice;
  if (run.length < SHORTEST) return [];
  const words = language();
  const path = likeliest(lattice, words);
  const stretches = [
    ...path.filter(({ from, to }) => to - from === 1),
    ...[2, 3]
      .flatMap((length) =>
        Array.from({ length: Math.max(0, run.length - length + 1) }, (_, from) => ({
          from,
          to: from + length,
        })),
      )
      .filter(
        ({ from, to }) =>
          words.wordAt(run, from, to) === UNKNOWN ||
          path.some((step) => step.from === from && step.to === to),
      ),
  ];
  return stretches.flatMap(({ from, to }) => {
    if (HELD.before.test(text.charAt(start + from - 1)) || HELD.behind.test(text.charAt(start + to)))
      return [];
    if (from === 0 && to === 1 && OPENS.test(run)) return [];
    const longer = longerAt(lattice, from, to, words);
    if (!longer || !isKnown(longer.word)) return [];
    const meant = words.textOf(longer.word);
    if (isWhole(run, longer, meant, path)) return [];
    const place = { from: start + from, to: start + to };
    const near = topics().nearnessTo(around(place, text, standing))(longer.word);
    const odds = suspicionOf(longer, run, path, near);
    return odds < (mayBeWord(run, longer, path) ? LIMIT_OF_WORDS : LIMIT)
      ? []
      : [{ ...place, written: run.slice(from, to), meant, odds }];
  });
}

/**
 * Where a text lacks a character, the most suspect of what overlaps.
 *
 * @param runs those of the text
 */
export function lacksOf(text: string, runs: readonly Run[]): Lack[] {
  const standing = runs.flatMap(({ from, lattice }) =>
    likeliest(lattice, language()).map((step) => ({
      word: step.word,
      from: from + step.from,
      to: from + step.to,
    })),
  );
  const found: Lack[] = [];
  const all = runs.flatMap((run) => lacksIn(text, run, standing)).sort((one, other) => other.odds - one.odds);
  for (const lack of all)
    if (!found.some(({ from, to }) => from < lack.to && lack.from < to)) found.push(lack);
  return found.sort((one, other) => one.from - other.from);
}
