/** What is typed among digits by mistake: letters (l00, O5), and points (12.4.6). */

import type { Text } from '../../base/diagnostic.ts';
import type { Passage } from '../passage.ts';
import { findTelephones } from './claims/telephones.ts';
import { figureCheck, GB15835, type Remark, remarksOn } from './support.ts';

/** What is counted, or the beginning of it. */
const COUNTED =
  '[户个家人名元万亿项件次年月日天条处座台吨亩公千平米张份辆头只套层所村镇批期届位场度笔斤类宗起%℃‰厘毫立分秒度升克株棵口眼号室栋楼幢]';
/** A letter between digits, and l before one, are no part of a name: 8866O5, 2O50, l32. */
const AMONG =
  '(?<![A-Za-z\\d.]|[A-Za-z]-)(?:l[lO]{0,9}\\d[\\dlIOo]{0,20}|(?=[\\dlIOo]{4})\\d{1,20}[lIOo]{1,9}\\d[\\dlIOo]{0,20})(?:\\.\\d{1,9})?(?![A-Za-z\\d])';
/** Matches l00户, O5个, 1O0元, O.86亿元, 12Oo多名: a letter among digits, with a counted thing after them; and 0373-626O588, by what stands before. */
const LETTERS_AMONG_DIGITS = new RegExp(
  `${AMONG}|(?<![A-Za-z\\d.])(?=[lIOo.]*\\d)(?=[\\d.]*[lIOo])[\\dlIOo]+(?:\\.[\\dlIOo]+)?(?=[多余]?${COUNTED})|(?<![A-Za-z\\d])[lI],\\d{3}(?![\\dA-Za-z])|(?<=(?:电话|热线|手机|传真|邮编)[：:]?|(?<![A-Za-z\\d])0\\d{2,3}[-—－])\\d{2,8}[lIO]\\d{2,8}(?![A-Za-z\\d])|(?<![A-Za-z\\d])(?:\\d{1,2}[:：](?:O\\d|\\dO|OO)|O\\d?[:：]\\d{2})(?![A-Za-z\\d])|(?<![A-Za-z\\d])[lI]O+(?=[户个家人名元万亿项件次台座])`,
  'gu',
);
/** Matches a letter among the digits of a code that has no other small one: X2l5, 2024O5, G3O9. */
const IN_CODES =
  /(?<![A-Za-z\d.-])[A-Z]{0,2}(?=[\dlO]{3})(?:\d{1,8}l\d{1,8}|\d{4,8}O[1-9]\d{0,6})(?![A-Za-z\d-])|(?<![A-Za-z\d.-])[GSXYCK](?=[\dOI]{2,3}\p{Script=Han})(?=\d{0,2}[OI])[\dOI]{2,3}(?=[线国省县乡高公]|\p{Script=Han}{0,4}路)/gu;
/** Matches 3S公里, 1Z万元, 6B宗 and 2O时: a letter that looks like a digit, before what is counted. */
const LOOKALIKE =
  /(?<![A-Za-z\d.-])(?:[SZB]\d{0,2}\.\d{1,2}(?=[%万亿])|\d{1,5}(?:\.\d?)?[SZB]\d{0,3}(?:\.\d{1,2})?(?=[多余]?(?:[万亿元户个家人名项件次条处台吨亩张份辆头只所村场笔宗起%℃米斤株棵口眼艘架例座套](?![级管理站模网])|公里|公斤|千瓦|平方|立方|毫米|厘米|小时|分钟|年[，。间来]|天))|\d?O\d?(?=[时点](?:\d|[，许整至]))(?<=\d\D|\D\d)|(?<=(?:摄像头|监控|视频|探头|信号)\p{Script=Han}{0,3}\d{0,4})[SZB]\d{0,2}(?=路))/gu;
/** Oxygen and ozone have their days too. */
const FORMULAS: ReadonlySet<string> = new Set(['O2', 'O3']);

/** Matches 12.4.6平方公里, 12..5%, 12.%, 38。6万吨; not 2026.3.12 nor the number of a section. */
const POINTS = new RegExp(
  `(?<![\\d.:：A-Za-z])\\d{1,6}(?:[:：]\\d{1,2}| \\.\\d{1,3}|\\. \\d{1,3})(?=[多余]?(?:[万亿][元吨亩人户斤公平立千头只株]|%|‰|个百分点|公里|公顷|平方|立方|吨|亩))|(?<![A-Za-z\\d.])(?!(?:19|20)\\d\\d\\.)(?:\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}|\\d{1,9}\\.{2,3}\\d{1,9})(?=[多余]?${COUNTED})|(?<![A-Za-z\\d.])\\d{1,9}(?:\\.\\d{1,9})?\\.(?=[%‰℃])|(?<![A-Za-z\\d.])\\d{1,9}。\\d{1,4}(?=[多余]?[万亿%‰])`,
  'gu',
);

/** Behind an amount, which is no code. */
const AMOUNT = /^[多余]?(?:[万亿元亩吨户%]|公里|公斤)/u;

/** Before a code, in which letters and digits mix. */
const CODED =
  /(?:编号|合同号?|车牌号?|型号|货号|批号|单号|案号|代码|证号|文号|图号)[：:为是]?[^，。；]{0,4}$/u;

const say = (written: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `“${written}”里有字母`, en: `"${written}" has a letter in it` },
  hint: digitsOf(written),
});

function findAmongDigits(text: string): Remark[] {
  const isCode = (written: string, at: number): boolean =>
    CODED.test(text.slice(Math.max(0, at - 8), at)) && !AMOUNT.test(text.slice(at + written.length));
  const found = remarksOn(text, LETTERS_AMONG_DIGITS, ({ 0: written, index }) =>
    FORMULAS.has(written) || isCode(written, index) ? undefined : say(written),
  );
  const alike = /\d[SZBO]|O\d/u.test(text) ? remarksOn(text, LOOKALIKE, ([written]) => say(written)) : [];
  if (found.length === 0 && alike.length > 0) return alike;
  if (found.length > 0 || !/\d[lOI]|[lOI]\d/u.test(text)) return found;
  return remarksOn(text, IN_CODES, ([written]) => (FORMULAS.has(written) ? undefined : say(written)));
}

const findLetters = ({ text }: Passage): Remark[] => [
  ...findAmongDigits(text),
  ...remarksOn(text, POINTS, ([written]) => ({
    message: { zh: `“${written}”的小数点不对`, en: `"${written}" has a point too many` },
    hint: { zh: '核对这个数', en: 'Check the figure' },
  })),
];

export const LETTERS = figureCheck(
  'letter-in-number',
  {
    zh: '数字里打进了字母、多打了小数点，电话号码位数不对',
    en: 'letters typed for digits, points too many, and telephone numbers of another length',
  },
  GB15835('4.1'),
  (passage) => [...findTelephones(passage), ...findLetters(passage)],
);

function digitsOf(written: string): Text {
  const digits = written
    .replace(/[lI]/gu, '1')
    .replace(/O/giu, '0')
    .replace(/S/gu, '5')
    .replace(/Z/gu, '2')
    .replace(/B/gu, '8');
  return { zh: `是数字就改成“${digits}”`, en: `Write "${digits}" if it is a number` };
}
