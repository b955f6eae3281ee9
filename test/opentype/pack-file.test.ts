import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packPath } from '../../src/font/bundled.ts';
import { openFace } from '../../src/font/load-face.ts';
import type { FontProgram } from '../../src/opentype/font-program.ts';
import { openPack, PACK_FORMAT, type ReadWords, writePack } from '../../src/opentype/pack/pack-file.ts';
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

  it('of another format is none, and the font sets without it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kuaibao-pack-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const bytes = readFileSync(packPath('FandolFang-Regular.otf'));
    bytes.writeUInt32LE(PACK_FORMAT + 0x01000000, 0);
    const path = join(folder, 'other.pack');
    writeFileSync(path, bytes);
    const other = openPack((at, length) => new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * at, length), {
      checksum: bytes.readUInt32LE(4),
      size: bytes.readUInt32LE(8),
    });
    expect(other).toBeUndefined();
    const result = openFace(bundled('FandolFang-Regular.otf'), 'FandolFang-Regular', path);
    const program = 'face' in result ? result.program : undefined;
    if (program?.outlines !== 'cff') throw new Error('no CFF');
    expect(plain(program.packing.glyphOf(9))).toEqual(plain(live.packing.glyphOf(9)));
  });

  // Another sum means that glyphs are packed otherwise: raise PACK_FORMAT and the version of kuaibao-fonts with it.
  it('is of the format whose number it bears', () => {
    const hash = createHash('sha256');
    for (const name of CFF_FONTS) hash.update(readFileSync(packPath(name)));
    expect([PACK_FORMAT.toString(16), hash.digest('hex')]).toEqual([
      '324b504b',
      'd3a900aec22cc7b2cea06d58841e9998182a7d61fe8e0e1b663e443e308ee860',
    ]);
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
