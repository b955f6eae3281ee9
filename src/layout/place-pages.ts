import { heightOf } from '../template/template.ts';
import { type DrawItem, type Fragment, move, type Page } from './page.ts';
import { setPageNumber } from './pagenumber.ts';
import type { SettingContext } from './setting-context.ts';

/** A unit of the body drawn: so many lines of the grid high. */
interface PlacedUnit {
  readonly lines: number;
  readonly fragment: Fragment;
}

/** An issue whose parts are set and shared out, but stand nowhere yet. */
interface Shared {
  readonly masthead: { readonly fragment: Fragment; readonly lines: number };
  readonly body: readonly PlacedUnit[];
  readonly colophon: Fragment;
  /** Units of the body on every page. */
  readonly pages: readonly number[];
}

/** Puts every part in its place: body lines on the grid, the colophon's last rule on the foot of the type area. */
export function placePages({ masthead, body, colophon, pages }: Shared, setting: SettingContext): Page[] {
  const { template } = setting;
  const { left, top, pitch } = template;
  const numbered = Math.max(1, pages.findLastIndex((count) => count > 0) + 1);
  let next = 0;
  return pages.map((count, index): Page => {
    const first = index === 0 ? masthead.lines : 0;
    const units = body.slice(next, next + count);
    next += count;
    const above = linesAbove(units);
    const items: DrawItem[] = [
      ...(index === 0 ? moveAll(masthead.fragment, left, top) : []),
      ...units.flatMap(({ fragment }, i) =>
        moveAll(fragment, left, top + (first + (above[i] as number)) * pitch),
      ),
      ...(index === pages.length - 1
        ? moveAll(colophon, left, top + heightOf(template) - colophon.height)
        : []),
      // GB/T 9704 7.5: a blank page before the colophon and the page of that have no number.
      ...(index < numbered ? setPageNumber(index, numbered, setting) : []),
    ];
    return { width: template.page.width, height: template.page.height, items };
  });
}

/** For each unit of a page the lines of the body above it. */
function linesAbove(units: readonly PlacedUnit[]): number[] {
  let sum = 0;
  return units.map(({ lines }) => {
    sum += lines;
    return sum - lines;
  });
}

const moveAll = (fragment: Fragment, dx: number, dy: number): DrawItem[] =>
  fragment.items.map((item) => move(item, dx, dy));
