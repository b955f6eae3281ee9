import type { Face, FontBook } from '../font/face.ts';
import type { Role } from '../role.ts';
import { type CharBox, type CharClass, isWestern } from './charclass.ts';

/** A character's glyph and the room it takes. Lengths in em. */
export interface FoundGlyph {
  readonly face: Face;
  readonly glyph: number;
  readonly advance: number;
  /** Its advance, or half an em where half-em forms are wanted and it fits. */
  readonly width: number;
  /** It came from a face that is not the role's own. */
  readonly fallback: boolean;
}

/**
 * Finds the glyph of a character: in the role's Western face first where it is Western, then down the role's chain.
 *
 * @param half Western characters take half an em
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
  const faces = western && (box.cls === 'western' || isWestern(text)) ? [western, ...chain] : chain;
  for (const face of faces) {
    const glyph = narrow ? findHalfGlyph(face, codePoint) : face.glyphOf(codePoint);
    if (glyph === 0) continue;
    const advance = face.advanceOf(glyph);
    const shared = box.cls === 'western' && AMBIGUOUS.test(text);
    if (shared && advance > WIDEST_MARK) continue;
    const width = narrow && advance <= HALF ? HALF : advance;
    return { face, glyph, advance, width, fallback: face !== chain[0] && face !== western && !shared };
  }
  return undefined;
}

/** Marks that Chinese and Western share: a Chinese face draws them an em wide, which is no apostrophe. */
const AMBIGUOUS = /^[‘’“”–…]$/u;
const WIDEST_MARK = 0.9;

const HALF = 0.5;
const LETTER = /\p{L}/u;

/**
 * The glyph of a character that takes half an em: a narrow figure or mark keeps its own, which is as dark as the text;
 * letters take the half-em forms one and all, so that a word is of one piece.
 */
function findHalfGlyph(face: Face, codePoint: number): number {
  const own = face.glyphOf(codePoint);
  const narrow = own !== 0 && face.advanceOf(own) <= HALF && !LETTER.test(String.fromCodePoint(codePoint));
  return narrow ? own : face.halfGlyphOf(codePoint) || own;
}

const CLOSING: readonly CharClass[] = ['comma', 'colon', 'stop', 'close'];

/**
 * Where a glyph stands in a box that is not as wide as its advance: a mark keeps to the side where its ink belongs,
 * everything else is centred.
 */
export function offsetInBox(box: CharBox, width: number, advance: number): number {
  if (box.cls === 'open') return width - advance;
  return CLOSING.includes(box.cls) ? 0 : (width - advance) / 2;
}
