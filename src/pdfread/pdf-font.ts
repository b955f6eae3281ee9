import { lookUp, type Pdf } from './pdf-file.ts';
import { asDict, asName, asStream, asText, type Dict } from './pdf-values.ts';
import { descendantOf, programOf, readGlyphs, readNamedNotdef, type ShownBy } from './shown-glyphs.ts';
import { readUnicodeMap, type UnicodeMap } from './tounicode.ts';

/** A font as pages use it. */
export interface PdfFont {
  /** Without its subset tag. */
  readonly name: string;
  readonly embedded: boolean;
  /** False where its embedded program cannot be decompressed. */
  readonly sound: boolean;
  readonly subset: boolean;
  /** Splits a shown string into character codes. */
  readonly codesOf: (shown: Uint8Array) => readonly number[];
  /** Whether text can be had from its codes: by its own map, by a standard encoding, or not for sure. */
  readonly text: 'map' | 'standard' | 'collection' | 'none';
  readonly unicode: UnicodeMap;
  readonly shownBy: ShownBy;
}

const SUBSET_TAG = /^[A-Z]{6}\+/;
const NO_TEXT: UnicodeMap = new Map();

/** Reads a font's dictionary (ISO 32000-1 9.6, 9.7). */
export function readFont(pdf: Pdf, font: Dict): PdfFont {
  const composite = asName(lookUp(pdf, font, 'Subtype')) === 'Type0';
  const descendant = composite ? descendantOf(pdf, font) : font;
  const baseFont = asName(lookUp(pdf, font, 'BaseFont')) ?? '';
  const program = programOf(pdf, asDict(lookUp(pdf, descendant, 'FontDescriptor')));
  const encoding = asName(lookUp(pdf, font, 'Encoding'));
  const identity = encoding === 'Identity-H' || encoding === 'Identity-V';
  const map = readMap(pdf, font);
  return {
    name: nameOf(baseFont),
    embedded: program !== undefined || asName(lookUp(pdf, font, 'Subtype')) === 'Type3',
    sound: program === undefined || program.bytes !== undefined,
    subset: SUBSET_TAG.test(baseFont),
    codesOf: composite ? pairs : singles,
    text: composite ? textOfComposite(pdf, descendant, identity, map) : textOfSimple(pdf, font, map),
    unicode: map ?? NO_TEXT,
    shownBy:
      composite && descendant && identity
        ? readGlyphs(pdf, descendant, program)
        : composite
          ? () => 'unknown'
          : readNamedNotdef(pdf, font),
  };
}

/** Names are bytes; those that are UTF-8 read as what was meant. */
function nameOf(baseFont: string): string {
  const bytes = Buffer.from(baseFont.replace(SUBSET_TAG, ''), 'latin1');
  const text = bytes.toString('utf8');
  return (text.includes('\ufffd') ? bytes.toString('latin1') : text).slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 80;

function readMap(pdf: Pdf, font: Dict): UnicodeMap | undefined {
  const stream = asStream(lookUp(pdf, font, 'ToUnicode'));
  if (!stream) return undefined;
  const decoded = pdf.decode(stream);
  return 'problem' in decoded ? undefined : readUnicodeMap(decoded.bytes, pdf.budget);
}

/** Character collections whose CIDs readers know the text of (ISO 32000-1 9.10.2). */
const COLLECTIONS = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1', 'KR']);

function textOfComposite(
  pdf: Pdf,
  descendant: Dict | undefined,
  identity: boolean,
  map: UnicodeMap | undefined,
): PdfFont['text'] {
  if (map) return 'map';
  const ordering = asText(lookUp(pdf, descendant, 'CIDSystemInfo', 'Ordering')) ?? '';
  return identity && !COLLECTIONS.has(ordering) ? 'none' : 'collection';
}

/** A simple font gives its text by a named encoding, or by glyph names, which readers know; else by its map. */
function textOfSimple(pdf: Pdf, font: Dict, map: UnicodeMap | undefined): PdfFont['text'] {
  const encoding = lookUp(pdf, font, 'Encoding');
  const type = asName(lookUp(pdf, font, 'Subtype'));
  if (encoding !== null && type !== 'Type3') return 'standard';
  if (type === 'Type1' || type === 'MMType1') return 'standard';
  return map ? 'map' : 'none';
}

const singles = (shown: Uint8Array): readonly number[] => [...shown];

function pairs(shown: Uint8Array): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < shown.length; at += 2) {
    codes.push(((shown[at] as number) << 8) | (shown[at + 1] ?? 0));
  }
  return codes;
}
