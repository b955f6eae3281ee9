import type { Samples } from './jpeg-blocks.ts';

/** For each target sample the source sample before it, and the share of the next in it. */
interface Between {
  readonly at: Int32Array;
  readonly share: Float64Array;
}

/** Centres lie over each other. */
function between(source: number, target: number, step: number): Between {
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
  for (let y = 0; y < height; y++) {
    blend(samples.values, (rows.at[y] as number) * own, own, rows.share[y] as number, line);
    stretch(line, columns, values, y * width);
  }
  return { width, height, values };
}

/** A line between a row of samples and the next. */
function blend(
  samples: Uint8ClampedArray,
  from: number,
  width: number,
  below: number,
  line: Float64Array,
): void {
  if (below === 0) {
    for (let x = 0; x < width; x++) line[x] = samples[from + x] as number;
    return;
  }
  for (let x = 0; x < width; x++) {
    const upper = samples[from + x] as number;
    line[x] = upper + ((samples[from + width + x] as number) - upper) * below;
  }
}

/** Writes the samples between those of a line. */
function stretch(line: Float64Array, { at, share }: Between, values: Uint8ClampedArray, start: number): void {
  for (let x = 0; x < at.length; x++) {
    const place = at[x] as number;
    const left = line[place] as number;
    values[start + x] = left + ((line[place + 1] as number) - left) * (share[x] as number);
  }
}
