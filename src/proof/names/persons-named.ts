/** A person spelt two ways in an issue: introduced with a post, and called otherwise by one character. */

import { byItem, inItems, type Passage } from '../passage.ts';
import { type Check, type Copy, type Finding, finding, firstOfEach } from '../rule.ts';
import { calledOtherwise } from './again/callings.ts';
import { slippedPersons } from './again/near-persons.ts';
import { changedPosts } from './again/posts-differ.ts';
import { otherSex } from './again/pronouns.ts';
import { likePersons } from './alike/like-persons.ts';
import {
  givenOf,
  type Introduced,
  introducedOf,
  lengthOfName,
  type Speaker,
  speakersIn,
} from './find-persons.ts';
import { isOneApart, isSlip } from './likeness.ts';
import { namedAgain } from './persons-again.ts';

interface Met<T> {
  readonly one: T;
  readonly passage: Passage;
}

/** Begins what a person does, right behind the name. */
const DOES =
  /^(?:$|[到在来主带深率介告要强指出表说为等和与参讲代组检调视察看慰走现今前去向从对的是把给用又也正就还接领帮作以])/u;

/** Begins what a person does, so that it ends no name, or hardly any. */
const NOT_LAST =
  /[到在来主带率介告指要说表为及对的是把给被又也还就与等参讲组检调视察看慰走现从承挨种养搞做办]$/u;

/** The name of a person who was introduced, so long as that of a speaker, or as the one that was meant; none where it may not be so long. */
function nameLike({ text }: Introduced, spoken: string): string | undefined {
  for (const length of [spoken.length, spoken.length - 1, spoken.length + 1]) {
    const name = text.slice(0, length);
    if (
      name.length < length ||
      givenOf(name).length < 2 ||
      !(name[0] === spoken[0] ? isOneApart(name, spoken) : name.length > 2 && isSlip(name, spoken))
    )
      continue;
    const isSameEnd = length === spoken.length && name.at(-1) === spoken.at(-1);
    const isEnded = length === spoken.length || DOES.test(text.slice(length, length + 1));
    if (isSameEnd || (isEnded && !NOT_LAST.test(name))) return name;
  }
  return undefined;
}

/** More persons than an issue has; what goes beyond is no real one. */
const MOST = 300;

/** The persons of an issue, each at the first of the places where the same is written. */
function meet<T>(
  passages: readonly Passage[],
  find: (passage: Passage) => readonly T[],
  keyOf: (one: T, text: string) => string,
): Met<T>[] {
  const met = new Map<string, Met<T>>();
  for (const passage of passages) {
    for (const one of find(passage)) {
      const key = keyOf(one, passage.text);
      if (met.size < MOST && !met.has(key)) met.set(key, { one, passage });
    }
  }
  return [...met.values()];
}

function checkSpeakers(
  introduced: readonly Met<Introduced>[],
  speakers: readonly Met<Speaker>[],
  passages: readonly Passage[],
): Finding[] {
  const isListed = (name: string): boolean => passages.some(({ text }) => text.includes(`、${name}`));
  const said = new Set<string>();
  return speakers.flatMap(({ one: { name, from }, passage }): Finding[] => {
    if (givenOf(name).length < 2 || said.has(name)) return [];
    if (introduced.some(({ one }) => one.text.startsWith(name)) || isListed(name)) return [];
    const other = introduced
      .map(({ one }) => ({ post: one.post, name: nameLike(one, name) }))
      .find((one) => one.name !== undefined);
    if (!other) return [];
    said.add(name);
    return [speltTwice(name, `${other.post}${other.name}`, passage.place(from, from + name.length))];
  });
}

/** Posts that one person has: two names with one of them are one person. */
const SINGLE = /^(?:书记|县长|市长|区长|镇长|乡长|局长|主任|主席|院长|校长|部长|检察长)$/u;

/** The same post, with names of which one is typed for the other by sound or shape: 副县长周晓燕, 副县长周小燕. */
function checkSlips(introduced: readonly Met<Introduced>[]): Finding[] {
  const said = new Set<string>();
  return introduced.flatMap((met, at): Finding[] => {
    const { post, text, from } = met.one;
    const name = text.slice(0, 3);
    if (name.length < 3 || said.has(name)) return [];
    const other = introduced
      .slice(0, at)
      .find(({ one }) => one.post === post && isSlip(one.text.slice(0, 3), name));
    if (!other) return [];
    said.add(name);
    return [speltTwice(name, `${post}${other.one.text.slice(0, 3)}`, met.passage.place(from, from + 3))];
  });
}

