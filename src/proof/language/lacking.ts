/** Words that lack a character: 县教局, 管护责落实到人; the sentence is much likelier with the whole word. */

import { largest } from '../../base/extremes.ts';
import { followingFrom, type Lattice, leadingTo, likeliest, type Step } from './lattice.ts';
import { type Language, language, STRONGEST_PULL } from './likelihood.ts';
import { boundness, longerThan } from './longer-words.ts';
import type { Run } from './suspects.ts';
import { topics } from './topics.ts';
import { LONGEST_WORD, UNKNOWN, type Word } from './vocabulary.ts';
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

/** A word that brings less is none. */
const LEAST_GAIN = 0.5;

/** The most that readings up to a word, or from its end on, may bring to it. */
const mostOf = (steps: readonly Step[], value: (step: Step) => number): number =>
  steps.length > 0 ? largest(steps.map(value)) + STRONGEST_PULL : 0;

/** The likeliest word that a stretch of a run lacks a character of. */
function longerAt(lattice: Lattice, from: number, to: number, words: Language): Longer | undefined {
  const { text, starting, ending, best } = lattice;
  const [before, after] = [ending[from] as readonly Step[], starting[to] as readonly Step[]];
  const most =
    best -
    mostOf(before, (step) => step.before) -
    mostOf(after, (step) => words.likely(step.word) + step.after);
  let found: Longer | undefined;
  for (const word of longerThan(text.slice(from, to))) {
    if (words.likely(word) < most + LEAST_GAIN) continue;
    const gain = leadingTo(word, before, words) + followingFrom(word, after, words) - best;
    if (gain > (found?.gain ?? LEAST_GAIN)) found = { from, to, word, gain };
  }
  return found;
}

/** A word that is as likely is no name, though official prose may use it of anything. */
const USUAL = -4.8;

const isKnown = (word: Word): boolean => topics().knows(word) || language().likely(word) >= USUAL;

/** The likeliest reading of a run, and for each character by which of its steps it is read. */
interface Path {
  readonly steps: readonly Step[];
  readonly at: Int32Array;
}

function pathOf(lattice: Lattice): Path {
  const steps = likeliest(lattice, language());
  const at = new Int32Array(lattice.text.length);
  steps.forEach(({ from, to }, number) => {
    at.fill(number, from, to);
  });
  return { steps, at };
}

const stepOver = ({ steps, at }: Path, index: number): Step | undefined => steps[at[index] ?? -1];

function isBehindWord(index: number, path: Path): boolean {
  const before = stepOver(path, index - 1);
  return before !== undefined && before.to === index && before.to - before.from > 1;
}

/** True of what lacks nothing: the whole word stands there, or a character that ends a longer word: 医药业, 轮换制. */
function isWhole(text: string, { from, to }: Longer, meant: string, path: Path): boolean {
  if ([from, from - 1, to - meant.length].some((start) => text.startsWith(meant, start))) return true;
  return to - from === 1 && meant.endsWith(text.charAt(from)) && isBehindWord(from, path);
}

/** True of what a word of official prose is, or may end with: 合作, 物流园. */
const mayBeWord = (text: string, { from, to }: Longer, path: Path): boolean =>
  to - from > 1 ? topics().knows(language().wordAt(text, from, to)) : isBehindWord(from, path);

/** A greater gain says no more. */
const MOST_GAIN = 8;

/** What is less suspect is right more often than not; what may be a word has to be more suspect. */
const LIMIT = 4;
const LIMIT_OF_WORDS = 4.6;

/** The logarithm of the odds that the longer word was meant: a logistic regression on characters left out of correct prose. */
function suspicionOf({ from, to, word, gain }: Longer, text: string, path: Path, near: number): number {
  const words = language();
  const here = stepOver(path, from) as Step;
  const before = path.steps[(path.at[from] as number) - 1]?.word ?? UNKNOWN;
  const after = stepOver(path, to)?.word ?? UNKNOWN;
  const isSingle = to - from === 1;
  const pulls = (one: Word): number => words.pull(before, one) + words.pull(one, after);
  const bound = (): number => boundness(text.charCodeAt(from), words.likely(here.word));
  return (
    -0.9 +
    0.74 * Math.min(gain, MOST_GAIN) +
    (isSingle ? 0.6 * bound() - 0.72 * pulls(here.word) - 1.67 : 0) -
    (!isSingle && words.wordAt(text, from, to) !== UNKNOWN ? 0.91 : 0) +
    0.25 * words.likely(word) -
    0.19 * pulls(word) +
    (from === 0 ? 0.9 : 0) +
    (to === text.length ? 0.65 : 0) +
    5.2 * near
  );
}

/** No word is nearer to what stands around it. */
const NEAREST = 0.8;

/** What is shorter is no sentence. */
const SHORTEST = 5;

/** What opens a clause by itself: 受冷空气影响. */
const OPENS = /^[受据按经对为因]/u;

/** Matches what stands before or behind figures, words made for what they say, and names. */
const HELD = { before: /[\d.“‘·〔]/u, behind: /[”’·〔]/u };

/** The stretches from a step on that may lack a character: it by itself, or with such behind it where a single character is among them. */
function stretchesFrom(steps: readonly Step[], first: number): { from: number; to: number }[] {
  const { from } = steps[first] as Step;
  return [first, first + 1, first + 2].flatMap((last) => {
    const to = steps[last]?.to ?? from + LONGEST_WORD;
    const isLoose = last === first || steps.slice(first, last + 1).some((step) => step.to - step.from === 1);
    return isLoose && to - from < LONGEST_WORD ? [{ from, to }] : [];
  });
}

function lacksIn(
  text: string,
  { from: start, lattice }: Run,
  standing: readonly Standing[],
): (Lack & { odds: number })[] {
  const { text: run } = lattice;
  if (run.length < SHORTEST) return [];
  const words = language();
  const path = pathOf(lattice);
  const stretches = path.steps.flatMap((_, first) => stretchesFrom(path.steps, first));
  return stretches.flatMap(({ from, to }) => {
    if (HELD.before.test(text.charAt(start + from - 1)) || HELD.behind.test(text.charAt(start + to)))
      return [];
    if (from === 0 && to === 1 && OPENS.test(run)) return [];
    const longer = longerAt(lattice, from, to, words);
    if (!longer || !isKnown(longer.word)) return [];
    const meant = words.textOf(longer.word);
    if (isWhole(run, longer, meant, path)) return [];
    const place = { from: start + from, to: start + to };
    const limit = mayBeWord(run, longer, path) ? LIMIT_OF_WORDS : LIMIT;
    if (suspicionOf(longer, run, path, NEAREST) < limit) return [];
    const near = topics().nearnessTo(around(place, text, standing))(longer.word);
    const odds = suspicionOf(longer, run, path, near);
    return odds < limit ? [] : [{ ...place, written: run.slice(from, to), meant, odds }];
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
  const taken = new Uint8Array(text.length);
  return runs
    .flatMap((run) => lacksIn(text, run, standing))
    .sort((one, other) => other.odds - one.odds)
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    })
    .sort((one, other) => one.from - other.from);
}
