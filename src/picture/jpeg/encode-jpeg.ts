/** Pixels → a baseline JPEG (ITU-T T.81, annex F), with the tables of annex K. */

import type { Raster } from '../raster.ts';
import { BitWriter, CODES, type CodeTable } from './huffman-codes.ts';
import { ZIGZAG } from './jpeg-blocks.ts';
import { fillStrips, stripsFor } from './jpeg-strips.ts';
import { transformRows } from './jpeg-waves.ts';

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
  readonly steps: Float64Array;
  /** Waves nearer to zero than these are left out. */
  readonly halves: Float64Array;
  readonly dc: CodeTable;
  readonly ac: CodeTable;
}

const codingOf = (steps: readonly number[], dc: CodeTable, ac: CodeTable): Coding => ({
  steps: Float64Array.from(steps),
  halves: Float64Array.from(steps, (step) => step / 2),
  dc,
  ac,
});

const BRIGHTNESS = codingOf(STEPS.brightness, CODES.dc, CODES.ac);
const COLOUR = codingOf(STEPS.colour, CODES.colourDc, CODES.colourAc);

/** The codings of the planes: colours are made to brightness and two differences, inks are coded as they are. */
const CODINGS: Readonly<Record<Raster['channels'], readonly Coding[]>> = {
  1: [BRIGHTNESS],
  3: [BRIGHTNESS, COLOUR, COLOUR],
  4: [BRIGHTNESS, BRIGHTNESS, BRIGHTNESS, BRIGHTNESS],
};

/** Writes pixels as a JPEG: grey, brightness and two colours, or four inks that are not inverted. */
export function encodeJpeg(raster: Raster): Uint8Array {
  const { width, height, channels, samples } = raster;
  const codings = CODINGS[channels];
  const strips = stripsFor(raster);
  const { planes, stride } = strips;
  const means = new Int32Array(channels);
  // Half a byte a sample is hardly ever filled.
  const bits = new BitWriter(headOf(width, height, codings), samples.length >> 1);
  const half = new Float64Array(64);
  const block = new Float64Array(64);
  for (let y = 0; y < height; y += 8) {
    fillStrips(raster, y, strips);
    for (let x = 0; x < stride; x += 8) {
      for (let i = 0; i < codings.length; i++) {
        transformRows(planes[i] as Float64Array, x, stride, half);
        transformRows(half, 0, 8, block);
        means[i] = writeBlock(block, means[i] as number, codings[i] as Coding, bits);
      }
    }
  }
  return bits.finish();
}

/** Bits that a value takes without its leading zeros. */
const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/** A value in so many bits; a negative one is one less (ITU-T T.81, F.1.2.1). */
const bitsOf = (value: number, size: number): number => (value < 0 ? value + (1 << size) - 1 : value);

/**
 * Writes the waves of a block in whole steps, and returns its mean, which that of the next is told by. Numbers stay whole
 * ones, -0 is none, and there is no branch that is taken seldom: each would undo the optimised code.
 */
function writeBlock(
  block: Float64Array,
  prediction: number,
  { steps, halves, dc, ac }: Coding,
  bits: BitWriter,
): number {
  const zigzag = ZIGZAG;
  const mean = Math.round((block[0] as number) / (steps[0] as number)) | 0;
  const size = sizeOf(mean - prediction);
  bits.reserve();
  bits.code(dc, size);
  bits.put(bitsOf(mean - prediction, size), size);
  let last = 0;
  for (let k = 1; k < 64; k++) {
    const wave = block[zigzag[k] as number] as number;
    const half = halves[k] as number;
    if (wave < half && wave >= -half) continue;
    const level = Math.round(wave / (steps[k] as number)) | 0;
    const length = sizeOf(level);
    for (let zeros = k - last - 1; zeros >= 0; zeros -= 16) {
      bits.code(ac, zeros > 15 ? 0xf0 : (zeros << 4) | length);
    }
    bits.put(bitsOf(level, length), length);
    last = k;
  }
  if (last < 63) bits.code(ac, 0);
  return mean;
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
