/** Set phrases and idioms of which a character is left out: 实事求，, 脱贫攻成果. */

import { latticeOf, likeliest } from '../language/lattice.ts';
import { language } from '../language/likelihood.ts';
import { UNKNOWN } from '../language/vocabulary.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { around, wordsOf } from './borders.ts';
import { isIdiom, isPhrase, type Key, keysAt, mayBeKey, offsetOf, phraseOf } from './phrase-keys.ts';

/** What stands where more was meant; UTF-16 indexes. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly meant: string;
}

/** By how much likelier, as a logarithm, a sentence has to be with the whole phrase, which is a character longer. */
const PHRASE_GAIN = 3.45;
/** The same of an idiom, whose words mean little apart. */
const IDIOM_GAIN = 2.8;

/** Where a text has all of a phrase but for one character that is none of the two of its key. */
function gapAt(text: string, at: number, key: Key): Gap | undefined {
  const phrase = phraseOf(key);
  const offset = offsetOf(key);
  // Without the first, 会议 and 强调 meet in any sentence: 工作会强调.
  for (let left = 1; left < phrase.length; left++) {
    if (left === offset || left === offset + 1) continue;
    const from = left < offset ? at - offset + 1 : at - offset;
    const written = phrase.slice(0, left) + phrase.slice(left + 1);
    if (from < 0 || !text.startsWith(written, from)) continue;
    return { from, to: from + written.length, meant: phrase };
  }
  return undefined;
}

/** From this likelihood on a character is a word of its own: 得 in 得实惠. */
const FREE = -3.6;

/** True where the sentence goes on as if nothing were missing: with a word of its own, or another end that plays with the phrase, 有口皆查. */
function goesOn(text: string, { from, to, meant }: Gap): boolean {
  // 足不出小区 is said of other places than of a house, 招投标 for short, and 专题会 is a meeting as well.
  if (meant === '足不出户' || meant === '招标投标' || `${text.slice(from, to)}议` === meant) return true;
  // 建言献良策: the character comes a little later; 落实帮扶责任。: nothing is missing.
  const last = text.slice(to - 2, to);
  if (text.slice(to, to + 3).includes(meant.charAt(meant.length - 1))) return true;
  if (!/^\p{Script=Han}/u.test(text.slice(to)) && language().wordAt(last, 0, 2) !== UNKNOWN)
    return meant.startsWith(text.slice(from, to));
  if (meant.startsWith(text.slice(from, to)))
    return /^\p{Script=Han}(?!\p{Script=Han})/u.test(text.slice(to));
  return meant[1] !== text[from + 1] && language().likely(language().wordAt(text, from, from + 1)) >= FREE;
}

/** True where the phrase stands, the gap is one of two copies of a character, 实事求是是, or an idiom begins in it: 经济|行稳致远. */
function isWhole(text: string, { from, to, meant }: Gap): boolean {
  return (
    [from, from - 1].some((start) => start >= 0 && text.startsWith(meant, start)) ||
    text.startsWith(meant, to - 1) ||
    isPhrase(text.slice(to - 1, to + 3))
  );
}

/** True where the sentence is much likelier with the whole, and is not read so that what is left belongs to a longer word. */
function isMissed(text: string, { from, to, meant }: Gap, least: number): boolean {
  const { before, after } = around(text, from, to);
  const words = language();
  const written = latticeOf(`${before}${text.slice(from, to)}${after}`, words);
  const whole = latticeOf(`${before}${meant}${after}`, words);
  if (whole.best - written.best < least) return false;
  const [start, end] = [before.length, before.length + to - from];
  const crosses = (at: number) => (step: { readonly from: number; readonly to: number }) =>
    step.from < at && step.to > at;
  const isWord = wordsOf(written.text).some((word) => word.from <= start && word.to >= end);
  return !isWord && !likeliest(written, words).some((step) => crosses(start)(step) || crosses(end)(step));
}

function findGapped(text: string): Gap[] {
  const found: Gap[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (!mayBeKey(text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
    for (const key of keysAt(text, at)) {
      const gap = gapAt(text, at, key);
      if (!gap || gap.from < (found.at(-1)?.to ?? 0) || isWhole(text, gap) || goesOn(text, gap)) continue;
      if (isMissed(text, gap, isIdiom(key) ? IDIOM_GAIN : PHRASE_GAIN)) found.push(gap);
    }
  }
  return found;
}

/** Set phrases of which a character is left out: `near-word`. */
export const checkGapped = ({ text, place }: Passage): Finding[] =>
  findGapped(text).map(({ meant, from, to }) =>
    finding(
      'near-word',
      {
        zh: `“${text.slice(from, to)}”像是“${meant}”漏了字`,
        en: `"${text.slice(from, to)}" looks like "${meant}" with a character missing`,
      },
      {
        span: place(from, to),
        hint: {
          zh: `改成“${meant}”；没有漏，就不用改`,
          en: `Write "${meant}", or leave it if it is meant`,
        },
      },
    ),
  );
