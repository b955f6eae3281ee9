/** Sources of items: one spelt two ways, and townships that are bold, named, or listed, but not all of these. */

import type { Sourced } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { BodyPart, Issue, Item } from '../../issue/model.ts';
import { matchesOf } from '../matches.ts';
import { type Check, type Copy, type Finding, finding } from '../rule.ts';
import { offices } from './county-offices.ts';
import { stemOf } from './find-townships.ts';
import { isOneApart, isWithin } from './likeness.ts';

/** 县水利局 is 水利局. */
const bare = (name: string): string => name.replace(/^(?:[省市县区](?![级场政域直])|县委(?=.{2,}部))/u, '');

/** What offices end in; only such names are shortened by leaving characters out. */
const OFFICE = /(?:[局委办部会社]|办公室|委员会|中心|法院|检察院|大队)$/u;
const TOWNSHIP = /(?:[镇乡]|街道|苏木)$/u;

/** Names of other offices, though they are alike: 财政局, 民政局. */
const areKnownApart = (one: string, other: string): boolean => {
  const [a, b] = [offices().get(one), offices().get(other)];
  return a !== undefined && b !== undefined && a.index !== b.index;
};

/** True of two spellings that must be of one source. */
function areOneSource(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (one === other || areKnownApart(a, b)) return false;
  if (a === b) return true;
  const office = offices().get(a);
  if (office && office.index === offices().get(b)?.index) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (isOneApart(a, b)) return isSlip(a, b);
  return (
    short.length > 2 &&
    short[0] === long[0] &&
    short.at(-1) === long.at(-1) &&
    OFFICE.test(short) &&
    isWithin(short, long)
  );
}

/** Tells one from another: 一中, 二中; 城东, 城西. */
export const TELLS_APART = /[一二三四五六七八九十东西南北中上下前后大小新老省市县区乡镇村农林牧渔\d]/u;

/** The characters in which two names differ that are one apart. */
function apartIn(one: string, other: string): string {
  const at = [...one].findIndex((character, i) => character !== other[i]);
  const from = at < 0 ? one.length : at;
  if (one.length === other.length) return `${one[from]}${other[from]}`;
  return (one.length > other.length ? one : other).charAt(from);
}

/** One character apart, where too little is left to call them two. */
function isSlip(one: string, other: string): boolean {
  const known = [one, other].filter((name) => offices().has(name)).length;
  const least = known === 1 ? 3 : TOWNSHIP.test(one) ? 4 : 5;
  if (Math.min(one.length, other.length) < least) return false;
  return known === 1 || ![...apartIn(one, other)].some((character) => TELLS_APART.test(character));
}

/** More sources than an issue has; what goes beyond is no real one. */
const MOST = 300;

function checkSpelling({ issue: { items } }: Copy): Finding[] {
  const known = new Map<string, Sourced>();
  const isListed = new Set<string>();
  return items.flatMap(({ sources }) =>
    sources.flatMap((source): Finding[] => {
      if (isListed.has(source.text)) return [];
      isListed.add(source.text);
      if (known.size >= MOST) return [];
      const other = [...known.keys()].find((name) => areOneSource(name, source.text));
      known.set(source.text, source);
      return other === undefined ? [] : [speltTwice(source, other)];
    }),
  );
}

const speltTwice = ({ text, span }: Sourced, other: string): Finding =>
  finding(
    'source-spelt-twice',
    {
      zh: `来源“${text}”在前面写的是“${other}”`,
      en: `The source "${text}" is "${other}" before`,
    },
    {
      span,
      hint: {
        zh: '同一个单位用同一个写法；是两个单位，就不用改',
        en: 'Spell it one way; if they are two, leave it',
      },
    },
  );

const textOfPart = (part: BodyPart): string => {
  if (part.kind === 'text') return part.inlines.map(({ text }) => text).join('');
  if (part.kind === 'pictures') return part.pictures.map(({ caption }) => caption?.text ?? '').join('\n');
  const { title, head, rows } = part;
  return [title?.text ?? '', ...[...head, ...rows].flat().map(({ text }) => text.text)].join('\n');
};

