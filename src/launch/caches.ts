/** Keeps the code that V8 compiled: compiling takes longer than an issue takes to set, and Node 20 has no cache of its own. */

import fs from 'node:fs';
import path from 'node:path';
import { cacheHome, removeLeftovers, writeBeside } from './cache-files.ts';

/** A part of the bundle ends with a comment of so many hexadecimal digits of a hash, the same in all parts. */
export const ID_LENGTH = 64;

/** The part that every run begins with; it loads the others. */
export const FIRST = 'kuaibao';

/** Which flags V8 runs with: those it is told once it runs, or those of a snapshot. */
export type Mode = 'plain' | 'snapshot';

/** The file with the compiled code of a part, which fits one version of V8 with some flags on one kind of machine. */
function cacheName(part: string, mode: Mode): string {
  const { versions, platform, arch } = process;
  const own = [...(mode === 'plain' ? [] : [mode]), ...(part === FIRST ? [] : [part])];
  return `${['node', versions.v8, platform, arch, ...own].join('-')}.cache`;
}

/** A cache begins with the hash of its bundle and the kinds of work it is good for, filled up with spaces. */
const HEAD_LENGTH = 2048;

/** Code that was compiled for some kinds of work. */
export interface Cache {
  readonly kinds: readonly string[];
  readonly code: Buffer;
}

/** Folders for compiled code: beside the bundle, or the user's own where that may not be written. */
function cacheFolders(bundle: string): string[] {
  const home = cacheHome();
  return [bundle, ...(home === undefined ? [] : [home])];
}

/** The files that the compiled code of the first part may be kept in. */
export const firstCaches = (bundle: string): string[] =>
  cacheFolders(bundle).map((folder) => path.join(folder, cacheName(FIRST, 'plain')));

/** The caches of a part, the one that is good for most first. */
export function readCaches(bundle: string, part: string, id: string, mode: Mode): Cache[] {
  const found = cacheFolders(bundle).flatMap((folder): Cache[] => {
    try {
      const bytes = fs.readFileSync(path.join(folder, cacheName(part, mode)));
      const head = bytes.toString('latin1', 0, HEAD_LENGTH);
      if (!head.startsWith(`${id} `)) return [];
      return [{ kinds: head.slice(ID_LENGTH).split(' ').filter(Boolean), code: bytes.subarray(HEAD_LENGTH) }];
    } catch {
      return [];
    }
  });
  return found.sort((one, other) => other.kinds.length - one.kinds.length);
}

const readStart = (file: string): string => fs.readFileSync(file).toString('latin1', 0, ID_LENGTH);

/** Keeps compiled code in the first folder that may be written, and clears that of what others have left. */
export function writeCache(
  bundle: string,
  part: string,
  id: string,
  mode: Mode,
  { kinds, code }: Cache,
): void {
  const head = Buffer.alloc(HEAD_LENGTH, [id, ...kinds].join(' ').padEnd(HEAD_LENGTH), 'latin1');
  for (const folder of cacheFolders(bundle)) {
    if (!writeBeside(path.join(folder, cacheName(part, mode)), Buffer.concat([head, code]))) continue;
    removeLeftovers(folder, /^node-.*\.cache(?:\.\d+)?$/, (file) => readStart(file) !== id);
    return;
  }
}
