/** Finds texts that are mostly the same, by some of their runs of characters. */

/** Characters in a run. */
const LENGTH = 12;
/** One run in so many is kept: which ones, their own hash says, so that texts that share runs keep the same. */
const SHARE = 8;
const BASE = 257;
const LEAVING = Array.from({ length: LENGTH - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

const counts = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);

/** The hashes of the runs that are kept, of Han and figures alone: marks, spaces and keys of YAML may differ. */
export function shinglesOf(text: string): readonly number[] {
  const kept: number[] = [];
  const run = new Uint16Array(LENGTH);
  let hash = 0;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!counts(code)) continue;
    const slot = length % LENGTH;
    if (length >= LENGTH) hash = (hash - Math.imul(run[slot] as number, LEAVING)) | 0;
    run[slot] = code;
    hash = (Math.imul(hash, BASE) + code) | 0;
    length++;
    // The low bits of such a hash are those of the last characters.
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    if (length >= LENGTH && (mixed >>> 8) % SHARE === 0) kept.push(hash);
  }
  return kept;
}
