/** Numbers of documents: the year of four digits in 〔〕 before a number without 第 or 0 (GB/T 9704 7.2.5). */

import { type Check, finding, readEach } from '../rule.ts';
import { findFirst } from './search.ts';

/** Matches 政办（2026）18号 and 〔2026〕in other brackets. */
const YEAR = /(?<=\p{Script=Han})[（［【]((?:19|20)\d{2})[）］】](?=第?\d{1,4}号)/uy;

/** What is wrong with a number whose brackets are right, and what to write. */
const PARTS: readonly (readonly [RegExp, (mark: string) => string])[] = [
  // 〔26〕3号, 〔202〕3号, 〔2026年〕3号 and 〔二〇二六〕3号.
  [
    /〔(?:\d{2,3}|\d{5}|\d{4}年|[〇零一二三四五六七八九]{4})〕(?=第?\d{1,4}号)/uy,
    (mark) =>
      /^〔\d\d〕$/u.test(mark)
        ? `〔20${mark.slice(1)}`
        : /^〔\d{4}年/u.test(mark)
          ? mark.replace('年', '')
          : '〔四位年份〕',
  ],
  // 〔2026〕第3号 and 〔2026〕03号.
  [/〔\d{4}〕(?:第0?|0)(?=\d{1,4}号)/uy, (mark) => mark.slice(0, 6)],
  // 〔2026〕3）, whose 号 is lost.
  [/〔\d{4}〕\d{1,4}(?=[）》，。；])/uy, (mark) => `${mark}号`],
  // 函45号〔2026〕.
  [/〔\d{4}〕(?<=\p{Script=Han}\d{1,4}号〔\d{4}〕)(?!\d)/uy, (mark) => `${mark}…号`],
];

export const DOCUMENT_NUMBERS: Check = {
  rules: [
    {
      code: 'year-brackets',
      family: 'marks',
      about: {
        zh: '发文字号的年份不用六角括号，或者写法不合规定',
        en: 'numbers of documents without 〔〕 or in another form than that of the standard',
      },
      source: { zh: 'GB/T 9704—2012 7.2.5', en: 'GB/T 9704-2012 7.2.5' },
    },
  ],
  find: readEach((passage) => [
    ...findFirst(passage, '（［【', YEAR, ({ mark, span }) => {
      const right = `〔${/\d{4}/u.exec(mark)?.[0]}〕`;
      return finding(
        'year-brackets',
        { zh: `发文字号的年份用了“${mark}”`, en: `The year of a document number stands in ${mark}` },
        { span, hint: { zh: `改成“${right}”`, en: `Write ${right}` } },
      );
    }),
    ...PARTS.flatMap(([pattern, right]) =>
      findFirst(passage, '〔', pattern, ({ mark, span }) =>
        finding(
          'year-brackets',
          { zh: `发文字号里的“${mark}”写法不对`, en: `"${mark}" is not the form of a document number` },
          { span, hint: { zh: `改成“${right(mark)}”，如“政办发〔2026〕3号”`, en: `Write ${right(mark)}` } },
        ),
      ),
    ),
  ]),
};
