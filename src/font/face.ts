import type { Role } from '../base/role.ts';
import type { FontProgram } from '../opentype/font-program.ts';
import type { InkBox } from '../opentype/ink.ts';
import type { FaceMetrics } from '../opentype/metrics.ts';

export type { FontProgram } from '../opentype/font-program.ts';
export type { InkBox } from '../opentype/ink.ts';
export type { FaceMetrics } from '../opentype/metrics.ts';

/** A font as typesetting sees it. Lengths in em (1 = the type size). */
export interface Face {
  /** Identity: two faces with the same key are the same font. */
  readonly key: string;
  readonly postscriptName: string;
  /** Glyph id of a character, 0 when the face lacks it or maps it to a blank that is not a space. */
  glyphOf(codePoint: number): number;
  /** It has a glyph of the character that cannot be read, which to `glyphOf` is as none. */
  isDamaged(codePoint: number): boolean;
  /** The half-em form of an ASCII character, as GB 2312 faces draw it; 0 when the face has none. */
  halfGlyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  inkOf(glyph: number): InkBox;
  readonly metrics: FaceMetrics;
  readonly program: FontProgram;
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
