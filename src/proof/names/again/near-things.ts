/**
 * A place, house, road or water that an item goes on about under another name: 星光小学, 星火小学; 沿山旅游公路, 临山旅游公路;
 * 鉴溪, 鉴江. Any two things are called so alike: the later name has to open a clause and to stand once, and no other of the kind be as like.
 */

import { isSingle, wordsOf } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { isSurname } from '../find-persons.ts';
import { isSlip } from '../likeness.ts';
import {
  doesMore,
  introduces,
  isListed,
  opening,
  resumes,
  speaks,
  type Thing,
  thingsIn,
} from './find-things.ts';
import {
  apartOf,
  areSisters,
  countIn,
  isApart,
  isSameSentence,
  isTurned,
  type Renamed,
  runFrom,
  TELLS_APART,
} from './renamed.ts';

/** Neighbours of these have names as like. */
const PLACES = /^(?:小区|社区|村|镇|乡|街道|嘎查|苏木)$/u;
/** Of these there are many whose names are ordinary words: 供水工程, 引水工程. */
const OF_WORDS = /^(?:会议|工程|项目|基地|中心|平台|市场|路|街|园区|示范区|保护区)$/u;
const WATER = /^[河江溪渠]$/u;
/** Of these a place has one of each kind: 区人民医院, 区中医院. */
const OF_ONE_PLACE =
  /^(?:人民医院|中医院|中医医院|妇幼保健院|妇保院|中西医结合医院|精神病医院|骨科医院|文化馆|图书馆|体育馆|科技馆|档案馆|少年宫|青少年宫|大剧院|总工会|妇联|团委|工商联|科协|残联|文联|法院|检察院|小学|中学|高中|初中|幼儿园|托育园|实验学校|职业中学|职教中心|特殊教育学校|交警大队|刑警大队|治安大队|巡特警大队|消防救援大队|派出所|司法所|法庭|卫生院|卫生室|社区卫生服务中心|卫生服务站)$/u;
const NUMBERED = /第[一二三四五六七八九十]+$/u;
/** Behind the name of a water, what only waters have. */
const OF_WATER =
  /^(?:入|堤|防洪|水质|河道|断面|沿[线岸]|流域|水|两岸|过水|干流|[上中下]游|支流|治理|清淤|整治|大桥|全|源)/u;
const LEADS = /(?:^|[^\p{Script=Han}]|[在到由对向与和及为让把将沿了的县区镇乡省市])$/u;

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

/** True where the text goes on about the earlier thing, and so the later name has to be its own. */
const goesOn = (one: Thing, other: Thing): boolean =>
  goOnAlike(one, other) || resumes(one) || speaks(one) || doesMore(one) || introduces(other);

const isBegun = (other: Thing, stem: string): boolean =>
  stem.startsWith('第') ||
  LEADS.test(other.passage.text.slice(0, other.to - other.kind.length - stem.length));

/** 慈善总会, 慈善协会: one name, and another kind behind it. */
function isOtherKind(one: Thing, other: Thing, stem: string): boolean {
  if (stem !== one.stem || !isBegun(other, stem)) return false;
  if (WATER.test(one.kind))
    return (stem.length > 1 || introduces(other)) && OF_WATER.test(one.passage.text.slice(one.to));
  if (PLACES.test(one.kind) || /^(?:公园|路|街|[寺庵庙阁塔祠])$/u.test(one.kind))
    return stem.length > 1 && goesOn(one, other);
  if (one.kind.endsWith(other.kind) || other.kind.endsWith(one.kind)) return false;
  if (OF_ONE_PLACE.test(one.kind)) return goesOn(one, other);
  if (/^(?:公司|有限公司|合作社|专业合作社|联合社)$/u.test(one.kind))
    return stem.length > 2 && goesOn(one, other);
  return stem.length > (/红十字/u.test(one.kind) ? 0 : 2) || NUMBERED.test(stem);
}

