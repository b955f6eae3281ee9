import { createHash } from 'node:crypto';
import type { Face, FaceMetrics, FontSubset, GlyphForm } from '../../font/face.ts';
import type { GlyphRun, Page } from '../../layout/page.ts';
import { type ObjectWriter, type Reference, writeObject, writeStream } from './pdf-document.ts';
import { formatCode } from './pdf-numbers.ts';
import { type ShownGlyph, showLine } from './shown.ts';
import { unicodeMap } from './unicode-map.ts';

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
type Drawn = Pick<GlyphRun, 'face' | 'emboldened'>;

/** What a code shows and says. A glyph that says two things has two codes, and one for each advance it takes. */
type Form = GlyphForm & { readonly text: string };

/** A font as a document uses it; the forms that show the same, of which few say more than one thing, are together. */
interface Usage extends Drawn {
  readonly forms: Map<number, Form[]>;
}

/** The same for runs that are drawn with the same outlines. */
export const fontKey = ({ face, emboldened }: Drawn): string => `${face.key}${emboldened ? ' bold' : ''}`;

/** What differs where forms show other things: glyph ids and advances have sixteen bits. */
const formKey = ({ glyph, advance = -1 }: GlyphForm): number => glyph * 0x20000 + advance;

/** Embeds every font that pages show, subset to their glyphs; in order of first appearance. */
export function embedFonts(pages: readonly Page[], writer: ObjectWriter): ReadonlyMap<string, EmbeddedFont> {
  const fonts = new Map<string, EmbeddedFont>();
  for (const [key, usage] of collectUsage(pages)) {
    fonts.set(key, embedFont(usage, `F${fonts.size + 1}`, writer));
  }
  return fonts;
}

function collectUsage(pages: readonly Page[]): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  for (const item of pages.flatMap(({ items }) => items)) {
    for (const run of item.kind === 'text' ? showLine(item) : []) {
      const key = fontKey(run);
      const usage = usages.get(key) ?? { face: run.face, emboldened: run.emboldened, forms: new Map() };
      usages.set(key, usage);
      for (const shown of run.glyphs) addForm(usage.forms, shown);
    }
  }
  return usages;
}

function addForm(forms: Usage['forms'], shown: Form): void {
  const { glyph, advance, text } = shown;
  if (glyph === 0) return;
  const key = formKey(shown);
  const alike = forms.get(key);
  if (alike?.some((form) => form.text === text)) return;
  const form = { glyph, text, ...(advance !== undefined && { advance }) };
  if (alike) alike.push(form);
  else forms.set(key, [form]);
}

const NOTDEF: Form = { glyph: 0, text: '' };

/** Forms in the order of the codes (CIDs) that show them, from 0 for .notdef. */
const orderForms = (forms: Iterable<Form>): readonly Form[] => [
  NOTDEF,
  ...[...forms].sort(
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
  const forms = orderForms([...used.values()].flat());
  const outlines = emboldened ? face.emboldened : face;
  const baseFont = `${subsetTag(face.key, forms)}+${outlines.postscriptName}`;
  const subset = outlines.subset(forms, baseFont);
  const program = writeProgram(subset, writer);
  const cff = subset.kind === 'cff';
  const descriptor = writeObject(writer, {
    ...describe(outlines.metrics),
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
  const toUnicode = writeStream(
    writer,
    {},
    new TextEncoder().encode(unicodeMap(forms.map(({ text }) => text))),
  );
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
    codeOf: codesOf(forms),
  };
}

/** The codes of forms in their order. */
function codesOf(forms: readonly Form[]): EmbeddedFont['codeOf'] {
  const codes = new Map<number, { readonly text: string; readonly code: string }[]>();
  forms.forEach((form, number) => {
    const [key, entry] = [formKey(form), { text: form.text, code: formatCode(number) }];
    const alike = codes.get(key);
    if (alike) alike.push(entry);
    else codes.set(key, [entry]);
  });
  return (shown) => {
    if (shown.glyph === 0) return formatCode(0);
    const alike = codes.get(formKey(shown)) as readonly { readonly text: string; readonly code: string }[];
    return (alike.find(({ text }) => text === shown.text) as { readonly code: string }).code;
  };
}

/** Writes the program of the glyphs a document shows (ISO 32000-1 9.9). */
function writeProgram(subset: FontSubset, writer: ObjectWriter): Reference {
  return subset.kind === 'cff'
    ? writeStream(writer, { Subtype: 'CIDFontType0C', Filter: 'FlateDecode' }, subset.deflated)
    : writeStream(writer, { Length1: subset.length, Filter: 'FlateDecode' }, subset.deflated);
}

const listForms = (forms: readonly GlyphForm[]): string =>
  forms.map(({ glyph, advance }) => (advance === undefined ? glyph : `${glyph}/${advance}`)).join(' ');

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

/** The measures of a font as its descriptor states them (ISO 32000-1 9.8). */
function describe(metrics: FaceMetrics): Record<string, unknown> {
  const { bbox } = metrics;
  return {
    Type: 'FontDescriptor',
    Flags: SYMBOLIC | (metrics.serif ? SERIF : 0) | (metrics.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [bbox.left, bbox.bottom, bbox.right, bbox.top].map(thousandths),
    ItalicAngle: metrics.italicAngle,
    Ascent: thousandths(metrics.ascent),
    Descent: thousandths(metrics.descent),
    CapHeight: thousandths(metrics.capHeight),
    StemV: thousandths(metrics.stem),
  };
}

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
