/** CFF DICT data (Adobe TN 5176, section 4): operands and the operator that takes them. */

/** The operands of one operator: as numbers, and as they are written. */
export interface DictEntry {
  readonly values: readonly number[];
  readonly raw: Uint8Array;
}

/** Reads a DICT; an operator of two bytes 12 x has the number 0x0c00 + x. Throws RangeError where it is cut short. */
export function readDict(bytes: Uint8Array): ReadonlyMap<number, DictEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<number, DictEntry>();
  let values: number[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = view.getUint8(at);
    if (byte <= 21) {
      const escaped = byte === 12;
      const operator = escaped ? 0x0c00 | view.getUint8(at + 1) : byte;
      entries.set(operator, { values, raw: bytes.slice(start, at) });
      values = [];
      at += escaped ? 2 : 1;
      start = at;
    } else {
      const { value, length } = readOperand(view, at, byte);
      values.push(value);
      at += length;
    }
  }
  return entries;
}

function readOperand(view: DataView, at: number, byte: number): { value: number; length: number } {
  if (byte === 28) return { value: view.getInt16(at + 1), length: 3 };
  if (byte === 29) return { value: view.getInt32(at + 1), length: 5 };
  if (byte === 30) {
    return readReal(view, at);
  }
  if (byte <= 246) return { value: byte - 139, length: 1 };
  const low = view.getUint8(at + 1);
  return { value: byte <= 250 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108, length: 2 };
}

/** What the halves of a real's bytes stand for; the last ends it. */
const REAL_SIGNS = [...'0123456789', '.', 'E', 'E-', '', '-', ''];
const REAL_END = 15;

function readReal(view: DataView, at: number): { value: number; length: number } {
  let text = '';
  for (let end = at + 1; ; end++) {
    const byte = view.getUint8(end);
    for (const half of [byte >> 4, byte & 15]) {
      if (half === REAL_END) return { value: Number(text) || 0, length: end + 1 - at };
      text += REAL_SIGNS[half];
    }
  }
}

/** An integer as an operand, in as few bytes as it takes: a DICT and a glyph program write it alike up to 16 bits. */
export function integerOperand(value: number): number[] {
  if (value >= -107 && value <= 107) return [value + 139];
  if (value >= 108 && value <= 1131) return [247 + ((value - 108) >> 8), (value - 108) & 255];
  if (value >= -1131 && value <= -108) return [251 + ((-value - 108) >> 8), (-value - 108) & 255];
  if (value >= -0x8000 && value <= 0x7fff) return [28, (value >> 8) & 255, value & 255];
  return [29, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** One entry of a DICT as bytes. */
export const dictEntry = (operator: number, operands: Iterable<number>): number[] => [
  ...operands,
  ...(operator > 255 ? [operator >> 8, operator & 255] : [operator]),
];
