/**
 * What a reader makes of a file of whatever format: one text in the order of reading, and how its stretches look. The
 * readers make nothing of what it means; that is the recogniser's.
 */

import type { Diagnostic, SourceText } from '../base/diagnostic.ts';

/** Kinds of Han faces that carry meaning in official documents; `other` is any other one. */
export type FaceKind = 'songti' | 'fangsong' | 'heiti' | 'kaiti' | 'xiaobiaosong' | 'other';

/** How a stretch looks; what a format does not tell is absent. */
export interface Look {
  /** That of its Han characters. */
  readonly face?: FaceKind;
  /** In points. */
  readonly size?: number;
  /** By a bold face, or by a stroke around the characters. */
  readonly bold: boolean;
  readonly red: boolean;
  readonly underlined: boolean;
  readonly raised?: 'superscript' | 'subscript';
}

export const PLAIN: Look = { bold: false, red: false, underlined: false };

/** A half-open stretch of the manuscript's text, in UTF-16 offsets. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Stretch extends Extent {
  readonly look: Look;
}

/** Where something printed stands, in points from the top left of its page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Align = 'start' | 'centre' | 'end' | 'justified';

/** Outside the running text: `header` and `footer` of a page, a box that floats, a note at the foot, a comment. */
export type Region = 'text' | 'header' | 'footer' | 'box' | 'footnote' | 'comment';

/** A column of a page that has several, as a newspaper has: its edges in points, and which one it is, from 0. */
export interface Column {
  readonly index: number;
  readonly left: number;
  readonly right: number;
}

interface Placed extends Extent {
  /** From 1, where the format has pages. */
  readonly page?: number;
  readonly box?: Box;
}

/** A paragraph, or a line of one: `form` of the manuscript says which. Holds no line break. */
export interface Line extends Placed {
  readonly kind: 'line';
  /** Cover the line without a gap, in order. */
  readonly stretches: readonly Stretch[];
  readonly region: Region;
  readonly align?: Align;
  /** Where its page is set in columns. */
  readonly column?: Column;
  /** Of the first line, in em of its own size; negative where it hangs. */
  readonly indent?: number;
  /** The level that its style gives it as a heading, from 1. */
  readonly outline?: number;
  /** Goes on with the paragraph of the line before, which a break by hand ended; a page may have been ended there too. */
  readonly continues?: true;
}

export interface Cell extends Extent {
  readonly columns: number;
  readonly rows: number;
  /** Its paragraphs, in its text separated by line breaks, where the format tells how they look. */
  readonly lines?: readonly Line[];
}

/** Its cells in reading order, in the text separated by tabs and line breaks; those reached into from above are not among them. */
export interface Table extends Placed {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows at its top the format calls its head. */
  readonly headRows: number;
  /** Whether lines part its cells, or box in the only one; those that do not are often there to arrange a masthead. Absent where the format does not tell. */
  readonly ruled?: boolean;
}

/** A picture; it has no characters. */
export interface Image extends Placed {
  readonly kind: 'image';
  readonly bytes: Uint8Array;
  /** Of the format of its bytes, without a dot: png, jpg, emf … */
  readonly ending: string;
  /** As it is printed, in millimetres. */
  readonly width?: number;
  readonly alt?: string;
}

/** A straight line across, such as the red one below a masthead. */
export interface Ruling extends Placed {
  readonly kind: 'ruling';
  readonly red: boolean;
}

/** A page, or a section, that was ended by hand. */
export interface PageBreak extends Placed {
  readonly kind: 'break';
}

export type Block = Line | Table | Image | Ruling | PageBreak;

export interface Paper {
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export interface Manuscript {
  /** The text: a block after the other, each ended by a line break. Offsets of all extents are into it. */
  readonly source: SourceText;
  /** Whether a line is a whole paragraph as its writer ended it, or one printed line of it. */
  readonly form: 'paragraphs' | 'printed';
  /** In the order of reading; headers and the like where they were met. */
  readonly blocks: readonly Block[];
  readonly papers?: readonly Paper[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file read, or why it cannot be. */
export type Reading = { readonly manuscript: Manuscript } | { readonly diagnostics: readonly Diagnostic[] };
