/** Words whose characters stand the wrong way round: 底兜保障, 推进设建. */

import { followingFrom, type Lattice, latticeOf, leadingTo, type Step } from '../language/lattice.ts';
import { type Language, language } from '../language/likelihood.ts';
import { UNKNOWN } from '../language/vocabulary.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Copy, type Finding, finding } from '../rule.ts';

/** By how much likelier, as a logarithm, a sentence has to be with the two changed. */
const LEAST_GAIN = 4.2;

/** What ends names of places, before which a character of the name stands. */
const PLACE = /[村镇乡县市寨庄湾]/u;

const RUN = /\p{Script=Han}{3,}/gu;

interface Swapped {
  readonly at: number;
  readonly meant: string;
}

function swappedAt(lattice: Lattice, at: number, words: Language): Swapped | undefined {
  const { text, starting, ending, best } = lattice;
  const meant = `${text.charAt(at + 1)}${text.charAt(at)}`;
  const word = words.wordAt(meant, 0, 2);
  if (word === UNKNOWN || words.wordAt(text, at, at + 2) !== UNKNOWN || PLACE.test(meant)) return undefined;
  const [before, after] = [ending[at] as readonly Step[], starting[at + 2] as readonly Step[]];
  const gain = leadingTo(word, before, words) + followingFrom(word, after, words) - best;
  return gain >= LEAST_GAIN ? { at, meant } : undefined;
}

/** Words of two characters, in a run of ideographs, that were typed the wrong way round. */
export function swappedIn(run: string): Swapped[] {
  const words = language();
  const lattice = latticeOf(run, words);
  return Array.from({ length: run.length - 1 }, (_, at) => swappedAt(lattice, at, words)).filter(
    (one) => one !== undefined,
  );
}

/** What makes the name of a place of what stands before it, and of what a brand begins with. */
const OF_PLACE = '市(?!场)|县|镇|乡(?!村)|港|段|村|街道';
const BRAND = /^\p{Script=Han}{0,6}”\p{Script=Han}{0,4}(?:品牌|商标|公司|联盟)/u;

/** True of a name of a place that the issue itself uses: 东浦市, 东浦港. */
const isName = (written: string, all: string): boolean =>
  new RegExp(`${written}(?:${OF_PLACE})`, 'u').test(all);

function checkPassage({ text, place }: Passage, isKnown: (written: string) => boolean): Finding[] {
  return matchesOf(text, RUN).flatMap(({ 0: run, index }) =>
    swappedIn(run).flatMap(({ at, meant }): Finding[] => {
      const from = index + at;
      const written = text.slice(from, from + 2);
      if (isKnown(written) || (text[from - 1] === '“' && BRAND.test(text.slice(from)))) return [];
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
}

/** Words that were typed the wrong way round, but for what an issue has twice, or has as the name of a place: `near-word`. */
export function checkSwapped({ passages }: Copy): Finding[] {
  const all = passages.map(({ text }) => text).join('\n');
  const isRepeated = (written: string): boolean => all.indexOf(written) !== all.lastIndexOf(written);
  const isKnown = (written: string): boolean => isRepeated(written) || isName(written, all);
  return passages.flatMap((passage) => checkPassage(passage, isKnown));
}
