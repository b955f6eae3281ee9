/** Writes over a file of the user's. */

import { chmodSync, realpathSync, statSync } from 'node:fs';
import { readInput, type WriteFailure, writeWhole } from './files.ts';
import { codeOf } from './handles.ts';

/** The code of a file that somebody has changed since it was read. */
export const CHANGED = 'CHANGED';

/**
 * Replaces a file whole or not at all, the file itself where the path is a link to it; it keeps its permissions.
 *
 * @param before what it held when it was read: should it hold something else now, nothing is written (`CHANGED`)
 * @returns what the disk refused, or nothing
 */
export function rewriteWhole(path: string, before: Uint8Array, bytes: Uint8Array): WriteFailure | undefined {
  const now = readInput(path);
  if ('problem' in now || Buffer.compare(now.bytes, before) !== 0) return { step: 'write', code: CHANGED };
  try {
    const real = realpathSync(path);
    const { mode } = statSync(real);
    const failure = writeWhole(real, bytes);
    if (!failure) chmodSync(real, mode);
    return failure;
  } catch (thrown) {
    return { step: 'write', code: codeOf(thrown) || 'UNKNOWN' };
  }
}
