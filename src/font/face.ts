import type { Role } from '../base/role.ts';
import type { GlyphForm } from '../opentype/glyf/glyf-writer.ts';
import type { InkBox } from '../opentype/ink.ts';
import type { FaceMetrics } from '../opentype/metrics.ts';

export type { GlyphForm } from '../opentype/glyf/glyf-writer.ts';
export type { InkBox } from '../opentype/ink.ts';
export type { FaceMetrics } from '../opentype/metrics.ts';

/**
 * A font of some glyphs of another, deflated (zlib, RFC 1950): a CID-keyed CFF program, or a TrueType file of `length`
 * bytes once inflated. Its bytes hold until the next subset is made.
 */
export type FontSubset =
  | { readonly kind: 'cff'; readonly deflated: Uint8Array }
  | { readonly kind: 'glyf'; readonly deflated: Uint8Array; readonly length: number };

/** A font as an output takes it into a file. Lengths in em. */
export interface FontOutlines {
  readonly postscriptName: string;
  readonly metrics: FaceMetrics;
  /**
   * Takes some glyphs into a font of their own, in which the number of each is its place in the list.
   *
   * @param forms each glyph with its own advance or with another; the first must be glyph 0, .notdef
   * @param name PostScript name of the new font, ASCII
   */
  subset(forms: readonly GlyphForm[], name: string): FontSubset;
}

/** A font as typesetting sees it. Lengths in em (1 = the type size). */
export interface Face extends FontOutlines {
  /** Identity: two faces with the same key are the same font. */
  readonly key: string;
  /** Glyph id of a character, 0 when the face lacks it or maps it to a blank that is not a space. */
  glyphOf(codePoint: number): number;
  /** It has a glyph of the character that cannot be read, which to `glyphOf` is as none. */
  isDamaged(codePoint: number): boolean;
  /** The half-em form of an ASCII character, as GB 2312 faces draw it; 0 when the face has none. */
  halfGlyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  inkOf(glyph: number): InkBox;
  /** The same glyphs drawn heavier, with the same advances: for bold text in a face that has no bold. */
  readonly emboldened: FontOutlines;
}

/** The faces of one role: tried in order for each character. */
export interface RoleFaces {
  /** At least one; the first is the role's own, the rest are fallbacks. */
  readonly chain: readonly [Face, ...Face[]];
  /** Tried first for Western letters and digits. */
  readonly western?: Face;
  /** No bold face was named: draw the glyphs heavier than they are. */
  readonly emboldened: boolean;
}

export type FontBook = Readonly<Record<Role, RoleFaces>>;
