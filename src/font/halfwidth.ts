/** Half-em forms of ASCII, which the GB1 collection keeps beside its proportional ones. */

import type { FontProgram } from '../opentype/font-program.ts';

/** CIDs of the half-em forms of U+0021–U+007E in Adobe-GB1. */
const FIRST_CID = 814;
const FIRST = 0x21;
const LAST = 0x7e;

/** Finds the glyph of a character's half-em form; always 0 for a font without the GB1 collection. */
export function readHalfForms(program: FontProgram): (codePoint: number) => number {
  if (program.outlines !== 'cff' || program.font.ordering !== 'GB1') return () => 0;
  const glyphs = new Map<number, number>();
  program.font.readCids().forEach((cid, glyph) => {
    const codePoint = cid - FIRST_CID + FIRST;
    if (codePoint >= FIRST && codePoint <= LAST) glyphs.set(codePoint, glyph);
  });
  return (codePoint) => glyphs.get(codePoint) ?? 0;
}
