/** The container of TrueType and OpenType fonts: its table directories and its names, without outlines. */

/** Reads at most `length` bytes at `offset`; fewer where the data ends. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

export interface Table {
  readonly offset: number;
  readonly length: number;
}

/** The tables of one font by tag; offsets count from the start of the file. */
export type Tables = ReadonlyMap<string, Table>;

export type Container =
  | { readonly kind: 'fonts'; readonly members: readonly Tables[] }
  | { readonly kind: 'webfont'; readonly format: 'WOFF' | 'WOFF2' }
  | { readonly kind: 'unknown' };

/** What a font is called, in every language it names itself in. */
export interface FontNames {
  readonly postscript: string;
  /** Family names: plain, typographic (16) and WWS (21). */
  readonly families: readonly string[];
  readonly full: readonly string[];
  readonly styles: readonly string[];
}

// Real collections hold some ten members and fonts some thirty tables; anything beyond is a damaged count.
const MAX_MEMBERS = 256;
const MAX_TABLES = 256;
const MAX_NAME_BYTES = 1 << 20;
/** Names that are decoded: a table may say the same bytes thousands of times over. */
const MAX_NAMES = 1024;
/** Bytes of one name. */
const MAX_NAME = 2048;
/** Family, style, full and PostScript name; typographic family and style; name for menus; WWS family. */
const WANTED_NAMES: ReadonlySet<number> = new Set([1, 2, 4, 6, 16, 17, 18, 21]);

/** Serves reads from bytes in memory. */
export const readerOf =
  (bytes: Uint8Array): ReadAt =>
  (offset, length) =>
    bytes.subarray(offset, offset + length);

/** A view of exactly `length` bytes. Throws a RangeError where the data ends sooner. */
export function viewAt(read: ReadAt, offset: number, length: number): DataView {
  const bytes = read(offset, length);
  if (bytes.byteLength < length) throw new RangeError(`data ends before byte ${offset + length}`);
  return new DataView(bytes.buffer, bytes.byteOffset, length);
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

function readTables(read: ReadAt, start: number): Tables {
  const count = viewAt(read, start, 12).getUint16(4);
  if (count === 0 || count > MAX_TABLES) throw new RangeError(`${count} tables`);
  const view = viewAt(read, start + 12, count * 16);
  const tables = new Map<string, Table>();
  for (let at = 0; at < count * 16; at += 16) {
    tables.set(tagAt(view, at), { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

function readCollection(read: ReadAt): Container {
  const count = viewAt(read, 8, 4).getUint32(0);
  if (count === 0 || count > MAX_MEMBERS) throw new RangeError(`${count} members`);
  const view = viewAt(read, 12, count * 4);
  const starts = Array.from({ length: count }, (_, index) => view.getUint32(index * 4));
  return { kind: 'fonts', members: starts.map((start) => readTables(read, start)) };
}

/** Recognises a font file and reads its table directories. Throws a RangeError where they are cut short. */
export function readContainer(read: ReadAt): Container {
  const signature = tagAt(viewAt(read, 0, 4), 0);
  switch (signature) {
    case 'OTTO':
    case 'true':
    case '\0\x01\0\0':
      return { kind: 'fonts', members: [readTables(read, 0)] };
    case 'ttcf':
      return readCollection(read);
    case 'wOFF':
      return { kind: 'webfont', format: 'WOFF' };
    case 'wOF2':
      return { kind: 'webfont', format: 'WOFF2' };
    default:
      return { kind: 'unknown' };
  }
}

/** A whole table as a view. Throws a RangeError when the font lacks it or the file ends inside it. */
export function tableView(read: ReadAt, tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`no ${tag.trim()} table`);
  return viewAt(read, table.offset, table.length);
}

const MAC_ENCODINGS: Readonly<Record<number, string>> = {
  0: 'macintosh',
  1: 'shift_jis',
  2: 'big5',
  25: 'gb18030',
};
const WINDOWS_ENCODINGS: Readonly<Record<number, string>> = { 2: 'shift_jis', 3: 'gb18030', 4: 'big5' };

function decodeName(platform: number, encoding: number, bytes: Uint8Array): string | undefined {
  if (platform === 1) {
    const label = MAC_ENCODINGS[encoding];
    return label && new TextDecoder(label).decode(bytes);
  }
  if (platform !== 0 && platform !== 3) return undefined;
  const label = platform === 3 ? WINDOWS_ENCODINGS[encoding] : undefined;
  // Old Chinese fonts store legacy codes two bytes wide, ASCII padded with a zero byte.
  return label
    ? new TextDecoder(label).decode(bytes.filter((byte) => byte !== 0))
    : new TextDecoder('utf-16be').decode(bytes);
}

const ENGLISH_FIRST = (platform: number, language: number): boolean =>
  platform === 3 ? language === 0x409 : language === 0;

/** Reads the `name` table. Throws a RangeError where it is missing or cut short; single bad records are skipped. */
export function readNames(read: ReadAt, tables: Tables): FontNames {
  const table = tables.get('name');
  if (!table) throw new RangeError('no name table');
  const view = viewAt(read, table.offset, Math.min(table.length, MAX_NAME_BYTES));
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const strings = view.getUint16(4);
  const found = new Map<number, string[]>();
  let decoded = 0;
  for (let index = 0; index < view.getUint16(2) && decoded < MAX_NAMES; index += 1) {
    const at = 6 + index * 12;
    if (at + 12 > view.byteLength) break;
    if (!WANTED_NAMES.has(view.getUint16(at + 6)) || view.getUint16(at + 8) > MAX_NAME) continue;
    decoded += 1;
    const platform = view.getUint16(at);
    const start = strings + view.getUint16(at + 10);
    const text = decodeName(
      platform,
      view.getUint16(at + 2),
      bytes.subarray(start, start + view.getUint16(at + 8)),
    );
    const clean = text?.replaceAll('\0', '').trim();
    if (!clean) continue;
    const list = found.get(view.getUint16(at + 6)) ?? [];
    if (!list.includes(clean))
      ENGLISH_FIRST(platform, view.getUint16(at + 4)) ? list.unshift(clean) : list.push(clean);
    found.set(view.getUint16(at + 6), list);
  }
  const all = (...ids: number[]): string[] => [...new Set(ids.flatMap((id) => found.get(id) ?? []))];
  return { postscript: all(6)[0] ?? '', families: all(16, 1, 21), full: all(4, 18), styles: all(17, 2) };
}

/** The form in which font names are compared: case, width and spaces do not count. */
export const normalizeName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** True when a font answers to a name: family, full or PostScript name in any language. */
export function answersTo(names: FontNames, wanted: string): boolean {
  const key = normalizeName(wanted);
  return [names.postscript, ...names.families, ...names.full].some((name) => normalizeName(name) === key);
}
