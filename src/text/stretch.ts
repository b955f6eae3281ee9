/**
 * How far ahead a paragraph is measured: all of it at once, until a word has to be cut. A cut moves the indices of all
 * that follows; as measuring all of that again for each cut would take quadratic time, the paragraph is from there on
 * measured in stretches, each just long enough to find the end of a line.
 */

import type { Line } from './line.ts';
import { type Measured, measure, tailOf } from './measure.ts';
import type { LineOptions } from './options.ts';
import type { Cluster } from './shape.ts';

/** Unsqueezed, no line is longer than twice the measure and this much, in em, for the mark at its end. */
export const SLACK = 4;

/** Clusters measured after a cut; twice as many each time they are not enough. */
const FEWEST = 128;
/** Clusters kept from before the line: a gap between names looks at the second cluster before it. */
const BEFORE = 2;

/** A measured part of a paragraph. */
interface Stretch {
  readonly measured: Measured;
  /** Index in the paragraph of its first cluster. */
  readonly base: number;
  /** The clusters after it in reverse order, so that the next stretch can take them from the end. */
  readonly rest: Cluster[];
  /** How many of the paragraph's clusters, from its end, no line may begin with. */
  readonly tail: number;
}

/** A place in a stretch where a line starts. */
export interface Start {
  readonly stretch: Stretch;
  readonly from: number;
}

/** A whole paragraph. */
export function measureAll(clusters: readonly Cluster[], options: LineOptions): Stretch {
  const tail = tailOf(clusters, options);
  const measured = measure(clusters, options, tail);
  return { measured, base: 0, rest: [], tail: clusters.length - tail };
}

/** The start in a longer stretch, if this one is too short for the line; undefined if it is long enough. */
export function readOn({ stretch, from }: Start, width: number): Start | undefined {
  let start: Start = { stretch, from };
  while (!reaches(start, width)) {
    const { clusters } = start.stretch.measured;
    start = measureFrom(start, clusters.slice(start.from), 2 * clusters.length);
  }
  return start.stretch === stretch ? undefined : start;
}

function reaches({ stretch, from }: Start, width: number): boolean {
  const { sums, shown, clusters } = stretch.measured;
  if (stretch.rest.length === 0) return true;
  const end = sums[shown[clusters.length - 1] as number] ?? 0;
  return end > (sums[from] as number) + 2 * width + SLACK;
}

/** The start of the same line after one of its clusters was cut into pieces. */
export function cutAt({ stretch, from }: Start, at: number, pieces: readonly Cluster[]): Start {
  const { clusters } = stretch.measured;
  const end = at + 1 + FEWEST;
  for (let i = clusters.length - 1; i >= end; i--) stretch.rest.push(clusters[i] as Cluster);
  const ahead = [...clusters.slice(from, at), ...pieces, ...clusters.slice(at + 1, end)];
  return measureFrom({ stretch, from }, ahead, ahead.length);
}

/** Measures the clusters ahead of a line again, filled up from the rest to a number of clusters. */
function measureFrom({ stretch, from }: Start, ahead: readonly Cluster[], count: number): Start {
  const { measured, base, rest, tail } = stretch;
  const start = Math.max(0, from - BEFORE);
  const clusters = [...measured.clusters.slice(start, from), ...ahead];
  while (clusters.length < count && rest.length > 0) clusters.push(rest.pop() as Cluster);
  const next = measure(clusters, measured.options, clusters.length + rest.length - tail);
  return { stretch: { measured: next, base: base + start, rest, tail }, from: from - start };
}

/** A line with its indices in the stretch changed to those in the paragraph. */
export function inParagraph(line: Line, { base }: Stretch): Line {
  if (base === 0) return line;
  const adjustments = line.adjustments.map((one) => ({ ...one, index: one.index + base }));
  return { ...line, from: line.from + base, to: line.to + base, adjustments };
}
