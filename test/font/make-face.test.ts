import { describe, expect, it } from 'vitest';
import { deferFace, faceKey, makeFace } from '../../src/font/make-face.ts';
import type { FontProgram } from '../../src/opentype/font-program.ts';
import type { FontNames } from '../../src/opentype/sfnt.ts';

const names: FontNames = { postscript: 'Fake', families: ['Fake'], full: ['Fake'], styles: ['Regular'] };
const BOX = { left: 100, bottom: -50, right: 900, top: 800 };

/** A font whose character n is glyph n; those that `drawn` names have ink. */
const faceOf = (drawn: readonly number[]) =>
  makeFace({
    names: () => names,
    lookUp: (codePoint) => {
      if (codePoint === 0xbad) throw new RangeError('cmap');
      return codePoint === 0x48 ? 1 : codePoint - 0x4e00;
    },
    size: 10,
    index: 0,
    program: {
      outlines: 'truetype',
      draws: (glyph) => drawn.includes(glyph),
      isDamaged: (glyph) => glyph === 3 && !drawn.includes(3),
      boxOf: (glyph) => (drawn.includes(glyph) ? BOX : undefined),
    } as FontProgram,
    measures: {
      unitsPerEm: 2000,
      glyphCount: 4,
      checksum: 0xabc,
      fsType: 0,
      ascent: 1760,
      descent: -240,
      capHeight: 0,
      italicAngle: 0,
      weight: 400,
      serif: true,
      bbox: { left: 0, bottom: -240, right: 2000, top: 1760 },
      advanceOf: () => 2000,
    },
  });

describe('a face', () => {
  it('lacks characters whose glyph draws nothing', () => {
    const face = faceOf([1]);
    expect([1, 2].map((glyph) => face.glyphOf(0x4e00 + glyph))).toEqual([1, 0]);
  });

  it('measures ink in em, and nothing where there is no outline', () => {
    const face = faceOf([1]);
    expect(face.inkOf(1)).toEqual({ left: 0.05, bottom: -0.025, right: 0.45, top: 0.4 });
    expect(face.inkOf(2)).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
    expect(face.metrics.capHeight).toBe(0.4);
    expect(face.advanceOf(1)).toBe(1);
  });

  it('lacks characters whose glyph is out of range or whose cmap entry is damaged', () => {
    const face = faceOf([1, 2, 3, 4]);
    expect(face.glyphOf(0x4e04)).toBe(0);
    expect(face.glyphOf(0xbad)).toBe(0);
  });
});

describe('a face key', () => {
  it('holds name, checksum, size and member', () => {
    expect(faceKey('Fake', 0xabc, 10, 0)).toBe('Fake-00000abc-10');
    expect(faceKey('Fake', 0xabc, 10, 2)).toBe('Fake-00000abc-10-2');
  });
});

describe('a deferred face', () => {
  it('is loaded by the first character asked of it, once', () => {
    let loads = 0;
    const face = deferFace({ key: 'k', postscriptName: 'Fake' }, () => {
      loads += 1;
      return faceOf([1]);
    });
    expect([face.key, face.postscriptName, loads]).toEqual(['k', 'Fake', 0]);
    expect(face.glyphOf(0x4e01)).toBe(1);
    expect([face.advanceOf(1), face.inkOf(1).right, face.metrics.stem, loads]).toEqual([1, 0.45, 0.08, 1]);
  });
});
