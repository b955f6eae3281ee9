/** Makes faces of font files; the only use of fontkit. */

import { createRequire } from 'node:module';
import { type GlyphLookup, readCmap } from '../opentype/cmap.ts';
import { type FontProgram, openProgram } from '../opentype/font-program.ts';
import { readMeasures } from '../opentype/metrics.ts';
import { openPack, type ReadWords } from '../opentype/pack/pack-file.ts';
import {
  answersTo,
  type Container,
  type FontNames,
  type ReadAt,
  readContainer,
  readNames,
  type Tables,
} from '../opentype/sfnt.ts';
import type { Face } from './face.ts';
import { type FontFile, openFontFile, openWords, readFontFile, reasonOf, stampOf } from './font-file.ts';
import type { EmbeddingBar, FontProblem } from './font-problem.ts';
import { makeFace } from './make-face.ts';

/** A font file, with its packed glyphs where they lie beside it. */
interface PackedFile extends FontFile {
  readonly readPacked?: ReadWords | undefined;
}

/** A face with the outlines that it draws, or why the file gives none. */
type FaceResult = { readonly face: Face; readonly program: FontProgram } | { readonly problem: FontProblem };

/** Restricted (2) bars only without print (4) or edit (8): older fonts set several, and the mildest holds. */
function embeddingBar(fsType: number): EmbeddingBar | undefined {
  if ((fsType & 0x000e) === 0x0002) return 'noEmbedding';
  if (fsType & 0x0200) return 'bitmapOnly';
  return fsType & 0x0100 ? 'noSubsetting' : undefined;
}

/** Names or, where a member has none, its number. */
const labelOf = (names: FontNames, index: number): string =>
  names.full[0] ?? names.families[0] ?? String(index);

function namesOrNone(read: ReadAt, tables: Tables): FontNames {
  try {
    return readNames(read, tables);
  } catch {
    return { postscript: '', families: [], full: [], styles: [] };
  }
}

function findMember(names: readonly FontNames[], member: string): number {
  const named = names.findIndex((entry) => answersTo(entry, member));
  if (named >= 0 || !/^\s*\d+\s*$/u.test(member)) return named;
  return Number(member) < names.length ? Number(member) : -1;
}

function checkTables(size: number, tables: Tables): FontProblem | undefined {
  for (const { offset, length } of tables.values()) {
    if (offset + length > size) return { kind: 'corrupt', reason: 'a table reaches past the end' };
  }
  if (tables.has('fvar')) return { kind: 'variable' };
  return tables.has('glyf') || tables.has('CFF ') ? undefined : { kind: 'no-outlines' };
}

/** A font as fontkit parses it. */
interface ParsedFont {
  glyphForCodePoint(codePoint: number): { readonly id: number };
}

/** Characters of an old font by fontkit, which takes a tenth of a second to load and knows every kind of cmap. */
function lookUpOld({ read, size }: FontFile, index: number): GlyphLookup {
  const { create } = createRequire(import.meta.filename)('fontkit') as { create(bytes: Buffer): unknown };
  const font = create(Buffer.from(read(0, size))) as ParsedFont & { readonly fonts?: readonly ParsedFont[] };
  const member = font.fonts ? font.fonts[index] : font;
  if (!member) throw new RangeError(`no member ${index}`);
  // A cmap of an unsupported kind must fail now, as a bad font, and not in the middle of a page.
  member.glyphForCodePoint(0x20);
  return (codePoint) => member.glyphForCodePoint(codePoint).id;
}

function buildFace(file: PackedFile, container: Container, member: string | undefined): FaceResult {
  if (container.kind === 'unknown') return { problem: { kind: 'not-a-font' } };
  if (container.kind === 'webfont') return { problem: container };
  const { read, size } = file;
  const namesOf = (tables: Tables): FontNames => namesOrNone(read, tables);
  const index = member === undefined ? 0 : findMember(container.members.map(namesOf), member);
  const tables = container.members[index];
  if (!tables)
    return { problem: { kind: 'member-unknown', members: container.members.map(namesOf).map(labelOf) } };
  const problem = checkTables(size, tables);
  if (problem) return { problem };
  const measures = readMeasures(read, tables);
  const bar = embeddingBar(measures.fsType);
  if (bar) return { problem: { kind: 'not-embeddable', bar } };
  const lookUp = readCmap(read, tables) ?? lookUpOld(file, index);
  const packed = file.readPacked && openPack(file.readPacked, { checksum: measures.checksum, size });
  const program = openProgram(read, tables, measures.glyphCount, packed);
  const face = makeFace({ program, lookUp, names: () => namesOf(tables), measures, size, index });
  return { face, program };
}

/**
 * Makes a face from a TTF, OTF, TTC or OTC. `member` picks one of a collection by its number from 0
 * or by its name; without it the first. Never throws on bad fonts: whatever is wrong is a problem.
 */
export function loadFace(file: PackedFile, member?: string): FaceResult {
  try {
    return buildFace(file, readContainer(file.read), member);
  } catch (thrown) {
    // Nothing of ours is at stake in there but this font, and its decoders throw whatever they meet.
    return { problem: { kind: 'corrupt', reason: reasonOf(thrown) } };
  }
}

interface CachedFace {
  readonly stamp: string;
  readonly result: FaceResult;
}

// Back issues are built by the thousand in one process with the same few fonts; the stamp keeps it honest.
const openFaces = new Map<string, CachedFace>();

/**
 * Reads and parses a font file, once as long as the file does not change. Never throws.
 *
 * @param packPath file of its packed glyphs, for one of the fonts that come with the program
 */
export function openFace(path: string, member?: string, packPath?: string): FaceResult {
  const stamp = stampOf(path);
  const slot = `${path}\0${member ?? ''}`;
  const cached = openFaces.get(slot);
  if (cached && cached.stamp === stamp) return cached.result;
  const own = packPath === undefined;
  const file = own ? readFontFile(path) : openFontFile(path);
  const readPacked = own ? undefined : openWords(packPath);
  const result = 'problem' in file ? file : loadFace({ ...file, readPacked }, member);
  openFaces.set(slot, { stamp, result });
  return result;
}
