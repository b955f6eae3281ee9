/** Which program this is: an issue is built anew where another one built it. */

import { basename, dirname, extname, join } from 'node:path';
import { listTree, readWhole } from '../disk/folders.ts';
import { hashOf } from './hash.ts';

/** The folder of the running code: that of this file's room, or of the one file that all of it was bundled into. */
function codeFolder(path: string): string {
  const folder = dirname(path);
  return basename(folder) === 'build' ? dirname(folder) : folder;
}

/**
 * Identifies the program by its version and its code, which names the fonts it brings along by their checksums.
 *
 * @param version of the package
 */
export function programId(version: string): string {
  const path = import.meta.filename;
  const folder = codeFolder(path);
  const code = listTree(folder, extname(path)).map((name) => {
    const bytes = readWhole(join(folder, name));
    return `${name} ${bytes ? hashOf(bytes) : ''}`;
  });
  return hashOf([version, ...code].join('\n'));
}
