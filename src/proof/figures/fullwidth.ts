/** Figures typed in full width; they are printed in half width all the same. */

import type { Passage } from '../passage.ts';
import { figureCheck, GB15835, type Remark } from './support.ts';

const WIDE = /[０-９％]/u;

/** The first figure of a passage that was typed in full width. */
function findWide({ text, place }: Passage): Remark[] {
  if (text === '' || !/[\d%]/u.test(text) || !WIDE.test(place(0, 1).source.text)) return [];
  for (const { 0: figure, index: from } of text.matchAll(/\d[\d.]*%?|%/gu)) {
    const to = from + figure.length;
    const { source, start, end } = place(from, to);
    const typed = source.text.slice(start, end);
    if (WIDE.test(typed)) return [{ from, to, ...say(typed, figure) }];
  }
  return [];
}

const say = (typed: string, figure: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `“${typed}”是全角的`, en: `"${typed}" is in full width` },
  hint: { zh: `已按“${figure}”排；请改成半角`, en: `It is printed as "${figure}"; type it in half width` },
});

export const FULLWIDTH = figureCheck(
  'fullwidth-digit',
  { zh: '全角的数字、百分号', en: 'figures in full width' },
  GB15835('5.1'),
  findWide,
);
