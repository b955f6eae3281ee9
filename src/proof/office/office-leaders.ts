/** Leaders whom the office's own list has: their names, their posts, and the order in which they are named. */

import type { OfficeList } from '../../issue/model.ts';
import { matchesOf } from '../matches.ts';
import { isOneApart } from '../names/likeness.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding } from '../rule.ts';
import { OWN } from './office-words.ts';

type Leader = OfficeList['leaders'][number];

/** A leader's name in a text. */
interface Mention {
  readonly leader: Leader;
  /** The place in the list, from 0. */
  readonly rank: number;
  readonly from: number;
  readonly to: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const anyOf = (texts: readonly string[]): string =>
  [...new Set(texts)]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');

/** What the leaders of a list are found by. */
interface Finder {
  readonly names: RegExp;
  /** A post of the list with what follows it. */
  readonly posts: RegExp | undefined;
  readonly leaders: readonly Leader[];
}

function makeFinder(leaders: readonly Leader[]): Finder {
  const posts = leaders.flatMap((one) => one.posts);
  return {
    names: new RegExp(anyOf(leaders.map(({ name }) => name.text)), 'gu'),
    posts:
      posts.length === 0
        ? undefined
        : new RegExp(`(?<![副原前任])(${anyOf(posts)})[、]?(?=(\\p{Script=Han}{2,4}))`, 'gu'),
    leaders,
  };
}

const postsOf = ({ posts }: Leader): string => posts.join('、');

function checkPosts({ text, place }: Passage, { posts, leaders }: Finder): Finding[] {
  if (!posts) return [];
  return matchesOf(text, posts).flatMap(({ index, 0: whole, 1: post = '', 2: behind = '' }): Finding[] => {
    const holders = leaders.filter((one) => one.posts.includes(post));
    if (holders.some(({ name }) => behind.startsWith(name.text))) return [];
    const from = index + whole.length;
    const other = leaders.find(({ name }) => behind.startsWith(name.text));
    const near = holders.find(({ name }) => {
      const written = behind.slice(0, name.text.length);
      return name.text.length > 2 && written[0] === name.text[0] && isOneApart(written, name.text);
    });
    if (near) {
      const written = behind.slice(0, near.name.text.length);
      return [slip(post, written, near, place(from, from + written.length))];
    }
    return other && other.posts.length > 0 && !whole.endsWith('、')
      ? [otherPost(post, other, place(index, from + other.name.text.length))]
      : [];
  });
}

const slip = (post: string, written: string, { name }: Leader, span: Finding['span']): Finding =>
  finding(
    'leader-name',
    {
      zh: `词表里${post}是“${name.text}”，这里写的是“${written}”`,
      en: `In the office's list the ${post} is "${name.text}"; this is "${written}"`,
    },
    {
      span,
      hint: { zh: `改成“${name.text}”；换了人，就改词表`, en: `Write "${name.text}", or correct the list` },
    },
  );

const otherPost = (post: string, leader: Leader, span: Finding['span']): Finding =>
  finding(
    'leader-post',
    {
      zh: `词表里${leader.name.text}的职务是“${postsOf(leader)}”，这里写的是“${post}”`,
      en: `In the office's list ${leader.name.text} is ${postsOf(leader)}; this is "${post}"`,
    },
    { span, hint: { zh: '核对职务；换了职务，就改词表', en: 'Check the post, or correct the list' } },
  );

/** Stands between names that are listed one after another: a mark, and perhaps a post. */
const BETWEEN = /^[、，和及与\s\u3000](?:\p{Script=Han}{0,12})$/u;
const CLAUSE = /[到在了说参出主]|强调|指出/u;

function mentionsIn(text: string, { names, leaders }: Finder): Mention[] {
  return matchesOf(text, names).map(({ index, 0: name }) => {
    const rank = leaders.findIndex((one) => one.name.text === name);
    return { leader: leaders[rank] as Leader, rank, from: index, to: index + name.length };
  });
}

function checkRanks({ text, place }: Passage, finder: Finder): Finding[] {
  const mentions = mentionsIn(text, finder);
  return mentions.slice(1).flatMap((one, at): Finding[] => {
    const before = mentions[at] as Mention;
    const gap = text.slice(before.to, one.from);
    const isList = BETWEEN.test(gap) && !CLAUSE.test(gap);
    return isList && one.rank < before.rank ? [outOfRank(one, before, place(before.from, one.to))] : [];
  });
}

const outOfRank = ({ leader }: Mention, { leader: before }: Mention, span: Finding['span']): Finding =>
  finding(
    'leader-order',
    {
      zh: `按词表的次序，“${leader.name.text}”在“${before.name.text}”前面`,
      en: `By the order of the office's list, "${leader.name.text}" comes before "${before.name.text}"`,
    },
    {
      span,
      hint: { zh: '调换一下；这里有意这样排，就不用改', en: 'Change places, or leave what is meant so' },
    },
  );

export const OFFICE_LEADERS: Check = {
  rules: [
    {
      code: 'leader-name',
      family: 'names',
      about: {
        zh: '领导的姓名与词表差一个字',
        en: 'the name of a leader, one character apart from the list',
      },
      source: OWN,
    },
    {
      code: 'leader-post',
      family: 'names',
      about: { zh: '领导的职务与词表不同', en: 'a leader with another post than in the list' },
      source: OWN,
    },
    {
      code: 'leader-order',
      family: 'names',
      about: { zh: '领导的排名次序与词表不同', en: 'leaders in another order than in the list' },
      source: OWN,
    },
  ],
  find: ({ issue: { officeList }, passages }) => {
    if (!officeList || officeList.leaders.length === 0) return [];
    const finder = makeFinder(officeList.leaders);
    return passages.flatMap((passage) => [...checkPosts(passage, finder), ...checkRanks(passage, finder)]);
  },
};
