import { u16 } from '../byte-reader.ts';
import type { Raster } from '../raster.ts';
import { enlarge } from './enlarge.ts';
import { type HuffmanTable, huffmanTable } from './huffman-table.ts';
import { type Points, type Samples, samplesOf } from './jpeg-blocks.ts';
import {
  type Component,
  DHT,
  DQT,
  DRI,
  type JpegHeader,
  readJpeg,
  type Segment,
  SOS,
  segmentsOf,
} from './jpeg-markers.ts';
import { type Plane, readScan } from './jpeg-scan.ts';

/** A picture's blocks, and the steps of their coefficients. */
interface Decoded {
  readonly header: JpegHeader;
  readonly planes: readonly Plane[];
  readonly steps: readonly Uint16Array[];
  /** Most samples of a colour across and down. */
  readonly h: number;
  readonly v: number;
}

/** Tables as the segments define them; each may be defined anew. */
interface Tables {
  readonly steps: Uint16Array[];
  readonly dc: HuffmanTable[];
  readonly ac: HuffmanTable[];
  interval: number;
}

/**
 * The pixels of a JPEG, unturned: grey, colour, or four inks.
 *
 * @param least the picture may be made smaller by a half, a quarter or an eighth, but not below so many pixels across
 * @returns undefined of a file that is broken
 */
export function decodeJpeg(bytes: Uint8Array, least: number): Raster | undefined {
  const decoded = readCoefficients(bytes);
  if (!decoded) return undefined;
  const { width } = decoded.header.frame;
  const points = ([1, 2, 4] as const).find((one) => Math.ceil((width * one) / 8) >= least) ?? 8;
  return toRaster(decoded, points);
}

/** True of a JPEG whose data can be read to the end. */
export const isWholeJpeg = (bytes: Uint8Array): boolean => readCoefficients(bytes) !== undefined;

/** Programs write a dozen; each goes over the whole picture, however few bytes it has. */
const MOST_SCANS = 64;

function readCoefficients(bytes: Uint8Array): Decoded | undefined {
  const header = readJpeg(bytes);
  if (!header?.isWhole) return undefined;
  const { components, width, height, progressive } = header.frame;
  const [h, v] = [Math.max(...components.map((one) => one.h)), Math.max(...components.map((one) => one.v))];
  const units = { across: Math.ceil(width / (8 * h)), down: Math.ceil(height / (8 * v)) };
  const planes = components.map((own): Plane => {
    const stride = units.across * own.h;
    return {
      h: own.h,
      v: own.v,
      columns: Math.ceil((width * own.h) / (8 * h)),
      rows: Math.ceil((height * own.v) / (8 * v)),
      stride,
      coefficients: new Int16Array(64 * stride * units.down * own.v),
    };
  });
  const tables: Tables = { steps: [], dc: [], ac: [], interval: 0 };
  let scans = 0;
  for (const segment of segmentsOf(bytes)) {
    readTables(bytes, segment, tables);
    if (segment.marker !== SOS) continue;
    scans++;
    if (scans > MOST_SCANS) return undefined;
    const scan = scanOf(bytes, segment, components, planes, tables);
    const { end, scan: last = end } = segment;
    if (!scan || !readScan(bytes, end, last, { ...scan, progressive }, units)) return undefined;
  }
  const steps = components.map(({ table }) => tables.steps[table]);
  return steps.every((one) => one !== undefined) ? { header, planes, steps, h, v } : undefined;
}

function readTables(bytes: Uint8Array, { marker, start, end }: Segment, tables: Tables): void {
  if (marker === DRI) tables.interval = u16(bytes, start);
  for (let at = start; marker === DQT && at < end; ) {
    const kind = bytes[at++] as number;
    const wide = kind >> 4 > 0;
    const from = at;
    tables.steps[kind & 15] = Uint16Array.from({ length: 64 }, (_, i) =>
      wide ? u16(bytes, from + 2 * i) : (bytes[from + i] ?? 1),
    );
    at += wide ? 128 : 64;
  }
  for (let at = start; marker === DHT && at + 17 <= end; ) {
    const kind = bytes[at] as number;
    const counts = bytes.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const table = huffmanTable(counts, bytes.subarray(at + 17, at + 17 + total));
    (kind >> 4 === 0 ? tables.dc : tables.ac)[kind & 15] = table;
    at += 17 + total;
  }
}

