/** Marks of the keyboard beside ideographs, which want marks of a whole em (GB/T 15834 5.1). */

import { type Check, readEach } from '../rule.ts';
import { checkHalfWidth } from './half-width.ts';
import { markRule } from './search.ts';
import { checkStraightQuotes } from './straight-quotes.ts';

export const WIDTHS: readonly Check[] = [
  {
    rules: [
      markRule(
        'straight-quote',
        { zh: '汉字旁边的英文直引号', en: 'straight quotation marks beside ideographs' },
        '4.8',
      ),
    ],
    find: readEach(checkStraightQuotes),
  },
  {
    rules: [
      markRule(
        'halfwidth-mark',
        { zh: '汉字旁边的半角标点', en: 'half-width marks beside ideographs' },
        '5.1',
      ),
    ],
    find: readEach(checkHalfWidth),
  },
];
