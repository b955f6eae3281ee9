import { describe, expect, it } from 'vitest';
import type { Face } from '../../../src/font/face.ts';
import type { GlyphRun } from '../../../src/layout/page.ts';
import { showLine } from '../../../src/output/pdf/shown.ts';
import { glyphList } from '../../helpers/glyph-list.ts';
import { fakeFace } from '../../text/fake.ts';

/** Its glyphs are an em wide, their ink a quarter. */
const narrow: Face = { ...fakeFace, inkOf: () => ({ left: 0, bottom: 0, right: 0.25, top: 0.25 }) };

/** Glyphs an em wide of 16 points, each with the white behind it in em. */
function run(whites: readonly number[], start = 0, face = narrow): GlyphRun {
  let x = start;
  const glyphs = whites.map((white) => {
    const glyph = { glyph: 0x4e00, text: '一', x };
    x += (1 + white) * 16;
    return glyph;
  });
  return {
    role: 'body',
    tag: { kind: 'paragraph' },
    face,
    size: 16,
    colour: 'black',
    emboldened: false,
    glyphs: glyphList(glyphs),
  };
}

const advancesOf = (...runs: GlyphRun[]) =>
  showLine({ x: 0, runs }).map((own) => own.glyphs.map(({ advance }) => advance));

describe('the white behind a glyph', () => {
  it('is taken into its advance where a reader would see a space', () => {
    expect(advancesOf(run([0.25, 0.1, 0.31, 1.25, 0]))).toEqual([[1250, 1125, 1250, 2250, undefined]]);
  });

  it('is left alone where nobody sees it', () => {
    expect(advancesOf(run([0.08, 0, -0.1, 0]))).toEqual([[undefined, undefined, undefined, undefined]]);
  });

  it('is given up where marks close up', () => {
    expect(advancesOf(run([-0.5, -0.25, 0]))).toEqual([[500, 750, undefined]]);
  });

  it('is not given up by a character that fills its width', () => {
    expect(advancesOf(run([-0.5, 0], 0, fakeFace))).toEqual([[undefined, undefined]]);
  });

  it('goes to the glyph before a space, which keeps a quarter of an em', () => {
    const own = run([0, 0, 4, 0]);
    const texts = own.glyphs.texts.with(2, '\u3000');
    const [shown] = showLine({ x: 0, runs: [{ ...own, glyphs: { ...own.glyphs, texts } }] });
    expect(shown?.glyphs.map(({ advance, alone }) => [advance, alone])).toEqual([
      [undefined, undefined],
      [5750, true],
      [250, true],
      [undefined, undefined],
    ]);
  });

  it('is taken over to the next run', () => {
    expect(advancesOf(run([0]), run([0, 0], 20))).toEqual([[1250], [undefined, undefined]]);
  });
});
