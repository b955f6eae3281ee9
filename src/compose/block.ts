import type { Span } from '../base/diagnostic.ts';
import type { Caption, CellNode, Content, Figure, Tag } from '../base/tag.ts';
import type { Picture, PictureWidth, TableColumn } from '../issue/model.ts';
import type { Colour, StyledText } from '../text/shape.ts';

interface Block<Kind extends string> {
  readonly kind: Kind;
  /** What its text belongs to, where the text says nothing else. */
  readonly tag: Tag;
}

/** Running text, broken into lines. Indents in em of its size; insets and sizes in points. */
export interface Paragraph extends Block<'paragraph'> {
  /** Stands at the head of the first line; all lines align after it. Empty for most. */
  readonly label: readonly StyledText[];
  readonly content: readonly StyledText[];
  readonly size: number;
  /** Of the first line. */
  readonly indent: number;
  readonly inset: number;
  /** No page ends with it. */
  readonly keepWithNext?: true;
}

/** One line with text at its left, centre or right. */
export interface Row extends Block<'row'> {
  readonly cells: readonly Cell[];
  readonly size: number;
  readonly inset: number;
}

export interface Cell {
  readonly content: readonly StyledText[];
  readonly align: 'left' | 'center' | 'right';
}

/** Cells spread evenly over a line, over several lines where they do not fit. */
export interface Spread extends Block<'spread'> {
  readonly cells: readonly (readonly StyledText[])[];
  readonly size: number;
  readonly inset: number;
}

/** A masthead title, sized and tracked to fill its share of the measure. */
export interface Display extends Block<'display'> {
  /** As they were typed. */
  readonly lines: readonly DisplayLine[];
  /** Share of the measure that a line fills. */
  readonly fill: number;
  readonly minSize: number;
  readonly maxSize: number;
  /** Least size of a line that stands beside the main one. */
  readonly sideSize: number;
  /** Lines of the grid it is centred over: as many as usual, fewer or more as its size asks for. */
  readonly rows: { readonly fewest: number; readonly usual: number; readonly most: number };
}

interface DisplayLine {
  readonly content: readonly StyledText[];
  /** In points, where the writer chose it. */
  readonly size?: number;
}

/** The issuers, one under the other at the left, and the date at the right of the last, on a line of its own if it must. */
export interface Imprint extends Block<'imprint'> {
  /** Each as typed, in words that a gap parts. */
  readonly issuers: readonly (readonly StyledText[])[];
  readonly date: readonly StyledText[];
  readonly size: number;
  readonly inset: number;
}

/** A rule over the whole measure; it takes no height of its own. */
export interface Rule {
  readonly kind: 'rule';
  readonly thickness: number;
  readonly colour: Colour;
  /** Which edge of the rule lies on the current height. */
  readonly edge: 'top' | 'middle' | 'bottom';
  /** Moves the rule to this distance below the em box of the text line above it. */
  readonly below?: { readonly size: number; readonly distance: number };
}

/** A remark at the right: on the line of text above where it finds room, else below a rule on a line of its own. */
export interface Closing extends Block<'closing'> {
  readonly content: readonly StyledText[];
  readonly size: number;
  readonly inset: number;
  readonly rule: Rule;
}

/** Empty lines of the grid. */
interface Gap {
  readonly kind: 'gap';
  readonly lines: number;
}

export type AnyBlock = Paragraph | Row | Spread | Display | Imprint | Closing | Rule | Gap;

/** A text below a title, of its own size. */
interface Subtitle {
  readonly tag: Tag;
  readonly content: readonly StyledText[];
  readonly size: number;
}

/**
 * A title on lines of its own, kept with what follows. One at the left is set as running text; a centred one is shared
 * out over lines of nearly equal width, broken between words (GB/T 9704 7.3.1).
 */
