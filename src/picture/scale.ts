import type { Raster } from './raster.ts';

/** What of a line of source pixels goes into each target pixel: the mean of the area it covers, parts of pixels as parts. */
interface Shares {
  /** By target pixel: the first source pixel. */
  readonly from: Int32Array;
  /** By target pixel: where its weights begin, and at its end where the last end. */
  readonly starts: Int32Array;
  readonly weights: Float64Array;
}

function sharesOf(source: number, target: number): Shares {
  const from = new Int32Array(target);
  const starts = new Int32Array(target + 1);
  const weights: number[] = [];
  for (let i = 0; i < target; i++) {
    const [start, end] = [(i * source) / target, ((i + 1) * source) / target];
    const to = Math.min(source, Math.ceil(end));
    from[i] = Math.floor(start);
    for (let at = Math.floor(start); at < to; at++) {
      weights.push((Math.min(end, at + 1) - Math.max(start, at)) / (end - start));
    }
    starts[i + 1] = weights.length;
  }
  return { from, starts, weights: Float64Array.from(weights) };
}

/** Scales pixels down by taking means over areas: the same numbers on every machine. */
export function scaleDown(raster: Raster, width: number, height: number): Raster {
  const { channels, samples } = raster;
  if (width === raster.width && height === raster.height) return raster;
  const columns = sharesOf(raster.width, width);
  const { from, starts, weights } = sharesOf(raster.height, height);
  const length = width * channels;
  const scaled = new Uint8Array(length * height);
  const sums = new Float64Array(length);
  // A source row may lie under two target rows; it is narrowed once.
  const narrowed = new Float64Array(length);
  let last = -1;
  for (let y = 0; y < height; y++) {
    const start = starts[y] as number;
    const end = starts[y + 1] as number;
    sums.fill(0);
    for (let i = start; i < end; i++) {
      const row = (from[y] as number) + i - start;
      if (row !== last) narrow(samples, row * raster.width * channels, channels, columns, narrowed);
      last = row;
      if (i < end - 1) add(narrowed, weights[i] as number, sums);
      else finish(narrowed, weights[i] as number, sums, scaled, y * length);
    }
  }
  return { width, height, channels, samples: scaled };
}

function narrow(
  samples: Uint8Array,
  start: number,
  channels: Raster['channels'],
  columns: Shares,
  values: Float64Array,
): void {
  if (channels === 3) narrowColours(samples, start, columns, values);
  else {
    for (let channel = 0; channel < channels; channel++) {
      narrowChannel(samples, start, channels, channel, columns, values);
    }
  }
}

function narrowChannel(
  samples: Uint8Array,
  start: number,
  channels: number,
  channel: number,
  { from, starts, weights }: Shares,
  values: Float64Array,
): void {
  for (let x = 0, out = channel; x < from.length; x++, out += channels) {
    const end = starts[x + 1] as number;
    let at = start + (from[x] as number) * channels + channel;
    let sum = 0;
    for (let i = starts[x] as number; i < end; i++, at += channels) {
      sum += (samples[at] as number) * (weights[i] as number);
    }
    values[out] = sum;
  }
}

/** The same of three channels at once. */
function narrowColours(
  samples: Uint8Array,
  start: number,
  { from, starts, weights }: Shares,
  values: Float64Array,
): void {
  for (let x = 0, out = 0; x < from.length; x++, out += 3) {
    const end = starts[x + 1] as number;
    let at = start + (from[x] as number) * 3;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let i = starts[x] as number; i < end; i++, at += 3) {
      const weight = weights[i] as number;
      red += (samples[at] as number) * weight;
      green += (samples[at + 1] as number) * weight;
      blue += (samples[at + 2] as number) * weight;
    }
    values[out] = red;
    values[out + 1] = green;
    values[out + 2] = blue;
  }
}

function add(values: Float64Array, weight: number, sums: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number) * weight;
}

/** Adds the last row, and writes the sums to the nearest whole number. */
function finish(
  values: Float64Array,
  weight: number,
  sums: Float64Array,
  scaled: Uint8Array,
  start: number,
): void {
  for (let i = 0; i < sums.length; i++) {
    scaled[start + i] = (sums[i] as number) + (values[i] as number) * weight + 0.5;
  }
}
