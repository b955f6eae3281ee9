import { type Flow, paginate } from './paginate.ts';

/** Fewest and most lines a page may have when an issue is fitted to a number of pages. */
export const FIT_LINES = { fewest: 22, most: 26 } as const;

/** How far an issue is from a number of pages, in lines at the tightest or widest pitch. */
export interface Misfit {
  readonly kind: 'too-long' | 'too-short';
  readonly lines: number;
  /** Pages it takes at that pitch. */
  readonly pages: number;
}

/**
 * Finds the widest pitch, that is the fewest lines a page within 22–26, at which an issue fills a number of pages.
 *
 * @returns the lines a page, or by how many lines it misses
 */
export function fitPages(flow: Flow, pages: number): { lines: number } | { misfit: Misfit } {
  const count = (lines: number): number => paginate({ ...flow, lines }).length;
  for (let lines = FIT_LINES.fewest; lines <= FIT_LINES.most; lines++) {
    if (count(lines) === pages) return { lines };
  }
  const tightest = count(FIT_LINES.most);
  const total = flow.paragraphs.reduce((sum, lines) => sum + lines, 0);
  if (tightest > pages) {
    const room = pages * FIT_LINES.most - flow.masthead - flow.colophon;
    return { misfit: { kind: 'too-long', lines: Math.max(1, total - room), pages: tightest } };
  }
  const widest = count(FIT_LINES.fewest);
  const filled = (pages - 1) * FIT_LINES.fewest - flow.masthead - flow.colophon;
  return { misfit: { kind: 'too-short', lines: Math.max(1, filled + 1 - total), pages: widest } };
}
