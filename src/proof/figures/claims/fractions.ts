/** Shares told in words that the two figures do not bear: 36个村中有30个, 占六成以上. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, countsIn, readSentences, shareWord } from './sentences.ts';

const DIGIT = '[一二两三四五六七八九十]';
/** Matches 近一半, 超过三成, 六成以上, 三分之二, with what is before, the share, and what is behind in groups. */
const SHARE = new RegExp(
  `(近|约|超过?|不足|不到|逾|过|将近|接近|大约)?(?:(${DIGIT})成(半)?|(${DIGIT})分之(${DIGIT})|(一半)|(?<=[过超近])半(?!年|天|个|数以下))(数?)(以上|以下|多|左右|强)?`,
  'gu',
);
const SLACK = 0.006;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function boundsOf([
  ,
  ahead = '',
  tenths,
  half,
  denominator,
  numerator,
  ,
  ,
  behind = '',
]: RegExpExecArray): Bounds {
  const value =
    tenths !== undefined
      ? valueOfNumeral(tenths) / 10 + (half ? 0.05 : 0)
      : denominator !== undefined
        ? valueOfNumeral(numerator as string) / valueOfNumeral(denominator)
        : 0.5;
  const step = tenths === undefined ? 0.17 : 0.1;
  if (/近|接近/u.test(ahead)) return { least: value - step, most: value };
  if (/不足|不到/u.test(ahead) || behind === '以下') return { least: value - step, most: value };
  if (/超|逾|过/u.test(ahead) || /以上|多|强/u.test(behind)) {
    return { least: value, most: value + (value === 0.5 ? 0.5 : 0.15) };
  }
  // A fraction without 约 is told to the next one: 四分之一 of 22 to 28 %.
  const isBare = tenths === undefined && half === undefined && denominator !== undefined;
  const slack = !isBare ? step * 0.6 : ahead === '' && behind === '' ? 0.03 : 0.055;
  return { least: value - slack, most: value + slack };
}

/** What makes the second of two figures a part of the first, and the share one of it. */
const OF_IT = /占|中|其中|里|有|是/u;
const OTHER =
  /产值|收入|产量|面积|投资|税|销售|营收|贡献|资金|比|较|增|减|降|提高|升|每|均|计划|任务|另|超额|同期|上年|去年|平均/u;

/** 完成率达到五分之六: a share of a whole is no more than the whole. */
const improper = (shares: readonly RegExpExecArray[]): Remark[] =>
  shares
    .filter(([, , , , whole = '', part = '']) => valueOfNumeral(part) > valueOfNumeral(whole))
    .map(({ 0: written, index }) => ({
      from: index,
      to: index + written.length,
      message: { zh: `“${written}”的分子比分母大`, en: `"${written}" is more than a whole` },
      hint: CHECK_BOTH,
    }));

function findIn(text: string): Remark[] {
  if (!/半|成|分之/u.test(text)) return [];
  const shares = matchesOf(text, SHARE);
  const beyond = improper(shares);
  if (beyond.length > 0) return beyond;
  const [share, ...more] = shares;
  if (!share || more.length > 0) return [];
  const counts = countsIn(text);
  return counts.flatMap((part, i): Remark[] => {
    const whole = counts[i - 1];
    if (!whole || whole.unit !== part.unit || whole.value <= part.value) return [];
    if (counts.filter(({ unit }) => unit === part.unit).length !== 2) return [];
    const isBetween = share.index > whole.end && share.index < part.start;
    const gap = text.slice(part.end, share.index);
    const isBehind =
      share.index >= part.end && gap.length < 30 && !/\d/u.test(gap) && /占[^，。；\d]{0,12}$/u.test(gap);
    const words = text.slice(whole.end, Math.max(part.end, share.index));
    const isAhead =
      share.index + share[0].length <= whole.start &&
      /中/u.test(text.slice(whole.end, part.start)) &&
      shareWord(text.slice(share.index, whole.start), text.slice(whole.end, part.start));
    if (!(isBetween || isBehind || isAhead) || !OF_IT.test(words) || OTHER.test(words) || /；/u.test(words))
      return [];
    const ratio = part.value / whole.value;
    const { least, most } = boundsOf(share);
    if (ratio >= least - SLACK && ratio <= most + SLACK) return [];
    const percent = `${Number((ratio * 100).toFixed(1))}%`;
    return [
      {
        from: whole.start,
        to: Math.max(part.end, share.index + share[0].length),
        message: {
          zh: `按这两个数算是 ${percent}，不是“${share[0]}”`,
          en: `By the two figures it is ${percent}, not ${share[0]}`,
        },
        hint: CHECK_BOTH,
      },
    ];
  });
}

export const findFractions = readSentences(findIn);
