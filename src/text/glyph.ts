import type { Role } from '../base/role.ts';
import type { Face, FontBook, RoleFaces } from '../font/face.ts';
import { type CharBox, isIdeograph, isWestern } from './charclass.ts';
import { EPSILON, inkWidth } from './fit.ts';

/** A character's glyph and the room it takes. Lengths in em. */
export interface FoundGlyph {
  readonly face: Face;
  readonly glyph: number;
  readonly advance: number;
  /** Its advance, or half an em where half-em forms are wanted and it fits. */
  readonly width: number;
  /** Whether a face other than the role's own supplied it. */
  readonly fallback: boolean;
}

/**
 * Finds the glyph of a character: in the role's Western face first if the character is Western, then in the faces of
 * the role's chain. Where a face lacks a sign, or draws it wider than its box, it may have another that looks the same.
 *
 * @param half whether Western characters take half an em
 * @returns undefined when no face of the role has the character
 */
export function findGlyph(
  text: string,
  role: Role,
  book: FontBook,
  box: CharBox,
  half: boolean,
): FoundGlyph | undefined {
  const { chain, western } = book[role];
  const codePoint = text.codePointAt(0) as number;
  const narrow = half && box.width === null;
  const likeness = isIdeograph(codePoint) ? undefined : LIKENESS.get(text);
  const faces = facesFor(text, book[role], box);
  let wide: FoundGlyph | undefined;
  for (const face of faces) {
    const own = narrow ? findHalfGlyph(face, codePoint) : face.glyphOf(codePoint);
    const glyph = likeness === undefined ? own : chooseLikeness(face, own, face.glyphOf(likeness), box);
    if (glyph === 0) continue;
    const advance = face.advanceOf(glyph);
    const shared = box.cls === 'western' && AMBIGUOUS.test(text);
    const width = narrow && advance <= HALF ? HALF : advance;
    const fallback = face !== chain[0] && face !== western && !shared;
    const found = { face, glyph, advance, width, fallback };
    if (!shared || advance <= WIDEST_MARK) return found;
    wide ??= found;
  }
  return wide;
}

/** The faces that may have a character, in the order in which they are tried. */
const facesFor = (text: string, { chain, western }: RoleFaces, box: CharBox): readonly Face[] =>
  western && (box.cls === 'western' || isWestern(text)) ? [western, ...chain] : chain;

/** The first face that would have set a character, had its glyph not been damaged; undefined for none. */
export function findDamaged(
  text: string,
  faces: RoleFaces,
  box: CharBox,
  found: FoundGlyph | undefined,
): Face | undefined {
  if (found?.face === faces.chain[0] && !faces.western) return undefined;
  const tried = facesFor(text, faces, box);
  const passed = found ? tried.slice(0, tried.indexOf(found.face)) : tried;
  return passed.find((face) => face.isDamaged(text.codePointAt(0) as number));
}

/** Signs that may be drawn with the glyph of another sign, given second; the text in the PDF stays the first. */
const LIKENESS: ReadonlyMap<string, number> = new Map(
  ['−–', '／/', '‐-', '‑-', '‧·', '・·', '•·', '―—', '⋯…', '〜～'].map((pair) => [
    pair.charAt(0),
    pair.charCodeAt(1),
  ]),
);

function chooseLikeness(face: Face, own: number, other: number, { width }: CharBox): number {
  if (own === 0 || other === 0) return own || other;
  const overflows = (glyph: number): boolean =>
    typeof width === 'number' && inkWidth(face, glyph) > width + EPSILON;
  return overflows(own) && !overflows(other) ? other : own;
}

/** Marks that Chinese and Western share; a Chinese face draws them an em wide, too wide for an apostrophe. */
const AMBIGUOUS = /^[‘’“”–…]$/u;
const WIDEST_MARK = 0.9;

const HALF = 0.5;
const LETTER = /\p{L}/u;

/**
 * The glyph of a character that takes half an em: a narrow figure or mark keeps its usual one, which is as dark as the
 * rest of the text; letters all take their half-em forms, so that the letters of a word match.
 */
function findHalfGlyph(face: Face, codePoint: number): number {
  const own = face.glyphOf(codePoint);
  const narrow = own !== 0 && face.advanceOf(own) <= HALF && !LETTER.test(String.fromCodePoint(codePoint));
  return narrow ? own : face.halfGlyphOf(codePoint) || own;
}
