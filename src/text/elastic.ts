import { isUnit } from './kinsoku.ts';
import { lastShown, type Measured } from './measure.ts';
import type { Cluster } from './shape.ts';
import type { Spacing } from './spacing.ts';

/** A place in a line that can give or take width. Lengths in em. */
export interface Elastic {
  /** Index of its cluster. */
  readonly index: number;
  /** Which space of the cluster: the blank before or after its body, the Han–Western gap, or plain letter-space. */
  readonly part: 'before' | 'after' | 'autospace' | 'body' | 'tracking';
  /** At most this much, in the direction asked for. */
  readonly room: number;
}

/** Elastic places of one rank: all of them change equally, and are used up before the next rank changes. */
export type Tier = readonly Elastic[];

const EIGHTH = 0.125;

/** Where a line can be squeezed, in CLREQ's order (3.5.3) without the marks at its edges, which are trimmed already. */
export function shrinkTiers(measured: Measured, from: number, to: number): Tier[] {
  const { clusters, spacing, options } = measured;
  if (!options.squeeze) return [];
  const last = lastShown(measured, from, to);
  const spaces: Elastic[] = [];
  const brackets: Elastic[] = [];
  const commas: Elastic[] = [];
  const gaps: Elastic[] = [];
  const stops: Elastic[] = [];
  for (let index = from; index <= last; index++) {
    const { cls, body } = clusters[index] as Cluster;
    const { before, after, autospace } = spacing[index] as Spacing;
    const inner = index < last;
    if (cls === 'space' && inner && body > 0.25) spaces.push({ index, part: 'body', room: body - 0.25 });
    if (cls === 'open' && index > from && before > 0) brackets.push({ index, part: 'before', room: before });
    if (inner && after > 0) {
      if (cls === 'close') brackets.push({ index, part: 'after', room: after });
      else if (cls === 'stop') stops.push({ index, part: 'after', room: after });
      else commas.push({ index, part: 'after', room: after });
    }
    if (inner && autospace > EIGHTH) gaps.push({ index, part: 'autospace', room: autospace - EIGHTH });
  }
  const tiers = [spaces, brackets, commas, gaps];
  return options.shrinkStop ? [...tiers, stops] : tiers;
}

const RIGID: readonly string[] = ['connector', 'solidus', 'space', 'gap'];

/**
 * Whether letter-space may open between two clusters: next to marks too, as CLREQ 3.5.4 has it, since width shared by
 * more places is less visible; not inside an unbreakable unit or a name, nor next to a connector or solidus.
 */
function mayTrack(a: Cluster, b: Cluster): boolean {
  return !a.glued && !RIGID.includes(a.cls) && !RIGID.includes(b.cls) && !isUnit(a, b);
}

/** Widest gap between the names of a list, in em: what is wider reads as a hole. */
const WIDEST_GAP = 1.25;

/** True of a gap beside a name that is kept whole: where a list of names is stretched. */
const isBetweenNames = (clusters: readonly Cluster[], index: number): boolean =>
  clusters[index]?.cls === 'gap' && (clusters[index + 1]?.glued || clusters[index - 2]?.glued) === true;

/**
 * Where a line may take width: the gaps of a list of names first, then in CLREQ's order (3.5.4) word spaces, Han–Western
 * gaps, and all other places.
 */
export function stretchTiers(measured: Measured, from: number, to: number): Tier[] {
  const { clusters, spacing } = measured;
  const last = lastShown(measured, from, to);
  const names: Elastic[] = [];
  const spaces: Elastic[] = [];
  const gaps: Elastic[] = [];
  const tracking: Elastic[] = [];
  for (let index = from; index < last; index++) {
    const cluster = clusters[index] as Cluster;
    const { autospace } = spacing[index] as Spacing;
    if (isBetweenNames(clusters, index)) {
      names.push({ index, part: 'body', room: Math.max(0, WIDEST_GAP - cluster.body) });
    }
    if (cluster.cls === 'space') spaces.push({ index, part: 'body', room: Math.max(0, 0.5 - cluster.body) });
    if (autospace > 0) gaps.push({ index, part: 'autospace', room: 0.5 - autospace });
    else if (mayTrack(cluster, clusters[index + 1] as Cluster)) {
      tracking.push({ index, part: 'tracking', room: Number.POSITIVE_INFINITY });
    }
  }
  return [names, spaces, gaps, tracking];
}

/** The most that all tiers together can give or take, in em. */
export const capacity = (tiers: readonly Tier[]): number =>
  tiers.flat().reduce((sum, elastic) => sum + elastic.room, 0);

/** An elastic place and the width it takes (positive) or gives (negative). */
export interface Adjustment extends Elastic {
  readonly amount: number;
}

/**
 * Spreads `amount` (its sign says the direction) over the tiers in order; within a tier every place changes equally
 * until its room is used.
 */
export function distribute(tiers: readonly Tier[], amount: number): Adjustment[] {
  const sign = Math.sign(amount);
  let left = Math.abs(amount);
  const adjustments: Adjustment[] = [];
  for (const tier of tiers) {
    const open = tier.every(({ room }) => room === tier[0]?.room)
      ? tier
      : [...tier].sort((a, b) => a.room - b.room);
    for (let i = 0; i < open.length && left > 1e-9; i++) {
      const { index, part, room } = open[i] as Elastic;
      const share = Math.min(room, left / (open.length - i));
      left -= share;
      if (share > 0) adjustments.push({ index, part, room, amount: sign * share });
    }
  }
  return adjustments;
}
