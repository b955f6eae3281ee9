/**
 * The logical structure of a document, which every output writes in its own terms. A tag is a node of it; text and
 * pictures that carry the same node, the very same object, belong together, however many lines and pages they cover.
 */

/** A part of the document with content of its own, such as an item. */
export interface Section {
  readonly kind: 'section';
  readonly parent?: Section;
  /** What the bookmark of the section says that leads to its first line; none for sections that nobody looks for. */
  readonly bookmark?: string;
  /** What it is, where it is more than a part: a list of contents (要目), or a line of one. */
  readonly role?: 'contents' | 'entry';
  /** The section that a line of contents leads to, where it is known. */
  readonly target?: Section;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** The level of headings below another: none is skipped (ISO 14289-1 7.4.2), and below the fourth all are alike. */
export const levelBelow = (level: HeadingLevel): HeadingLevel => (level < 4 ? level + 1 : 4) as HeadingLevel;

/** The title of the section it stands in, or of what follows it there; level 1 is the title of the document. */
export interface Heading {
  readonly kind: 'heading';
  readonly parent?: Section;
  readonly level: HeadingLevel;
  /** What its own bookmark says; none for the title of a section, whose bookmark leads to it. */
  readonly bookmark?: string;
}

/** Running text, or a line that stands by itself. */
interface TextBlock {
  readonly kind: 'paragraph';
  readonly parent?: Section;
}

/** Items that each have a number and a text. */
export interface List {
  readonly kind: 'list';
  readonly parent?: Section;
}

interface ListItem {
  readonly kind: 'listItem';
  readonly parent: List;
}

/** A piece of an item of a list: its number, or its text. */
interface ListText {
  readonly kind: 'label' | 'listBody';
  readonly parent: ListItem;
}

/** A picture, with what is read out in its place. */
export interface Figure {
  readonly kind: 'figure';
  readonly parent?: Section;
  readonly alt: string;
}

/** A table. It knows its rows, and they their cells: those without text belong to it too. */
export interface TableNode {
  readonly kind: 'table';
  readonly parent?: Section;
  /** Its title and what else stands above it. */
  readonly caption?: Caption;
  readonly rows: readonly RowNode[];
}

/** What stands below a picture, or above a table, and belongs to it. */
export interface Caption {
  readonly kind: 'caption';
  readonly parent: Figure | TableNode;
}

export interface RowNode {
  readonly kind: 'row';
  readonly parent: TableNode;
  readonly cells: readonly CellNode[];
}

export interface CellNode {
  readonly kind: 'cell';
  readonly parent: RowNode;
  /** What it is the head of. */
  readonly heads?: 'column' | 'row';
  /** How many columns and rows it covers. */
  readonly columns: number;
  readonly rows: number;
}

/** What is on the page for its own sake and is not read: page numbers belong to `pagination`, rules to `layout`. */
export interface Artifact {
  readonly kind: 'artifact';
  readonly of: 'pagination' | 'layout';
}

/** What is read. */
export type Content = Heading | TextBlock | ListText | Figure | Caption | CellNode;

/** A node of the structure. */
export type StructureNode = Content | Section | List | ListItem | TableNode | RowNode;

export type Tag = Content | Artifact;

export const PAGINATION: Artifact = { kind: 'artifact', of: 'pagination' };
export const LAYOUT: Artifact = { kind: 'artifact', of: 'layout' };

/** The sections that a tag lies in, from the innermost to the outermost. */
export function sectionsOf(tag: Tag): Section[] {
  const sections: Section[] = [];
  let at: StructureNode | undefined = tag.kind === 'artifact' ? undefined : tag.parent;
  while (at) {
    if (at.kind === 'section') sections.push(at);
    at = at.parent;
  }
  return sections;
}

/** The section that the text of a line of contents leads to. */
export const targetOf = (node: Tag | StructureNode): Section | undefined =>
  node.kind === 'paragraph' ? node.parent?.target : undefined;
