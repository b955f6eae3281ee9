import { inflateSync } from 'node:zlib';
import { u16 } from '../byte-reader.ts';
import type { Raster } from '../raster.ts';
import { type PngChunks, type PngHeader, readChunks } from './png-chunks.ts';

/** Samples of a pixel by type of colour. */
const SAMPLES: Readonly<Record<PngHeader['colour'], number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

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
  const put = painterOf(chunks, samples);
  const back = Math.max(1, (SAMPLES[colour] * depth) >> 3);
  let at = 0;
  for (const { pass, columns, rows: count, bytes: length } of passesOf(header)) {
    let above: Uint8Array = new Uint8Array(length);
    for (let row = 0; row < count; row++) {
      const line = rows.subarray(at + 1, at + 1 + length);
      if (!unfilter(rows[at] as number, line, above, back)) return undefined;
      const start = (pass.y + row * pass.dy) * width + pass.x;
      for (let column = 0; column < columns; column++) put(line, column, start + column * pass.dx);
      above = line;
      at += 1 + length;
    }
  }
  return { width, height, channels, samples };
}

/** Takes back the filter of a row, in place (PNG specification, 9.2); false where there is no such filter. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, back: number): boolean {
  for (let i = 0; i < line.length && filter > 0; i++) {
    const left = i < back ? 0 : (line[i - back] as number);
    const up = above[i] as number;
    const corner = i < back ? 0 : (above[i - back] as number);
    const guess =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : nearest(left, up, corner);
    line[i] = (line[i] as number) + guess;
  }
  return filter <= 4;
}

/** The neighbour that lies nearest to left + up - corner (PNG specification, 9.4). */
export function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Puts a pixel of a row to its place among the samples. */
type Put = (line: Uint8Array, column: number, place: number) => void;

/** A sample of eight bits on white paper. */
const onWhite = (sample: number, alpha: number): number =>
  Math.floor((sample * alpha + 255 * (255 - alpha)) / 255 + 0.5);

/** Sixteen bits as eight. */
const narrow = (line: Uint8Array, at: number): number => Math.floor(u16(line, at) / 257 + 0.5);

function painterOf({ header, palette, transparency }: PngChunks, samples: Uint8Array): Put {
  const { depth, colour } = header;
  const count = SAMPLES[colour];
  const wide = depth === 16;
  const read: (line: Uint8Array, index: number) => number = wide
    ? (line, index) => narrow(line, 2 * index)
    : depth === 8
      ? (line, index) => line[index] as number
      : (line, index) =>
          ((line[(index * depth) >> 3] as number) >> (8 - depth - ((index * depth) & 7))) &
          ((1 << depth) - 1);
  if (colour === 3) {
    const alphas = transparency ?? new Uint8Array(0);
    return (line, column, place) => {
      const index = read(line, column);
      const alpha = alphas[index] ?? 255;
      for (let i = 0; i < 3; i++) samples[3 * place + i] = onWhite(palette[3 * index + i] ?? 0, alpha);
    };
  }
  if (colour === 4 || colour === 6) {
    const inks = count - 1;
    return (line, column, place) => {
      const alpha = read(line, column * count + inks);
      for (let i = 0; i < inks; i++) {
        samples[inks * place + i] = onWhite(read(line, column * count + i), alpha);
      }
    };
  }
  const scale = depth < 8 ? 255 / ((1 << depth) - 1) : 1;
  // The colour that is left out is given in full depth.
  const key = transparency && Array.from({ length: count }, (_, i) => u16(transparency, 2 * i));
  const full = (line: Uint8Array, index: number): number => (wide ? u16(line, 2 * index) : read(line, index));
  return (line, column, place) => {
    const first = column * count;
    const isLeftOut = key?.every((value, i) => full(line, first + i) === value) ?? false;
    for (let i = 0; i < count; i++)
      samples[count * place + i] = isLeftOut ? 255 : read(line, first + i) * scale;
  };
}
