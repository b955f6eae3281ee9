import type { Glyphs, PositionedGlyph } from '../../src/layout/page.ts';

/** Glyphs that stand where they are told to, as if they had been set for a text of their own. */
export function glyphList(glyphs: readonly Pick<PositionedGlyph, 'glyph' | 'text' | 'x'>[]): Glyphs {
  const texts = glyphs.map(({ text }) => text);
  const source = { text: texts.join(''), style: { role: 'body', colour: 'black' } } as const;
  return {
    ids: glyphs.map(({ glyph }) => glyph),
    texts,
    xs: glyphs.map(({ x }) => x),
    origins: [{ source, from: 0, to: source.text.length, count: glyphs.length }],
  };
}
