/**
 * A person of another people, whose name is spelt by its sound, and who comes again with a character changed, missing or out of place:
 * 额尔敦朝鲁, 额尔德朝鲁; 巴特尔, 巴图尔. A run of characters in which such names are spelt is read as one.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { countIn, isApart, type Place, type Renamed } from '../again/renamed.ts';
import { introducedOf } from '../find-persons.ts';
import { isOneApart, isTransposed } from '../likeness.ts';

/** In these the names of other peoples are spelt. */
const SPELT =
  /[阿巴布额尔敦德朝鲁特木图格日勒其呼苏乌云娜仁花扎西多吉杰次旺堆卓玛才让旦增洛桑丹珠央金拉姆措吾买提江艾合热古丽力汗努吐逊孙麦米依斯库克孜萨哈那顺孟宝音满都恩白索朗平贡嘎强久美晋普顿益边土登曲培达瓦尼塔沙叶森别肯赛衣帕夏玉素甫迪卡祖里亚不肉伊拜坎什夫娃罗约火惹子莫比苦石伍呷俄切补则雅娅胡毕道敖生牧兰高毛加项太仓南本先羊吴尕藏祥宗琼决珍姐色地俊琴雯晓宁敏如]{3,9}/gu;

interface Spelt extends Place {
  readonly name: string;
  /** A post stands before it, or what only persons do or have behind it. */
  readonly isPerson: boolean;
}

const OF_PERSON =
  /^(?:[的]?(?:一家|家|说|表示|介绍|告诉|坦言|感慨|夫妇|老人|大[爷妈叔娘]|医生|老师|书记|同志|同学|名下|担任|当选|获评|带着|赶着|骑[着马]|牵着|笑|从小|今年\d)|[：])/u;
/** Between two names of one run. */
const BETWEEN = /[和与、·]/u;

function speltIn(passage: Passage): Spelt[] {
  const { text } = passage;
  const runs = matchesOf(text, SPELT);
  if (runs.length === 0) return [];
  const posted = new Set(introducedOf(passage).map(({ from }) => from));
  return runs.flatMap(({ index: at, 0: name }): Spelt[] => {
    const to = at + name.length;
    if (BETWEEN.test(text.charAt(at - 1)) || BETWEEN.test(text.charAt(to))) return [];
    const isPosted =
      posted.has(at) ||
      /(?:牧民|牧户|村民|牧羊人|护林员|老人|医生|老师|书记|选手|歌手|艺人|户主|青年|党员)$/u.test(
        text.slice(Math.max(0, at - 3), at),
      );
    return [{ passage, at, name, isPerson: isPosted || OF_PERSON.test(text.slice(to, to + 6)) }];
  });
}

/** A run without the characters of words beside it: 那顺乌日吉 of 那顺乌日吉买, 巴雅尔图 of 巴雅尔图才合. */
const withoutEnds = (run: string): string[] =>
  [run.slice(0, -1), run.slice(0, -2), run.slice(1)].filter((name) => name.length > 2);

const isOneSpelling = (one: string, other: string): boolean =>
  (isOneApart(one, other) && Math.min(one.length, other.length) > 2) ||
  (one.length > 2 && isTransposed(one, other));

/** What of a later run is another spelling of an earlier one. */
function otherSpelling(one: string, other: string): string | undefined {
  const [ends, others] = [withoutEnds(one), withoutEnds(other)];
  if ([one, ...ends].includes(other) || one.startsWith(other) || others.includes(one)) return undefined;
  if (others.some((reading) => isOneSpelling(one, reading))) return one;
  return [one, ...ends].find((reading) => isOneSpelling(reading, other));
}

/** True of spellings of one person: a short name has to be told to be one, and to begin or to end as the other does. */
const areOne = (one: Spelt, other: Spelt): boolean =>
  Math.max(one.name.length, other.name.length) > 3 ||
  ((one.isPerson || other.isPerson) &&
    (one.name[0] === other.name[0] || one.name.at(-1) === other.name.at(-1)));

/** More such names than an item has. */
const MOST = 60;

/** The persons of an item whose names come again otherwise spelt by sound. */
export function likeForeign(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap(speltIn).slice(0, MOST);
  return all.flatMap((one, i): Renamed[] => {
    for (const other of all.slice(0, i)) {
      const written = otherSpelling(one.name, other.name);
      if (written === undefined || !areOne(one, other) || !isApart(other, one)) continue;
      const within = other.name.includes(written) ? countIn(passages, other.name) : 0;
      if (countIn(passages, written) !== 1 + within) continue;
      const from = one.at + one.name.indexOf(written);
      return [{ written, before: other.name, passage: one.passage, from }];
    }
    return [];
  });
}
