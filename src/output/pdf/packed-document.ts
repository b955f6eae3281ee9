import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** Length of a sheet: most documents are shorter. */
const ROOM = 1 << 19;

/** A reference as pdfkit makes it. */
interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  end(data?: Uint8Array): void;
}

/** What pdfkit's document has beside its types, and is reached into here. */
interface Internals {
  readonly _root: PdfReference;
  readonly _id: Uint8Array;
  readonly outline: { readonly dictionary: PdfReference };
  /** Where each object starts, by its number less 1. */
  readonly _offsets: number[];
  _offset: number;
  ref(data: Record<string, unknown>): PdfReference;
  flushPages(): void;
  endMarkings(): void;
}

/** An object without a stream: its place is in a stream with the others. */
interface PackedObject {
  readonly id: number;
  readonly text: string;
}

const HEADER = /^(\d+) 0 obj$/;

/**
 * A document that is written to sheets instead of a stream a line at a time. A stream would also put off its last
 * work to a time that a loop over issues does not give it, and keep the whole document until then. Objects without
 * streams are packed into one (ISO 32000-1 7.5.7), which PDF/A allows from part 2 on.
 */
export class PackedDocument extends PDFDocument {
  /** Length of what has been written. */
  declare _offset: number;
  /** What has been written, the last sheet with room for more; pdfkit's constructor writes before fields are set. */
  declare private sheets: Buffer[] | undefined;
  /** Length of what is on the last sheet. */
  declare private used: number;
  private readonly information: PdfReference;
  private readonly packed: PackedObject[] = [];
  private id = 0;
  /** What has come of the object that is being written, as long as it has no stream. */
  private pending = '';

  /** @param information entries of the information dictionary, whose texts are String objects and names are strings */
  constructor(information: Record<string, unknown>) {
    super({
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: 'zh-CN',
      bufferPages: true,
      font: null as unknown as string,
    });
    // pdfkit has kept a place for names of destinations, of which there are none.
    const { data } = this.internals._root;
    this.information = data.Names as PdfReference;
    delete data.Names;
    delete this.information.data.Dests;
    Object.assign(this.information.data, information);
  }

  private get internals(): Internals {
    return this as unknown as Internals;
  }

  /** pdfkit writes all it writes by this: the file's head from its constructor, then objects line by line. */
  _write(data: string | Uint8Array): void {
    if (typeof data !== 'string') {
      this.put(`${this.id} 0 obj\n${this.pending}`);
      this.putBytes(data);
      this.id = 0;
      this.pending = '';
      return;
    }
    const id = HEADER.exec(data)?.[1];
    if (id) {
      this.id = Number(id);
      this.pending = '';
    } else if (!this.id) this.put(`${data}\n`);
    else if (data !== 'endobj') this.pending += `${data}\n`;
    else {
      this.packed.push({ id: this.id, text: this.pending });
      this.id = 0;
    }
  }

  private put(text: string): void {
    this.makeRoom(text.length).write(text, 'latin1');
  }

  private putBytes(bytes: Uint8Array): void {
    this.makeRoom(bytes.length).set(bytes);
  }

  /** The place for what is written next. */
  private makeRoom(length: number): Buffer {
    this.sheets ??= [];
    let sheet = this.sheets.at(-1);
    if (!sheet || this.used + length > sheet.length) {
      if (sheet) this.sheets[this.sheets.length - 1] = sheet.subarray(0, this.used);
      sheet = Buffer.allocUnsafeSlow(Math.max(ROOM, length));
      this.sheets.push(sheet);
      this.used = 0;
    }
    const room = sheet.subarray(this.used, this.used + length);
    this.used += length;
    this._offset += length;
    return room;
  }

  override push(): boolean {
    return true;
  }

  /** Ends the document; the order is pdfkit's own. */
  finish(): Uint8Array {
    const { internals } = this;
    internals.flushPages();
    this.information.end();
    internals.outline.dictionary.end();
    internals.endMarkings();
    internals._root.end();
    (internals._root.data.Pages as PdfReference).end();
    this.putObjects();
    return joinBytes(this.sheets as Buffer[], this._offset);
  }

  /** Writes the packed objects, and where every object is (ISO 32000-1 7.5.8). */
  private putObjects(): void {
    const { internals } = this;
    const starts: number[] = [];
    let bodies = '';
    for (const { text } of this.packed) {
      starts.push(bodies.length);
      bodies += text;
    }
    const index = this.packed.map(({ id }, i) => `${id} ${starts[i]}`).join(' ');
    const holder = internals.ref({
      Type: 'ObjStm',
      N: this.packed.length,
      First: index.length + 1,
      Filter: 'FlateDecode',
    });
    const places = new Map(this.packed.map(({ id }, i) => [id, i]));
    holder.end(deflateSync(Buffer.from(`${index}\n${bodies}`, 'latin1')));
    const start = this._offset;
    const size = internals._offsets.length + 2;
    const table = internals.ref({
      Type: 'XRef',
      Size: size,
      W: WIDTHS,
      Root: internals._root,
      Info: this.information,
      ID: [internals._id, internals._id],
      Filter: 'FlateDecode',
    });
    internals._offsets[table.id - 1] = start;
    const entries = Array.from(internals._offsets, (offset, i): Entry => {
      const place = places.get(i + 1);
      return place === undefined ? [1, offset, 0] : [2, holder.id, place];
    });
    table.end(deflateSync(tableOf([FREE, ...entries])));
    this.put(`startxref\n${start}\n%%EOF\n`);
  }
}

/** The first bytes of sheets that follow each other. */
function joinBytes(sheets: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const sheet of sheets) {
    bytes.set(sheet.subarray(0, length - at), at);
    at += sheet.length;
  }
  return bytes;
}

/** Kind of an object, its place or that of its stream, and its number in there. */
type Entry = readonly [kind: 0 | 1 | 2, place: number, index: number];

const FREE: Entry = [0, 0, 0xffff];
const WIDTHS = [1, 4, 2];
const ENTRY = 7;

function tableOf(entries: readonly Entry[]): Buffer {
  const table = Buffer.alloc(ENTRY * entries.length);
  entries.forEach(([kind, place, index], i) => {
    table.writeUInt8(kind, ENTRY * i);
    table.writeUInt32BE(place, ENTRY * i + 1);
    table.writeUInt16BE(index, ENTRY * i + 5);
  });
  return table;
}
