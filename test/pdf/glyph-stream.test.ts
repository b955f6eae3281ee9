import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { concat } from '../../src/font/bytes.ts';
import { writeCffHead } from '../../src/font/cff-writer.ts';
import { openFace } from '../../src/font/load.ts';
import { writeGlyphStream } from '../../src/pdf/glyph-stream.ts';
import { bundled } from '../font/oracle.ts';

it('a font program inflates to its head and its glyphs, whichever were packed before', () => {
  const result = openFace(bundled('FandolFang-Regular.otf'));
  const program = 'face' in result ? result.face.program : undefined;
  if (program?.outlines !== 'cff') throw new Error('no CFF');
  for (const step of [37, 29, 37]) {
    const glyphs = Array.from({ length: 150 }, (_, i) => i * step);
    const head = writeCffHead(program.font, 'ABCDEF+Test', glyphs.map(program.packing.glyphOf));
    const whole = concat([head, ...glyphs.map((glyph) => program.flatOf(glyph).bytes)]);
    expect(new Uint8Array(inflateSync(writeGlyphStream(program, 'ABCDEF+Test', glyphs)))).toEqual(whole);
  }
});
