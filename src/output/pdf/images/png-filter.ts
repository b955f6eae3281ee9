import { nearest } from '../../../picture/png/png-pixels.ts';
import type { Raster } from '../../../picture/raster.ts';

/** Rows with their filters, as a PNG has them (PNG specification, 9; ISO 32000-1 7.4.4.4). */
interface Filtered {
  readonly rows: Uint8Array;
  /** Mean difference between a sample and what its filter expects. */
  readonly change: number;
}

type Guess = (left: number, up: number, corner: number) => number;

/** By filter: what a sample is expected to be. */
const GUESSES: readonly Guess[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  nearest,
];

/** Takes from each sample what its neighbours let expect, by the filter that leaves least of each row. */
export function filterRows({ width, height, channels, samples }: Raster): Filtered {
  const length = width * channels;
  const rows = new Uint8Array((length + 1) * height);
  const tried = GUESSES.map(() => new Uint8Array(length));
  let change = 0;
  for (let y = 0; y < height; y++) {
    const at = y * length;
    let best = { filter: 0, sum: Number.POSITIVE_INFINITY };
    GUESSES.forEach((guess, filter) => {
      const line = tried[filter] as Uint8Array;
      let sum = 0;
      for (let i = 0; i < length; i++) {
        const left = i < channels ? 0 : (samples[at + i - channels] as number);
        const up = y === 0 ? 0 : (samples[at + i - length] as number);
        const corner = i < channels || y === 0 ? 0 : (samples[at + i - length - channels] as number);
        const rest = ((samples[at + i] as number) - guess(left, up, corner)) & 0xff;
        line[i] = rest;
        sum += rest < 128 ? rest : 256 - rest;
      }
      if (sum < best.sum) best = { filter, sum };
    });
    change += best.sum;
    rows[y * (length + 1)] = best.filter;
    rows.set(tried[best.filter] as Uint8Array, y * (length + 1) + 1);
  }
  return { rows, change: change / (length * height) };
}
