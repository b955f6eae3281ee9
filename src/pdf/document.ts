import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Metadata } from './metadata.ts';

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
  endMetadata: () => void;
  readonly outline: { readonly dictionary: Reference };
  readonly page: {
    readonly dictionary: Reference;
    readonly resources: Reference;
  };
  addPage(options: { size: [number, number]; margin: number }): unknown;
  addContent(content: Uint8Array): unknown;
  _offset: number;
  _write: (data: string | Uint8Array) => void;
  read: () => Uint8Array;
  push: (chunk: Uint8Array | null) => boolean;
  end(): void;
}

/**
 * Opens a document without pages or fonts.
 *
 * @param untrapped says that nothing has been trapped, as PDF/X wants it said
 * @returns the document, and how to end it, which gives the file
 */
export function openDocument(
  metadata: Metadata,
  untrapped: boolean,
): { document: OpenDocument; finish: () => Uint8Array } {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    font: null as unknown as string,
    info: {
      Title: metadata.title,
      ...(metadata.author ? { Author: metadata.author } : {}),
      ...(metadata.subject ? { Subject: metadata.subject } : {}),
      Creator: metadata.creator,
      Producer: metadata.creator,
      CreationDate: metadata.created,
      ModDate: metadata.created,
      ...(untrapped ? { Trapped: pdfName('False') } : {}),
    },
  });
  const opened = document as unknown as OpenDocument;
  return { document: opened, finish: collect(opened) };
}

/** Where files are put together, one after the other: megabytes that need not be asked for anew each time. */
let sheet = Buffer.allocUnsafeSlow(1 << 20);

/**
 * Takes what a document writes as it is, instead of through a stream a line at a time. One document must be finished
 * before the next is opened.
 *
 * @returns ends the document and gives the whole file
 */
function collect(document: OpenDocument): () => Uint8Array {
  let written = 0;
  let text = '';
  const makeRoom = (length: number): void => {
    if (written + length <= sheet.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (written + length));
    sheet.copy(larger, 0, 0, written);
    sheet = larger;
  };
  const add = (bytes: Uint8Array): void => {
    makeRoom(bytes.length);
    sheet.set(bytes, written);
    written += bytes.length;
  };
  const flush = (): void => {
    makeRoom(text.length);
    written += sheet.write(text, written, 'latin1');
    text = '';
  };
  // It has written its first line by now.
  add(document.read());
  document._write = (data) => {
    if (typeof data === 'string') {
      text += `${data}\n`;
      document._offset += data.length + 1;
      return;
    }
    flush();
    add(data);
    document._offset += data.length;
  };
  document.push = () => true;
  return () => {
    document.end();
    flush();
    return new Uint8Array(sheet.subarray(0, written));
  };
}

/** A name where pdfkit would write a string: in the information dictionary. */
const pdfName = (name: string): string =>
  ({ [Symbol.toStringTag]: 'Name', toString: () => `/${name}`, valueOf: () => name }) as unknown as string;

const deflated = new WeakMap<Uint8Array, Uint8Array>();

/** Deflates bytes; those that come again, such as a colour profile or a publication, once. */
function deflate(bytes: Uint8Array): Uint8Array {
  const packed = deflated.get(bytes) ?? deflateSync(bytes);
  deflated.set(bytes, packed);
  return packed;
}

/** Writes a stream object, deflated unless its dictionary names a filter. */
export function writeStream(
  writer: ObjectWriter,
  dictionary: Record<string, unknown>,
  bytes: Uint8Array,
): Reference {
  const reference = writer.ref({ ...dictionary, Filter: 'FlateDecode' });
  reference.end(dictionary.Filter === undefined ? deflate(bytes) : bytes);
  return reference;
}

/** Writes an object without a stream. */
export function writeObject(writer: ObjectWriter, dictionary: Record<string, unknown>): Reference {
  const reference = writer.ref(dictionary);
  reference.end();
  return reference;
}
