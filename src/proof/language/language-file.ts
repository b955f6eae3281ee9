/** Reading from disk: all that proofreading does of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../base/root.ts';

/** The bytes of a file, where numbers of more than a byte may begin. */
function read(name: string): Uint8Array {
  const bytes = readFileSync(join(ROOT, 'language', name));
  return bytes.byteOffset === 0 ? bytes : new Uint8Array(bytes);
}

/** What scripts/pack-language.mjs has packed; it comes with the program. */
export const readPacked = (): Uint8Array => read('likelihoods.bin');

/** What scripts/pack-topics.mjs has packed. */
export const readPackedTopics = (): Uint8Array => read('topics.bin');
