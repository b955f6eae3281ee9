import { type Adjustment, distribute, type Elastic, shrinkTiers, stretchTiers } from './elastic.ts';
import { endBlank, lastShown, type Measured, naturalWidth, startBlank } from './measure.ts';
import type { Cluster } from './shape.ts';
import type { Spacing } from './spacing.ts';

/** A cluster in its place; `x` is where its body starts, in em from the line's start. */
export interface SetCluster {
  readonly cluster: Cluster;
  readonly x: number;
}

/** A finished line. Lengths in em. */
export interface Line {
  readonly clusters: readonly SetCluster[];
  /** Indices into the paragraph's clusters. */
  readonly from: number;
  readonly to: number;
  /** Left indent of this line. */
  readonly indent: number;
  /** Width that it has to fill, without the indent. */
  readonly measure: number;
  /** Width before any adjustment, without a mark that hangs past the measure. */
  readonly natural: number;
  readonly adjustments: readonly Adjustment[];
  /** Its last mark hangs past the measure. */
  readonly hung: boolean;
  readonly last: boolean;
}

/** How a line was ended. */
export interface LineEnd {
  readonly to: number;
  readonly hung: boolean;
}

/** Two widths that differ by less, in em, are the same. */
export const EPSILON = 1e-6;

/** Sets the line `from`…`to` to its measure: squeezes it if it is too long, stretches it if it is too short. */
export function setLine(
  measured: Measured,
  from: number,
  end: LineEnd,
  room: { indent: number; measure: number },
): Line {
  const { to, hung } = end;
  const shown = lastShown(measured, from, to);
  const natural = naturalWidth(measured, from, to) - (hung ? hungWidth(measured, shown) : 0);
  const adjustments = adjust(measured, from, end, room.measure - natural);
  return {
    clusters: place(measured, from, shown, adjustments),
    from,
    to,
    ...room,
    natural,
    adjustments,
    hung,
    last: to === measured.clusters.length,
  };
}

/**
 * The adjustments that bring a line to its measure; none for a last line that is short. A line that would need too much
 * letter-space, or could not be filled, stays short: only the gaps of a list of names in it are opened.
 */
function adjust(measured: Measured, from: number, { to, hung }: LineEnd, short: number): Adjustment[] {
  const { clusters, options } = measured;
  if (short < 0) return distribute(shrinkTiers(measured, from, to), short);
  if (to === clusters.length || !options.justify) return [];
  const places = stretchTiers(measured, from, to);
  const last = lastShown(measured, from, to) - 1;
  const tiers = hung ? places.map((tier) => tier.filter(({ index }) => index < last)) : places;
  const adjustments = distribute(tiers, short);
  const opened = adjustments.some(({ part, amount }) => part === 'tracking' && amount > options.maxTracking);
  const filled = adjustments.reduce((sum, { amount }) => sum + amount, 0);
  return opened || filled < short - EPSILON ? distribute(tiers.slice(0, 1), short) : adjustments;
}

/** Width of the mark that hangs. */
export function hungWidth(measured: Measured, index: number): number {
  const cluster = measured.clusters[index] as Cluster;
  return cluster.body + endBlank(measured, index);
}

function place(
  measured: Measured,
  from: number,
  shown: number,
  adjustments: readonly Adjustment[],
): SetCluster[] {
  const changes: Partial<Record<Elastic['part'], number[]>> = {};
  for (const { index, part, amount } of adjustments) {
    changes[part] ??= Array<number>(shown + 1 - from).fill(0);
    changes[part][index - from] = amount;
  }
  const changed = (part: Elastic['part'], index: number): number => changes[part]?.[index - from] ?? 0;
  let x = 0;
  const set: SetCluster[] = [];
  for (let index = from; index <= shown; index++) {
    const cluster = measured.clusters[index] as Cluster;
    const { before, after, autospace } = measured.spacing[index] as Spacing;
    x += index === from ? startBlank(measured, index) : before + changed('before', index);
    set.push({ cluster, x });
    x += cluster.body + changed('body', index) + after + changed('after', index);
    x += autospace + changed('autospace', index) + changed('tracking', index);
  }
  return set;
}
