/** Dates and years in forms that documents do not use: 03月, 98年 (GB/T 9704 7.3.5.5, GB/T 15835 5.2). */

import { figureCheck, GB15835, remarksOn } from './support.ts';

/** Matches 2026年03月12日 and 3月05日. */
const ZEROS = /(?:(?<=\d年)0\d月|(?<![\d.])0\d月(?=\d{1,2}日))(?:\d{1,2}日)?|(?<=\d月)0\d日/gu;

export const LEADING_ZEROS = figureCheck(
  'leading-zero',
  { zh: '月、日前面的 0', en: 'months and days with a leading zero' },
  { zh: 'GB/T 9704—2012 7.3.5.5', en: 'GB/T 9704-2012 7.3.5.5' },
  ({ text }) =>
    text.includes('0')
      ? remarksOn(text, ZEROS, ([written]) => ({
          message: { zh: `“${written}”前面有 0`, en: `"${written}" has a leading zero` },
          hint: {
            zh: `改成“${written.replace(/0(?=\d[月日])/gu, '')}”`,
            en: `Write ${written.replace(/0(?=\d[月日])/gu, '')}`,
          },
        }))
      : [],
);

/** Matches 98年 where it can be no length of time: 98年底, 自96年以来. */
const SHORT_YEAR =
  /(?<![\d.．·第近约达满历经了共整为期有逾超/—-])(?<!建[校厂党国军院社]|成立|历时|长达)([4-9]\d|0\d)年(?=底|初|以来(?!的?历)|特大|大洪水|高考|\d{1,2}月)/gu;

export const SHORT_YEARS = figureCheck(
  'short-year',
  { zh: '简写成两位的年份', en: 'years of two digits' },
  GB15835('5.2.1'),
  ({ text }) =>
    remarksOn(text, SHORT_YEAR, ([written, year = '']) => ({
      message: { zh: `年份“${written}”只写了两位`, en: `The year ${written} has two digits` },
      hint: {
        zh: `写全四位，如“${Number(year) > 40 ? '19' : '20'}${written}”`,
        en: 'Write all four digits',
      },
    })),
);
