/**
 * What an item is about, called otherwise later in it: a team in quotation marks, a school or a village.
 * Only the names of one item are compared, and only where nothing else there is called so.
 */

import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { countIn, type Renamed } from './again/renamed.ts';

interface Named extends Omit<Renamed, 'before'> {
  /** What the name is one of: 志愿服务队. */
  readonly kind: string;
}

/** What is said of what opens an item goes on so: 去年，. What comes in addition, 同时，, is about another. */
const GOES_ON =
  /(?:^|[。！？])(?!同时|此外|另外|随后|接着|其中|还有|而|与此|相邻|附近|隔壁|邻近)(\p{Script=Han}{2,10})，(?=[“\p{Script=Han}])/gu;

/** The names of one kind. */
interface Kind {
  /** What such a name has. */
  readonly has: RegExp;
  /** One at the beginning of a text; the first group is the name. */
  readonly opens: RegExp;
  /** All of a text. */
  readonly all: RegExp;
  /** What such a name goes on behind, where not everything will do. */
  readonly after?: RegExp;
  readonly isOne: (name: string, other: string) => boolean;
}

/** Tells two of a kind from each other. */
const TELLS_APART = /[一二三四五六七八九十东西南北中上下前后左右大小新老旧内外红橙黄绿青蓝紫白黑金银\d]/u;

/** One character of three and more is another; or two of three, behind a first one that is the same. */
const isLike =
  (most: number) =>
  (one: string, other: string): boolean => {
    const apart = [...one].filter((character, i) => character !== other[i]).join('');
    const back = [...other].filter((character, i) => character !== one[i]).join('');
    return (
      one.length === other.length &&
      apart.length > 0 &&
      apart.length <= most &&
      !TELLS_APART.test(apart + back)
    );
  };

/** No name of a village: 的落后村, 各行政村. */
const NO_VILLAGE =
  /[的了是各全个本该等]|(?:落后|贫困|薄弱|示范|先进|文明|明星|重点|行政|自然|空壳|民族|美丽)村$/u;

/** Tells schools apart, and is none the less left out: 县第二实验小学, 县第二小学. */
const SORT = /实验|中心|职业|高级|外国语|附属|民族|希望|寄宿制|初级|完全/gu;

const KINDS: readonly Kind[] = [
  {
    // Neighbouring villages have names as like: only what is now is surely said of the one that was told of before.
    after: /^(?:而|现)?(?:如今|现在|眼下|今天)$/u,
    has: /村/u,
    opens: /^(?:\p{Script=Han}{2,3}[乡镇])?(\p{Script=Han}{3,4}村)(?![民里庄两委“])/u,
    all: /\p{Script=Han}{3,4}村(?![民里庄两委“])/gu,
    isOne: isLike(1),
  },
  {
    has: /^“/u,
    opens: /^“(\p{Script=Han}{3,4}”(?:志愿|党员|青年|巾帼|理论|宣讲|服务)\p{Script=Han}{0,4}[队团])/u,
    all: /\p{Script=Han}{3,4}”(?:志愿|党员|青年|巾帼|理论|宣讲|服务)\p{Script=Han}{0,4}[队团]/gu,
    isOne: isLike(2),
  },
  {
    has: /[小中]学|幼儿园|[高初]中/u,
    opens: /^(\p{Script=Han}{1,12}(?:小学|中学|幼儿园|高中|初中))(?!生)/u,
    all: /\p{Script=Han}{1,12}(?:小学|中学|幼儿园|高中|初中)(?!生)/gu,
    isOne: (one, other) => one !== other && one.replace(SORT, '') === other.replace(SORT, ''),
  },
];

/** 如今，柳树坪村 in an item that 柳树沟村 opens, where no third village is. */
export function subjectOtherwise(passages: readonly Passage[]): Renamed[] {
  const body = passages.filter(({ part }) => part === 'body');
  return KINDS.flatMap((kind): Renamed[] => {
    const opening = body[0]?.text.slice(0, 24) ?? '';
    const subject = kind.has.test(opening) ? kind.opens.exec(opening)?.[1] : undefined;
    if (!subject) return [];
    const others = body
      .flatMap(({ text }) => matchesOf(text, kind.all))
      .filter(([name]) => !name.endsWith(subject) && !NO_VILLAGE.test(name));
    if (others.length !== 1) return [];
    return body
      .flatMap((passage) => goingOn(passage, kind))
      .filter(({ written }) => kind.isOne(written, subject) && countIn(passages, written) === 1)
      .map((one) => ({ ...one, written: unquoted(one.written), before: unquoted(subject) }));
  });
}

/** Of a team, what stands in quotation marks. */
const unquoted = (name: string): string => name.replace(/”.*$/u, '');

function goingOn(passage: Passage, kind: Kind): Named[] {
  return matchesOf(passage.text, GOES_ON).flatMap(({ index, 0: before, 1: when = '' }): Named[] => {
    if (kind.after && !kind.after.test(when)) return [];
    const from = index + before.length;
    const written = kind.opens.exec(passage.text.slice(from, from + 24))?.[1];
    if (written === undefined) return [];
    return [{ written, kind: '', passage, from: passage.text.indexOf(written, from) }];
  });
}
