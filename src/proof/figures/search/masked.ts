/** Digits that are no figures: of dates, hours and ordinals. */

import { matchesOf } from '../../matches.ts';

const NO_FIGURE =
  /(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}(?:[—–～~至到-]\d{1,2})?月份?|(?<![\d.])\d{1,2}[日号](?!线)|(?<!\d)\d{1,2}[时点](?:\d{1,2}分)?|（\d{1,2}）|PM\d+(?:\.\d+)?|(?<=(?:19|20)\d\d[—–～~至到-])(?:19|20)\d\d(?=年)/gu;

/** Where the digits of a figure stood, a sign that is none. */
const SIGN = '某';

/** A text of the same length, in which the digits of dates and ordinals are no figures. */
export function masked(text: string): string {
  let [shown, from] = ['', 0];
  for (const { 0: written, index } of matchesOf(text, NO_FIGURE)) {
    shown += text.slice(from, index) + written.replace(/[\d.（）—–～~-]/gu, SIGN);
    from = index + written.length;
  }
  return shown + text.slice(from);
}
