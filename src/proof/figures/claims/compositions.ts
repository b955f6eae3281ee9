/** What a whole is made of, told in hundredths that do not make a hundred. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

const say = (from: number, written: string, sum: number): Remark => ({
  from,
  to: from + written.length,
  message: {
    zh: `这几项加起来是 ${Number(sum.toFixed(2))}，不是 100`,
    en: `Together they are ${Number(sum.toFixed(2))}, not 100`,
  },
  hint: CHECK_BOTH,
});

/** Matches 12.5∶38.6∶50.9 of the structure of a whole. */
const RATIO = /(?<![\d.:：∶])\d{1,2}(?:\.\d{1,2})?(?:[:：∶]\d{1,2}(?:\.\d{1,2})?){2,5}(?![\d.:：∶])/gu;
const OF_WHOLE = /结构|构成|比|产业/u;

const PERCENT = '\\d{1,2}(?:\\.\\d{1,2})?%';
const NAME = '[^，。；：、\\d]{2,12}?';
/** Matches 支出结构为人员经费52%、公用经费18%、项目支出36%. */
const NAMED = new RegExp(
  `(?:结构|构成|组成|比例)(?:分别)?(?:为|是|：)(?:${NAME}(?:占|为)?${PERCENT}[、，和]){2,6}${NAME}(?:占|为)?${PERCENT}`,
  'gu',
);
/** Lists that leave most of a whole out, or have wholes of their own, are none of it. */
const LEAST = 85;
const MOST = 115;
const FREE = 1.2;

const isOff = (sum: number, free: number): boolean => sum > LEAST && sum < MOST && Math.abs(sum - 100) > free;

const findRatios = (text: string): Remark[] =>
  matchesOf(text, RATIO).flatMap(({ 0: written, index }) => {
    const sum = written.split(/[:：∶]/u).reduce((all, one) => all + Number(one), 0);
    return isOff(sum, 0.25) && OF_WHOLE.test(text.slice(Math.max(0, index - 24), index))
      ? [say(index, written, sum)]
      : [];
  });

const findNamed = (text: string): Remark[] =>
  matchesOf(text, NAMED).flatMap(({ 0: written, index }) => {
    const sum = matchesOf(written, /(\d{1,2}(?:\.\d{1,2})?)%/gu).reduce(
      (all, [, one]) => all + Number(one),
      0,
    );
    return isOff(sum, FREE) ? [say(index, written, sum)] : [];
  });

/** Shares of a whole in a row that are nearly, and not, a hundred together. */
export const findCompositions = readSentences((text) => [...findRatios(text), ...findNamed(text)]);
