import { sectionsOf } from '../../src/base/tag.ts';
import type { TextItem } from '../../src/layout/page.ts';

/** Which part of an issue a line belongs to. */
export type Part = 'masthead-title' | 'masthead-line' | 'item' | 'colophon' | 'page-number';

/** The part of an issue that a line stands in, as its structure and its face tell. */
export function partOf({ runs }: Pick<TextItem, 'runs'>): Part {
  const tag = runs[0]?.tag;
  if (!tag || tag.kind === 'artifact') return 'page-number';
  if (sectionsOf(tag).length === 0) return tag.kind === 'heading' ? 'masthead-title' : 'masthead-line';
  return runs[0]?.role === 'colophon' ? 'colophon' : 'item';
}
