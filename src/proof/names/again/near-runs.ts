/**
 * A name of any kind that comes again with one character of like sound or shape: 多吉旺堆, 多吉望堆; 布敦花嘎查, 布墩花嘎查.
 * What is told here needs no list of names: the same characters stand on both sides, and no two words stand there instead.
 */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { isSurname } from '../find-persons.ts';
import { areAlikeInNames } from '../likeness.ts';
import { countIn, isApart, KIND, type Place, type Renamed, TELLS_APART } from './renamed.ts';

const HAN = /\p{Script=Han}/u;
/** Words of one character that stand anywhere: what is typed for them is no name. */
const COMMON =
  '的地得了着过在再是时和与或及为未以已由有又也还都就把被让将对向从到道做作他她它们这那该此每各个位名条项次年月日号人元不没全总共均等其';
/** No name has more characters in common on one side. */
const FAR = 8;
/** More places of one frame than an item has of one name. */
const MOST = 30;

/** A later place, and an earlier one whose surroundings are the same. */
interface Near {
  readonly one: Place;
  readonly other: Place;
  readonly left: number;
  readonly right: number;
}

/** How many ideographs and digits, and perhaps a quotation mark behind them, stand around both places. */
function sameAround(one: Place, other: Place, step: 1 | -1): number {
  for (let far = 1; far <= FAR; far++) {
    const character = one.passage.text[one.at + step * far];
    if (character === undefined || character !== other.passage.text[other.at + step * far]) return far - 1;
    if (!HAN.test(character) && !/\d/u.test(character)) return /[“”《》·]/u.test(character) ? far : far - 1;
  }
  return FAR;
}

/** Where, from a character, those stand that it is found again by. */
type Frame = readonly number[];
/** Beside it, behind it, before it. */
const FRAMES: readonly Frame[] = [
  [-1, 1],
  [1, 2],
  [-3, -2, -1],
];

const isIdeograph = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** True where the same characters stand around two places of a text. */
function isSameFrame(text: string, frame: Frame, one: number, other: number): boolean {
  for (const by of frame) if (text[one + by] !== text[other + by]) return false;
  return true;
}

/** Tells of each two characters of a text that are a slip of one another in one frame: the later, and the earlier. */
function eachSlip(text: string, tell: (later: number, earlier: number) => void): void {
  const mask = 2 ** Math.ceil(Math.log2(text.length + 64)) - 1;
  const links = new Uint32Array(text.length + 1);
  for (const frame of FRAMES) {
    // Places with one frame are linked, the last first, each by its index and one; 0 is none.
    const last = new Uint32Array(mask + 1);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!isIdeograph(unit)) continue;
      let bucket = 0;
      for (const by of frame) bucket = (bucket * 31 + text.charCodeAt(at + by)) & mask;
      const before = last[bucket] as number;
      links[at + 1] = before;
      last[bucket] = at + 1;
      let tried = 0;
      for (let link = before; link > 0 && tried < MOST; link = links[link] as number) {
        const other = link - 1;
        if (!isSameFrame(text, frame, at, other)) continue;
        tried++;
        if (unit !== text.charCodeAt(other) && areAlikeInNames(text[other] as string, text[at] as string))
          tell(at, other);
      }
    }
  }
}