/** What stands before a post, up to a mark. */
const postIn = ({ one: { post, from }, passage: { text } }: Met<Introduced>): string =>
  /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, from - post.length - 6), from))?.[0] ?? post;

function checkPosts(introduced: readonly Met<Introduced>[]): Finding[] {
  const singles = introduced.filter(
    (met) => SINGLE.test(met.one.post) && !/副[^、，]{0,3}$/u.test(postIn(met)),
  );
  return singles.flatMap((met, at): Finding[] => {
    const name = met.one.text.slice(0, 3);
    for (const other of singles.slice(0, at)) {
      const before = nameLike(other.one, name);
      const isOne = before?.length === 3 && DOES.test(met.one.text.slice(3, 4)) && !NOT_LAST.test(name);
      if (!isOne || postIn(met).slice(-5) !== postIn(other).slice(-5) || postIn(met).length < 4) continue;
      const { from } = met.one;
      return [speltTwice(name, `${other.one.post}${before}`, met.passage.place(from, from + 3))];
    }
    return [];
  });
}

/** How often a name has to stand to be known without a post, where what follows it does not tell its end. */
const OFTEN = 2;

/** Names that stand elsewhere with one character of like sound or shape, without a post: 马德芳, 马得芳. */
function checkMentions(introduced: readonly Met<Introduced>[], passages: readonly Passage[]): Finding[] {
  const whole = passages.map(({ text }) => text).join('\n');
  const countOf = (name: string): number => whole.split(name).length - 1;
  const names = new Set(
    introduced.flatMap(({ one: { text } }) => {
      const name = text.slice(0, lengthOfName(text));
      const isEnded = DOES.test(text.slice(name.length, name.length + 1)) && !NOT_LAST.test(name);
      return givenOf(name).length === 2 && (isEnded || countOf(name) >= OFTEN) ? [name] : [];
    }),
  );
  return [...names].flatMap((name): Finding[] => {
    for (const passage of passages) {
      const { text, place } = passage;
      for (let at = text.indexOf(name[0] as string); at >= 0; at = text.indexOf(name[0] as string, at + 1)) {
        const other = text.slice(at, at + name.length);
        if (!isSlip(name, other) || countOf(other) > 1 || !/^\p{Script=Han}+$/u.test(other)) continue;
        const isIntroduced = introduced.some(({ one }) => one.text.startsWith(other));
        if (isIntroduced && countOf(name) < OFTEN) continue;
        return [speltTwice(other, name, place(at, at + name.length))];
      }
    }
    return [];
  });
}

const checkAgain = (passages: readonly Passage[]): Finding[] =>
  byItem(inItems(passages))
    .flatMap((item) => [
      ...namedAgain(item),
      ...slippedPersons(item),
      ...changedPosts(item),
      ...calledOtherwise(item),
      ...likePersons(item),
      ...otherSex(item),
    ])
    .map(({ written, before, passage, from }) =>
      speltTwice(written, before, passage.place(from, from + written.length)),
    );

function checkPersons({ passages }: Copy): Finding[] {
  const around = ({ text: name, from }: Introduced, text: string): string =>
    text.slice(Math.max(0, from - 8), from) + name;
  const introduced = meet(passages, introducedOf, around);
  const speakers = meet(
    passages,
    ({ text }) => speakersIn(text),
    ({ name }) => name,
  );
  return firstOfEach([
    ...checkSpeakers(introduced, speakers, passages),
    ...checkPosts(introduced),
    ...checkSlips(introduced),
    ...checkMentions(introduced, passages),
    ...checkAgain(passages),
  ]);
}

const speltTwice = (name: string, other: string, span: Finding['span']): Finding =>
  finding(
    'person-spelt-twice',
    { zh: `“${name}”在别处写的是“${other}”`, en: `"${name}" is "${other}" elsewhere` },
    {
      span,
      hint: { zh: '核对姓名；是两个人，就不用改', en: 'Check the name; if they are two, leave it' },
    },
  );

export const PERSONS: Check = {
  rules: [
    {
      code: 'person-spelt-twice',
      family: 'names',
      about: {
        zh: '一个人的姓名有两种写法，或者职务前后不一样',
        en: 'a person spelt two ways, or with two posts',
      },
      source: { zh: '姓名、职务必须准确', en: 'Names and posts have to be right' },
    },
  ],
  find: checkPersons,
};
