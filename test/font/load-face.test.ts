import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Face } from '../../src/font/face.ts';
import { type FontFile, openFontFile, readFontFile } from '../../src/font/font-file.ts';
import type { FontProblem } from '../../src/font/font-problem.ts';
import { loadFace, openFace } from '../../src/font/load-face.ts';
import { readerOf } from '../../src/opentype/sfnt.ts';
import { ADVANCE, BLANK_ADVANCE, makeCollection, makeFont } from './make-font.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (bytes: Uint8Array): FontFile => ({ read: readerOf(bytes), size: bytes.length });

const faceOf = (bytes: Uint8Array, member?: string): Face => {
  const result = loadFace(fileOf(bytes), member);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.face;
};

const problemOf = (bytes: Uint8Array, member?: string): FontProblem => {
  const result = loadFace(fileOf(bytes), member);
  if ('face' in result) throw new Error(`loaded ${result.face.key}`);
  return result.problem;
};

const code = (letter: string): number => letter.codePointAt(0) as number;
const font = makeFont({ family: 'Test Fang', inked: '中国AH1\u0001\u2028', blank: ' \u3000\u200b空\u0007' });

describe('a loaded face', () => {
  const face = faceOf(font);

  it('maps characters to glyphs and measures them in em', () => {
    const glyph = face.glyphOf(code('国'));
    expect(glyph).toBe(2);
    expect(face.advanceOf(glyph)).toBe(ADVANCE / 1000);
    expect(face.advanceOf(face.glyphOf(0x20))).toBe(BLANK_ADVANCE / 1000);
    expect(face.inkOf(glyph)).toEqual({ left: 0.05, bottom: -0.1, right: 0.95, top: 0.85 });
  });

  it('answers 0 for characters it lacks', () => {
    expect(face.glyphOf(code('喆'))).toBe(0);
    expect(face.glyphOf(0x20000)).toBe(0);
  });

  it('lets only spaces be blank', () => {
    expect(face.glyphOf(0x20)).toBeGreaterThan(0);
    expect(face.glyphOf(0x3000)).toBeGreaterThan(0);
    expect(face.glyphOf(code('空'))).toBe(0);
    expect(face.glyphOf(0x200b)).toBe(0);
    expect(face.inkOf(face.glyphOf(0x20))).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
  });

  it('has no control characters, even where the font draws them', () => {
    for (let control = 0; control < 0x20; control += 1) expect(face.glyphOf(control)).toBe(0);
    expect(face.glyphOf(0x7f)).toBe(0);
    expect(face.glyphOf(0x2028)).toBe(0);
  });

  it('describes itself', () => {
    expect(face.postscriptName).toBe('Test-Fang');
    expect(face.subset([{ glyph: 0 }], 'AAAAAA+Test').kind).toBe('glyf');
    expect(face.metrics).toMatchObject({
      ascent: 0.88,
      descent: -0.12,
      capHeight: 0.85,
      stem: 0.08,
      italicAngle: 0,
    });
    expect(face.metrics.bbox).toEqual({ left: 0.05, bottom: -0.1, right: 0.95, top: 0.85 });
  });

  it('guesses serifs by name where the tables are silent', () => {
    expect(face.metrics.serif).toBe(true);
    expect(faceOf(makeFont({ family: 'Test Hei' })).metrics.serif).toBe(false);
  });

  it('takes the descent from OS/2 where hhea has it positive', () => {
    expect(faceOf(makeFont({ family: 'X', hheaDescent: 200 })).metrics.descent).toBe(-0.12);
  });

  it('has a key that follows the font and not its place', () => {
    expect(faceOf(Uint8Array.from(font)).key).toBe(face.key);
    expect(faceOf(makeFont({ family: 'Test Kai', inked: '中国A1' })).key).not.toBe(face.key);
  });

  it('keeps PDF delimiters and Chinese out of the PostScript name', () => {
    const name = (postscript: string) => faceOf(makeFont({ family: 'Fam', postscript })).postscriptName;
    expect(name('A(B)/C D')).toBe('ABCD');
    expect(name('仿宋')).toBe('Fam');
  });
});

describe('collections', () => {
  const ttc = makeCollection([
    { family: 'SimTest', chinese: '测试宋体', inked: '中' },
    { family: 'NSimTest', chinese: '新测试宋体', inked: '中国' },
  ]);

  it.each([
    [undefined, 0],
    ['0', 0],
    ['1', 1],
    ['NSimTest', 1],
    ['新测试宋体', 1],
    ['simtest', 0],
  ])('member %s is number %i', (member, index) => {
    const face = faceOf(ttc, member);
    expect(face.key.endsWith('-1')).toBe(index === 1);
    expect(face.glyphOf(code('国')) > 0).toBe(index === 1);
  });

  it('gives members of one file different keys', () => {
    expect(faceOf(ttc, '0').key).not.toBe(faceOf(ttc, '1').key);
    const twins = makeCollection([{ family: 'Twin' }, { family: 'Twin' }]);
    expect(faceOf(twins, '0').key).not.toBe(faceOf(twins, '1').key);
  });

  it('lists the members where none is meant', () => {
    const unknown = { kind: 'member-unknown', members: ['SimTest', 'NSimTest'] };
    for (const member of ['2', '-1', '楷体', '']) expect(problemOf(ttc, member)).toEqual(unknown);
  });

  it('knows the only member of a single font', () => {
    expect(faceOf(font, 'Test Fang').key).toBe(faceOf(font).key);
    expect(problemOf(font, 'Test Kai')).toEqual({ kind: 'member-unknown', members: ['Test Fang'] });
  });
});

