import type { Raster } from './raster.ts';

/** What of a line of source pixels goes into one pixel: the first, and the weight of each. */
interface Share {
  readonly from: number;
  readonly weights: Float64Array;
}

/** Each target pixel is the mean of the area it covers, parts of pixels counted as parts. */
function sharesOf(source: number, target: number): Share[] {
  return Array.from({ length: target }, (_, i): Share => {
    const [start, end] = [(i * source) / target, ((i + 1) * source) / target];
    const from = Math.floor(start);
    const to = Math.min(source, Math.ceil(end));
    const weights = new Float64Array(to - from);
    for (let at = from; at < to; at++) {
      weights[at - from] = (Math.min(end, at + 1) - Math.max(start, at)) / (end - start);
    }
    return { from, weights };
  });
}

/** Scales pixels down by taking means over areas: the same numbers on every machine. */
export function scaleDown(raster: Raster, width: number, height: number): Raster {
  const { channels, samples } = raster;
  if (width === raster.width && height === raster.height) return raster;
  const columns = sharesOf(raster.width, width);
  const scaled = new Uint8Array(width * height * channels);
  const sums = new Float64Array(width * channels);
  // A source row may lie under two target rows; it is narrowed once.
  let narrowed = { row: -1, values: new Float64Array(width * channels) };
  const narrow = (row: number): Float64Array => {
    if (narrowed.row === row) return narrowed.values;
    const { values } = narrowed;
    const start = row * raster.width * channels;
    for (let x = 0, out = 0; x < width; x++) {
      const { from, weights } = columns[x] as Share;
      for (let channel = 0; channel < channels; channel++, out++) {
        let sum = 0;
        for (let i = 0, at = start + from * channels + channel; i < weights.length; i++, at += channels) {
          sum += (samples[at] as number) * (weights[i] as number);
        }
        values[out] = sum;
      }
    }
    narrowed = { row, values };
    return values;
  };
  sharesOf(raster.height, height).forEach(({ from, weights }, y) => {
    sums.fill(0);
    weights.forEach((weight, i) => {
      const values = narrow(from + i);
      for (let at = 0; at < sums.length; at++)
        sums[at] = (sums[at] as number) + (values[at] as number) * weight;
    });
    const start = y * sums.length;
    for (let at = 0; at < sums.length; at++) scaled[start + at] = Math.floor((sums[at] as number) + 0.5);
  });
  return { width, height, channels, samples: scaled };
}
