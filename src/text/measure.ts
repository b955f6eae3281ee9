import { mayBreak, tailOfOneCharacter } from './kinsoku.ts';
import type { LineOptions } from './options.ts';
import type { Cluster } from './shape.ts';
import { type Spacing, space } from './spacing.ts';

/** A paragraph ready for breaking: the width of any part of it is the difference of two sums. Lengths in em. */
export interface Measured {
  readonly clusters: readonly Cluster[];
  readonly spacing: readonly Spacing[];
  /** sums[i] is the width of the first i clusters as they stand inside a line. */
  readonly sums: readonly number[];
  /** breakable[i]: a line may end before cluster i. */
  readonly breakable: readonly boolean[];
  /** shown[i]: the last cluster up to i that is no space or wanted gap; -1 before the first. */
  readonly shown: readonly number[];
  readonly options: LineOptions;
}

/** A space or a wanted gap, which vanishes at a line's edge. */
const isBlank = ({ cls }: Cluster): boolean => cls === 'space' || cls === 'gap';

/** Index of the first cluster before which a break would leave a last line of one character. */
export const tailOf = (clusters: readonly Cluster[], { orphan }: LineOptions): number =>
  orphan ? tailOfOneCharacter(clusters) : clusters.length;

/**
 * Measures clusters that are set next to each other.
 *
 * @param tail index of the first cluster from which on no line may end; by default as for a whole paragraph
 */
export function measure(
  clusters: readonly Cluster[],
  options: LineOptions,
  tail = tailOf(clusters, options),
): Measured {
  const spacing = space(clusters, options);
  const sums = [0];
  const breakable: boolean[] = [];
  const shown: number[] = [];
  let [sum, last] = [0, -1];
  clusters.forEach((cluster, i) => {
    const { before, after, autospace } = spacing[i] as Spacing;
    sum += before + cluster.body + after + autospace;
    sums.push(sum);
    breakable.push(i > 0 && i < tail && mayBreak(clusters[i - 1] as Cluster, cluster, options.level));
    if (!isBlank(cluster)) last = i;
    shown.push(last);
  });
  return { clusters, spacing, sums, breakable, shown, options };
}

/** Index of the last cluster that a line of `from`…`to` shows: spaces and wanted gaps at its end vanish. */
export const lastShown = ({ shown }: Measured, from: number, to: number): number =>
  Math.max(from, shown[to - 1] as number);

/** Blank that an opening mark keeps at the line start (CLREQ 3.1.6.3). */
export function startBlank({ clusters, options }: Measured, index: number): number {
  return options.trimStart ? 0 : (clusters[index] as Cluster).left;
}

/** Blank that a closing mark keeps at the line end: none (GB/T 15834 5.1.10), unless the options say otherwise. */
export function endBlank({ clusters, options }: Measured, index: number): number {
  return options.trimEnd ? 0 : (clusters[index] as Cluster).right;
}

/** Width of a line's content up to, not including, its cluster `last`. */
function widthBefore(measured: Measured, from: number, last: number): number {
  if (last === from) return 0;
  const { sums, spacing } = measured;
  const inner = (sums[last] as number) - (sums[from] as number);
  return inner - (spacing[from] as Spacing).before + startBlank(measured, from);
}

/** Natural width of the line `from`…`to`: marks paired, its edges trimmed, gaps at their default. */
export function naturalWidth(measured: Measured, from: number, to: number): number {
  const last = lastShown(measured, from, to);
  const cluster = measured.clusters[last] as Cluster;
  const lead = last === from ? startBlank(measured, from) : (measured.spacing[last] as Spacing).before;
  return widthBefore(measured, from, last) + lead + cluster.body + endBlank(measured, last);
}
