/** Pairs of characters that are no word, but would be one with a character of like sound or shape: 蹲首, 追脏. */

import { once } from '../../base/remember.ts';
import { introducedIn, mayBeName, speakersIn } from '../names/find-persons.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { around, wordsOf } from './borders.ts';
import { slips } from './slip-data.ts';

/** By the character that is right: the other one of each word, with those typed for it behind it; a space between two words. */
type Table = ReadonlyMap<string, string>;

const readTable = (packed: string): Table =>
  new Map(packed.split('\n').map((line) => [line.slice(0, 1), line.slice(1)]));

/** Words by their first character, and by their last. */
const tables = once((): readonly [Table, Table] => {
  const [first = '', last = ''] = slips().split('\n\n');
  return [readTable(first), readTable(last)];
});

/** The character that the wrong one stands for. */
function meant(groups: string | undefined, wrong: string): string | undefined {
  for (let at = groups?.indexOf(wrong, 1) ?? -1; groups && at >= 0; at = groups.indexOf(wrong, at + 1)) {
    if (groups[at - 1] !== ' ') return groups[groups.lastIndexOf(' ', at) + 1];
  }
  return undefined;
}

function wordMeant(first: string, second: string): string | undefined {
  const [byFirst, byLast] = tables();
  const last = meant(byFirst.get(first), second);
  if (last) return first + last;
  const other = meant(byLast.get(second), first);
  return other && other + second;
}

/** True where a word of the sentence goes over an end of a pair: 路旁|占道. */
function isBetweenWords(text: string, from: number): boolean {
  const { before, after } = around(text, from, from + 2);
  const [start, end] = [before.length, before.length + 2];
  return wordsOf(`${before}${text.slice(from, from + 2)}${after}`).some(
    (word) => (word.from < start && word.to > start) || (word.from < end && word.to > end),
  );
}

/** What makes a name of what stands before it. */
const NAMED = /^\p{Script=Han}{0,2}(?:[村镇乡街路屯寨庄湾桥沟坝]|公司|集团|商行|超市)/u;

/** The ideographs around a pair, up to the nearest marks. */
function runAround(text: string, at: number): string {
  const { before, after } = around(text, at, at + 2);
  return before + text.slice(at, at + 2) + after;
}

const isInName = (text: string, at: number): boolean =>
  NAMED.test(text.slice(at + 2, at + 6)) ||
  mayBeName(runAround(text, at)) ||
  introducedIn(text).some(({ from }) => at >= from - 1 && at < from + 2) ||
  speakersIn(text).some(({ name, from }) => at >= from - 1 && at < from + name.length - 1);

/** Words with a character mistaken, which are no words so: `near-word`. */
export function checkNearWords({ text, place }: Passage): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const word = wordMeant(text.charAt(at), text.charAt(at + 1));
    if (!word || isBetweenWords(text, at) || isInName(text, at)) continue;
    const written = text.slice(at, at + 2);
    found.push(
      finding(
        'near-word',
        { zh: `“${written}”像是“${word}”写错了`, en: `"${written}" looks like "${word}" mistyped` },
        {
          span: place(at, at + 2),
          hint: {
            zh: `改成“${word}”；没有写错，就不用改`,
            en: `Write "${word}", or leave it if it is meant`,
          },
        },
      ),
    );
    at++;
  }
  return found;
}
