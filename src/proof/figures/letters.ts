/** Letters typed for digits: l00, O5. */

import type { Text } from '../../base/diagnostic.ts';
import { figureCheck, GB15835, remarksOn } from './support.ts';

/** What is counted, or the beginning of it. */
const COUNTED =
  '[户个家人名元万亿项件次年月日天条处座台吨亩公千平米张份辆头只套层所村镇批期届位场度笔斤类宗起%℃‰厘毫立分秒度升克株棵口眼]';
/** Matches l00户, O5个, 1O0元, O.86亿元, 12Oo多名: a letter among digits, with a counted thing after them; and 0373-626O588, by what stands before. */
const LETTERS_AMONG_DIGITS = new RegExp(
  `(?<![A-Za-z\\d.])(?=[lIOo.]*\\d)(?=[\\d.]*[lIOo])[\\dlIOo]+(?:\\.[\\dlIOo]+)?(?=[多余]?${COUNTED})|(?<![A-Za-z\\d])[lI],\\d{3}(?![\\dA-Za-z])|(?<=(?:电话|热线|手机|传真|邮编)[：:]?|(?<![A-Za-z\\d])0\\d{2,3}[-—－])\\d{2,8}[lIO]\\d{2,8}(?![A-Za-z\\d])|(?<![A-Za-z\\d])(?:\\d{1,2}[:：](?:O\\d|\\dO|OO)|O\\d?[:：]\\d{2})(?![A-Za-z\\d])|(?<![A-Za-z\\d])[lI]O+(?=[户个家人名元万亿项件次台座])`,
  'gu',
);
/** Oxygen and ozone have their days too. */
const FORMULAS: ReadonlySet<string> = new Set(['O2', 'O3']);

export const LETTERS = figureCheck(
  'letter-in-number',
  { zh: '数字里打进了字母', en: 'letters typed for digits' },
  GB15835('4.1'),
  ({ text }) =>
    remarksOn(text, LETTERS_AMONG_DIGITS, ([written]) =>
      FORMULAS.has(written)
        ? undefined
        : {
            message: { zh: `“${written}”里有字母`, en: `"${written}" has a letter in it` },
            hint: digitsOf(written),
          },
    ),
);

function digitsOf(written: string): Text {
  const digits = written.replace(/[lI]/gu, '1').replace(/O/giu, '0');
  return { zh: `是数字就改成“${digits}”`, en: `Write "${digits}" if it is a number` };
}
