/**
 * What a number is part of the name of, and comes again with another: 3标段, 2标段; 1号锅炉, 2号锅炉; 第六届白茶文化节, 第七届;
 * 12333热线, 12345热线. The item tells of two of a kind only, and what it tells is that they are one.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isSameSentence, type Place, type Renamed } from '../again/renamed.ts';

const NUMERAL = '[一二三四五六七八九十]{1,3}|\\d{1,3}';

/** What is numbered, and what tells that two of them are one. */
interface Kind {
  /** In a text with any of it. */
  readonly has: RegExp;
  /** The number, and what it counts. */
  readonly numbered: RegExp;
  readonly isOne: (one: Numbered, other: Numbered) => boolean;
}

interface Numbered extends Place {
  readonly written: string;
  readonly number: string;
  readonly of: string;
}

/** Tells of another time, or of another one. */
const OTHER =
  /去年|前年|上年|历年|上一?[届次期批轮]|下一?[届次期批轮]|曾|以来|首[届次批]|\d年|接着|另|其中|还|也|又|同时|相比|之后|此后|至|到第|较|比/u;
const COMPARED = /^与(?:往年|去年|上届|前几届)相比，/u;
/** Tells that it is the one before. */
const THIS = /此次|这次|本次|该|随着|此轮|这一|^[^，。]{1,8}[后前]，|(?:说|介绍|表示)，/u;

const sentenceOf = ({ passage: { text }, at }: Place): string =>
  `${/[^。！？]*$/u.exec(text.slice(0, at))?.[0] ?? ''}${/^[^。！？]*/u.exec(text.slice(at))?.[0] ?? ''}`;

const isOther = (one: Numbered): boolean => OTHER.test(sentenceOf(one).replace(COMPARED, ''));

/** How much two sentences have in common at the most, but for what is numbered. */
function sharedBy(one: Numbered, other: Numbered): number {
  const [a, b] = [one, other].map((numbered) => sentenceOf(numbered).replace(numbered.written, '｜')) as [
    string,
    string,
  ];
  for (let length = 6; length > 1; length--)
    for (let at = 0; at + length <= a.length; at++) {
      const part = a.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(part) && b.includes(part)) return length;
    }
  return 0;
}

const isSameThing = (one: Numbered, other: Numbered): boolean =>
  !isOther(one) && sharedBy(one, other) > (THIS.test(sentenceOf(one)) ? 1 : 3);

const KINDS: readonly Kind[] = [
  {
    has: /第[^，。]{1,3}[届批期轮]/u,
    numbered: new RegExp(`第(${NUMERAL})([届批期轮]\\p{Script=Han}{2})`, 'gu'),
    isOne: (one) =>
      !isOther(one) &&
      (COMPARED.test(sentenceOf(one)) ||
        THIS.test(sentenceOf(one)) ||
        /[。！？，]$/u.test(one.passage.text.slice(0, one.at))),
  },
  {
    has: /次(?:全体)?会议/u,
    numbered: new RegExp(`(?<=届\\p{Script=Han}{2,6}第?)(${NUMERAL})(次(?:全体)?会议)`, 'gu'),
    isOne: (one) => !/以来|上次|上一次|第?[一二三四五六七八九十]+次会议(?:至|到)/u.test(sentenceOf(one)),
  },
  {
    has: /[号期#]|标段/u,
    numbered: new RegExp(
      `(?<![\\d.年月第—-]|[一二三四五六七八九十])(${NUMERAL})((?:号|#)(?!文|令|线|公告)\\p{Script=Han}{1,2}|期(?:工程|项目)|标段|合同段)`,
      'gu',
    ),
    isOne: isSameThing,
  },
  {
    has: /热线|专线/u,
    numbered: /(?<!\d)(\d{5})(\p{Script=Han}{0,10}[热专]线)/gu,
    isOne: ({ of: one }, { of: other }) => one === other && one.length > 3,
  },
  {
    has: /等功/u,
    numbered: /(?<=集体|个人)([一二三])(等功)/gu,
    isOne: ({ passage: { text }, at }) =>
      /^.等功的?(?:奖状|奖章|证书|荣誉|喜报|牌匾|勋章)/u.test(text.slice(at)),
  },
];

function numberedIn(passage: Passage, { has, numbered }: Kind): Numbered[] {
  return has.test(passage.text)
    ? matchesOf(passage.text, numbered).map(({ index: at, 0: written, 1: number = '', 2: of = '' }) => ({
        passage,
        at,
        written,
        number,
        of,
      }))
    : [];
}

/** More of a kind than an item numbers. */
const MOST = 60;

/** What is numbered otherwise where an item comes to it again. */
export function otherOrdinals(passages: readonly Passage[]): Renamed[] {
  const body = passages.filter(({ part }) => part === 'body');
  return KINDS.flatMap((kind): Renamed[] => {
    const all = body.flatMap((passage) => numberedIn(passage, kind)).slice(0, MOST);
    const [first] = all;
    if (!first) return [];
    return all.flatMap((one, i): Renamed[] => {
      const alike = all.filter(({ of }) => of === one.of);
      const other = all.slice(0, i).find(({ of }) => of === one.of);
      if (!other || other.number === one.number || new Set(alike.map(({ number }) => number)).size > 2)
        return [];
      if (isSameSentence(other, one) || alike.filter(({ number }) => number === one.number).length > 1)
        return [];
      return kind.isOne(one, other)
        ? [{ written: one.written, before: other.written, passage: one.passage, from: one.at }]
        : [];
    });
  });
}
