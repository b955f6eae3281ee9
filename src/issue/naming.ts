/** What an issue is called: its number and date in words, and the name of its file. */

import type { CalendarDate, Issue, Numerals } from './model.ts';
import { nameOfTitle } from './normalise/masthead-lines.ts';

/** Characters that a file name may not hold on Windows or elsewhere, or that do not show in one. */
export const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Longest part of a masthead title in a file name: names end at 255 bytes, and a Han character takes three. */
const MOST_CHARACTERS = 60;

/** The masthead title as the beginning of a file name, which no dot may start: such files are hidden. */
export function titleInName(title: string): string {
  const characters = [...title.replace(UNSAFE, '_').replace(/^\.+/, '_')];
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
    : characters.join('');
}

/** What of an issue goes into the name of its file. */
export interface NameFacts extends Pick<Issue, 'date' | 'number' | 'total' | 'supplement'> {
  /** 刊名 */
  readonly title: string;
}

/** The facts of an issue that its file is named by. */
export const nameFacts = ({ masthead, date, number, total, supplement }: Issue): NameFacts => ({
  title: nameOfTitle(masthead.title.map(({ text }) => text)),
  date,
  supplement,
  ...(number === undefined ? {} : { number }),
  ...(total === undefined ? {} : { total }),
});

/** 第44期, 增刊第2期: the number without the running total. */
export const numberInName = ({ number, supplement }: NameFacts): string =>
  issueNumber({ supplement, ...(number === undefined ? {} : { number }) });

/** 延津政务快报2025年第44期: the name of an issue's file, without an ending. */
export const fileNameOf = (facts: NameFacts): string =>
  `${titleInName(facts.title)}${facts.date.year}年${numberInName(facts)}`;

/** 第44期, 第12期（总第345期）, 增刊第2期 */
export function issueNumber({
  number,
  total,
  supplement,
  numerals = {},
}: Pick<Issue, 'number' | 'total' | 'supplement'> & { readonly numerals?: Numerals }): string {
  const own = number === undefined ? '' : `第${numerals.number ?? number}期`;
  return `${supplement ? '增刊' : ''}${own}${total === undefined ? '' : `（总第${numerals.total ?? total}期）`}`;
}

/** GB/T 9704 7.3.5.4: digits, the year in full, no leading zero. */
export const formatDate = ({ year, month, day }: CalendarDate): string => `${year}年${month}月${day}日`;
