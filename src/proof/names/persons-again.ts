/** Persons of one item who are named again without their post, or with another: what they are called at first is right. */

import { isBorder, isSingle } from '../language/word-borders.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { dottedIn } from './alike/dotted-names.ts';
import { givenOf, type Introduced, introducedOf, lengthOfName, mayBeName } from './find-persons.ts';
import { isSlip, isTransposed } from './likeness.ts';

/** A name, or a name with its post, that stands for another. */
export interface Again {
  readonly written: string;
  readonly before: string;
  readonly passage: Passage;
  readonly from: number;
}

interface Known extends Introduced {
  readonly passage: Passage;
  /** A name of a surname and two characters, if that is what stands there. */
  readonly name: string;
  /** Nothing of the name can belong to what follows. */
  readonly isEnded: boolean;
}

/** Opens a clause: where a name without a post is expected. */
const OPENS =
  /(?:^|[，。；：！？”“]|看望|慰问|探望|采访|找到|联系(?:到|上)?|邀请|拜访|陪同|协助|帮助|授予|表彰|奖励|[给对向与和由让请跟])(?=\p{Script=Han}{2})/gu;
/** What a person does or is, right behind a short name. */
const ACTS =
  /^(?:[在到还又也说被把将从和与等已仍即都就算是为用对获每因的]|介绍|表示|带领|告诉|坚持|当选|主动|累计|先后|多次|一[直家边]|今年|负责|家里|决定|觉得|发现|拿|捧|笑|强调|要求|指出|提出|提醒|认为|叮嘱|建议|听取|检查|查看|宣布|主持|走访|赶到|深入|率|勉励|希望|回忆|感慨|坦言|总结|通报|透露|回应|承诺|参加|出席|作|讲|解释|牵头|挨|逐|跑|帮|找|骑|背)/u;
/** Ends no name of three characters. */
const NO_END = /[家等们称问答说在到来带为对的是把和与也还就先再又并已将其]$/u;

/** Begins what is said of a person behind the name. */
const GOES_ON = /[每今去在到被把将从已是的与等说带率主坚介表连创办返投获回]/u;

const isEndOf = (after: string, passage: Passage, at: number): boolean =>
  !/\p{Script=Han}/u.test(after) ||
  (isBorder(passage, at) && (GOES_ON.test(after) || !isSingle(passage, at)));

function knownIn(passage: Passage): Known[] {
  return introducedOf(passage).map((one) => {
    const name = one.text.slice(0, lengthOfName(one.text));
    const after = passage.text.slice(one.from + name.length, one.from + name.length + 1);
    return {
      ...one,
      passage,
      name,
      isEnded: isEndOf(after, passage, one.from + name.length) && !NO_END.test(name),
    };
  });
}

/** 章志强 for 张志强, 周博文 for 周文博, 陈夭佑 for 陈天佑. */
const isMisspelt = (written: string, { name, isEnded }: Known): boolean =>
  !name.endsWith('某某') &&
  (written.at(-1) === name.at(-1)
    ? isSlip(name, written) &&
      (mayBeName(written) ||
        (written.slice(1) === name.slice(1) && !/^[可已又也还都就在不是有将把被让]/u.test(written)))
    : mayBeName(written) &&
      written[0] === name[0] &&
      (isTransposed(name, written) || (isEnded && isSlip(name, written))));

/** What is said of a brother of the one before. */
const KIN = /^也|[兄弟姐妹哥叔伯侄父母子女]/u;
/** Opens a sentence: who is new in it would have a post. */
const SENTENCE = /(?:^|[。！？]|[。！？][^，。！？]{1,14}，)$/u;

/** 蔺春霞 for 蔺春梅: nobody who is named by two of the same three characters without any post is somebody else. */
function isOtherGiven(written: string, { name, isEnded }: Known, { text }: Passage, from: number): boolean {
  const apart = [...written].filter((character, i) => character !== name[i]).length;
  return (
    isEnded &&
    apart === 1 &&
    written[0] === name[0] &&
    mayBeName(written) &&
    !NO_END.test(written) &&
    SENTENCE.test(text.slice(Math.max(0, from - 18), from)) &&
    ACTS.test(text.slice(from + written.length)) &&
    !KIN.test(text.slice(from + written.length, from + written.length + 10))
  );
}

/** 王建 for 王建军. */
const isShortened = (written: string, { name, isEnded }: Known): boolean =>
  isEnded &&
  written[0] === name[0] &&
  [
    name.slice(0, -1),
    name.slice(0, -2) + name.slice(-1),
    ...(name.length > 3 ? [name[0] + name.slice(2)] : []),
  ].includes(written);

function againIn(passage: Passage, known: readonly Known[], whole: string): Again[] {
  const { text } = passage;
  return matchesOf(text, OPENS).flatMap(({ index, 0: mark }): Again[] => {
    const from = index + mark.length;
    for (const one of known) {
      if (givenOf(one.name).length < 2) continue;
      const long = text.slice(from, from + one.name.length);
      const short = long.slice(0, -1);
      const after = text.slice(from + short.length);
      const isShort = isShortened(short, one) && (ACTS.test(after) || /^[，。；）”]/u.test(after));
      const written = isShort ? short : long;
      const isOther = known.some(
        ({ text: other }) => other.startsWith(written) && !other.startsWith(one.name),
      );
      if (isOther || text.startsWith(one.name, from) || text[from + long.length] === '、') continue;
      const isNamed = isMisspelt(long, one) || isOtherGiven(long, one, passage, from);
      if (!isShort && !(isNamed && whole.split(long).length === 2)) continue;
      return [{ written, before: one.post + one.name, passage, from }];
    }
    return [];
  });
}

/** More persons than an item has. */
const MOST = 60;

/** What is to be said of the persons of one item. */
export function namedAgain(passages: readonly Passage[]): Again[] {
  const known = passages.flatMap(knownIn).slice(0, MOST);
  const whole = passages.map(({ text }) => text).join('\n');
  return [...passages.flatMap((passage) => againIn(passage, known, whole)), ...dottedIn(passages)];
}
