/** Half-em forms of ASCII, which the GB1 collection keeps beside its proportional ones. */

import { readCffGlyphs } from './cff.ts';
import type { Tables } from './sfnt.ts';

/** CIDs of the half-em forms of U+0021–U+007E in Adobe-GB1. */
const FIRST_CID = 814;
const FIRST = 0x21;
const LAST = 0x7e;

/** Finds the glyph of a character's half-em form; always 0 for a font without the GB1 collection. */
export function readHalfForms(bytes: Uint8Array, tables: Tables): (codePoint: number) => number {
  const table = tables.get('CFF ');
  if (!table) return () => 0;
  const { cids, ordering } = readCffGlyphs(bytes.subarray(table.offset, table.offset + table.length));
  if (ordering !== 'GB1') return () => 0;
  const glyphs = new Map(cids.map((cid, glyph) => [cid, glyph]));
  return (codePoint) =>
    codePoint < FIRST || codePoint > LAST ? 0 : (glyphs.get(FIRST_CID + codePoint - FIRST) ?? 0);
}
