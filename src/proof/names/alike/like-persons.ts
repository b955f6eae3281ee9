/**
 * A person whom an item introduces once, and who comes again with one character changed or two turned, whatever they sound or look like:
 * 程建勋, 程建勇; 周国栋, 周栋国. Who is another has a post, stands in a list, or is told of beside the first.
 */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { countIn, isApart, isSameSentence, type Place, type Renamed } from '../again/renamed.ts';
import { introducedOf, isSurname, lengthOfName } from '../find-persons.ts';
import { placesOf } from '../find-words.ts';
import { differingAt, isTransposed } from '../likeness.ts';

interface Known extends Place {
  readonly name: string;
}

/** In sentences, and in hardly any name. */
const NO_NAME =
  /[的了是在到与等说把将被也还就都为对让给称问个这那每其们副委局院校站组队]|[和家来去从长年会要又已先再]$/u;
/** Behind the last character of a name, what is done, or nothing. */
const ENDS = /^(?:$|[^\p{Script=Han}]|[的了是在到和与等说把将被也还就都为对从要让给来去又已一家])/u;
/** What may stand before a name that opens no clause. */
const LEADS =
  /(?:^|[^\p{Script=Han}]|[在到由对向与和及为让把将被了是的给帮跟随找请问叫着替陪教使说夸称喊由靠托])$/u;
/** Of somebody else than the one before. */
const OTHER =
  /(?:另一|另外|其他|同样|同村|同乡|邻居|同事|还有|以及|包括|兄弟|哥哥|弟弟|姐姐|妹妹|堂[兄弟姐妹]|表[兄弟姐妹]|[儿孙侄]子|女儿|妻子|丈夫|父亲|母亲|[姐妹]妹|伯父|叔叔)\p{Script=Han}{0,6}$/u;
const OTHER_BEHIND = /^(?:、|\p{Script=Han}{0,3}也|(?:则|同样)|\p{Script=Han}{0,3}(?:兄弟|姐妹))/u;

const endsName = (passage: Passage, to: number): boolean =>
  isBorder(passage, to) || ENDS.test(passage.text.slice(to, to + 1));

/** Ends what somebody is or is called: 农技员, 家长, 歌师. */
const ROLE = /[员长师工手户人民家匠医警者妈叔姐哥官星兵士年任授记生]$/u;

/** A name with no known post before it: what somebody is may be called in many ways. */
function calledIn(passage: Passage): Known[] {
  const { text } = passage;
  return placesOf(text, isSurname).flatMap((at): Known[] => {
    if (!ROLE.test(text.charAt(at - 1))) return [];
    const name = text.slice(at, at + 3);
    const isName = /^\p{Script=Han}{3}$/u.test(name) && !NO_NAME.test(name);
    return isName && isSingle(passage, at) && endsName(passage, at + 3) ? [{ passage, at, name }] : [];
  });
}

function knownIn(passage: Passage): Known[] {
  const introduced = introducedOf(passage).flatMap(({ text, from: at }): Known[] => {
    const name = text.slice(0, lengthOfName(text));
    return name.length > 2 && !NO_NAME.test(name) && endsName(passage, at + name.length)
      ? [{ passage, at, name }]
      : [];
  });
  const called = calledIn(passage).filter(({ at }) => !introduced.some((one) => one.at === at));
  return [...introduced, ...called];
}

/** Where a sentence begins, and what a person does there. */
const SENTENCE = /(?:^|[。！？”])$/u;
const ACTS = /^(?:说|表示|介绍|告诉|坦言|感慨|笑|认为|回忆|提醒|[的一每今没]|带|把|用|从|在|和|家|还|也)/u;

const isSpelt = (passage: Passage, at: number): boolean =>
  [0, 1, 2].every((far) => isSingle(passage, at + far));

/** True of a name that must be another spelling of one that is known. */
function isLike({ passage, at, name: one }: Known, { name }: Known): boolean {
  const { text } = passage;
  const to = at + one.length;
  if (isTransposed(one, name)) return LEADS.test(text.slice(Math.max(0, at - 1), at));
  const apart = differingAt(one, name);
  if (apart === undefined || !endsName(passage, to)) return false;
  if (one.length > 3) return true;
  const isLed = LEADS.test(text.slice(Math.max(0, at - 1), at)) && isBorder(passage, at);
  // Of two surnames with one given name both are to be surnames, or what opens a sentence says or does something.
  if (apart === 0)
    return (
      isLed &&
      (isSurname(one.charAt(0)) ||
        (SENTENCE.test(text.slice(0, at)) && isSpelt(passage, at) && ACTS.test(text.slice(to, to + 3))))
    );
  return isLed || isSpelt(passage, at);
}

/** All places behind the first where something stands that is like a name. */
function placesLike(passages: readonly Passage[], known: Known): Known[] {
  const { name } = known;
  return passages.slice(passages.indexOf(known.passage)).flatMap((passage) => {
    const { text } = passage;
    const found: Known[] = [];
    for (
      let at = passage === known.passage ? known.at + name.length : 0;
      at + name.length <= text.length;
      at++
    ) {
      const same =
        (text[at] === name[0] ? 1 : 0) +
        (text[at + 1] === name[1] ? 1 : 0) +
        (text[at + 2] === name[2] ? 1 : 0);
      if (same < (text[at] === name[0] ? 1 : 2)) continue;
      const one = text.slice(at, at + name.length);
      if (one !== name && !NO_NAME.test(one) && /^\p{Script=Han}+$/u.test(one))
        found.push({ passage, at, name: one });
    }
    return found;
  });
}

/** True where the text tells that it is about somebody else. */
const isOther = ({ passage: { text }, at, name }: Known): boolean =>
  OTHER.test(text.slice(Math.max(0, at - 10), at)) ||
  OTHER_BEHIND.test(text.slice(at + name.length, at + name.length + 6)) ||
  text[at - 1] === '、';

/** More persons than an item has. */
const MOST = 40;

/** The persons of an item who come again under a name that is theirs but for a character. */
export function likePersons(passages: readonly Passage[]): Renamed[] {
  const known = passages.flatMap(knownIn).slice(0, MOST);
  return known.flatMap((first): Renamed[] =>
    placesLike(passages, first)
      .filter(
        (one) =>
          isLike(one, first) &&
          !isOther(one) &&
          (isTransposed(one.name, first.name) ? isApart(first, one) : !isSameSentence(first, one)) &&
          !known.some(
            ({ passage, at, name }) => name === one.name || (passage === one.passage && at === one.at),
          ) &&
          countIn(passages, one.name) === 1,
      )
      .map((one) => ({ written: one.name, before: first.name, passage: one.passage, from: one.at })),
  );
}
