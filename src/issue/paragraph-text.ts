/** The stretches of a paragraph as one text. */

import { cut } from '../base/sourced.ts';
import type { Inline } from './model.ts';

export const textOfInlines = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

/** A part of a paragraph, by UTF-16 indexes as for `slice`. */
export function cutInlines(
  inlines: readonly Inline[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Inline[] {
  let start = 0;
  return inlines.flatMap((inline): Inline[] => {
    const { length } = inline.text;
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)];
    start += length;
    if (first >= last) return [];
    if (first === 0 && last === length) return [inline];
    const { strong, style } = inline;
    return [{ ...cut(inline, first, last), strong, ...(style && { style }) }];
  });
}
