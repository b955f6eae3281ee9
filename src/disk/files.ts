/** Reading and writing of files. Nothing throws: what the disk refuses comes back as a value. */

import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileContent } from '../issue/load.ts';
import { MAX_BYTES } from '../issue/text.ts';
import { temporaryName } from './owner.ts';

const CHUNK = 64 * 1024;

export const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException | undefined)?.code ?? '';

/** Stops the program for a moment; only for waiting on a pipe or on another program. */
const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Reads a chunk; 0 at the end. A pipe without data yet is waited for; Windows calls the end of one an error. */
function readChunk(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (thrown) {
      if (codeOf(thrown) === 'EOF') return 0;
      if (codeOf(thrown) !== 'EAGAIN') throw thrown;
      pause(10);
    }
  }
}

/** Reads to the end, or just past the size limit. */
function readBounded(file: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = new Uint8Array(CHUNK);
  for (let size = 0; size <= MAX_BYTES; ) {
    const read = readChunk(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.slice(0, read));
    size += read;
  }
  return Buffer.concat(chunks);
}

/** Reads a file of a known size without further ado, and whatever has been added to it since. */
function readSized(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size + 1);
  let done = 0;
  for (let read = 1; read > 0 && done < bytes.length; done += read) {
    read = readChunk(file, bytes.subarray(done));
  }
  return done <= size ? bytes.subarray(0, done) : Buffer.concat([bytes, readBounded(file)]);
}

/** Reads an input file. One past the size limit is read just far enough to be refused as too large. */
export function readInput(path: string): FileContent {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const status = fstatSync(file);
    if (status.isDirectory()) return { problem: 'folder' };
    const sized = status.isFile() && status.size > 0 && status.size < MAX_BYTES;
    return { bytes: sized ? readSized(file, status.size) : readBounded(file) };
  } catch (thrown) {
    const code = codeOf(thrown);
    // Windows does not open a folder at all.
    if (kindOf(path) === 'folder') return { problem: 'folder' };
    // A path that cannot be a path, too long or with a NUL in it, names no file either.
    if (/^(ENOENT|ENOTDIR|ENAMETOOLONG|EINVAL|ERR_INVALID_ARG_VALUE)$/.test(code)) {
      return { problem: 'missing' };
    }
    return { problem: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads standard input to its end. */
export function readStdin(): FileContent {
  try {
    return { bytes: readBounded(0) };
  } catch {
    return { problem: 'unreadable' };
  }
}

/** Why a file could not be written: what was being done, and the system's code for what happened. */
export interface WriteFailure {
  readonly step: 'folder' | 'write' | 'rename';
  readonly code: string;
}

/** Runs a step; undefined when it went well. */
function attempt(step: WriteFailure['step'], action: () => void): WriteFailure | undefined {
  try {
    action();
    return undefined;
  } catch (thrown) {
    return { step, code: codeOf(thrown) || 'UNKNOWN' };
  }
}

const makeFolder = (path: string): WriteFailure | undefined =>
  attempt('folder', () => mkdirSync(path, { recursive: true }));

/** Writes a file that must not exist yet; a part of one is removed again. */
function writeFresh(path: string, bytes: Uint8Array): WriteFailure | undefined {
  let file = -1;
  const opened = attempt('write', () => {
    file = openSync(path, 'wx');
  });
  if (opened) return opened;
  const written = attempt('write', () => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  });
  const closed = attempt('write', () => closeSync(file));
  if (written ?? closed) remove(path);
  return written ?? closed;
}

const remove = (path: string): void => {
  attempt('write', () => rmSync(path, { force: true }));
};

/** Waits between attempts to rename, in milliseconds: virus scanners hold a new file for a moment. */
const RENAME_WAITS = [0, 50, 150, 300];

function renamePatiently(from: string, to: string): WriteFailure | undefined {
  let failure: WriteFailure | undefined;
  for (const wait of RENAME_WAITS) {
    if (wait > 0) pause(wait);
    failure = attempt('rename', () => renameSync(from, to));
    if (!failure || !/^(EBUSY|EPERM|EACCES)$/.test(failure.code)) return failure;
  }
  return failure;
}

/**
 * Writes a file whole or not at all: to a temporary name beside it, then by renaming. The folder is made if need be.
 *
 * @returns what the disk refused, or nothing
 */
export function writeWhole(path: string, bytes: Uint8Array): WriteFailure | undefined {
  const temporary = join(dirname(path), temporaryName());
  const failure = makeFolder(dirname(path)) ?? writeFresh(temporary, bytes);
  if (failure) return failure;
  const renamed = renamePatiently(temporary, path);
  if (renamed) remove(temporary);
  return renamed;
}

/** Writes a new file whole or not at all; an existing one is never touched (`EEXIST`). */
export function writeNew(path: string, bytes: Uint8Array): WriteFailure | undefined {
  return makeFolder(dirname(path)) ?? writeFresh(path, bytes);
}

/**
 * Tries whether files can be written into a folder, or whether the folder can be made where there is none yet.
 *
 * @returns what the disk refused, or nothing
 */
export function probeFolder(folder: string): WriteFailure | undefined {
  let place = folder;
  while (kindOf(place) === 'nothing' && dirname(place) !== place) place = dirname(place);
  if (kindOf(place) === 'file') return { step: 'folder', code: place === folder ? 'EEXIST' : 'ENOTDIR' };
  const probe = join(place, temporaryName());
  const failure = writeFresh(probe, new Uint8Array());
  if (!failure) remove(probe);
  return failure && { ...failure, step: place === folder ? 'write' : 'folder' };
}

/** What a path leads to; anything that cannot be reached counts as nothing. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status ? (status.isDirectory() ? 'folder' : 'file') : 'nothing';
  } catch {
    return 'nothing';
  }
}

/** The names in a folder, sorted; none where it cannot be listed. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The files of a folder that may be what a missing path meant: those whose name starts the same. */
export function listNamesakes(path: string): readonly string[] {
  const stem = basename(path)
    .toLowerCase()
    .replace(/\.(?:ya?ml|pdf)$/, '');
  if (stem === '') return [];
  return listNames(dirname(path)).filter((name) => name.toLowerCase().startsWith(stem));
}

/** True for a symbolic link, wherever it leads. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
