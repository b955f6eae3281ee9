import { largest, least } from '../base/extremes.ts';
import type { Display } from '../compose/block.ts';
import type { SetCluster } from '../text/line.ts';
import type { StyledText } from '../text/shape.ts';
import { divide, lineWidth } from './divide.ts';

/** Letter-space a title takes beside its size, in em, and the most that reads as one word. */
const TRACKING = 0.07;
const MAX_TRACKING = 0.5;

/** The most a line beside the main one is opened to be as wide as it. */
const SIDE_TRACKING = 0.4;

/** Baseline distance of lines of one size, in em. */
export const LEADING = 1.2;

/** Lines typed below one another are one name in two halves where the wider is no wider than this; they are set alike. */
const ALIKE = 1.35;

/** The most lines that one typed line is shared out over. */
const MOST_PIECES = 6;

/** Largest size of a line beside the main one, as a share of that one's. */
const SIDE_SHARE = 0.62;

/** A line as it was typed. */
interface TypedLine {
  readonly content: readonly StyledText[];
  readonly clusters: readonly SetCluster[];
  /** In points, where the writer chose it. */
  readonly size?: number;
}

/** A line of a title that has its size; `width` in points. */
export interface SetTitleLine {
  readonly clusters: readonly SetCluster[];
  readonly size: number;
  /** In em. */
  readonly tracking: number;
  readonly width: number;
  /** All of the line as typed, of which this may be a piece. */
  readonly text: readonly SetCluster[];
}

interface FittedTitle {
  readonly lines: readonly SetTitleLine[];
  /** With the white around them, in points. */
  readonly height: number;
  /** Size of the main line. */
  readonly main: number;
  /** Smallest share of its least size that a line has; 1 where all have theirs. */
  readonly scale: number;
  /** Which typed line that is. */
  readonly tightest: number;
}

/** A typed line shared out over lines at a size. */
interface Fitted {
  readonly lines: readonly (readonly SetCluster[])[];
  readonly size: number;
}

/** What sizes a line may take, in points. */
interface Range {
  readonly min: number;
  readonly max: number;
}

type Limits = Pick<Display, 'fill' | 'minSize' | 'maxSize' | 'sideSize'>;

/**
 * Finds the sizes of a title's lines. One typed line stands on one line if its least size allows, else on as many as it
 * needs, cut between words. Of several the last that has Han is the main one: those beside it are smaller unless they
 * are about as wide.
 */
export function fitTitle(
  parts: readonly TypedLine[],
  limits: Limits,
  measure: number,
  height: number,
): FittedTitle {
  const [only] = parts;
  const target = limits.fill * measure;
  if (only && parts.length === 1) {
    const range = rangeOf(only, { min: limits.minSize, max: limits.maxSize });
    const fitted = fitLine(only.clusters, range, target, measure, height);
    return finish(parts, [fitted], [range], 0, target);
  }
  const main = mainOf(parts);
  const { ranges, fitted } = fitLines(parts, main, limits, measure);
  return finish(parts, shrinkInto(fitted, parts, ranges, height), ranges, main, target);
}

const rangeOf = ({ size }: TypedLine, automatic: Range): Range =>
  size === undefined ? automatic : { min: size, max: size };

/** The name of the bulletin: the last line with Han in it. */
function mainOf(parts: readonly TypedLine[]): number {
  const isHan = ({ clusters }: TypedLine): boolean => clusters.some(({ cluster }) => cluster.cls === 'han');
  const last = parts.findLastIndex(isHan);
  return last < 0 ? parts.length - 1 : last;
}

/** Fewest lines whose size is at least the least one; past that the text is made as large as fits. */
function fitLine(
  clusters: readonly SetCluster[],
  { min, max }: Range,
  target: number,
  measure: number,
  height: number,
): Fitted {
  const most = Math.max(1, Math.min(clusters.length, MOST_PIECES, Math.floor(height / (min * LEADING))));
  let best: Fitted = { lines: [clusters], size: 0 };
  for (const where of ['words', 'anywhere'] as const) {
    for (let count = 1; count <= most; count++) {
      const lines = divide(clusters, count, where);
      if (!lines) continue;
      const widest = largest(lines.map((line) => lineWidth(line, 0)));
      const places = largest(lines.map((line) => line.length - 1));
      const ideal = target / (widest + TRACKING * places);
      const size = Math.min(
        max,
        height / (count * LEADING),
        Math.max(ideal, Math.min(min, measure / widest)),
      );
      if (size >= min) return { lines, size };
      if (size > best.size) best = { lines, size };
    }
  }
  return best.size > 0 ? best : { lines: [clusters], size: min };
}

