import { deflateSync } from 'node:zlib';
import { rememberObject } from '../../base/remember.ts';
import type { Metadata } from '../description.ts';
import { PackedDocument } from './packed-document.ts';
import { pdfDate } from './pdf-dates.ts';

/** A reference to a PDF object; `compress` and `data` may change until it ends. */
export interface Reference {
  readonly data: Record<string, unknown>;
  compress: boolean;
  end(data?: Uint8Array | string): void;
}

/** What writing an object needs of a document. */
export interface ObjectWriter {
  ref(data: Record<string, unknown>): Reference;
}

/** The parts of pdfkit's document used here that its types leave out; nothing else of it is touched. */
export interface OpenDocument extends ObjectWriter {
  readonly _root: Reference;
  _id: Uint8Array;
  readonly outline: { readonly dictionary: Reference };
  readonly page: {
    readonly dictionary: Reference;
    readonly resources: Reference;
    readonly content: { buffer: Uint8Array[]; compress: boolean };
  };
  addPage(options: { size: [number, number]; margin: number }): unknown;
  addContent(content: Uint8Array): unknown;
}

/** Which way a file asks to be printed. */
interface Printing {
  /** Two pages a side, to be folded. */
  readonly booklet: boolean;
  /** Nothing has been trapped, as PDF/X wants it said. */
  readonly untrapped: boolean;
}

/**
 * Opens a document without pages or fonts. It must be finished before the next is opened.
 *
 * @returns the document, and how to end it, which gives the file
 */
export function openDocument(
  metadata: Metadata,
  { booklet, untrapped }: Printing,
): { document: OpenDocument; finish: () => Uint8Array } {
  const document = new PackedDocument({
    Title: new String(metadata.title),
    ...(metadata.author ? { Author: new String(metadata.author) } : {}),
    ...(metadata.subject ? { Subject: new String(metadata.subject) } : {}),
    Creator: new String(metadata.creator),
    Producer: new String(metadata.creator),
    CreationDate: pdfDate(metadata.created),
    ModDate: pdfDate(metadata.created),
    ...(untrapped ? { Trapped: 'False' } : {}),
  });
  const open = document as unknown as OpenDocument;
  // Margins are the standard's: a page that is fitted to the printer has others. ISO 32000-1 12.2.
  open._root.data.ViewerPreferences = {
    DisplayDocTitle: true,
    PrintScaling: 'None',
    ...(booklet ? { Duplex: 'DuplexFlipShortEdge' } : {}),
  };
  return { document: open, finish: () => document.finish() };
}

/** Deflates the content of the page that was added last; else it would stay as it is to the end of the document. */
export function deflateContent({ page: { content } }: OpenDocument): void {
  // A copy: what zlib gives holds on to all the room that it had.
  content.buffer = [new Uint8Array(deflateSync(Buffer.concat(content.buffer)))];
  content.compress = false;
}

/** Deflates bytes; those that come again, such as a colour profile or a publication, once. */
const deflate = rememberObject((bytes: Uint8Array): Uint8Array => deflateSync(bytes));

/** Writes a stream object, deflated unless its dictionary names a filter. */
export function writeStream(
  writer: ObjectWriter,
  dictionary: Record<string, unknown>,
  bytes: Uint8Array,
): Reference {
  const reference = writer.ref({ ...dictionary, Filter: dictionary.Filter ?? 'FlateDecode' });
  reference.end(dictionary.Filter === undefined ? deflate(bytes) : bytes);
  return reference;
}

/** Writes an object without a stream. */
export function writeObject(writer: ObjectWriter, dictionary: Record<string, unknown>): Reference {
  const reference = writer.ref(dictionary);
  reference.end();
  return reference;
}
