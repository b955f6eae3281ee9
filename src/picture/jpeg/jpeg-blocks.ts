/** From coefficients to samples (ITU-T T.81, annex A.3.3), at full or at reduced size. */

import type { Plane } from './jpeg-scan.ts';

/** Place in a block, row by row, of each coefficient in zigzag order (ITU-T T.81, figure A.6). */
export const ZIGZAG = Uint8Array.of(
  ...[
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28,
  ],
  ...[
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
    61, 54, 47, 55, 62, 63,
  ],
);

/** cos(k π/16) for k from 0 to 8, written out so that they are the same on every machine. */
const COSINES = [
  1,
  0.9807852804032304,
  0.9238795325112867,
  0.8314696123025452,
  Math.SQRT1_2,
  0.5555702330196022,
  0.3826834323650898,
  0.19509032201612825,
  0,
];

/** cos(k π/16) of any k. */
function cosine(k: number): number {
  const at = k % 32;
  const folded = at > 16 ? 32 - at : at;
  return folded > 8 ? -(COSINES[16 - folded] as number) : (COSINES[folded] as number);
}

/** Samples that eight of a block are made to. */
export type Points = 1 | 2 | 4 | 8;

/** The cosines of `points` samples, row by row: sample, then coefficient; a zero ends them. */
function basis(points: Points): Float64Array {
  const table = new Float64Array(points * points + 1);
  for (let x = 0; x < points; x++) {
    for (let u = 0; u < points; u++) {
      table[x * points + u] =
        (u === 0 ? (COSINES[4] as number) : 1) * 0.5 * cosine(((2 * x + 1) * u * 8) / points);
    }
  }
  return table;
}

const BASES: Readonly<Record<Points, Float64Array>> = { 1: basis(1), 2: basis(2), 4: basis(4), 8: basis(8) };

/** Samples of a plane. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8ClampedArray;
}

/**
 * Turns the blocks of a plane into samples, `across` × `down` a block: fewer than eight make it smaller by leaving out
 * the finest waves.
 *
 * @param steps steps of the coefficients in zigzag order
 */
export function samplesOf(plane: Plane, steps: Uint16Array, across: Points, down: Points): Samples {
  const [width, height] = [plane.columns * across, plane.rows * down];
  const values = new Uint8ClampedArray(width * height);
  const [columns, rows] = [BASES[across], BASES[down]];
  const { coefficients } = plane;
  const waves = wavesOf(steps, across, down);
  // One line more, of zeros: lines are taken by twos.
  const half = new Float64Array(across * (down + 1));
  const level = (steps[0] as number) / 8;
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      const at = 64 * (row * plane.stride + column);
      const start = row * down * width + column * across;
      const base = 128 + (coefficients[at] as number) * level;
      const lines = addAcross(coefficients, at, waves, columns, across, half);
      if (lines > 0) addDown(half, lines, rows, across, down, base, values, start, width);
      else for (let y = 0; y < down; y++) values.fill(base, start + y * width, start + y * width + across);
    }
  }
  return { width, height, values };
}

/** The waves of a block, its mean aside, that are long enough for the samples, in zigzag order. */
interface Waves {
  /** Places among the coefficients. */
  readonly order: Uint8Array;
  readonly steps: Float64Array;
  /** Waves across, and down. */
  readonly u: Uint8Array;
  readonly v: Uint8Array;
}

function wavesOf(steps: Uint16Array, across: Points, down: Points): Waves {
  const order = Uint8Array.from(ZIGZAG.keys()).filter((k) => {
    const place = ZIGZAG[k] as number;
    return k > 0 && (place & 7) < across && place >> 3 < down;
  });
  return {
    order,
    steps: Float64Array.from(order, (k) => steps[k] as number),
    u: order.map((k) => (ZIGZAG[k] as number) & 7),
    v: order.map((k) => (ZIGZAG[k] as number) >> 3),
  };
}

/** Sets for each line of waves down the samples that its waves across add up to, and returns how many lines have any. */
function addAcross(
  coefficients: Int16Array,
  at: number,
  { order, steps, u, v }: Waves,
  columns: Float64Array,
  across: number,
  half: Float64Array,
): number {
  let lines = 0;
  for (let i = 0; i < order.length; i++) {
    const own = coefficients[at + (order[i] as number)] as number;
    if (own === 0) continue;
    if (lines === 0) half.fill(0);
    const height = own * (steps[i] as number);
    const line = v[i] as number;
    if (line >= lines) lines = line + 1;
    const end = (line + 1) * across;
    for (let x = line * across, place = u[i] as number; x < end; x++, place += across) {
      half[x] = (half[x] as number) + height * (columns[place] as number);
    }
  }
  return lines;
}

/** Adds up the lines of waves to samples. */
function addDown(
  half: Float64Array,
  lines: number,
  rows: Float64Array,
  across: number,
  down: number,
  base: number,
  values: Uint8ClampedArray,
  start: number,
  width: number,
): void {
  // Waves are alike from both ends, or opposite: one product counts for two samples.
  for (let y = 0; 2 * y < down; y++) {
    const near = start + y * width;
    const far = start + (down - 1 - y) * width;
    for (let x = 0; x < across; x++) {
      let sum = base;
      let other = base;
      for (let v = y * down, at = x, end = v + lines; v < end; v += 2, at += 2 * across) {
        const even = (half[at] as number) * (rows[v] as number);
        const odd = (half[at + across] as number) * (rows[v + 1] as number);
        sum = sum + even + odd;
        other = other + even - odd;
      }
      values[near + x] = sum;
      values[far + x] = other;
    }
  }
}
