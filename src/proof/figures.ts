/** Rules about figures: dates that no calendar has, letters typed for digits. */

import type { Passage } from './passage.ts';
import { type Check, type Finding, finding, readEach } from './rule.ts';

/** Matches 2026年3月12日, 3月12日, 13月, and the end of a range such as 2—3月; 13个月 is a duration and does not match. */
const DATE = /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(?!份?前)(?:(\d{1,2})日)?/gu;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A leap year, assumed for dates without a year. */
const LEAP = 2024;

function checkDates({ text, place }: Passage): Finding[] {
  for (const match of text.matchAll(DATE)) {
    const [written, year, month, day] = match;
    const fits =
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      (day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year ?? LEAP), Number(month))));
    if (fits) continue;
    return [
      finding(
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

/** What is counted, or the beginning of it. */
const COUNTED =
  '[户个家人名元万亿项件次年月日天条处座台吨亩公千平米张份辆头只套层所村镇批期届位场度笔斤类宗起%]';
/** Matches l00户, O5个, 1O0元, O.86亿元, 12Oo多名: a letter among digits, with a counted thing after them. */
const LETTERS = new RegExp(
  `(?<![A-Za-z\\d.])(?=[lIOo.]*\\d)(?=[\\d.]*[lIOo])[\\dlIOo]+(?:\\.[\\dlIOo]+)?(?=[多余]?${COUNTED})`,
  'gu',
);
/** Oxygen and ozone have their days too. */
const FORMULAS: ReadonlySet<string> = new Set(['O2', 'O3']);

function checkLetters({ text, place }: Passage): Finding[] {
  const match = [...text.matchAll(LETTERS)].find(([found]) => !FORMULAS.has(found));
  if (!match) return [];
  const [written] = match;
  const digits = written.replace(/[lI]/gu, '1').replace(/O/giu, '0');
  return [
    finding(
      'letter-in-number',
      { zh: `“${written}”里有字母`, en: `"${written}" has a letter in it` },
      {
        span: place(match.index, match.index + written.length),
        hint: { zh: `是数字就改成“${digits}”`, en: `Write "${digits}" if it is a number` },
      },
    ),
  ];
}

export const FIGURES: readonly Check[] = [
  {
    rules: [
      {
        code: 'impossible-date',
        family: 'figures',
        about: { zh: '日历上没有的日期', en: 'dates that no calendar has' },
        source: { zh: '公历', en: 'The calendar' },
      },
    ],
    find: readEach(checkDates),
  },
  {
    rules: [
      {
        code: 'letter-in-number',
        family: 'figures',
        about: { zh: '数字里打进了字母', en: 'letters typed for digits' },
        source: { zh: 'GB/T 15835—2011 4.1', en: 'GB/T 15835-2011 4.1' },
      },
    ],
    find: readEach(checkLetters),
  },
];
