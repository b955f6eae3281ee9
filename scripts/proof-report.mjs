/** Writes docs/proofreading-report.md: how many planted mistakes each rule finds, and what it says of correct prose. */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

// Two levels below the root, as the file that it is made of.
const outfile = pathOf('../node_modules/.proof/tally.mjs');
await build({
  entryPoints: [pathOf('../test/proof/tally.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { writeReport } = await import(outfile);
const report = writeReport();
writeFileSync(pathOf('../docs/proofreading-report.md'), report);
console.log(report);
