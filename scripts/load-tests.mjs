/** Loads a module of the tests, in TypeScript, for a report that is made of it. */

import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @param entry below `test`, such as proof/tally.ts
 * @returns what the module exports
 */
export async function loadOfTests(entry) {
  // Two levels below the root, as the file that it is made of.
  const outfile = pathOf(`../node_modules/.reports/${basename(entry, '.ts')}.mjs`);
  await build({
    entryPoints: [pathOf(`../test/${entry}`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(outfile);
}
