import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Face } from '../../src/font/face.ts';
import { loadFace, openFace } from '../../src/font/load-face.ts';
import { readerOf, readNames } from '../../src/opentype/sfnt.ts';
import { typeset } from '../../src/typeset.ts';
import { boxGlyph, makeFont, u16 } from '../font/make-font.ts';
import { bundled } from '../font/oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-damaged-'));
afterAll(() => rmSync(folder, { recursive: true }));

const loaded = (bytes: Uint8Array) => loadFace({ read: readerOf(bytes), size: bytes.length });
const faceOf = (bytes: Uint8Array): Face => {
  const result = loaded(bytes);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.face;
};

/** Glyphs are numbered from 1 in this order. */
const INKED = '正常人口A';
const [HEAD, SHIFTED] = [[...u16(0xffff), ...boxGlyph().slice(2, 10)], 0x0002];
const MORE = 0x0020;
const partsOf = (...parts: readonly number[]): number[] => [
  ...HEAD,
  ...parts.flatMap((glyph, i) => [...u16(SHIFTED | (i + 1 < parts.length ? MORE : 0), glyph), 0, 0]),
];
const box = boxGlyph();
const patched = (at: number, ...values: number[]): number[] => box.map((old, i) => values[i - at] ?? old);

const DAMAGES: readonly (readonly [string, Readonly<Record<string, readonly number[]>>])[] = [
  ['is a part of itself', { 正: partsOf(1) }],
  ['is a part of its part', { 正: partsOf(3), 人: partsOf(2, 1) }],
  ['is put together of a glyph that is not there', { 正: partsOf(2, 999) }],
  ['is put together of a damaged one', { 正: partsOf(3), 人: box.slice(0, 20) }],
  ['is put together of itself in hundreds', { 正: partsOf(...Array<number>(500).fill(1)) }],
  [
    'has more points than a reader can hold',
    { 正: partsOf(...Array<number>(1000).fill(3)), 人: partsOf(...Array<number>(40).fill(2)) },
  ],
  ['holds on to a point that is not there', { 正: [...HEAD, ...u16(0, 2), 9, 9] }],
  ['is cut short among its parts', { 正: [...HEAD, ...u16(SHIFTED | MORE, 2), 0, 0] }],
  ['has contours out of order', { 正: [...u16(2), ...box.slice(2, 10), ...u16(3, 2, 0), 1, 1, 1, 1] }],
  ['has more flags than points', { 正: patched(14, 9, 250) }],
  ['has instructions that reach past it', { 正: patched(12, 0xff, 0xff) }],
  ['is cut short among its coordinates', { 正: box.slice(0, 20) }],
  ['has contours less than none', { 正: patched(0, 0xff, 0xfe) }],
  ['is shorter than its head', { 正: box.slice(0, 6) }],
];

