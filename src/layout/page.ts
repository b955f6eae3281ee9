import type { Span } from '../base/diagnostic.ts';
import type { Role } from '../base/role.ts';
import { type Artifact, type Figure, LAYOUT, type Tag } from '../base/tag.ts';
import type { Face } from '../font/face.ts';
import type { Picture } from '../picture/picture.ts';
import type { Character } from '../text/explode.ts';
import type { Colour } from '../text/shape.ts';

export type { Role } from '../base/role.ts';
export type { Colour } from '../text/shape.ts';

/** A glyph and what it says; `x` is its origin, in points. */
export interface PositionedGlyph {
  readonly glyph: number;
  readonly text: string;
  readonly x: number;
  /** The character that it was set for, which knows where it was written; absent of what was set for no text. */
  readonly origin?: Character;
}

/** Glyphs of one face, size, colour and tag on one baseline. */
export interface GlyphRun {
  readonly role: Role;
  readonly tag: Tag;
  readonly face: Face;
  readonly size: number;
  /** Of its baseline above the line's, in points, where it is not on it. */
  readonly rise?: number;
  readonly colour: Colour;
  /** Drawn heavier than its face is, as Word emboldens a face that has no bold. */
  readonly emboldened: boolean;
  readonly glyphs: readonly PositionedGlyph[];
}

/** A line of text; `y` is its baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly y: number;
  readonly runs: readonly GlyphRun[];
}

/** A filled rule; `y` is its top edge. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly colour: Colour;
  readonly tag: Artifact;
}

/** A black rule of the layout, by its left and top edge. */
export const blackRule = (x: number, y: number, width: number, thickness: number): RuleItem => ({
  kind: 'rule',
  x,
  y,
  width,
  thickness,
  colour: 'black',
  tag: LAYOUT,
});

/** A picture; `y` is its top edge. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly tag: Figure;
  /** Where its file was named. */
  readonly span: Span;
}

export type DrawItem = TextItem | RuleItem | PictureItem;

/** A display list: all that drawing reads. Points from the top left, y downwards. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly DrawItem[];
}

/** Items with a height, at the origin: what stages pass on before it is known where they stand. */
export interface Fragment {
  readonly height: number;
  readonly items: readonly DrawItem[];
}

/** The same item moved. */
export function move(item: DrawItem, dx: number, dy: number): DrawItem {
  if (item.kind !== 'text') return { ...item, x: item.x + dx, y: item.y + dy };
  if (dx === 0) return { ...item, y: item.y + dy };
  const runs = item.runs.map((run) => ({
    ...run,
    glyphs: run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + dx })),
  }));
  return { ...item, y: item.y + dy, runs };
}

/** Fragments one under the other. */
export function stack(fragments: readonly Fragment[]): Fragment {
  let height = 0;
  const items: DrawItem[] = [];
  for (const fragment of fragments) {
    for (const item of fragment.items) items.push(move(item, 0, height));
    height += fragment.height;
  }
  return { height, items };
}