const textOfItem = ({ title, body }: Item): string =>
  [title?.text ?? '', title?.subtitle?.text ?? '', ...body.map(textOfPart)].join('\n');

/** True where a text has the name, or 柳林 of 柳林、石桥两镇. */
const names = (text: string, township: string): boolean => {
  const stem = stemOf(township);
  return text.includes(township) || (stem.length > 1 && text.includes(stem));
};

function checkNamed({ items, townships }: Issue): Finding[] {
  const register = new Set(townships);
  const isTownship = ({ text }: Sourced): boolean =>
    register.has(text) || (TOWNSHIP.test(text) && text.length > 2);
  return items.flatMap((item) => {
    const own = item.sources.filter(isTownship);
    if (own.length === 0) return [];
    const text = textOfItem(item);
    const isNamed = [...townships, ...own.map((one) => one.text)].some((name) => names(text, name));
    return isNamed ? own.filter((one) => !names(text, one.text)).map(notNamed) : [];
  });
}

const notNamed = ({ text, span }: Sourced): Finding =>
  finding(
    'source-not-named',
    {
      zh: `来源里有“${text}”，这一条里没有提到`,
      en: `"${text}" is among the sources; the item does not name it`,
    },
    {
      span,
      hint: {
        zh: '核对正文和来源，是不是写漏了、写成了别的乡镇',
        en: 'See whether it was left out, or another was written',
      },
    },
  );

/** Names set bold together, 柳林镇、石桥乡. */
const PARTS = /[^、，和与及\s\u3000]+/gu;

function checkBold({ items, townships }: Issue): Finding[] {
  const register = new Set(townships);
  return items.flatMap(({ body, sources }) => {
    const own = new Set(sources.map(({ text }) => text));
    if (own.size === 0) return [];
    const bold = body.flatMap((part) =>
      part.kind === 'text' ? part.inlines.filter(({ strong }) => strong) : [],
    );
    return bold.flatMap((inline) =>
      matchesOf(inline.text, PARTS)
        .filter(
          ([name]) =>
            (register.has(name) || /^\p{Script=Han}{2,4}(?:[镇乡]|街道)$/u.test(name)) && !own.has(name),
        )
        .filter(([name]) => !/^(?:各|全|该|本|两|三|我)/u.test(name))
        .map(({ 0: name, index }) => boldNotSource(name, spanAt(inline, index, index + name.length))),
    );
  });
}

const boldNotSource = (name: string, span: Finding['span']): Finding =>
  finding(
    'bold-not-source',
    { zh: `“${name}”加粗了，来源里没有它`, en: `"${name}" is bold and not among the sources` },
    {
      span,
      hint: {
        zh: '是供稿的乡镇，写到来源里；不是，就去掉星号',
        en: 'Add it to the sources if it contributed, or take the asterisks away',
      },
    },
  );

const HABIT = { zh: '来源与正文对应是政务信息的编辑惯例', en: 'Habit of bulletins' };

export const SOURCES: readonly Check[] = [
  {
    rules: [
      {
        code: 'source-spelt-twice',
        family: 'names',
        about: { zh: '一个来源有两种写法', en: 'a source spelt two ways' },
        source: HABIT,
      },
    ],
    find: checkSpelling,
  },
  {
    rules: [
      {
        code: 'bold-not-source',
        family: 'names',
        about: { zh: '加粗的乡镇不在来源里', en: 'a bold township that is no source' },
        source: HABIT,
      },
    ],
    find: ({ issue }) => checkBold(issue),
  },
  {
    rules: [
      {
        code: 'source-not-named',
        family: 'names',
        about: {
          zh: '来源里的乡镇，正文没有提到',
          en: 'a township among the sources that the item does not name',
        },
        source: HABIT,
      },
    ],
    find: ({ issue }) => checkNamed(issue),
  },
];
