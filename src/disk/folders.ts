/** What batches need of the disk besides reading and writing whole files. Nothing throws. */

import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { WriteFailure } from './files.ts';
import { codeOf, readChunk } from './handles.ts';
import { isLeftBehind, isTemporary } from './owner.ts';

/** Size and time of change (milliseconds) of a file; undefined where there is none. */
export function statusOf(path: string): { readonly size: number; readonly time: number } | undefined {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status?.isFile() ? { size: status.size, time: status.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a file of whatever size; undefined where it cannot be read, or is a pipe or a device and may never end. */
export function readWhole(path: string): Uint8Array | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Longest line that is read, in bytes. */
const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * Takes apart a file, a piece at a time; lines that are too long for anything of ours are left out.
 *
 * @param most about how many bytes are read
 */
export function readLines(path: string, most: number, take: (line: string) => void): void {
  let file: number | undefined;
  try {
    if (!statSync(path).isFile()) return;
    file = openSync(path, 'r');
    const chunk = Buffer.allocUnsafe(64 * 1024);
    let pieces: Buffer[] = [];
    let length = 0;
    const add = (piece: Buffer): void => {
      length += piece.length;
      if (length <= LONGEST_LINE) pieces.push(Buffer.from(piece));
    };
    const end = (): void => {
      if (length <= LONGEST_LINE) take(Buffer.concat(pieces).toString());
      pieces = [];
      length = 0;
    };
    let done = 0;
    for (let read = readChunk(file, chunk); read > 0 && done < most; read = readChunk(file, chunk)) {
      done += read;
      let from = 0;
      for (let at = chunk.indexOf(0x0a); at >= 0 && at < read; at = chunk.indexOf(0x0a, from)) {
        add(chunk.subarray(from, at));
        end();
        from = at + 1;
      }
      add(chunk.subarray(from, read));
    }
    if (length > 0) end();
  } catch {
    // What has been read counts; the rest is as good as not there.
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Adds a line to a file of this process alone, making it and its folder if need be. */
export function appendLine(path: string, line: string): WriteFailure | undefined {
  const append = () => appendFileSync(path, `${line}\n`);
  try {
    try {
      append();
    } catch (thrown) {
      if (codeOf(thrown) !== 'ENOENT') throw thrown;
      mkdirSync(dirname(path), { recursive: true });
      append();
    }
    return undefined;
  } catch (thrown) {
    return { step: 'write', code: codeOf(thrown) || 'UNKNOWN' };
  }
}

/** The names in a folder; `missing` where there is no such folder, `denied` where it cannot be listed. */
export function namesIn(folder: string): readonly string[] | 'missing' | 'denied' {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    return /^(ENOENT|ENOTDIR)$/.test(codeOf(thrown)) ? 'missing' : 'denied';
  }
}

/** Removes a file if it is there and can be removed. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays; the next run tries again.
  }
}

/** Removes the temporary files that killed runs have left in a folder; none of anybody still at work. */
export function removeLeftovers(folder: string): void {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names.filter(isTemporary)) {
    const path = join(folder, name);
    const status = statusOf(path);
    if (status && isLeftBehind(name, status.time, true)) removeFile(path);
  }
}

/** Files below a folder whose names end as given, relative to it with `/`, sorted by code unit. */
export function listTree(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  } catch {
    return [];
  }
}
