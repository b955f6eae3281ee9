/** Rules about figures: dates that no calendar has, letters typed for digits. */

import { type Diagnostic, warning } from '../base/diagnostic.ts';
import type { Passage } from './passage.ts';

export const checkFigures = (passage: Passage): Diagnostic[] => [
  ...checkDates(passage),
  ...checkLetters(passage),
];

/** Matches 2026年3月12日, 3月12日, 13月, and the end of a range such as 2—3月; 13个月 is a duration and does not match. */
const DATE = /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(?!份?前)(?:(\d{1,2})日)?/gu;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A leap year, assumed for dates without a year. */
const LEAP = 2024;

function checkDates({ text, place }: Passage): Diagnostic[] {
  for (const match of text.matchAll(DATE)) {
    const [written, year, month, day] = match;
    const fits =
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      (day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year ?? LEAP), Number(month))));
    if (fits) continue;
    return [
      warning(
        'impossible-date',
        { zh: `日历上没有“${written}”`, en: `No calendar has "${written}"` },
        {
          span: place(match.index, match.index + written.length),
          hint: { zh: '核对这个日期', en: 'Check the date' },
        },
      ),
    ];
  }
  return [];
}

/** Matches l00户, O5个, 1O0元: a letter among digits, with a counted thing after them. */
const LETTERS = /(?<![A-Za-z\d.])(?:[lIO]\d+|\d+[lO]\d*)(?=[户个家人名元万亿项件次年月日条处座台吨亩%])/gu;

function checkLetters({ text, place }: Passage): Diagnostic[] {
  const [match] = text.matchAll(LETTERS);
  if (!match) return [];
  const [written] = match;
  const digits = written.replace(/[lI]/gu, '1').replace(/O/gu, '0');
  return [
    warning(
      'letter-in-number',
      { zh: `“${written}”里有字母`, en: `"${written}" has a letter in it` },
      {
        span: place(match.index, match.index + written.length),
        hint: { zh: `是数字就改成“${digits}”`, en: `Write "${digits}" if it is a number` },
      },
    ),
  ];
}
