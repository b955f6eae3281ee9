/** The outlines of a font, read glyph by glyph and kept: text asks for the same few hundred again and again. */

import { remember } from '../base/remember.ts';
import { type CffFont, openCff } from './cff/cff.ts';
import { flatten } from './cff/charstring.ts';
import { boxOfProgram } from './cff/charstring-box.ts';
import { type FormPacker, formPacker } from './forms.ts';
import { openGlyf } from './glyf/glyf.ts';
import type { GlyfSource } from './glyf/glyf-writer.ts';
import { hasArea, type InkBox } from './ink.ts';
import { type FlatGlyph, type Packing, packGlyphs } from './pack/packed-glyph.ts';
import type { ReadAt, Table, Tables } from './sfnt.ts';

interface Outlines {
  /** False for a glyph that is blank or damaged. */
  draws(glyph: number): boolean;
  /** It cannot be read, or no reader could show it. */
  isDamaged(glyph: number): boolean;
  /** Font units; undefined for a glyph that is blank or damaged. */
  boxOf(glyph: number): InkBox | undefined;
}

export interface CffProgram extends Outlines {
  readonly outlines: 'cff';
  readonly font: CffFont;
  /** A damaged glyph comes out blank. */
  flatOf(glyph: number): FlatGlyph;
  readonly packing: Packing;
  readonly forms: FormPacker;
  /** Drawn heavier than the font is. */
  readonly bold: boolean;
}

export interface GlyfProgram extends Outlines, GlyfSource {
  readonly outlines: 'truetype';
}

/** Where a face's glyphs come from, for subsetting. */
export type FontProgram = CffProgram | GlyfProgram;

const BLANK: FlatGlyph = { bytes: Uint8Array.of(14), draws: false, member: 0 };

/** Farthest from the origin that a reader can draw, in font units. */
const FARTHEST = 0x7fff;

const isInReach = ({ left, bottom, right, top }: InkBox): boolean =>
  [left, bottom, right, top].every((value) => Math.abs(value) <= FARTHEST);

function openCffProgram(read: ReadAt, table: Table, packed: Packing | undefined): CffProgram {
  const font = openCff(read, table);
  const readOrBlank = remember((glyph) => readGlyph(font, glyph));
  const flatOf = packed?.flatOf ?? ((glyph: number): FlatGlyph => readOrBlank(glyph) ?? BLANK);
  let own: Packing | undefined;
  const packing = (): Packing => {
    own ??= packed ?? packGlyphs(font.glyphCount, flatOf);
    return own;
  };
  return {
    outlines: 'cff',
    font,
    flatOf,
    bold: false,
    draws: (glyph) => (packed ? packed.glyphOf(glyph) : flatOf(glyph)).draws,
    isDamaged: (glyph) => !packed && readOrBlank(glyph) === null,
    boxOf: (glyph) => (packed ? packed.boxOf(glyph) : boxOfProgram(flatOf(glyph).bytes)),
    get packing() {
      return packing();
    },
    forms: formPacker(font, flatOf, packing),
  };
}

/** A glyph by itself; null for a damaged one. */
function readGlyph(font: CffFont, glyph: number): FlatGlyph | null {
  try {
    const member = font.memberOf(glyph);
    const local = font.members[member]?.subrs;
    if (!local) throw new RangeError('no such font in a CID-keyed CFF');
    const { bytes } = flatten(font.charString(glyph), { local, global: font.globalSubrs });
    const box = boxOfProgram(bytes);
    if (box && !isInReach(box)) return null;
    return { bytes, draws: box !== undefined && hasArea(box), member };
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/**
 * Opens the outlines of a font. Throws a RangeError where it has none that can be read.
 *
 * @param packed its glyphs, if they have been packed before
 */
export function openProgram(read: ReadAt, tables: Tables, glyphCount: number, packed?: Packing): FontProgram {
  const cff = tables.get('CFF ');
  if (cff) return openCffProgram(read, cff, packed);
  const glyf = openGlyf(read, tables, glyphCount);
  const { boxOf, isDamaged } = glyf;
  const draws = (glyph: number): boolean => boxOf(glyph) !== undefined;
  return { outlines: 'truetype', glyf, read, tables, boxOf, draws, isDamaged };
}
