import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/base/role.ts';
import { openFonts } from '../../src/font/book.ts';
import {
  BUNDLED_STYLES,
  bundledChain,
  bundledPaths,
  findBundled,
  missingBundled,
  nearestStyle,
} from '../../src/font/bundled.ts';
import { listGb2312Han, listGbkHan, measureCoverage } from '../../src/font/coverage.ts';
import type { Face } from '../../src/font/face.ts';
import { openFace } from '../../src/font/load-face.ts';

const fonts = new URL('../../fonts/', import.meta.url);
const list = readFileSync(new URL('tgh-8105.txt', import.meta.url), 'utf8');
const TGH = [...list.replace(/^#.*$/gmu, '').replace(/\s/gu, '')].map(
  (letter) => letter.codePointAt(0) as number,
);
const NOTHING_IN_FACES = { folders: [] };

const show = (codePoints: readonly number[]): string => String.fromCodePoint(...codePoints.slice(0, 20));
const faces = new Map(BUNDLED_STYLES.flatMap(bundledChain).map((face) => [face.postscriptName, face]));
const faceOf = (name: string): Face => faces.get(name) as Face;
const code = (letter: string): number => letter.codePointAt(0) as number;

describe('character sets', () => {
  it('are whole', () => {
    expect(new Set(TGH).size).toBe(8105);
    expect(listGb2312Han()).toHaveLength(6763);
    // 21 003 of GBK less the 80 radicals in its private cells, plus the numerals that count as Han; Node 24 decodes
    // those cells to the characters that Unicode has for them now.
    expect(listGbkHan().length).toBeGreaterThanOrEqual(20_934);
    expect(listGbkHan()).toBe(listGbkHan());
    expect(listGb2312Han()).toBe(listGb2312Han());
    expect(show(TGH)).toBe('一乙二十丁厂七卜八人入儿匕几九刁了刀力乃');
  });
});

describe('every role', () => {
  const { book } = openFonts({}, NOTHING_IN_FACES);

  it.each(ROLES)('%s covers 通用规范汉字表 and GBK', (role) => {
    expect(show(measureCoverage(book[role].chain, TGH).missing)).toBe('');
    expect(show(measureCoverage(book[role].chain, listGbkHan()).missing)).toBe('');
  });

  it.each(ROLES)('%s sets GB 2312 from its first face', (role) => {
    const [first] = book[role].chain;
    expect(measureCoverage([first], listGb2312Han())).toEqual({ total: 6763, covered: 6763, missing: [] });
  });

  it.each(ROLES)('%s covers the punctuation and signs of a bulletin', (role) => {
    const signs =
      '，。、；：？！“”‘’（）《》〈〉〔〕【】…—·～—－％℃℉㎡㎥①②⑩㈠ⅠⅡⅩ№★☆●×÷±≥≤°′″￥€0123456789AZaz%.,:;()-+/';
    const codes = [...signs].map(code);
    expect(show(measureCoverage(book[role].chain, codes).missing)).toBe('');
  });

  it('takes rare names from the fallback, in the nearest style', () => {
    const takers = [...'李喆堃焜垚赟燊䶮'].map(
      (letter) => book.body.chain.find((face) => face.glyphOf(code(letter)) !== 0)?.postscriptName,
    );
    expect(takers).toEqual(['FandolFang-Regular', ...Array<string>(7).fill('LXGWWenKai-Light')]);
  });
});

describe('the bundled faces', () => {
  it('are all there, with the names and keys the table gives them', () => {
    expect(missingBundled()).toBeUndefined();
    expect(bundledPaths().size).toBe(7);
    for (const [key, path] of bundledPaths()) {
      const result = openFace(path);
      expect('face' in result && result.face.key).toBe(key);
      expect('face' in result && key.startsWith(`${result.face.postscriptName}-`)).toBe(true);
    }
  });

  it('match their checksums, and every file in fonts/ has one', () => {
    const sums = readFileSync(new URL('SHA256SUMS', fonts), 'utf8').trim().split('\n');
    const files = sums.map((line) => line.split(/\s+/u) as [string, string]);
    for (const [sum, file] of files) {
      expect(
        createHash('sha256')
          .update(readFileSync(new URL(file, fonts)))
          .digest('hex'),
      ).toBe(sum);
    }
    const listed = [
      ...files.map(([, file]) => file),
      'README.md',
      'SHA256SUMS',
      'glyphs',
      'package.json',
    ].sort();
    expect(readdirSync(fonts).sort()).toEqual(listed);
    for (const path of bundledPaths().values()) expect(statSync(path).size).toBeGreaterThan(1e6);
  });

  it.each([...faces.keys()])('%s sets ideographs one em wide, with ink, and a sane descriptor', (name) => {
    const face = faceOf(name);
    for (const letter of '延津县政务快报国') {
      const glyph = face.glyphOf(code(letter));
      expect(face.advanceOf(glyph)).toBe(1);
      const ink = face.inkOf(glyph);
      expect(ink.right - ink.left).toBeGreaterThan(0.5);
      expect(ink.top - ink.bottom).toBeGreaterThan(0.5);
    }
    const { ascent, descent, capHeight, stem } = face.metrics;
    expect(ascent).toBeGreaterThan(0.7);
    expect(descent).toBeLessThan(-0.1);
    expect(capHeight).toBeGreaterThan(0.6);
    expect(capHeight).toBeLessThan(0.8);
    expect(stem).toBeGreaterThanOrEqual(0.06);
  });

  it.each([...faces.keys()])('%s has no controls and no blanks but spaces', (name) => {
    const face = faceOf(name);
    for (let control = 0; control < 0x20; control += 1) expect(face.glyphOf(control)).toBe(0);
    expect(face.glyphOf(0x200b)).toBe(0);
    expect(face.glyphOf(0x20)).toBeGreaterThan(0);
    expect(face.glyphOf(0x3000)).toBeGreaterThan(0);
    expect(face.advanceOf(face.glyphOf(0x3000))).toBe(1);
  });

  it('have half-width digits where GB asks for them', () => {
    for (const name of ['FandolSong-Regular', 'FandolFang-Regular']) {
      const face = faceOf(name);
      for (const digit of '0123456789') expect(face.advanceOf(face.glyphOf(code(digit)))).toBe(0.5);
    }
  });

  it('correct the descent of Fandol Song and tell serifs from sans', () => {
    expect(faceOf('FandolSong-Regular').metrics.descent).toBe(-0.2);
    expect(faceOf('NotoSansSC-Medium').metrics.serif).toBe(false);
    expect(faceOf('FandolFang-Regular').metrics.serif).toBe(true);
  });

  it('are counted without the controls that Fandol maps', () => {
    const face = faceOf('FandolFang-Regular');
    let count = 0;
    for (let codePoint = 0; codePoint <= 0x3_ffff; codePoint += 1)
      if (face.glyphOf(codePoint) !== 0) count += 1;
    expect(count).toBe(10241);
  });
});

describe('bundled names', () => {
  it('are five, in Chinese and English, exactly so written', () => {
    expect(['仿宋', '黑体', '楷体', '宋体', '小标宋'].map(findBundled)).toEqual([
      'fangsong',
      'hei',
      'kai',
      'song',
      'xiaobiaosong',
    ]);
    expect(['fangsong', 'hei', 'kai', 'song', 'xiaobiaosong'].map(findBundled)).toEqual([...BUNDLED_STYLES]);
    for (const name of ['FangSong', '仿宋_GB2312', 'SimSun', '']) expect(findBundled(name)).toBeUndefined();
  });

  it.each([
    ['仿宋_GB2312', 'fangsong'],
    ['STFangsong', 'fangsong'],
    ['方正小标宋简体', 'xiaobiaosong'],
    ['FZXiaoBiaoSong-B05S', 'xiaobiaosong'],
    ['SimHei', 'hei'],
    ['微软雅黑', 'hei'],
    ['楷体_GB2312', 'kai'],
    ['SimSun', 'song'],
    ['Source Han Serif SC', 'song'],
    ['Times New Roman', undefined],
  ])('%s is nearest to %s', (name, style) => {
    expect(nearestStyle(name)).toBe(style);
  });
});
