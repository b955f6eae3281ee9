import { expect, it } from 'vitest';
import { encode, makeCode, readCode } from '../../src/opentype/pack/huffman.ts';
import { makeDecoder } from '../../src/opentype/pack/huffman-decode.ts';

it('bytes come out as they went in, by a code that the head of a block tells', () => {
  const counts = Uint32Array.from({ length: 256 }, (_, byte) => (byte % 7 === 0 ? 5000 : byte));
  const made = makeCode(counts);
  const told = readCode(made);
  expect([told.lengths, told.codes]).toEqual([made.lengths, made.codes]);
  const decode = makeDecoder(told);
  for (const size of [0, 1, 31, 32, 33, 1000]) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * i * 31 + 7 * i) & 255);
    expect(decode(encode(bytes, made), size)).toEqual(bytes);
  }
});
