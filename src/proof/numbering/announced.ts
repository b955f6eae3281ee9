/** Points of another count than the words ahead of them give: 三项工作：一是……；二是……。 */

import { openingOf } from '../../issue/opening.ts';
import { valueOfNumeral } from '../../schema/numerals.ts';
import { sayListed } from '../figures/lists/listed-names.ts';
import type { Remark } from '../figures/support.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import type { Line } from './numbered.ts';

const WHAT = '(?:个方面\\p{Script=Han}{0,20}?|[个项点条大件种类步方招]\\p{Script=Han}{0,20}?)';
/** Matches 三项工作：一是, 三个方面：1., with the numeral in a group. */
const ANNOUNCED = new RegExp(
  `([两二三四五六七八九十])${WHAT}[：:。](?=一[是要]|第一[，、]|首先|1[.．、](?!\\d)|（[一1]）|①|一、)`,
  'gu',
);
/** The ways to number points, the numeral in a group, each up to the next. */
const POINTS: readonly RegExp[] = [
  /(?<=[。；：，])([一二三四五六七八九十])[是要]/gu,
  /(?<=[。；：])第([一二三四五六七八九十])(?=[，、])/gu,
  /(?<=[。；：])(\d{1,2})[.．、](?!\d)/gu,
  /(?<=[。；：])（([一二三四五六七八九十]|\d{1,2})）/gu,
  /(?<=[。；：])([①-⑨])/gu,
  /(?<=[。；：])([一二三四五六七八九十])、/gu,
];
const CIRCLED = 0x2460;

function countOf(numeral: string): number {
  if (/\d/u.test(numeral)) return Number(numeral);
  const circled = (numeral.codePointAt(0) as number) - CIRCLED;
  return circled >= 0 && circled < 9 ? circled + 1 : valueOfNumeral(numeral);
}

/** How many points go up by one from the first, by the way that goes furthest. */
const pointsIn = (text: string): number =>
  POINTS.reduce((most, pattern) => {
    let last = 0;
    for (const [, numeral = ''] of matchesOf(text, pattern)) {
      if (countOf(numeral) !== last + 1) break;
      last++;
    }
    return Math.max(most, last);
  }, 0);

/** Matches “四个突出”：, what each of the points begins with; the numeral and the word in groups. */
const NAMED = /“?([两二三四五六七八九])(?:个|项|大|化|有|抓)?“?(?<word>\p{Script=Han}{2})”?：(?=\k<word>)/gu;

/** As many points as have the word at their head: 突出……；突出……. */
const findNamed = (text: string): Remark[] =>
  matchesOf(text, NAMED).flatMap(({ 0: written, 1: numeral = '', 2: word = '', index }): Remark[] => {
    const rest = text.slice(index + written.length - 1);
    const listed = matchesOf(rest, /[：；。、，](?=(\p{Script=Han}{2}))/gu).filter(
      ([mark, head]) => head === word && mark !== '',
    ).length;
    return listed > 1 && listed !== valueOfNumeral(numeral)
      ? [sayListed(index, index + written.length - 1, listed, numeral)]
      : [];
  });

/** Matches “申请、审核、领证”三步, the list and the count in groups. */
const QUOTED =
  /“([^“”、，。]{2,8}(?:、[^“”、，。]{2,8}){1,7})”(?<!等”)(?:等)?([两二三四五六七八九])(?=步|个?环节|道工序|字诀?|张清单|项机制|种模式|个阶段|项举措|位一体|级(?:书记|联动|网格)|大(?!队|会|学|院|街))/gu;

/** As many parts in quotes as are counted behind them. */
const findQuoted = (text: string): Remark[] =>
  text.includes('”')
    ? matchesOf(text, QUOTED).flatMap(({ 0: written, 1: list = '', 2: numeral = '', index }): Remark[] => {
        const listed = list.split('、').length;
        return listed === valueOfNumeral(numeral)
          ? []
          : [sayListed(index, index + written.length, listed, numeral)];
      })
    : [];

export function findAnnounced({ text }: Passage): Remark[] {
  return [...findNamed(text), ...findPointed(text), ...findQuoted(text)];
}

function findPointed(text: string): Remark[] {
  return matchesOf(text, ANNOUNCED).flatMap(({ 0: written, 1: numeral = '', index }): Remark[] => {
    const rest = text.slice(index + written.length - 1);
    const listed = pointsIn(rest);
    const isBegun = /首先/u.test(rest.slice(0, 4));
    return listed > 1 && listed !== valueOfNumeral(numeral) && !isBegun
      ? [sayListed(index, index + written.length - 1, listed, numeral)]
      : [];
  });
}

/** Matches the end of a paragraph whose points stand below it: 共有三项议程：, the numeral in a group. */
const AHEAD =
  /([两二三四五六七八九十])(?:个?方面|[个项点条大件种类步方]\p{Script=Han}{0,8}?)(?:\p{Script=Han}{0,4})[：:。]$/u;
/** Matches the number of a point at the head of a paragraph: 一是, 第二，; the numeral in a group. */
const HEAD = /^(?:([一二三四五六七八九十])(?:是|要)|第([一二三四五六七八九十])(?=[，、]))/u;

/** How many paragraphs behind one are numbered 一是, 二是 and on. */
function headsBehind(lines: readonly Line[]): number {
  let listed = 0;
  for (const { text } of lines) {
    const [, one, other] = HEAD.exec(text) ?? [];
    const count = valueOfNumeral(one ?? other ?? '〇');
    if (count !== listed + 1) break;
    listed = count;
  }
  return listed;
}

/** Paragraphs numbered from one, below the one that says how many. */
export function findBelow(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line, at): Finding[] => {
    const ahead = AHEAD.exec(line.text);
    const first = openingOf(lines[at + 1]?.text ?? '');
    if (!ahead) return [];
    let listed = first === undefined ? headsBehind(lines.slice(at + 1)) : 0;
    if (first !== undefined && first.count !== 1) return [];
    for (const { text } of lines.slice(at + 1)) {
      const opening = openingOf(text);
      if (!first || (opening && opening.level < first.level)) break;
      if (opening?.level !== first.level) continue;
      if (opening.count !== listed + 1) break;
      listed = opening.count;
    }
    const said = valueOfNumeral(ahead[1] as string);
    if (listed < 2 || listed === said) return [];
    const { from, to, message, hint } = sayListed(
      ahead.index,
      line.text.length - 1,
      listed,
      ahead[1] as string,
    );
    return [finding('list-count', message, { span: line.place(from, to), hint })];
  });
}
