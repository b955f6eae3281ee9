import { join } from 'node:path';

/** The folder of this package. Two levels up from `src/base` as from `dist/base` and from the bundle, `dist/bundle`. */
export const ROOT = join(import.meta.dirname, '../..');
