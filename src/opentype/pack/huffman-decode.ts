import type { Bits, HuffmanCode } from './huffman.ts';

const LONGEST = 15;

/** Reads bytes that have been written in a code. */
export function makeDecoder({ codes, lengths }: HuffmanCode): (bits: Bits, size: number) => Uint8Array {
  // Every way on of fifteen bits leads to the symbol that it begins with.
  const symbols = new Uint16Array(1 << LONGEST);
  lengths.forEach((length, symbol) => {
    for (let at = codes[symbol] as number; at < symbols.length; at += 1 << length) symbols[at] = symbol;
  });
  return ({ words }, size) => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (let i = 0; i < size; i++) {
      const [word, shift] = [at >> 5, at & 31];
      const low = (words[word] as number) >>> shift;
      const high = shift === 0 ? 0 : (words[word + 1] ?? 0) << (32 - shift);
      const symbol = symbols[(low | high) & (symbols.length - 1)] as number;
      bytes[i] = symbol;
      at += lengths[symbol] as number;
    }
    return bytes;
  };
}
