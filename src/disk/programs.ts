/** What there is to know of programs and disks. Nothing throws. */

import { accessSync, constants, realpathSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { statusOf } from './folders.ts';

/** A path with all links followed; itself where that cannot be done. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What Windows runs for a name without an ending, in its order; a link or a script elsewhere. */
const ENDINGS = process.platform === 'win32' ? ['.com', '.exe', '.bat', '.cmd'] : [''];

/**
 * The programs that a name may start, in the order in which a shell looks for them.
 *
 * @param path the folders, as PATH has them
 */
export function findPrograms(name: string, path: string): readonly string[] {
  const folders = path.split(process.platform === 'win32' ? ';' : ':').map((one) => one.replaceAll('"', ''));
  return [...new Set(folders.filter((one) => one !== '').map((one) => resolve(one)))]
    .flatMap((folder) => ENDINGS.map((ending) => join(folder, `${name}${ending}`)))
    .filter((file) => statusOf(file) && isExecutable(file));
}

/** How many bytes may still be written to the disk that a folder is on; undefined where that is not known. */
export function freeSpace(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
