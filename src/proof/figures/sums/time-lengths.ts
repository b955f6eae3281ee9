/** Lengths of time in a sentence, in days or months: 假期5天, 5月1日至5日, 1—6月, 上半年. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';

export interface Stretch {
  readonly value: number;
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

const DAYS = /(?<![\d.第])(\d{1,3}|[两三四五六七八九十]{1,3})天/gu;
const WEEKS = /(?<![\d.第])([一两三四])(?:个?星期|周)(?![岁年边期末])/gu;
const DATES = /(?<!\d)(\d{1,2})月(\d{1,2})日?(?:至|到|—)(?:\1月)?(\d{1,2})日/gu;
const MONTHS =
  /(?<![\d.])(\d{1,2})(?:月)?(?:至|到|—)(\d{1,2})月(?!\d)|(上半年|下半年)|(前三季度)|(?<!前)([一二三四]季度)|(全年)|(?<![\d.])(\d{1,2}|[两三四五六七八九十]{1,2})个月/gu;

const numberOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);

const monthsOf = ([, from, to, half, three, quarter, year, count]: RegExpExecArray): number => {
  if (to !== undefined) return Number(to) - Number(from) + 1;
  if (count !== undefined) return numberOf(count);
  if (half) return 6;
  if (three) return 9;
  return quarter ? 3 : year ? 12 : 0;
};

const stretch = (match: RegExpExecArray, value: number): Stretch => ({
  value,
  step: 0,
  start: match.index,
  end: match.index + match[0].length,
});

/** The lengths that a sentence names, in 天 or 月. */
export function lengthsIn(text: string, kind: '天' | '月'): Stretch[] {
  const found =
    kind === '月'
      ? matchesOf(text, MONTHS).map((match) => stretch(match, monthsOf(match)))
      : [
          ...matchesOf(text, DAYS).map((match) => stretch(match, numberOf(match[1] as string))),
          ...matchesOf(text, WEEKS).map((match) => stretch(match, numberOf(match[1] as string) * 7)),
          ...matchesOf(text, DATES).map((match) => stretch(match, Number(match[3]) - Number(match[2]) + 1)),
        ];
  return found.filter(({ value }) => value > 1);
}

const GROUPS =
  /(?<![第一二三四五六七八九十])([两三四五六七八九十]|十[一二三四五六])个?[小大]?([组队班批])(?![长委员])/gu;

/** Groups of a kind that are counted in words: 四个小组. */
export const groupsIn = (text: string, kind: string): Stretch[] =>
  '组队班批'.includes(kind)
    ? matchesOf(text, GROUPS)
        .filter(([, , of]) => of === kind)
        .map((match) => stretch(match, valueOfNumeral(match[1] as string)))
    : [];
