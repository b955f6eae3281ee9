/**
 * How far ahead a paragraph is measured: all of it at once, until a word has to be cut. What follows a cut stands one
 * or more places further on, and to measure all of that again for each cut would take for ever, so from there on the
 * paragraph is measured by stretches that reach as far as a line can see.
 */

import type { Line } from './line.ts';
import { type Measured, measure, tailOf } from './measure.ts';
import type { LineOptions } from './options.ts';
import type { Cluster } from './shape.ts';

/** Beyond two measures of width a line ends nowhere, whatever is squeezed or hangs; this is for what stands there, in em. */
export const SLACK = 4;

/** Clusters measured behind a cut; twice as many each time they do not reach. */
const FEWEST = 128;
/** What a line knows of the clusters before it: a gap between names looks at the one before its neighbour. */
const BEFORE = 2;

/** A measured part of a paragraph. */
interface Stretch {
  readonly measured: Measured;
  /** Index in the paragraph of its first cluster. */
  readonly base: number;
  /** The clusters behind it, the nearest last; the next stretch takes them from here. */
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

/** A stretch that reaches far enough for the line, where the one at hand does not; else nothing. */
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

/** The same line with one of its clusters cut in pieces. */
export function cutAt({ stretch, from }: Start, at: number, pieces: readonly Cluster[]): Start {
  const { clusters } = stretch.measured;
  const end = at + 1 + FEWEST;
  for (let i = clusters.length - 1; i >= end; i--) stretch.rest.push(clusters[i] as Cluster);
  const ahead = [...clusters.slice(from, at), ...pieces, ...clusters.slice(at + 1, end)];
  return measureFrom({ stretch, from }, ahead, ahead.length);
}

/** Measures what lies ahead of a line anew, and as much of the rest as makes it so many clusters. */
function measureFrom({ stretch, from }: Start, ahead: readonly Cluster[], count: number): Start {
  const { measured, base, rest, tail } = stretch;
  const start = Math.max(0, from - BEFORE);
  const clusters = [...measured.clusters.slice(start, from), ...ahead];
  while (clusters.length < count && rest.length > 0) clusters.push(rest.pop() as Cluster);
  const next = measure(clusters, measured.options, clusters.length + rest.length - tail);
  return { stretch: { measured: next, base: base + start, rest, tail }, from: from - start };
}

/** A line of a stretch as one of its paragraph. */
export function inParagraph(line: Line, { base }: Stretch): Line {
  if (base === 0) return line;
  const adjustments = line.adjustments.map((one) => ({ ...one, index: one.index + base }));
  return { ...line, from: line.from + base, to: line.to + base, adjustments };
}
