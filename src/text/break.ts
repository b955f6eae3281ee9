import { capacity, shrinkTiers } from './elastic.ts';
import { hungWidth, type Line, type LineEnd, setLine } from './line.ts';
import { lastShown, type Measured, measure, naturalWidth } from './measure.ts';
import type { LineOptions } from './options.ts';
import type { Cluster } from './shape.ts';

/** The shape of a paragraph, in em. */
export interface Measure {
  readonly width: number;
  /** Indent of the first line and of all others. */
  readonly indent: number;
  readonly hangingIndent: number;
}

const EPSILON = 1e-6;

/**
 * Breaks a paragraph into lines, one after the other (rule sheet B, line procedure; CLREQ 3.1.4 and 3.5.2): an exact
 * line stays as it is, otherwise the line is squeezed or stretched, whichever changes its natural width less.
 *
 * @param clusters the shaped paragraph
 * @param shape its measure and indents, em
 * @returns at least one line for a paragraph that is not empty
 */
export function breakLines(clusters: readonly Cluster[], shape: Measure, options: LineOptions): Line[] {
  let measured = measure(clusters, options);
  const lines: Line[] = [];
  for (let from = 0; from < measured.clusters.length; ) {
    const indent = lines.length === 0 ? shape.indent : shape.hangingIndent;
    const room = { indent, measure: shape.width - indent };
    const end = findEnd(measured, from, room.measure);
    if (end === undefined) {
      measured = measure(splitCluster(measured.clusters, from), options);
      continue;
    }
    lines.push(setLine(measured, from, end, room));
    from = end.to;
  }
  return lines;
}

/** Where the line that starts at `from` ends; undefined when not even its first cluster fits. */
function findEnd(measured: Measured, from: number, width: number): LineEnd | undefined {
  const legal = candidates(measured, from);
  const fits = (to: number): boolean => naturalWidth(measured, from, to) <= width + EPSILON;
  let fitting: number | undefined;
  let next: number | undefined;
  for (const to of legal) {
    if (!fits(to)) {
      next = to;
      break;
    }
    fitting = to;
  }
  const short =
    fitting === undefined ? Number.POSITIVE_INFINITY : width - naturalWidth(measured, from, fitting);
  if (next !== undefined && short > EPSILON) {
    if (hangs(measured, from, next, width)) return { to: next, hung: true };
    const excess = naturalWidth(measured, from, next) - width;
    if (excess <= short + EPSILON && excess <= capacity(shrinkTiers(measured, from, next)) + EPSILON) {
      return { to: next, hung: false };
    }
  }
  if (fitting !== undefined) return { to: fitting, hung: false };
  return forceEnd(measured, from, fits);
}

/** Legal line ends after `from`, in order. */
function* candidates({ clusters, breakable }: Measured, from: number): Generator<number> {
  for (let to = from + 1; to < clusters.length; to++) if (breakable[to]) yield to;
  yield clusters.length;
}

const HANGABLE = {
  stops: ['comma', 'colon', 'stop'],
  word: ['comma', 'colon', 'stop', 'close'],
} as const;
const MARKS = ['comma', 'colon', 'stop', 'close', 'open', 'middot', 'dash', 'connector'];

/** True when the line overflows by one mark that may hang (CLREQ 3.1.7; Word's overflowPunct). */
function hangs(measured: Measured, from: number, to: number, width: number): boolean {
  const { clusters, options } = measured;
  if (options.hang === false) return false;
  const last = lastShown(measured, from, to);
  const hangable: readonly string[] = HANGABLE[options.hang];
  if (last === from || !hangable.includes((clusters[last] as Cluster).cls)) return false;
  if (options.hang === 'stops' && MARKS.includes((clusters[last - 1] as Cluster).cls)) return false;
  return naturalWidth(measured, from, to) - hungWidth(measured, last) <= width + EPSILON;
}

/** A unit wider than the measure is cut where it must be: no text is lost past the margin. */
function forceEnd(measured: Measured, from: number, fits: (to: number) => boolean): LineEnd | undefined {
  let to = from;
  while (to < measured.clusters.length && fits(to + 1)) to++;
  if (to > from) return { to, hung: false };
  return (measured.clusters[from] as Cluster).glyphs.length > 1 ? undefined : { to: from + 1, hung: false };
}

/** Replaces a word by one cluster a glyph. */
function splitCluster(clusters: readonly Cluster[], index: number): Cluster[] {
  const word = clusters[index] as Cluster;
  const pieces = word.glyphs.map((glyph, i): Cluster => {
    const end = word.glyphs[i + 1]?.x ?? word.body;
    return { ...word, text: glyph.text, glyphs: [{ ...glyph, x: 0 }], body: end - glyph.x };
  });
  return [...clusters.slice(0, index), ...pieces, ...clusters.slice(index + 1)];
}
