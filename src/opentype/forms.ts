/** Glyphs of a CFF program in the forms that a document shows: with other advances, and with their outline in common. */

import { remember } from '../base/remember.ts';
import { type CffFont, OPERATOR } from './cff/cff.ts';
import { integerOperand } from './cff/cff-dict.ts';
import { biasOf, CALL } from './cff/charstring.ts';
import { widthOf, withWidth } from './cff/charstring-writer.ts';
import type { GlyphForm } from './glyf/glyf-writer.ts';
import type { FlatGlyph, PackedGlyph, Packing } from './pack/packed-glyph.ts';

/** Packs the forms of glyphs. */
export interface FormPacker {
  /** A form that stands alone. */
  pack(form: GlyphForm): PackedGlyph;
  /** The outline of a glyph as a subroutine. */
  packOutline(glyph: number): PackedGlyph;
  /** A form that draws subroutine `number` of `count`. */
  packCall(form: GlyphForm, number: number, count: number): PackedGlyph;
}

/**
 * @param flatOf the glyphs of the font, unrolled
 * @param packing what they are packed with; asked for when the first is
 */
export function formPacker(
  font: CffFont,
  flatOf: (glyph: number) => FlatGlyph,
  packing: () => Packing,
): FormPacker {
  const widthFor = ({ glyph, advance }: GlyphForm): Uint8Array => {
    const { bytes, member } = flatOf(glyph);
    if (advance === undefined) return widthOf(bytes);
    const nominal = font.members[member]?.widths.get(OPERATOR.nominalWidthX)?.values[0] ?? 0;
    return Uint8Array.from(integerOperand(advance - Math.round(nominal)));
  };
  const packWidened = remember((glyph) =>
    remember((advance) => {
      const flat = flatOf(glyph);
      return packing().pack({ ...flat, bytes: withWidth(flat.bytes, widthFor({ glyph, advance })) });
    }),
  );
  return {
    pack: ({ glyph, advance }) =>
      advance === undefined ? packing().glyphOf(glyph) : packWidened(glyph)(advance),
    packOutline: remember((glyph) => {
      const flat = flatOf(glyph);
      return packing().pack({ ...flat, bytes: flat.bytes.subarray(widthOf(flat.bytes).length) });
    }),
    packCall: (form, number, count) => {
      const { draws, member } = flatOf(form.glyph);
      const bytes = Uint8Array.of(...widthFor(form), ...integerOperand(number - biasOf(count)), CALL);
      return packing().pack({ bytes, draws, member });
    },
  };
}