function nearIn(passages: readonly Passage[]): Near[] {
  const ends: number[] = [];
  for (const { text } of passages) ends.push((ends.at(-1) ?? 0) + text.length + 1);
  const placeAt = (index: number): Place => {
    const number = ends.findIndex((end) => index < end);
    return { passage: passages[number] as Passage, at: index - (ends[number - 1] ?? 0) };
  };
  const found = new Map<string, Near>();
  eachSlip(passages.map(({ text }) => text).join('\n'), (later, earlier) => {
    const [one, other] = [placeAt(later), placeAt(earlier)];
    const [left, right] = [sameAround(one, other, -1), sameAround(one, other, 1)];
    if (left + right > 1) found.set(`${later} ${earlier}`, { one, other, left, right });
  });
  return [...found]
    .sort(([one], [other]) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    .map(([, near]) => near);
}

/** How many characters stand between a place and what the name behind it is of, and how long that is: 村, 水库; none where there is none. */
function kindBehind({ passage: { text }, at }: Place, right: number) {
  for (let far = 1; far <= Math.min(right, 6); far++) {
    const [kind] = KIND.exec(text.slice(at + far, at + far + 3)) ?? [];
    if (kind !== undefined) return { within: far - 1, length: kind.length };
  }
  return undefined;
}

/** Where a name may begin: behind a mark, or a word that leads to it. */
const LEADS = /(?:^|[^\p{Script=Han}]|[在到至往经从由对向与和及为让把的了是沿跨过于给县区镇乡段])$/u;

const opensName = ({ passage: { text }, at }: Place): boolean =>
  LEADS.test(text.slice(Math.max(0, at - 1), at));

/** True of words that stand anywhere, and of what is counted: 一户一策, 一户一册. */
const isCommon = ({ passage: { text }, at }: Place): boolean =>
  COMMON.includes(text.charAt(at)) || text[at - 1] === '一';

/** Stands between words: what is typed for it is no name. */
const isParticle = ({ passage: { text }, at }: Place): boolean =>
  '的地得了着过在是'.includes(text.charAt(at));

const tellsApart = ({ passage: { text }, at }: Place): boolean => TELLS_APART.test(text[at] as string);

/** A long name that falls into single characters, of which the last differs: 吉克阿依, 吉克阿衣. */
const isLongName = ({ one, other, left }: Near): boolean =>
  left > 2 &&
  !Array.from(one.passage.text.slice(one.at - 3, one.at)).some((character) => COMMON.includes(character)) &&
  [one, other].every(
    ({ passage, at }) => isBorder(passage, at + 1) && [0, 1].every((back) => isSingle(passage, at - back)),
  );

/** 桃源坪村 for 桃园坪村, though both begin with a word: all of the name from its beginning on is the same but for this. */
function isPlaceName({ one, other, left, right }: Near): boolean {
  const kind = kindBehind(one, right);
  if (kind === undefined || kind.within < 1 || left > 2 || [one, other].some(isCommon)) return false;
  const begins = (place: Place): boolean => opensName({ ...place, at: place.at - left });
  return begins(one) && (left > 0 || (begins(other) && !(isSurnamed(one) && isSurnamed(other))));
}

const isSurnamed = ({ passage: { text }, at }: Place): boolean => isSurname(text.charAt(at));

/** True where so much is the same that what differs must be a slip. */
function isOneName(near: Near): boolean {
  const { one, other, left, right } = near;
  if (isPlaceName(near)) return true;
  if (!isSingle(one.passage, one.at) && !isSingle(other.passage, other.at)) return false;
  const common = [one, other].filter(isCommon).length;
  const kind = kindBehind(one, right);
  if ([one, other].some(isParticle) && kind?.within !== 0) return false;
  if (common > 1 || (tellsApart(one) && tellsApart(other))) return false;
  if (common > 0 && (left < 2 || right < 1) && !(left > 0 && kind?.within === 0)) return false;
  const isFirst = kind !== undefined && /[县区镇乡]/u.test(one.passage.text[one.at - 1] ?? '');
  if (!isFirst && left > 0 && right > 0 && left + right > 2) return true;
  if (!kind) return common === 0 && isLongName(near);
  if (!endsWord(one)) return false;
  if (!isFirst && left > 0) return true;
  const [a, b] = [one, other].map(({ passage, at }) => passage.text[at] as string) as [string, string];
  const areFamilies = isSurname(a) && isSurname(b);
  return kind.within > (areFamilies ? 1 : 0) && opensName(one) && opensName(other);
}

const endsWord = ({ passage, at }: Place): boolean => isBorder(passage, at + 1) || isBorder(passage, at);

function renamedAt(passages: readonly Passage[], { one, other, left, right }: Near): Renamed[] {
  const kind = kindBehind(one, right);
  const before = Math.min(left, 3);
  const after = kind ? kind.within + kind.length : Math.min(right, 2);
  const [written, first] = [one, other].map(({ passage: { text }, at }) =>
    text.slice(at - before, at + after + 1).replace(/[“”《》]/gu, ''),
  ) as [string, string];
  const [core, coreBefore] = [one, other].map(({ passage: { text }, at }) =>
    text.slice(at - Math.min(left, 2), at + 1 + Math.min(right, 1)),
  ) as [string, string];
  if (countIn(passages, core) > 1 && countIn(passages, coreBefore) > 1) return [];
  const from = one.passage.text.indexOf(written, one.at - before);
  return from < 0 ? [] : [{ written, before: first, passage: one.passage, from }];
}

/** The names of an item that come again with one character of like sound or shape. */
export const slippedNames = (passages: readonly Passage[]): Renamed[] =>
  nearIn(passages)
    .filter((near) => isApart(near.other, near.one) && isOneName(near))
    .flatMap((near) => renamedAt(passages, near));
