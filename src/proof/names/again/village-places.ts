/** Villages that an item has in two townships, and townships that are 乡 here and 镇 there: one of the two is wrong. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isSameSentence, type Place, type Renamed } from './renamed.ts';

interface Village extends Place {
  readonly township: string;
  readonly name: string;
  /** Both, as they stand there. */
  readonly written: string;
}

/** What belongs to a township, behind it: 柳林镇杏花村, 柳林镇的杏花村. */
const BEHIND =
  /(\p{Script=Han}{2,6}(?:镇|乡|街道))的?((?![各全多所两几每本该等党辖驻下政人敬中卫小有在与和对已将新共率建组以])\p{Script=Han}{2,4}?(?:村(?![民级居组里企])|社区|嘎查))/gu;
/** 杏花村所在的双龙镇. */
const BEFORE =
  /(\p{Script=Han}{2,4}(?:村|社区|嘎查))(?:所在的?|所属的?|地处|位于|隶属于?)(\p{Script=Han}{2,4}(?:镇|乡|街道))/gu;

const villagesIn = (passage: Passage): Village[] => [
  ...matchesOf(passage.text, BEHIND).map(({ index, 0: whole, 1: township = '', 2: name = '' }) => {
    const cut = township.length - lengthOf(township);
    return { township, name, passage, at: index + cut, written: whole.slice(cut) };
  }),
  ...matchesOf(passage.text, BEFORE).map(({ index, 0: written, 1: name = '', 2: township = '' }) => ({
    township,
    name,
    passage,
    at: index,
    written,
  })),
];

/** So much of the name of a township tells it from others, whatever stands before. */
const lengthOf = (township: string): number => Math.min(township.length, township.endsWith('街道') ? 4 : 3);

const isSameTownship = (one: string, other: string): boolean =>
  one.slice(-lengthOf(one)) === other.slice(-lengthOf(other));

/** 位于杏花村 and 杏花村 may be one: what stands before a name is not told from it. */
const isSameVillage = ({ name: one }: Village, { name: other }: Village): boolean =>
  one.endsWith(other) || other.endsWith(one);

/** 双龙镇杏花村, where it was 石门镇杏花村. */
export function movedVillages(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap(villagesIn);
  return all.flatMap((one, at): Renamed[] => {
    const same = all.slice(0, at).filter((village) => isSameVillage(village, one));
    if (same.some(({ township }) => isSameTownship(township, one.township))) return [];
    const other = same.find((before) => !isSameSentence(before, one));
    return other ? [{ written: one.written, before: other.written, passage: one.passage, from: one.at }] : [];
  });
}

/** A township by the last two characters of its name; those of common words are none. */
const TOWNSHIP =
  /(?<![\p{Script=Han}]{0,3}(?:各|全))((?![全各县市区村本该我两几]|\p{Script=Han}[全各县市区村城小集返回下家故老])\p{Script=Han}{2})([乡镇])(?![村镇乡愁亲贤土风情])/gu;
/** A county by its last two characters; cities and counties have the same names. */
const COUNTY =
  /((?![全各本该我两几]|\p{Script=Han}[全各市省州社小园地辖山街城郊片])\p{Script=Han}{2})([县区旗])(?![级直域情内])/gu;

/** 石门镇, where it was 石门乡; 河西县, where it was 河西区. */
export function otherTownships(passages: readonly Passage[]): Renamed[] {
  return [TOWNSHIP, COUNTY].flatMap((pattern) => otherKinds(passages, pattern));
}

function otherKinds(passages: readonly Passage[], pattern: RegExp): Renamed[] {
  const known = new Map<string, string>();
  return passages.flatMap((passage) =>
    matchesOf(passage.text, pattern).flatMap(({ index, 0: written, 1: stem = '' }): Renamed[] => {
      const before = known.get(stem);
      if (before === undefined) known.set(stem, written);
      return before === undefined || before === written ? [] : [{ written, before, passage, from: index }];
    }),
  );
}
