import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packPath } from '../../src/font/bundled.ts';
import { openFace } from '../../src/font/load-face.ts';
import type { FontProgram } from '../../src/opentype/font-program.ts';
import { openPack, type ReadWords, writePack } from '../../src/opentype/pack/pack-file.ts';
import type { PackedGlyph } from '../../src/opentype/pack/packed-glyph.ts';
import { bundled, CFF_FONTS } from '../font/oracle.ts';

/** Named members, though the same, are cached by themselves. */
const cffOf = (name: string, pack?: string): FontProgram & { outlines: 'cff' } => {
  const result = openFace(bundled(name), pack ? undefined : '0', pack);
  const program = 'face' in result ? result.program : undefined;
  if (program?.outlines !== 'cff') throw new Error('no CFF');
  return program;
};

/** Without what a slab holds beyond it. */
const plain = ({ bits, ...rest }: PackedGlyph) => ({
  ...rest,
  bits: { length: bits.length, words: [...bits.words.subarray(0, (bits.length + 31) >> 5)] },
});

describe('a pack', () => {
  const live = cffOf('FandolFang-Regular.otf');
  const stamp = { checksum: 7, size: 8 };
  const words = writePack(stamp, live.packing, 60);
  const read: ReadWords = (offset, length) => words.subarray(offset, offset + length);

  it('gives back what was packed', () => {
    const pack = openPack(read, stamp);
    for (let glyph = 0; glyph < 60; glyph++) {
      expect(plain(pack?.glyphOf(glyph) as PackedGlyph)).toEqual(plain(live.packing.glyphOf(glyph)));
    }
    for (let glyph = 0; glyph < 60; glyph++) expect(pack?.boxOf(glyph)).toEqual(live.boxOf(glyph));
    expect(pack?.frame.end.length).toBe(live.packing.frame.end.length);
    expect(() => pack?.glyphOf(60)).toThrow(RangeError);
  });

  it('is not taken for another font, nor anything else for a pack', () => {
    expect(openPack(read, { ...stamp, size: 9 })).toBeUndefined();
    expect(openPack(read, { ...stamp, checksum: 8 })).toBeUndefined();
    const zeros = new Uint32Array(9);
    expect(openPack((offset, length) => zeros.subarray(offset, offset + length), stamp)).toBeUndefined();
    expect(openPack(() => new Uint32Array(0), stamp)).toBeUndefined();
  });

  it('that is cut short is no pack, or says so at the glyph', () => {
    const cut =
      (end: number): ReadWords =>
      (offset, length) =>
        words.subarray(0, end).subarray(offset, offset + length);
    expect(openPack(cut(30), stamp)).toBeUndefined();
    expect(() => openPack(cut(words.length - 1), stamp)?.glyphOf(59)).toThrow(RangeError);
  });
});

describe.each(CFF_FONTS)('the pack of %s', (name) => {
  it('holds what packing gives', () => {
    const path = packPath(name);
    expect(existsSync(path)).toBe(true);
    const [packed, live] = [cffOf(name, path), cffOf(name)];
    expect(packed.packing).not.toBe(live.packing);
    for (let glyph = 0; glyph < live.font.glyphCount; glyph += 61) {
      expect(plain(packed.packing.glyphOf(glyph))).toEqual(plain(live.packing.glyphOf(glyph)));
      expect(packed.draws(glyph)).toBe(live.draws(glyph));
      expect(packed.boxOf(glyph)).toEqual(live.boxOf(glyph));
    }
  });
});
