/**
 * A body that a sentence was about and the next one calls otherwise, of whatever kind: 县关工委, 县关爱委; 县图书馆, 县图书室;
 * 老区建设促进会, 老区发展促进会. The names begin alike, and end in what bodies end in.
 */

import { isBorder } from '../../language/word-borders.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { offices } from '../county-offices.ts';
import { isWithin } from '../likeness.ts';
import {
  apartOf,
  areSisters,
  countIn,
  isSameSentence,
  isTurned,
  type Place,
  type Renamed,
  runFrom,
  TELLS_APART,
  withoutFillers,
} from './renamed.ts';

/** Where a sentence begins. */
const SENTENCE = /[。！？]|^/gu;
/** What leads to a clause there: 据统计，. */
const LEADING = /(?!同时|此外|另外|其中|还有|接着|另)[^，。！？“”]{1,14}，/uy;
/** What the names of bodies end in. */
const ENDS =
  /(?:[局委办会院站所馆室部库厂场社会组队宫园台校店坊处团行线渠塔楼户街廊区警榜]|公司|中心|平台|集团|协会|预警|街区|车间|茶场|遗址|基地|纪念碑)$/u;
/** Begins what is done, or how many there are, and no name. */
const NO_NAME =
  /^(?:新[建增改开]|[改扩修续]建|改造|建[成设立]|推[进动行]|打造|完成|开展|举办|成立|启动|实施|加[强快大]|组织|召开|设立|全|各|每|该|本|这|那|有|要|在|对|将|把|通过|坚持|落实|参加|邀请|按照|根据|其|我|他|她|已|共|累计|目前|今年|去年|第|一|二|三|四|五|所有|部分|多|为|与|和|从|到|由)/u;
/** Have in common what makes them of one kind: courts and procuracies, 一中 and 二中. */
const TWO = /法院|检察院|总工会|总商会|工商联|人民政府|[东南西北上下一二三四五六七八九十]$/u;
const LEVEL = /^(?:[省市县区镇乡旗州]|\p{Script=Han}{2,3}[省市县区镇乡旗州])/u;

/** In sentences, and in no name. */
const OF_SENTENCE = /[的了在是将把被等]|发布|开展|组织|举办|召开|新增|负责|加入|推出|提供|建立/u;

interface Body extends Place {
  readonly name: string;
}

/** What may be the name of a body from an index on, each end that it may have, the longest first. */
function namesAt(passage: Passage, at: number): string[] {
  const [run = ''] = /^\p{Script=Han}*/u.exec(passage.text.slice(at, at + 18)) ?? [];
  return Array.from({ length: Math.max(0, run.length - 2) }, (_, i) => run.slice(0, run.length - i)).filter(
    (name) => ENDS.test(name) && !OF_SENTENCE.test(name) && isBorder(passage, at + name.length),
  );
}

/** Where a sentence begins, or a clause behind what leads to it. */
function openingsOf(text: string): number[] {
  const starts = matchesOf(text, SENTENCE).map(({ index, 0: mark }) => index + mark.length);
  const clauses = starts.flatMap((at) => {
    LEADING.lastIndex = at;
    const [before] = LEADING.exec(text) ?? [];
    return before === undefined ? [] : [at + before.length];
  });
  return [...starts, ...clauses];
}

const openingIn = (passage: Passage): Body[] =>
  openingsOf(passage.text).flatMap((at) =>
    NO_NAME.test(passage.text.slice(at, at + 3))
      ? []
      : namesAt(passage, at).map((name) => ({ passage, at, name })),
  );

/** All places of a passage where a name may begin as another does. */
function beginningAlike(passage: Passage, { name }: Body): Body[] {
  const first = name.charAt(0);
  return matchesOf(passage.text, new RegExp(first, 'gu')).flatMap(({ index: at }) =>
    isBorder(passage, at) ? namesAt(passage, at).map((other) => ({ passage, at, name: other })) : [],
  );
}

const withoutLevel = (name: string): string => name.replace(LEVEL, '');

const areOffices = (one: string, other: string): boolean =>
  [one, other].every((name) => offices().has(name.replace(LEVEL, '')));

/** Endings of which one is written for the other: 县供电公司, 县供电局. */
const END =
  /^(?:[办局委站所馆室部库场社组队宫园处]|公司|分公司|中心|活动中心|委员会|办公室|指挥部|平台|办事处|居委会|村委会|协会|学会|管理[局处所站部])$/u;

function isOneBody({ name: one, passage, at }: Body, other: Body): boolean {
  const { head, common, own, others } = apartOf(one, other.name);
  const level = one.length - withoutLevel(one).length;
  const [before, same] = [head - level, common - level];
  if (
    (before < 1 && (before < 0 || same < 5)) ||
    TWO.test(own) ||
    TWO.test(others) ||
    [one, other.name].every((name) => TWO.test(name))
  )
    return false;
  if ((TELLS_APART.test(own) && TELLS_APART.test(others)) || areSisters(own, others)) return false;
  if (same < 5 && areOffices(one, other.name)) return false;
  if (level === 0 && common < 3) return false;
  if (runFrom(passage.text, other.passage.text, at + one.length, other.at + other.name.length, 4) === 2)
    return false;
  if (common === head) return before > 1 && END.test(own) && END.test(others);
  if (own === '' || others === '') return head > 1 && same > 3 && own.length + others.length < 3;
  const most = Math.max(own.length, others.length);
  if (before > 0 && isTurned(own, others)) return true;
  return most < (before > 5 ? 4 : 3) && same >= 2 * most && (most < 2 || common - head > 1);
}

/** 中央环保督察组 is short for the full name; 中央环境保护督察组 is it with a word too few. */
const isCutShort = (short: string, full: string): boolean =>
  isWithin(short, full) &&
  (apartOf(short, full).common < short.length ||
    short.length < 6 ||
    (short.length < full.length && withoutFillers(short) === withoutFillers(full)));

/** More names than an item has. */
const MOST = 200;

/** The bodies of an item that a sentence opens with under another name than the one before. */
export function renamedBodies(passages: readonly Passage[]): Renamed[] {
  const body = passages.filter(({ part }) => part === 'body');
  const found = body
    .flatMap(openingIn)
    .slice(0, MOST)
    .flatMap((one): Renamed[] => {
      if (countIn(passages, one.name) > 1) return [];
      const before = body
        .slice(0, body.indexOf(one.passage) + 1)
        .flatMap((passage) =>
          beginningAlike(passage, one).filter(
            (other) =>
              (passage !== one.passage || other.at < one.at) &&
              !isSameSentence(other, one) &&
              !isCutShort(one.name, other.name) &&
              isOneBody(one, other),
          ),
        );
      const other = before.at(-1);
      return other ? [{ written: one.name, before: other.name, passage: one.passage, from: one.at }] : [];
    });
  return found.filter(
    (one, i) => !found.slice(0, i).some((known) => known.from === one.from && known.passage === one.passage),
  );
}
