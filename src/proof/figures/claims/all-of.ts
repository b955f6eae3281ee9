/** A rate beside words that tell it already: 全部完工，完工率98%; 还有3户未搬，搬迁率100%. */

import { matchesOf } from '../../matches.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

const RATE =
  /([\p{Script=Han}]{2,6})率(?:已|均|都)?(?:达到?了?|为|是|保持在?|实现)?(?:了)?(\d{1,3}(?:\.\d{1,2})?)%/gu;
/** What was done with all of them. */
const ALL = /(?:全部|全都|均已|都已|悉数|无一例外地?)([\p{Script=Han}]{1,8})/u;
/** What was not done with some of them. */
const SOME_NOT =
  /(?:还有|尚有|仍有|只有)\d{1,6}[\p{Script=Han}]{1,6}?(?:未|没有|尚未|不)([\p{Script=Han}]{2,8})/u;
/** A rate of another time, thing, or one that is still to come. */
const OTHER = /其中|比|较|由|从|年底|力争|确保|将|预计|目标|此前|以前|原来|首批|第一批/u;

/** True where what was done is what the rate is of: 全部通车, 通畅率. */
const isOf = (deed: string, name: string): boolean => {
  const own = name.slice(-2);
  return deed.includes(own) || (deed.length < 6 && [...own].some((sign) => deed.startsWith(sign)));
};

function findIn(text: string): Remark[] {
  const rates = matchesOf(text, RATE);
  const [rate, ...more] = rates;
  if (!rate || more.length > 0 || OTHER.test(text)) return [];
  const [written, name = '', percent] = rate;
  const isWhole = Number(percent) === 100;
  const said = (isWhole ? SOME_NOT : ALL).exec(text);
  if (!said || said.index > rate.index || /[；]/u.test(text.slice(said.index, rate.index))) return [];
  if (!isOf(said[1] as string, name) || Number(percent) > 100) return [];
  return [
    {
      from: said.index,
      to: rate.index + written.length,
      message: {
        zh: `“${said[0]}”和“${written}”不符`,
        en: `"${said[0]}" and "${written}" do not agree`,
      },
      hint: CHECK_BOTH,
    },
  ];
}

export const findAllOf = readSentences((text) =>
  text.includes('率') && /全|均|都|悉|无一|有/u.test(text) ? findIn(text) : [],
);
