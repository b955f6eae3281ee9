import { constants, deflateRawSync } from 'node:zlib';
import { concat } from '../font/bytes.ts';
import { writeCffHead } from '../font/cff-writer.ts';
import { adlerOf, joinAdler, lastBlock } from '../font/huffman.ts';
import type { CffProgram } from '../font/program.ts';

/** Deflate with a window of 32 KB; the second byte makes the two a multiple of 31 (RFC 1950 2.2). */
const ZLIB_HEADER = [0x78, 0x9c];

/**
 * Writes some glyphs of a font as a font program in a zlib stream. Glyph programs hold next to no repetitions: a
 * Huffman code alone leaves them 5 % longer than zlib does, and what is packed once is only joined here.
 *
 * @param name PostScript name of the subset, ASCII
 * @param glyphs in the order of their codes, .notdef first
 */
export function writeGlyphStream(
  { font, packing }: CffProgram,
  name: string,
  glyphs: readonly number[],
): Uint8Array {
  const packed = glyphs.map(packing.glyphOf);
  const head = writeCffHead(font, name, packed);
  const { a, b } = packed.reduce((sum, { adler }) => joinAdler(sum, adler), adlerOf(head));
  const block = lastBlock(
    packing.frame,
    packed.map(({ bits }) => bits),
  );
  return concat([
    Uint8Array.from(ZLIB_HEADER),
    // Ends at a whole byte, with more to come.
    deflateRawSync(head, { finishFlush: constants.Z_SYNC_FLUSH }),
    block,
    Uint8Array.of(b >> 8, b & 255, a >> 8, a & 255),
  ]);
}
