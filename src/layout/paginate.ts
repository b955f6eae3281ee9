/** The lines that pages are made of; everything here counts lines of the grid. */
export interface Flow {
  /** Number of lines of every paragraph, in order. */
  readonly paragraphs: readonly number[];
  /** Lines that the masthead takes from the first page. */
  readonly masthead: number;
  readonly colophon: number;
  /** Lines a page. */
  readonly lines: number;
  /** No page begins with the last line of a paragraph (孤行, CLREQ 3.4.4); the line before it moves along. */
  readonly avoidWidows: boolean;
}

/** Body lines that go with a colophon that would stand alone. */
const COMPANIONS = 2;

/**
 * Shares body lines out over pages. The colophon stands below the last line of the last page; where it does not fit,
 * it takes at least two body lines with it to the next page.
 *
 * @returns the number of body lines of every page
 */
export function paginate(flow: Flow): number[] {
  const total = flow.paragraphs.reduce((sum, lines) => sum + lines, 0);
  const room = (page: number): number => flow.lines - (page === 0 ? flow.masthead : 0);
  const pages: number[] = [];
  let placed = 0;
  do {
    const most = Math.min(room(pages.length), total - placed);
    const count = placed + most < total && flow.avoidWidows ? withoutWidow(flow, placed, most) : most;
    pages.push(count);
    placed += count;
  } while (placed < total);
  const last = pages.length - 1;
  if ((pages[last] as number) + flow.colophon <= room(last)) return pages;
  return moveToNewPage(pages, Math.min(COMPANIONS, total));
}

/** One line fewer where the page would leave the last line of a paragraph to the next one. */
function withoutWidow(flow: Flow, from: number, count: number): number {
  const end = from + count;
  let start = 0;
  for (const lines of flow.paragraphs) {
    if (lines > 1 && start + lines - 1 === end && count > 1) return count - 1;
    start += lines;
  }
  return count;
}

/** Takes lines from the foot of the last page to a page of their own; a page left empty goes. */
function moveToNewPage(pages: readonly number[], count: number): number[] {
  const kept = [...pages];
  let missing = count;
  while (missing > 0 && kept.length > 0) {
    const last = kept.length - 1;
    const taken = Math.min(missing, kept[last] as number);
    missing -= taken;
    kept[last] = (kept[last] as number) - taken;
    if (kept[last] === 0 && last > 0) kept.pop();
    else if (kept[last] === 0) break;
  }
  return [...kept, count];
}
