/** Ranges from more to less: 8至6℃, 40—30厘米. */

import { type Remark, remarksOn } from './support.ts';

const NUMBER = '\\d{1,5}(?:\\.\\d{1,3})?';
const UNIT =
  '(?:℃|%|‰|兆帕|千帕|摄氏度|兆瓦|分贝|伏|转|微克|毫克|课时|学时|个?工作日|平方米|立方米|公里|千米|厘米|毫米(?!汞)|米|公斤|千克|克|斤|吨|亩|[万亿]?元|立方米|公顷|千瓦时|千瓦|毫升|升|克|人次|人|名|户|家|个(?!月)|个月|天|小时|分钟|周岁|岁|株|头|只|台|辆|件|块|袋|包|倍|级|度|折|成(?!功|立|员|为|果|长)|cm|mm|kg|m)';
/** The first may have the unit too; hours, floors and places in an order may run backwards. */
const RANGE = new RegExp(
  `(?<![A-Za-z\\d.,:：∶—–～~/第-])(${NUMBER})(${UNIT})?(?:[—–～~-]|至)((?:(?<=至)[-－−])?${NUMBER})(${UNIT})(?![A-Za-z/—–～~-])`,
  'gu',
);
/** What goes down, below nought, and two things that are no range. */
const DOWN =
  /[由从自原前]|零下|负|(?:降|减|缩|压|退|回落|调整)[到至为]?[^，。；\d]{0,2}$|比|编号|电话|型号|热线/u;
/** Behind a fall the figures tell how much: 下降8至6℃ is a range. */
const FALL = /(?:下降|降低|减少|回落)$|(?:提高|上升|增加|增长|扩大|提升|升)[到至为]?$/u;

/** Matches 500勒克斯至300勒克斯, whatever the unit is. */
const SAME_UNIT =
  /(?<![A-Za-z\d.,:：∶—–～~/第-])(\d{1,5}(?:\.\d{1,3})?)((?![年月日号时点分期届班级楼室路条])\p{Script=Han}{1,4}|[A-Za-z]{1,3})(?:[—–～~-]|至|到)(\d{1,5}(?:\.\d{1,3})?)(\2)(?!\/)/gu;

export const findReversed = (text: string): Remark[] => {
  const known = reversedBy(text, RANGE);
  return known.length > 0 ? known : reversedBy(text, SAME_UNIT);
};

const reversedBy = (text: string, pattern: RegExp): Remark[] =>
  remarksOn(text, pattern, ({ 0: written, 1: from, 2: unit, 3: to, 4: last, index }) => {
    if (Number(from) <= Number(to?.replace(/[－−]/u, '-')) || (unit !== undefined && unit !== last))
      return undefined;
    // 8000—1.2万元 has another magnitude at its end.
    if (unit === undefined && /[万亿]/u.test(last as string)) return undefined;
    const ahead = text.slice(Math.max(0, index - 10), index);
    if (DOWN.test(ahead) && !FALL.test(ahead)) return undefined;
    return {
      message: { zh: `“${written}”从大到小，起止像是颠倒了`, en: `"${written}" runs from more to less` },
      hint: { zh: '核对这两个数', en: 'Check the two figures' },
    };
  });
