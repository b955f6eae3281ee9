/** One number written half in Chinese numerals and half in digits: 三十5, 二千300, 3千. */

import type { Passage } from '../passage.ts';
import { MORE_MIXED, ODD_YEAR, ROUND_NOUGHT } from './forms/more-mixed.ts';
import { figureCheck, GB15835, type Remark, remarksOn } from './support.ts';

const DIGIT = '[一二两三四五六七八九]';
const COUNTED =
  '(?:[多余来]|元|名|人|个|亩|户|吨|公斤|斤|条|株|头|只|份|件|家|所|座|处|台|辆|次|场|平方|公里|字|册|棵)';

const MIXED = new RegExp(
  [
    // 三十5, 十5, but not 初十3时, 双十11.
    `(?<![初月双合红\\d])${DIGIT}?十(?:\\d(?!\\d)|\\d{2,}(?!\\d|年)(?:\\.\\d+)?)(?!月|日|时|点|[:：])`,
    // 二千300, 三百5, 五万6, 三千5百.
    `(?<![第\\d])${DIGIT}十?[百千万亿](?:零|〇)?\\d+(?:\\.\\d+)?[十百千万]?(?!年|月|日|时|点|[:：])`,
    // 5亿三千万, 3万二千.
    `(?<![\\d.])\\d{1,12}(?:\\.\\d{1,6})?[万亿]${DIGIT}[十百千][一二两三四五六七八九十百千万零]{0,10}`,
    // 1百零8, 3百多, 4千元.
    `(?<![\\d.·])\\d百零?[一二三四五六七八九\\d](?:\\d|十)?(?=${COUNTED})`,
    `(?<![\\d.·])\\d[百千](?=${COUNTED})(?![千百]年|户型|人计划)`,
    // 6千4百米, 3百2.
    `(?<![A-Za-z\\d.·])\\d{1,3}[千百]零?\\d{1,3}[百十]?(?![\\d年月日])`,
    // 1亿2千万, 2025年十月, 20世纪八十年代.
    `\\d+亿\\d{1,4}千万`,
    `(?<=\\d{4}年)[一二三四五六七八九十]{1,2}月(?=\\d)|(?<=\\d年\\d{1,2}月)[一二三四五六七八九十]{1,3}日`,
    `(?<=[〇零一二三四五六七八九]{4}年)\\d{1,2}月`,
    `(?<=\\d世纪)[一二三四五六七八九]十年代`,
    // 四月30日, 4月三十日, 9时三十分.
    `(?<![一二三四五六七八九十个\\d正腊冬闰])(?:十[一二]?|[一二三四五六七八九])月\\d{1,2}[日号]`,
    `(?<![\\d.])\\d{1,2}月(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?![游内间之后])`,
    `(?<![\\d.])\\d{1,2}[时点][二三四五]?十[一二三四五六七八九]?分(?![钟之])`,
    // 百分之15, 20几户.
    `[百千万]分之\\d{1,6}(?:\\.\\d{1,6})?`,
    `(?<![\\d.])\\d{1,6}几(?=${COUNTED})`,
    // 500至六百公斤.
    `(?<![\\d.])\\d{2,9}(?:[至到—～-])[一二两三四五六七八九]{1,2}[百千万]`,
    // 2十, 2十5.
    `(?<![\\d.·])[2-9]十\\d?(?=${COUNTED})`,
    ...MORE_MIXED,
  ].join('|'),
  'gu',
);
/** Matches four signs of a year, some of them digits and some not: 二〇25年, 20二五年. */
const YEAR = /(?<![\d〇零一二三四五六七八九十百千万])[12一二][09〇零九][\d〇零一二三四五六七八九]{2}(?=年)/gu;

/** Matches 二零二四年 and 一九九零年: the nought of a year is 〇. */
const NOUGHT =
  /(?<![\d〇零一二三四五六七八九十百千万])(?:[一二]零[〇零一二三四五六七八九]{2}|[一二][〇九](?:零[〇零一二三四五六七八九]|[〇一二三四五六七八九]零))(?=年)/gu;

const isMixed = (year: string): boolean => /\d/u.test(year) && /[^\d]/u.test(year);

const say = (written: string): Pick<Remark, 'message' | 'hint'> => ({
  message: {
    zh: `“${written}”一半是汉字，一半是数字`,
    en: `"${written}" is half in Chinese numerals, half in digits`,
  },
  hint: { zh: '全用阿拉伯数字，或者全用汉字', en: 'Write digits alone, or Chinese numerals alone' },
});

const sayNought = (written: string): Pick<Remark, 'message' | 'hint'> => ({
  message: {
    zh: `年份“${written}”里的“零”应当是“〇”`,
    en: `The nought of the year "${written}" is 〇`,
  },
  hint: { zh: `改成“${written.replaceAll('零', '〇')}”`, en: `Write "${written.replaceAll('零', '〇')}"` },
});

const findNoughts = ({ text }: Passage): Remark[] => [
  ...(text.includes('零') ? remarksOn(text, NOUGHT, ([written]) => sayNought(written)) : []),
  ...(text.includes('〇')
    ? remarksOn(text, ROUND_NOUGHT, ([written]) => ({
        message: { zh: '计量的数里“〇”应当是“零”', en: 'The nought of what is counted is 零' },
        hint: { zh: `把“${written}”改成“零”`, en: 'Write 零' },
      }))
    : []),
  ...(/年[\d一二三四五六七八九十]/u.test(text)
    ? remarksOn(text, ODD_YEAR, ([written]) => ({
        message: { zh: `“${written}”不像是年份`, en: `"${written}" is no likely year` },
        hint: { zh: '核对年份的四位数', en: 'Check the four signs of the year' },
      }))
    : []),
];

const findMixed = ({ text }: Passage): Remark[] =>
  /\d/u.test(text)
    ? [
        ...remarksOn(text, MIXED, ([written]) => say(written)),
        ...remarksOn(text, YEAR, ([year]) => (isMixed(year) ? say(year) : undefined)),
      ]
    : [];

export const MIXED_NUMERALS = figureCheck(
  'mixed-numerals',
  { zh: '一个数里汉字、数字混用', en: 'numbers half in Chinese numerals and half in digits' },
  GB15835('5.3'),
  (passage) => [...findMixed(passage), ...findNoughts(passage)],
);
