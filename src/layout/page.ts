import type { Span } from '../base/diagnostic.ts';
import type { Role } from '../base/role.ts';
import { type Artifact, type Figure, LAYOUT, type Tag } from '../base/tag.ts';
import type { Face } from '../font/face.ts';
import type { Picture } from '../picture/picture.ts';
import type { Colour, StyledText } from '../text/shape.ts';

export type { Role } from '../base/role.ts';
export type { Colour } from '../text/shape.ts';

/**
 * Glyphs in their order, each told by its index in the lists: a long issue has millions of them, and an object for each
 * would be most of the memory that it takes.
 */
export interface Glyphs {
  readonly ids: readonly number[];
  /** What each says. */
  readonly texts: readonly string[];
  /** Their origins from that of the line, in points. */
  readonly xs: readonly number[];
  /** Where their texts were written; the stretches follow each other. */
  readonly origins: readonly Origin[];
}

/** A stretch of a text, and how many glyphs were set for it: one for all of it, or one for each of its UTF-16 units. */
export interface Origin {
  readonly source: StyledText;
  readonly from: number;
  readonly to: number;
  readonly count: number;
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
  readonly glyphs: Glyphs;
}

/** A line of text; `x` is where the origins of its glyphs count from, `y` its baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly runs: readonly GlyphRun[];
}

/** A glyph by itself; `x` is its origin, in points. */
export interface PositionedGlyph {
  readonly glyph: number;
  readonly text: string;
  readonly x: number;
  readonly run: GlyphRun;
  readonly origin: Omit<Origin, 'count'>;
}

/** The glyphs of a line one by one. */
export const glyphsOf = (line: TextItem): PositionedGlyph[] =>
  line.runs.flatMap((run) => {
    const { ids, texts, xs, origins } = run.glyphs;
    return origins.flatMap(splitOrigin).map((origin, i) => ({
      glyph: ids[i] as number,
      text: texts[i] as string,
      x: (xs[i] as number) + line.x,
      run,
      origin,
    }));
  });

const splitOrigin = ({ source, from, to, count }: Origin): Omit<Origin, 'count'>[] =>
  count === 1
    ? [{ source, from, to }]
    : Array.from({ length: count }, (_, i) => ({ source, from: from + i, to: from + i + 1 }));

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
export const move = <Item extends DrawItem>(item: Item, dx: number, dy: number): Item => ({
  ...item,
  x: item.x + dx,
  y: item.y + dy,
});

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
