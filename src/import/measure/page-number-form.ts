/** How page numbers stood. */

import type { Dropped } from '../element.ts';
import type { Line, Manuscript } from '../manuscript.ts';

/** Values for the keys of `layout.pageNumber`; what is so by itself (— 1 —, at the outer side) is left out. */
export interface MeasuredNumber {
  readonly form?: 'plain' | 'chinese' | 'total' | 'none';
  readonly place?: 'center' | 'right';
}

/** Of the page's width: as near to its middle as that is in the middle. */
const MIDDLE = 0.04;

/** @returns nothing where they stood as they do by themselves */
export function measurePageNumber(
  { blocks, source, papers }: Manuscript,
  dropped: readonly Dropped[],
): MeasuredNumber | undefined {
  const starts = new Set(dropped.filter(({ rule }) => rule === 'page-number').map(({ start }) => start));
  const lines = blocks.filter((block): block is Line => block.kind === 'line' && starts.has(block.start));
  const [first] = lines;
  if (!first) return (papers?.length ?? 0) > 1 ? { form: 'none' } : undefined;
  const form = formOf(source.text.slice(first.start, first.end));
  const sides = lines.map(({ box, page }) => {
    const width = papers?.[(page ?? 1) - 1]?.width ?? 0;
    const middle = box && width > 0 ? (box.left + box.right) / 2 / width : 0.5;
    return Math.abs(middle - 0.5) < MIDDLE ? 'center' : middle > 0.5 ? 'right' : 'left';
  });
  const place = sides.every((side) => side === 'center')
    ? 'center'
    : sides.length > 1 && sides.every((side) => side === 'right')
      ? 'right'
      : undefined;
  return form || place ? { ...(form && { form }), ...(place && { place }) } : undefined;
}

function formOf(text: string): MeasuredNumber['form'] {
  if (/共/u.test(text)) return 'total';
  if (/第/u.test(text)) return 'chinese';
  return /^\s*\d+\s*$/.test(text) ? 'plain' : undefined;
}
