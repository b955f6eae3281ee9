/**
 * A person who comes again with one character of like sound or shape, or with two that changed places, wherever in a sentence and
 * with or without a post: 宋雅茹, 宋雅如; 钱玉宝, 钱宝玉.
 */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { beginsName, introducedOf, lengthOfName } from '../find-persons.ts';
import { placesOf } from '../find-words.ts';
import { differingAt, isSlip, isTransposed } from '../likeness.ts';
import { countIn, isApart, KIND, type Place, type Renamed } from './renamed.ts';

interface Person extends Place {
  readonly name: string;
  /** A post stands before it, or something that only a person does or is called behind it. */
  readonly isSure: boolean;
  readonly isPosted: boolean;
}

/** Surnames that are far more often other words: only a post makes names of them. */
const OTHER_WORDS = /[于和时方向全单从何还来都有成常管计程项段费支]/u;
/** Behind a name: what a person says, is, or is called. */
const OF_PERSON =
  /^(?:等(?:\d|[一二三四五六七八九十两])*[人名户]|老师|同志|同学|医生|护士|书记|主任|大爷|大妈|大姐|大哥|大叔|大娘|师傅|烈士|名下|荣?获|被评|主动|说|表示|介绍|告诉|坦言|感慨|笑着|一家|夫妇|夫妻|家[里中的]|从小|自幼)/u;
/** Leads to the name of a person. */
const NAMED_AS = /任命|授予|免去|推荐|聘请|聘任/u;
/** Ends no name. */
const NO_END = /[的了是在到和与等说把将被也还就都为对]$/u;
/** Ends the names of places. */
const PLACE = /[村镇乡县市河湖路街桥山]$/u;
const NAME = /^\p{Script=Han}{2,4}$/u;

/** True where a name may be read as one: it begins and ends with words. */
function isReadAsName({ passage, at, name, isSure }: Person): boolean {
  return isSure || (isBorder(passage, at) && isBorder(passage, at + name.length));
}

/** True where a clause begins. */
const opens = (text: string, at: number): boolean =>
  at === 0 || /[，。；：！？“”]/u.test(text.charAt(at - 1));

function personsIn(passage: Passage): Person[] {
  const { text } = passage;
  const posted = new Set(introducedOf(passage).map(({ from }) => from));
  return placesOf(text, beginsName).flatMap((at): Person[] => {
    const longest = lengthOfName(text.slice(at, at + 4));
    if (longest < 3) return [];
    return [longest, longest - 1].flatMap((length): Person[] => {
      const name = text.slice(at, at + length);
      if (!NAME.test(name) || NO_END.test(name)) return [];
      const isPosted = posted.has(at) || NAMED_AS.test(text.slice(Math.max(0, at - 2), at));
      const isSure = isPosted || OF_PERSON.test(text.slice(at + length, at + length + 6));
      const isShort = length < longest;
      return isShort && !((isSure || opens(text, at)) && isBorder(passage, at + length))
        ? []
        : [{ name, passage, at, isSure, isPosted }];
    });
  });
}

/** Two spellings of one name: the surname is the same, or the rest of it is; words turn round as well, 古树茶 and 古茶树. */
const areOne = (person: Person, before: Person): boolean => {
  const [one, other] = [person.name, before.name];
  if (
    isSpelt(person) &&
    isSpelt(before) &&
    one[0] === other[0] &&
    differingAt(one, other) !== undefined &&
    !isListed(before) &&
    /(?:^|[。！？])$/u.test(person.passage.text.slice(0, person.at))
  )
    return true;
  const isSure =
    person.isSure || before.isSure || (isListed(before) && opens(person.passage.text, person.at));
  return isSlip(one, other) || (isSure && one[0] === other[0] && isTransposed(one, other));
};

/** True of three characters that are no words. */
const isSpelt = ({ passage, at, name }: Person): boolean =>
  name.length === 3 && [0, 1, 2].every((far) => isSingle(passage, at + far));

/** True of a name of a place: 石板溪水库. */
const isPlace = ({ passage: { text }, at, name }: Person): boolean =>
  PLACE.test(name) || KIND.test(text.slice(at + name.length, at + name.length + 3));

/** Names by what a slip leaves: the surname, and what follows it. */
const keysOf = ({ name }: Person): string[] => [name.charAt(0), `_${name.slice(1)}`];

/** True of names that stand in a list, as those of brothers and sisters do. */
const isListed = ({ passage: { text }, at, name }: Person): boolean =>
  text[at - 1] === '、' || text[at + name.length] === '、';

function arePair(one: Person, other: Person): boolean {
  if (one.name.length !== other.name.length || !areOne(one, other) || !isApart(other, one)) return false;
  if ((isListed(one) && isListed(other)) || (isPlace(one) && isPlace(other))) return false;
  // Names of two characters are alike by chance.
  if (one.name.length < 3 && one.isPosted === other.isPosted) return false;
  const isWeak = OTHER_WORDS.test(one.name.charAt(0)) && !one.isSure && !other.isSure;
  return !isWeak && isReadAsName(one) && isReadAsName(other);
}

/** More names with one surname than an item has. */
const MOST = 60;

/** The persons of an item who come again under another name that must be theirs. */
export function slippedPersons(passages: readonly Passage[]): Renamed[] {
  const known = new Map<string, Person[]>();
  return passages.flatMap(personsIn).flatMap((one): Renamed[] => {
    const others = keysOf(one).flatMap((key) => {
      const persons = known.get(key) ?? [];
      if (persons.length < MOST) known.set(key, [...persons, one]);
      return persons;
    });
    const other = others.find((person) => arePair(one, person));
    if (!other || countIn(passages, one.name) > 1) return [];
    return [{ written: one.name, before: other.name, passage: one.passage, from: one.at }];
  });
}
