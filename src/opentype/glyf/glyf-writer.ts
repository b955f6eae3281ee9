/** Writes a TrueType font of some glyphs of another, with the tables that a PDF reader needs (ISO 32000-1 9.9). */

import { concat } from '../arrays.ts';
import { type ReadAt, type Tables, tableView } from '../sfnt.ts';
import { type GlyfFont, TABLE_LENGTHS } from './glyf.ts';

/** A glyph as a document shows it: with its own advance, or with another, in font units. */
export interface GlyphForm {
  readonly glyph: number;
  readonly advance?: number;
}

/** The font that glyphs are taken from. */
export interface GlyfSource {
  readonly glyf: GlyfFont;
  readonly read: ReadAt;
  readonly tables: Tables;
  /** Of a font drawn heavier than it is: how far the left edge of a glyph has moved. */
  readonly bold?: { readonly bearingShift: (glyph: number) => number };
}

/** Bit of `head.macStyle`. */
const MAC_BOLD = 1;

/** The asked glyphs in their order, then the parts they are put together of that are not among them as they are. */
function closeOver(glyf: GlyfFont, asked: readonly GlyphForm[]): GlyphForm[] {
  const forms = [...asked];
  const known = new Set(asked.filter(({ advance }) => advance === undefined).map(({ glyph }) => glyph));
  for (const { glyph } of forms) {
    for (const { glyph: part } of glyf.glyphOf(glyph).components) {
      if (!known.has(part)) forms.push({ glyph: part });
      known.add(part);
    }
  }
  return forms;
}

/** Writes glyphs as a font whose glyph ids are their positions; the first must be .notdef. */
export function writeGlyf(source: GlyfSource, asked: readonly GlyphForm[]): Uint8Array {
  const { glyf, read, tables, bold } = source;
  const forms = closeOver(glyf, asked);
  const numberOf = new Map<number, number>();
  forms.forEach(({ glyph, advance }, number) => {
    if (advance === undefined && !numberOf.has(glyph)) numberOf.set(glyph, number);
  });
  const outlines = forms.map(({ glyph }) => renumber(glyf, glyph, numberOf));
  const ends = [0];
  for (const { length } of outlines) ends.push((ends.at(-1) as number) + length);
  // Without what may follow in later versions, and with the formats that a reader of this version expects.
  const copyOf = (tag: keyof typeof TABLE_LENGTHS): DataView => {
    const { buffer, byteOffset } = tableView(read, tables, tag);
    const copy = new DataView(buffer.slice(byteOffset, byteOffset + TABLE_LENGTHS[tag]));
    copy.setUint32(0, VERSION);
    return copy;
  };
  const head = copyOf('head');
  head.setUint32(8, 0);
  head.setUint32(12, HEAD_MAGIC);
  head.setInt16(50, 1);
  head.setInt16(52, 0);
  if (bold) head.setUint16(44, head.getUint16(44) | MAC_BOLD);
  const hhea = copyOf('hhea');
  const wide = hhea.getUint16(34);
  hhea.setInt16(32, 0);
  hhea.setUint16(34, forms.length);
  const maxp = copyOf('maxp');
  maxp.setUint16(4, forms.length);
  if (bold) raiseLimits(maxp);
  return assemble([
    ['glyf', concat(outlines)],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', writeMetrics(tableView(read, tables, 'hmtx'), wide, forms, bold)],
    ['loca', bigEndian(ends)],
    ['maxp', bytesOf(maxp)],
  ]);
}

function renumber(glyf: GlyfFont, glyph: number, numberOf: ReadonlyMap<number, number>): Uint8Array {
  const { bytes, components } = glyf.glyphOf(glyph);
  const padded = new Uint8Array((bytes.length + 3) & ~3);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  for (const { glyph: part, at } of components) view.setUint16(at, numberOf.get(part) as number);
  return padded;
}

/** Most points and contours of a glyph: what was put together is of one piece now, and corners have become bevels. */
function raiseLimits(maxp: DataView): void {
  for (const [simple, composite] of [
    [6, 10],
    [8, 12],
  ] as const) {
    maxp.setUint16(simple, Math.min(0xffff, 2 * Math.max(maxp.getUint16(simple), maxp.getUint16(composite))));
  }
}

/** Advance and left side bearing of each glyph; the last advance of `hmtx` holds for all glyphs after it. */
function writeMetrics(
  hmtx: DataView,
  wide: number,
  forms: readonly GlyphForm[],
  bold: GlyfSource['bold'],
): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * forms.length));
  const bearingOf = (glyph: number): number => {
    const at = glyph < wide ? 4 * glyph + 2 : 4 * wide + 2 * (glyph - wide);
    return at + 2 <= hmtx.byteLength ? hmtx.getInt16(at) : 0;
  };
  forms.forEach(({ glyph, advance }, number) => {
    view.setUint16(4 * number, advance ?? hmtx.getUint16(4 * Math.min(glyph, wide - 1)));
    view.setInt16(4 * number + 2, bearingOf(glyph) + (bold?.bearingShift(glyph) ?? 0));
  });
  return bytesOf(view);
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

function bigEndian(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  return bytesOf(view);
}

const VERSION = 0x00010000;
const HEAD_MAGIC = 0x5f0f3cf5;
const CHECKSUM = 0xb1b0afba;
const DIRECTORY = 12;
const RECORD = 16;

/** Puts tables into a font file with its directory and checksums. */
function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = DIRECTORY + RECORD * tables.length;
  const padded = (length: number): number => (length + 3) & ~3;
  const file = new Uint8Array(tables.reduce((sum, [, { length }]) => sum + padded(length), start));
  const view = new DataView(file.buffer);
  const power = 31 - Math.clz32(tables.length);
  view.setUint32(0, 0x00010000);
  [tables.length, 16 << power, power, 16 * tables.length - (16 << power)].forEach((value, i) => {
    view.setUint16(4 + 2 * i, value);
  });
  let at = start;
  let headAt = 0;
  tables.forEach(([tag, bytes], i) => {
    file.set(bytes, at);
    const record = DIRECTORY + RECORD * i;
    for (let letter = 0; letter < 4; letter++) file[record + letter] = tag.charCodeAt(letter);
    view.setUint32(record + 4, checksum(view, at, padded(bytes.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    if (tag === 'head') headAt = at;
    at += padded(bytes.length);
  });
  view.setUint32(headAt + 8, (CHECKSUM - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
