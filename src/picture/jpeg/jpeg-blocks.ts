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

/** The cosines of `points` samples, row by row: sample, then coefficient. */
export function basis(points: Points): Float64Array {
  const table = new Float64Array(points * points);
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
  // Of the waves in zigzag order those that are long enough for the samples.
  const order = Uint8Array.from(ZIGZAG.keys()).filter((k) => {
    const place = ZIGZAG[k] as number;
    return (place & 7) < across && place >> 3 < down;
  });
  const count = order.length;
  const half = new Float64Array(across * down);
  const level = (steps[0] as number) / 8;
  for (let row = 0; row < plane.rows; row++) {
    for (let column = 0; column < plane.columns; column++) {
      const at = 64 * (row * plane.stride + column);
      const start = row * down * width + column * across;
      half.fill(0);
      let flat = true;
      // Across: for each line of waves down, the samples that its waves across add up to.
      for (let i = 1; i < count; i++) {
        const k = order[i] as number;
        const own = coefficients[at + k] as number;
        if (own === 0) continue;
        flat = false;
        const height = own * (steps[k] as number);
        const u = (ZIGZAG[k] as number) & 7;
        const line = ((ZIGZAG[k] as number) >> 3) * across;
        for (let x = 0; x < across; x++) {
          half[line + x] = (half[line + x] as number) + height * (columns[x * across + u] as number);
        }
      }
      const base = 128 + (coefficients[at] as number) * level;
      for (let y = 0; y < down; y++) {
        const line = start + y * width;
        if (flat) {
          values.fill(base, line, line + across);
          continue;
        }
        for (let x = 0; x < across; x++) {
          let sum = base;
          for (let v = 0; v < down; v++) {
            sum += (half[v * across + x] as number) * (rows[y * down + v] as number);
          }
          values[line + x] = sum;
        }
      }
    }
  }
  return { width, height, values };
}
