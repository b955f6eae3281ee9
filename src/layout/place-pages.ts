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
  let above = 0;
  return units.flatMap((unit, i): Drawn[] => {
    const { group } = unit;
    if (group && units[i - 1]?.group === group) return [];
    const rest = units.slice(i).findIndex((one) => one.group !== group);
    const count = rest < 0 ? units.length - i : rest;
    const fragment = group
      ? group.draw(unit.index, unit.index + count, { pitch, isTop: i === 0 })
      : unit.draw(pitch, numberOf);
    const drawn = { above, fragment };
    above += group ? Math.round(fragment.height / pitch) : unit.lines;
    return [drawn];
  });
}

const moveAll = (fragment: Fragment, dx: number, dy: number): DrawItem[] =>
  fragment.items.map((item) => move(item, dx, dy));
