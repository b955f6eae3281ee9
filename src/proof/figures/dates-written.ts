/** Dates and years in forms that documents do not use: 03月, 98年 (GB/T 9704 7.3.5.5, GB/T 15835 5.2). */

import type { Passage } from '../passage.ts';
import { findRoughWords } from './forms/rough-twice.ts';
import { figureCheck, GB15835, type Remark, remarksOn } from './support.ts';

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

/** Matches 正月15 and 腊月23: dates of the moon are in Chinese numerals. */
const LUNAR =
  /(?:正月|腊月|冬月|农历\d{1,2}月|农历[一二三四五六七八九十]{1,2}月)\d{1,2}(?![\d.])[日号]?|农历\d{1,2}月(?:初|廿)?[一二三四五六七八九十]{1,3}/gu;

export const LUNAR_DATES = figureCheck(
  'lunar-digits',
  { zh: '用阿拉伯数字写的农历日期', en: 'dates of the moon in Arabic figures' },
  GB15835('4.2.1'),
  ({ text }) =>
    remarksOn(text, LUNAR, ([written]) => ({
      message: {
        zh: `农历日期“${written}”用了阿拉伯数字`,
        en: `"${written}" is a date of the moon in Arabic figures`,
      },
      hint: { zh: '农历的月、日用汉字，如“正月十五”', en: 'Write it in Chinese numerals, as 正月十五' },
    })),
);

/** Numerals that follow each other, of what is told in round numbers: 三、四天. */
const ROUGH =
  /(?:(?<![第\d一二三四五六七八九十百千万])|(?<=(?<!第[一二三四五六七八九]?)十)(?=[一二三四五六七八][、，][二三四五六七八九](?![十百千万])))([一两二三四五六七八])[、，]([二三四五六七八九])(?=(?:天|个月|年(?!级)|人(?!民)|户|名|亩|里|岁|口人|口之家|次|块钱?|张|间|棵|头|只|位|小时|分钟|公里|斤|米|遍|趟|回|十|百|千|万|个(?!方面|层|阶段|环节)))|(?<![第\d.、])([1-9])、([2-9])(?=(?:天|个月|人|户|名|岁|小时|分钟|个(?!百分点)))(?!天然|人民)/gu;
const ORDER = '一二三四五六七八九';
const isNext = (one: string, other: string): boolean =>
  ORDER.includes(other)
    ? ORDER.indexOf(other) === ORDER.indexOf(one.replace('两', '二')) + 1
    : Number(other) === Number(one) + 1;

/** Matches 50—60公斤左右: what is from one figure to another is rough already. */
const ROUGH_RANGE =
  /(?<![\d.])\d{1,9}(?:\.\d{1,4})?[%℃]?[—–～~-]\d{1,9}(?:\.\d{1,4})?(?:[%℃]|[万亿]?(?:元|公斤|斤|吨|亩|人|户|米|立方米|平方米|公里|天|个月|年|小时|分钟|厘米|毫米|克|株|头|只|个)?)(?:左右|上下)/gu;

/** Matches 20多万余人次, 300余多户. */
const ROUGH_TWICE =
  /(?<![\d.])\d{1,9}(?:\.\d{1,4})?(?:[多余几][十百千]?[万亿]?[多余几]|[万亿][多余][多余])(?=\p{Script=Han})/gu;

const findRoughTwice = ({ text }: Passage): Remark[] =>
  remarksOn(text, ROUGH_TWICE, ([written]) => ({
    message: { zh: `“${written}”里约数说了两次`, en: `"${written}" is rough twice` },
    hint: { zh: '删掉一个“多”或“余”', en: 'Delete one of them' },
  }));

const findRoughRanges = ({ text }: Passage): Remark[] =>
  text.includes('左右') || text.includes('上下')
    ? remarksOn(text, ROUGH_RANGE, ([written]) => ({
        message: {
          zh: `“${written}”：起止数已经是约数`,
          en: `"${written}": a range is a round number already`,
        },
        hint: { zh: `去掉“${written.slice(-2)}”`, en: `Drop ${written.slice(-2)}` },
      }))
    : [];

const findRough = ({ text }: Passage): Remark[] =>
  /[、，]/u.test(text)
    ? remarksOn(text, ROUGH, ([written, one = '', other = '', digit = '', next = '']) => {
        const [first, second] = one === '' ? [digit, next] : [one, other];
        if (!isNext(first, second)) return undefined;
        const han = [first, second].map((sign) => ORDER[Number(sign) - 1] ?? sign).join('');
        return {
          message: {
            zh: `“${written}”是概数，中间不用标点`,
            en: `"${written}" is a round number and has no mark in it`,
          },
          hint: { zh: `改成“${han}”`, en: `Write ${han}` },
        };
      })
    : [];

export const ROUGH_NUMBERS = figureCheck(
  'rough-number',
  { zh: '概数的写法', en: 'how round numbers are written' },
  GB15835('4.2.2'),
  (passage) => [
    ...findRoughRanges(passage),
    ...findRoughTwice(passage),
    ...findRoughWords(passage.text),
    ...findRough(passage),
  ],
);

/** Matches 98年 where it can be no length of time: 98年底, 自96年以来. */
const SHORT_YEAR =
  /(?<![\d.．·第近约达满历经了共整为期有逾超/—-])(?<!建[校厂党国军院社]|成立|历时|长达)([4-9]\d|0\d)年(?=底|初|以来(?!的?历)|特大|大洪水|高考|\d{1,2}月)|(?<=[于在自从])([0-9]\d)年(?=开工|动工|建成|启动|成立|投产|竣工|开始|实施)/gu;
/** Matches 24年上半年, 比23年增长, 25年度 and 至22年底 of our days: what follows or stands before is told of years alone. */
const RECENT_YEAR =
  /(?<![\d.．·第近约达满历经了共整为有逾超/—–～~-])(?:[12]\d|3[0-5])年(?=(?:年?[底末]|初)(?![蕴线薪心衷中级阶始])|度(?![过日假])|[上下]半年|第?[一二三四]季度|前[三几]季度|\d{1,2}(?:[—–～-]\d{1,2})?月|全年|春季|秋季|夏粮|春节|国庆)|(?<=[比较与同跟])(?:[12]\d|3[0-5])年(?=同期|相比|[增减下上提升回]|的?\d)|(?<=^|[，。；从自])(?:1[4-9]|2\d)年(?=[至到—](?:1[4-9]|[23]\d)年[，间底末])/gu;
/** Matches 23年，全县…增长7.2%: the year that opens a report. */
const OPENING_YEAR =
  /(?<=^|[。；\n])(?:[12]\d|3[0-5])年(?:以来)?，(?=(?:我?[县市区省镇乡]|全[县市区省镇乡国]|[^，。；]{0,10}[县市区镇乡局])[^。；]{0,60}(?:增长|下降|同比|实现|完成|新增|达到?))/gu;

export const SHORT_YEARS = figureCheck(
  'short-year',
  { zh: '简写成两位的年份', en: 'years of two digits' },
  GB15835('5.2.1'),
  ({ text }) =>
    /\d\d年/u.test(text)
      ? [SHORT_YEAR, RECENT_YEAR, OPENING_YEAR].flatMap((pattern) =>
          remarksOn(text, pattern, ([written]) => {
            const year = written.slice(0, 2);
            return {
              message: { zh: `年份“${year}年”只写了两位`, en: `The year ${year}年 has two digits` },
              hint: {
                zh: `写全四位，如“${Number(year) > 40 ? '19' : '20'}${year}年”`,
                en: 'Write all four digits',
              },
            };
          }),
        )
      : [],
);
