/** Measure words that the noun does not take: 一条牛, 大衣120条. */

import { once } from '../../base/remember.ts';
import { matchesOf } from '../matches.ts';
import type { Fault } from './fault.ts';
import { MEASURES } from './measure-table.ts';

/** What a noun takes, by each measure word that it does not. */
type Facts = ReadonlyMap<string, ReadonlyMap<string, string>>;

const facts = once((): Facts => {
  const all = new Map<string, Map<string, string>>();
  for (const [right, wrong, nouns] of MEASURES) {
    for (const noun of nouns.split(' ')) {
      const known = all.get(noun) ?? new Map<string, string>();
      for (const measure of wrong) known.set(measure, right);
      all.set(noun, known);
    }
  }
  return all;
});

const NUMERAL = '[\\d一二两三四五六七八九十百千几]\\+?[多余]?';
const MEASURE = `[${[...new Set(MEASURES.flatMap(([, wrong]) => [...wrong]))].join('')}]`;
/** What ends a phrase of which the noun is the head. */
const END =
  '(?=[，。；、！？）“”：]|$|[在被因从已将共正和及与均也都受需未参有是就还]|全[部都]|建成|修通|竣工|通车|投[入用]|开工)';

/** Matches a figure, a measure word and what it counts, up to the end of the phrase. */
const COUNTED = new RegExp(
  `(?<=${NUMERAL}|[这那某每](?![分到期厂快明加护界批条件]))(${MEASURE})(?!(?<=分)钟)(\\p{Script=Han}{1,10}?)${END}`,
  'gu',
);
/** Matches a noun, a figure and a measure word: 大衣120条. */
const LISTED = new RegExp(
  `(?<=(\\p{Script=Han}{2,4})\\d{1,6}[多余]?)(${MEASURE})(?=[，。；、！？）已和均送]|$|全部|到位)`,
  'gu',
);

/** Nouns of one character that others end in. */
const ENDINGS = '树';

/** The longest noun of the table that a phrase ends in; most of a single character are the whole phrase. */
function headOf(phrase: string): string | undefined {
  for (let at = 0; at < phrase.length; at++) {
    const noun = phrase.slice(at);
    if ((noun.length > 1 || at === 0 || ENDINGS.includes(noun)) && facts().has(noun)) return noun;
  }
  return undefined;
}

/** What stands between a measure word and its noun is part of the phrase, and has nothing that it measures itself. */
const mayModify = (between: string): boolean =>
  between.length <= 6 && !/[的着个名户家条座项只头台辆月日]/u.test(between);

function faultAt(measure: string, at: number, phrase: string, to: number): Fault | undefined {
  const noun = headOf(phrase);
  const right = noun === undefined ? undefined : facts().get(noun)?.get(measure);
  if (noun === undefined || right === undefined) return undefined;
  if (!mayModify(phrase.slice(0, -noun.length))) return undefined;
  return {
    from: at,
    to,
    message: { zh: `“${noun}”不论“${measure}”`, en: `"${noun}" is not counted by "${measure}"` },
    hint: { zh: `量词改成“${right}”`, en: `Use "${right}"` },
  };
}

const counted = (text: string): Fault[] =>
  matchesOf(text, COUNTED).flatMap(
    ({ index, 0: written, 1: measure = '', 2: phrase = '' }) =>
      faultAt(measure, index, phrase, index + written.length) ?? [],
  );

const listed = (text: string): Fault[] =>
  matchesOf(text, LISTED).flatMap(({ index, 0: written, 1: phrase = '', 2: measure = '' }) => {
    const noun = headOf(phrase);
    // 每个行政村3名 counts something else.
    const isOfEach = text.slice(Math.max(0, index - 12), index).includes('每');
    return noun !== undefined && noun.length > 1 && !isOfEach
      ? (faultAt(measure, index, noun, index + written.length) ?? [])
      : [];
  });

export const findMeasures = (text: string): Fault[] => [...counted(text), ...listed(text)];
