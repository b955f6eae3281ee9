/** Reading from disk: all that proofreading does of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../base/root.ts';

const read = (name: string): Uint8Array => readFileSync(join(ROOT, 'language', name));

/** What scripts/pack-language.mjs has packed; it comes with the program. */
export const readPacked = (): Uint8Array => read('likelihoods.bin');

/** What scripts/pack-topics.mjs has packed. */
export const readPackedTopics = (): Uint8Array => read('topics.bin');
