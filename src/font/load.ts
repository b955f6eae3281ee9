/** Font files: all reading from disk, and the only use of fontkit. */

import { closeSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type GlyphLookup, readCmap } from './cmap.ts';
import type { Face } from './face.ts';
import { readMeasures } from './measure.ts';
import { makeFace } from './outline.ts';
import { openProgram } from './program.ts';
import {
  answersTo,
  type Container,
  type FontNames,
  type ReadAt,
  readContainer,
  readNames,
  type Tables,
} from './sfnt.ts';

/** Why the licence bits (OS/2 fsType) of a font forbid its use in a PDF. */
export type EmbeddingBar = 'noEmbedding' | 'bitmapOnly' | 'noSubsetting';

/** Why a font file cannot be used. */
export type FontProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'not-a-font' }
  | { readonly kind: 'corrupt'; readonly reason: string }
  | { readonly kind: 'webfont'; readonly format: 'WOFF' | 'WOFF2' }
  | { readonly kind: 'variable' }
  | { readonly kind: 'no-outlines' }
  | { readonly kind: 'not-embeddable'; readonly bar: EmbeddingBar }
  | { readonly kind: 'member-unknown'; readonly members: readonly string[] };

export type FaceResult = { readonly face: Face } | { readonly problem: FontProblem };

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
const codeOf = (thrown: unknown): unknown => (thrown as NodeJS.ErrnoException | undefined)?.code;

/** What the file system says of a path; undefined when it says nothing, for whatever reason. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The reason given for a folder or a device in place of a file. */
export const NOT_A_FILE = 'not a file';

/** Largest font file read, in bytes. */
const LARGEST = 256 * 1024 * 1024;

/** A font file opened for reading; parts of it are read as they are asked for. */
export interface FontFile {
  readonly read: ReadAt;
  /** Bytes. */
  readonly size: number;
}

/** Opens a font file, for as long as the process runs. Never throws: what the disk refuses is a problem. */
export function openFontFile(path: string): FontFile | { readonly problem: FontProblem } {
  try {
    const status = statSync(path);
    // A device or a pipe may never end; no font is this large.
    if (!status.isFile() || status.size > LARGEST)
      return { problem: { kind: 'unreadable', reason: NOT_A_FILE } };
    return { read: readerOfFile(openSync(path, 'r')), size: status.size };
  } catch (thrown) {
    const missing = codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR';
    return { problem: missing ? { kind: 'missing' } : { kind: 'unreadable', reason: reasonOf(thrown) } };
  }
}

const readerOfFile =
  (handle: number): ReadAt =>
  (offset, length) => {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, offset));
  };

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
  const { create } = createRequire(import.meta.url)('fontkit') as { create(bytes: Buffer): unknown };
  const font = create(Buffer.from(read(0, size))) as ParsedFont & { readonly fonts?: readonly ParsedFont[] };
  const member = font.fonts ? font.fonts[index] : font;
  if (!member) throw new RangeError(`no member ${index}`);
  // A cmap of an unsupported kind must fail now, as a bad font, and not in the middle of a page.
  member.glyphForCodePoint(0x20);
  return (codePoint) => member.glyphForCodePoint(codePoint).id;
}

function buildFace(file: FontFile, container: Container, member: string | undefined): FaceResult {
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
  const program = openProgram(read, tables, measures.glyphCount);
  return { face: makeFace({ program, lookUp, names: () => namesOf(tables), measures, size, index }) };
}

/**
 * Makes a face from a TTF, OTF, TTC or OTC. `member` picks one of a collection by its number from 0
 * or by its name; without it the first. Never throws on bad fonts: whatever is wrong is a problem.
 */
export function loadFace(file: FontFile, member?: string): FaceResult {
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

/** Reads and parses a font file, once as long as the file does not change. Never throws. */
export function openFace(path: string, member?: string): FaceResult {
  const status = statusOf(path);
  const stamp = status ? `${status.mtimeMs}/${status.size}` : '';
  const slot = `${path}\0${member ?? ''}`;
  const cached = openFaces.get(slot);
  if (cached && cached.stamp === stamp) return cached.result;
  const file = openFontFile(path);
  const result = 'problem' in file ? file : loadFace(file, member);
  openFaces.set(slot, { stamp, result });
  return result;
}

/** True when a path leads to a file. */
export const fileExists = (path: string): boolean => statusOf(path)?.isFile() ?? false;

/** Lends `use` a reader of parts of a file, so that names are learnt without reading megabytes of outlines. */
export function withFile<T>(path: string, use: (read: ReadAt) => T): T {
  const handle = openSync(path, 'r');
  try {
    return use(readerOfFile(handle));
  } finally {
    closeSync(handle);
  }
}

/** Font files below some folders, and the folders' times of change, by which a listing can be known to be stale. */
export interface FontListing {
  readonly files: readonly string[];
  readonly stamps: ReadonlyMap<string, number>;
}

const FONT_FILE = /\.(ttf|otf|ttc|otc)$/iu;
const MAX_DEPTH = 12;

const changedAt = (folder: string): number => statusOf(folder)?.mtimeMs ?? 0;

function walk(folder: string, depth: number, files: Set<string>, stamps: Map<string, number>): void {
  try {
    const real = realpathSync(folder);
    if (stamps.has(real)) return;
    stamps.set(real, changedAt(real));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const status = entry.isSymbolicLink() ? statusOf(path) : entry;
      if (status?.isDirectory() && depth > 0) walk(path, depth - 1, files, stamps);
      else if (status?.isFile() && FONT_FILE.test(entry.name)) files.add(path);
    }
  } catch {
    // A folder that is absent or closed to us simply has no fonts.
    stamps.set(folder, changedAt(folder));
  }
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Lists TTF, OTF, TTC and OTC files in folders and `depth` levels below them, sorted by path. Never throws. */
export function listFontFiles(folders: readonly string[], depth = MAX_DEPTH): FontListing {
  const files = new Set<string>();
  const stamps = new Map<string, number>();
  for (const folder of folders) walk(folder, depth, files, stamps);
  return { files: [...files].sort(byCodeUnit), stamps };
}

/** True while no folder of a listing has had files added or removed. */
export const isFresh = (listing: FontListing): boolean =>
  [...listing.stamps].every(([folder, stamp]) => changedAt(folder) === stamp);
