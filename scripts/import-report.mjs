/** Writes docs/import-report.md: how well files of other programs come in. `--misses` also says what went wrong. */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

// Two levels below the root, as the file that it is made of.
const outfile = pathOf('../node_modules/.import/import-report.mjs');
await build({
  entryPoints: [pathOf('../test/import/import-report.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { judgeAll, reportOf } = await import(outfile);
const results = await judgeAll();
const report = reportOf(results);
writeFileSync(pathOf('../docs/import-report.md'), report);
console.log(report);
if (process.argv.includes('--misses')) {
  for (const { layout, misses } of results) {
    for (const { kind, field, value } of misses) console.log(`${layout.name}: ${kind} ${field}: ${value}`);
  }
}
