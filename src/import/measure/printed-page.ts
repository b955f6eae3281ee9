/** The lines of printed pages as they stand, for comparing and measuring. */

import { dropFurniture } from '../join/furniture.ts';
import { type BoxedLine, hasBox } from '../join/page-metrics.ts';
import type { Box, Manuscript } from '../manuscript.ts';

export interface PrintedPageLine {
  /** Without white space. */
  readonly text: string;
  /** Around what it shows, in points from the top left of the page. */
  readonly box: Box;
  readonly inTable: boolean;
  /** In the manuscript's text. */
  readonly start: number;
  readonly end: number;
}

export interface PrintedPage {
  /** From 1. */
  readonly page: number;
  /** Of the text, from the top; page numbers and running heads are left out. A table's row counts as one. */
  readonly lines: readonly PrintedPageLine[];
}

/** The lines of text of a manuscript that stand on pages. */
export function bodyLines(manuscript: Manuscript): BoxedLine[] {
  return dropFurniture(manuscript).blocks.filter(
    (block): block is BoxedLine => block.kind === 'line' && block.region === 'text' && hasBox(block),
  );
}

/** What each page shows, line by line. */
export function printedPages(manuscript: Manuscript): PrintedPage[] {
  const { text } = manuscript.source;
  const pages = new Map<number, PrintedPageLine[]>();
  const add = (page: number, line: PrintedPageLine): void => {
    const held = pages.get(page);
    if (line.text === '') return;
    if (held) held.push(line);
    else pages.set(page, [line]);
  };
  const squeezed = (start: number, end: number): string => text.slice(start, end).replace(/\s/gu, '');
  for (const block of dropFurniture(manuscript).blocks) {
    const { box, page } = block;
    if (!box || page === undefined) continue;
    if (block.kind === 'line' && block.region === 'text') {
      const { start, end } = block;
      add(page, { text: squeezed(start, end), box, inTable: false, start, end });
    }
    if (block.kind !== 'table') continue;
    const height = (box.bottom - box.top) / block.rows.length;
    block.rows.forEach((row, i) => {
      const [first, last] = [row[0], row.at(-1)];
      if (!first || !last) return;
      const own = { ...box, top: box.top + i * height, bottom: box.top + (i + 1) * height };
      const { start } = first;
      const { end } = last;
      add(page, { text: squeezed(start, end), box: own, inTable: true, start, end });
    });
  }
  const count = manuscript.papers?.length ?? 0;
  return Array.from({ length: count }, (_, i) => ({ page: i + 1, lines: pages.get(i + 1) ?? [] }));
}
