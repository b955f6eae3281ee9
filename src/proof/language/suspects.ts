/** What in a passage other words seem meant for. */

import { type Lattice, latticeOf } from './lattice.ts';
import { language } from './likelihood.ts';
import { type Rival, readRun } from './rivals.ts';
import { type Evidence, evidenceOf, suspicionOf } from './suspicion.ts';
import { topics } from './topics.ts';
import { around, type Standing } from './words-around.ts';

/** A rival where it stands in a passage, in UTF-16 indexes, and what speaks for it. */
export interface Suspect extends Rival {
  readonly evidence: Evidence;
  readonly suspicion: number;
}

/** What makes suspects of rivals. */
interface Wanted {
  /** From which suspicion on. */
  readonly limit: number;
  /** True of what stands elsewhere in the issue. */
  readonly isRepeated: (written: string) => boolean;
  /** False of what cannot be mistaken where it stands. */
  readonly accepts: (suspect: Suspect) => boolean;
}

/** No word is nearer to what stands around it than another by so much. */
const GREATEST_DIFFERENCE = 1;

interface ReadPassage {
  readonly words: readonly Standing[];
  readonly rivals: readonly Rival[];
}

/** A run of ideographs where it stands in a text. */
export interface Run {
  readonly from: number;
  readonly lattice: Lattice;
}

/** The runs of ideographs of a text. */
export const runsIn = (text: string): Run[] =>
  Array.from(text.matchAll(/\p{Script=Han}{2,}/gu), ({ 0: run, index }) => ({
    from: index,
    lattice: latticeOf(run, language()),
  }));

/** The words and the rivals of some runs, with their places in the text. */
function readRuns(runs: readonly Run[]): ReadPassage {
  const moved = <T extends { from: number; to: number }>(parts: readonly T[], by: number): T[] =>
    parts.map((part) => ({ ...part, from: part.from + by, to: part.to + by }));
  const read = runs.map(({ from, lattice }): ReadPassage => {
    const { words, rivals } = readRun(lattice, language());
    return { words: moved(words, from), rivals: moved(rivals, from) };
  });
  return { words: read.flatMap(({ words }) => words), rivals: read.flatMap(({ rivals }) => rivals) };
}

/** The best of what overlaps. */
function withoutOverlaps(suspects: readonly Suspect[], length: number): Suspect[] {
  const taken = new Uint8Array(length);
  return [...suspects]
    .sort((one, other) => other.suspicion - one.suspicion)
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    });
}

/**
 * What is suspect in a text, the most suspect first; suspects do not overlap.
 *
 * @param runs those of the text
 */
export function suspectsIn(
  text: string,
  runs: readonly Run[],
  { limit, isRepeated, accepts }: Wanted,
): Suspect[] {
  const { words, rivals } = readRuns(runs);
  const { knows, nearnessTo } = topics();
  const suspects = rivals.flatMap((rival): Suspect[] => {
    // A pair is of words that are both right: that official prose does not use one of them says nothing.
    const isUsual = knows(rival.writtenWord);
    const circumstances = {
      isUsual: isUsual || rival.isPair,
      isRepeated: false,
      topic: GREATEST_DIFFERENCE,
    };
    if (suspicionOf(evidenceOf(rival, circumstances)) < limit) return [];
    const nearness = nearnessTo(around(rival, text, words));
    const difference = nearness(rival.meantWord) - nearness(rival.writtenWord);
    const topic = rival.isPair && !isUsual ? difference / 2 : difference;
    if (suspicionOf(evidenceOf(rival, { ...circumstances, topic })) < limit) return [];
    const evidence = evidenceOf(rival, { ...circumstances, topic, isRepeated: isRepeated(rival.written) });
    const suspicion = suspicionOf(evidence);
    const suspect = { ...rival, evidence, suspicion };
    return suspicion < limit || !accepts(suspect) ? [] : [suspect];
  });
  return withoutOverlaps(suspects, text.length);
}
