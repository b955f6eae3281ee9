import { type Content, type Section, sectionsOf, targetOf } from '../../base/tag.ts';
import type { Page, TextItem } from '../../layout/page.ts';
import { LEAD } from './bookmarks.ts';
import type { OpenDocument, Reference } from './pdf-document.ts';

/** A point of a page, in points from its top left. */
interface Point {
  /** Index of the page. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A line of contents, and where it leads. */
interface Link {
  readonly node: Content;
  /** What it says, without its leader. */
  readonly text: string;
  /** The corners of its text. */
  readonly from: Point;
  readonly to: Point;
  readonly target: Point;
}

/** How far the text of a line reaches below and above its baseline, in em. */
const DEPTH = 0.2;
const HEIGHT = 0.9;

/** The lines of contents whose sections are known. */
export function collectLinks(pages: readonly Page[]): readonly Link[] {
  const lines = pages.flatMap(({ items }, page) =>
    items.flatMap((item) => {
      const node = item.kind === 'text' ? item.runs[0]?.tag : undefined;
      return item.kind === 'text' && node && node.kind !== 'artifact' && targetOf(node)
        ? [{ page, item, node }]
        : [];
    }),
  );
  if (lines.length === 0) return [];
  const starts = findStarts(pages);
  return lines.flatMap(({ page, item, node }): Link[] => {
    const target = targetOf(node);
    const start = target && starts.get(target);
    if (!start) return [];
    const { left, right, size } = extentOf(item);
    return [
      {
        node,
        text: textOf(item),
        from: { page, x: left, y: item.y + DEPTH * size },
        to: { page, x: right, y: item.y - HEIGHT * size },
        target: { ...start, y: Math.max(0, start.y - LEAD) },
      },
    ];
  });
}

/** The first line of every section. */
function findStarts(pages: readonly Page[]): ReadonlyMap<Section, Point> {
  const starts = new Map<Section, Point>();
  for (const [page, { items }] of pages.entries()) {
    for (const item of items) {
      if (item.kind !== 'text') continue;
      for (const section of item.runs.flatMap(({ tag }) => sectionsOf(tag))) {
        if (!starts.has(section)) starts.set(section, { page, x: 0, y: item.y });
      }
    }
  }
  return starts;
}

function extentOf({ x: own, runs }: TextItem): { left: number; right: number; size: number } {
  const [first, last] = [runs[0], runs.at(-1)];
  const [id, x] = [last?.glyphs.ids.at(-1), last?.glyphs.xs.at(-1)];
  return {
    left: own + (first?.glyphs.xs[0] ?? 0),
    right: last && id !== undefined && x !== undefined ? x + own + last.face.advanceOf(id) * last.size : 0,
    size: first?.size ?? 0,
  };
}

const textOf = ({ runs }: TextItem): string =>
  runs
    .filter(({ tag }) => tag.kind !== 'artifact')
    .map(({ glyphs }) => glyphs.texts.join(''))
    .join(' ');

/** A point in the file: on its sheet, from the lower left. */
interface Placed {
  readonly sheet: number;
  readonly left: number;
  readonly top: number;
}

/**
 * Makes the annotation of a link (ISO 32000-1 12.5.6.5); whoever files it in the structure ends it.
 *
 * @param dictionaries of the sheets
 */
export function addLink(
  document: OpenDocument,
  { text, from, to, target }: Link,
  placeOf: (point: Point) => Placed,
  dictionaries: readonly Reference[],
): { readonly sheet: number; readonly annotation: Reference } {
  const [low, high, aim] = [placeOf(from), placeOf(to), placeOf(target)];
  const page = dictionaries[low.sheet] as Reference;
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [low.left, low.top, high.left, high.top],
    Border: [0, 0, 0],
    // Printed, as PDF/A wants of every annotation (ISO 19005-3 6.3.2).
    F: 4,
    Contents: new String(text),
    Dest: [dictionaries[aim.sheet], 'XYZ', aim.left, aim.top, null],
    P: page,
  });
  page.data.Annots = [...((page.data.Annots as Reference[] | undefined) ?? []), annotation];
  return { sheet: low.sheet, annotation };
}
