import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Face, FontProgram } from '../font/face.ts';
import { writeGlyf } from '../font/glyf-writer.ts';
import type { GlyfProgram } from '../font/program.ts';
import type { Page } from '../layout/page.ts';
import { type ObjectWriter, type Reference, writeObject, writeStream } from './document.ts';
import { writeGlyphStream } from './glyph-stream.ts';
import { formatCode, utf16Hex } from './numbers.ts';

/** A face embedded in a document. */
export interface EmbeddedFont {
  /** Resource name, such as F1. */
  readonly name: string;
  readonly reference: Reference;
  /** Codes as the hexadecimal digits that show them. */
  readonly codes: ReadonlyMap<number, string>;
}

/** Glyphs of a face that a document shows, and what each says. */
interface Usage {
  readonly face: Face;
  readonly texts: Map<number, string>;
}

/** Embeds every face that the pages show, subset to their glyphs; in order of first appearance. */
export function embedFonts(pages: readonly Page[], writer: ObjectWriter): ReadonlyMap<string, EmbeddedFont> {
  const fonts = new Map<string, EmbeddedFont>();
  for (const [key, usage] of collectUsage(pages)) {
    fonts.set(key, embedFace(usage, `F${fonts.size + 1}`, writer));
  }
  return fonts;
}

function collectUsage(pages: readonly Page[]): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      for (const run of item.runs) {
        const usage = usages.get(run.face.key) ?? { face: run.face, texts: new Map<number, string>() };
        usages.set(run.face.key, usage);
        for (const { glyph, text } of run.glyphs) if (!usage.texts.has(glyph)) usage.texts.set(glyph, text);
      }
    }
  }
  return usages;
}

/** Writes the Type0 font, its descendant, descriptor, program and ToUnicode map (ISO 32000-1 9.7, 9.10.3). */
function embedFace({ face, texts }: Usage, name: string, writer: ObjectWriter): EmbeddedFont {
  const glyphs = orderGlyphs(texts.keys());
  const codes = new Map(glyphs.map((glyph, code) => [glyph, formatCode(code)]));
  const baseFont = `${subsetTag(face.key, glyphs)}+${face.postscriptName}`;
  const program = writeProgram(face.program, baseFont, glyphs, writer);
  const cff = face.program.outlines === 'cff';
  const descriptor = writeObject(
    writer,
    describe(face, baseFont, cff ? { FontFile3: program } : { FontFile2: program }),
  );
  const descendant = writeObject(writer, {
    Type: 'Font',
    Subtype: cff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widths(face, glyphs),
    ...(cff ? {} : { CIDToGIDMap: 'Identity' }),
  });
  const toUnicode = writeStream(writer, {}, new TextEncoder().encode(unicodeMap(texts, glyphs)));
  const reference = writeObject(writer, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  return { name, reference, codes };
}

/** Writes the program of the glyphs a document shows (ISO 32000-1 9.9). */
function writeProgram(
  program: FontProgram,
  name: string,
  glyphs: readonly number[],
  writer: ObjectWriter,
): Reference {
  if (program.outlines === 'truetype') {
    const { length, deflated } = writeSubset(program, glyphs);
    return writeStream(writer, { Length1: length, Filter: 'FlateDecode' }, deflated);
  }
  const dictionary = { Subtype: 'CIDFontType0C', Filter: 'FlateDecode' };
  return writeStream(writer, dictionary, writeGlyphStream(program, name, glyphs));
}

interface Subset {
  readonly glyphs: string;
  readonly length: number;
  readonly deflated: Uint8Array;
}

const subsets = new WeakMap<GlyfProgram, Subset>();

/** A subset of a TrueType font; the same again where the issue before had the same, as a title has. */
function writeSubset(program: GlyfProgram, glyphs: readonly number[]): Subset {
  const key = glyphs.join(' ');
  const old = subsets.get(program);
  if (old?.glyphs === key) return old;
  const bytes = writeGlyf(program, glyphs);
  const fresh = { glyphs: key, length: bytes.length, deflated: deflateSync(bytes) };
  subsets.set(program, fresh);
  return fresh;
}

/** Glyphs of a subset in the order of the codes (CIDs) that show them, from 0 for .notdef. */
const orderGlyphs = (glyphs: Iterable<number>): readonly number[] =>
  Array.from(Uint16Array.from(new Set([0, ...glyphs])).sort());

/** Six letters that differ where the face or its glyphs do, so that merged files do not mix up their fonts. */
function subsetTag(key: string, glyphs: readonly number[]): string {
  const digest = createHash('sha256')
    .update(`${key}\n${glyphs.join(' ')}`)
    .digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

const thousandths = (em: number): number => Math.round(em * 1000);

const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

function describe(
  { metrics }: Face,
  baseFont: string,
  program: Record<string, Reference>,
): Record<string, unknown> {
  const { bbox } = metrics;
  return {
    Type: 'FontDescriptor',
    FontName: baseFont,
    Flags: SYMBOLIC | (metrics.serif ? SERIF : 0) | (metrics.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [bbox.left, bbox.bottom, bbox.right, bbox.top].map(thousandths),
    ItalicAngle: metrics.italicAngle,
    Ascent: thousandths(metrics.ascent),
    Descent: thousandths(metrics.descent),
    CapHeight: thousandths(metrics.capHeight),
    StemV: stemOf(metrics.weight),
    ...program,
  };
}

/** Stem width from the weight class, as fonts of 400 and 700 have it: about 80 and 140. */
const stemOf = (weight: number): number => Math.round(weight / 5);

/** Widths of the codes that are not as wide as the default of one em. */
function widths(face: Face, glyphs: readonly number[]): unknown[] {
  return glyphs
    .map((glyph, code) => ({ code, width: face.advanceOf(glyph) * 1000 }))
    .filter(({ width }) => width !== 1000)
    .flatMap(({ code, width }) => [code, [width]]);
}

/** A range of a CMap keeps to codes whose first byte is the same. */
const RANGE = 0x100;

/** What every code says; the codes of a subset run on without a gap from .notdef, which says nothing. */
function unicodeMap(texts: ReadonlyMap<number, string>, glyphs: readonly number[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < glyphs.length; start += RANGE) {
    const first = Math.max(start, 1);
    const own = glyphs.slice(first, start + RANGE);
    if (own.length === 0) continue;
    const list = own.map((glyph) => `<${utf16Hex(texts.get(glyph) ?? '')}>`).join('');
    const last = formatCode(first + own.length - 1);
    ranges.push(`1 beginbfrange\n<${formatCode(first)}><${last}>[${list}]\nendbfrange`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...ranges,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
