import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/font/face.ts';
import { openFace } from '../../src/font/load-face.ts';
import { concat } from '../../src/opentype/arrays.ts';
import { type CffMember, OPERATOR, openCff } from '../../src/opentype/cff/cff.ts';
import { writeCffHead } from '../../src/opentype/cff/cff-writer.ts';
import { flatten, readNumber } from '../../src/opentype/cff/charstring.ts';
import { widthOf } from '../../src/opentype/cff/charstring-writer.ts';
import { emboldenProgram } from '../../src/opentype/embolden.ts';
import type { CffProgram } from '../../src/opentype/font-program.ts';
import { writeGlyphStream } from '../../src/opentype/glyph-stream.ts';
import { readerOf } from '../../src/opentype/sfnt.ts';
import { bundled, openOracle, readOracle, wrapCff } from '../font/oracle.ts';

function openFang(): { face: Face; program: CffProgram } {
  const result = openFace(bundled('FandolFang-Regular.otf'));
  if ('problem' in result || result.program.outlines !== 'cff') throw new Error('no CFF');
  return { face: result.face, program: result.program };
}

const NAME = 'ABCDEF+Test';

describe('a font program', () => {
  const { face, program } = openFang();

  it('inflates to its head and its glyphs, whichever were packed before', () => {
    for (const step of [37, 29, 37]) {
      const glyphs = Array.from({ length: 150 }, (_, i) => i * step);
      const packed = { glyphs: glyphs.map(program.packing.glyphOf), subrs: new Map() };
      const whole = concat([
        writeCffHead(program.font, NAME, packed, false),
        ...glyphs.map((glyph) => program.flatOf(glyph).bytes),
      ]);
      const forms = glyphs.map((glyph) => ({ glyph }));
      expect(new Uint8Array(inflateSync(writeGlyphStream(program, NAME, forms)))).toEqual(whole);
    }
  });

  it('draws a glyph alike with every advance, and takes the advances it is given', () => {
    const forms = [0, 1, 500, 1234, 6000].flatMap((glyph) => [
      { glyph },
      { glyph, advance: 1250 },
      { glyph, advance: 375 },
    ]);
    forms.push({ glyph: 777, advance: 0 }, { glyph: 1500, advance: 2125 });
    const oracle = readOracle('FandolFang-Regular.otf');
    const cff = inflateSync(writeGlyphStream(program, NAME, forms));
    const subset = openOracle(wrapCff(cff, forms.length));
    const advances = advancesOf(cff);
    forms.forEach(({ glyph, advance }, code) => {
      expect(subset.getGlyph(code).path.toSVG(), `glyph ${glyph}`).toBe(oracle.getGlyph(glyph).path.toSVG());
      expect(advances[code]).toBe(advance ?? face.advanceOf(glyph) * 1000);
    });
    const drawn = forms.reduce((sum, { glyph }) => sum + program.flatOf(glyph).bytes.length, 0);
    expect(cff.length).toBeLessThan(drawn / 2);
  });

  it('joins heavier glyphs in the code of the others', () => {
    const bold = emboldenProgram(program, 1000);
    if (bold.outlines !== 'cff') throw new Error('no CFF');
    const forms = [{ glyph: 0 }, { glyph: 4000 }, { glyph: 4000, advance: 1125 }];
    const cff = inflateSync(writeGlyphStream(bold, NAME, forms));
    const subset = openOracle(wrapCff(cff, forms.length));
    expect(subset.getGlyph(1).path.toSVG()).not.toBe('');
    expect(subset.getGlyph(2).path.toSVG()).toBe(subset.getGlyph(1).path.toSVG());
    expect(cff.includes(Buffer.from([248, 20, 4]))).toBe(true);
  });
});

/** The advance that each glyph program of a CFF states. */
function advancesOf(cff: Uint8Array): number[] {
  const font = openCff(readerOf(cff), { offset: 0, length: cff.length });
  return Array.from({ length: font.glyphCount }, (_, glyph) => {
    const { widths, subrs: local } = font.members[font.memberOf(glyph)] as CffMember;
    const operand = widthOf(flatten(font.charString(glyph), { local, global: font.globalSubrs }).bytes);
    const numberOf = (operator: number): number => widths.get(operator)?.values[0] ?? 0;
    if (operand.length === 0) return numberOf(OPERATOR.defaultWidthX);
    return numberOf(OPERATOR.nominalWidthX) + readNumber(operand, 0);
  });
}