/** Several typed lines at the sizes they would like to have. */
function fitLines(
  parts: readonly TypedLine[],
  main: number,
  limits: Limits,
  measure: number,
): { ranges: Range[]; fitted: Fitted[] } {
  const target = limits.fill * measure;
  const whole = { min: limits.minSize, max: limits.maxSize };
  const widths = parts.map(({ clusters }) => lineWidth(clusters, 0));
  const alike = parts.every(({ size }) => size === undefined) && largest(widths) <= ALIKE * least(widths);
  const share = (part: TypedLine, range: Range): Fitted =>
    fitLine(part.clusters, range, target, measure, Number.POSITIVE_INFINITY);
  if (alike) {
    const size = least(parts.map((part) => share(part, whole).size));
    const ranges = parts.map(() => whole);
    return {
      ranges,
      fitted: parts.map((part) => share(part, { min: Math.min(size, whole.min), max: size })),
    };
  }
  const chief = share(parts[main] as TypedLine, rangeOf(parts[main] as TypedLine, whole));
  const side = { min: limits.sideSize, max: Math.max(limits.sideSize, SIDE_SHARE * chief.size) };
  const ranges = parts.map((part, i) => rangeOf(part, i === main ? whole : side));
  return { ranges, fitted: parts.map((part, i) => (i === main ? chief : share(part, ranges[i] as Range))) };
}

/** Height of lines one under the other, the white around them as that between them. */
function heightOfTitle(sizes: readonly number[]): number {
  const white = sizes.slice(1).reduce((sum, size, i) => sum + Math.max(size, sizes[i] as number), 0);
  return sizes.reduce((sum, size) => sum + size, 0) + (LEADING - 1) * (white + largest(sizes));
}

/** Makes lines smaller until they fit a height: first those whose size is free and down to their least, then all. */
function shrinkInto(
  fitted: readonly Fitted[],
  parts: readonly TypedLine[],
  ranges: readonly Range[],
  height: number,
): Fitted[] {
  const at = (sizeOf: (i: number) => number): Fitted[] =>
    fitted.map(({ lines }, i) => ({ lines, size: sizeOf(i) }));
  const tall = (lines: readonly Fitted[]): number =>
    heightOfTitle(lines.flatMap(({ lines: own, size }) => own.map(() => size)));
  const free = (share: number) =>
    at((i) => {
      const { size } = fitted[i] as Fitted;
      const { min } = ranges[i] as Range;
      return parts[i]?.size === undefined ? Math.max(Math.min(size, min), size * share) : size;
    });
  if (tall(free(1)) <= height) return free(1);
  const least = free(0);
  const over = tall(least) / height;
  if (over > 1) return least.map(({ lines, size }) => ({ lines, size: size / over }));
  let [low, high] = [0, 1];
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (tall(free(middle)) <= height) low = middle;
    else high = middle;
  }
  return free(low);
}

/** Tracks lines that have their sizes to their share of the measure. */
function finish(
  parts: readonly TypedLine[],
  fitted: readonly Fitted[],
  ranges: readonly Range[],
  main: number,
  target: number,
): FittedTitle {
  const mainSize = (fitted[main] as Fitted).size;
  const pool = fitted.filter(({ size }) => size === mainSize).flatMap((one) => one.lines);
  const mainTracking = Math.min(MAX_TRACKING, Math.max(0, spareOf(pool, mainSize, target)));
  const lines = fitted.flatMap(({ lines: own, size }, i) => {
    const tracking = size === mainSize ? mainTracking : sideTracking(spareOf(own, size, target));
    return own.map(
      (clusters): SetTitleLine => ({
        clusters,
        size,
        tracking,
        width: lineWidth(clusters, tracking) * size,
        text: parts[i]?.clusters ?? [],
      }),
    );
  });
  const scales = fitted.map(({ size }, i) => size / (ranges[i] as Range).min);
  const scale = Math.min(1, least(scales));
  const height = heightOfTitle(lines.map(({ size }) => size));
  return { lines, height, main: mainSize, scale, tightest: scales.indexOf(least(scales)) };
}

/** Letter-space that brings the widest of some lines to a width, in em. */
function spareOf(lines: readonly (readonly SetCluster[])[], size: number, target: number): number {
  const places = largest(lines.map((line) => line.length - 1));
  const widest = largest(lines.map((line) => lineWidth(line, 0)));
  return places > 0 ? (target / size - widest) / places : 0;
}

/** A line beside the main one is as wide as the share, or, where that would tear it apart, as wide as it is. */
const sideTracking = (spare: number): number => (spare > SIDE_TRACKING ? TRACKING : Math.max(0, spare));
