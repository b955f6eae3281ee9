import { crc32 as checkSum } from 'node:zlib';
import { ascii, u32 } from '../byte-reader.ts';

/** What a PNG says of its pixels (PNG specification, 11.2.2). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly colour: keyof typeof DEPTHS;
  readonly interlaced: boolean;
}

/** The parts of a PNG that its pixels are made of. */
export interface PngChunks {
  readonly header: PngHeader;
  readonly palette: Uint8Array;
  /** The colour, or the alphas of the palette, that let the ground show. */
  readonly transparency?: Uint8Array;
  readonly data: readonly Uint8Array[];
}

/** Depths that each type of colour may have: 0 grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha. */
const DEPTHS = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const;

/** Samples of a pixel by type of colour. */
export const SAMPLES: Readonly<Record<PngHeader['colour'], number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const SIGNATURE = '\x89PNG\r\n\x1a\n';

export const isPng = (bytes: Uint8Array): boolean => ascii(bytes, 0, 8) === SIGNATURE;

function readHeader(bytes: Uint8Array): PngHeader | undefined {
  const [depth, colour, compression, filter, interlace] = bytes.subarray(8, 13) as unknown as [
    PngHeader['depth'],
    PngHeader['colour'],
    number,
    number,
    number,
  ];
  const [width, height] = [u32(bytes, 0), u32(bytes, 4)];
  const depths: readonly number[] | undefined = DEPTHS[colour];
  const isKnown = depths?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1;
  if (bytes.length !== 13 || !isKnown || width === 0 || height === 0) return undefined;
  return { width, height, depth, colour, interlaced: interlace === 1 };
}

/** The header of a PNG alone, which begins every one. */
export const headerOf = (bytes: Uint8Array): PngHeader | undefined =>
  ascii(bytes, 12, 16) === 'IHDR' && u32(bytes, 8) === 13 ? readHeader(bytes.subarray(16, 29)) : undefined;

/** Takes a PNG apart; undefined where a part is missing or its check sum is wrong. */
export function readChunks(bytes: Uint8Array): PngChunks | undefined {
  const header = headerOf(bytes);
  if (!header) return undefined;
  const data: Uint8Array[] = [];
  let palette = new Uint8Array(0);
  let transparency: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + u32(bytes, at);
    if (end + 4 > bytes.length || crc32(bytes, at + 4, end) !== u32(bytes, end)) return undefined;
    const type = ascii(bytes, at + 4, at + 8);
    const own = bytes.subarray(at + 8, end);
    if (type === 'IDAT') data.push(own);
    else if (type === 'PLTE') palette = Uint8Array.from(own);
    else if (type === 'tRNS') transparency = own;
    else if (type === 'IEND') {
      const isWhole = data.length > 0 && (header.colour !== 3 || palette.length >= 3);
      return isWhole ? { header, palette, data, ...(transparency && { transparency }) } : undefined;
    }
    at = end + 4;
  }
  return undefined;
}

/** The check of a chunk: of some bytes from its type on. */
export const crc32 = (bytes: Uint8Array, from: number, to: number): number =>
  checkSum(bytes.subarray(from, to));
