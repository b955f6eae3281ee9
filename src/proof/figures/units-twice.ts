/** Units written twice: 500元元, 10人人, 12.6万万人次, 每亩补贴20元/亩. */

import { type Remark, remarksOn } from './support.ts';

/** Matches 500—800元元 and 30%%; not 2亿元元旦, 3亩亩均. */
const DOUBLED =
  /(?<![\d.])\d[\d.]*[万亿]*(元元(?![旦宵月首老])|%个百分点|%%|℃℃|亩亩(?!均)|吨吨(?![位均])|公里公里|平方米平方米|立方米立方米|公斤公斤|斤斤(?!计)|千克千克|(?:万万|亿亿)(?=[元人亩吨户斤千平立公株头])|周岁岁|度℃|℃度|毫米mm|厘米cm|公里km|公斤kg|平方米㎡)/gu;
/** Matches 10人人 where nothing follows that the second could open: 5个个体户, 3家家庭农场. */
const DOUBLED_MEASURE =
  /(?<![\d.])\d[\d.]*[万亿]?[多余]?([人名户家个项处座台辆套件条位所只头株米天次岁层间份场批篇本艘架眼栋幢孔盏把根箱袋瓶顶副册张幅部棵口例起宗类种笔])\1(?=[，。；、）]|$)|(?<=\d)月(?:份份|月(?![月报刊]))|(?<![\d.])\d{1,9}万?[台辆只头株条座所艘架户]个(?![人体别月旗])/gu;

/** Matches 2025年2025年, 5月8日8日 and 230万元万元. */
const PART_TWICE =
  /(?<!\d)((?:19|20)\d{2}年)\1|(?<=\d{1,2}月)(?<!\d)(\d{1,2}[日号])\2|(?<![\d.])(\d{1,2}月)\3(?=\d)|(?<=\d[多余]?)((?:[万亿]|\p{Script=Han})\p{Script=Han}{1,2})\4(?!\p{Script=Han}?[、×])/gu;
/** Matches 2座4座, between which a mark is lost. */
const UNPARTED =
  /(?<![\d.:：])\d{1,6}(?:\.\d{1,3})?[万亿]?([个户人名家座处台辆条件项所套株头只亩吨米元次间份%])\d{1,6}(?:\.\d{1,3})?[万亿]?\1(?=[，。；、])/gu;

/** Matches 45 45名 and 320万元320万元: the figure itself, typed twice. */
const FIGURE_TWICE =
  /(?<![\d.,:：—–～~/-])(\d{1,9}(?:\.\d{1,4})?)[ \u3000]\1(?=[万亿]?[元亩吨米人名户家个项件条处座台辆场次所套只头间份批株棵眼公平立千%])|(?<![\d.,:：—–～~/-])(\d{2,9}(?:\.\d{1,4})?[万亿]?(?![年月日时点分])\p{Script=Han}{1,3})\2(?![地\d]|\p{Script=Han}{0,3}[、×*])/gu;

const OF = '平方米|立方米|公里|公斤|小时|人次|[户人亩家村头只株台套辆个座处吨斤件场次天日月年米]';
const FIGURE = '\\d[\\d.,]{0,12}[万亿]?\\p{Script=Han}{1,3}';
/** Matches 每亩补贴20元/亩, 户均1500元/户, 亩产520公斤/亩. */
const EACH_TWICE = new RegExp(
  `每(?:一|个)?(${OF})[^，。；、\\d/]{0,12}${FIGURE}/\\1|(?<!平)(${OF})(?:均|产)[^，。；、\\d/]{0,12}${FIGURE}/\\2`,
  'gu',
);

/** Matches 11:30分 and 9:00时: the colon tells hours and minutes. */
const HOUR_TWICE = /(?<![\d:：.])\d{1,2}[:：][0-5]\d[时点分](?![钟之差])/gu;

export const findTwice = (text: string): Remark[] => [
  ...remarksOn(text, PART_TWICE, ([written]) => ({
    message: { zh: `“${written}”写了两遍`, en: `"${written}" is written twice` },
    hint: { zh: '删掉一个', en: 'Delete one' },
  })),
  ...remarksOn(text, UNPARTED, ([written]) => ({
    message: { zh: `“${written}”中间像是漏了顿号`, en: `A mark seems to be lost within "${written}"` },
    hint: { zh: '补上顿号', en: 'Put a 、 between them' },
  })),
  ...[DOUBLED, DOUBLED_MEASURE, HOUR_TWICE].flatMap((pattern) =>
    remarksOn(text, pattern, ([written]) => ({
      message: { zh: `“${written}”的单位写了两遍`, en: `The unit of "${written}" is written twice` },
      hint: { zh: '删掉一个', en: 'Delete one' },
    })),
  ),
  ...remarksOn(text, FIGURE_TWICE, ([written, bare = '', whole = '']) => ({
    message: { zh: `“${written}”：同一个数写了两遍`, en: `"${written}": one figure is written twice` },
    hint: { zh: `只留一个“${bare}${whole}”`, en: 'Leave one of them' },
  })),
  ...remarksOn(text, EACH_TWICE, ([written]) => {
    const last = written.slice(written.lastIndexOf('/'));
    return {
      message: { zh: `“${written}”：前面已经说了是每份的数`, en: `"${written}" tells twice what it is of` },
      hint: { zh: `去掉“${last}”`, en: `Drop ${last}` },
    };
  }),
];
