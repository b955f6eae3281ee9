import type { Random } from './random.ts';

const EXTREMES = [0x00, 0x01, 0x7f, 0x80, 0xff];

/** A copy of some bytes, binary ones, with some of them changed, missing, doubled or cut off. */
export function damage(bytes: Uint8Array, random: Random): Uint8Array {
  let out = Uint8Array.from(bytes);
  for (let i = 1 + random.below(8); i > 0 && out.length > 0; i--) {
    const at = random.below(out.length);
    const size = 1 + random.below(random.chance(80) ? 4 : 64);
    const kind = random.below(10);
    if (kind < 4) out[at] = random.below(256);
    else if (kind < 7) out.fill(random.pick(EXTREMES), at, at + size);
    else if (kind < 8) out.copyWithin(at, random.below(out.length), at + size);
    else if (kind < 9) out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + size)]);
    else if (random.chance(20)) out = out.slice(0, at);
  }
  return out;
}
