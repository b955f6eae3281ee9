import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/font/face.ts';
import { CLREQ } from '../../src/text/options.ts';
import { type StyledText, shape } from '../../src/text/shape.ts';
import { bookOf, fakeBook, fakeFace } from './fake.ts';
import { body, clustersOf, round } from './support.ts';

const textsOf = (...args: Parameters<typeof clustersOf>): string[] =>
  clustersOf(...args).map(({ text }) => text);

describe('clusters', () => {
  it.each<[string, string[]]>([
    ['甲乙', ['甲', '乙']],
    ['2026年', ['2026', '年']],
    ['截至14:30，共1,234.5元', ['截', '至', '14:30', '，', '共', '1,234.5', '元']],
    ['2026-03-05起', ['2026-03-05', '起']],
    ['甲——乙……', ['甲', '——', '乙', '……']],
    ['————', ['——', '——']],
    ['………', ['……', '…']],
    ['⸺乙', ['⸺', '乙']],
    ['5%～8%', ['5', '%', '～', '8', '%']],
    ['−3℃', ['−', '3', '℃']],
    ['It’s', ['It’s']],
    ['(a)', ['(', 'a', ')']],
    ['𠀀𰻞', ['𠀀', '𰻞']],
    ['Привет', ['Привет']],
    ['', []],
  ])('%s', (text, clusters) => {
    expect(textsOf(text)).toEqual(clusters);
  });

  it('joins a word over a style boundary, and marks into one unit', () => {
    expect(textsOf([body('Ex'), body('cel', { role: 'bold' })])).toEqual(['Excel']);
    expect(textsOf([body('甲—'), body('—乙', { role: 'bold' })])).toEqual(['甲', '——', '乙']);
  });

  it('keeps the style of every glyph of a word of two styles', () => {
    const [word] = clustersOf([body('Ex'), body('cel', { role: 'bold' })]);
    expect(word?.glyphs.map(({ style }) => style.role)).toEqual(['body', 'body', 'bold', 'bold', 'bold']);
    expect(word?.glyphs.map(({ emboldened }) => emboldened)).toEqual([false, false, true, true, true]);
    expect(word?.glyphs.map(({ x }) => x)).toEqual([0, 0.5, 1, 1.5, 2]);
  });

  it('composes a letter with the mark over it, and keeps a mark that composes with nothing', () => {
    expect(textsOf('cafe\u0301')).toEqual(['café']);
    expect(textsOf('か\u3099')).toEqual(['が']);
    expect(textsOf('甲m\u0300乙')).toEqual(['甲', 'm\u0300', '乙']);
  });

  it('splits a lone surrogate off and loses nothing', () => {
    expect(textsOf('甲\ud800乙')).toEqual(['甲', '\ud800', '乙']);
  });
});

describe('boxes and glyphs', () => {
  it.each([
    ['，', 0.5, 0, 0.5, 0],
    ['（', 0.5, 0.5, 0, -0.5],
    ['）', 0.5, 0, 0.5, 0],
    ['·', 0.5, 0, 0, 0],
    ['—', 1, 0, 0, 0],
    // Its own glyph fills an em; that of / fits.
    ['／', 0.5, 0, 0, 0],
  ])('%s: body, blanks and glyph origin', (text, width, left, right, x) => {
    const [cluster] = clustersOf(text);
    expect(cluster).toMatchObject({ body: width, left, right });
    expect(cluster?.glyphs[0]?.x).toBe(x);
  });

  it('sets a mark whose glyph is narrower than its box on the side of its ink', () => {
    const narrow: Face = { ...fakeFace, advanceOf: () => 0.4 };
    const glyphAt = (text: string) =>
      round(shape([body(text)], bookOf(narrow), CLREQ).clusters[0]?.glyphs[0]?.x ?? Number.NaN);
    expect(glyphAt('（')).toBe(0.1); // its box ends at 0.5
    expect(glyphAt('）')).toBe(0);
    expect(glyphAt('甲')).toBe(0.3);
    expect(glyphAt('·')).toBe(0.05);
  });

  it('gives a wanted gap its width and extracts it as its text', () => {
    const [, gap] = clustersOf([body('甲'), body(' ', { gap: 0.5 }), body('乙')]);
    expect(gap).toMatchObject({ cls: 'gap', body: 0.5, text: ' ' });
  });

  it('sets Western characters half an em where asked and the face has them', () => {
    const wide: Face = { ...fakeFace, advanceOf: (glyph) => (glyph > 1000 ? 0.5 : 0.7) };
    const half: Face = { ...wide, halfGlyphOf: (codePoint) => codePoint + 1000 };
    const widthOf = (face: Face, halfWidth: boolean) =>
      round(shape([body('ab')], bookOf(face), { ...CLREQ, halfWidth }).clusters[0]?.body ?? 0);
    expect(widthOf(half, true)).toBe(1);
    expect(widthOf(half, false)).toBe(1.4);
    expect(widthOf({ ...wide, halfGlyphOf: () => 0 }, true)).toBe(1.4);
  });
});

