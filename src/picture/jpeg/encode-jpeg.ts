/** Pixels → a baseline JPEG (ITU-T T.81, annex F), with the tables of annex K. */

import type { Raster } from '../raster.ts';
import { BitWriter, CODES, type CodeTable } from './huffman-codes.ts';
import { basis, ZIGZAG } from './jpeg-blocks.ts';

/** Steps of quality 90 as the Independent JPEG Group counts it: a fifth of those of annex K, in zigzag order. */
const STEPS = {
  brightness: [
    ...[
      3, 2, 2, 3, 2, 2, 3, 3, 3, 3, 4, 3, 3, 4, 5, 8, 5, 5, 4, 4, 5, 10, 7, 7, 6, 8, 12, 10, 12, 12, 11, 10,
    ],
    ...[
      11, 11, 13, 14, 18, 16, 13, 14, 17, 14, 11, 11, 16, 22, 16, 17, 19, 20, 21, 21, 21, 12, 15, 23, 24, 22,
      20, 24, 18, 20, 21, 20,
    ],
  ],
  colour: [...[3, 4, 4, 5, 4, 5, 9, 5, 5, 9, 20, 13, 11, 13, ...Array<number>(50).fill(20)]],
} as const;

/** What a plane of the picture is coded with. */
interface Coding {
  readonly steps: readonly number[];
  readonly dc: CodeTable;
  readonly ac: CodeTable;
}

const BRIGHTNESS: Coding = { steps: STEPS.brightness, dc: CODES.dc, ac: CODES.ac };
const COLOUR: Coding = { steps: STEPS.colour, dc: CODES.colourDc, ac: CODES.colourAc };

/** The codings of the planes: colours are made to brightness and two differences, inks are coded as they are. */
const CODINGS: Readonly<Record<Raster['channels'], readonly Coding[]>> = {
  1: [BRIGHTNESS],
  3: [BRIGHTNESS, COLOUR, COLOUR],
  4: [BRIGHTNESS, BRIGHTNESS, BRIGHTNESS, BRIGHTNESS],
};

/** Writes pixels as a JPEG: grey, brightness and two colours, or four inks that are not inverted. */
export function encodeJpeg({ width, height, channels, samples }: Raster): Uint8Array {
  const codings = CODINGS[channels];
  const planes = planesOf(samples, channels);
  const predictions = codings.map(() => 0);
  const bits = new BitWriter(headOf(width, height, codings));
  const block = new Float64Array(64);
  const levels = new Int32Array(64);
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      for (let i = 0; i < codings.length; i++) {
        const coding = codings[i] as Coding;
        cutBlock(planes[i] as Float64Array, width, height, x, y, block);
        quantise(block, coding.steps, levels);
        writeBlock(levels, predictions[i] as number, coding, bits);
        predictions[i] = levels[0] as number;
      }
    }
  }
  return bits.finish();
}

/** The samples of each plane, 0 in the middle. */
function planesOf(samples: Uint8Array, channels: Raster['channels']): Float64Array[] {
  const count = samples.length / channels;
  const planes = Array.from({ length: channels }, () => new Float64Array(count));
  if (channels !== 3) {
    planes.forEach((plane, channel) => {
      for (let i = 0; i < count; i++) plane[i] = (samples[i * channels + channel] as number) - 128;
    });
    return planes;
  }
  const [brightness, blue, red] = planes as [Float64Array, Float64Array, Float64Array];
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [samples[3 * i] as number, samples[3 * i + 1] as number, samples[3 * i + 2] as number];
    brightness[i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    blue[i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    red[i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
  return planes;
}

/** The samples of a block; past the edges the last go on. */
function cutBlock(
  plane: Float64Array,
  width: number,
  height: number,
  x: number,
  y: number,
  block: Float64Array,
): void {
  for (let row = 0; row < 8; row++) {
    const from = Math.min(y + row, height - 1) * width;
    for (let column = 0; column < 8; column++) {
      block[8 * row + column] = plane[from + Math.min(x + column, width - 1)] as number;
    }
  }
}

/** The cosines of eight samples: sample, then wave. */
const WAVES = basis(8);

/** Waves of a block in whole steps, in zigzag order; the block is used up. */
function quantise(block: Float64Array, steps: readonly number[], levels: Int32Array): void {
  transform(block, 1, 8);
  transform(block, 8, 1);
  for (let k = 0; k < 64; k++) {
    levels[k] = Math.round((block[ZIGZAG[k] as number] as number) / (steps[k] as number));
  }
}

const HALF = 4;
const SUMS = new Float64Array(HALF);
const DIFFERENCES = new Float64Array(HALF);

/** Turns the samples of eight lines into waves: of rows with a step of 1, of columns with one of 8. */
function transform(block: Float64Array, step: number, next: number): void {
  for (let line = 0; line < 8; line++) {
    const start = line * next;
    // Waves are alike from both ends, or opposite: even ones take what two samples have in common.
    for (let x = 0; x < HALF; x++) {
      const [near, far] = [block[start + x * step] as number, block[start + (7 - x) * step] as number];
      SUMS[x] = near + far;
      DIFFERENCES[x] = near - far;
    }
    for (let u = 0; u < 8; u++) {
      const samples = u % 2 === 0 ? SUMS : DIFFERENCES;
      let sum = 0;
      for (let x = 0; x < HALF; x++) sum += (samples[x] as number) * (WAVES[8 * x + u] as number);
      block[start + u * step] = sum;
    }
  }
}

/** Bits that a value takes without its leading zeros. */
const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/** A value in so many bits; a negative one is one less (ITU-T T.81, F.1.2.1). */
const bitsOf = (value: number, size: number): number => (value < 0 ? value + (1 << size) - 1 : value);

function writeBlock(levels: Int32Array, prediction: number, { dc, ac }: Coding, bits: BitWriter): void {
  const change = (levels[0] as number) - prediction;
  const size = sizeOf(change);
  bits.code(dc, size);
  bits.put(bitsOf(change, size), size);
  let zeros = 0;
  for (let k = 1; k < 64; k++) {
    const level = levels[k] as number;
    if (level === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.code(ac, 0xf0);
    const length = sizeOf(level);
    bits.code(ac, (zeros << 4) | length);
    bits.put(bitsOf(level, length), length);
    zeros = 0;
  }
  if (zeros > 0) bits.code(ac, 0);
}

const word = (value: number): number[] => [value >> 8, value & 0xff];

const segment = (marker: number, content: readonly number[]): number[] => [
  ...[0xff, marker],
  ...word(content.length + 2),
  ...content,
];

/** Everything before the coded data. */
function headOf(width: number, height: number, codings: readonly Coding[]): number[] {
  const isColour = (coding: Coding): number => (coding === COLOUR ? 1 : 0);
  const kinds = [...new Set(codings)];
  const tables = kinds.flatMap((coding) => [
    ...segment(0xdb, [isColour(coding), ...coding.steps]),
    ...segment(0xc4, [isColour(coding), ...coding.dc.counts, ...coding.dc.values]),
    ...segment(0xc4, [0x10 | isColour(coding), ...coding.ac.counts, ...coding.ac.values]),
  ]);
  const frame = codings.flatMap((coding, i) => [i + 1, 0x11, isColour(coding)]);
  const scan = codings.flatMap((coding, i) => [i + 1, 0x11 * isColour(coding)]);
  return [
    ...[0xff, 0xd8],
    ...tables,
    ...segment(0xc0, [8, ...word(height), ...word(width), codings.length, ...frame]),
    ...segment(0xda, [codings.length, ...scan, 0, 63, 0]),
  ];
}
