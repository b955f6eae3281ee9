/** Figures that lost their unit, where others of the sentence have theirs: 设9个、西片设7个、南片设8，均…; 参保率达98.6，. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

/** A figure and its magnitude; no part of a code, of a range, of an hour, of a sum or of an order. */
const FIGURE =
  /(?<![\dA-Za-z.,:：∶/+×xX*=－—–～~第（(#“-])(\d{1,9}(?:\.\d{1,4})?)([十百千]?万|亿)?(?![\d.,:：∶/+×xX*=A-Za-z—–～~-])/gu;
/** What follows a figure that has no unit. */
const ENDS = /^(?:[。；、）]|，(?!\d{1,3}(?:[%‰℃万亿]|\D?吨))|$)/u;
/** Before figures that have none: numbers of something, points, scores, numbers of the telephone, what is compared. */
const NO_UNIT =
  /(?:号码?|[编型序代]码|代码|热线|电话|邮编|传真|拨打|致电|呼叫|指数|系数|[得评总均积比加扣减赋]分|分值|评分|成绩|[度素碱质限阈数比真净算读]值|[Pp][Hh]|比例|比率|比|[与和跟同]|版|版本|频率|心率|汇率|倍率|频道|坐标|东经|北纬|账户|卡号|密码|浓度|密度|从|[由到]|之|不是|等于|大于|小于|乘以|除以|加|减|记为?|计|年级|尺码|车牌|房间|航班|车次|次|站台|库房|的|分之|表|图|附件|例|式|(?<!增)长|(?<!提)高|[宽深厚])$/u;
/** Lines whose unit stands in a bracket or a head. */
const OWN_UNIT =
  /单位[：:]|[（(](?:万?元|吨|亩|人|户|个|公里|%|万亩|万吨|亿元|万人|单位[^（）]{1,6})[）)]|得分|评分|赋分|计分|比分/u;
/** 人口8.7万 and 阅读量突破10万 tell what is counted by their name. */
const NAMED_COUNT = /(?:人口|量|数|粉丝|用户|点赞|关注|订单)[^，。；、\d]{0,4}$/u;
/** Other figures of the sentence have one. */
const WITH_UNIT =
  /\d[多余]?[十百千]?[万亿]?[多余]?(?:[%‰℃]|(?![年月日号时点分之比至到和与以])\p{Script=Han})/gu;
/** A number of the telephone, or a year. */
const CALLED = /^(?:1[12]\d|12\d{3}|9[56]\d{3}|(?:19|20)\d\d)$/u;
const RATE = /(?:率|占比|比重|比例)(?:[^，。；、\d]{0,8})$|占[^，。；、\d]{0,6}$/u;
/** Rates that are no shares. */
const NO_SHARE = /(?:频|心|脉|汇|倍|曲|斜|功|容积|税|利|呼吸|生育|空置)率[^，。；、\d]*$/u;
/** Another figure of the row. */
const CHAIN = /^[、和](?=\d)/u;

const lost = (from: number, written: string, unit: string): Remark => ({
  from,
  to: from + written.length,
  message: { zh: `“${written}”后面没有单位`, en: `"${written}" has no unit` },
  hint: { zh: `像是漏了“${unit}”`, en: `${unit} seems to be missing` },
});

/** True of 3、5、8个: the last figure of a row has the unit of all of them. */
function isOfRow(sentence: string, end: number): boolean {
  const rest = sentence.slice(end);
  if (!CHAIN.test(rest)) return false;
  const row = /^(?:[、和]\d{1,9}(?:\.\d{1,4})?[万亿]?)+(\D?)/u.exec(rest);
  return row !== null && /\p{Script=Han}|[%‰℃]/u.test(row[1] ?? '');
}

/** True where the figure right before it in a row has a unit: 92%、87%、81、76%. */
const followsUnit = (before: string): boolean =>
  /\d[万亿]?(?:[%‰℃]|\p{Script=Han}{1,3})[、和]$/u.test(before);

function unitBefore(before: string): string {
  const units = matchesOf(
    before,
    /\d([万亿]?(?:[%‰℃]|个百分点|公里|平方米|立方米|公斤|千瓦时|千瓦|人次|[元吨亩米个户人名家座处台辆次条件项所场套株头只]))/gu,
  );
  return units.at(-1)?.[1] ?? '单位';
}

function findIn(sentence: string, at: number): Remark[] {
  if (OWN_UNIT.test(sentence)) return [];
  const measured = matchesOf(sentence, WITH_UNIT).length;
  return matchesOf(sentence, FIGURE).flatMap(
    ({ 0: written, 1: digits = '', 2: magnitude, index }): Remark[] => {
      const end = index + written.length;
      if (!ENDS.test(sentence.slice(end)) || CALLED.test(written)) return [];
      const before = sentence.slice(Math.max(0, index - 24), index);
      const isShare = RATE.test(before) && !NO_SHARE.test(before) && Number(digits) <= 100 && !magnitude;
      if (isShare && !isOfRow(sentence, end)) return [lost(at + index, written, '%')];
      if (measured === 0 || NO_UNIT.test(before) || (magnitude && NAMED_COUNT.test(before))) return [];
      const isInRow = followsUnit(before);
      if (!isInRow && (!/\p{Script=Han}$/u.test(before) || isOfRow(sentence, end))) return [];
      return [lost(at + index, written, unitBefore(sentence.slice(0, index)))];
    },
  );
}

/** Remarks on each sentence that has such a figure. */
export const findBareFigures = ({ text, part }: Passage): Remark[] =>
  part !== 'cell' && /\d[万亿]?(?:[，。；、）]|$)/u.test(text)
    ? matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index }) => findIn(sentence, index))
    : [];
