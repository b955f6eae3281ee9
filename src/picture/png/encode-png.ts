import { deflateSync } from 'node:zlib';
import { crc32 } from './png-chunks.ts';

/** Samples of eight bits, row by row; four channels end in opacity. */
export interface PngSamples {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly samples: Uint8Array | Uint8ClampedArray;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Kinds of colour by channels (ISO/IEC 15948 11.2.2). */
const COLOUR = { 1: 0, 3: 2, 4: 6 } as const;
/** The filter that tells each sample by the one above. */
const UP = 2;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes, 4, data.length + 8));
  return bytes;
}

/** A PNG of some pixels; the same pixels give the same bytes. */
export function encodePng({ width, height, channels, samples }: PngSamples): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  header[9] = COLOUR[channels];
  const stride = width * channels;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (stride + 1);
    const from = y * stride;
    rows[to] = UP;
    for (let x = 0; x < stride; x++) {
      rows[to + 1 + x] = (samples[from + x] as number) - (y > 0 ? (samples[from - stride + x] as number) : 0);
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}
