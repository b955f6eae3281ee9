/** The files inside a ZIP archive (APPNOTE 6.3), as workbooks are: stored or deflated, in one piece. */

/** Reads a file of an archive by its name; nothing where there is none, or it is damaged. */
export type ReadEntry = (name: string) => Uint8Array | undefined;

interface Entry {
  readonly method: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The record of the end is followed by a comment of at most so many bytes. */
const LONGEST_COMMENT = 0xffff;

/** Most bytes that an entry may come to: a small file may inflate to gigabytes. */
const LARGEST = 64 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Opens an archive; undefined for what is none. */
export function openZip(bytes: Uint8Array): ReadEntry | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return (name) => {
    const entry = entries.get(name);
    return entry && inflate(bytes, view, entry);
  };
}

function inflate(bytes: Uint8Array, view: DataView, { method, size, offset }: Entry): Uint8Array | undefined {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  // Loaded where a workbook is read, and nowhere else.
  const { inflateRawSync } = process.getBuiltinModule('node:zlib');
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST });
  } catch {
    return undefined;
  }
}
