import { mayBreak } from '../text/kinsoku.ts';
import type { SetCluster } from '../text/line.ts';
import { wordStarts } from '../text/words.ts';

/** Width of a line with letter-space between its clusters, in em. */
export function lineWidth(line: readonly SetCluster[], tracking: number): number {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return 0;
  return last.x + last.cluster.body - first.x + tracking * (line.length - 1);
}

/** A line that a space or a gap would end goes without it. */
const trimEnd = (line: readonly SetCluster[]): readonly SetCluster[] => {
  const cls = line.at(-1)?.cluster.cls;
  return cls === 'space' || cls === 'gap' ? line.slice(0, -1) : line;
};

/** Where a text may be cut. */
export type Where = 'phrases' | 'words' | 'anywhere';

/** A text of more clusters is no name: it fits few lines at no size that can be read. */
const LONGEST = 1000;

/**
 * Shares clusters out over lines of nearly equal width, the longer ones first. Kinsoku holds in any case (避头尾, CLREQ
 * 3.1.4).
 *
 * @param where `words` cuts between words alone, `phrases` moreover outside quotation marks and brackets
 * @returns nothing where it cannot be cut into so many, or is far too long for that
 */
export function divide(
  clusters: readonly SetCluster[],
  count: number,
  where: Where,
): (readonly SetCluster[])[] | undefined {
  if (count === 1) return [clusters];
  if (clusters.length > LONGEST) return undefined;
  const breaks = findBreaks(clusters, where);
  if (breaks.length < count - 1) return undefined;
  const cuts = leastSquares([0, ...breaks, clusters.length], count, widthsOf(clusters));
  return cuts?.slice(1).map((to, i) => trimEnd(clusters.slice(cuts[i], to)));
}

/** Tells the width of a line from one cluster to before another, without what it would not end with, in em. */
function widthsOf(clusters: readonly SetCluster[]): (from: number, to: number) => number {
  const lefts = clusters.map(({ x }) => x);
  const rights = clusters.map(({ x, cluster }) => x + cluster.body);
  const lasts = clusters.map(({ cluster: { cls } }, i) => (cls === 'space' || cls === 'gap' ? i - 1 : i));
  return (from, to) => {
    const last = lasts[to - 1] as number;
    return last < from ? 0 : (rights[last] as number) - (lefts[from] as number);
  };
}

/**
 * The cuts that make the sum of squared widths least; of equal ones those with the longer lines first.
 *
 * @param places where cuts may be, with both ends
 * @returns the cuts of so many lines, with both ends
 */
function leastSquares(
  places: readonly number[],
  count: number,
  widthOf: (from: number, to: number) => number,
): readonly number[] | undefined {
  const last = places.length - 1;
  const square = (from: number, to: number): number =>
    widthOf(places[from] as number, places[to] as number) ** 2;
  /** Of the lines from each place to the end: the sum for so many of them as were added, and where the first of those ends. */
  let costs = places.map((_, from) => (from < last ? square(from, last) : Number.POSITIVE_INFINITY));
  const ends: number[][] = [];
  for (let lines = 2; lines <= count; lines++) {
    const rest = costs;
    const chosen = places.map(() => last);
    costs = places.map((_, from) => {
      let best = Number.POSITIVE_INFINITY;
      // From the far end, so that of two equal divisions the one with the longer line first is kept.
      for (let end = last - 1; end > from; end--) {
        const cost = square(from, end) + (rest[end] as number);
        if (cost >= best - 1e-9) continue;
        best = cost;
        chosen[from] = end;
      }
      return best;
    });
    ends.unshift(chosen);
  }
  if (costs[0] === Number.POSITIVE_INFINITY) return undefined;
  const path = [0];
  for (const chosen of ends) path.push(chosen[path.at(-1) as number] as number);
  return [...path, last].map((place) => places[place] as number);
}

/** Indices of clusters that may begin a line. */
export function findBreaks(clusters: readonly SetCluster[], where: Where): number[] {
  const words =
    where === 'anywhere' ? undefined : wordStarts(clusters.map(({ cluster }) => cluster.text).join(''));
  let offset = 0;
  let depth = 0;
  return clusters.flatMap(({ cluster }, i): number[] => {
    const start = offset;
    offset += cluster.text.length;
    const before = clusters[i - 1]?.cluster;
    if (before?.cls === 'open') depth++;
    if (before?.cls === 'close') depth--;
    if (!before || !mayBreak(before, cluster, 'gb')) return [];
    if (where === 'phrases' && depth > 0) return [];
    const parted = before.cls === 'gap' || before.cls === 'space';
    return parted || !words || words.has(start) ? [i] : [];
  });
}