function scanOf(
  bytes: Uint8Array,
  { start }: Segment,
  components: readonly Component[],
  planes: readonly Plane[],
  { dc, ac, interval }: Tables,
) {
  const count = bytes[start] ?? 0;
  const parts = Array.from({ length: count }, (_, i) => {
    const [id, chosen = 0] = bytes.subarray(start + 1 + 2 * i, start + 3 + 2 * i);
    const plane = planes[components.findIndex((one) => one.id === id)];
    const [own, other] = [dc[chosen >> 4], ac[chosen & 15]];
    return plane && { plane, ...(own && { dc: own }), ...(other && { ac: other }) };
  });
  const at = start + 1 + 2 * count;
  const [from = 0, to = 63, bits = 0] = bytes.subarray(at, at + 3);
  if (count === 0 || parts.some((part) => !part) || to > 63 || from > to || (bits & 15) > 13)
    return undefined;
  const known = parts.filter((part) => part !== undefined);
  return { planes: known, from, to, high: bits >> 4, low: bits & 15, interval };
}

const MOST = 8;

/** The pixels, `points` for eight: colours sampled more coarsely are made to the same size as far as their blocks allow. */
function toRaster({ header, planes, steps, h, v }: Decoded, points: Points): Raster {
  const { frame, transform } = header;
  const width = Math.ceil((frame.width * points) / 8);
  const height = Math.ceil((frame.height * points) / 8);
  const lines = planes.map((plane, i): Samples => {
    const across = Math.min(MOST, (points * h) / plane.h) as Points;
    const down = Math.min(MOST, (points * v) / plane.v) as Points;
    const own = samplesOf(plane, steps[i] as Uint16Array, across, down);
    return enlarge(own, (across * plane.h) / (points * h), (down * plane.v) / (points * v), width, height);
  });
  const channels = planes.length as Raster['channels'];
  const samples = new Uint8ClampedArray(width * height * channels);
  lines.forEach((own, channel) => {
    for (let y = 0, out = channel; y < height; y++) {
      const from = y * own.width;
      for (let x = 0; x < width; x++, out += channels) samples[out] = own.values[from + x] as number;
    }
  });
  if (channels === 3 && isBrightnessFirst(header)) toColours(samples, 3);
  if (channels === 4) {
    if (transform === 'ycck') toColours(samples, 4);
    // Of brightness and two colours come red, green and blue: the inks that Adobe inverted are as they were.
    if (transform !== undefined && transform !== 'ycck') invert(samples);
    else if (transform === 'ycck') invertBlack(samples);
  }
  return { width, height, channels, samples: new Uint8Array(samples.buffer) };
}

/** True of three colours that are brightness and two differences, and not red, green and blue themselves. */
export function isBrightnessFirst({ frame, transform }: JpegHeader): boolean {
  if (transform !== undefined) return transform !== 'none';
  return frame.components.map(({ id }) => String.fromCharCode(id)).join('') !== 'RGB';
}

/** Brightness and two colours → red, green and blue (JFIF 1.02). */
function toColours(samples: Uint8ClampedArray, channels: 3 | 4): void {
  for (let at = 0; at < samples.length; at += channels) {
    const y = samples[at] as number;
    const blue = (samples[at + 1] as number) - 128;
    const red = (samples[at + 2] as number) - 128;
    samples[at] = y + 1.402 * red;
    samples[at + 1] = y - 0.344136 * blue - 0.714136 * red;
    samples[at + 2] = y + 1.772 * blue;
  }
}

function invert(samples: Uint8ClampedArray): void {
  for (let at = 0; at < samples.length; at++) samples[at] = 255 - (samples[at] as number);
}

function invertBlack(samples: Uint8ClampedArray): void {
  for (let at = 3; at < samples.length; at += 4) samples[at] = 255 - (samples[at] as number);
}
