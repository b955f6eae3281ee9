import { type Section, sectionsOf } from '../../base/tag.ts';
import type { Page } from '../../layout/page.ts';
import type { OpenDocument, Reference } from './pdf-document.ts';

/** A bookmark: where an item begins. */
interface Bookmark {
  readonly title: string;
  /** Index of its page. */
  readonly page: number;
  /** Distance from the page's top, in points. */
  readonly y: number;
}

/** White kept above the line a bookmark leads to. */
const LEAD = 28;

/** One bookmark a section that has one, at its first line. */
export function collectBookmarks(pages: readonly Page[]): Bookmark[] {
  const seen = new Set<Section>();
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item): Bookmark[] => {
      if (item.kind !== 'text') return [];
      const sections = item.runs.flatMap(({ tag }) => sectionsOf(tag).reverse());
      return sections.flatMap((section) => {
        if (section.bookmark === undefined || seen.has(section)) return [];
        seen.add(section);
        return [{ title: section.bookmark, page, y: Math.max(0, item.y - LEAD) }];
      });
    }),
  );
}

/** A bookmark's place in the file. */
interface Destination {
  readonly title: string;
  readonly page: Reference;
  readonly left: number;
  readonly top: number;
}

/**
 * Adds the bookmarks as a flat outline (ISO 32000-1 12.3.3). pdfkit's own entries lack
 * the root's count and lead to wrong places.
 */
export function addOutline(document: OpenDocument, destinations: readonly Destination[]): void {
  const references = destinations.map(() => document.ref({}));
  const root = document.outline.dictionary;
  destinations.forEach(({ title, page, left, top }, i) => {
    const reference = references[i] as Reference;
    Object.assign(reference.data, {
      Title: new String(title),
      Parent: root,
      Dest: [page, 'XYZ', left, top, null],
      ...(i > 0 ? { Prev: references[i - 1] } : {}),
      ...(i < destinations.length - 1 ? { Next: references[i + 1] } : {}),
    });
    reference.end();
  });
  // pdfkit ends its root when the document ends.
  Object.assign(root.data, {
    Type: 'Outlines',
    First: references[0],
    Last: references.at(-1),
    Count: destinations.length,
  });
  document._root.data.Outlines = root;
  document._root.data.PageMode = 'UseOutlines';
}
