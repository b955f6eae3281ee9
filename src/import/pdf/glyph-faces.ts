/** The kind of face that each character of a line stands in. */

import type { FaceKind } from '../manuscript.ts';
import type { Font } from './page-marks.ts';
import type { LineGlyph } from './printed-lines.ts';

const HAN_LETTER = /[\u2e80-\u9fff\uf900-\ufaff]|[\ud840-\udbff]/;

/** In em: figures behind so much white belong to what follows them. */
const APART = 0.6;

/** Rows and cells of the code page whose Han every face has. */
const ROWS = { first: 0xb0, last: 0xf7 };
const CELLS = { first: 0xa1, last: 0xfe };

let everyday: ReadonlySet<string> | undefined;

/** The Han of GB 2312; faces that lack others borrow them. */
function everydayHan(): ReadonlySet<string> {
  if (everyday) return everyday;
  const bytes: number[] = [];
  for (let row = ROWS.first; row <= ROWS.last; row++) {
    for (let cell = CELLS.first; cell <= CELLS.last; cell++) bytes.push(row, cell);
  }
  everyday = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
  return everyday;
}

const isHan = ({ glyph }: LineGlyph): boolean => HAN_LETTER.test(glyph.text);

const faceOf = ({ glyph }: LineGlyph): FaceKind | undefined => glyph.font.face;

/** A rare character is drawn by another face than those beside it. */
function isBorrowed(one: LineGlyph, before: LineGlyph | undefined, after: LineGlyph | undefined): boolean {
  const around = before ?? after;
  if (!around || faceOf(around) === faceOf(one) || (after && faceOf(after) !== faceOf(around))) return false;
  return !everydayHan().has(one.glyph.text);
}

/** Where the Han characters of a line are, those that are borrowed left out. */
function ownHan(glyphs: readonly LineGlyph[]): number[] {
  const han = [...glyphs.keys()].filter((at) => isHan(glyphs[at] as LineGlyph));
  return han.filter((at, i) => {
    const [before, after] = [han[i - 1], han[i + 1]].map((other) =>
      other === undefined ? undefined : glyphs[other],
    );
    return !isBorrowed(glyphs[at] as LineGlyph, before, after);
  });
}

/**
 * The faces of a line's characters. Figures, Western letters and marks in a font that draws Han of the line too have its
 * face; in one of their own, that of the Han before them, or behind them where white parts them from what is before, or
 * their own where the line ends with them.
 */
export function facesOf(glyphs: readonly LineGlyph[]): readonly (FaceKind | undefined)[] {
  const own = ownHan(glyphs);
  const fonts = new Set<Font>(own.map((at) => (glyphs[at] as LineGlyph).glyph.font));
  const ownAt = new Set(own);
  const faceAt = (at: number | undefined): FaceKind | undefined =>
    at === undefined ? undefined : faceOf(glyphs[at] as LineGlyph);
  let next = 0;
  let isApart = false;
  let left: LineGlyph | undefined;
  return glyphs.map((one, at) => {
    const { glyph } = one;
    if (glyph.text.trim() === '') return undefined;
    while (next < own.length && (own[next] as number) < at) next++;
    if (left && glyph.left - left.glyph.right > APART * glyph.size) isApart = true;
    left = one;
    if (ownAt.has(at)) {
      isApart = false;
      return faceOf(one);
    }
    if (!isHan(one) && fonts.has(glyph.font)) return faceOf(one);
    const [before, after] = [own[next - 1], own[next]];
    return faceAt(isApart ? after : (before ?? after)) ?? faceOf(one);
  });
}
