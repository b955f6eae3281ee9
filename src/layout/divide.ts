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
  const ends = [...breaks, clusters.length];
  const squareOf = (from: number, to: number): number => lineWidth(trimEnd(clusters.slice(from, to)), 0) ** 2;
  const known = new Map<string, Division | undefined>();
  const divideFrom = (from: number, lines: number): Division | undefined => {
    if (lines === 1) return { cuts: [], cost: squareOf(from, clusters.length) };
    const key = `${from} ${lines}`;
    if (known.has(key)) return known.get(key);
    let best: Division | undefined;
    // From the far end, so that of two equal divisions the one with the longer line first is kept.
    for (let i = ends.length - 2; i >= 0 && (ends[i] as number) > from; i--) {
      const end = ends[i] as number;
      const rest = divideFrom(end, lines - 1);
      if (!rest) continue;
      const cost = squareOf(from, end) + rest.cost;
      if (!best || cost < best.cost - 1e-9) best = { cuts: [end, ...rest.cuts], cost };
    }
    known.set(key, best);
    return best;
  };
  const division = divideFrom(0, count);
  if (!division) return undefined;
  const cuts = [0, ...division.cuts, clusters.length];
  return division.cuts.concat(clusters.length).map((to, i) => trimEnd(clusters.slice(cuts[i], to)));
}

interface Division {
  readonly cuts: readonly number[];
  readonly cost: number;
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
