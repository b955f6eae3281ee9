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
  const widows = flow.avoidWidows ? lastLines(flow.paragraphs) : new Set<number>();
  const room = (page: number): number => Math.max(0, flow.lines - (page === 0 ? flow.masthead : 0));
  const pages: number[] = [];
  let placed = 0;
  do {
    const most = Math.min(room(pages.length), total - placed);
    const count = most > 1 && widows.has(placed + most) ? most - 1 : most;
    pages.push(count);
    placed += count;
  } while (placed < total);
  const last = pages.length - 1;
  if ((pages[last] as number) + flow.colophon <= room(last)) return pages;
  const fewest = Math.min(COMPANIONS, total);
  const widow = widows.has(total - fewest) && fewest + 1 + flow.colophon <= flow.lines;
  return moveToNewPage(pages, widow ? fewest + 1 : fewest);
}

/** Lines that may not begin a page: the last one of every paragraph that has more. */
function lastLines(paragraphs: readonly number[]): Set<number> {
  const last = new Set<number>();
  let end = 0;
  for (const lines of paragraphs) {
    end += lines;
    if (lines > 1) last.add(end - 1);
  }
  return last;
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
