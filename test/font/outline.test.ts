import { describe, expect, it } from 'vitest';
import { deferFace, faceKey, makeFace, type ParsedFont } from '../../src/font/outline.ts';
import type { FontNames, Tables } from '../../src/font/sfnt.ts';

const names: FontNames = { postscript: 'Fake', families: ['Fake'], full: ['Fake'], styles: ['Regular'] };
const tables: Tables = new Map();
const BOX = { minX: 100, minY: -50, maxX: 900, maxY: 800 };
const EMPTY_BOX = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };

/** A CFF font whose character n is glyph n; `programs` are the lengths of the charstrings, `drawn` tells which draw. */
function fakeCff(
  programs: readonly number[],
  drawn: (glyph: number) => boolean,
  asked: number[] = [],
): ParsedFont {
  return {
    glyphForCodePoint: (codePoint) => {
      if (codePoint === 0xbad) throw new RangeError('cmap');
      return { id: codePoint === 0x48 ? 1 : codePoint - 0x4e00 };
    },
    getGlyph: (glyph) => {
      asked.push(glyph);
      return { path: drawn(glyph) ? { commands: ['moveTo'], bbox: BOX } : { commands: [], bbox: EMPTY_BOX } };
    },
    'CFF ': { topDict: { CharStrings: programs.map((length) => ({ length })) } },
  };
}

const faceOf = (parsed: ParsedFont) =>
  makeFace({
    parsed,
    names,
    tables,
    program: { bytes: new Uint8Array(10), index: 0, outlines: 'cff' },
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

describe('a CFF face', () => {
  it('knows a blank glyph by its short program that draws nothing', () => {
    const face = faceOf(fakeCff([1, 4, 4, 40], (glyph) => glyph === 1));
    expect([1, 2].map((glyph) => face.glyphOf(0x4e00 + glyph))).toEqual([1, 0]);
  });

  it('does not run long programs to know that they draw', () => {
    const asked: number[] = [];
    expect(faceOf(fakeCff([1, 40, 40, 40], () => true, asked)).glyphOf(0x4e03)).toBe(3);
    expect(asked).toEqual([]);
  });

  it('measures ink in em, and nothing where the outline is damaged', () => {
    const face = faceOf(fakeCff([1, 40, 40, 40], (glyph) => glyph === 1));
    expect(face.inkOf(1)).toEqual({ left: 0.05, bottom: -0.025, right: 0.45, top: 0.4 });
    expect(face.inkOf(2)).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
    expect(face.metrics.capHeight).toBe(0.4);
    expect(face.advanceOf(1)).toBe(1);
  });

  it('lacks characters whose glyph is out of range or whose cmap entry is damaged', () => {
    const face = faceOf(fakeCff([1, 40, 40, 40], () => true));
    expect(face.glyphOf(0x4e04)).toBe(0);
    expect(face.glyphOf(0xbad)).toBe(0);
  });

  it('fails when there are no glyph programs', () => {
    expect(() => faceOf(fakeCff([], () => true))).toThrow(RangeError);
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
      return faceOf(fakeCff([1, 40, 40, 40], () => true));
    });
    expect([face.key, face.postscriptName, loads]).toEqual(['k', 'Fake', 0]);
    expect(face.glyphOf(0x4e01)).toBe(1);
    expect([
      face.advanceOf(1),
      face.inkOf(1).right,
      face.metrics.weight,
      face.program.outlines,
      loads,
    ]).toEqual([1, 0.45, 400, 'cff', 1]);
  });
});
