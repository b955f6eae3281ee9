import type { TextItem } from '../../src/layout/page.ts';

/** The characters of a text item of a page, in order. */
export const textOf = (item: TextItem): string => item.runs.flatMap((run) => run.glyphs.texts).join('');
