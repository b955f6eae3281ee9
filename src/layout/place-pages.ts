import { heightOf } from '../template/template.ts';
import { type DrawItem, type Fragment, move, type Page } from './page.ts';
import { setPageNumber } from './pagenumber.ts';
import type { NumberOf, SetUnit } from './paginate.ts';
import type { SettingContext } from './setting-context.ts';

/** An issue whose parts are set and shared out, but stand nowhere yet. */
interface Shared {
  readonly masthead: { readonly fragment: Fragment; readonly lines: number };
  readonly body: readonly SetUnit[];
  readonly colophon: Fragment;
  /** Units of the body on every page. */
  readonly pages: readonly number[];
  readonly numberOf: NumberOf;
}

/** Puts every part in its place: body lines on the grid, the colophon's last rule on the foot of the type area. */
export function placePages(shared: Shared, setting: SettingContext): Page[] {
  const { masthead, body, colophon, pages, numberOf } = shared;
  const { template } = setting;
  const { left, top, pitch } = template;
  const numbered = Math.max(1, pages.findLastIndex((count) => count > 0) + 1);
  let next = 0;
  return pages.map((count, index): Page => {
    const first = index === 0 ? masthead.lines : 0;
    const units = body.slice(next, next + count);
    next += count;
    const items: DrawItem[] = [
      ...(index === 0 ? moveAll(masthead.fragment, left, top) : []),
      ...drawUnits(units, pitch, numberOf).flatMap(({ above, fragment }) =>
        moveAll(fragment, left, top + (first + above) * pitch),
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

/** What units of a page draw, and the lines of the body above it. */
interface Drawn {
  readonly above: number;
  readonly fragment: Fragment;
}

/** Draws the units of a page, those of a group together. */
function drawUnits(units: readonly SetUnit[], pitch: number, numberOf: NumberOf): Drawn[] {
  const drawn: Drawn[] = [];
  let above = 0;
  for (let i = 0; i < units.length; ) {
    const unit = units[i] as SetUnit;
    if (unit.group) {
      const end = endOfGroup(units, i);
      const fragment = unit.group.draw(unit.index, unit.index + end - i, { pitch, isTop: i === 0 });
      drawn.push({ above, fragment });
      above += Math.round(fragment.height / pitch);
      i = end;
    } else {
      drawn.push({ above, fragment: unit.draw(pitch, numberOf) });
      above += unit.lines;
      i++;
    }
  }
  return drawn;
}

/** Where the units of a group end that begin at an index. */
function endOfGroup(units: readonly SetUnit[], start: number): number {
  let end = start + 1;
  while (end < units.length && units[end]?.group === units[start]?.group) end++;
  return end;
}

const moveAll = (fragment: Fragment, dx: number, dy: number): DrawItem[] =>
  fragment.items.map((item) => move(item, dx, dy));
