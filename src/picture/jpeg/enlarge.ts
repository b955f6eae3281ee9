import type { Samples } from './jpeg-blocks.ts';

/** For each target sample the source sample before it, and the share of the next in it; centres lie over each other. */
function between(source: number, target: number, step: number): { at: Int32Array; share: Float64Array } {
  const at = new Int32Array(target);
  const share = new Float64Array(target);
  for (let i = 0; i < target; i++) {
    const place = Math.min(Math.max((i + 0.5) * step - 0.5, 0), source - 1);
    at[i] = Math.min(Math.floor(place), Math.max(0, source - 2));
    share[i] = place - (at[i] as number);
  }
  return { at, share };
}

/**
 * Enlarges samples to a size by going evenly from one to the next.
 *
 * @param dx samples for one of the new ones, across and down; at most 1
 */
export function enlarge(samples: Samples, dx: number, dy: number, width: number, height: number): Samples {
  if (dx === 1 && dy === 1) return samples;
  const own = samples.width;
  const columns = between(Math.min(own, Math.ceil(width * dx)), width, dx);
  const rows = between(Math.min(samples.height, Math.ceil(height * dy)), height, dy);
  const values = new Uint8ClampedArray(width * height);
  const line = new Float64Array(own + 1);
  for (let y = 0, out = 0; y < height; y++) {
    const from = (rows.at[y] as number) * own;
    const below = rows.share[y] as number;
    for (let x = 0; x < own; x++) {
      const upper = samples.values[from + x] as number;
      line[x] = below === 0 ? upper : upper + ((samples.values[from + own + x] as number) - upper) * below;
    }
    for (let x = 0; x < width; x++) {
      const at = columns.at[x] as number;
      const left = line[at] as number;
      values[out++] = left + ((line[at + 1] as number) - left) * (columns.share[x] as number);
    }
  }
  return { width, height, values };
}
