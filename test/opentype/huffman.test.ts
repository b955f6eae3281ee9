import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { concat } from '../../src/opentype/arrays.ts';
import {
  adlerOf,
  type Bits,
  bitsOf,
  encode,
  type HuffmanCode,
  joinAdler,
  makeCode,
} from '../../src/opentype/pack/huffman.ts';
import { joinBits } from '../../src/opentype/pack/join-bits.ts';

let seed = 7;
const random = (below: number): number => {
  seed = (seed * 48271) % 0x7fffffff;
  return seed % below;
};
const someBytes = (length: number, below: number): Uint8Array =>
  Uint8Array.from({ length }, () => Math.min(random(below), random(below)));

const blockOf = ({ head, end }: HuffmanCode, pieces: readonly Bits[]): Uint8Array =>
  joinBits([head, ...pieces, end]);

const countsOf = (bytes: Uint8Array): Uint32Array => {
  const counts = new Uint32Array(256);
  for (const byte of bytes) (counts[byte] as number)++;
  return counts;
};

describe('a block in a code made beforehand', () => {
  it('inflates to the bytes of its pieces, wherever they meet', () => {
    const code = makeCode(countsOf(someBytes(5000, 256)));
    for (let round = 0; round < 40; round++) {
      const pieces = Array.from({ length: 1 + random(20) }, () => someBytes(random(90), 256));
      const block = blockOf(
        code,
        pieces.map((piece) => encode(piece, code)),
      );
      expect(new Uint8Array(inflateRawSync(block))).toEqual(concat(pieces));
    }
  });

  it('holds bytes that the code was not made for', () => {
    const code = makeCode(new Uint32Array(256));
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(new Uint8Array(inflateRawSync(blockOf(code, [encode(all, code)])))).toEqual(all);
  });

  it('never has a code of more than 15 bits, however uneven the counts', () => {
    const steep = new Uint32Array(256);
    let [one, other] = [1, 1];
    for (let i = 0; i < 40; i++) [one, other, steep[i]] = [other, one + other, other];
    const code = makeCode(steep);
    expect(Math.max(...code.lengths)).toBe(15);
    const bytes = someBytes(500, 50);
    expect(new Uint8Array(inflateRawSync(blockOf(code, [encode(bytes, code)])))).toEqual(bytes);
  });
});

describe('joined bits', () => {
  it('are the bytes they were made of, with room after them', () => {
    const [one, other] = [someBytes(13, 256), someBytes(6, 256)];
    const joined = joinBits([bitsOf(one), bitsOf(other)], 3);
    expect(joined).toHaveLength(22);
    expect(new Uint8Array(joined.subarray(0, 19))).toEqual(concat([one, other]));
  });
});

describe('joined sums', () => {
  it('are those of the whole', () => {
    const [one, other] = [someBytes(70000, 256), someBytes(12345, 256)];
    expect(joinAdler(adlerOf(one), adlerOf(other))).toEqual(adlerOf(concat([one, other])));
    expect(joinAdler(adlerOf(new Uint8Array(0)), adlerOf(one))).toEqual(adlerOf(one));
  });
});
