import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { BOLD_GROWTH, emboldenProgram } from '../font/bold.ts';
import type { Face, FontProgram } from '../font/face.ts';
import { type GlyphForm, writeGlyf } from '../font/glyf-writer.ts';
import type { GlyfProgram } from '../font/program.ts';
import type { GlyphRun } from '../layout/page.ts';
import { type ObjectWriter, type Reference, writeObject, writeStream } from './document.ts';
import { writeGlyphStream } from './glyph-stream.ts';
import { formatCode, utf16Hex } from './numbers.ts';
import type { ShownGlyph, ShownRun } from './shown.ts';

/** A face embedded in a document. */
export interface EmbeddedFont {
  /** Resource name, such as F1. */
  readonly name: string;
  /** Another name of the same. */
  readonly otherName: string;
  readonly reference: Reference;
  /** The code that shows a glyph, as hexadecimal digits. */
  codeOf(shown: ShownGlyph): string;
}

/** The outlines a run is drawn with: its face's, or those drawn heavier. */
type Outlines = Pick<GlyphRun, 'face' | 'emboldened'>;

/** What a code shows and says. A glyph that says two things has two codes, and one for each advance it takes. */
type Form = GlyphForm & { readonly text: string };

/** A font as a document uses it. */
interface Usage extends Outlines {
  readonly forms: Map<string, Form>;
}

/** The same for runs that are drawn with the same outlines. */
export const fontKey = ({ face, emboldened }: Outlines): string => `${face.key}${emboldened ? ' bold' : ''}`;

const formKey = ({ glyph, advance, text }: Form): string => `${glyph} ${advance ?? ''} ${text}`;

/** Embeds every font that lines show, subset to their glyphs; in order of first appearance. */
export function embedFonts(
  lines: Iterable<readonly ShownRun[]>,
  writer: ObjectWriter,
): ReadonlyMap<string, EmbeddedFont> {
  const fonts = new Map<string, EmbeddedFont>();
  for (const [key, usage] of collectUsage(lines)) {
    fonts.set(key, embedFont(usage, `F${fonts.size + 1}`, writer));
  }
  return fonts;
}

function collectUsage(lines: Iterable<readonly ShownRun[]>): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  for (const runs of lines) {
    for (const run of runs) {
      const key = fontKey(run);
      const usage = usages.get(key) ?? { face: run.face, emboldened: run.emboldened, forms: new Map() };
      usages.set(key, usage);
      for (const { glyph, advance, text } of run.glyphs) {
        const form = { glyph, text, ...(advance !== undefined && { advance }) };
        usage.forms.set(formKey(form), form);
      }
    }
  }
  return usages;
}

const NOTDEF: Form = { glyph: 0, text: '' };

/** Forms in the order of the codes (CIDs) that show them, from 0 for .notdef. */
const orderForms = (forms: Iterable<Form>): readonly Form[] => [
  NOTDEF,
  ...[...forms]
    .filter(({ glyph }) => glyph !== 0)
    .sort(
      (a, b) =>
        a.glyph - b.glyph ||
        (a.advance ?? -1) - (b.advance ?? -1) ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    ),
];

