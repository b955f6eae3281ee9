import type { Sourced, Span } from '../base/diagnostic.ts';
import type { InlineStyle } from '../base/inline-style.ts';
import type { FontChoices } from '../font/choice.ts';
import type { Picture } from '../picture/picture.ts';
import type { PictureWidth } from '../schema/blocks/picture-width.ts';
import type { CalendarDate } from '../schema/dates.ts';
import type { IssueNumber, Numbers } from '../schema/issue-number.ts';
import type { ColumnAlign, ColumnWidth } from '../schema/parts/table-values.ts';
import type { FileValues } from '../schema/schema.ts';
import type { OfficeList } from './office-list/office-list.ts';
import type { ProofChoice } from './proof-choice.ts';

export type { Sourced } from '../base/diagnostic.ts';
export type { FontChoice } from '../font/choice.ts';
export type { Picture } from '../picture/picture.ts';
export type { PictureWidth } from '../schema/blocks/picture-width.ts';
export type { CalendarDate } from '../schema/dates.ts';
export type { IssueNumber, Numbers } from '../schema/issue-number.ts';
export type { ColumnAlign, ColumnWidth } from '../schema/parts/table-values.ts';
export type { OfficeList } from './office-list/office-list.ts';
export type { Acceptance, ProofChoice } from './proof-choice.ts';

/** A stretch of body text; `strong` was written `**…**`, a style `[…]{楷体}`. */
export interface Inline extends Sourced {
  readonly strong: boolean;
  readonly style?: InlineStyle;
}

/** A paragraph of a body. */
export interface TextParagraph {
  readonly kind: 'text';
  readonly inlines: readonly Inline[];
}

/** A picture of an issue, with what stands below it. */
export interface PicturePart {
  readonly picture: Picture;
  /** The file's name, for messages. */
  readonly name: string;
  readonly span: Span;
  /** 图1, where it has a number. */
  readonly label?: Sourced;
  /** Without its number. */
  readonly caption?: Sourced;
  /** What is read out in its place. */
  readonly alt: string;
  readonly width?: PictureWidth;
}

/** Pictures side by side, or one alone. */
export interface PictureRow {
  readonly kind: 'pictures';
  readonly pictures: readonly PicturePart[];
}

