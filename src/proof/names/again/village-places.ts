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
  /(镇|乡|街道)(?<=\p{Script=Han}{2}\1)的?((?![各全多所两几每本该等党辖驻下政人敬中卫小有在与和对已将新共率建组以])\p{Script=Han}{2,4}?(?:村(?![民级居组里企])|社区|嘎查))/gu;
const LIES = /所[在属]|地处|位于|隶属/u;
/** 杏花村所在的双龙镇. */
const BEFORE =
  /(\p{Script=Han}{2,4}(?:村|社区|嘎查))(?:所在的?|所属的?|地处|位于|隶属于?)(\p{Script=Han}{2,4}(?:镇|乡|街道))/gu;

/** What villages and townships end in: without both there is nothing to read. */
const MAY_HAVE = /村|社区|嘎查/u;
const MAY_BELONG = /[镇乡]|街道/u;

const villagesIn = (passage: Passage): Village[] =>
  MAY_HAVE.test(passage.text) && MAY_BELONG.test(passage.text) ? villagesOf(passage) : [];

const villagesOf = (passage: Passage): Village[] => [
  ...matchesOf(passage.text, BEHIND).map(({ index, 0: whole, 1: kind = '', 2: name = '' }) => {
    const stem = passage.text.slice(index - 2, index);
    return { township: stem + kind, name, passage, at: index - 2, written: stem + whole };
  }),
  ...matchesOf(LIES.test(passage.text) ? passage.text : '', BEFORE).map(
    ({ index, 0: written, 1: name = '', 2: township = '' }) => ({
      township,
      name,
      passage,
      at: index,
      written,
    }),
  ),
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
  if (all.length < 2) return [];
  return all.flatMap((one, at): Renamed[] => {
    const same = all.slice(0, at).filter((village) => isSameVillage(village, one));
    if (same.some(({ township }) => isSameTownship(township, one.township))) return [];
    const other = same.find((before) => !isSameSentence(before, one));
    return other ? [{ written: one.written, before: other.written, passage: one.passage, from: one.at }] : [];
  });
}

/** A township by the last two characters of its name; those of common words are none. */
const TOWNSHIP =
  /(?<![\p{Script=Han}]{0,3}(?:各|全))((?![全各县市区村本该我两几]|\p{Script=Han}[全各县市区村城小集返回下家故老要条沿临背修路口])\p{Script=Han}{2})([乡镇]|街道)(?![村镇乡愁亲贤土风情路两边])/gu;
/** A county or a city by the last two characters of its name. */
const COUNTY =
  /((?![全各本该我两几]|\p{Script=Han}[全各本该我市省州社小园地辖山街城郊片都超上夜菜]|[县撤])\p{Script=Han}{2})([县区旗]|市(?![场民政委级直区域值容县花]))(?![级直域情内])/gu;
/** Cities with a county of the same name in or beside them, or until not long ago. */
const WITH_COUNTY =
  /^(?:长沙|大同|承德|南昌|上饶|吉安|抚顺|本溪|铁岭|朝阳|辽阳|邢台|邯郸|沧州|安阳|新乡|濮阳|湘潭|衡阳|邵阳|岳阳|宜昌|襄阳|遵义|大理|曲靖|鲁木|伊宁|和田|芜湖|铜陵|绍兴|长治|通化|桂林|梧州|徐州|通州|宣城|阜阳|宿州|开封|许昌|洛阳|南阳|信阳|达州|广元|宜宾|泸州|保定|张家|吴忠|武威|天水|海东|海北)/u;

/** True of 县 and 市 of one name, where no such two are, and of other kinds. */
const mayBeOne = (one: string, other: string, whole: string): boolean =>
  ![one, other].some((name) => name.endsWith('市')) ||
  (/^[县市]{2}$/u.test(one.slice(-1) + other.slice(-1)) &&
    !WITH_COUNTY.test(one) &&
    !/撤县|撤销|[县市]改[市县区]|设市|设县/u.test(whole));

/** 石门镇, where it was 石门乡; 河西县, where it was 河西区. */
export function otherTownships(passages: readonly Passage[]): Renamed[] {
  return [TOWNSHIP, COUNTY].flatMap((pattern) => otherKinds(passages, pattern));
}

interface Division extends Place {
  readonly written: string;
  readonly stem: string;
}

/** Names of one stem and two kinds, but for those that a sentence has side by side. */
function otherKinds(passages: readonly Passage[], pattern: RegExp): Renamed[] {
  const known = new Map<string, Division>();
  const all = passages.flatMap((passage) =>
    matchesOf(passage.text, pattern).map(({ index: at, 0: written, 1: stem = '' }) => ({
      passage,
      at,
      written,
      stem,
    })),
  );
  const two = new Set<string>();
  const whole = passages.map(({ text }) => text).join('\n');
  return all
    .flatMap((one): Renamed[] => {
      const other = known.get(one.stem);
      if (other === undefined) known.set(one.stem, one);
      if (other === undefined || other.written === one.written) return [];
      if (!mayBeOne(other.written, one.written, whole)) return [];
      if (isSameSentence(other, one)) two.add(one.stem);
      return [{ written: one.written, before: other.written, passage: one.passage, from: one.at }];
    })
    .filter(({ written }) => ![...two].some((stem) => written.startsWith(stem)));
}

/** An office with its place: 宜江市审计局; and a place that does something: 宁海市先后. */
const OFFICE =
  /(\p{Script=Han}{2})([省市州县区旗])(?!市)(?:(\p{Script=Han}{1,8}?(?:局|委员会|法院|检察院|医院|管委会|办公室|支队|大队|银行|协会|中学|大学|学院|集团|公司|中心|馆|台))|(?=[，。、]|先后|每年|累计|选派|派出))/gu;

/**
 * 宜州市审计局, where it was 宜江市审计局: one office in two places with a character in common, of which each is told once; and 宁波市
 * that opens a sentence behind one that was about 宁海市.
 */
export function officesElsewhere(passages: readonly Passage[]): Renamed[] {
  const known = new Map<string, Division>();
  const whole = passages.map(({ text }) => text).join('\n');
  return passages.flatMap((passage) =>
    matchesOf(passage.text, OFFICE).flatMap(
      ({ index: at, 0: written, 1: stem = '', 2: level = '', 3: office = '' }): Renamed[] => {
        const other = known.get(level + office);
        if (other === undefined) known.set(level + office, { passage, at, written, stem });
        const isLike = other && [0, 1].filter((i) => other.stem[i] === stem[i]).length === 1;
        const isOpening = /(?:^|[。！？])$/u.test(passage.text.slice(Math.max(0, at - 1), at));
        if (!isLike || isSameSentence(other, { passage, at }) || whole.split(stem + level).length > 2)
          return [];
        return office === '' && !isOpening ? [] : [{ written, before: other.written, passage, from: at }];
      },
    ),
  );
}
