import { type Heading, type Section, sectionsOf, type Tag } from '../../base/tag.ts';
import type { Page } from '../../layout/page.ts';
import type { OpenDocument, Reference } from './pdf-document.ts';

/** A bookmark: where a column, an item or a part of it begins. */
interface Bookmark {
  readonly title: string;
  /** Index of its page. */
  readonly page: number;
  /** Distance from the page's top, in points. */
  readonly y: number;
  /** Those below it, in order. */
  readonly inside: readonly Bookmark[];
}

/** White kept above a line that something leads to, in points. */
export const LEAD = 28;

/** What a line belongs to that may have a bookmark, from the outside in. */
const nodesOf = (tag: Tag): (Section | Heading)[] => [
  ...sectionsOf(tag).reverse(),
  ...(tag.kind === 'heading' ? [tag] : []),
];

/**
 * The bookmarks of sections and headings that have one, each at its first line: those of sections lie inside that of
 * the section around, those of headings inside that of the last heading of a higher level.
 */
export function collectBookmarks(pages: readonly Page[]): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const holders = new Map<Section | undefined, Bookmark[]>([[undefined, top]]);
  const headings = new Map<Section | undefined, { level: number; inside: Bookmark[] }[]>();
  const seen = new Set<Section | Heading>();
  const holderOf = (section: Section | undefined): Bookmark[] =>
    holders.get(section) ?? holderOf(section?.parent);
  const visit = (node: Section | Heading, page: number, y: number): void => {
    const { bookmark, parent } = node;
    if (bookmark === undefined || seen.has(node)) return;
    seen.add(node);
    const inside: Bookmark[] = [];
    const made = { title: bookmark, page, y: Math.max(0, y - LEAD), inside };
    if (node.kind === 'section') {
      holderOf(parent).push(made);
      holders.set(node, inside);
      return;
    }
    const open = (headings.get(parent) ?? []).filter(({ level }) => level < node.level);
    (open.at(-1)?.inside ?? holderOf(parent)).push(made);
    headings.set(parent, [...open, { level: node.level, inside }]);
  };
  for (const [page, { items }] of pages.entries()) {
    for (const item of items) {
      if (item.kind !== 'text') continue;
      for (const { tag } of item.runs) for (const node of nodesOf(tag)) visit(node, page, item.y);
    }
  }
  return top;
}

/** A bookmark's place in the file. */
interface Destination {
  readonly page: Reference;
  readonly left: number;
  readonly top: number;
}

/** How many bookmarks there are, with all below them. */
const countOf = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { inside }) => sum + 1 + countOf(inside), 0);

/**
 * Adds the bookmarks as an outline that is open at every level (ISO 32000-1 12.3.3). pdfkit's own entries lack
 * the root's count and lead to wrong places.
 */
export function addOutline(
  document: OpenDocument,
  bookmarks: readonly Bookmark[],
  placeOf: (bookmark: Bookmark) => Destination,
): void {
  if (bookmarks.length === 0) return;
  const addLevel = (level: readonly Bookmark[], parent: Reference): Record<string, unknown> => {
    const references = level.map(() => document.ref({}));
    level.forEach((bookmark, i) => {
      const { title, inside } = bookmark;
      const reference = references[i] as Reference;
      const { page, left, top } = placeOf(bookmark);
      Object.assign(reference.data, {
        Title: new String(title),
        Parent: parent,
        Dest: [page, 'XYZ', left, top, null],
        ...(i > 0 ? { Prev: references[i - 1] } : {}),
        ...(i < level.length - 1 ? { Next: references[i + 1] } : {}),
        ...(inside.length > 0 ? addLevel(inside, reference) : {}),
      });
      reference.end();
    });
    return { First: references[0], Last: references.at(-1), Count: countOf(level) };
  };
  const root = document.outline.dictionary;
  // pdfkit ends its root when the document ends.
  Object.assign(root.data, { Type: 'Outlines', ...addLevel(bookmarks, root) });
  document._root.data.Outlines = root;
  document._root.data.PageMode = 'UseOutlines';
}
