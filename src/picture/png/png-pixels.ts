import { inflateSync } from 'node:zlib';
import type { Raster } from '../raster.ts';
import { headerOf, type PngChunks, type PngHeader, readChunks, SAMPLES } from './png-chunks.ts';
import { coloursOf, painterOf } from './png-colours.ts';
import { unfilter } from './unfilter.ts';

/** A pass over an interlaced picture: where its pixels begin and how far they are apart (PNG specification, 8.2). */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

const WHOLE: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

interface PassSize {
  readonly pass: Pass;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of a row, its filter not among them. */
  readonly bytes: number;
}

function passesOf({ width, height, depth, colour, interlaced }: PngHeader): PassSize[] {
  return (interlaced ? ADAM7 : WHOLE)
    .map((pass): PassSize => {
      const columns = Math.max(0, Math.ceil((width - pass.x) / pass.dx));
      const rows = Math.max(0, Math.ceil((height - pass.y) / pass.dy));
      return { pass, columns, rows, bytes: Math.ceil((columns * SAMPLES[colour] * depth) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** The filtered rows; undefined where they are not deflated right, or are more or less than the header says. */
function inflate({ header, data }: PngChunks): Uint8Array | undefined {
  const expected = passesOf(header).reduce((sum, { rows, bytes }) => sum + rows * (bytes + 1), 0);
  try {
    const rows = inflateSync(Buffer.concat(data), { maxOutputLength: expected });
    return rows.length === expected ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** True of a PNG all of whose pixels are there. */
export function isWholePng(bytes: Uint8Array): boolean {
  const chunks = readChunks(bytes);
  return chunks !== undefined && inflate(chunks) !== undefined;
}

/** The pixels of a picture as numbers of colours, as they are stored: PNG's way is one that a PDF takes. */
export interface NumberedPixels {
  /** Bits of a number. */
  readonly depth: number;
  /** The colours of all numbers, in a row. */
  readonly colours: Raster;
  /** The rows, each behind the number of its filter, deflated. */
  readonly rows: Uint8Array;
}

/** The numbers of colours that a PNG has for its pixels, row by row; none where it has other pixels, or is broken. */
export function numberedPixels(bytes: Uint8Array): NumberedPixels | undefined {
  const header = headerOf(bytes);
  if (header?.colour !== 3 || header.interlaced) return undefined;
  const chunks = readChunks(bytes);
  if (!chunks) return undefined;
  const { depth } = header;
  const width = 1 << depth;
  const colours: Raster = {
    width,
    height: 1,
    channels: 3,
    samples: coloursOf(chunks).subarray(0, 3 * width),
  };
  return { depth, colours, rows: Buffer.concat(chunks.data) };
}

/**
 * The pixels of a PNG: eight bits a sample, grey or colour, what lets the ground show laid on white paper.
 *
 * @returns undefined of a file that is broken
 */
export function decodePng(bytes: Uint8Array): Raster | undefined {
  const chunks = readChunks(bytes);
  const rows = chunks && inflate(chunks);
  if (!chunks || !rows) return undefined;
  const { header } = chunks;
  const { width, height, depth, colour } = header;
  const channels = colour === 0 || colour === 4 ? 1 : 3;
  const samples = new Uint8Array(width * height * channels);
  const paint = painterOf(chunks, samples);
  const back = Math.max(1, (SAMPLES[colour] * depth) >> 3);
  let at = 0;
  for (const { pass, columns, rows: count, bytes: length } of passesOf(header)) {
    let above: Uint8Array = new Uint8Array(length);
    for (let row = 0; row < count; row++) {
      const line = rows.subarray(at + 1, at + 1 + length);
      if (!unfilter(rows[at] as number, line, above, back)) return undefined;
      paint(line, columns, (pass.y + row * pass.dy) * width + pass.x, pass.dx);
      above = line;
      at += 1 + length;
    }
  }
  return { width, height, channels, samples };
}
