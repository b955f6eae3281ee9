/** Reading from disk: all that the font room does of it. */

import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { keepWords } from '../opentype/arrays.ts';
import type { ReadWords } from '../opentype/pack/pack-file.ts';
import { type ReadAt, readerOf } from '../opentype/sfnt.ts';
import type { FontProblem } from './font-problem.ts';

export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
const codeOf = (thrown: unknown): unknown => (thrown as NodeJS.ErrnoException | undefined)?.code;

/** The status of a path in the file system; undefined where it cannot be read, for whatever reason. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Largest font file read, in bytes; no font is larger. */
const LARGEST = 256 * 1024 * 1024;

/** A font file opened for reading; parts of it are read as they are asked for. */
export interface FontFile {
  readonly read: ReadAt;
  /** Bytes. */
  readonly size: number;
}

/** A font file, or why it cannot be opened. */
type OpenedFile = FontFile | { readonly problem: FontProblem };

/** Never throws: what the disk refuses is a problem. */
function openWith(path: string, open: (size: number) => FontFile): OpenedFile {
  try {
    const status = statSync(path);
    // A device or a pipe may never end.
    if (!status.isFile()) return { problem: { kind: 'not-a-file' } };
    if (status.size > LARGEST) return { problem: { kind: 'too-large', size: status.size } };
    return open(status.size);
  } catch (thrown) {
    const missing = codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR';
    return { problem: missing ? { kind: 'missing' } : { kind: 'unreadable', reason: reasonOf(thrown) } };
  }
}

/** Handles by the paths of files that stay as they are, for as long as they are open. */
const handles = new Map<string, number>();

function handleOf(path: string): number {
  const known = handles.get(path);
  if (known !== undefined) return known;
  const handle = openSync(path, 'r');
  handles.set(path, handle);
  return handle;
}

/** Closes all font files; they are opened again when they are read. */
export function closeFontFiles(): void {
  for (const handle of handles.values()) closeSync(handle);
  handles.clear();
}

/** Opens a font file that stays as it is, for as long as the process runs. Never throws. */
export const openFontFile = (path: string): OpenedFile =>
  openWith(path, (size) => {
    handleOf(path);
    return { read: readerOfFile(() => handleOf(path)), size };
  });

/**
 * Reads a font file that may be replaced at any time: as a whole, so that all its parts are of one font, and so that
 * no handle stays open. Never throws.
 */
export const readFontFile = (path: string): OpenedFile =>
  openWith(path, () => {
    const bytes = readFileSync(path);
    return { read: readerOf(bytes), size: bytes.length };
  });

const readerOfFile =
  (handle: () => number): ReadAt =>
  (offset, length) => {
    // Hundreds of glyphs of some hundred bytes each: the pool spares as many allocations.
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(handle(), bytes, 0, length, offset));
  };

/** Reads words of a file; nothing where there is none, nor on a machine whose words start with the highest byte. */
export function openWords(path: string): ReadWords | undefined {
  const file = endianness() === 'LE' ? openFontFile(path) : { problem: undefined };
  if ('problem' in file) return undefined;
  return (offset, length) => {
    const bytes = file.read(4 * offset, 4 * length);
    return keepWords(bytes);
  };
}

/** What changes when a file does; empty where there is none. */
export function stampOf(path: string): string {
  const status = statusOf(path);
  return status ? `${status.mtimeMs}/${status.size}` : '';
}

/** Bytes of a file; undefined where a path leads to none. */
export function sizeOfFile(path: string): number | undefined {
  const status = statusOf(path);
  return status?.isFile() ? status.size : undefined;
}

/** Lends `use` a reader of parts of a file, so that names are learnt without reading megabytes of outlines. */
export function withFile<T>(path: string, use: (read: ReadAt) => T): T {
  const handle = openSync(path, 'r');
  try {
    return use(readerOfFile(() => handle));
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
