/**
 * A place, house, road or water that an item goes on about under another name: 星光小学, 星火小学; 沿山旅游公路, 临山旅游公路.
 * Any two things are called so alike: the later name has to open a clause and to stand once, and no other of the kind be as like.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import {
  apartOf,
  countIn,
  isSameSentence,
  type Place,
  type Renamed,
  runFrom,
  TELLS_APART,
} from './renamed.ts';
import { isSingle, wordsOf } from './word-borders.ts';

const KINDS =
  '小学|中学|幼儿园|学校|学院|中心|平台|医院|卫生院|敬老院|法院|检察院|水库|灌区|公路|大道|大桥|桥|隧道|机场|车站|银行|大队|支队|中队|景区|公园|湿地|古镇|古城|林场|农场|牧场|煤矿|电站|水厂|泵站|合作社|产业园|工业园|博物馆|纪念馆|文化馆|市场|广场|码头|口岸|联合会|协会|总会|商会|公司|集团|专线|步道|绿道|[面矿乳药酒铝钢米油牧渔]业|工程|项目|基地|小区|社区|村(?![民级组里])|镇|乡|河|湖|渠|县(?![级直])';
const THING = new RegExp(`(?:${KINDS})`, 'gu');
/** Neighbours of these have names as like. */
const PLACES = /^(?:小区|社区|村|镇|乡)$/u;
const LONGEST = 12;
/** Opens what is said of another thing. */
const OF_OTHER =
  /(?:同时|此外|另外|另|随后|接着|其中|还有|而|相邻|附近|隔壁|邻近|与此同时|截止|相比|同样)[，]?$/u;
const LEADS = /(?:^|[^\p{Script=Han}]|[在到由对向与和及为让把县区镇乡省市])$/u;

/** In no name of one thing; autonomous counties are looked at with the divisions. */
const NO_NAME = /[个每各该本此为哪何两些]|自治$/u;
const LEADING = /[在到由对向从于让给的了是]/u;

interface Thing extends Place {
  /** What stands before the kind, so far as it may be of the name. */
  readonly stem: string;
  readonly kind: string;
  /** Where the kind ends. */
  readonly to: number;
}

/** Where the name begins that ends a run: behind the last word that leads to it, 在, 到. */
function beginOf(passage: Passage, from: number, to: number): number {
  for (let at = to - 3; at >= from; at--)
    if (LEADING.test(passage.text[at] as string) && isSingle(passage, at)) return at + 1;
  return from;
}

function thingsIn(passage: Passage): Thing[] {
  const { text } = passage;
  return matchesOf(text, THING).flatMap(({ index, 0: kind }): Thing[] => {
    const [run = ''] = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, index - LONGEST), index)) ?? [];
    const at = beginOf(passage, index - run.length, index);
    const stem = text.slice(at, index);
    return stem.length < 2 || NO_NAME.test(stem)
      ? []
      : [{ passage, at, stem, kind, to: index + kind.length }];
  });
}

/** A thing that begins a clause, or stands behind a word that leads to it. */
function opening({ passage, at }: Thing): boolean {
  const before = passage.text.slice(Math.max(0, at - 8), at);
  return /(?:^|[，。；！？]|[在到由对向从于让给的了是])$/u.test(before) && !OF_OTHER.test(before);
}

/** True of one of several: 县人民医院、县中医院. */
const isListed = ({ passage: { text }, at, to }: Thing): boolean =>
  text[at - 1] === '、' || text[to] === '、';

/** Of these there are many whose names are ordinary words: 供水工程, 引水工程. */
const OF_WORDS = /^(?:工程|项目|基地|中心|平台|市场)$/u;

/** True of the same characters in another order. */
const isTurned = (one: string, other: string): boolean =>
  one.length > 1 && one.length === other.length && [...one].sort().join('') === [...other].sort().join('');

/** Words that may be said of any such thing. */
const OF_ANY =
  /居民|群众|村民|党员|干部|学生|教师|师生|老人|投资|建设|今年|目前|全长|全年|组织|开展|共有|新增|流转|种植|发展|成立|负责|位于|现有|已经/u;

const passagesBetween = (one: Thing, other: Thing): string =>
  one.passage === other.passage ? one.passage.text.slice(one.to, other.at) : one.passage.text.slice(one.to);

/** True where what stands behind the later name was said of the earlier one: 卒中中心, 食堂. */
function goOnAlike(one: Thing, other: Thing): boolean {
  const word = one.passage.text.slice(one.to, wordsOf(one.passage).to[one.to] ?? one.to);
  const said = passagesBetween(other, one);
  return word.length > 1 && !OF_ANY.test(word) && said.includes(word.slice(0, 2));
}

const isParallel = (one: Thing, other: Thing): boolean =>
  runFrom(one.passage.text, other.passage.text, one.to, other.to, 4) === 2;

function isOneThing(one: Thing, other: Thing, stem: string): boolean {
  const { head, common, own, others } = apartOf(one.stem, stem);
  const isBegun =
    head > 0 || LEADS.test(other.passage.text.slice(0, other.to - other.kind.length - stem.length));
  if (!isBegun || common === 0) return false;
  if (isTurned(own, others) && common + own.length > 2) return true;
  if (own.length > 1 || others.length > 1) return false;
  if (OF_WORDS.test(one.kind) && !isSingle(one.passage, one.at + head)) return false;
  if (PLACES.test(one.kind) && !goOnAlike(one, other)) return false;
  if (own === '' || others === '')
    return head > 0 && common > (TELLS_APART.test(own + others) ? 2 : 1) && !/[县市省区]/u.test(own + others);
  if (isParallel(one, other)) return false;
  if (one.kind === '县') return common > 1 && one.stem.length > 2;
  if (TELLS_APART.test(own) && TELLS_APART.test(others)) return goOnAlike(one, other);
  return TELLS_APART.test(own + others) ? common > 2 : common * 2 >= one.stem.length;
}

/** The stems that a thing may have which is named before: as long as the later one, or by a character more or less. */
const stemsLike = ({ stem }: Thing, length: number): string[] =>
  [length, length + 1, length - 1]
    .filter((one) => one > 1 && one <= stem.length)
    .map((one) => stem.slice(-one));

/** More things of a kind than an item has. */
const MOST = 60;

/** The things of an item that come again under another name. */
export function renamedThings(passages: readonly Passage[]): Renamed[] {
  const known = new Map<string, Thing[]>();
  const body = passages.filter(({ part }) => part === 'body');
  return body.flatMap(thingsIn).flatMap((one): Renamed[] => {
    const others = known.get(one.kind) ?? [];
    if (others.length < MOST) known.set(one.kind, [...others, one]);
    const written = one.stem + one.kind;
    if (!opening(one) || countIn(passages, written) > 1) return [];
    const pairs = others
      .filter((other) => !isListed(other) && !isSameSentence(other, one))
      .flatMap((other) =>
        stemsLike(other, one.stem.length)
          .filter((stem) => isOneThing(one, other, stem))
          .slice(0, 1)
          .map((stem) => stem + other.kind),
      );
    const [before] = pairs;
    return before !== undefined && new Set(pairs).size === 1
      ? [{ written, before, passage: one.passage, from: one.at }]
      : [];
  });
}
