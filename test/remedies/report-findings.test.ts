import { describe, expect, it } from 'vitest';
import type { Sourced, Span } from '../../src/base/diagnostic.ts';
import { cut } from '../../src/base/sourced.ts';
import { styled } from '../../src/compose/styles.ts';
import type { Face } from '../../src/font/face.ts';
import { noFindings } from '../../src/layout/setting-context.ts';
import { reportFindings } from '../../src/remedies/report-findings.ts';
import { CLREQ } from '../../src/text/options.ts';
import { shape } from '../../src/text/shape.ts';
import { fakeBook, fakeFace } from '../text/fake.ts';

const WRITTEN = 'body: 喆张喆李喆';
const TEXT: Sourced = {
  text: '喆张喆李喆',
  span: { source: { path: 'a.yaml', text: WRITTEN }, start: 6, end: WRITTEN.length },
  places: 6,
};
const lacking: Face = {
  ...fakeFace,
  key: 'bare',
  postscriptName: 'Bare',
  glyphOf: (codePoint) => (codePoint === '喆'.codePointAt(0) ? 0 : codePoint),
};
/** The middle of the text in bold, the rest as body. */
const PARTS = [
  styled('body', cut(TEXT, 0, 2)),
  styled('bold', cut(TEXT, 2, 4)),
  styled('body', cut(TEXT, 4)),
];
function placed(book: typeof fakeBook): string[] {
  const { missing, fallbacks, damaged } = shape(PARTS, book, CLREQ);
  const found = { missing: [...missing], fallbacks: [...fallbacks], damaged: [...damaged] };
  const findings = { ...noFindings(), ...found };
  return reportFindings(findings).map(
    ({ code, span }) => `${code} ${(span as Span).start}–${(span as Span).end}`,
  );
}

describe('a character that a face lacks', () => {
  it('is pointed at where that face sets it, not where it stands first', () => {
    const bold = { chain: [lacking] as const, emboldened: false };
    expect(placed({ ...fakeBook, bold })).toEqual(['missing-glyph 8–9']);
  });

  it('is pointed at once in a text, at its first place', () => {
    const body = { chain: [lacking] as const, emboldened: false };
    expect(placed({ ...fakeBook, body })).toEqual(['missing-glyph 6–7']);
  });

  it('is pointed at where another face has to set it', () => {
    const bold = { chain: [lacking, fakeFace] as const, emboldened: false };
    expect(placed({ ...fakeBook, bold })).toEqual(['fallback-font 8–9']);
  });
});
