import { largest } from '../../base/extremes.ts';
import type { Page } from '../../layout/page.ts';
import { formatNumber } from './pdf-numbers.ts';

/** A printed side: pages drawn side by side. Lengths in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Indices into the pages, from left to right; none for an empty place. */
  readonly places: readonly (number | undefined)[];
}

/** White around the trimmed sheet for bleed and marks. */
export interface Margin {
  readonly bleed: number;
  /** Width of the whole margin, bleed included. */
  readonly width: number;
}

/** One page a sheet. */
export const singleSheets = (pages: readonly Page[]): Sheet[] =>
  pages.map(({ width, height }, index) => ({ width, height, places: [index] }));

/**
 * Two pages a side, so that the sheets fold into a booklet and are stapled in the fold: 4 | 1, 2 | 3 for four pages.
 * Sides follow each other as they lie on the sheets, front and back, turned over the short edge.
 */
export function bookletSheets(pages: readonly Page[]): Sheet[] {
  const count = Math.ceil(pages.length / 4) * 4;
  const width = 2 * largest(pages.map((page) => page.width));
  const height = largest(pages.map((page) => page.height));
  const at = (index: number): number | undefined => (index < pages.length ? index : undefined);
  return Array.from({ length: count / 2 }, (_, side): Sheet => {
    const outer = at(count - 1 - side);
    const inner = at(side);
    return { width, height, places: side % 2 === 0 ? [outer, inner] : [inner, outer] };
  });
}

/** Where a page lies: its sheet, and how far from the sheet's left edge. */
export interface Place {
  readonly sheet: number;
  readonly x: number;
}

/** The place of each page. */
export function placesOf(sheets: readonly Sheet[]): readonly Place[] {
  const found: Place[] = [];
  for (const [sheet, { width, places }] of sheets.entries()) {
    for (const [at, page] of places.entries()) {
      if (page !== undefined) found[page] = { sheet, x: (at * width) / places.length };
    }
  }
  return found;
}

/** The pages on a sheet, in their order. */
export const pagesOn = ({ places }: Sheet): number[] =>
  places.filter((page) => page !== undefined).sort((a, b) => a - b);

/** Page boxes of a sheet with its margin, from the media's lower left corner (ISO 32000-1 14.11.2). */
export function boxesOf(
  { width, height }: Sheet,
  margin: Margin,
): Record<'MediaBox' | 'BleedBox' | 'TrimBox', number[]> {
  const box = (inset: number): number[] => {
    const gap = margin.width - inset;
    return [gap, gap, margin.width + width + inset, margin.width + height + inset];
  };
  return {
    MediaBox: [0, 0, width + 2 * margin.width, height + 2 * margin.width],
    BleedBox: box(margin.bleed),
    TrimBox: box(0),
  };
}

/** Lengths of crop marks and their distance from the trim, which must lie outside the bleed. */
const MARK = { length: 14, weight: 0.25 } as const;

/** Crop marks at the four corners of the trim, as lines to stroke; y downwards. */
export function cropMarks({ width, height }: Sheet, margin: Margin): string {
  const { width: inset, bleed } = margin;
  const start = inset - bleed - 1;
  const end = start - MARK.length;
  const lines: [number, number, number, number][] = [];
  for (const x of [inset, inset + width]) {
    lines.push([x, start, x, end], [x, 2 * inset + height - start, x, 2 * inset + height - end]);
  }
  for (const y of [inset, inset + height]) {
    lines.push([start, y, end, y], [2 * inset + width - start, y, 2 * inset + width - end, y]);
  }
  const strokes = lines.map(
    ([x1, y1, x2, y2]) =>
      `${[x1, y1].map(formatNumber).join(' ')} m ${[x2, y2].map(formatNumber).join(' ')} l`,
  );
  return [`${MARK.weight} w`, ...strokes, 'S'].join('\n');
}
