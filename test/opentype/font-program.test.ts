import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/font/face.ts';
import { openFace } from '../../src/font/load-face.ts';
import { operandBytes } from '../../src/opentype/cff/charstring.ts';
import type { FontProgram } from '../../src/opentype/font-program.ts';
import { writeGlyf } from '../../src/opentype/glyf/glyf-writer.ts';
import {
  bundled,
  CFF_FONTS,
  GLYF_FONTS,
  openOracle,
  pointsOf,
  readOracle,
  wrapCff,
  writeWhole,
} from '../font/oracle.ts';

const openBundled = (name: string): { face: Face; program: FontProgram } => {
  const result = openFace(bundled(name));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result;
};

/** Every hundredth glyph and .notdef: each font has some ten to thirty thousand. */
const some = (count: number): number[] => Array.from({ length: Math.ceil(count / 97) }, (_, i) => i * 97);

const TEXT = '延津县人民政府办公室：1,234—“快报”喆①ＡAaĀ々〇㐂𠮷é·℃';

describe.each([...CFF_FONTS, ...GLYF_FONTS])('%s, held against fontkit', (name) => {
  const { face, program } = openBundled(name);
  const oracle = readOracle(name);

  it('maps the same characters to the same glyphs', () => {
    const codePoints = [
      ...[...TEXT].map((character) => character.codePointAt(0) as number),
      ...Array.from({ length: 700 }, (_, i) => 0x3000 + i * 61),
    ];
    for (const codePoint of codePoints) {
      const glyph = face.glyphOf(codePoint);
      if (glyph !== 0) expect(glyph).toBe(oracle.glyphForCodePoint(codePoint).id);
      else {
        const id = oracle.glyphForCodePoint(codePoint).id;
        expect(id === 0 || oracle.getGlyph(id).path.toSVG() === '').toBe(true);
      }
    }
  });

  it('draws the same outlines once subset', () => {
    const glyphs = some(oracle.numGlyphs);
    const bytes =
      program.outlines === 'cff'
        ? wrapCff(writeWhole(program, glyphs), glyphs.length)
        : writeGlyf(
            program,
            glyphs.map((glyph) => ({ glyph })),
          );
    const subset = openOracle(bytes);
    glyphs.forEach((glyph, code) => {
      expect(subset.getGlyph(code).path.toSVG(), `glyph ${glyph}`).toBe(oracle.getGlyph(glyph).path.toSVG());
    });
  });

  it('measures the same ink', () => {
    let measured = 0;
    for (const glyph of some(oracle.numGlyphs)) {
      const points = pointsOf(oracle, glyph);
      const box = program.boxOf(glyph);
      expect(box === undefined, `glyph ${glyph}`).toBe(points.length === 0);
      if (!box || program.outlines === 'truetype') continue;
      // fontkit draws some of these operators elsewhere than FreeType and fontTools do.
      if (hasFlex(program.flatOf(glyph).bytes)) continue;
      measured++;
      // Boxes are in whole units, curves turn anywhere.
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const ink = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const apart = [box.left, box.right, box.bottom, box.top].map((edge, i) =>
        Math.abs(edge - (ink[i] as number)),
      );
      expect(Math.max(...apart), `glyph ${glyph}`).toBeLessThan(0.6);
    }
    expect(measured).toBeGreaterThan(program.outlines === 'cff' ? 40 : -1);
  });
});

const FLEX = [34, 35, 36, 37];

/** Reads operators only: an operand may hold the same bytes. */
function hasFlex(program: Uint8Array): boolean {
  for (let at = 0; at < program.length; ) {
    const size = operandBytes(program[at] as number);
    if (size === 0 && program[at] === 12 && FLEX.includes(program[at + 1] as number)) return true;
    at += size || (program[at] === 12 ? 2 : 1);
  }
  return false;
}

describe('a composite glyph', () => {
  it('brings its parts along, renumbered', () => {
    const name = 'LXGWWenKai-Light.ttf';
    const { face, program } = openBundled(name);
    if (program.outlines !== 'truetype') throw new Error('not glyf');
    const composites = some(program.glyf.glyphCount).filter(
      (glyph) => program.glyf.glyphOf(glyph).components.length > 0,
    );
    const letters = [...'áéíóúüñ'].map((letter) => face.glyphOf(letter.codePointAt(0) as number));
    const all = [...new Set([0, ...composites, ...letters])];
    const subset = openOracle(
      writeGlyf(
        program,
        all.map((glyph) => ({ glyph })),
      ),
    );
    const oracle = readOracle(name);
    all.forEach((glyph, code) => {
      expect(subset.getGlyph(code).path.toSVG()).toBe(oracle.getGlyph(glyph).path.toSVG());
    });
    expect(subset.numGlyphs).toBeGreaterThanOrEqual(all.length);
  });
});
