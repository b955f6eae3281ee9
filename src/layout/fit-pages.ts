import { least } from '../base/extremes.ts';
import { type Flow, paginate } from './paginate.ts';

/** Fewest and most lines a page may have when an issue is fitted to a number of pages. */
const FIT_LINES = { fewest: 22, most: 26 } as const;

/** How far an issue is from a number of pages, at the pitch that comes nearest. */
export interface Misfit {
  readonly kind: 'too-long' | 'too-short';
  /** Body lines that must go, or come. */
  readonly lines: number;
  /** Lines a page at that pitch, and the pages it takes. */
  readonly perPage: number;
  readonly pages: number;
}

/**
 * Finds the widest pitch, that is the fewest lines a page within 22–26, at which an issue fills a number of pages.
 * Large type that has no room for as many lines has as many as there is room for.
 *
 * @param flowAt the lines at a number of lines a page; undefined where no page holds its colophon
 * @param most lines a page that do not overlap
 * @returns the lines a page, or by how many lines it misses; undefined where no pitch holds the colophon
 */
export function fitPages(
  flowAt: (perPage: number) => Flow | undefined,
  pages: number,
  most: number = FIT_LINES.most,
): { lines: number } | { misfit: Misfit } | undefined {
  const misfits: Misfit[] = [];
  const last = Math.min(FIT_LINES.most, most);
  for (let perPage = Math.min(FIT_LINES.fewest, last); perPage <= last; perPage++) {
    const flow = flowAt(perPage);
    if (!flow) continue;
    const taken = paginate(flow).length;
    if (taken === pages) return { lines: perPage };
    misfits.push(misfitOf(flow, taken, pages));
  }
  const [nearest] = misfits.sort((a, b) => a.lines - b.lines);
  return nearest && { misfit: nearest };
}

function misfitOf(flow: Flow, taken: number, pages: number): Misfit {
  const perPage = flow.lines;
  const stretches = stretchesOf(flow);
  const fewest = stretches.reduce((sum, lines) => sum + pagesOf(lines, perPage), 0);
  if (taken > pages) {
    const lines = excess(stretches, perPage, fewest - pages);
    return { kind: 'too-long', lines: Math.max(1, lines), perPage, pages: taken };
  }
  const step = flow.colophonPage === 'even' ? 2 : 1;
  const short = least(stretches.map((lines) => pagesOf(lines, perPage) * perPage + 1 - lines));
  const lines = short + (pages - fewest - step) * perPage;
  return { kind: 'too-short', lines: Math.max(1, lines), perPage, pages: taken };
}

const pagesOf = (lines: number, perPage: number): number => Math.max(1, Math.ceil(lines / perPage));

/** Lines between one unit that opens a page and the next, masthead and colophon among them. */
function stretchesOf({ units, masthead, colophon }: Flow): number[] {
  const stretches = [masthead];
  for (const { lines, opensPage } of units) {
    if (opensPage) stretches.push(0);
    stretches.push((stretches.pop() as number) + lines);
  }
  stretches.push((stretches.pop() as number) + colophon);
  return stretches;
}

/** Lines that must go for so many pages less, where the fewest lines stand on the last page of a stretch. */
function excess(stretches: readonly number[], perPage: number, pages: number): number {
  const onLast = stretches
    .filter((lines) => lines > perPage)
    .map((lines) => lines - (pagesOf(lines, perPage) - 1) * perPage)
    .sort((a, b) => a - b);
  return Array.from({ length: pages }, (_, i) => onLast[i] ?? perPage).reduce((sum, lines) => sum + lines, 0);
}
