/** Draws the glyphs of a font that has no bold face heavier. */

import { remember } from '../base/remember.ts';
import { boxOfProgram } from './cff/charstring-box.ts';
import { widthOf, writeCharstring } from './cff/charstring-writer.ts';
import { contoursOfProgram, growContours } from './contour.ts';
import type { CffProgram, FontProgram, GlyfProgram } from './font-program.ts';
import { formPacker } from './forms.ts';
import { contoursOfGlyph, writeContours } from './glyf/glyf-contours.ts';
import type { FlatGlyph } from './pack/packed-glyph.ts';

/** How far an outline grows, in em: half of what Word's stroke along it comes to. */
export const BOLD_GROWTH = 1 / 72;

/** The same font with heavier outlines; advances stay. A stroke would be a pixel thick however small a screen shows it. */
export function emboldenProgram(program: FontProgram, unitsPerEm: number): FontProgram {
  const growth = unitsPerEm * BOLD_GROWTH;
  return program.outlines === 'cff' ? emboldenCff(program, growth) : emboldenGlyf(program, growth);
}

function emboldenCff(program: CffProgram, growth: number): CffProgram {
  const flatOf = remember((glyph): FlatGlyph => {
    const { bytes, draws, member } = program.flatOf(glyph);
    const contours = growContours(contoursOfProgram(bytes), growth);
    return { bytes: writeCharstring(contours, widthOf(bytes)), draws, member };
  });
  const boxOf = (glyph: number) => boxOfProgram(flatOf(glyph).bytes);
  const { frame, pack } = program.packing;
  const packing = { frame, pack, flatOf, glyphOf: remember((glyph) => pack(flatOf(glyph))), boxOf };
  const forms = formPacker(program.font, flatOf, () => packing);
  return { ...program, flatOf, packing, forms, boxOf, bold: true };
}

function emboldenGlyf(program: GlyfProgram, growth: number): GlyfProgram {
  const { glyf } = program;
  const glyphOf = remember((glyph) => ({
    bytes: writeContours(growContours(contoursOfGlyph(glyf, glyph), growth)),
    components: [],
  }));
  const leftOf = ({ bytes }: { readonly bytes: Uint8Array }): number =>
    bytes.length === 0 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getInt16(2);
  const bearingShift = (glyph: number): number => leftOf(glyphOf(glyph)) - leftOf(glyf.glyphOf(glyph));
  return { ...program, glyf: { ...glyf, glyphOf }, bold: { bearingShift } };
}
