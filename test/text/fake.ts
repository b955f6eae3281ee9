import { ROLES } from '../../src/base/role.ts';
import type { Face, FontBook, FontOutlines } from '../../src/font/face.ts';

/** Advances of the fake face, as the vectors' metric states them. */
const advance = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint);
  if (character === ' ') return 0.25;
  if ('¥·–'.includes(character) || codePoint < 0x80) return 0.5;
  return '’‘'.includes(character) ? 0.5 : 1;
};

const outlines: FontOutlines = {
  postscriptName: 'Fake',
  metrics: {
    unitsPerEm: 1000,
    ascent: 0.88,
    descent: -0.12,
    capHeight: 0.7,
    italicAngle: 0,
    stem: 0.08,
    serif: true,
    bbox: { left: 0, bottom: -0.12, right: 1, top: 0.88 },
  },
  subset: () => {
    throw new Error('a fake has no outlines');
  },
};

/** A face that has every character and no outlines: Han 1 em, ASCII ½ em. Its glyph ids are the code points. */
export const fakeFace: Face = {
  ...outlines,
  key: 'fake',
  glyphOf: (codePoint) => codePoint,
  isDamaged: () => false,
  halfGlyphOf: (codePoint) => (codePoint < 0x80 ? codePoint : 0),
  advanceOf: advance,
  inkOf: (glyph) => ({ left: 0, bottom: -0.12, right: advance(glyph), top: 0.88 }),
  emboldened: outlines,
};

/** A book in which every role uses the given face. */
export const bookOf = (face: Face): FontBook =>
  Object.fromEntries(
    ROLES.map((role) => [role, { chain: [face], emboldened: role === 'bold' }]),
  ) as unknown as FontBook;

export const fakeBook: FontBook = bookOf(fakeFace);
