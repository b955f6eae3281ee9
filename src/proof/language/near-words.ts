/** Words mistyped for others of like sound or shape, by what stands around them: 蹲首, 开展一阵活动. */

import { introducedIn, mayBeName, speakersIn } from '../names/find-persons.ts';
import type { Passage } from '../passage.ts';
import { type Copy, type Finding, finding } from '../rule.ts';
import { language } from './likelihood.ts';
import { type Rival, rivalsIn } from './rivals.ts';
import { evidenceOf, suspicionOf } from './suspicion.ts';

/** From which suspicion on a word is worth a look: most of what is less suspect is right. */
const LIMIT = 3.1;

/** What makes a name of what stands before it. */
const NAMED = /^\p{Script=Han}{0,2}(?:[村镇乡街路屯寨庄湾桥沟坝]|公司|集团|商行|超市)/u;

/** Ends the name of a place; one that ends alike is another place. */
const PLACE = /[省市县区州旗镇乡村]$/u;

/** A run of ideographs where it stands in a passage. */
interface Run {
  readonly text: string;
  readonly from: number;
}

const runsIn = (text: string): Run[] =>
  Array.from(text.matchAll(/\p{Script=Han}{2,}/gu), ({ 0: run, index }) => ({ text: run, from: index }));

/** True where a stretch of a passage is, or is in, the name of somebody or of a place. */
function isInName(text: string, run: Run, rival: Rival): boolean {
  const [from, to] = [run.from + rival.from, run.from + rival.to];
  const overlaps = (start: number, length: number): boolean => start < to && from < start + length;
  return (
    (PLACE.test(rival.written) && rival.meant.endsWith(rival.written.slice(-1))) ||
    NAMED.test(text.slice(to, to + 4)) ||
    mayBeName(run.text) ||
    introducedIn(text).some((name) => overlaps(name.from - 1, 3)) ||
    speakersIn(text).some(({ name, from: start }) => overlaps(start, name.length))
  );
}

const findingFor = ({ written, meant }: Rival, passage: Passage, from: number): Finding =>
  finding(
    'near-word',
    { zh: `“${written}”像是“${meant}”写错了`, en: `"${written}" looks like "${meant}" mistyped` },
    {
      span: passage.place(from, from + written.length),
      hint: {
        zh: `改成“${meant}”；没有写错，就不用改`,
        en: `Write "${meant}", or leave it if it is meant`,
      },
    },
  );

/** Words with a character mistaken, or taken for others, as what stands around them tells: `near-word`. */
export function checkNearWords({ passages }: Copy): Finding[] {
  const all = passages.map(({ text }) => text).join('\n');
  const isRepeated = (written: string): boolean => all.indexOf(written) !== all.lastIndexOf(written);
  const isSuspect = (rival: Rival): boolean =>
    suspicionOf(evidenceOf(rival, false)) >= LIMIT &&
    suspicionOf(evidenceOf(rival, isRepeated(rival.written))) >= LIMIT;
  return passages.flatMap((passage) =>
    runsIn(passage.text).flatMap((run) =>
      rivalsIn(run.text, language())
        .filter((rival) => isSuspect(rival) && !isInName(passage.text, run, rival))
        .map((rival) => findingFor(rival, passage, run.from + rival.from)),
    ),
  );
}
