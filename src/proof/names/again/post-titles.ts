/** The posts that stand before the names of persons, and whether two names are one. */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { introducedOf, lengthOfName } from '../find-persons.ts';

const OTHER_TIME =
  /(?:时任|曾任|新任|前任|历任|升任|改任|调任|原|前|任|拟|当选为?|兼任?|接任|转任)\p{Script=Han}{0,8}$/u;

export interface Post {
  readonly post: string;
  /** What may be of the name, up to four characters. */
  readonly called: string;
  /** The post with all that stands before it in its run. */
  readonly title: string;
  /** True of one of several posts: 县委副书记、县长. */
  readonly isListed: boolean;
  readonly passage: Passage;
  /** Where the name begins. */
  readonly at: number;
}

/** The persons of a passage with the posts they have now. */
export function postsIn(passage: Passage): Post[] {
  const { text } = passage;
  return introducedOf(passage).flatMap(({ post, text: called, from: at }): Post[] => {
    const title = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - 18), at))?.[0] ?? '';
    if (OTHER_TIME.test(title.slice(0, -post.length))) return [];
    const isListed = text[at - title.length - 1] === '、';
    return [{ post, called, title, isListed, passage, at }];
  });
}

/** Begins what a person does, behind a name of two characters. */
const DOES =
  /^(?:$|[^\p{Script=Han}]|[在到来主带率介告指要说表与等参讲组检调视察看慰走现从承对的是把给用又也正就还接领帮作以每今去已通会勉走汇解宣分发])/u;

/** True where what follows a name of two characters is no more of it. */
export function endsAt({ passage, called, at }: Post, short: number): boolean {
  const to = at + short;
  const isWord = isBorder(passage, to) && !isSingle(passage, to);
  return DOES.test(called.slice(short)) || isWord;
}

/** How long the name is that two persons have in common; 0 where they have two names. */
export function sharedName(one: Post, other: Post): number {
  const length = lengthOfName(one.called);
  if (length < 3) return 0;
  if (one.called.slice(0, length) === other.called.slice(0, length)) return length;
  const short = length - 1;
  const isShort = one.called.slice(0, short) === other.called.slice(0, short);
  return isShort && endsAt(one, short) && endsAt(other, short) ? short : 0;
}

/** The title with those that are listed before it: 党组书记、院长. */
export const titlesOf = ({ passage: { text }, at }: Post): string[] =>
  (/[\p{Script=Han}、]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '').split('、');

/** True of a title with this post, of the deputy only where the deputy is called so. */
export function hasPost(title: string, deputy: string, main: string): boolean {
  const at = title.lastIndexOf(main);
  return at >= 0 && (deputy === '' ? title[at - 1] !== '副' : title.includes('副'));
}

/** True of what somebody says: a deputy is called there as the head is. */
export const isSaid = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
