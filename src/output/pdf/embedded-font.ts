import type { FaceMetrics, FontSubset } from '../../font/face.ts';
import type { GlyphRun, Page } from '../../layout/page.ts';
import { type ObjectWriter, type Reference, writeObject, writeStream } from './pdf-document.ts';
import { type Form, formKey, prepareFont } from './prepared-font.ts';
import { type ShownGlyph, showLine } from './shown.ts';

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

/** A font as a document uses it; the forms that show the same, of which few say more than one thing, are together. */
interface Usage extends Drawn {
  readonly forms: Map<number, Form[]>;
}

/** The same for runs that are drawn with the same outlines. */
export const fontKey = ({ face, emboldened }: Drawn): string => `${face.key}${emboldened ? ' bold' : ''}`;

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
  const { metrics } = emboldened ? face.emboldened : face;
  const { baseFont, subset, widths, toUnicode: map, codeOf } = prepareFont(face, emboldened, forms);
  const program = writeProgram(subset, writer);
  const cff = subset.kind === 'cff';
  const descriptor = writeObject(writer, {
    ...describe(metrics),
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
    W: widths,
    ...(cff ? {} : { CIDToGIDMap: 'Identity' }),
  });
  const toUnicode = writeStream(writer, {}, map);
  const reference = writeObject(writer, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  return { name, otherName: `${name}a`, reference, codeOf };
}

/** Writes the program of the glyphs a document shows (ISO 32000-1 9.9). */
function writeProgram(subset: FontSubset, writer: ObjectWriter): Reference {
  return subset.kind === 'cff'
    ? writeStream(writer, { Subtype: 'CIDFontType0C', Filter: 'FlateDecode' }, subset.deflated)
    : writeStream(writer, { Length1: subset.length, Filter: 'FlateDecode' }, subset.deflated);
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