/** A cell of a table. */
export interface TableCell {
  /** Empty where nothing is written in it. */
  readonly text: Sourced;
  /** Its first column, from 0, and how many columns and rows it covers. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells that begin in a row: those that reach into it from above are not among them. */
export type TableRow = readonly TableCell[];

/** A text with what is printed before it where that was not typed: 单位：, 注：. */
export interface Labelled {
  readonly label: string;
  readonly text: Sourced;
}

export interface TableColumn {
  readonly width: ColumnWidth;
  /** `decimal` where its cells are mostly figures, unless the writer chose otherwise. */
  readonly align: ColumnAlign;
}

export interface Table {
  readonly kind: 'table';
  readonly title?: Sourced;
  readonly unit?: Labelled;
  /** Its lines. */
  readonly note: readonly Labelled[];
  readonly columns: readonly TableColumn[];
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Its last row sums up the others. */
  readonly totals: boolean;
}

/** What a body is made of, in the order written. */
export type BodyPart = TextParagraph | PictureRow | Table;

/** What the editor says ahead of the issue, or of an item (编者按). */
export interface EditorNote {
  /** Without its colon. */
  readonly label: Sourced;
  readonly body: readonly TextParagraph[];
}

/** A title of an item. */
export interface ItemTitle extends Sourced {
  /** Begins with its dash. */
  readonly subtitle?: Sourced;
  /** How it stands, where it is not as those of the whole issue. */
  readonly form?: TitleForm;
}

/** The list of contents (要目) below the masthead. */
export interface Contents {
  readonly pageNumbers: boolean;
  /** Without them the titles of all columns and items are listed. */
  readonly entries?: readonly ContentsEntry[];
}

/** A line of the contents that was typed. */
export interface ContentsEntry extends Sourced {
  /** The title of an item or name of a column that it leads to: the very same. */
  readonly title?: Sourced;
}

export interface Item {
  readonly editorNote?: EditorNote;
  /** The name of the column (栏目) it stands in: all items of one have the very same. */
  readonly column?: Sourced;
  /** A short notice (简讯) has none. */
  readonly title?: ItemTitle;
  readonly body: readonly BodyPart[];
  readonly sources: readonly Sourced[];
  readonly span: Span;
}

/** A remark below the text (注). */
export interface Remark {
  /** As it was typed before it; none where it is to be numbered with the others, if there are any. */
  readonly number?: Sourced;
  readonly inlines: readonly Inline[];
}

/** An attachment (附件) of an issue; one without a body is only named. */
export interface Annex {
  readonly title: Sourced;
  readonly body: readonly BodyPart[];
}

/** Who signs the text, and when (落款). */
export interface Signature {
  readonly units: readonly Sourced[];
  /** As it is printed. */
  readonly date: Sourced;
  /** Whom to ask, and the like (附注): brackets included. */
  readonly remark?: Sourced;
}

/** How values are printed that were written in Chinese numerals: 第四十四期, 总第三百期, 二〇二六年三月十二日. */
export interface Numerals {
  readonly number?: string;
  readonly total?: string;
  readonly date?: string;
}

/** A line of the masthead title as it was typed. */
export interface TitleLine extends Sourced {
  /** In points, where the writer chose it. */
  readonly size?: number;
}

/** The texts of the masthead; a gap that is meant stands as U+3000. */
export interface Masthead {
  readonly title: readonly [TitleLine, ...TitleLine[]];
  readonly issuers: readonly Sourced[];
  /** Top left, one under the other: number of the copy, secrecy, urgency (GB/T 9704 7.2.1–7.2.3). */
  readonly marks: readonly Sourced[];
  /** Top right, on the line of the first mark. */
  readonly serial?: Sourced;
}

/** A box above the first item, for what a leader writes by hand, or wrote. */
export interface Instruction {
  /** In place of 领导批示. */
  readonly title?: Sourced;
  /** Lines of the grid it is high, at the least. */
  readonly lines?: number;
  readonly paragraphs: readonly (readonly Inline[])[];
  /** Where it was written. */
  readonly span: Span;
}

/** Values as they are given: a key that is not written is not there. */
type Given<T> = T extends object ? { readonly [K in keyof T]?: Given<NonNullable<T[K]>> } : T;

/** What an issue asks of the page; every member is optional and overrides the preset. */
export type LayoutChoice = Given<NonNullable<FileValues['layout']>>;

/** A row of the colophon: 报：市政府办公室。 */
export interface DistributionRow {
  readonly label: Sourced;
  readonly recipients: Sourced;
}

/** A way to reach the office: 电话：0373-7651234. */
export interface ContactEntry {
  readonly label?: Sourced;
  readonly text: Sourced;
}

/** How titles of items stand: with their text, on a line of their own, or centred above it. */
export type TitleForm = NonNullable<LayoutChoice['titles']>;

export interface SignoffEntry {
  readonly role: Sourced;
  readonly names: readonly Sourced[];
}

/** One issue merged with its publication, checked and normalised. Lengths in points. */
export interface Issue {
  readonly masthead: Masthead;
  readonly number?: IssueNumber;
  readonly total?: Numbers;
  readonly supplement: boolean;
  readonly date: CalendarDate;
  readonly numerals: Numerals;
  readonly instruction?: Instruction;
  readonly editorNote?: EditorNote;
  readonly contents?: Contents;
  readonly items: readonly Item[];
  readonly notes: readonly Remark[];
  readonly attachments: readonly Annex[];
  readonly signature?: Signature;
  readonly townships: readonly string[];
  readonly distribution: readonly DistributionRow[];
  readonly signoff: readonly SignoffEntry[];
  readonly contact: readonly ContactEntry[];
  /** Who printed the issue, and when (GB/T 9704 7.4.3). */
  readonly printed?: { readonly by: Sourced; readonly date: CalendarDate };
  readonly copies?: number;
  readonly layout: LayoutChoice;
  /** Where `layout` was written, for messages about fit. */
  readonly layoutSpan?: Span;
  /** Where its single keys were: the words that a message about one of them names. */
  readonly layoutSpans: Readonly<Partial<Record<keyof LayoutChoice, Span>>>;
  readonly fonts: FontChoices;
  readonly proof: ProofChoice;
  /** The office's own words and names, where its publication names a list. */
  readonly officeList?: OfficeList;
}
