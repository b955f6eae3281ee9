import { concat } from '../font/bytes.ts';
import { writeCffHead } from '../font/cff-writer.ts';
import { adlerOf, bitsOf, joinAdler, joinBits } from '../font/huffman.ts';
import type { CffProgram } from '../font/program.ts';

/** Deflate with a window of 32 KB; the second byte makes the two a multiple of 31 (RFC 1950 2.2). */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);

const LONGEST_BLOCK = 0xffff;

/** Blocks of bytes as they are, with more blocks to come (RFC 1951 3.2.4). */
function storedBlocks(bytes: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += LONGEST_BLOCK) {
    const data = bytes.subarray(at, at + LONGEST_BLOCK);
    const { length } = data;
    blocks.push(Uint8Array.of(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), data);
  }
  return blocks;
}

const ADLER_BYTES = 4;

/**
 * Writes some glyphs of a font as a font program in a zlib stream. Glyph programs hold next to no repetitions: a
 * Huffman code alone leaves them 5 % longer than zlib does, and what is packed once is only joined here.
 *
 * @param name PostScript name of the subset, ASCII
 * @param glyphs in the order of their codes, .notdef first
 * @returns bytes that hold until the next call
 */
export function writeGlyphStream(
  { font, packing }: CffProgram,
  name: string,
  glyphs: readonly number[],
): Uint8Array {
  const packed = glyphs.map(packing.glyphOf);
  const head = writeCffHead(font, name, packed);
  const { a, b } = packed.reduce((sum, { adler }) => joinAdler(sum, adler), adlerOf(head));
  const stream = joinBits(
    [
      bitsOf(concat([ZLIB_HEADER, ...storedBlocks(head)])),
      packing.frame.head,
      ...packed.map(({ bits }) => bits),
      packing.frame.end,
    ],
    ADLER_BYTES,
  );
  stream.set([b >> 8, b & 255, a >> 8, a & 255], stream.length - ADLER_BYTES);
  return stream;
}
