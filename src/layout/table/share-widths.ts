/** How the measure is shared out over columns. */

import { largest } from '../../base/extremes.ts';
import type { TableBlock } from '../../compose/block.ts';

type Column = TableBlock['columns'][number];

/** What a column needs: at the least, and to have all its texts on one line. In points, the white of its cells included. */
export interface Need {
  readonly least: number;
  readonly most: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/**
 * The widths of columns that share a room.
 *
 * @param em type size, in which some writers give widths
 * @returns widths, which are less than the needs of some columns where the room does not hold them
 */
export function shareWidths(
  columns: readonly Column[],
  needs: readonly Need[],
  room: number,
  em: number,
): readonly number[] {
  const given = columns.map(({ width }) => givenWidth(width, room, em));
  const left = room - sum(given.map((width) => width ?? 0));
  const indices = columns.map((_, i) => i);
  const shares = indices.filter((i) => columns[i]?.width.kind === 'share');
  const autos = indices.filter((i) => columns[i]?.width.kind === 'auto');
  const needOf = (i: number): Need => needs[i] as Need;
  const ofShares = sum(shares.map((i) => needOf(i).least));
  const own =
    shares.length === 0
      ? spread(autos.map(needOf), left)
      : fill(autos.map(needOf), Math.max(0, left - ofShares));
  const rest = Math.max(0, left - sum(own));
  const all = sum(shares.map((i) => shareOf(columns[i])));
  return indices.map((i) => {
    const width = given[i];
    if (width !== undefined) return width;
    const auto = autos.indexOf(i);
    return auto >= 0 ? (own[auto] as number) : (rest * shareOf(columns[i])) / all;
  });
}

const shareOf = (column: Column | undefined): number =>
  column?.width.kind === 'share' ? column.width.value : 0;

function givenWidth(width: Column['width'], room: number, em: number): number | undefined {
  switch (width.kind) {
    case 'points':
      return width.value;
    case 'em':
      return width.value * em;
    case 'part':
      return width.value * room;
    default:
      return undefined;
  }
}

/** Fills a room: what is left over goes to the columns, more of it to those that have more in them. */
function spread(needs: readonly Need[], room: number): readonly number[] {
  const widths = fill(needs, room);
  const spare = room - sum(widths);
  if (spare <= 0) return widths;
  const weights = needs.map(({ most }) => Math.sqrt(most));
  const all = sum(weights);
  return widths.map((width, i) => width + (spare * (weights[i] as number)) / all);
}

/**
 * The widths of columns in a room, none wider than it needs. Columns that are content with an even share get what they
 * need; those with more text share the rest by the roots of their lengths, so that rows get no higher than they must.
 */
function fill(needs: readonly Need[], room: number): readonly number[] {
  if (sum(needs.map(({ most }) => most)) <= room) return needs.map(({ most }) => most);
  const least = sum(needs.map((need) => need.least));
  if (least >= room) return needs.map((need) => (need.least * room) / Math.max(least, 1e-9));
  const content = new Set<number>();
  let left = room;
  for (let more = true; more; ) {
    const open = needs.flatMap((_, i) => (content.has(i) ? [] : [i]));
    const others = (i: number): number =>
      least - sum([...content, i].map((one) => (needs[one] as Need).least));
    const next = open.find((i) => {
      const { most } = needs[i] as Need;
      return most <= left / open.length && left - most >= others(i);
    });
    more = next !== undefined;
    if (next === undefined) continue;
    content.add(next);
    left -= (needs[next] as Need).most;
  }
  const open = needs.filter((_, i) => !content.has(i));
  const shared = shareByRoots(open, left);
  let at = 0;
  return needs.map(({ most }, i) => (content.has(i) ? most : (shared[at++] as number)));
}

/** Halvings of the interval in which the level lies: to far below what can be seen. */
const STEPS = 60;

/** Widths between the needs of columns that add up to a room, by the roots of what they need at the most. */
function shareByRoots(needs: readonly Need[], room: number): readonly number[] {
  const widthsAt = (level: number): number[] =>
    needs.map(({ least, most }) => Math.min(most, Math.max(least, level * Math.sqrt(most))));
  let [low, high] = [0, largest(needs.map(({ most }) => Math.sqrt(most)))];
  for (let step = 0; step < STEPS; step++) {
    const level = (low + high) / 2;
    if (sum(widthsAt(level)) > room) high = level;
    else low = level;
  }
  return widthsAt(low);
}
