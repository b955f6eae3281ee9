/** Glyph programs of a CFF font, ready to be joined into a deflated font program. */

import { remember } from '../../base/remember.ts';
import { boxOfProgram } from '../cff/charstring-box.ts';
import type { InkBox } from '../ink.ts';
import { type Adler, adlerOf, type Bits, encode, type Frame, type HuffmanCode, makeCode } from './huffman.ts';

/** A glyph program without calls and hints, in the Huffman code of its font. */
export interface PackedGlyph {
  /** It has lines or curves. */
  readonly draws: boolean;
  /** The font of a CID-keyed program that it belongs to. */
  readonly member: number;
  /** Bytes before it was packed. */
  readonly size: number;
  readonly bits: Bits;
  readonly adler: Adler;
}

/** The packed glyphs of a font. */
export interface Packing {
  readonly frame: Frame;
  glyphOf(glyph: number): PackedGlyph;
  /** A glyph as it was before it was packed. */
  flatOf(glyph: number): FlatGlyph;
  /** Packs what is not in the font as it is. */
  pack(glyph: FlatGlyph): PackedGlyph;
  /** Font units; undefined for a glyph that is blank or damaged. */
  boxOf(glyph: number): InkBox | undefined;
}

/** A glyph program as it is packed. */
export interface FlatGlyph {
  readonly bytes: Uint8Array;
  readonly draws: boolean;
  readonly member: number;
}

/** Glyphs from all over the font that its code is made after; more of them save no more than a thousandth. */
const SAMPLES = 32;

function codeFor(glyphCount: number, flatOf: (glyph: number) => FlatGlyph): HuffmanCode {
  const counts = new Uint32Array(256);
  for (let i = 0; i < SAMPLES; i++) {
    const glyph = Math.floor(((i + 0.5) * glyphCount) / SAMPLES);
    for (const byte of flatOf(glyph).bytes) (counts[byte] as number)++;
  }
  return makeCode(counts);
}

/** Packs a glyph in a code. */
export function packGlyph({ bytes, draws, member }: FlatGlyph, code: HuffmanCode): PackedGlyph {
  return { draws, member, size: bytes.length, bits: encode(bytes, code), adler: adlerOf(bytes) };
}

/** Packs the glyphs of a font as they are asked for, each once. */
export function packGlyphs(glyphCount: number, flatOf: (glyph: number) => FlatGlyph): Packing {
  const code = codeFor(glyphCount, flatOf);
  const pack = (glyph: FlatGlyph): PackedGlyph => packGlyph(glyph, code);
  return {
    frame: code,
    glyphOf: remember((glyph) => pack(flatOf(glyph))),
    flatOf,
    pack,
    boxOf: (glyph) => boxOfProgram(flatOf(glyph).bytes),
  };
}