function isOneThing(one: Thing, other: Thing, stem: string): boolean {
  if (one.kind !== other.kind) return isOtherKind(one, other, stem);
  if (one.stem.length < 2) return false;
  const { head, common, own, others } = apartOf(one.stem, stem);
  if (areSisters(own, others)) return false;
  const begins = isBegun(other, stem);
  if (head === 0 && !begins) return false;
  if (isTurned(own, others))
    return common > 0 ? common + own.length > 2 : begins && (one.kind.length > 3 || !TELLS_APART.test(own));
  if (common === 0 || (isSurname(own) && isSurname(others) && /^家/u.test(one.stem.slice(1)))) return false;
  if (own.length > 1 || others.length > 1) return isOtherWord(one, other, stem);
  if (OF_WORDS.test(one.kind) && !isSingle(one.passage, one.at + head))
    return (common > 4 && head > 3) || (/^[路街]$/u.test(one.kind) && goOnAlike(one, other));
  if (own === '' || others === '')
    return head > 0 && common > (TELLS_APART.test(own + others) ? 2 : 1) && !/[县市省区]/u.test(own + others);
  if (/^[县市区]{2}$/u.test(own + others)) return head > 1 && common > 3;
  const isApart = TELLS_APART.test(own) && TELLS_APART.test(others);
  const isLike = isSlip(own, others) && !isApart;
  if (isParallel(one, other)) return isLike && common > 2;
  if (PLACES.test(one.kind) && !(isLike && common > 1) && !goesOn(one, other)) return false;
  if (one.kind === '县') return common > 1 && one.stem.length > 2;
  if (isApart) return common > (NUMBERED.test(one.stem) ? 1 : 2) ? goesOn(one, other) : goOnAlike(one, other);
  return TELLS_APART.test(own + others) && !isLike ? common > 2 : common * 2 >= one.stem.length;
}

/** Of a firm that is named in full so much tells which it is. */
const FIRM = /^(?:有限公司|有限责任公司|股份有限公司|专业合作社)$/u;

/** 高新技术产业开发区, 经济技术产业开发区: another word in a long name. */
function isOtherWord(one: Thing, other: Thing, stem: string): boolean {
  const { head, common, own, others } = apartOf(one.stem, stem);
  if (own.length > 2 || others.length > 2 || isParallel(one, other)) return false;
  if (FIRM.test(one.kind) && head > 1 && common > 5) return true;
  const least = OF_WORDS.test(one.kind) ? 6 : 4;
  return head > 1 && common >= least && goesOn(one, other) && !/[县市镇乡村]/u.test(own + others);
}

/** The stems that a thing may have which is named before: as long as the later one, or by a character more or less. */
const stemsLike = ({ stem }: Thing, length: number): string[] =>
  [length, length + 1, length - 1, length + 2, length - 2]
    .filter((one) => one > 0 && one <= stem.length)
    .map((one) => stem.slice(-one));

/** In one sentence two firms have names that are less alike. */
const isLongFirm = (one: Thing, other: Thing): boolean =>
  FIRM.test(one.kind) &&
  isApart(one, other) &&
  one.stem.length === other.stem.length &&
  apartOf(one.stem, other.stem).common > 5;

/** More things of a kind than an item has. */
const MOST = 60;

/** The things of an item that come again under another name. */
export function renamedThings(passages: readonly Passage[]): Renamed[] {
  const known = new Map<string, Thing[]>();
  const body = passages.filter(({ part }) => part === 'body');
  return body.flatMap(thingsIn).flatMap((one): Renamed[] => {
    const others = known.get(one.group) ?? [];
    if (others.length < MOST) known.set(one.group, [...others, one]);
    const written = one.stem + one.kind;
    // Of three of a kind none is taken for another of it.
    const isOnly = new Set(others.map(({ stem, kind }) => stem + kind)).size < 2;
    if (
      !opening(one) ||
      isListed(one) ||
      /^[也同]/u.test(one.passage.text.slice(one.to)) ||
      countIn(passages, written) > 1
    )
      return [];
    const pairs = others
      .filter((other) => !isListed(other) && (!isSameSentence(other, one) || isLongFirm(other, one)))
      .flatMap((other) =>
        stemsLike(other, one.stem.length)
          .filter((stem) => (one.kind === other.kind || isOnly) && isOneThing(one, other, stem))
          .slice(0, 1)
          .map((stem) => stem + other.kind),
      );
    const [before] = pairs;
    return before !== undefined && new Set(pairs).size === 1
      ? [{ written, before, passage: one.passage, from: one.at }]
      : [];
  });
}
