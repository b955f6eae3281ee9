import type { Page, TextItem } from '../layout/page.ts';

/** A bookmark: where an item begins. */
export interface Bookmark {
  readonly title: string;
  /** Index of its page. */
  readonly page: number;
  /** Distance from the page's bottom, in points, as PDF counts. */
  readonly top: number;
}

/** White kept above the line a bookmark leads to. */
const LEAD = 28;

/** One bookmark an item, at its first line. */
export function collectBookmarks(pages: readonly Page[]): Bookmark[] {
  const seen = new Set<number>();
  return pages.flatMap((page, index) =>
    page.items.flatMap((item): Bookmark[] => {
      if (item.kind !== 'text' || item.part.kind !== 'item' || seen.has(item.part.item)) return [];
      seen.add(item.part.item);
      return [{ title: item.part.title, page: index, top: topOf(item, page) }];
    }),
  );
}

const topOf = (item: TextItem, page: Page): number => Math.min(page.height, page.height - item.y + LEAD);
