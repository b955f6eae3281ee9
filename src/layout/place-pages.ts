import { heightOf } from '../template/template.ts';
import { type DrawItem, type Fragment, move, type Page } from './page.ts';
import { setPageNumber } from './pagenumber.ts';
import type { Setting } from './setting-context.ts';

/** An issue whose parts are set and shared out, but stand nowhere yet. */
export interface Shared {
  readonly masthead: { readonly fragment: Fragment; readonly lines: number };
  /** One fragment a body line. */
  readonly body: readonly Fragment[];
  readonly colophon: Fragment;
  /** Body lines of every page. */
  readonly pages: readonly number[];
}

/** Puts every part in its place: body lines on the grid, the colophon's last rule on the foot of the type area. */
export function placePages({ masthead, body, colophon, pages }: Shared, setting: Setting): Page[] {
  const { template } = setting;
  const { left, top, pitch } = template;
  let next = 0;
  return pages.map((count, index): Page => {
    const first = index === 0 ? masthead.lines : 0;
    const lines = body.slice(next, next + count);
    next += count;
    const items: DrawItem[] = [
      ...(index === 0 ? moveAll(masthead.fragment, left, top) : []),
      ...lines.flatMap((line, i) => moveAll(line, left, top + (first + i) * pitch)),
      ...(index === pages.length - 1
        ? moveAll(colophon, left, top + heightOf(template) - colophon.height)
        : []),
      ...setPageNumber(index, setting),
    ];
    return { width: template.page.width, height: template.page.height, items };
  });
}

const moveAll = (fragment: Fragment, dx: number, dy: number): DrawItem[] =>
  fragment.items.map((item) => move(item, dx, dy));
