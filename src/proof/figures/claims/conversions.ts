/** One measure told in two units that do not agree: 3.2平方公里，折合32000亩. */

import { eachOf } from '../sums/each.ts';
import { type Quantity, quantitiesOf, written } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

/** What a unit measures and how much of it, and how exact the factor is. */
const WORTH: Readonly<Record<string, readonly [string, number]>> = {
  平方公里: ['面积', 1e6],
  平方千米: ['面积', 1e6],
  公顷: ['面积', 1e4],
  亩: ['面积', 10000 / 15],
  平方米: ['面积', 1],
  公里: ['长度', 1000],
  千米: ['长度', 1000],
  米: ['长度', 1],
  厘米: ['长度', 0.01],
  毫米: ['长度', 0.001],
  吨: ['重量', 1000],
  公斤: ['重量', 1],
  千克: ['重量', 1],
  斤: ['重量', 0.5],
  小时: ['时间', 60],
  分钟: ['时间', 1],
};
/** Some money is worth so much of 元, roughly. */
const RATES: Readonly<Record<string, readonly [number, number]>> = { 美元: [5.8, 8.7] };
/** Between the two: it is the same. */
const SAME =
  /^[^，。；\d]{0,3}(?:[，（(]|、)?(?:折合|合计?为?|约合|换算|折算|相当于|即|也就是|等于|约为|折)(?:约|为|成|人民币|计)*$/u;
const BRACKET = /^[（(]约?$/u;
const ROUGH = 0.05;

function judge(one: Quantity, two: Quantity, text: string): Remark[] {
  const [a, b] = [WORTH[one.unit], WORTH[two.unit]];
  if (!a || !b || a[0] !== b[0] || one.unit === two.unit) return isRateOff(one, two);
  const right = (one.value * a[1]) / b[1];
  const isRounded = one.step !== 1 || /约/u.test(text.slice(one.end, two.start));
  const slack =
    (one.step * a[1]) / b[1] / 2 +
    two.step / 2 +
    right * (one.isRough || two.isRough || isRounded ? ROUGH : 0.005);
  return Math.abs(right - two.value) <= slack ? [] : [say(one, two, right, text)];
}

function isRateOff(one: Quantity, two: Quantity): Remark[] {
  const rate = RATES[one.unit];
  if (!rate || two.unit !== '元') return [];
  const ratio = two.value / one.value;
  return ratio >= rate[0] && ratio <= rate[1]
    ? []
    : [remark(one, two, '两个数换算起来不符', 'The two amounts do not agree')];
}

const remark = (one: Quantity, two: Quantity, zh: string, en: string): Remark => ({
  from: one.start,
  to: two.end,
  message: { zh, en },
  hint: CHECK_BOTH,
});

function say(one: Quantity, two: Quantity, right: number, text: string): Remark {
  const worth = /[亿万]/u.exec(text.slice(two.start, two.end))?.[0] ?? '';
  const shown = `${written(right / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1), 4)}${worth}${two.unit}`;
  const [said, whole] = [text.slice(two.start, two.end), text.slice(one.start, one.end)];
  return remark(one, two, `${whole}是 ${shown}，这里写“${said}”`, `${whole} is ${shown}, not ${said}`);
}

function findIn(text: string): Remark[] {
  const all = quantitiesOf(text);
  return all.flatMap((one, i): Remark[] => {
    const two = all[i + 1];
    if (!two) return [];
    const gap = text.slice(one.end, two.start);
    const isSame = SAME.test(gap) || (BRACKET.test(gap) && /^[）)]/u.test(text.slice(two.end)));
    // 平均每单2.5公斤，合计52.5吨 tells of all of them.
    if (/^[，（(]?[合共总]计/u.test(gap) && eachOf(text, one, all[i - 1])) return [];
    return isSame && !/每|均|\//u.test(text.slice(two.end, two.end + 1)) ? judge(one, two, text) : [];
  });
}

export const findConversions = readSentences(findIn);
