/** From the rows of a PNG to samples of eight bits. */

import { u16 } from '../byte-reader.ts';
import { type PngChunks, type PngHeader, SAMPLES } from './png-chunks.ts';

/** Puts the pixels of a row to their places among the samples: `step` pixels apart from `start` on. */
type Paint = (line: Uint8Array, columns: number, start: number, step: number) => void;

/** The samples of a row, eight bits each. */
type Unpack = (line: Uint8Array, count: number) => Uint8Array;

/** A sample of eight bits on white paper. */
const onWhite = (sample: number, alpha: number): number =>
  Math.floor((sample * alpha + 255 * (255 - alpha)) / 255 + 0.5);

/** Lays what lets the ground show on white paper, and all else among samples. */
export function painterOf(chunks: PngChunks, samples: Uint8Array): Paint {
  const { colour } = chunks.header;
  const unpack = unpackerOf(chunks.header);
  if (colour === 3) return paletted(coloursOf(chunks), unpack, samples);
  if (colour === 4 || colour === 6) return transparent(SAMPLES[colour] - 1, unpack, samples);
  return opaque(chunks, unpack, samples);
}

/** Samples as they are stored: those of fewer than eight bits are not spread over the range of eight. */
function unpackerOf({ depth }: PngHeader): Unpack {
  if (depth === 8) return (line) => line;
  if (depth === 16)
    return (line, count) =>
      Uint8Array.from({ length: count }, (_, i) => Math.floor(u16(line, 2 * i) / 257 + 0.5));
  const mask = (1 << depth) - 1;
  return (line, count) => {
    const unpacked = new Uint8Array(count);
    for (let i = 0, bit = 0; i < count; i++, bit += depth) {
      unpacked[i] = ((line[bit >> 3] as number) >> (8 - depth - (bit & 7))) & mask;
    }
    return unpacked;
  };
}

/** The colours of all 256 indices, on white paper; those that the palette has not are black. */
export function coloursOf({ palette, transparency }: PngChunks): Uint8Array {
  return Uint8Array.from({ length: 3 * 256 }, (_, i) =>
    onWhite(palette[i] ?? 0, transparency?.[Math.floor(i / 3)] ?? 255),
  );
}

const paletted =
  (colours: Uint8Array, unpack: Unpack, samples: Uint8Array): Paint =>
  (line, columns, start, step) => {
    const indices = unpack(line, columns);
    for (let i = 0, out = 3 * start; i < columns; i++, out += 3 * step) {
      const from = 3 * (indices[i] as number);
      samples[out] = colours[from] as number;
      samples[out + 1] = colours[from + 1] as number;
      samples[out + 2] = colours[from + 2] as number;
    }
  };

const transparent =
  (inks: number, unpack: Unpack, samples: Uint8Array): Paint =>
  (line, columns, start, step) => {
    const unpacked = unpack(line, columns * (inks + 1));
    for (let i = 0, at = 0, out = inks * start; i < columns; i++, at += inks + 1, out += inks * step) {
      const alpha = unpacked[at + inks] as number;
      for (let ink = 0; ink < inks; ink++) {
        const own = unpacked[at + ink] as number;
        samples[out + ink] = alpha === 255 ? own : onWhite(own, alpha);
      }
    }
  };

function opaque({ header, transparency }: PngChunks, unpack: Unpack, samples: Uint8Array): Paint {
  const { depth, colour } = header;
  const inks = SAMPLES[colour];
  const scale = depth < 8 ? 255 / ((1 << depth) - 1) : 1;
  // The colour that is left out is given in full depth.
  const key = transparency && Array.from({ length: inks }, (_, i) => u16(transparency, 2 * i));
  return (line, columns, start, step) => {
    const unpacked = unpack(line, columns * inks);
    if (!key && scale === 1 && step === 1) {
      samples.set(unpacked, inks * start);
      return;
    }
    const full = (index: number): number =>
      depth === 16 ? u16(line, 2 * index) : (unpacked[index] as number);
    for (let i = 0, at = 0, out = inks * start; i < columns; i++, at += inks, out += inks * step) {
      const isLeftOut = key?.every((value, ink) => full(at + ink) === value) ?? false;
      for (let ink = 0; ink < inks; ink++) {
        samples[out + ink] = isLeftOut ? 255 : (unpacked[at + ink] as number) * scale;
      }
    }
  };
}
