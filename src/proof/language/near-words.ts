/** Words mistyped for others of like sound or shape, by what stands around them: 蹲首, 开展一阵活动. */

import { introducedIn, mayBeName, speakersIn } from '../names/find-persons.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { tradeSlipsIn } from '../words/terms/near-trade.ts';
import { lacksOf } from './lacking.ts';
import type { Rival } from './rivals.ts';
import { surplusOf } from './surplus.ts';
import { type Run, type Suspect, suspectsIn } from './suspects.ts';
import { topics } from './topics.ts';
import { UNKNOWN } from './vocabulary.ts';

/** From which suspicion on a word is worth a look: most of what is less suspect is right. */
const LIMIT = 3.5;

/** The same where one character of a word differs, and what stands around speaks for the other. */
const LIMIT_OF_FITTING = 3.3;

const isSuspect = ({ suspicion, evidence, isPair, meant }: Suspect): boolean =>
  suspicion >= LIMIT ||
  (!isPair &&
    meant.length > 1 &&
    evidence.changed === 1 &&
    evidence.topic >= 0.07 &&
    evidence.unlike + evidence.cuts < 2);

/** Matches what goes with any word, 逐院, and where words meet: 全县|有企业. */
const FREELY = /^(?:[逐各每共自]|[县市区镇乡村][有已共将内])/u;

/** What makes a name of what stands before it. */
const NAMED =
  /^(?![在到向从把的了是有沿于])\p{Script=Han}{0,2}(?:[村镇乡街路屯寨庄湾桥沟坝]|公司|集团|商行|超市)/u;

/** Ends the name of a place; one that ends alike is another place. */
const PLACE = /[市县区州旗镇乡村]$/u;

/** Ends the name of a place, and hardly any other word: 福贡县. */
const ONLY_PLACE = /[县州旗]$/u;

/** True of 城关镇 for 城管镇, and not of 瞎区 for 辖区, which is no name. */
const arePlaces = ({ written, meant, meantWord }: Rival): boolean =>
  (ONLY_PLACE.test(written) && written.at(-1) !== meant.at(-1)) ||
  (PLACE.test(written) &&
    meant.endsWith(written.slice(-1)) &&
    !(meant.length === 2 && topics().knows(meantWord)));

/** 在 before what ends in a place or a time: 在就业地缴存, and not 在就业. */
const PLACED = /^在\p{Script=Han}{1,6}[上中下里内外前后间时地处]/u;

const isPlaced = (text: string, { from, written }: Rival): boolean =>
  written.startsWith('在') && PLACED.test(text.slice(from, from + 8));

/** True of what stands in quotation marks by itself: 产业链“链点”, a word made for what it says. */
const isCoined = (text: string, { from, to }: Slip): boolean => text[from - 1] === '“' && text[to] === '”';

/** True of what stands in a name of another language: 阿不都热合曼·卡德尔. */
const isBesideDot = (text: string, { from, to }: Rival): boolean =>
  /·\p{Script=Han}{0,3}$|^\p{Script=Han}{0,3}·/u.test(text.slice(Math.max(0, from - 4), from)) ||
  /^\p{Script=Han}{0,3}·/u.test(text.slice(to, to + 4));

/** True where a stretch of a passage is, or is in, the name of somebody or of a place. */
function isInName(text: string, { from, to }: Slip): boolean {
  const overlaps = (start: number, length: number): boolean => start < to && from < start + length;
  return (
    NAMED.test(text.slice(to, to + 4)) ||
    mayBeName(runAround(text, from)) ||
    introducedIn(text).some((name) => overlaps(name.from - 1, 3)) ||
    speakersIn(text).some(({ name, from: start }) => overlaps(start, name.length))
  );
}

/** The ideographs that stand together around an index; of long runs the end is left out. */
function runAround(text: string, at: number): string {
  const before = /\p{Script=Han}{0,4}$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';
  return before + (/^\p{Script=Han}{0,5}/u.exec(text.slice(at, at + 5))?.[0] ?? '');
}

