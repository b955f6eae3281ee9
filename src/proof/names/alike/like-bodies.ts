/**
 * A body of a place that comes again under the name of no other: 县数据局, 县数据管理局; 防震减灾工作领导小组, 防震减灾工作委员会;
 * 森林草原防灭火指挥部, 森林防火指挥部. What it does is the same, and it is of the same kind or of one that is written for it.
 */

import { isBorder } from '../../language/word-borders.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { resumes } from '../again/find-things.ts';
import {
  apartOf,
  areSisters,
  countIn,
  isSameSentence,
  isTurned,
  type Place,
  type Renamed,
  TELLS_APART,
  withoutFillers,
} from '../again/renamed.ts';
import { offices } from '../county-offices.ts';
import { isWithin } from '../likeness.ts';

/** Kinds of bodies, of which one is written for another of its line. */
const SIBLINGS = [
  '领导小组 委员会 指挥部 联席会议 专班 协调小组 工作组 领导组 专项小组 小组',
  '局 委',
  '中心 站 所 处',
  '院 站 所',
  '部 室',
  '库 中心',
  '台 站',
  '馆 室 院',
  '协会 学会 联合会 促进会 商会 总会 联谊会 研究会 基金会 会',
  '大队 支队 中队 队 总队',
  '公司 集团 厂',
].map((line) => line.split(' '));
const KINDS = [...new Set(SIBLINGS.flat())].sort((one, other) => other.length - one.length);

/** Words that lead to a body, and characters. */
const LEADS =
  '联合|会同|目前|成立|设立|组建|协同|配合|随后|今年|去年|年来|近日|邀请|协助|支持|帮助|委托|根据|按照|其中|如今|此后|同时|移交|抄送|报送|来自|隶属|[在到由对向与和及为让把将被了是的给从经报请]';

/** A place, what a body of it does, and the kind. */
const BODY = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[自归受]|${LEADS})((?:(?!${LEADS})\\p{Script=Han}){0,3}?[省市县区州旗镇乡])(\\p{Script=Han}{2,20}?)(${KINDS.join('|')})(?![员长议上])`,
  'gu',
);
/** In sentences, and in no name of a body. */
const NO_NAME =
  /^[全我本该]|[的了在是将把被等每各对向由从让与]|召开|举办|开展|组织|启动|实施|举行|发布|印发|成立|建成|设立|通过|一个|新增|投资|境内|范围|以下|以上|[送告]/u;
interface Body extends Place {
  readonly level: string;
  readonly core: string;
  readonly kind: string;
  readonly name: string;
}

const bodiesIn = (passage: Passage): Body[] =>
  matchesOf(passage.text, BODY).flatMap(
    ({ index: at, 0: name, 1: level = '', 2: core = '', 3: kind = '' }): Body[] =>
      NO_NAME.test(name) || !isBorder(passage, at + name.length)
        ? []
        : [{ passage, at, name, level, core, kind }],
  );

const areSiblings = (one: string, other: string): boolean =>
  one === other || SIBLINGS.some((line) => line.includes(one) && line.includes(other));

const keyOf = ({ core }: Body): string => withoutFillers(core);

const areOffices = (one: Body, other: Body): boolean =>
  [one, other].every(({ core, kind }) => offices().has(core + kind));

/** 中医院 for 中医医院. */
const onceFor = (one: string, other: string): boolean => one.replace(/(.)\1/u, '$1') === other;

/** Some of what the full name tells is left out in its middle: 森林防火 for 森林草原防灭火; what is much shorter is short for it. */
const isThinned = (short: string, full: string): boolean =>
  short.length > 3 &&
  short.length * 2 >= full.length &&
  !full.endsWith(short) &&
  (apartOf(short, full).common >= short.length || /\p{Script=Han}{2}/u.test(leftOut(short, full)));

/** What the short name leaves out, each stretch by itself: 业 术 of 农业技术推广, where 农技推广 is short for it. */
function leftOut(short: string, full: string): string {
  let at = 0;
  return Array.from(full, (one) => (one === short[at] && ++at > 0 ? ' ' : one)).join('');
}

/** With so many characters that are the same, what opens a sentence is no other body for one or two others. */
const LONG = 7;

const opensSentence = ({ passage: { text }, at }: Place): boolean =>
  at === 0 || /[。！？]/u.test(text.charAt(at - 1));

const withoutAnd = (name: string): string => name.replace(/[和与及]/gu, '');

/** Another word in its place: 质量检验, 质量检测. */
function isReworded({ core: one, ...body }: Body, { core: other }: Body): boolean {
  const { head, common, own, others } = apartOf(one, other);
  const most = Math.max(own.length, others.length);
  if (isTurned(withoutAnd(one), withoutAnd(other))) return one.length > 3;
  const isNear =
    (common >= LONG && opensSentence(body)) ||
    most < 2 ||
    [...own].some((character) => others.includes(character)) ||
    resumes(body);
  return (
    isNear &&
    head > 1 &&
    common > 3 &&
    !areSisters(own, others) &&
    most < 3 &&
    common >= 2 * most &&
    !(TELLS_APART.test(own) && TELLS_APART.test(others))
  );
}

function isOneBody(one: Body, other: Body): boolean {
  if (one.level.at(-1) !== other.level.at(-1) || !areSiblings(one.kind, other.kind) || areOffices(one, other))
    return false;
  const [key, otherKey] = [keyOf(one), keyOf(other)];
  const [a, b] = [one.core + one.kind, other.core + other.kind];
  // What leaves out a word that tells little is short for the full name.
  if (onceFor(b, a) || onceFor(a, b)) return true;
  if (key === otherKey) return key.length > 1 && !isWithin(a, b);
  if (one.kind !== other.kind) return false;
  const [short, full] = one.core.length < other.core.length ? [one.core, other.core] : [other.core, one.core];
  return isWithin(short, full) ? isThinned(short, full) : isReworded(one, other);
}

const isListed = ({ passage: { text }, at, name }: Body): boolean =>
  text[at - 1] === '、' || /^[、也]/u.test(text.slice(at + name.length));

/** More bodies than an item has. */
const MOST = 80;

/** The bodies of an item that come again under another name. */
export function likeBodies(passages: readonly Passage[]): Renamed[] {
  const all = passages
    .filter(({ part }) => part === 'body')
    .flatMap(bodiesIn)
    .slice(0, MOST);
  return all.flatMap((one, i): Renamed[] => {
    if (isListed(one) || all.slice(0, i).some(({ name }) => name === one.name)) return [];
    const other = all
      .slice(0, i)
      .find((before) => !isListed(before) && !isSameSentence(before, one) && isOneBody(one, before));
    if (!other || countIn(passages, one.name) > countIn(passages, other.name)) return [];
    return [{ written: one.name, before: other.name, passage: one.passage, from: one.at }];
  });
}
