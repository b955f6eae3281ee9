/**
 * A person whose given name comes again behind another surname: 阚守田, 闫守田; and one of whom no more than the surname is told:
 * 郝某, 赫某.
 */

import { isSingle } from '../../language/word-borders.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isSurname } from '../find-persons.ts';
import { isSlip } from '../likeness.ts';
import type { Post } from './post-titles.ts';
import { isApart, isSameSentence, type Place, type Renamed } from './renamed.ts';

/** Where a name is expected: a clause begins, or a word leads to it. */
const OPENS = /(?:^|[^\p{Script=Han}]|[在到由对向与和及为让把将被了是的])$/u;
/** Is no surname, or hardly ever one, but a word before the given name. */
const NO_SURNAME = /[和时方向全单从何还来都有成常管于应计经幸]/u;
/** The most places of one given name. */
const MOST = 30;

/** The places of a text in passages. */
function placesOf(passages: readonly Passage[], text: string): Place[] {
  const found: Place[] = [];
  for (const passage of passages)
    for (
      let at = passage.text.indexOf(text);
      at >= 0 && found.length < MOST;
      at = passage.text.indexOf(text, at + 1)
    )
      found.push({ passage, at });
  return found;
}

/** 闫守田, where 阚守田 was introduced; who is introduced with another post is another. */
export function otherSurnames(passages: readonly Passage[], known: readonly Post[]): Renamed[] {
  const postOf = (one: Place): string | undefined =>
    known.find(({ passage, at }) => passage === one.passage && at === one.at)?.post;
  return known.flatMap((post): Renamed[] => {
    const [surname = '', given = ''] = [post.called.slice(0, 1), post.called.slice(1, 3)];
    if (given.length < 2 || given === '某某' || !isSingle(post.passage, post.at)) return [];
    return placesOf(passages, given).flatMap(({ passage, at }): Renamed[] => {
      const one = { passage, at: at - 1 };
      const other = passage.text.charAt(at - 1);
      const itsPost = postOf(one);
      const isOther =
        !isSurname(other) ||
        other === surname ||
        NO_SURNAME.test(other) ||
        !isSingle(passage, at - 1) ||
        (itsPost !== undefined && itsPost !== post.post) ||
        !isApart(post, one);
      if (isOther || /^[、也]/u.test(passage.text.slice(at + 2))) return [];
      if (itsPost === undefined && !OPENS.test(passage.text.slice(Math.max(0, at - 2), at - 1))) return [];
      return [{ written: other + given, before: post.post + surname + given, passage, from: at - 1 }];
    });
  });
}

const SOME = /(\p{Script=Han})某(?![种个些一次日年月天处地项])/gu;
/** Leads to what is told of the one before. */
const GOES_ON = /(?:到案|归案|落网|抓获|审讯|讯问|案发|事发|得手|作案|调查|传唤|接警|醒悟)[后中]?，?$/u;
/** What only the one before does: 对犯罪事实供认不讳. */
const CONFESSES = /^某{0,2}(?:对|如实|供述|供认|承认|交代|坦白|因涉嫌)/u;

/** 赫某, where it was 郝某: of like sound or shape, or told on of as the only one before. */
export function otherSome(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap((passage) =>
    passage.text.includes('某')
      ? matchesOf(passage.text, SOME).flatMap(({ index: at, 1: name = '' }) =>
          isSurname(name) ? [{ passage, at, name }] : [],
        )
      : [],
  );
  const [first] = all;
  return all.flatMap((one, i): Renamed[] => {
    const before = all.slice(0, i);
    if (first === undefined || before.some(({ name }) => name === one.name)) return [];
    const isOnly = before.every(({ name }) => name === first.name);
    const { text } = one.passage;
    const goesOn =
      isOnly &&
      GOES_ON.test(text.slice(Math.max(0, one.at - 6), one.at)) &&
      CONFESSES.test(text.slice(one.at + 1, one.at + 6));
    const other = goesOn ? first : before.find(({ name }) => isSlip(name, one.name));
    if (!other || isSameSentence(other, one) || text[one.at - 1] === '、') return [];
    return [{ written: `${one.name}某`, before: `${other.name}某`, passage: one.passage, from: one.at }];
  });
}
