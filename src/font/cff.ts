/** The little of a CFF table that embedding needs: whether it is CID-keyed, and the CID of every glyph. */

interface Index {
  readonly offsets: readonly number[];
  readonly end: number;
}

/** Operators of a Top DICT that are read here. */
const CHARSET = 15;
const CHAR_STRINGS = 17;
const ROS = 0x0c00 | 30;

/** What a CFF font program says of its glyphs. */
export interface CffGlyphs {
  /**
   * One CID a glyph, in glyph order; for a font that is not CID-keyed the glyph ids themselves, as PDF reads it
   * (Adobe TN 5176, sections 13 and 18).
   */
  readonly cids: readonly number[];
  /** Character collection of a CID-keyed font, such as GB1. */
  readonly ordering?: string;
}

/** Number of standard strings, which string ids count first. */
const STANDARD_STRINGS = 391;

/** Reads the CIDs of a CFF font program. Throws RangeError on a damaged one. */
export function readCffGlyphs(cff: Uint8Array): CffGlyphs {
  const view = new DataView(cff.buffer, cff.byteOffset, cff.byteLength);
  const names = readIndex(view, view.getUint8(2));
  const topDicts = readIndex(view, names.end);
  const dict = readDict(view, topDicts.offsets[0] as number, topDicts.offsets[1] as number);
  const glyphs = readIndex(view, dict.get(CHAR_STRINGS)?.[0] as number).offsets.length - 1;
  const charset = dict.get(CHARSET)?.[0] ?? 0;
  const collection = dict.get(ROS);
  if (!collection) return { cids: Array.from({ length: glyphs }, (_, i) => i) };
  const strings = readIndex(view, topDicts.end).offsets;
  const at = (collection[1] as number) - STANDARD_STRINGS;
  const ordering = String.fromCharCode(...cff.subarray(strings[at], strings[at + 1]));
  return { cids: readCharset(view, charset, glyphs), ordering };
}

function readIndex(view: DataView, at: number): Index {
  const count = view.getUint16(at);
  if (count === 0) return { offsets: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  const data = at + 3 + size * (count + 1) - 1;
  const offsets = Array.from(
    { length: count + 1 },
    (_, i) => data + readOffset(view, at + 3 + i * size, size),
  );
  return { offsets, end: offsets[count] as number };
}

function readOffset(view: DataView, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + i);
  return value;
}

/** Operands of every operator; the ones used here are integers, a real counts as 0. */
function readDict(view: DataView, start: number, end: number): Map<number, number[]> {
  const entries = new Map<number, number[]>();
  let operands: number[] = [];
  for (let at = start; at < end; ) {
    const byte = view.getUint8(at);
    if (byte <= 21) {
      const escaped = byte === 12;
      entries.set(escaped ? 0x0c00 | view.getUint8(at + 1) : byte, operands);
      operands = [];
      at += escaped ? 2 : 1;
    } else {
      const { value, length } = readOperand(view, at, byte);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

function readOperand(view: DataView, at: number, byte: number): { value: number; length: number } {
  if (byte === 28) return { value: view.getInt16(at + 1), length: 3 };
  if (byte === 29) return { value: view.getInt32(at + 1), length: 5 };
  if (byte === 30) {
    let end = at + 1;
    while ((view.getUint8(end) & 0x0f) !== 0x0f) end++;
    return { value: 0, length: end + 1 - at };
  }
  if (byte <= 246) return { value: byte - 139, length: 1 };
  const low = view.getUint8(at + 1);
  return { value: byte <= 250 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108, length: 2 };
}

function readCharset(view: DataView, start: number, glyphs: number): number[] {
  if (start <= 2) return Array.from({ length: glyphs }, (_, i) => i);
  const cids = [0];
  const format = view.getUint8(start);
  let at = start + 1;
  while (cids.length < glyphs) {
    const first = view.getUint16(at);
    const more = format === 0 ? 0 : format === 1 ? view.getUint8(at + 2) : view.getUint16(at + 2);
    at += 2 + format;
    for (let i = 0; i <= more && cids.length < glyphs; i++) cids.push(first + i);
  }
  return cids;
}
