import type { Span } from '../diagnostic.ts';
import type { Face, FontBook } from '../font/face.ts';
import type { Role } from '../role.ts';
import {
  type CharBox,
  type CharClass,
  classify,
  findWesternQuotes,
  isDigit,
  isWestern,
} from './charclass.ts';
import type { LineOptions } from './options.ts';
import { applyStyle } from './style.ts';

export type Colour = 'black' | 'red';

/** How a stretch of text looks. The size belongs to the paragraph, so lengths here are em. */
export interface TextStyle {
  readonly role: Role;
  readonly colour: Colour;
}

/** A stretch of one style. */
export interface StyledText {
  readonly text: string;
  readonly style: TextStyle;
  /** Where it was written, for messages. */
  readonly span?: Span;
  /** May not be broken inside, such as the name of a contributing unit. */
  readonly together?: boolean;
  /** A wanted gap of this width in em instead of text; `text` is what it extracts as. */
  readonly gap?: number;
}

/** One glyph of a cluster; `x` is its origin from the start of the cluster's body, in em. */
export interface ShapedGlyph {
  readonly face: Face;
  readonly glyph: number;
  readonly text: string;
  readonly x: number;
  readonly style: TextStyle;
  readonly emboldened: boolean;
}

/** What lines are made of: a character, a two-em mark, or a Western word. Lengths in em. */
export interface Cluster {
  readonly cls: CharClass;
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  /** Width without the blanks. */
  readonly body: number;
  /** Blank before and after the ink that may be trimmed, paired or squeezed away. */
  readonly left: number;
  readonly right: number;
  /** No break between this cluster and the next. */
  readonly glued: boolean;
  readonly span?: Span;
}

/** A character that no face of its role has. */
export interface MissingCharacter {
  readonly character: string;
  readonly span?: Span;
}

/** A character that a fallback face of its role had to supply. */
export interface FallbackCharacter extends MissingCharacter {
  readonly face: Face;
}

export interface ShapedText {
  readonly clusters: readonly Cluster[];
  readonly missing: readonly MissingCharacter[];
  readonly fallbacks: readonly FallbackCharacter[];
}

interface Character {
  readonly text: string;
  readonly source: StyledText;
  /** Index of the span it comes from, so that two neighbouring names are not one. */
  readonly part: number;
}

/**
 * Turns styled text into clusters with glyphs: the paragraph's characters are classified together, so that marks
 * pair and words hold across style boundaries.
 *
 * @param parts the paragraph in reading order
 * @param book the faces of every role
 * @returns clusters with lengths in em, and the characters that are missing or came from a fallback face
 */
export function shape(parts: readonly StyledText[], book: FontBook, options: LineOptions): ShapedText {
  const characters = dropSourceSpaces(explode(parts), options);
  const boxes = applyStyle(
    classify(characters.map((c) => (c.source.gap === undefined ? c.text : '\u3000'))),
    characters.map((c) => c.text),
    options,
  );
  const missing: MissingCharacter[] = [];
  const fallbacks: FallbackCharacter[] = [];
  const clusters = group(characters, boxes).map(({ from, to }): Cluster => {
    const glyphs: ShapedGlyph[] = [];
    let x = 0;
    for (let i = from; i < to; i++) {
      const character = characters[i] as Character;
      const box = boxes[i] as CharBox;
      const { style, span } = character.source;
      const half = options.halfWidth && box.width === null;
      const found = findGlyph(character.text, style.role, book, { western: box.cls === 'western', half });
      const place = span ? { span } : {};
      if (!found) {
        missing.push({ character: character.text, ...place });
        x += box.width ?? 0.5;
        continue;
      }
      if (found.fallback) fallbacks.push({ character: character.text, face: found.face, ...place });
      const advance = found.face.advanceOf(found.glyph);
      const width = character.source.gap ?? box.width ?? (half && advance <= HALF ? HALF : advance);
      glyphs.push({
        face: found.face,
        glyph: found.glyph,
        text: character.text,
        x: x - box.left + offsetInBox(box, width, advance),
        style,
        emboldened: style.role === 'bold' && book.bold.emboldened,
      });
      x += width - box.left - box.right;
    }
    const first = characters[from] as Character;
    const firstBox = boxes[from] as CharBox;
    return {
      cls: firstBox.cls,
      text: characters
        .slice(from, to)
        .map((c) => c.text)
        .join(''),
      glyphs,
      body: x,
      left: firstBox.left,
      right: (boxes[to - 1] as CharBox).right,
      glued: isGlued(characters, to - 1),
      ...(first.source.span ? { span: first.source.span } : {}),
    };
  });
  return { clusters, missing, fallbacks };
}

const explode = (parts: readonly StyledText[]): Character[] =>
  parts.flatMap((source, part) =>
    source.gap === undefined
      ? split(source.text).map((text) => ({ text, source, part }))
      : [{ text: source.text, source, part }],
  );

/** Characters of a text; a letter and the mark over it are one where Unicode has them so. */
const split = (text: string): string[] => [...(COMBINED.test(text) ? text.normalize('NFC') : text)];
const COMBINED = /\p{L}\p{M}/u;

/** Drops typed spaces that the Han–Western gap replaces or that stand between full-width characters (CLREQ 3.2.2). */
function dropSourceSpaces(characters: Character[], options: LineOptions): Character[] {
  const quotes = findWesternQuotes(characters.map(({ text }) => text));
  const isNarrow = (i: number): boolean => {
    const text = characters[i]?.text;
    return (
      text !== undefined && ((text.codePointAt(0) as number) < 0x250 || isWestern(text) || quotes.has(i))
    );
  };
  return characters.filter((character, i) => {
    if (character.text !== ' ' || character.source.gap !== undefined) return true;
    const before = isNarrow(i - 1);
    const after = isNarrow(i + 1);
    return options.sourceSpace === 'keep' ? before || after : before && after;
  });
}

/** Groups Western characters into words, two-em marks into one unit; every other character stands alone. */
function group(characters: readonly Character[], boxes: readonly CharBox[]): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  for (let from = 0; from < characters.length; ) {
    const cls = (boxes[from] as CharBox).cls;
    let to = from + 1;
    if (cls === 'western') while (to < characters.length && boxes[to]?.cls === 'western') to++;
    if (cls === 'dash' && boxes[from]?.width === 1 && characters[to]?.text === characters[from]?.text) to++;
    groups.push({ from, to });
    from = to;
  }
  return groups;
}

function isGlued(characters: readonly Character[], i: number): boolean {
  const next = characters[i + 1];
  return next !== undefined && characters[i]?.source.together === true && characters[i]?.part === next.part;
}

function findGlyph(
  text: string,
  role: Role,
  book: FontBook,
  wanted: { western: boolean; half: boolean },
): { face: Face; glyph: number; fallback: boolean } | undefined {
  const { chain, western } = book[role];
  const codePoint = text.codePointAt(0) as number;
  const first = western && (wanted.western || isWestern(text)) ? [western] : [];
  for (const face of [...first, ...chain]) {
    const glyph = wanted.half ? findHalfGlyph(face, codePoint) : face.glyphOf(codePoint);
    if (glyph !== 0) return { face, glyph, fallback: face !== chain[0] && face !== western };
  }
  return undefined;
}

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
function offsetInBox(box: CharBox, width: number, advance: number): number {
  if (box.cls === 'open') return width - advance;
  return CLOSING.includes(box.cls) ? 0 : (width - advance) / 2;
}

/** True when a cluster ends in a digit, so that a unit stays with it. */
export const endsInDigit = (cluster: Cluster): boolean => isDigit(cluster.text.at(-1));