describe('fonts that cannot be used', () => {
  it.each([
    ['noEmbedding', 0x0002],
    ['bitmapOnly', 0x0200],
    ['noSubsetting', 0x0108],
  ] as const)('names the licence bar %s', (bar, fsType) => {
    expect(problemOf(makeFont({ family: 'X', fsType }))).toEqual({ kind: 'not-embeddable', bar });
  });

  it.each([0x0000, 0x0004, 0x0008, 0x000a])('embeds with fsType %i', (fsType) => {
    expect(faceOf(makeFont({ family: 'X', fsType })).glyphOf(code('中'))).toBe(1);
  });

  it('refuses variable fonts', () => {
    expect(problemOf(makeFont({ family: 'X', tables: { fvar: new Uint8Array(16) } }))).toEqual({
      kind: 'variable',
    });
  });

  it('refuses fonts without outlines', () => {
    expect(problemOf(makeFont({ family: 'X', tables: { glyf: null, loca: null } }))).toEqual({
      kind: 'no-outlines',
    });
  });

  it.each([
    ['wOFF', 'WOFF'],
    ['wOF2', 'WOFF2'],
  ])('tells the web font %s', (signature, format) => {
    expect(problemOf(Buffer.from(`${signature}${'\0'.repeat(60)}`))).toEqual({ kind: 'webfont', format });
  });

  it('tells what is no font', () => {
    expect(problemOf(Buffer.from('%PDF-1.7 and so on'))).toEqual({ kind: 'not-a-font' });
    expect(problemOf(Buffer.from('刊名：延津政务快报'))).toEqual({ kind: 'not-a-font' });
  });

  it.each([0, 3])('calls %i bytes corrupt', (length) => {
    expect(problemOf(new Uint8Array(length)).kind).toBe('corrupt');
  });

  it.each(['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'loca'])('calls a font without %s corrupt', (tag) => {
    expect(problemOf(makeFont({ family: 'X', tables: { [tag]: null } })).kind).toBe('corrupt');
  });

  it('never throws on a font cut short anywhere, and never loads one', () => {
    for (let length = 0; length < font.length - 32; length += 7) {
      expect(problemOf(font.slice(0, length)).kind).toBe('corrupt');
    }
  });

  it('never throws on damaged bytes, neither when loading nor when measuring', () => {
    let seed = 1;
    const random = (): number => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed;
    };
    for (let round = 0; round < 3000; round += 1) {
      const damaged = Uint8Array.from(font);
      for (let hit = 0; hit < 4; hit += 1) damaged[random() % damaged.length] = random() % 256;
      const result = loadFace(fileOf(damaged));
      if ('problem' in result) continue;
      for (const letter of '中国A1 空') {
        const glyph = result.face.glyphOf(code(letter));
        expect(result.face.advanceOf(glyph)).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(result.face.inkOf(glyph).top)).toBe(true);
      }
      expect(Number.isFinite(result.face.metrics.capHeight)).toBe(true);
    }
  });
});

describe('font files', () => {
  it('says whether a file is missing or cannot be read', () => {
    expect(openFontFile(join(folder, 'no.ttf'))).toEqual({ problem: { kind: 'missing' } });
    for (const open of [openFontFile, readFontFile]) {
      expect(open(folder)).toEqual({ problem: { kind: 'not-a-file' } });
    }
    expect(openFace(join(folder, 'no.ttf'))).toEqual({ problem: { kind: 'missing' } });
  });

  it('parses a file once, and again after it has changed', () => {
    const path = join(folder, 'a.ttf');
    writeFileSync(path, font);
    const first = openFace(path);
    expect(openFace(path)).toBe(first);
    writeFileSync(path, makeFont({ family: 'Other Face' }));
    utimesSync(path, new Date(1e12), new Date(1e12));
    expect(openFace(path)).toMatchObject({ face: { postscriptName: 'Other-Face' } });
  });

  it('reports a repaired file as repaired', () => {
    const path = join(folder, 'b.ttf');
    writeFileSync(path, font.slice(0, 300));
    expect(openFace(path)).toMatchObject({ problem: { kind: 'corrupt' } });
    writeFileSync(path, font);
    expect(openFace(path)).toMatchObject({ face: { postscriptName: 'Test-Fang' } });
  });
});
