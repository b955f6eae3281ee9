/** A firm, school, society or office spelt two ways in an issue. */

import { byItem, inItems, isFrame, type Passage } from '../passage.ts';
import { type Check, type Copy, type Finding, finding, firstOfEach, overlap } from '../rule.ts';
import { renamedBodies } from './again/near-bodies.ts';
import { renamedFirms } from './again/near-brands.ts';
import { slippedPersons } from './again/near-persons.ts';
import { slippedNames } from './again/near-runs.ts';
import { renamedThings } from './again/near-things.ts';
import { renamedTitles } from './again/near-titles.ts';
import { oldNames } from './again/old-names.ts';
import { otherParty } from './again/party-levels.ts';
import { ownOtherwise, referredOtherwise } from './again/referred.ts';
import type { Renamed } from './again/renamed.ts';
import { swappedBodies } from './again/sister-bodies.ts';
import { likeBodies } from './alike/like-bodies.ts';
import { likeForeign } from './alike/like-foreign.ts';
import { likeOpened } from './alike/like-opened.ts';
import { likePersons } from './alike/like-persons.ts';
import { otherKinds } from './alike/near-kinds.ts';
import { otherLetters } from './alike/near-letters.ts';
import { renumbered } from './alike/near-numbers.ts';
import { otherOrdinals } from './alike/near-ordinals.ts';
import { nearSpans } from './alike/near-spans.ts';
import { turnedWords } from './alike/turned-words.ts';
import { twinOf, type Unit, unitsIn } from './find-units.ts';
import { subjectOtherwise } from './subjects-named.ts';

interface Mention extends Unit {
  readonly passage: Passage;
}

/** More names than an issue has; what goes beyond is no real one. */
const MOST = 300;

/** The units of an issue, each spelling once. */
function unitsOf(passages: readonly Passage[]): Mention[] {
  const units = new Map<string, Mention>();
  for (const passage of passages) {
    if (isFrame(passage)) continue;
    for (const unit of unitsIn(passage.text))
      if (!units.has(unit.text)) units.set(unit.text, { ...unit, passage });
  }
  return [...units.values()].slice(0, MOST);
}

/** True of two names that an item has side by side: 海丰村、海峰村. */
const areListed = (item: readonly Passage[], { written, before }: Renamed): boolean =>
  item.some(({ text }) =>
    ['、', '和', '与', '及', '”“'].some(
      (mark) => text.includes(written + mark + before) || text.includes(before + mark + written),
    ),
  );

/** Words that may stand in a name or be left out: the rank of who leads a team, and what a project is for. */
const OPTIONAL = /院士|教授|专家|博士|研究员|公益|惠民|主题|系列|专项/gu;

/** True of two names that are one without such words: 傅廷栋院士团队, 傅廷栋团队. */
const isOneLoosely = ({ written, before }: Renamed): boolean =>
  written.length !== before.length && written.replace(OPTIONAL, '') === before.replace(OPTIONAL, '');

function checkUnits({ passages }: Copy): Finding[] {
  const items = byItem(inItems(passages));
  const named = (find: (item: readonly Passage[]) => Renamed[]): Finding[] =>
    items
      .flatMap((item) => find(item).filter((one) => !areListed(item, one) && !isOneLoosely(one)))
      .map(({ written, before, passage, from }) =>
        speltTwice(written, before, passage.place(from, from + written.length)),
      );
  const again = [
    renamedTitles,
    renumbered,
    subjectOtherwise,
    renamedThings,
    slippedNames,
    renamedBodies,
    likeBodies,
    likeForeign,
    likeOpened,
    turnedWords,
    renamedFirms,
    otherParty,
    swappedBodies,
    oldNames,
    referredOtherwise,
    ownOtherwise,
    nearSpans,
    otherOrdinals,
    otherLetters,
    otherKinds,
  ].flatMap(named);
  const found = firstOfEach([...checkTwins(passages), ...again]);
  if (found.length === 0) return [];
  const persons = [...named(slippedPersons), ...named(likePersons)];
  return found.filter(({ span }) => !persons.some((one) => overlap(one.span, span)));
}

function checkTwins(passages: readonly Passage[]): Finding[] {
  const units = unitsOf(passages);
  const said = new Set<string>();
  return units.flatMap((unit, at): Finding[] => {
    for (const other of units.slice(0, at)) {
      const twin = twinOf(other, unit);
      if (!twin) continue;
      const written = unit.text.slice(-twin.length);
      if (said.has(written) || other.text.endsWith(written)) continue;
      said.add(written);
      const before = other.text.slice(-Math.max(written.length, other.ending.length + 3));
      return [speltTwice(written, before, unit.passage.place(unit.to - written.length, unit.to))];
    }
    return [];
  });
}

const speltTwice = (written: string, before: string, span: Finding['span']): Finding =>
  finding(
    'unit-spelt-twice',
    { zh: `“${written}”在前面写的是“${before}”`, en: `"${written}" is "${before}" before` },
    {
      span,
      hint: {
        zh: '同一个单位、行动、品牌用同一个写法；是两个，就不用改',
        en: 'Spell it one way; if they are two, leave it',
      },
    },
  );

export const UNITS: Check = {
  rules: [
    {
      code: 'unit-spelt-twice',
      family: 'names',
      about: { zh: '一个单位、行动、品牌有两种写法', en: 'a unit, campaign or brand spelt two ways' },
      source: { zh: '名称前后一致是公文惯例', en: 'Habit' },
    },
  ],
  find: checkUnits,
};
