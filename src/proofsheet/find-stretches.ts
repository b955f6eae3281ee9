/** Where the text of a stretch of the source stands on the pages. */

import type { Span } from '../base/diagnostic.ts';
import { spanAt } from '../base/sourced.ts';
import { glyphsOf, type Page, type PositionedGlyph, type TextItem } from '../layout/page.ts';

/** A stretch of a line of a page, or a picture; in points, `y` its baseline or foot. */
export interface Stretch {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Type size, or the height of a picture. */
  readonly size: number;
  readonly kind: 'text' | 'picture';
  /** Where its first character was written. */
  readonly start: number;
}

/** A glyph with its place on the page and in the source. */
interface Placed extends Omit<Stretch, 'kind' | 'page'> {
  readonly page: number;
  readonly item: object;
  readonly path: string;
  readonly end: number;
}

function placeGlyph({
  glyph,
  x,
  run: { face, size },
  origin,
}: PositionedGlyph): Omit<Placed, 'page' | 'item' | 'y'> | undefined {
  const { span, text, places } = origin.source;
  if (!span) return undefined;
  const own = spanAt({ text, span, ...(places !== undefined && { places }) }, origin.from, origin.to);
  const to = x + face.advanceOf(glyph) * size;
  return { from: x, to, size, path: own.source.path, start: own.start, end: own.end };
}

const placeLine = (item: TextItem, page: number): Placed[] =>
  glyphsOf(item).flatMap((glyph) => {
    const placed = placeGlyph(glyph);
    return placed ? [{ ...placed, page, item, y: item.y }] : [];
  });

/** All that can be found on pages. */
export interface PlacedPages {
  readonly glyphs: readonly Placed[];
  readonly pictures: readonly { readonly span: Span; readonly stretch: Stretch }[];
}

/** Looks through pages once, for any number of searches. */
export function placePagesOf(pages: readonly Page[]): PlacedPages {
  const glyphs = pages.flatMap(({ items }, page) =>
    items.flatMap((item) => (item.kind === 'text' ? placeLine(item, page) : [])),
  );
  const pictures = pages.flatMap(({ items }, page) =>
    items.flatMap((item) => {
      if (item.kind !== 'picture') return [];
      const { x, y, width, height, span } = item;
      const stretch = { page, from: x, to: x + width, y: y + height, size: height, start: span.start };
      return [{ span, stretch: { ...stretch, kind: 'picture' as const } }];
    }),
  );
  return { glyphs, pictures };
}

const meets = (start: number, end: number, span: Span): boolean =>
  start < Math.max(span.end, span.start + 1) && end > span.start;

/** The stretches of lines that show what was written in a span, in the order of the pages; none where nothing does. */
export function findStretches({ glyphs, pictures }: PlacedPages, span: Span): readonly Stretch[] {
  const lines = new Map<object, Placed[]>();
  for (const glyph of glyphs) {
    if (glyph.path !== span.source.path || !meets(glyph.start, glyph.end, span)) continue;
    lines.set(glyph.item, [...(lines.get(glyph.item) ?? []), glyph]);
  }
  const shown = pictures
    .filter(({ span: own }) => own.source.path === span.source.path && meets(own.start, own.end, span))
    .map(({ stretch }) => stretch);
  const written = [...lines.values()].map((own): Stretch => {
    const [first] = own as [Placed, ...Placed[]];
    return {
      page: first.page,
      from: own.reduce((least, { from }) => Math.min(least, from), first.from),
      to: own.reduce((most, { to }) => Math.max(most, to), first.to),
      y: first.y,
      size: own.reduce((most, { size }) => Math.max(most, size), 0),
      kind: 'text',
      start: first.start,
    };
  });
  return [...written, ...shown].sort((a, b) => a.page - b.page || a.y - b.y || a.from - b.from);
}
