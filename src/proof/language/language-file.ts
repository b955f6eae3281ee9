/** Reading from disk: all that proofreading does of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../base/root.ts';

/** What scripts/pack-language.mjs has packed; it comes with the program. */
export const readPacked = (): Uint8Array => readFileSync(join(ROOT, 'language/likelihoods.bin'));
