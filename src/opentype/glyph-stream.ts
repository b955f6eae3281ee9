import { concat } from './arrays.ts';
import { indexHead, writeCffHead } from './cff/cff-writer.ts';
import type { CffProgram } from './font-program.ts';
import type { GlyphForm } from './glyf/glyf-writer.ts';
import { adlerOf, bitsOf, joinAdler } from './pack/huffman.ts';
import { joinBits } from './pack/join-bits.ts';
import type { PackedGlyph } from './pack/packed-glyph.ts';

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

/** The glyphs of a program in their order, and the outlines that several of them draw, by the member they belong to. */
interface Packed {
  readonly glyphs: readonly PackedGlyph[];
  readonly subrs: ReadonlyMap<number, readonly PackedGlyph[]>;
}

/** Packs forms; those of one glyph have their outline in common, as a subroutine. */
function packForms({ forms: packer }: CffProgram, forms: readonly GlyphForm[]): Packed {
  const counts = new Map<number, number>();
  for (const { glyph } of forms) counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  const shared = [...counts].flatMap(([glyph, count]) => (count > 1 ? [glyph] : []));
  const subrs = new Map<number, PackedGlyph[]>();
  const numbers = new Map<number, number>();
  for (const glyph of shared) {
    const outline = packer.packOutline(glyph);
    const own = subrs.get(outline.member) ?? [];
    numbers.set(glyph, own.push(outline) - 1);
    subrs.set(outline.member, own);
  }
  const glyphs = forms.map((form) => {
    const number = numbers.get(form.glyph);
    if (number === undefined) return packer.pack(form);
    const { member } = packer.packOutline(form.glyph);
    return packer.packCall(form, number, subrs.get(member)?.length ?? 0);
  });
  return { glyphs, subrs: new Map([...subrs].sort(([a], [b]) => a - b)) };
}

/**
 * Writes some glyphs of a font as a font program in a zlib stream. Glyph programs hold next to no repetitions: a
 * Huffman code alone leaves them 5 % longer than zlib does, and what is packed once is only joined here.
 *
 * @param name PostScript name of the subset, ASCII
 * @param forms in the order of their codes, .notdef first
 * @returns bytes that hold until the next call
 */
export function writeGlyphStream(program: CffProgram, name: string, forms: readonly GlyphForm[]): Uint8Array {
  const { font, packing, bold } = program;
  const packed = packForms(program, forms);
  const head = writeCffHead(font, name, packed, bold);
  const indexes = [...packed.subrs.values()].flatMap((subrs) => {
    const bytes = indexHead(subrs.map(({ size }) => size));
    return [packing.pack({ bytes, draws: false, member: 0 }), ...subrs];
  });
  const data = [...packed.glyphs, ...indexes];
  const { a, b } = data.reduce((sum, { adler }) => joinAdler(sum, adler), adlerOf(head));
  const stream = joinBits(
    [
      bitsOf(concat([ZLIB_HEADER, ...storedBlocks(head)])),
      packing.frame.head,
      ...data.map(({ bits }) => bits),
      packing.frame.end,
    ],
    ADLER_BYTES,
  );
  stream.set([b >> 8, b & 255, a >> 8, a & 255], stream.length - ADLER_BYTES);
  return stream;
}
