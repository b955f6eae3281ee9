/** Files that are written to be looked at once. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** Makes a folder that no other user reads, of this process alone; undefined where that fails. */
export function makeTemporaryFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'kuaibao-'));
  } catch {
    return undefined;
  }
}

/** Removes a temporary folder with all that is in it, as far as the system lets go of it. */
export function removeTemporaryFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The system clears its folder of temporary files by itself.
  }
}
