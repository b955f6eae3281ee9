/** CFF DICT data (Adobe TN 5176, section 4): operands and the operator that takes them. */

/** The operands of one operator: as numbers, a real counting as 0, and as they are written. */
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
    let end = at + 1;
    while ((view.getUint8(end) & 0x0f) !== 0x0f) end++;
    return { value: 0, length: end + 1 - at };
  }
  if (byte <= 246) return { value: byte - 139, length: 1 };
  const low = view.getUint8(at + 1);
  return { value: byte <= 250 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108, length: 2 };
}

/** An integer operand in five bytes, whatever its size, so that a DICT is as long before its offsets are known. */
export const fixedInteger = (value: number): number[] => [
  29,
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

/** One entry of a DICT as bytes. */
export const dictEntry = (operator: number, operands: Iterable<number>): number[] => [
  ...operands,
  ...(operator > 255 ? [operator >> 8, operator & 255] : [operator]),
];
