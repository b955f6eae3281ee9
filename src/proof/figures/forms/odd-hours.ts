/** Hours that are not of their part of the day, minutes beyond an hour, and hours that run backwards. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';

/** The hours that each part of a day may have, of twelve and of twenty-four. */
const PARTS: readonly (readonly [RegExp, (hour: number) => boolean])[] = [
  [/上午/u, (hour) => hour >= 5 && hour <= 12],
  [/凌晨/u, (hour) => hour <= 6],
  [/早|晨|拂晓|黎明/u, (hour) => hour >= 3 && hour <= 11],
  [/[中正]午/u, (hour) => (hour >= 10 && hour <= 15) || hour <= 3],
  [/下午|午后/u, (hour) => (hour >= 12 && hour <= 19) || (hour >= 1 && hour <= 7)],
  [/傍晚/u, (hour) => (hour >= 16 && hour <= 20) || (hour >= 4 && hour <= 8)],
  [/深夜|[半午]夜/u, (hour) => hour >= 21 || hour <= 4 || (hour >= 9 && hour <= 12)],
  [/晚|夜/u, (hour) => hour >= 17 || hour <= 2 || (hour >= 5 && hour <= 12)],
];
const HALF =
  /(上午|凌晨|早上|早晨|清晨|清早|一早|拂晓|黎明|中午|正午|下午|午后|傍晚|深夜|半夜|午夜|晚上|晚间|夜间|夜晚|(?<=[日天当每今昨明])[早晚])(?<![\d.])(\d{1,2})(?:[时点](?![\d]{0,2}[间期代段节空效候个名项家位户条处小])|[:：]\d{2}(?!\d))/gu;

const odd = (from: number, written: string, zh: string): Remark => ({
  from,
  to: from + written.length,
  message: { zh, en: `No clock shows "${written}"` },
  hint: { zh: '核对时、分', en: 'Check hours and minutes' },
});

const findHalves = (text: string): Remark[] =>
  matchesOf(text, HALF).flatMap(({ 0: written, 1: half = '', 2: hour, index }): Remark[] => {
    const [, isOf] = PARTS.find(([name]) => name.test(half)) ?? [];
    return isOf && Number(hour) <= 24 && !isOf(Number(hour))
      ? [odd(index, written, `“${written}”：${half}没有这个钟点`)]
      : [];
  });

/** Matches 1小时85分 and 3分72秒; not 12分95 of points. */
const BEYOND =
  /(?<![\d.])(?:\d{1,3}个?小时(?:零)?([6-9]\d)分(?!之|[公米])|\d{1,3}分(?:钟|零)?([6-9]\d)秒|\d{1,2}[′'](?:[6-9]\d)[″"])/gu;
/** Matches the end of 17时30分至28时. */
const TOO_LATE = /(?<=\d(?:[时点]|分)(?:[至到—–～~-]))(\d{2})[时点](?![\d间期代段节空效候个])/gu;

const CLOCK = '(?<![\\d.:：])(\\d{1,2})(?:[:：](\\d{2})|[时点](?:(\\d{1,2})分)?)';
/** Matches 14:30—13:30 and 9时30分至8时, hours and minutes in groups. */
const FROM_TO = new RegExp(
  `(上午|下午|中午|晚上|晚|夜间|凌晨)?${CLOCK}(?:[—–～~-]{1,2}|至|到)${CLOCK}(?![\\d:：]|间)`,
  'gu',
);
const NIGHT = 17 * 60;
/** 12:30—3:30 counts to twelve and again from one. */
const NOON = 12 * 60;
const LAST_BARE = 6.5 * 60;

export const findHoursBack = (text: string): Remark[] =>
  /\d[:：时点分][^，。；]{0,3}[—–～~至到-]/u.test(text)
    ? matchesOf(text, FROM_TO).flatMap((match): Remark[] => {
        const [written, half, hour, minute, spoken, lastHour, lastMinute, lastSpoken] = match;
        const one = Number(hour) * 60 + Number(minute ?? spoken ?? 0);
        const two = Number(lastHour) * 60 + Number(lastMinute ?? lastSpoken ?? 0);
        const isTwelve =
          (half !== undefined && half !== '上午' && one <= 13 * 60) ||
          (one >= NOON - 60 && one <= NOON + 59 && two <= LAST_BARE);
        // A score, a ratio, or a game.
        const isClock = one < 1440 && two <= 1440 && Number(minute ?? 0) < 60 && Number(lastMinute ?? 0) < 60;
        return two < one && one < NIGHT && isClock && !isTwelve
          ? [
              {
                ...odd(match.index, written, `“${written}”的起止倒了`),
                hint: { zh: '核对起止时间', en: 'Check the times' },
              },
            ]
          : [];
      })
    : [];

export const findOddHours = (text: string): Remark[] =>
  /[时点分:：′]/u.test(text)
    ? [
        ...findHalves(text),
        ...matchesOf(text, BEYOND).map(({ 0: written, index }) =>
          odd(index, written, `“${written}”超过了六十`),
        ),
        ...matchesOf(text, TOO_LATE)
          .filter(([, hour]) => Number(hour) > 24)
          .map(({ 0: written, index }) => odd(index, written, `钟点里没有“${written}”`)),
      ]
    : [];
