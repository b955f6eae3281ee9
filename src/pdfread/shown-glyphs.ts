/** Which glyph a character code of a font shows, and whether that is the box for what a font has not: glyph 0. */

import { readCids } from '../opentype/cff/cff.ts';
import { readContainer, readerOf, tableView } from '../opentype/sfnt.ts';
import type { Budget } from './budget.ts';
import { lookUp, type Pdf } from './pdf-file.ts';
import { asArray, asDict, asName, asStream, type Dict } from './pdf-values.ts';

/** What a code shows. */
type Shown = 'glyph' | 'notdef' | 'unknown';

export type ShownBy = (code: number) => Shown;

const UNKNOWN: ShownBy = () => 'unknown';

/** An embedded font program. */
export interface Program {
  readonly key: 'FontFile' | 'FontFile2' | 'FontFile3';
  /** Missing where it cannot be decoded. */
  readonly bytes?: Uint8Array;
}

/** The program that a font descriptor leads to, if any. */
export function programOf(pdf: Pdf, descriptor: Dict | undefined): Program | undefined {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
    const stream = asStream(lookUp(pdf, descriptor, key));
    if (!stream) continue;
    const decoded = pdf.decode(stream);
    return 'problem' in decoded ? { key } : { key, bytes: decoded.bytes };
  }
  return undefined;
}

/**
 * Says what the codes of a composite font with an identity encoding show (ISO 32000-1 9.7.4.2): the CIDs of a CFF
 * program by its charset, those of a TrueType program by the font's CIDToGIDMap.
 */
export function readGlyphs(pdf: Pdf, descendant: Dict, program: Program | undefined): ShownBy {
  if (!program?.bytes) return UNKNOWN;
  try {
    return asName(lookUp(pdf, descendant, 'Subtype')) === 'CIDFontType2'
      ? byGlyphMap(pdf, descendant, program.bytes)
      : byCharset(program.bytes, pdf.budget);
  } catch (thrown) {
    // A damaged program; anything else is a bug of ours.
    if (thrown instanceof RangeError || thrown instanceof TypeError) return UNKNOWN;
    throw thrown;
  }
}

/** What a glyph's number costs; a few bytes may name 65 535 of them, again for every font. */
const UNITS_A_GLYPH = 64;

function byCharset(program: Uint8Array, budget: Budget): ShownBy {
  const cff = cffOf(program);
  const cids = readCids(readerOf(cff), { offset: 0, length: cff.length });
  budget.spend(UNITS_A_GLYPH * cids.length);
  const shown = new Set(cids.slice(1));
  return (cid) => (cid !== 0 && shown.has(cid) ? 'glyph' : 'notdef');
}

const OPENTYPE = 0x4f;

/** The CFF table of a program that may be a whole OpenType font. */
function cffOf(program: Uint8Array): Uint8Array {
  if (program[0] !== OPENTYPE) return program;
  const table = tableOf(program, 'CFF ');
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}

function tableOf(program: Uint8Array, tag: string): DataView {
  const read = readerOf(program);
  const container = readContainer(read);
  const tables = container.kind === 'fonts' ? container.members[0] : undefined;
  if (!tables) throw new RangeError('no font tables');
  return tableView(read, tables, tag);
}

function byGlyphMap(pdf: Pdf, descendant: Dict, program: Uint8Array): ShownBy {
  const count = tableOf(program, 'maxp').getUint16(4);
  const shown = (glyph: number): Shown => (glyph > 0 && glyph < count ? 'glyph' : 'notdef');
  const map = asStream(lookUp(pdf, descendant, 'CIDToGIDMap'));
  if (!map) return shown;
  const decoded = pdf.decode(map);
  if ('problem' in decoded) return UNKNOWN;
  const { bytes } = decoded;
  return (cid) => shown((bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0));
}

/** Codes that a simple font's encoding names `.notdef` outright; the others depend on tables not read here. */
export function readNamedNotdef(pdf: Pdf, font: Dict): ShownBy {
  const differences = lookUp(pdf, font, 'Encoding', 'Differences');
  const named = new Set<number>();
  let code = 0;
  const listed = asArray(differences) ?? [];
  pdf.budget.spend(UNITS_A_GLYPH * listed.length);
  for (const one of listed) {
    const value = pdf.resolve(one);
    if (typeof value === 'number') code = value;
    else if (asName(value) === '.notdef') named.add(code++);
    else code++;
  }
  return (shown) => (named.has(shown) ? 'notdef' : 'unknown');
}

/** The descendant of a composite font. */
export function descendantOf(pdf: Pdf, font: Dict): Dict | undefined {
  const list = lookUp(pdf, font, 'DescendantFonts');
  return Array.isArray(list) ? asDict(pdf.resolve(list[0])) : undefined;
}