/** True where what stands around speaks so much for the other that no name is there: 为百岁老人祝受. */
const isClear = ({ suspicion, evidence }: Suspect): boolean => suspicion >= 7 && evidence.topic >= 0.4;

/** What stands in a passage, and what seems meant. */
type Slip = Pick<Rival, 'written' | 'meant' | 'from' | 'to'>;

const findingFor = ({ written, meant, from, to }: Slip, { place }: Passage): Finding =>
  finding(
    'near-word',
    { zh: `“${written}”像是“${meant}”写错了`, en: `"${written}" looks like "${meant}" mistyped` },
    {
      span: place(from, to),
      hint: {
        zh: `改成“${meant}”；没有写错，就不用改`,
        en: `Write "${meant}", or leave it if it is meant`,
      },
    },
  );

/**
 * Words with a character mistaken, or taken for others, as what stands around them tells: `near-word`.
 *
 * @param runs those of the text of the passage
 * @param isRepeated true of what the issue has twice
 */
export const checkNearWords = (
  passage: Passage,
  runs: readonly Run[],
  isRepeated: (written: string) => boolean,
): Finding[] =>
  suspectsIn(passage.text, runs, {
    limit: LIMIT_OF_FITTING,
    isRepeated,
    accepts: (rival) =>
      isSuspect(rival) &&
      !isCoined(passage.text, rival) &&
      !(rival.writtenWord === UNKNOWN && FREELY.test(rival.written)) &&
      !isBesideDot(passage.text, rival) &&
      !isPlaced(passage.text, rival) &&
      !arePlaces(rival) &&
      (isClear(rival) || !isInName(passage.text, rival)),
  })
    .sort((one, other) => one.from - other.from)
    .map((suspect) => findingFor(suspect, passage));

/** Words that lack a character: `near-word`; the same of them. */
export const checkLacking = (
  { text, place }: Passage,
  runs: readonly Run[],
  isRepeated: (written: string) => boolean,
): Finding[] =>
  lacksOf(text, runs)
    .filter((lack) => !(lack.written.length > 1 && isRepeated(lack.written)) && !isInName(text, lack))
    .map(({ from, to, written, meant }) =>
      finding(
        'near-word',
        {
          zh: `“${written}”像是“${meant}”漏了字`,
          en: `"${written}" looks like "${meant}" with a character missing`,
        },
        {
          span: place(from, to),
          hint: {
            zh: `改成“${meant}”；没有漏，就不用改`,
            en: `Write "${meant}", or leave it if it is meant`,
          },
        },
      ),
    );

/** Words of grammar that are too many: `near-word`. */
export const checkSurplus = ({ text, place }: Passage, runs: readonly Run[]): Finding[] =>
  surplusOf(text, runs)
    .filter(({ at, character }) => !isInName(text, { from: at, to: at + 1, written: character, meant: '' }))
    .map(({ at, character }) => {
      const written = text.slice(Math.max(0, at - 2), at + 3);
      return finding(
        'near-word',
        { zh: `“${written}”里像是多了“${character}”`, en: `"${character}" seems too many in "${written}"` },
        {
          span: place(at, at + 1),
          hint: {
            zh: `删掉“${character}”；没有多，就不用改`,
            en: `Delete "${character}", or leave it if it is meant`,
          },
        },
      );
    });

/** Words of trades with a character mistaken: `near-word`; the same of them. */
export const checkNearTrade = (
  passage: Passage,
  runs: readonly Run[],
  isRepeated: (written: string) => boolean,
): Finding[] =>
  tradeSlipsIn(runs)
    .filter(
      (slip) => !isRepeated(slip.written) && !isCoined(passage.text, slip) && !isInName(passage.text, slip),
    )
    .map((slip) => findingFor(slip, passage));
