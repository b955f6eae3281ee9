/**
 * The packed glyphs of a font in a file, so that a program that has just started need not pack them first. Words of 32
 * bits, the lowest byte first: a heading, where each glyph starts, the glyphs.
 */

import { once, remember } from '../../base/remember.ts';
import type { InkBox } from '../ink.ts';
import { type Bits, readCode } from './huffman.ts';
import { makeDecoder } from './huffman-decode.ts';
import { type PackedGlyph, type Packing, packGlyph } from './packed-glyph.ts';

/** What tells one font file from another. */
interface FontStamp {
  /** `head.checkSumAdjustment`. */
  readonly checksum: number;
  /** Bytes. */
  readonly size: number;
}

/** Reads whole words at an offset in words; fewer where the file ends. */
export type ReadWords = (offset: number, length: number) => Uint32Array;

/**
 * The first word of a pack, `KPK` and a digit. It names both the layout of the file and the way glyphs are packed:
 * fonts are installed apart from the program, and what another version packed must not be taken.
 */
export const PACK_FORMAT = 0x324b504b;
const HEADING = 5;
const RECORD = 6;

const wordsOf = ({ length }: Bits): number => (length + 31) >> 5;

/** Writes the packed glyphs 0…count - 1 of a font. */
export function writePack(stamp: FontStamp, { frame, glyphOf, boxOf }: Packing, count: number): Uint32Array {
  const { head, end } = frame;
  const glyphs = Array.from({ length: count }, (_, glyph) => glyphOf(glyph));
  const start = HEADING + 2 + wordsOf(head) + wordsOf(end) + count + 1;
  const total = glyphs.reduce((sum, { bits }) => sum + RECORD + wordsOf(bits), start);
  const words = new Uint32Array(total);
  let at = 0;
  const put = (...values: number[]): void => {
    for (const value of values) words[at++] = value;
  };
  const putBits = (bits: Bits): void => {
    words.set(bits.words.subarray(0, wordsOf(bits)), at);
    at += wordsOf(bits);
  };
  put(PACK_FORMAT, stamp.checksum, stamp.size, count, start, head.length, end.length);
  putBits(head);
  putBits(end);
  let next = start;
  for (const { bits } of glyphs) {
    put(next);
    next += RECORD + wordsOf(bits);
  }
  put(next);
  glyphs.forEach(({ draws, member, size, bits, adler }, glyph) => {
    put((draws ? 1 : 0) | (member << 1), size, ((adler.b << 16) | adler.a) >>> 0, bits.length);
    put(...packBox(boxOf(glyph)));
    putBits(bits);
  });
  return words;
}

/** A box in two words of two signed halves; one of no size for none. */
function packBox(box: InkBox | undefined): readonly [number, number] {
  const { left, bottom, right, top } = box ?? { left: 0, bottom: 0, right: 0, top: 0 };
  const pair = (low: number, high: number): number => (((high & 0xffff) << 16) | (low & 0xffff)) >>> 0;
  return [pair(left, right), pair(bottom, top)];
}

function unpackBox(across: number, up: number): InkBox | undefined {
  const [left, right, bottom, top] = [(across << 16) >> 16, across >> 16, (up << 16) >> 16, up >> 16];
  return left < right || bottom < top ? { left, bottom, right, top } : undefined;
}

/** Opens packed glyphs; undefined where the file holds none, or those of another font. */
export function openPack(read: ReadWords, stamp: FontStamp): Packing | undefined {
  const [format, checksum, size, count = 0, start = 0] = read(0, HEADING);
  if (format !== PACK_FORMAT || checksum !== stamp.checksum || size !== stamp.size) return undefined;
  const front = read(HEADING, start - HEADING);
  if (front.length < start - HEADING) return undefined;
  const [headBits, endBits] = [front[0] as number, front[1] as number];
  const head = { words: front.subarray(2), length: headBits };
  const end = { words: front.subarray(2 + wordsOf(head)), length: endBits };
  const starts = front.subarray(2 + wordsOf(head) + wordsOf(end));
  const words = remember((glyph: number): Uint32Array => {
    if (!(glyph >= 0 && glyph < count)) throw new RangeError(`no packed glyph ${glyph}`);
    const [from, to] = [starts[glyph] as number, starts[glyph + 1] as number];
    const own = read(from, to - from);
    if (own.length < to - from || wordsOf({ words: own, length: own[3] as number }) !== to - from - RECORD) {
      throw new RangeError(`packed glyph ${glyph} is cut short`);
    }
    return own;
  });
  const frame = { head, end };
  const code = once(() => readCode(frame));
  const decode = once(() => makeDecoder(code()));
  const glyphOf = remember((glyph: number): PackedGlyph => {
    const own = words(glyph);
    const [flags, length, sums, bits] = own as unknown as [number, number, number, number];
    return {
      draws: (flags & 1) === 1,
      member: flags >> 1,
      size: length,
      bits: { words: own.subarray(RECORD), length: bits },
      adler: { a: sums & 0xffff, b: sums >>> 16, length },
    };
  });
  return {
    frame,
    pack: (glyph) => packGlyph(glyph, code()),
    glyphOf,
    flatOf: remember((glyph) => {
      const { draws, member, size, bits } = glyphOf(glyph);
      return { draws, member, bytes: decode()(bits, size) };
    }),
    boxOf: (glyph) => {
      const own = words(glyph);
      return unpackBox(own[4] as number, own[5] as number);
    },
  };
}
