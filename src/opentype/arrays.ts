const SLAB = 1 << 16;
let slab = new Uint8Array(0);
let used = 0;

/** A copy that is meant to stay. Small ones share their memory: thousands of glyphs are kept, each a few hundred bytes. */
export function keep(bytes: Uint8Array): Uint8Array {
  if (bytes.length > SLAB / 8) return bytes.slice();
  if (used + bytes.length > slab.length) {
    slab = new Uint8Array(SLAB);
    used = 0;
  }
  const kept = slab.subarray(used, used + bytes.length);
  kept.set(bytes);
  used += bytes.length;
  return kept;
}

/** Bytes as words of this machine, copied to stay; what is left at the end of a word is dropped. */
export function keepWords(bytes: Uint8Array): Uint32Array {
  const length = bytes.length & ~3;
  used = (used + 3) & ~3;
  const kept = keep(bytes.subarray(0, length));
  return new Uint32Array(kept.buffer, kept.byteOffset, length >> 2);
}

/** Joins stretches of bytes. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