export interface HeadingBlock extends Block<'heading'> {
  readonly content: readonly StyledText[];
  readonly size: number;
  readonly align: 'left' | 'center';
  /** Of the first line of one at the left, in em. */
  readonly indent: number;
  /** It stands at the head of a page. */
  readonly opensPage?: true;
  /** Lines of the grid, or parts of them, that stay empty above and below it; together they are whole. */
  readonly white: { readonly above: number; readonly below: number };
  /** Aligned as the title is. */
  readonly subtitle?: Subtitle;
}

/** A list of contents: a line for each entry, or more, and page numbers behind leaders. */
export interface ContentsBlock extends Block<'contents'> {
  readonly entries: readonly ContentsEntry[];
  /** With the numbers of the pages that the entries lead to. */
  readonly numbered: boolean;
  readonly size: number;
  /** White at the right, in em. */
  readonly inset: number;
}

interface ContentsEntry {
  readonly tag: Content;
  readonly content: readonly StyledText[];
  /** In em. */
  readonly indent: number;
}

/** A ruled box over the measure, which no page breaks. */
export interface BoxBlock {
  readonly kind: 'box';
  /** What is in it, from the top; insets are from its edges. */
  readonly paragraphs: readonly Paragraph[];
  /** Lines of the grid inside it, at the least. */
  readonly lines: number;
  readonly thickness: number;
}

/** Pictures side by side, or one alone, each with its caption below it. */
export interface PictureBlock {
  readonly kind: 'pictures';
  readonly pictures: readonly CaptionedPicture[];
  /** Type size of the captions. */
  readonly size: number;
}

export interface CaptionedPicture {
  readonly picture: Picture;
  /** The file's name and where it was written, for messages. */
  readonly name: string;
  readonly span: Span;
  readonly tag: Figure;
  /** Of one that stands alone, where it was written. */
  readonly width?: PictureWidth;
  /** Empty where there is none. */
  readonly caption: readonly StyledText[];
  readonly captionTag: Caption;
}

/** A cell of a table; its first column counts from 0. */
export interface TableBlockCell {
  readonly content: readonly StyledText[];
  readonly tag: CellNode;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells that begin in a row. */
export type TableBlockRow = readonly TableBlockCell[];

/** A ruled table over the whole measure. What is set of its tag stands below it. */
export interface TableBlock extends Block<'table'> {
  readonly title: readonly StyledText[];
  readonly titleSize: number;
  /** Right above it. */
  readonly unit: readonly StyledText[];
  /** What the title and the unit belong to. */
  readonly caption: Tag;
  readonly note: readonly (readonly StyledText[])[];
  readonly columns: readonly TableColumn[];
  /** Repeated on every page. */
  readonly head: readonly TableBlockRow[];
  readonly rows: readonly TableBlockRow[];
  /** Type sizes to try, in points: it is set smaller where its columns do not fit. */
  readonly sizes: readonly number[];
}

/** What an item is made of. */
export type ItemBlock = Paragraph | HeadingBlock | PictureBlock | TableBlock | Gap;

/** Texts under one head, each hanging after its number where they have one: 附件：1. … */
export interface Listing extends Block<'listing'> {
  readonly head: readonly StyledText[];
  readonly entries: readonly ListingEntry[];
  readonly size: number;
  /** Of the head, in em. */
  readonly indent: number;
}

export interface ListingEntry {
  /** Empty for an entry without a number. */
  readonly number: readonly StyledText[];
  readonly content: readonly StyledText[];
}

/** Who signs, and when: one under the other at the right, kept together and with lines of the text (GB/T 9704 7.3.5). */
export interface SignatureBlock extends Block<'signature'> {
  readonly units: readonly (readonly StyledText[])[];
  readonly date: readonly StyledText[];
  readonly size: number;
  /** A remark stands on the line below it. */
  readonly keepWithNext: boolean;
}

/** What flows over pages. */
export type BodyBlock = ItemBlock | BoxBlock | ContentsBlock | Listing | SignatureBlock | Gap;

/** An issue as blocks: the parts that stand fixed, and the body that flows between them. */
export interface Composition {
  readonly masthead: readonly AnyBlock[];
  readonly body: readonly BodyBlock[];
  /** Empty when the issue has nothing for it. */
  readonly colophon: readonly AnyBlock[];
}
