import type { Raster } from '../../../picture/raster.ts';

/** A row of samples and that above it, each behind a pixel of zeros. */
interface Rows {
  readonly row: Uint8Array;
  readonly above: Uint8Array;
  /** Samples of a pixel. */
  readonly back: number;
}

/** Writes what a filter leaves of the samples of a stretch, and returns the sum of how far they are from zero. */
type Filter = (rows: Rows, rest: Uint8Array, from: number, to: number) => number;

/** How far a byte is from zero, either way round. */
const DISTANCE = Uint8Array.from({ length: 256 }, (_, byte) => Math.min(byte, 256 - byte));

const none: Filter = ({ row, back }, rest, from, to) => {
  const distance = DISTANCE;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const left = row[i + back] as number;
    rest[i] = left;
    sum += distance[left] as number;
  }
  return sum;
};

const sub: Filter = ({ row, back }, rest, from, to) => {
  const distance = DISTANCE;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const left = ((row[i + back] as number) - (row[i] as number)) & 0xff;
    rest[i] = left;
    sum += distance[left] as number;
  }
  return sum;
};

const up: Filter = ({ row, above, back }, rest, from, to) => {
  const distance = DISTANCE;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const left = ((row[i + back] as number) - (above[i + back] as number)) & 0xff;
    rest[i] = left;
    sum += distance[left] as number;
  }
  return sum;
};

const average: Filter = ({ row, above, back }, rest, from, to) => {
  const distance = DISTANCE;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const mean = ((row[i] as number) + (above[i + back] as number)) >> 1;
    const left = ((row[i + back] as number) - mean) & 0xff;
    rest[i] = left;
    sum += distance[left] as number;
  }
  return sum;
};

/** Expects the neighbour that lies nearest to left + up - corner (PNG specification, 9.4). */
const paeth: Filter = ({ row, above, back }, rest, from, to) => {
  const distance = DISTANCE;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const before = row[i] as number;
    const over = above[i + back] as number;
    const corner = above[i] as number;
    const a = over > corner ? over - corner : corner - over;
    const b = before > corner ? before - corner : corner - before;
    const both = before + over - corner - corner;
    const c = (both ^ (both >> 31)) - (both >> 31);
    const guess = a <= b && a <= c ? before : b <= c ? over : corner;
    const left = ((row[i + back] as number) - guess) & 0xff;
    rest[i] = left;
    sum += distance[left] as number;
  }
  return sum;
};

/** By their numbers (PNG specification, 9.2). */
const FILTERS: readonly Filter[] = [none, sub, up, average, paeth];

/** Samples after which a filter is given up that leaves more than another. */
const STRETCH = 192;

/**
 * Takes from each sample what its neighbours let expect, by the filter that leaves least of each row (ISO 32000-1 7.4.4.4).
 *
 * @param most mean difference between a sample and what its filter expects
 * @returns the rows with their filters, as a PNG has them; undefined where they differ by more
 */
export function filterRows(
  { width, height, channels, samples }: Raster,
  most: number,
): Uint8Array | undefined {
  const length = width * channels;
  const filtered = new Uint8Array((length + 1) * height);
  const rests = FILTERS.map(() => new Uint8Array(length));
  let [row, above] = [new Uint8Array(channels + length), new Uint8Array(channels + length)];
  let change = 0;
  // Rows that lie below each other are alike: what was best of the last makes the others be given up early.
  let best = 0;
  for (let y = 0; y < height; y++) {
    [row, above] = [above, row];
    row.set(samples.subarray(y * length, (y + 1) * length), channels);
    const rows = { row, above, back: channels };
    const last = best;
    let least = Number.POSITIVE_INFINITY;
    for (let turn = -1; turn < FILTERS.length; turn++) {
      if (turn === last) continue;
      const filter = turn < 0 ? last : turn;
      const sum = leftBy(FILTERS[filter] as Filter, rows, rests[filter] as Uint8Array, least);
      if (sum > least || (sum === least && filter > best)) continue;
      best = filter;
      least = sum;
    }
    change += least;
    if (change > most * length * height) return undefined;
    filtered[y * (length + 1)] = best;
    filtered.set(rests[best] as Uint8Array, y * (length + 1) + 1);
  }
  return filtered;
}

/** What a filter leaves of a row, as far as it is not more than another left. */
function leftBy(filter: Filter, rows: Rows, rest: Uint8Array, least: number): number {
  let sum = 0;
  for (let from = 0; from < rest.length && sum <= least; from += STRETCH) {
    sum += filter(rows, rest, from, Math.min(from + STRETCH, rest.length));
  }
  return sum;
}
