import { BIG_ENDIAN, type Bits } from './huffman.ts';

let joined = new Uint32Array(0);

/** Gives the memory back in which stretches are joined; it is asked for again when it is needed. */
export function dropJoined(): void {
  joined = new Uint32Array(0);
}

/**
 * Joins stretches of bits into bytes, the last filled up with zeros.
 *
 * @param room bytes wanted after them, whatever is in them
 * @returns bytes that hold until the next call: half a megabyte an issue is not asked for anew each time
 */
export function joinBits(pieces: readonly Bits[], room = 0): Uint8Array {
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  const size = (total >> 5) + 1 + ((room + 3) >> 2);
  if (joined.length < size) joined = new Uint32Array(Math.max(2 * size, 1 << 17));
  let word = 0;
  let pending = 0;
  let filled = 0;
  for (const { words, length } of pieces) {
    const whole = length >> 5;
    if (filled === 0) {
      joined.set(words.subarray(0, whole), word);
      word += whole;
    } else {
      const empty = 32 - filled;
      for (let i = 0; i < whole; i++) {
        const value = words[i] as number;
        joined[word++] = pending | (value << filled);
        pending = (value >>> empty) | 0;
      }
    }
    const rest = length & 31;
    if (rest === 0) continue;
    const value = words[whole] as number;
    pending |= value << filled;
    filled += rest;
    if (filled < 32) continue;
    joined[word++] = pending;
    filled -= 32;
    pending = filled === 0 ? 0 : (value >>> (rest - filled)) | 0;
  }
  if (filled > 0) joined[word] = pending;
  const bytes = Buffer.from(joined.buffer, 0, 4 * size);
  if (BIG_ENDIAN) bytes.swap32();
  return bytes.subarray(0, ((total + 7) >> 3) + room);
}
