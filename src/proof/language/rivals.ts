/** Words that would make a run of ideographs likelier than one that stands there: 义诊 for 一阵 in 开展一阵活动. */

import { largest, least } from '../../base/extremes.ts';
import { type Confusable, confusablesIn } from './confusables.ts';
import { eachHomophone, eachLookAlike } from './homophones.ts';
import { followingFrom, type Lattice, leadingTo, likeliest, type Step } from './lattice.ts';
import { type Language, STRONGEST_PULL } from './likelihood.ts';
import { isSameSyllable } from './syllables.ts';
import type { Word } from './vocabulary.ts';

/** A word for a stretch of a run, and what speaks for it; UTF-16 indexes in the run. */
export interface Rival {
  readonly from: number;
  readonly to: number;
  /** What stands there, and the word that it is; `UNKNOWN` where it is none. */
  readonly written: string;
  readonly writtenWord: Word;
  /** What would make the run likelier. */
  readonly meant: string;
  readonly meantWord: Word;
  /** By how much likelier, as a logarithm (base 10). */
  readonly gain: number;
  /** Into how many words of the likeliest reading the stretch falls. */
  readonly parts: number;
  /** At how many of its ends it cuts a word of the likeliest reading in two. */
  readonly cuts: number;
  /** How many characters differ. */
  readonly changed: number;
  /** How many of these do not sound quite like what is written. */
  readonly unlike: number;
  /** What speaks for it wherever it stands: some words are taken for each other again and again. */
  readonly prior: number;
  /** True of two words that are both right somewhere: 以致, 以至. */
  readonly isPair: boolean;
  /** The likelihood of the least likely of the characters written that differ, and of the likeliest. */
  readonly rarest: number;
  readonly commonest: number;
}

/** Rivals that make less of a difference are none. */
const LEAST_GAIN = 1.5;

/** So many that begin at one index are enough. */
const MOST_HERE = 8;

/** The same of what is taken for each other again and again. */
const LEAST_OF_CONFUSABLES = -1;

/** For each index the most that the readings up to it, and from it on, may bring to a word there. */
function ceilings({ starting, ending }: Lattice, language: Language): { before: number[]; after: number[] } {
  const most = (values: readonly number[]): number =>
    values.length > 0 ? largest(values) + STRONGEST_PULL : 0;
  return {
    before: ending.map((steps) => most(steps.map(({ before }) => before))),
    after: starting.map((steps) => most(steps.map(({ word, after }) => language.likely(word) + after))),
  };
}

function gains(lattice: Lattice, words: readonly Step[], language: Language): Confusable[] {
  const { text, starting, ending, best } = lattice;
  const most = ceilings(lattice, language);
  const enough = best + LEAST_GAIN;
  const alone = new Set(words.filter(({ from, to }) => to === from + 1).map(({ from }) => from));
  const found = confusablesIn(lattice, alone, language, LEAST_OF_CONFUSABLES);
  for (let from = 0; from + 1 < text.length; from++) {
    const here: Confusable[] = [];
    const before = ending[from] as readonly Step[];
    const tell = (word: Word, to: number): void => {
      const after = most.after[to] as number;
      if ((most.before[from] as number) + language.likely(word) + after < enough) return;
      const leading = leadingTo(word, before, language);
      if (leading + after < enough) return;
      const likelihood = leading + followingFrom(word, starting[to] as readonly Step[], language);
      if (likelihood >= enough)
        here.push({ word, from, to, gain: likelihood - best, prior: 0, isPair: false });
    };
    eachHomophone(text, from, language, tell);
    // A character taken for one of like shape seldom makes another word.
    if (alone.has(from) || alone.has(from + 1)) eachLookAlike(text, from, language, tell);
    for (const one of here.sort((one, other) => other.gain - one.gain).slice(0, MOST_HERE)) found.push(one);
  }
  return found;
}

/** The characters of a stretch that differ from those of a word, each with that one. */
const differences = (written: string, meant: string): [string, string][] =>
  Array.from(written, (one, i): [string, string] => [one, meant.charAt(i)]).filter(
    ([one, other]) => one !== other,
  );

/** For each character of a run, which word of a reading it is in. */
function wordNumbers(path: readonly Step[], length: number): Int32Array {
  const numbers = new Int32Array(length);
  path.forEach(({ from, to }, number) => {
    numbers.fill(number, from, to);
  });
  return numbers;
}

/** At how many of its ends a stretch cuts a word in two. */
const cutsOf = (numbers: Int32Array, from: number, to: number): number =>
  [from, to].filter((at) => at > 0 && numbers[at - 1] === numbers[at]).length;

/** A run of ideographs as it is read. */
export interface Reading {
  /** The words of the likeliest reading. */
  readonly words: readonly Step[];
  /** What would make it likelier; these may overlap. */
  readonly rivals: readonly Rival[];
}

/** Reads a run of ideographs, and finds what would make it likelier. */
export function readRun(lattice: Lattice, language: Language): Reading {
  const { text: run } = lattice;
  const words = likeliest(lattice, language);
  const numbers = wordNumbers(words, run.length);
  const rivals = gains(lattice, words, language).map(({ word, from, to, gain, prior, isPair }): Rival => {
    const written = run.slice(from, to);
    const meant = language.textOf(word);
    const changed = differences(written, meant);
    const likelihoods = changed.map(([one]) => language.likely(language.wordAt(one, 0, one.length)));
    return {
      from,
      to,
      written,
      writtenWord: language.wordAt(run, from, to),
      meant,
      meantWord: word,
      gain,
      prior,
      isPair,
      parts: (numbers[to - 1] as number) - (numbers[from] as number) + 1,
      cuts: cutsOf(numbers, from, to),
      changed: changed.length,
      unlike: changed.filter(([one, other]) => !isSameSyllable(one, other)).length,
      rarest: least(likelihoods),
      commonest: largest(likelihoods),
    };
  });
  return { words, rivals };
}