describe('a glyph that', () => {
  it.each(DAMAGES)('%s is damaged, and the others are not', (_, outlines) => {
    const face = faceOf(makeFont({ family: 'Broken', inked: INKED, outlines }));
    const [damaged = 0, sound = 0] = ['正', '常'].map((letter) => letter.codePointAt(0));
    expect([face.glyphOf(damaged), face.isDamaged(damaged)]).toEqual([0, true]);
    expect([face.glyphOf(sound), face.isDamaged(sound)]).toEqual([2, false]);
  });

  it('is too deep in composites is damaged, though its parts are sound', () => {
    const inked = Array.from({ length: 20 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const outlines = Object.fromEntries(inked.slice(1).map((letter, i) => [letter, partsOf(i + 1)]));
    const bytes = makeFont({ family: 'Deep', inked: inked.join(''), outlines });
    const damagedIn = (order: readonly number[]) => {
      const face = faceOf(bytes);
      return order.filter((i) => face.isDamaged(0x4e00 + i)).sort((a, b) => a - b);
    };
    const upwards = [...inked.keys()];
    expect(damagedIn(upwards)).toEqual([17, 18, 19]);
    expect(damagedIn(upwards.toReversed())).toEqual([17, 18, 19]);
  });

  it('is a line prints nothing, and its character is as missing', () => {
    const flat = patched(18, ...u16(0, 0, 0, 0));
    const face = faceOf(makeFont({ family: 'Flat', inked: INKED, outlines: { 正: flat } }));
    expect([face.glyphOf(0x6b63), face.isDamaged(0x6b63)]).toEqual([0, false]);
  });

  it('lies about its box is measured by its points', () => {
    const outlines = { 正: patched(2, ...u16(0, 0, 30000, 30000)) };
    const face = faceOf(makeFont({ family: 'Liar', inked: INKED, outlines }));
    expect(face.inkOf(face.glyphOf(0x6b63))).toEqual({ left: 0.05, bottom: -0.1, right: 0.95, top: 0.85 });
  });
});

describe('a damaged glyph of a CFF font', () => {
  const ENDCHAR = 14;
  it.each([
    ['a subroutine that is not there', [28, 0x7f, 0xff, 10, ENDCHAR]],
    ['too few operands', [140, 21, ENDCHAR]],
    ['too many operands', [140, 140, 140, 21, 140, 140, 140, 5, ENDCHAR]],
    ['a line from nowhere', [140, 140, 5, 140, 4, ENDCHAR]],
    ['an unknown operator', [2, ENDCHAR]],
    ['a point out of reach', [28, 0x7f, 0xff, 4, 28, 0x7f, 0xff, 140, 5, ENDCHAR]],
  ])('with %s is told from the sound ones', (_, program) => {
    const bytes = readFileSync(bundled('FandolSong-Regular.otf'));
    const sound = loaded(bytes);
    if ('problem' in sound || sound.program.outlines !== 'cff') throw new Error('no CFF');
    const glyph = sound.face.glyphOf(0x6b63);
    sound.program.font.charString(glyph).set(program);
    const face = faceOf(bytes);
    expect([face.glyphOf(0x6b63), face.isDamaged(0x6b63)]).toEqual([0, true]);
    expect(face.isDamaged(0x5e38)).toBe(false);
    expect(face.glyphOf(0x5e38)).toBeGreaterThan(0);
  });
});

describe('an issue in a damaged font', () => {
  const issueIn = (font: Uint8Array, body: string) => {
    const path = join(folder, 'own.ttf');
    writeFileSync(path, font);
    const masthead = 'masthead: {title: 甲, issuer: 乙}\nnumber: 1\ndate: 2025-09-19\n';
    const bytes = `${masthead}items:\n  - {title: 甲乙, body: ${body}}\nfonts: {body: own.ttf}\n`;
    return typeset({ path: join(folder, 'issue.yaml'), bytes });
  };
  const said = (diagnostics: readonly { code: string; message: { zh: string } }[], code: string) =>
    diagnostics.filter((one) => one.code === code).map(({ message }) => message.zh);

  it('is set in the next font, with a warning that names font and character', async () => {
    const font = makeFont({ family: 'Broken', inked: `${INKED}。`, outlines: { 正: partsOf(1) } });
    const { pdf, diagnostics } = await issueIn(font, '正常人口正。');
    expect(pdf).toBeDefined();
    const [warning] = diagnostics.filter(({ code }) => code === 'damaged-glyph');
    expect(warning?.message.zh).toBe(
      '字体 Broken 中“正”的字形读不出来，已用相近的字体（FandolFang-Regular）排出',
    );
    expect(warning?.severity).toBe('warning');
    expect(warning?.span?.source.text.slice(warning.span.start, warning.span.end)).toBe('正');
    expect(said(diagnostics, 'fallback-font').join()).not.toContain('正');
  });

  it('says nothing of a gap that nobody wrote', async () => {
    const font = makeFont({ family: 'Gapless', inked: `${INKED}。` });
    const { pdf, diagnostics } = await issueIn(font, '正常人口。');
    expect(pdf).toBeDefined();
    expect(said(diagnostics, 'fallback-font')).toEqual([]);
  });
});

describe('fonts outside the bounds', () => {
  it.each([0, 1, 15, 16385, 65535])('with %i units to the em are refused', (unitsPerEm) => {
    expect(loaded(makeFont({ family: 'Em', unitsPerEm }))).toMatchObject({ problem: { kind: 'corrupt' } });
  });
  it.each([16, 1000, 16384])('with %i units to the em are taken', (unitsPerEm) => {
    expect(faceOf(makeFont({ family: 'Em', unitsPerEm })).glyphOf(0x41)).toBeGreaterThan(0);
  });

  it.each([
    ['A'.repeat(100), 'A'.repeat(63)],
    ['A'.repeat(5000), 'Long'],
    ['A#b/c(d)仿', 'Abcd'],
  ])('called %.12s… have a PDF name', (postscript, name) => {
    expect(faceOf(makeFont({ family: 'Long', postscript })).postscriptName).toBe(name);
  });

  it('that say a name thousands of times over are read once over', () => {
    const count = 5000;
    const records = Array.from({ length: count }, (_, i) => u16(3, 1, 0x409, 1, 1000, 2 * i)).flat();
    const name = Uint8Array.from([...u16(0, count, 6), ...records]);
    const tables = new Map([['name', { offset: 0, length: name.length }]]);
    const { families } = readNames(readerOf(name), tables);
    expect(families.length).toBeGreaterThan(100);
    expect(families.length).toBeLessThanOrEqual(1024);
  });

  it('of 300 MB are called what they are', () => {
    const path = join(folder, 'huge.ttf');
    writeFileSync(path, '');
    truncateSync(path, 300 * 2 ** 20);
    expect(openFace(path)).toEqual({ problem: { kind: 'too-large', size: 300 * 2 ** 20 } });
    rmSync(path);
  });
});

describe('a font that changes', () => {
  it.runIf(process.platform === 'linux')('leaves no handle open', () => {
    const path = join(folder, 'changing.ttf');
    const handles = () => readdirSync('/proc/self/fd').length;
    const before = handles();
    for (let i = 0; i < 30; i++) {
      writeFileSync(path, makeFont({ family: `Change ${i}` }));
      utimesSync(path, i, i);
      expect(openFace(path)).toMatchObject({ face: { postscriptName: `Change-${i}` } });
    }
    expect(handles() - before).toBeLessThan(10);
  });
});
