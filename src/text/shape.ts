import type { Places, Span } from '../base/diagnostic.ts';
import type { Role } from '../base/role.ts';
import type { Tag } from '../base/tag.ts';
import type { Face, FontBook } from '../font/face.ts';
import { type CharBox, type CharClass, isDigit } from './charclass.ts';
import { classify } from './context.ts';
import { type Character, explode } from './explode.ts';
import { groupCharacters } from './group.ts';
import type { LineOptions } from './options.ts';
import { placeGlyphs } from './place-glyphs.ts';
import { applyStyle } from './style.ts';

export type Colour = 'black' | 'red';

/** How a stretch of text looks. The size belongs to the paragraph, so lengths here are em. */
interface TextStyle {
  readonly role: Role;
  readonly colour: Colour;
  /** What the text belongs to, where that is not what its block does. */
  readonly tag?: Tag;
  /** Drawn heavier, in a face of one weight. */
  readonly heavier?: true;
  readonly underlined?: true;
  readonly shift?: Shift;
}

/** How raised or lowered text differs from its line. */
export interface Shift {
  /** Its size as a share of the line's. */
  readonly scale: number;
  /** Of its baseline above the line's, in em of the line; less than nothing for lowered text. */
  readonly rise: number;
}

/** A stretch of one style. */
export interface StyledText {
  readonly text: string;
  readonly style: TextStyle;
  /** Where it was written, for messages. */
  readonly span?: Span;
  /** Where each of its characters was. */
  readonly places?: Places;
  /** May not be broken inside, such as the name of a contributing unit. */
  readonly together?: boolean;
  /** A gap of this width in em is set instead of the text; `text`, which may be empty, is what the PDF says there. */
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
  /** The character that it is the glyph of, which knows where it was written. */
  readonly origin: Character;
}

export type Piece = 'none' | 'soft' | 'free';

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
  /** Of an address or compound that was cut; a line may end after a `free` piece, after a `soft` one if it must. */
  readonly piece: Piece;
}

/** A character that no face of its role has. */
export interface MissingCharacter {
  readonly character: string;
  /** The character's own place. */
  readonly span?: Span;
  /** The place of the text that it stands in. */
  readonly within?: Span;
}

/** A character that a fallback face of its role had to supply. */
export interface FallbackCharacter extends MissingCharacter {
  readonly face: Face;
}

/** A character whose glyph in a face of its role cannot be read. */
export interface DamagedCharacter extends FallbackCharacter {
  /** The face that set the character instead, if one has it. */
  readonly instead?: Face;
}

/** The characters of a text that the faces of their roles could not set. */
interface Lacks {
  readonly missing: readonly MissingCharacter[];
  readonly fallbacks: readonly FallbackCharacter[];
  readonly damaged: readonly DamagedCharacter[];
}

export interface ShapedText extends Lacks {
  readonly clusters: readonly Cluster[];
}

/** The same while a text is set. */
export type Notes = { readonly [Kind in keyof Lacks]: Lacks[Kind][number][] };

/**
 * Turns styled text into clusters with glyphs: the paragraph's characters are classified together, so that marks
 * pair and words hold across style boundaries.
 *
 * @param parts the paragraph in reading order
 * @param book the faces of every role
 * @returns clusters with lengths in em, and the characters that are missing, damaged or came from a fallback face
 */
export function shape(parts: readonly StyledText[], book: FontBook, options: LineOptions): ShapedText {
  const characters = dropSourceSpaces(explode(parts));
  const texts = characters.map((c) => (c.source.gap === undefined ? c.text : '\u3000'));
  const boxes = applyStyle(classify(texts), texts, options);
  const notes: Notes = { missing: [], fallbacks: [], damaged: [] };
  const setting = { characters, boxes, book, half: options.halfWidth, notes };
  const clusters = groupCharacters(texts, boxes).map(({ from, to, piece }): Cluster => {
    const { cls } = boxes[from] as CharBox;
    const { glyphs, body, left, right } = placeGlyphs(setting, from, to);
    const text = textOf(characters, from, to);
    return { cls, text, glyphs, body, left, right, glued: isGlued(characters, to - 1), piece };
  });
  return { clusters, ...notes };
}

/** Drops typed spaces that the Han–Western gap replaces or that stand between full-width characters (CLREQ 3.2.2). */
function dropSourceSpaces(characters: Character[]): Character[] {
  if (characters.every(({ text }) => text !== ' ')) return characters;
  const boxes = classify(characters.map(({ text }) => text));
  const isNarrow = (i: number): boolean => {
    const text = characters[i]?.text;
    return text !== undefined && ((text.codePointAt(0) as number) < 0x250 || boxes[i]?.cls === 'western');
  };
  return characters.filter((character, i) => {
    if (character.text !== ' ' || character.source.gap !== undefined) return true;
    return isNarrow(i - 1) && isNarrow(i + 1);
  });
}

/** The text of a cluster, most of which are of one character. */
function textOf(characters: readonly Character[], from: number, to: number): string {
  let text = (characters[from] as Character).text;
  for (let i = from + 1; i < to; i++) text += (characters[i] as Character).text;
  return text;
}

/** Inside a name, and between a text and what is raised or lowered behind it, no line ends. */
function isGlued(characters: readonly Character[], i: number): boolean {
  const next = characters[i + 1];
  if (next === undefined) return false;
  if (next.source.style.shift !== undefined) return true;
  return characters[i]?.source.together === true && characters[i]?.part === next.part;
}

/** True when a cluster ends in a digit, so that a unit stays with it. */
export const endsInDigit = (cluster: Cluster): boolean => isDigit(cluster.text.at(-1));
