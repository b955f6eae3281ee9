import { fileURLToPath } from 'node:url';

// The fuzzer runs as one file in node_modules/.fuzz.
/** The folder of the program. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
