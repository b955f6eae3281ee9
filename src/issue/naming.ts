/** What an issue is called: its number and date in words, and the name of its file. */

import { joinNumbers } from '../schema/issue-number.ts';
import type { CalendarDate, Issue, IssueNumber, Numerals } from './model.ts';
import { nameOfTitle } from './normalise/masthead-lines.ts';

/** Characters that a file name may not hold on Windows or elsewhere, or that do not show in one. */
export const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Stands between the first and the last number of a joint issue in print. */
const RANGE = '—';

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

/** 第44期, 第44-45期, 增刊第2期: the number without the running total and without its year. */
export const numberInName = (facts: NameFacts): string => plainNumber(facts, '-');

const plainNumber = ({ number, supplement }: NameFacts, sign: string): string =>
  `${supplement ? '增刊' : ''}${number === undefined ? '' : `第${joinNumbers(number, sign)}期`}`;

/** The year an issue is counted in: that printed with its number, or that of its date. */
export const yearOf = ({ number, date }: Pick<Issue, 'number' | 'date'>): number => number?.year ?? date.year;

/** 延津政务快报2025年第44期: the name of an issue's file, without an ending. */
export const fileNameOf = (facts: NameFacts): string =>
  `${titleInName(facts.title)}${yearOf(facts)}年${numberInName(facts)}`;

/** 延津政务快报2025年第44—45期: what a document is called in its own metadata. */
export const titleOf = (facts: NameFacts): string =>
  `${facts.title}${yearOf(facts)}年${plainNumber(facts, RANGE)}`;

/** 第44期, 第44—45期, 〔2026〕第7期, 第12期（总第345期）, 增刊第2期 */
export function issueNumber({
  number,
  total,
  supplement,
  numerals = {},
}: Pick<Issue, 'number' | 'total' | 'supplement'> & { readonly numerals?: Numerals }): string {
  const own = numerals.number ?? (number === undefined ? '' : printNumber(number));
  const running = numerals.total ?? (total === undefined ? '' : `总第${joinNumbers(total, RANGE)}期`);
  return `${supplement ? '增刊' : ''}${own}${running === '' ? '' : `（${running}）`}`;
}

/** GB/T 9704 7.2.5: the year in full, in brackets of that kind, no leading zero. */
const printNumber = ({ year, ...numbers }: IssueNumber): string =>
  `${year === undefined ? '' : `〔${year}〕`}第${joinNumbers(numbers, RANGE)}期`;

/** GB/T 9704 7.3.5.4: digits, the year in full, no leading zero; 2026年3月 where an issue is of a month. */
export const formatDate = ({ year, month, day }: CalendarDate): string =>
  `${year}年${month}月${day === undefined ? '' : `${day}日`}`;

/** The date of an issue as it is printed: in the numerals it was written in, else in digits. */
export const printedDate = ({ date, numerals }: Pick<Issue, 'date' | 'numerals'>): string =>
  numerals.date ?? formatDate(date);
