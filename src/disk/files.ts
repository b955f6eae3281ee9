/** Reading and writing of files. Nothing throws: what the disk refuses comes back as a value. */

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileContent } from '../base/input-file.ts';
import { LARGEST_PDF, MAX_BYTES } from '../base/input-file.ts';
import { codeOf, pause, readBounded, readSized, writeAll } from './handles.ts';
import { temporaryName } from './owner.ts';
import { findNameFault } from './windows-names.ts';

/** Should a pipe have taken the place of a file since somebody looked, it is opened all the same; Windows has none. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What is at a path; a pipe, a socket or a device is neither file nor folder, and may never end. */
type PathKind = 'file' | 'folder' | 'special' | 'nothing';

const kindOfStatus = (status: Stats | undefined): PathKind =>
  !status ? 'nothing' : status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'special';

/** Waits before the next attempt to read, in milliseconds: who saves a file holds it for a moment. */
const READ_WAITS = [50, 150];

/** Reads an input file. One past the size limit is read just far enough to be refused as too large. */
export function readInput(path: string, most = MAX_BYTES): FileContent {
  for (const wait of READ_WAITS) {
    const content = readOnce(path, most);
    if (!('problem' in content) || content.problem !== 'in-use') return content;
    pause(wait);
  }
  return readOnce(path, most);
}

function readOnce(path: string, most: number): FileContent {
  let file: number | undefined;
  try {
    // To open some devices does something, and to open a pipe waits for its other end.
    if (kindOfStatus(statSync(path)) === 'special') return { problem: 'special' };
    file = openSync(path, READ_AT_ONCE);
    const status = fstatSync(file);
    const kind = kindOfStatus(status);
    if (kind === 'folder' || kind === 'special') return { problem: kind };
    const sized = status.size > 0 && status.size < most;
    return { bytes: sized ? readSized(file, status.size, most) : readBounded(file, most) };
  } catch (thrown) {
    const code = codeOf(thrown);
    // Windows does not open a folder at all.
    if (kindOf(path) === 'folder') return { problem: 'folder' };
    // A path that cannot be a path, too long or with a NUL in it, names no file either.
    if (/^(ENOENT|ENOTDIR|ENAMETOOLONG|EINVAL|ERR_INVALID_ARG_VALUE)$/.test(code)) {
      return { problem: 'missing' };
    }
    // Excel keeps what it shows to itself.
    if (code === 'EBUSY') return { problem: 'in-use' };
    return { problem: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads standard input to its end. */
export function readStdin(): FileContent {
  try {
    return { bytes: readBounded(0, LARGEST_PDF) };
  } catch {
    return { problem: 'unreadable' };
  }
}

/** Why a file could not be written: what was being done, and the system's code for what happened. */
export interface WriteFailure {
  readonly step: 'folder' | 'write' | 'rename';
  readonly code: string;
}

/** The code of what we refuse ourselves: to put a file in the place of a pipe, a socket or a device. */
export const SPECIAL = 'SPECIAL';
/** The code of a name that no file may have on Windows. */
export const BAD_NAME = 'BAD_NAME';
/** The code of a file that its owner has marked as read-only, which Windows heeds. */
export const READ_ONLY = 'READ_ONLY';

/** Runs a step; undefined when it went well. */
function attempt(step: WriteFailure['step'], action: () => void): WriteFailure | undefined {
  try {
    action();
    return undefined;
  } catch (thrown) {
    return { step, code: codeOf(thrown) || 'UNKNOWN' };
  }
}

/** Makes a folder and those above it, one by one: asked for all at once, the system says only that there is no such place. */
function makeFolder(path: string): WriteFailure | undefined {
  if (kindOf(path) === 'folder') return undefined;
  const failure = dirname(path) === path ? undefined : makeFolder(dirname(path));
  const made = failure ?? attempt('folder', () => mkdirSync(path));
  // Another run may have made it meanwhile.
  return made?.code === 'EEXIST' && kindOf(path) === 'folder' ? undefined : made;
}

/** Keeps what is no file, and what is read-only on Windows, from being replaced. */
const guardTarget = (path: string): WriteFailure | undefined => {
  const code = isLink(path) ? undefined : kindOf(path) === 'special' ? SPECIAL : readOnlyOf(path);
  return code === undefined ? undefined : { step: 'write', code };
};

function readOnlyOf(path: string): string | undefined {
  const status = process.platform === 'win32' ? statusAt(path) : undefined;
  return status?.isFile() && (status.mode & 0o200) === 0 ? READ_ONLY : undefined;
}

/** Keeps names from being written that Windows has for something else. */
const guardName = (path: string): WriteFailure | undefined =>
  findNameFault(path) && { step: 'write', code: BAD_NAME };

/** Writes a file that must not exist yet; a part of one is removed again. */
function writeFresh(path: string, bytes: Uint8Array): WriteFailure | undefined {
  let file = -1;
  const opened = attempt('write', () => {
    file = openSync(path, 'wx');
  });
  if (opened) return opened;
  const code = writeAll(file, bytes);
  const closed = attempt('write', () => closeSync(file));
  const failure = code === undefined ? closed : ({ step: 'write', code } as const);
  if (failure) remove(path);
  return failure;
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
  const guarded = guardName(path) ?? guardTarget(path);
  const failure = guarded ?? makeFolder(dirname(path)) ?? writeFresh(temporary, bytes);
  if (failure) return failure;
  const renamed = renamePatiently(temporary, path);
  if (renamed) remove(temporary);
  return renamed;
}

/** Writes a new file whole or not at all; an existing one is never touched (`EEXIST`). */
export function writeNew(path: string, bytes: Uint8Array): WriteFailure | undefined {
  return guardName(path) ?? makeFolder(dirname(path)) ?? writeFresh(path, bytes);
}

/**
 * Tries whether files can be written into a folder, or whether the folder can be made where there is none yet.
 *
 * @returns what the disk refused, or nothing
 */
export function probeFolder(folder: string): WriteFailure | undefined {
  const guarded = guardName(folder);
  if (guarded) return guarded;
  let place = folder;
  while (kindOf(place) === 'nothing' && dirname(place) !== place) place = dirname(place);
  if (kindOf(place) !== 'folder' && kindOf(place) !== 'nothing') {
    return { step: 'folder', code: place === folder ? 'EEXIST' : 'ENOTDIR' };
  }
  const probe = join(place, temporaryName());
  const failure = writeFresh(probe, new Uint8Array());
  if (!failure) remove(probe);
  return failure && { ...failure, step: place === folder ? 'write' : 'folder' };
}

function statusAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What a path leads to; anything that cannot be reached counts as nothing. */
export const kindOf = (path: string): PathKind => kindOfStatus(statusAt(path));

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
    .replace(/\.(?:ya?ml|kuaibao|pdf)$/, '');
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
