/** Marks of other scripts, of vertical print and of small type, which a Chinese line has none of: 「」 in simplified copy, 〝〞, ｡, 丶 (GB/T 15834 3, 4.8). */

import { type Check, finding, readEach } from '../rule.ts';
import { findFirst, HAN, type Mend, markRule } from './search.ts';

/** What each of them is typed for. */
const MEANT: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
  '〟': '”',
  '„': '“',
  '‟': '”',
  '«': '《',
  '»': '》',
  '‹': '〈',
  '›': '〉',
  '＜': '《',
  '＞': '》',
  '｡': '。',
  '､': '、',
  丶: '、',
  '﹐': '，',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '︰': '：',
  '∶': '：',
  '﹖': '？',
  '﹗': '！',
  '．': '。',
};

/** Those that are wrong beside any ideograph, and those that are signs where no ideograph stands on both sides. */
const FOREIGN = new RegExp(
  [
    '[「」『』〝〞〟„‟｡､﹐﹑﹔﹕﹖﹗]',
    `[«»‹›](?<=${HAN}.|[，。].)|[«‹](?=${HAN})`,
    `＜(?=${HAN}[^＜＞]{1,40}＞)|＞(?<=＜${HAN}[^＜＞]{1,40}＞)`,
    `[︰∶．](?<=${HAN}{2}.)(?=[${HAN}“《])`,
    `丶(?<=[${HAN}”》）].)(?=[${HAN}“《])`,
  ].join('|'),
  'gu',
);

/** 一．总体要求 is said by the rule about numbers. */
const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?$/u;

const meantBy = (mark: string, before: string): string =>
  NUMBERED.test(before) ? '、' : (MEANT[mark] as string);

const mend: Mend = ({ mark, at, text }) => [
  { from: at, to: at + mark.length, by: meantBy(mark, text.slice(0, at)) },
];

export const FOREIGN_MARKS: Check = {
  rules: [
    markRule(
      'foreign-mark',
      { zh: '不是横排中文用的标点', en: 'marks that Chinese in lines has none of' },
      '4.8、5.1',
    ),
  ],
  find: readEach((passage) =>
    findFirst(
      passage,
      Object.keys(MEANT).join(''),
      FOREIGN,
      ({ mark, span, at, text }) => {
        if (mark === '．' && NUMBERED.test(text.slice(0, at))) return undefined;
        const meant = meantBy(mark, text.slice(0, at));
        return finding(
          'foreign-mark',
          { zh: `“${mark}”不是横排中文用的标点`, en: `"${mark}" is no mark of Chinese in lines` },
          { span, hint: { zh: `改成“${meant}”`, en: `Use ${meant}` } },
        );
      },
      mend,
    ),
  ),
};
