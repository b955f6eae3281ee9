/** Words whose characters stand the wrong way round: 底兜保障, 推进设建. */

import { followingFrom, type Lattice, leadingTo, type Step } from '../language/lattice.ts';
import { type Language, language } from '../language/likelihood.ts';
import type { Run } from '../language/suspects.ts';
import { UNKNOWN } from '../language/vocabulary.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';

/** By how much likelier, as a logarithm, a sentence has to be with the two changed. */
const LEAST_GAIN = 3.8;

/** What ends names of places, before which a character of the name stands. */
const PLACE = /[村镇乡县市寨庄湾]/u;

/** What follows the name of a place: 东浦市. */
const OF_PLACE = /^(?:[省市县区州旗镇乡村港湾河江湖山路街]|高速|大道)/u;

/** What is shorter is no sentence. */
const SHORTEST = 3;

interface Swapped {
  readonly at: number;
  readonly meant: string;
}

function swappedAt(lattice: Lattice, at: number, words: Language): Swapped | undefined {
  const { text, starting, ending, best } = lattice;
  const meant = `${text.charAt(at + 1)}${text.charAt(at)}`;
  const word = words.wordAt(meant, 0, 2);
  if (word === UNKNOWN || words.wordAt(text, at, at + 2) !== UNKNOWN || PLACE.test(meant)) return undefined;
  if (OF_PLACE.test(text.slice(at + 2, at + 4))) return undefined;
  const [before, after] = [ending[at] as readonly Step[], starting[at + 2] as readonly Step[]];
  const gain = leadingTo(word, before, words) + followingFrom(word, after, words) - best;
  return gain >= LEAST_GAIN ? { at, meant } : undefined;
}

/** Words of two characters, in a run of ideographs, that were typed the wrong way round. */
function swappedIn(lattice: Lattice): Swapped[] {
  if (lattice.text.length < SHORTEST) return [];
  const words = language();
  return Array.from({ length: lattice.text.length - 1 }, (_, at) => swappedAt(lattice, at, words)).filter(
    (one) => one !== undefined,
  );
}

/**
 * Words that were typed the wrong way round, but for what an issue has twice, which is a term or a name: `near-word`.
 *
 * @param runs those of the text of the passage
 * @param isRepeated true of what the issue has twice
 */
export const checkSwapped = (
  { text, place }: Passage,
  runs: readonly Run[],
  isRepeated: (written: string) => boolean,
): Finding[] =>
  runs.flatMap((run) =>
    swappedIn(run.lattice).flatMap(({ at, meant }): Finding[] => {
      const from = run.from + at;
      const written = text.slice(from, from + 2);
      if (isRepeated(written)) return [];
      return [
        finding(
          'near-word',
          { zh: `“${written}”像是“${meant}”颠倒了`, en: `"${written}" looks like "${meant}" turned round` },
          {
            span: place(from, from + 2),
            hint: {
              zh: `改成“${meant}”；没有写错，就不用改`,
              en: `Write "${meant}", or leave it if it is meant`,
            },
          },
        ),
      ];
    }),
  );
