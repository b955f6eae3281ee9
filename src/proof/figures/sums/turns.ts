/** Changes told in words that their figures do not bear: 由2.6%上升到1.9%, 下降-3.2%, 翻了两番. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import type { Passage } from '../../passage.ts';
import { findCrossings } from '../claims/crossings.ts';
import { findExtremes } from '../claims/most-and-least.ts';
import { findOverTasks } from '../claims/over-task.ts';
import { findRankMoves } from '../claims/ranks.ts';
import { findOrdered } from '../lists/ordered.ts';
import { figureCheck, type Remark, remarksOn } from '../support.ts';
import { type Quantity, quantitiesOf } from './quantity.ts';

const UP = '上升|提高|提升|增加|增长|扩大|上涨|攀升|跃升|发展|壮大|扩张|猛增|增|上调|调高|涨|升';
const DOWN = '下降|降低|减少|压减|压缩|缩短|缩小|回落|下跌|减|降|下调|调低|跌|落';
const FROM = /[由从][^，。；]{0,14}$/u;
const TURN = new RegExp(
  `^(?:[^\\d，。；由从]{0,6}?)(?:(${UP})|(${DOWN}))(?:到了?|至|为)[^\\d，。；由从]{0,6}$`,
  'u',
);

/** 由(2.6%)上升到(1.9%). */
function findTurns({ text }: Passage, all: readonly Quantity[]): Remark[] {
  return all.flatMap((before, i): Remark[] => {
    const after = all[i + 1];
    if (!after || before.unit !== after.unit || before.isRough || after.isRough) return [];
    if (/第$/u.test(text.slice(0, before.start)) || /第$/u.test(text.slice(0, after.start))) return [];
    const turn = TURN.exec(text.slice(before.end, after.start));
    if (!turn || !FROM.test(text.slice(Math.max(0, before.start - 16), before.start))) return [];
    const isRight = turn[1] ? after.value >= before.value : after.value <= before.value;
    const verb = turn[1] ?? turn[2];
    return isRight
      ? []
      : [
          {
            from: before.start,
            to: after.end,
            message: {
              zh: `后一个数${turn[1] ? '小' : '大'}，不是“${verb}”`,
              en: `The second figure is ${turn[1] ? 'less' : 'more'}: no ${verb}`,
            },
            hint: { zh: '核对这两个数和用词', en: 'Check the figures and the word' },
          },
        ];
  });
}

/** Matches 系数由0.58提高到0.56, figures without a unit, with the verb of either way in groups. */
const BARE_TURN = new RegExp(
  `[由从](\\d{1,6}(?:\\.\\d{1,4})?)(?:(${UP})|(${DOWN}))(?:到|至|为)(\\d{1,6}(?:\\.\\d{1,4})?)(?=[，。；、）])`,
  'gu',
);

const findBareTurns = ({ text }: Passage): Remark[] =>
  remarksOn(text, BARE_TURN, ([, before, up, down, after]) =>
    (up === undefined ? Number(after) <= Number(before) : Number(after) >= Number(before))
      ? undefined
      : {
          message: {
            zh: `后一个数${up ? '小' : '大'}，不是“${up ?? down}”`,
            en: `The second figure is ${up ? 'less' : 'more'}: no ${up ?? down}`,
          },
          hint: { zh: '核对这两个数和用词', en: 'Check the figures and the word' },
        },
  );

const DOUBLED = /翻了?([一两二三四])番/u;
/** Matches 翻了一番，由, before the two figures. */
const DOUBLED_AHEAD = /翻了?([一两二三四])番，[由从][^，。；]{0,10}$/u;
const APART = /^[^\d。；]{0,4}，[^\d，。；]{0,8}翻/u;

/** 由(10亿元)增加到(20亿元)，翻了两番. */
function findDoublings({ text }: Passage, all: readonly Quantity[]): Remark[] {
  return all.flatMap((before, i): Remark[] => {
    const after = all[i + 1];
    if (!after || before.unit !== after.unit || before.value <= 0) return [];
    const rest = text.slice(after.end, after.end + 24);
    const ahead = DOUBLED_AHEAD.exec(text.slice(Math.max(0, before.start - 20), before.start));
    const said = APART.test(rest) ? DOUBLED.exec(rest) : ahead;
    if (!said || !TURN.test(text.slice(before.end, after.start).replace(/\d{4}年/u, ''))) return [];
    const count = valueOfNumeral(said[1] as string);
    const times = Math.log2(after.value / before.value);
    if (Math.abs(times - count) < 0.35) return [];
    return [
      {
        from: before.start,
        to: said === ahead ? after.end : after.end + said.index + said[0].length,
        message: {
          zh: `翻一番是两倍，翻两番是四倍；这里是 ${Math.round((after.value / before.value) * 100) / 100} 倍`,
          en: `一番 is twice, 两番 four times; this is ${Math.round((after.value / before.value) * 100) / 100} times`,
        },
        hint: { zh: '核对这两个数和“番”', en: 'Check the figures and 番' },
      },
    ];
  });
}

function findChanges(passage: Passage): Remark[] {
  if (!/[由从]/u.test(passage.text)) return [];
  const all = quantitiesOf(passage.text);
  return [...findTurns(passage, all), ...findBareTurns(passage), ...findDoublings(passage, all)];
}

export const TURNS = figureCheck(
  'turn-differs',
  {
    zh: '和数字不符的升降、翻番、突破、最高最低',
    en: 'rises, falls, marks passed and extremes that the figures do not bear out',
  },
  { zh: '算术', en: 'Arithmetic' },
  (passage) => [
    ...findChanges(passage),
    ...findCrossings(passage),
    ...findExtremes(passage),
    ...findRankMoves(passage),
    ...findOverTasks(passage),
    ...findOrdered(passage),
  ],
);

/** Matches 下降-3.2% and 零下-5℃: the word says it already. */
const TWICE = new RegExp(
  `(?:${DOWN}|零下)(?:了|幅度?为|率为)?[-－−]\\d+(?:\\.\\d+)?(?:%|‰|个百分点|℃)?`,
  'gu',
);

/** Matches 增长-3.2%: what grows by less than nothing falls. */
const NEGATIVE = /(?:增长|增加|上升|提高|提升|上涨)(?:了|幅度?为)?[-－−](\d+(?:\.\d+)?(?:%|‰|个百分点)?)/gu;

export const MINUS_TWICE = figureCheck(
  'minus-twice',
  { zh: '下降再加负号，增长是负数', en: 'a fall or a rise by a negative figure' },
  { zh: '算术', en: 'Arithmetic' },
  ({ text }) => [
    ...remarksOn(text, NEGATIVE, ([written, figure]) => ({
      message: {
        zh: `“${written}”：增长不会是负数`,
        en: `"${written}": what rises by less than nothing falls`,
      },
      hint: { zh: `改成“下降${figure}”`, en: `Write 下降${figure}` },
    })),
    ...remarksOn(text, TWICE, ([written]) => ({
      message: {
        zh: `“${written}”：前面的词已经表明是负的`,
        en: `"${written}": the word is negative already`,
      },
      hint: {
        zh: `改成“${written.replace(/[-－−]/u, '')}”`,
        en: `Write ${written.replace(/[-－−]/u, '')}`,
      },
    })),
  ],
);
