/** Numbers in the bytes of a picture; what lies past the end reads as 0. */

export const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);

export const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(
    bytes.buffer,
    bytes.byteOffset + Math.min(from, bytes.length),
    Math.max(0, Math.min(to, bytes.length) - Math.min(from, bytes.length)),
  ).toString('latin1');
