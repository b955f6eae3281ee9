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
  end(): void;
}

/** Where files are put together, one after the other: megabytes that need not be asked for anew each time. */
let sheet = Buffer.allocUnsafeSlow(1 << 20);
let written = 0;
/** What comes next, as long as it is text. */
let text = '';

function makeRoom(length: number): void {
  if (written + length <= sheet.length) return;
  const larger = Buffer.allocUnsafeSlow(2 * (written + length));
  sheet.copy(larger, 0, 0, written);
  sheet = larger;
}

function flush(): void {
  makeRoom(text.length);
  written += sheet.write(text, written, 'latin1');
  text = '';
}

/**
 * A document that is written to the sheet instead of a stream a line at a time. A stream would also put off its last
 * work to a time that a loop over issues does not give it, and keep the whole document until then.
 */
class SheetDocument extends PDFDocument {
  declare _offset: number;

  _write(data: string | Uint8Array): void {
    if (typeof data === 'string') {
      text += `${data}\n`;
      this._offset += data.length + 1;
      return;
    }
    flush();
    makeRoom(data.length);
    sheet.set(data, written);
    written += data.length;
    this._offset += data.length;
  }

  override push(): boolean {
    return true;
  }
}

/**
 * Opens a document without pages or fonts. It must be finished before the next is opened.
 *
 * @param untrapped says that nothing has been trapped, as PDF/X wants it said
 * @returns the document, and how to end it, which gives the file
 */
export function openDocument(
  metadata: Metadata,
  untrapped: boolean,
): { document: OpenDocument; finish: () => Uint8Array } {
  written = 0;
  text = '';
  const document = new SheetDocument({
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
  const finish = (): Uint8Array => {
    document.end();
    flush();
    return new Uint8Array(sheet.subarray(0, written));
  };
  return { document: document as unknown as OpenDocument, finish };
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
