/** Files that are written to be looked at once. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a text to a file of this name in a folder of its own that no other user reads; undefined where that fails. */
export function writeTemporary(name: string, text: string): string | undefined {
  try {
    const path = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), name);
    writeFileSync(path, text);
    return path;
  } catch {
    return undefined;
  }
}
