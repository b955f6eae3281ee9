/** All ways to read a run of ideographs as words, and the likeliest. */

import { largest } from '../../base/extremes.ts';
import type { Language } from './likelihood.ts';
import { UNKNOWN, type Word } from './vocabulary.ts';

/** A word where it may stand; UTF-16 indexes in the run. */
export interface Step {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
  /** The likelihood of the likeliest reading up to the end of the word, as a logarithm. */
  readonly before: number;
  /** The likelihood of the likeliest reading of what follows the word. */
  readonly after: number;
}

export interface Lattice {
  readonly text: string;
  /** The words that may begin at each index. */
  readonly starting: readonly (readonly Step[])[];
  /** The words that may end at each index. */
  readonly ending: readonly (readonly Step[])[];
  /** The likelihood of the likeliest reading. */
  readonly best: number;
}

type Draft = { -readonly [key in keyof Step]: Step[key] };

/** How likely the best reading is that goes on from some steps with a word; the word alone where none stands before it. */
export function leadingTo(word: Word, before: readonly Step[], language: Language): number {
  const alone = language.likely(word);
  if (before.length === 0) return alone;
  let best = Number.NEGATIVE_INFINITY;
  for (const step of before) best = Math.max(best, step.before + language.pull(step.word, word));
  return best + alone;
}

/** How likely the best reading is of what follows a word; certain where nothing does. */
export function followingFrom(word: Word, after: readonly Step[], language: Language): number {
  if (after.length === 0) return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const step of after)
    best = Math.max(best, language.likely(step.word) + language.pull(word, step.word) + step.after);
  return best;
}

function draftsAt(text: string, from: number, language: Language): Draft[] {
  if (from === text.length) return [];
  const drafts: Draft[] = [];
  const add = (word: Word, to: number): void => {
    drafts.push({ word, from, to, before: 0, after: 0 });
  };
  add(language.wordAt(text, from, from + 1), from + 1);
  language.eachLongWordAt(text, from, add);
  return drafts;
}

/** Reads a run of ideographs as words in all ways that there are. */
export function latticeOf(text: string, language: Language): Lattice {
  const starting = Array.from({ length: text.length + 1 }, (_, from) => draftsAt(text, from, language));
  const ending: Draft[][] = Array.from({ length: text.length + 1 }, () => []);
  for (const step of starting.flat()) {
    step.before = leadingTo(step.word, ending[step.from] as Draft[], language);
    (ending[step.to] as Draft[]).push(step);
  }
  for (const step of starting.flat().reverse())
    step.after = followingFrom(step.word, starting[step.to] as Draft[], language);
  const best = largest((ending[text.length] as Draft[]).map(({ before }) => before));
  return { text, starting, ending, best };
}

/** The words of the likeliest reading, from left to right. */
export function likeliest({ text, ending }: Lattice, language: Language): Step[] {
  const path: Step[] = [];
  let next: Step | undefined;
  for (let at = text.length; at > 0; at = next.from) {
    const behind: Word = next?.word ?? UNKNOWN;
    const reach = (step: Step): number => step.before + language.pull(step.word, behind);
    next = (ending[at] as readonly Step[]).reduce((one, other) => (reach(other) > reach(one) ? other : one));
    path.push(next);
  }
  return path.reverse();
}
