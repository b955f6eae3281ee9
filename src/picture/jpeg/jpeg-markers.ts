/** The segments of a JPEG file (ITU-T T.81, annex B), and what they say of its pixels. */

import { ascii, u16, u32 } from '../byte-reader.ts';

/** A marker with its content; `scan` is where the coded data behind the head of a scan end. */
export interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  readonly scan?: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
export const SOS = 0xda;
export const DQT = 0xdb;
export const DHT = 0xc4;
export const DRI = 0xdd;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

/** Frames of Huffman-coded pictures: baseline, extended and progressive; the rest is nearly never written. */
const FRAMES = [0xc0, 0xc1, 0xc2];

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === SOI;

/** The segments in order; the last is that of the end of the picture unless the file is cut off before it. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = 2; at + 4 <= bytes.length + 2; ) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      yield { marker, start: at + 2, end: at + 2 };
      return;
    }
    const end = at + 2 + u16(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return;
    const segment = { marker, start: at + 4, end };
    if (marker === SOS) {
      const scan = endOfScan(bytes, end);
      yield { ...segment, scan };
      at = scan;
    } else {
      yield segment;
      at = end;
    }
  }
}

/** Where the marker stands that ends coded data: stuffed zeros and restart markers belong to them. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A colour of a frame: its number, how often it is sampled across and down, and its table of steps. */
export interface Component {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  readonly table: number;
}

export interface Frame {
  readonly progressive: boolean;
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

/** What Adobe's programs say of the colours: nothing was changed, or they were made to brightness and two colours. */
type Transform = 'none' | 'ycc' | 'ycck';

/** A JPEG as its segments describe it. */
export interface JpegHeader {
  readonly frame: Frame;
  /** As Adobe's segment has it; a file with one of four colours has them inverted. */
  readonly transform?: Transform;
  /** How the picture is turned: the tag of EXIF, from 1 to 8. */
  readonly orientation: number;
  /** Ends as it should: a file that was not sent in full does not. */
  readonly isWhole: boolean;
}

/** Reads a frame header; undefined where it is of a kind, a depth or a size that is not decoded. */
function readFrame(bytes: Uint8Array, { marker, start, end }: Segment): Frame | undefined {
  const count = bytes[start + 5] ?? 0;
  const components = Array.from({ length: count }, (_, i): Component => {
    const at = start + 6 + 3 * i;
    return {
      id: bytes[at] ?? 0,
      h: (bytes[at + 1] ?? 0) >> 4,
      v: (bytes[at + 1] ?? 0) & 15,
      table: bytes[at + 2] ?? 0,
    };
  });
  const [height, width] = [u16(bytes, start + 1), u16(bytes, start + 3)];
  const isDecoded =
    FRAMES.includes(marker) &&
    bytes[start] === 8 &&
    end - start >= 6 + 3 * count &&
    [1, 3, 4].includes(count) &&
    components.every(({ h, v, table }) => [1, 2, 4].includes(h) && [1, 2, 4].includes(v) && table < 4);
  return isDecoded && width > 0 && height > 0
    ? { progressive: marker === 0xc2, width, height, components }
    : undefined;
}

const isFrame = ({ marker }: Segment): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![DHT, 0xc8, 0xcc].includes(marker);

/** Reads what stands before and between the scans; undefined where no frame that can be decoded is among it. */
export function readJpeg(bytes: Uint8Array): JpegHeader | undefined {
  let frame: Frame | undefined;
  let transform: Transform | undefined;
  let orientation = 1;
  let isWhole = false;
  let scans = 0;
  for (const segment of segmentsOf(bytes)) {
    const { marker, start, end } = segment;
    if (isFrame(segment)) {
      if (frame) return undefined;
      frame = readFrame(bytes, segment);
      if (!frame) return undefined;
    } else if (marker === APP14 && ascii(bytes, start, start + 5) === 'Adobe') {
      transform = (['none', 'ycc', 'ycck'] as const)[bytes[start + 11] ?? 0] ?? 'none';
    } else if (marker === APP1 && ascii(bytes, start, start + 6) === 'Exif\0\0') {
      orientation = readOrientation(bytes.subarray(start + 6, end));
    } else if (marker === SOS) scans++;
    else if (marker === EOI) isWhole = scans > 0;
  }
  return frame && { frame, orientation, isWhole, ...(transform && { transform }) };
}

const ORIENTATION = 0x0112;

/** The turn of a picture from its EXIF (Exif 2.3, 4.6.4): 1 where there is none. */
function readOrientation(tiff: Uint8Array): number {
  const little = ascii(tiff, 0, 2) === 'II';
  const short = (at: number): number =>
    little ? (tiff[at] ?? 0) | ((tiff[at + 1] ?? 0) << 8) : u16(tiff, at);
  const long = (at: number): number => (little ? short(at) + short(at + 2) * 0x10000 : u32(tiff, at));
  const first = long(4);
  for (let i = 0; i < short(first); i++) {
    const at = first + 2 + 12 * i;
    if (at + 12 > tiff.length) return 1;
    const value = short(at + 8);
    if (short(at) === ORIENTATION) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The same file without what is no part of the picture: thumbnails, and where and by which camera it was taken. */
export function withoutRemarks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  for (const { marker, start, end, scan } of segmentsOf(bytes)) {
    const isRemark = marker === COM || (marker >= APP0 && marker <= APP15 && marker !== APP14);
    if (!isRemark) parts.push(bytes.subarray(marker === EOI ? start - 2 : start - 4, scan ?? end));
  }
  return new Uint8Array(Buffer.concat(parts));
}