/** Writes the Type0 font, its descendant, descriptor, program and ToUnicode map (ISO 32000-1 9.7, 9.10.3). */
function embedFont(
  { face, emboldened, forms: used }: Usage,
  name: string,
  writer: ObjectWriter,
): EmbeddedFont {
  const forms = orderForms(used.values());
  const codes = new Map(forms.map((form, code) => [formKey(form), formatCode(code)]));
  const outlines = emboldened ? emboldenProgram(face.program, face.metrics.unitsPerEm) : face.program;
  const baseFont = `${subsetTag(face.key, forms)}+${face.postscriptName}${emboldened ? '-Bold' : ''}`;
  const program = writeProgram(outlines, baseFont, forms, writer);
  const cff = outlines.outlines === 'cff';
  const descriptor = writeObject(writer, {
    ...describe(face, emboldened ? BOLD_GROWTH : 0),
    FontName: baseFont,
    ...(cff ? { FontFile3: program } : { FontFile2: program }),
  });
  const descendant = writeObject(writer, {
    Type: 'Font',
    Subtype: cff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widths(face, forms),
    ...(cff ? {} : { CIDToGIDMap: 'Identity' }),
  });
  const toUnicode = writeStream(writer, {}, new TextEncoder().encode(unicodeMap(forms)));
  const reference = writeObject(writer, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  return {
    name,
    otherName: `${name}a`,
    reference,
    codeOf: (shown) => codes.get(shown.glyph === 0 ? formKey(NOTDEF) : formKey(shown)) as string,
  };
}

/** Writes the program of the glyphs a document shows (ISO 32000-1 9.9). */
function writeProgram(
  program: FontProgram,
  name: string,
  forms: readonly GlyphForm[],
  writer: ObjectWriter,
): Reference {
  if (program.outlines === 'truetype') {
    const { length, deflated } = writeSubset(program, forms);
    return writeStream(writer, { Length1: length, Filter: 'FlateDecode' }, deflated);
  }
  const dictionary = { Subtype: 'CIDFontType0C', Filter: 'FlateDecode' };
  return writeStream(writer, dictionary, writeGlyphStream(program, name, forms));
}

interface Subset {
  readonly forms: string;
  readonly length: number;
  readonly deflated: Uint8Array;
}

const subsets = new WeakMap<GlyfProgram, Subset>();

const listForms = (forms: readonly GlyphForm[]): string =>
  forms.map(({ glyph, advance }) => (advance === undefined ? glyph : `${glyph}/${advance}`)).join(' ');

/** A subset of a TrueType font; the same again where the issue before had the same, as a title has. */
function writeSubset(program: GlyfProgram, forms: readonly GlyphForm[]): Subset {
  const key = listForms(forms);
  const old = subsets.get(program);
  if (old?.forms === key) return old;
  const bytes = writeGlyf(program, forms);
  const fresh = { forms: key, length: bytes.length, deflated: deflateSync(bytes) };
  subsets.set(program, fresh);
  return fresh;
}

/** Six letters that differ where the face or its glyphs do, so that merged files do not mix up their fonts. */
function subsetTag(key: string, forms: readonly GlyphForm[]): string {
  const digest = createHash('sha256')
    .update(`${key}\n${listForms(forms)}`)
    .digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

const thousandths = (em: number): number => Math.round(em * 1000);

const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** What a descriptor says of a face; `growth` in em is how far its outlines have been moved outwards. */
function describe({ metrics }: Face, growth: number): Record<string, unknown> {
  const { bbox } = metrics;
  return {
    Type: 'FontDescriptor',
    Flags: SYMBOLIC | (metrics.serif ? SERIF : 0) | (metrics.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [bbox.left - growth, bbox.bottom - growth, bbox.right + growth, bbox.top + growth].map(
      thousandths,
    ),
    ItalicAngle: metrics.italicAngle,
    Ascent: thousandths(metrics.ascent),
    Descent: thousandths(metrics.descent),
    CapHeight: thousandths(metrics.capHeight),
    StemV: stemOf(metrics.weight) + thousandths(2 * growth),
  };
}

/** Stem width from the weight class, as fonts of 400 and 700 have it: about 80 and 140. */
const stemOf = (weight: number): number => Math.round(weight / 5);

/** Advance of a form, in em. */
export const advanceOf = (face: Face, { glyph, advance }: GlyphForm): number =>
  advance === undefined ? face.advanceOf(glyph) : advance / face.metrics.unitsPerEm;

/** Widths of the codes that are not as wide as the default of one em. */
function widths(face: Face, forms: readonly Form[]): unknown[] {
  return forms
    .map((form, code) => ({ code, width: advanceOf(face, form) * 1000 }))
    .filter(({ width }) => width !== 1000)
    .flatMap(({ code, width }) => [code, [width]]);
}

/** A CMap maps no more at a time. */
const MOST_MAPPED = 100;

/**
 * What every code but .notdef says (ISO 32000-1 9.10.3), code by code: a range with a list of texts is shorter, but
 * Ghostscript 10.00 misreads it.
 */
function unicodeMap(forms: readonly Form[]): string {
  const lines = forms.map(({ text }, code) => `<${formatCode(code)}><${utf16Hex(text)}>`).slice(1);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += MOST_MAPPED) {
    const own = lines.slice(start, start + MOST_MAPPED);
    blocks.push(`${own.length} beginbfchar`, ...own, 'endbfchar');
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
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
