/** Glyphs of a TrueType font (OpenType `glyf`, `loca`): read and stripped of instructions, each only when asked for. */

import type { InkBox } from './ink.ts';
import { type ReadAt, type Tables, tableView, viewAt } from './sfnt.ts';

/** A glyph without its instructions. */
export interface GlyfGlyph {
  readonly bytes: Uint8Array;
  /** Glyphs that it is put together of, and where their numbers stand in its bytes. */
  readonly components: readonly { readonly glyph: number; readonly at: number }[];
}

/** The glyphs of a TrueType font. */
export interface GlyfFont {
  readonly glyphCount: number;
  /** A damaged glyph is as a blank one. */
  glyphOf(glyph: number): GlyfGlyph;
  /** Font units; undefined for a glyph without ink. */
  boxOf(glyph: number): InkBox | undefined;
}

const BLANK: GlyfGlyph = { bytes: new Uint8Array(0), components: [] };
const HEADER = 10;

/** Opens the glyphs of a font. Throws a RangeError when `loca` or `glyf` is missing or cut short. */
export function openGlyf(read: ReadAt, tables: Tables, glyphCount: number): GlyfFont {
  const loca = tableView(read, tables, 'loca');
  const glyf = tables.get('glyf');
  const long = tableView(read, tables, 'head').getInt16(50) !== 0;
  if (!glyf || loca.byteLength < (glyphCount + 1) * (long ? 4 : 2)) throw new RangeError('loca is cut short');
  const startOf = (glyph: number): number =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const viewOf = (glyph: number, most: number): DataView | undefined => {
    if (!(glyph >= 0 && glyph < glyphCount)) return undefined;
    const [start, end] = [startOf(glyph), startOf(glyph + 1)];
    if (end < start + HEADER || end > glyf.length) return undefined;
    const view = viewAt(read, glyf.offset + start, Math.min(end - start, most));
    return view.getInt16(0) === 0 ? undefined : view;
  };
  const known = new Map<number, GlyfGlyph>();
  return {
    glyphCount,
    glyphOf: (glyph) => {
      const old = known.get(glyph);
      if (old) return old;
      const view = viewOf(glyph, Number.POSITIVE_INFINITY);
      const fresh = view ? stripOrBlank(view) : BLANK;
      known.set(glyph, fresh);
      return fresh;
    },
    boxOf: (glyph) => {
      const view = viewOf(glyph, HEADER);
      if (!view) return undefined;
      const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => view.getInt16(at)) as [
        number,
        number,
        number,
        number,
      ];
      return right > left || top > bottom ? { left, bottom, right, top } : undefined;
    },
  };
}

function stripOrBlank(view: DataView): GlyfGlyph {
  try {
    return view.getInt16(0) > 0 ? stripSimple(view) : stripComposite(view);
  } catch {
    return BLANK;
  }
}

const bytesOf = (view: DataView, start: number, end = view.byteLength): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + start, end - start);

function stripSimple(view: DataView): GlyfGlyph {
  const lengthAt = HEADER + 2 * view.getInt16(0);
  const start = lengthAt + 2 + view.getUint16(lengthAt);
  if (start > view.byteLength) throw new RangeError('instructions reach past the glyph');
  const bytes = new Uint8Array(lengthAt + 2 + view.byteLength - start);
  bytes.set(bytesOf(view, 0, lengthAt));
  bytes.set(bytesOf(view, start), lengthAt + 2);
  return { bytes, components: [] };
}

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;

function stripComposite(view: DataView): GlyfGlyph {
  const components: { glyph: number; at: number }[] = [];
  const flagsAt: number[] = [];
  let at = HEADER;
  for (let more = true; more; ) {
    const flags = view.getUint16(at);
    flagsAt.push(at);
    components.push({ glyph: view.getUint16(at + 2), at: at + 2 });
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0;
    more = (flags & MORE) !== 0;
  }
  const bytes = bytesOf(view, 0, at).slice();
  const own = new DataView(bytes.buffer);
  for (const place of flagsAt) own.setUint16(place, own.getUint16(place) & ~INSTRUCTIONS);
  return { bytes, components };
}
