/** What readers of a document's pieces share: the document, and the text that they are in. */

import type { Region } from '../manuscript.ts';
import { createFields, type Fields } from './docx-fields.ts';
import type { Remarks } from './docx-remarks.ts';
import { blockSink, type Sink, type Writer } from './manuscript-writer.ts';
import type { Archive } from './parts/archive.ts';
import type { Relations } from './parts/package-parts.ts';
import type { XmlElement } from './parts/xml-elements.ts';
import type { Numbering } from './styles/list-numbers.ts';
import type { StyleSheet } from './styles/style-sheet.ts';

export type NoteKind = 'footnote' | 'endnote' | 'comment';

export interface Notes {
  /** The paragraphs of a note with the relations of their part; once each, so that one inside itself ends. */
  take(
    kind: NoteKind,
    id: string,
  ): { readonly content: XmlElement; readonly relations: Relations } | undefined;
  /** The number of the next note as it is printed. */
  next(kind: 'footnote' | 'endnote'): string;
}

/** A picture's bytes, or why there are none. */
export type ReadPicture = (
  relations: Relations,
  relation: string | undefined,
) => { readonly bytes: Uint8Array; readonly ending: string } | 'outside' | 'missing' | 'too-large';

export interface Document {
  readonly archive: Archive;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly readPicture: ReadPicture;
  readonly writer: Writer;
  readonly remarks: Remarks;
  /** Reads paragraphs and tables into a text. */
  readonly readBlocks: (story: Story, parent: XmlElement) => void;
}

/** A text of its own: the body, a header, a box, a cell. */
export interface Story {
  readonly region: Region;
  /** Of its part. */
  readonly relations: Relations;
  readonly fields: Fields;
  readonly sink: Sink;
  /** What is to come after the table that the text is in; absent outside tables. */
  readonly afterTable?: (() => void)[];
  /** Ends a section of the body. */
  readonly endSection?: (properties: XmlElement) => void;
  /** The number that stands for the reference at the beginning of a note. */
  readonly noteNumber?: string;
}

/** A text outside tables. */
export const openStory = (
  { writer }: Pick<Document, 'writer'>,
  region: Region,
  relations: Relations,
  noteNumber?: string,
): Story => ({
  region,
  relations,
  fields: createFields(),
  sink: blockSink(writer, region),
  ...(noteNumber !== undefined && { noteNumber }),
});
