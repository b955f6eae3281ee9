/** Reading from disk: all that proofreading does of it. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../base/root.ts';
import { uncounted } from './uncounted.ts';

/** The bytes of a file. */
function read(name: string): Uint8Array {
  const file = openSync(join(ROOT, 'language', name), 'r');
  try {
    const bytes = new Uint8Array(uncounted(fstatSync(file).size));
    let length = 0;
    while (length < bytes.length) {
      const more = readSync(file, bytes, length, bytes.length - length, null);
      if (more === 0) throw new Error(`${name}: ${length} of ${bytes.length} bytes`);
      length += more;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** What scripts/pack-language.mjs has packed; it comes with the program. */
export const readPacked = (): Uint8Array => read('likelihoods.bin');

/** What scripts/pack-topics.mjs has packed. */
export const readPackedTopics = (): Uint8Array => read('topics.bin');
