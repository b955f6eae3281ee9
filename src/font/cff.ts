/** The little of a CFF table that embedding needs: whether it is CID-keyed, and the CID of every glyph. */

interface Index {
  readonly offsets: readonly number[];
  readonly end: number;
}

/** Operators of a Top DICT that are read here. */
const CHARSET = 15;
const CHAR_STRINGS = 17;
const ROS = 0x0c00 | 30;

/**
 * Reads the CIDs of a CFF font program, in glyph order (Adobe TN 5176, sections 13 and 18).
 *
 * @returns one CID a glyph; for a font that is not CID-keyed the glyph ids themselves, as PDF reads it
 */
export function readCids(cff: Uint8Array): number[] {
  const view = new DataView(cff.buffer, cff.byteOffset, cff.byteLength);
  const names = readIndex(view, view.getUint8(2));
  const topDicts = readIndex(view, names.end);
  const dict = readDict(view, topDicts.offsets[0] as number, topDicts.offsets[1] as number);
  const glyphs = readIndex(view, dict.get(CHAR_STRINGS) as number).offsets.length - 1;
  const charset = dict.get(CHARSET) ?? 0;
  if (!dict.has(ROS) || charset <= 2) return Array.from({ length: glyphs }, (_, i) => i);
  return readCharset(view, charset, glyphs);
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

/** Last operand of every operator; the ones used here are integers. */
function readDict(view: DataView, start: number, end: number): Map<number, number> {
  const entries = new Map<number, number>();
  let operand = 0;
  for (let at = start; at < end; ) {
    const byte = view.getUint8(at);
    if (byte === 12) {
      entries.set(0x0c00 | view.getUint8(at + 1), operand);
      at += 2;
    } else if (byte <= 21) {
      entries.set(byte, operand);
      at += 1;
    } else if (byte === 28) {
      operand = view.getInt16(at + 1);
      at += 3;
    } else if (byte === 29) {
      operand = view.getInt32(at + 1);
      at += 5;
    } else if (byte === 30) {
      at += 1;
      while ((view.getUint8(at) & 0x0f) !== 0x0f) at++;
      at += 1;
    } else if (byte <= 246) {
      operand = byte - 139;
      at += 1;
    } else {
      const low = view.getUint8(at + 1);
      operand = byte <= 250 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108;
      at += 2;
    }
  }
  return entries;
}

function readCharset(view: DataView, start: number, glyphs: number): number[] {
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
