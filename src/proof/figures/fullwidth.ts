/** Figures typed in full width, and ～ in half width: they are printed in their own all the same. */

import type { SourceText } from '../../base/diagnostic.ts';
import { rememberObject } from '../../base/remember.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { figureCheck, GB15835, type Remark } from './support.ts';

const WIDE = /[０-９％~]|\d．(?=\d)/u;

/** Asked of every passage: a file is searched once. */
const hasWide = rememberObject(({ text }: SourceText): boolean => WIDE.test(text));

/** The first figure of a passage that was typed in full width; all of them are mended. */
function findWide({ text, place }: Passage): Remark[] {
  if (text === '' || !/[\d%～]/u.test(text) || !hasWide(place(0, 1).source)) return [];
  const wide = matchesOf(text, /\d[\d.]*%?|[%～]/gu).flatMap(({ 0: by, index: from }) => {
    const to = from + by.length;
    const { source, start, end } = place(from, to);
    const typed = source.text.slice(start, end);
    return WIDE.test(typed) ? [{ from, to, by, typed }] : [];
  });
  const [first] = wide;
  if (!first) return [];
  return [{ ...first, ...say(first.typed, first.by), mend: wide }];
}

const say = (typed: string, right: string): Pick<Remark, 'message' | 'hint'> =>
  right === '～'
    ? {
        message: { zh: '“~”是半角的', en: '"~" is in half width' },
        hint: { zh: '已按“～”排；请改成浪纹线“～”', en: 'It is printed as ～; type that' },
      }
    : {
        message: { zh: `“${typed}”是全角的`, en: `"${typed}" is in full width` },
        hint: {
          zh: `已按“${right}”排；请改成半角`,
          en: `It is printed as "${right}"; type it in half width`,
        },
      };

export const FULLWIDTH = figureCheck(
  'fullwidth-digit',
  { zh: '全角的数字、小数点、百分号，半角的 ~', en: 'figures in full width, ~ in half width' },
  GB15835('5.1'),
  findWide,
);
