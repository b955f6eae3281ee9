/** What a page shows, in points from its top left: characters, straight lines and pictures. */

import type { Box, FaceKind } from '../manuscript.ts';

/** A font as it matters here. */
export interface Font {
  /** As its file names it. */
  readonly name: string;
  readonly face: FaceKind | undefined;
  readonly bold: boolean;
  readonly isType3: boolean;
  /** Whether characters run from top to bottom. */
  readonly isVertical: boolean;
}

export interface Glyph {
  /** What it says; U+FFFD where the file does not tell. */
  readonly text: string;
  /** Where it begins, and where what it shows ends: the space that a file adds to it is not counted. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** In points. */
  readonly size: number;
  readonly font: Font;
  readonly red: boolean;
  /** By its font, a stroke around it, or by being set twice. */
  readonly bold: boolean;
}

/** A straight line across or down, however thick it is drawn. */
export interface Rule extends Box {
  readonly red: boolean;
}

export interface PlacedImage {
  readonly box: Box;
  /** By which pdf.js knows its pixels, or these themselves. */
  readonly data: string | Pixels;
}

/** Pixels as pdf.js gives them: 1 one bit each, 2 red, green and blue, 3 these with their opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly kind: 1 | 2 | 3;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Everything of one page. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Text that is not drawn, such as that recognised under a scan. */
  readonly hidden: readonly Glyph[];
  /** Text at an angle, in the order in which it is drawn. */
  readonly turned: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly images: readonly PlacedImage[];
}