describe('faces', () => {
  const lacking = (missing: string, key: string): Face => ({
    ...fakeFace,
    key,
    glyphOf: (codePoint) => (missing.includes(String.fromCodePoint(codePoint)) ? 0 : codePoint),
  });

  it('falls back a character at a time, and says so', () => {
    const book = {
      ...fakeBook,
      body: { chain: [lacking('喆', 'own'), fakeFace] as const, emboldened: false },
    };
    const { clusters, fallbacks, missing } = shape([body('张喆')], book, CLREQ);
    expect(clusters.map(({ glyphs }) => glyphs[0]?.face.key)).toEqual(['own', 'fake']);
    expect(fallbacks.map(({ character }) => character)).toEqual(['喆']);
    expect(missing).toEqual([]);
  });

  it('names a character that no face has, and keeps its place', () => {
    const span = { source: { path: 'a', text: '张喆' }, start: 0, end: 2 };
    const { clusters, missing } = shape([body('张喆', { span })], bookOf(lacking('喆', 'own')), CLREQ);
    expect(missing).toEqual([{ character: '喆', span, within: span }]);
    expect(clusters[1]).toMatchObject({ text: '喆', body: 1, glyphs: [] });
  });

  it.each([
    ['in a row', '张喆', 4, [5, 6]],
    ['behind a pair of surrogates', '𠮷喆', 4, [6, 7]],
    ['behind a letter and its mark', 'e\u0301喆', 4, [6, 7]],
    ['behind a line end', '张\n喆', 4, [6, 7]],
  ])('places a character %s', (_, text, places, [start, end]) => {
    const span = { source: { path: 'a', text: `甲乙丙丁${text}` }, start: 0, end: 4 + text.length };
    const { missing } = shape([body(text, { span, places })], bookOf(lacking('喆', 'own')), CLREQ);
    expect(missing).toEqual([{ character: '喆', span: { ...span, start, end }, within: span }]);
  });

  it('takes letters and digits from the Western face, marks never', () => {
    const western: Face = { ...fakeFace, key: 'western' };
    const book = { ...fakeBook, body: { ...fakeBook.body, western } };
    const { clusters, fallbacks } = shape([body('甲a1“’')], book, CLREQ);
    expect(clusters.flatMap(({ glyphs }) => glyphs.map(({ face }) => face.key))).toEqual([
      'fake',
      'western',
      'western',
      'fake',
      'fake',
    ]);
    expect(fallbacks).toEqual([]);
  });
});

describe('typed spaces (rule sheet D)', () => {
  const joined = (content: string | StyledText[]) => textsOf(content).join('');
  it.each([
    ['共 91 家', '共91家'],
    ['甲 乙', '甲乙'],
    ['甲， 乙', '甲，乙'],
    ['in China', 'in China'],
    ['α β', 'α β'],
    ['Привет мир', 'Привет мир'],
    ['said “yes” to', 'said “yes” to'],
    ['甲 “a” 乙', '甲“a”乙'],
    [' 甲 ', '甲'],
  ])('%s', (text, replaced) => {
    expect(joined(text)).toBe(replaced);
  });

  it('drops them across a style boundary, never a wanted gap', () => {
    expect(joined([body('甲 '), body('乙', { role: 'bold' })])).toBe('甲乙');
    expect(joined([body('甲'), body(' ', { gap: 0.5 }), body('乙')])).toBe('甲 乙');
  });
});
