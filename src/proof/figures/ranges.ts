/** Ranges whose first figure lacks a unit, whose unit is written twice, or whose ends changed places (GB/T 15835 5.1.3). */

import type { Passage } from '../passage.ts';
import { findReversed } from './reversed.ts';
import { figureCheck, GB15835, type Remark, remarksOn } from './support.ts';
import { findTwice } from './units-twice.ts';

const NUMBER = '\\d+(?:\\.\\d+)?';
const TO = '(?:[—–～~-]|至)';
const START = '(?<![A-Za-z\\d.,:：∶—–～~/-])';
const MAGNITUDE = '(?:万亿|千万|百万|十万|万|亿)';
const UNIT = '(?:人次|公里|公斤|千克|平方米|立方米|元|亩|吨|人|户|斤|米|个|家|名|株|头|只|册|件|美元)';

/** Matches 5—8% and 90～95‰. */
const SIGN = new RegExp(`${START}(${NUMBER})(${TO})(${NUMBER})([%‰])`, 'gu');
/** Matches 2—3亿元; not 1—5万里 of a place, nor a year. */
const LOST_MAGNITUDE = new RegExp(`${START}(${NUMBER})(${TO})(${NUMBER})(${MAGNITUDE}${UNIT}?)`, 'gu');
/** Matches 3万—5万元. */
const LOST_UNIT = new RegExp(`${START}(${NUMBER}${MAGNITUDE})(${TO})(${NUMBER}${MAGNITUDE})(${UNIT})`, 'gu');
/** Matches 温度设定在26～28 where nothing but a mark follows. */
const LOST_DEGREES = new RegExp(
  `(?<=(?:[气水室体地]温|温度)[^，。；\\d]{0,6})(${NUMBER})([—～~至])(${NUMBER})(?=[，。；、）]|之间|左右|$)`,
  'gu',
);
/** Matches 18℃—22 where nothing but a mark follows. */
const LOST_LAST = new RegExp(
  `(?<![A-Za-z\\d.,])(${NUMBER})([%‰℃]|${MAGNITUDE}?(?:元|亩|吨|公里|厘米|毫米|米|千克|公斤|人|户|天))(${TO})(${NUMBER})(?=[，。；、）]|之间|左右|范围|不等|$)`,
  'gu',
);
/** Matches 8万—至12万元, 3—到5天. */
const JOINED_TWICE = /\d[万亿千百%℃]?\p{Script=Han}{0,2}(?:[—–～~-]+[至到]|[至到][—–～~-]+)(?=\d)/gu;
/** Matches 30分钟—45巡查 and 6毫米至11，, whose unit is told of the first alone. */
const LOST_BEHIND =
  /(?<![A-Za-z\d.,])(\d+(?:\.\d+)?)([万亿]?(?:分钟|小时|毫米|厘米|公里|公斤|平方米|立方米|[元吨亩米户人名个天岁]))([—–～~至到])(\d+(?:\.\d+)?)(?=[巡检轮换浇施喷进开就做可后即不左的之以](?!米|分)|(?<=至\d+(?:\.\d+)?)[，。；])/gu;
/** Matches 降至-6—-3，, whose degrees are lost. */
const BELOW = /(?<![\d.])[-－−]\d{1,2}(?:\.\d)?(?:[—–～~]|至|到)[-－−]?\d{1,2}(?:\.\d)?(?=[，。；、])/gu;
const say = (written: string, right: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `“${written}”两头的单位不齐`, en: `The ends of "${written}" have different units` },
  hint: { zh: `改成“${right}”`, en: `Write "${right}"` },
});

function findRanges({ text }: Passage): Remark[] {
  if (!/\d/u.test(text)) return [];
  return [
    ...remarksOn(text, SIGN, ([written, from, to, last, sign]) =>
      say(written, `${from}${sign}${to}${last}${sign}`),
    ),
    ...remarksOn(text, LOST_MAGNITUDE, ([written, from, to, last, unit]) =>
      isYear(from) ? undefined : say(written, `${from}${unit}${to}${last}${unit}`),
    ),
    ...remarksOn(text, LOST_UNIT, ([written, from, to, last, unit]) =>
      say(written, `${from}${unit}${to}${last}${unit}`),
    ),
    ...(text.includes('温')
      ? remarksOn(text, LOST_DEGREES, ([written, from, to, last]) => say(written, `${from}℃${to}${last}℃`))
      : []),
    ...remarksOn(text, LOST_LAST, ([written, from, unit, to, last]) =>
      to === '至' && !'%‰℃'.includes(unit ?? '')
        ? undefined
        : say(written, `${from}${unit}${to}${last}${unit}`),
    ),
    ...remarksOn(text, JOINED_TWICE, ([written]) => ({
      message: { zh: `“${written}”里连接号和“至”重复`, en: `"${written}" has both a dash and 至` },
      hint: { zh: '只留一个', en: 'Leave one of them' },
    })),
    ...remarksOn(text, LOST_BEHIND, ([written, from, unit, to, last]) =>
      say(written, `${from}${unit}${to}${last}${unit}`),
    ),
    ...(/[温降热冷]/u.test(text) ? remarksOn(text, BELOW, ([written]) => say(written, '-6℃～-3℃')) : []),
    ...remarksOn(text, SIZE, ([written, from, by, to, unit]) =>
      say(written, `${from}${unit}${by}${to}${unit}`),
    ),
    ...findTwice(text),
    ...findReversed(text),
  ];
}

const isYear = (figure: string | undefined): boolean => /^(?:19|20)\d\d$/u.test(figure ?? '');

/** Matches 80×60厘米, whose first length has no unit. */
const SIZE = /(?<![\d.×xX*])(\d+(?:\.\d+)?)([×xX*])(\d+(?:\.\d+)?)(毫米|厘米|分米|米|mm|cm)(?![²2\d×xX*])/gu;

export const RANGES = figureCheck(
  'range-unit',
  {
    zh: '起止数缺了单位、大小颠倒，或者单位写了两遍',
    en: 'ranges with a unit too few, from more to less, or units written twice',
  },
  GB15835('5.1.3'),
  findRanges,
);
