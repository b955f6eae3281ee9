/** How many are named, and how many a sentence says they are: 城关镇、郭村镇、临河乡……，这两个乡镇; 3名，分别为汤志远与米兰; 一行3人. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import { introducedIn, mayBeName } from '../../names/find-persons.ts';
import type { Passage } from '../../passage.ts';

/** How many are named from an index on, to another, and how many are said to be. */
export interface NamedCount {
  readonly from: number;
  readonly to: number;
  readonly listed: number;
  readonly numeral: string;
}

const NUMERAL = '[两二三四五六七八九十]|\\d{1,2}';
const COUNTED = '[个家名位所项条种座处只棵株支类村镇县乡]';

const countOf = (numeral: string): number =>
  /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);

/** 甲镇、乙镇、丙乡排名前三，这两个乡镇 */
const THESE = new RegExp(
  `(?<=^|[，。；：])((?:[^，。；：、！？“”《》（）]{1,14}、){1,12}[^，。；：、！？“”《》（）]{1,20})，(?:这|以上|上述)(${NUMERAL})(?=${COUNTED})`,
  'gu',
);
/** 3名，分别为汤志远与米兰 */
const EACH = new RegExp(
  `(${NUMERAL})${COUNTED}[^，。；：、\\d]{0,6}[，：（]?(?:分别(?:是|为|系)|即)：?([^，。；：！？（）]{2,80})(?=[。；）]|$)`,
  'gu',
);
const OPEN = /等|以及其他|各|每|\d/u;
const JOINED = /[、]|[和与及]/u;

const theseIn = (text: string): NamedCount[] =>
  matchesOf(text, THESE).flatMap(
    ({ index: from, 0: written, 1: list = '', 2: numeral = '' }): NamedCount[] => {
      const names = list.split('、');
      const last = names.at(-1) ?? '';
      const isPlain = names.slice(1, -1).every((name) => name.length < 9 && !/[和与及]/u.test(name));
      // A join in the last name may part two, or be of one.
      const counts = [names.length, ...(/[和与及]/u.test(last) ? [names.length + 1] : [])];
      return names.length < 3 || !isPlain || OPEN.test(list) || counts.includes(countOf(numeral))
        ? []
        : [{ from, to: from + written.length, listed: names.length, numeral }];
    },
  );

/** How many persons, bodies or places a list names, each by so few characters that nothing else is told of it. */
function eachOf(list: string): number | undefined {
  const names = list.split(JOINED);
  return OPEN.test(list) || names.length < 2 || names.some((name) => name.length < 2 || name.length > 14)
    ? undefined
    : names.length;
}

const eachIn = (text: string): NamedCount[] =>
  text.includes('分别') || text.includes('即')
    ? matchesOf(text, EACH).flatMap(
        ({ index: from, 0: written, 1: numeral = '', 2: list = '' }): NamedCount[] => {
          const listed = eachOf(list);
          const commas = list.split('、').length;
          const isOther = listed !== undefined && countOf(numeral) !== listed && countOf(numeral) !== commas;
          return isOther && countOf(numeral) > 1
            ? [{ from, to: from + written.length, listed, numeral }]
            : [];
        },
      )
    : [];

/** 韩磊，……主席冯琳，……代表丁一鸣、谢春一行3人: all who are named, and fewer than these. */
const PARTY = new RegExp(`(?<=^|[。！？])([^。！？；]{6,80}?)(?:等)?一行(${NUMERAL})人`, 'gu');

const isPerson = (part: string): boolean =>
  (part.length < 4 && mayBeName(part)) ||
  introducedIn(part).some(({ text, from }) => from + text.length === part.length && text.length < 4);

const partyIn = (text: string): NamedCount[] =>
  text.includes('一行')
    ? matchesOf(text, PARTY).flatMap(
        ({ index: from, 0: written, 1: list = '', 2: numeral = '' }): NamedCount[] => {
          const persons = list.split(/[，、和与]/u).filter(isPerson).length;
          return persons > countOf(numeral) && countOf(numeral) > 1
            ? [{ from, to: from + written.length, listed: persons, numeral }]
            : [];
        },
      )
    : [];

/** The counts of a passage that are not those of what it names. */
export const namedCounts = ({ text }: Passage): NamedCount[] => [
  ...theseIn(text),
  ...eachIn(text),
  ...partyIn(text),
];
