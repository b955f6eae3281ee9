/** The outlines of a font, read glyph by glyph and kept: text asks for the same few hundred again and again. */

import { type CffFont, openCff } from './cff.ts';
import type { CffGlyph } from './cff-writer.ts';
import { type FlatProgram, flatten } from './charstring.ts';
import { boxOfProgram } from './charstring-box.ts';
import { openGlyf } from './glyf.ts';
import type { GlyfSource } from './glyf-writer.ts';
import type { InkBox } from './ink.ts';
import type { ReadAt, Table, Tables } from './sfnt.ts';

interface Outlines {
  /** False for a glyph that is blank or damaged. */
  draws(glyph: number): boolean;
  /** Font units; undefined for a glyph that is blank or damaged. */
  boxOf(glyph: number): InkBox | undefined;
}

export interface CffProgram extends Outlines {
  readonly outlines: 'cff';
  readonly font: CffFont;
  /** A damaged glyph comes out blank. */
  glyphOf(glyph: number): CffGlyph;
}

export interface GlyfProgram extends Outlines, GlyfSource {
  readonly outlines: 'truetype';
}

/** Where a face's glyphs come from, for subsetting. */
export type FontProgram = CffProgram | GlyfProgram;

const ENDCHAR = 14;
const BLANK: FlatProgram = { bytes: Uint8Array.of(ENDCHAR), draws: false };

function openCffProgram(read: ReadAt, table: Table): CffProgram {
  const font = openCff(read, table);
  const known = new Map<number, CffGlyph & FlatProgram>();
  const glyphOf = (glyph: number): CffGlyph & FlatProgram => {
    const old = known.get(glyph);
    if (old) return old;
    const fresh = readGlyph(font, glyph);
    known.set(glyph, fresh);
    return fresh;
  };
  return {
    outlines: 'cff',
    font,
    glyphOf,
    draws: (glyph) => glyphOf(glyph).draws,
    boxOf: (glyph) => boxOfProgram(glyphOf(glyph).bytes),
  };
}

function readGlyph(font: CffFont, glyph: number): CffGlyph & FlatProgram {
  try {
    const member = font.memberOf(glyph);
    const local = font.members[member]?.subrs;
    if (!local) throw new RangeError('no such font in a CID-keyed CFF');
    return { ...flatten(font.charString(glyph), { local, global: font.globalSubrs }), member };
  } catch (thrown) {
    if (thrown instanceof RangeError) return { ...BLANK, member: 0 };
    throw thrown;
  }
}

/** Opens the outlines of a font. Throws a RangeError where it has none that can be read. */
export function openProgram(read: ReadAt, tables: Tables, glyphCount: number): FontProgram {
  const cff = tables.get('CFF ');
  if (cff) return openCffProgram(read, cff);
  const glyf = openGlyf(read, tables, glyphCount);
  const boxOf = glyf.boxOf;
  return { outlines: 'truetype', glyf, read, tables, boxOf, draws: (glyph) => boxOf(glyph) !== undefined };
}
