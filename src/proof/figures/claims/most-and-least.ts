/** Highest and lowest, and averages between them: 最高气温16℃，最低气温19℃. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

const MOST = '[高大多长深宽强快重厚远热]';
const LEAST = '[低小少短浅窄弱慢轻薄近冷]';
const NUMBER = '(零下|[-－−])?(\\d{1,9}(?:\\.\\d{1,4})?)([万亿]?)';
/** The end of a range is not compared. */
const TO = '(?:(?:[—–～~-]|至|到)[-－−]?\\d{1,9}(?:\\.\\d{1,4})?[万亿]?)?';
const UNIT = '([\\p{Script=Han}℃%/]{1,3}?)';
const END = '(?=[，。；、（）]|$|左右|，|的|和|以)';
const NAME = '([^，。；、\\d最]{0,10}?)(?:为|是|达到?|仅|只有|约|达|有|可达|在)?';
/** Matches 最高气温16℃，最低气温19℃ and 最小的92岁、最大的85岁, with both words and figures in groups. */
const PAIR = new RegExp(
  `最(${MOST}|${LEAST})${NAME}${NUMBER}${TO}${UNIT}${END}[^。；最\\d]{0,16}?最(${MOST}|${LEAST})${NAME}${NUMBER}${TO}\\6${END}`,
  'gu',
);
/** Matches 平均年龄48岁，最大的45岁. */
const AVERAGE = new RegExp(
  `平均${NAME}${NUMBER}${UNIT}${END}[^。；最\\d]{0,16}?最(${MOST}|${LEAST})${NAME}${NUMBER}\\5${END}`,
  'gu',
);
/** Matches 平均年龄42岁，最大的68岁，最小的45岁, of which the last is compared. */
const AVERAGE_THEN = new RegExp(
  `平均${NAME}${NUMBER}${UNIT}${END}[^。；最\\d]{0,16}?最[^。；最\\d]{1,10}\\d[^。；最]{0,10}最(${MOST}|${LEAST})${NAME}${NUMBER}\\5${END}`,
  'gu',
);
/** Behind both, how far apart they are. */
const APART = /^[^。；\d]{0,8}(?:高差|落差|温差|相差|差距|极差|差)[^，。；\d]{0,4}(\d{1,9}(?:\.\d{1,4})?)/u;
const isMost = (word: string): boolean => new RegExp(MOST, 'u').test(word);

const worthOf = (minus: string | undefined, digits = '', worth = ''): number =>
  Number(digits) * ({ 万: 1e4, 亿: 1e8 }[worth] ?? 1) * (minus ? -1 : 1);

/** What stands behind 最高 and 最低 is the same, or is told once. */
const isOfOne = (one: string, other: string): boolean =>
  one === other || one === '' || other === '' || one.slice(-1) === other.slice(-1);

const say = (at: number, written: string, zh: string, en: string): Remark => ({
  from: at,
  to: at + written.length,
  message: { zh, en },
  hint: CHECK_BOTH,
});

function findPairs(text: string): Remark[] {
  return matchesOf(text, PAIR).flatMap((match): Remark[] => {
    const [written, word = '', name = '', minus, digits, worth, unit = '', last = ''] = match;
    const [otherName = '', otherMinus, otherDigits, otherWorth] = match.slice(8);
    if (isMost(word) === isMost(last) || !isOfOne(name, otherName)) return [];
    const [one, two] = [worthOf(minus, digits, worth), worthOf(otherMinus, otherDigits, otherWorth)];
    const [most, least] = isMost(word) ? [one, two] : [two, one];
    if (most < least) {
      return [say(match.index, written, '最低的比最高的还高，像是写反了', 'The least is more than the most')];
    }
    const apart = APART.exec(text.slice(match.index + written.length))?.[1];
    const right = Number((most - least).toFixed(4));
    return apart === undefined || worth || Math.abs(Number(apart) - right) < 1e-9
      ? []
      : [
          say(
            match.index,
            written,
            `相差 ${right}${unit}，不是 ${apart}${unit}`,
            `They are ${right} apart, not ${apart}`,
          ),
        ];
  });
}

const findAverages = (text: string): Remark[] =>
  [AVERAGE, AVERAGE_THEN]
    .flatMap((pattern) => matchesOf(text, pattern))
    .flatMap((match): Remark[] => {
      const [written, , minus, digits, worth, , word = ''] = match;
      const [, otherMinus, otherDigits, otherWorth] = match.slice(7);
      const [average, end] = [worthOf(minus, digits, worth), worthOf(otherMinus, otherDigits, otherWorth)];
      return (isMost(word) ? average <= end : average >= end)
        ? []
        : [say(match.index, written, '平均数不在最大和最小之间', 'The average is beyond the extremes')];
    });

export const findExtremes = readSentences((text) =>
  text.includes('最') ? [...findPairs(text), ...findAverages(text)] : [],
);
