/** Places a glyph in the box of its character: from its ink follow how much blank may be cut, and how far it moves. */

import type { Face } from '../font/face.ts';
import type { CharBox, CharClass } from './charclass.ts';

/** A glyph in its box. Lengths in em. */
export interface Fitted {
  /** Origin of the glyph from the start of the box. */
  readonly x: number;
  readonly width: number;
  /** Blank of the box that may be cut. */
  readonly left: number;
  readonly right: number;
}

/** Ink that is outside of its place by no more than this, in em, counts as inside. */
export const EPSILON = 0.02;
/** Wider ink, in em, is no mark's: a face without outlines reports the whole box as ink. */
const WIDEST_MARK = 0.9;
/** Blank that stays on both sides of the ink, in em, where a box is cut down to it. */
const BEARING = 0.05;

export const inkWidth = (face: Face, glyph: number): number => {
  const { left, right } = face.inkOf(glyph);
  return right - left;
};

const CLOSING: readonly CharClass[] = ['comma', 'colon', 'stop', 'close'];
const SIGNS: readonly CharClass[] = ['prefix', 'unit'];
const isMark = ({ cls, width }: CharBox): boolean =>
  width !== null && width !== 'ink' && (cls === 'open' || CLOSING.includes(cls));

/**
 * Places a glyph in the box of its character. A mark stands in the half of its box that is not blank (GB/T 15834
 * 5.1.1–5.1.3: 居左偏下, 居左): the glyph of a face that draws it in the middle is moved there, and less of the box may
 * be cut where the ink is wider than half of it. Any other glyph is centred, in no less room than its ink.
 *
 * @param width of the box before anything is cut, in em
 */
export function fitGlyph(box: CharBox, width: number, face: Face, glyph: number): Fitted {
  if (isMark(box)) return fitMark(box, width, face, glyph);
  const advance = face.advanceOf(glyph);
  if (box.cls === 'han' || (box.width === null && !SIGNS.includes(box.cls)))
    return centre(box, width, advance);
  const { left, right } = face.inkOf(glyph);
  if (box.width === null) {
    if (left >= 0 && right <= advance) return centre(box, width, advance);
    // Letters may lean out of their boxes; a sign, which may have any neighbour, may not.
    const needed = Math.max(width, right - left + 2 * EPSILON);
    return { ...centre(box, needed, advance), x: (needed - left - right) / 2 };
  }
  if (box.width === 'ink') {
    const tight = right - left + 2 * BEARING;
    return tight < advance
      ? { x: BEARING - left, width: tight, left: 0, right: 0 }
      : centre(box, advance, advance);
  }
  return right - left > width + EPSILON
    ? centre(box, Math.max(width, advance), advance)
    : centre(box, width, advance);
}

/** A glyph that is as wide as its box, an em, as most are. */
const FILLED: Fitted = { x: 0, width: 1, left: 0, right: 0 };

const centre = ({ left, right }: CharBox, width: number, advance: number): Fitted =>
  width === 1 && advance === 1 && left === 0 && right === 0
    ? FILLED
    : { x: (width - advance) / 2, width, left, right };

function fitMark(box: CharBox, width: number, face: Face, glyph: number): Fitted {
  const own = box.cls === 'open' ? width - face.advanceOf(glyph) : 0;
  const kept = { x: own, width, left: box.left, right: box.right };
  const ink = face.inkOf(glyph);
  const inked = ink.right - ink.left;
  const [start, end] = [box.left, width - box.right];
  const fits = own + ink.left >= start - EPSILON && own + ink.right <= end + EPSILON;
  if (fits || inked > WIDEST_MARK) return kept;
  if (inked <= end - start) return { ...kept, x: (start + end - ink.left - ink.right) / 2 };
  if (box.left > 0) {
    const x = width - BEARING - ink.right;
    return { ...kept, x, left: Math.max(0, x + ink.left - BEARING) };
  }
  const needed = Math.max(width, inked + 2 * BEARING);
  return { ...kept, x: BEARING - ink.left, width: needed, right: Math.max(0, needed - inked - 2 * BEARING) };
}

/** The two glyphs of …… are moved so that all six dots are equally far apart; those of —— so that they touch. */
const DOTS = /^[…⋯]$/u;

/** Overlap of two dashes that make one, in em: no hairline may show between them. */
const JOINED = 0.01;

/**
 * How far the first glyph of a two-em mark moves right and the second left, so that the mark is of one piece
 * (GB/T 15834 5.1.4, 5.1.5).
 */
export function closeUp(text: string, face: Face, glyph: number): number {
  const { left, right, top, bottom } = face.inkOf(glyph);
  if (!DOTS.test(text)) return right - left < 1 - JOINED ? (1 - (right - left - JOINED)) / 2 : 0;
  const period = (3 * (right - left - (top - bottom))) / 2;
  return period > 0.6 && period < 1.2 ? (1 - period) / 2 : 0;
}
