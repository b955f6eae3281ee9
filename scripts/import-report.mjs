/** Writes docs/import-report.md: how well files of other programs come in. `--misses` also says what went wrong. */

import { writeFileSync } from 'node:fs';
import { loadOfTests } from './load-tests.mjs';

const { judgeAll, reportOf } = await loadOfTests('import/import-report.ts');
const results = await judgeAll();
const report = reportOf(results);
writeFileSync(new URL('../docs/import-report.md', import.meta.url), report);
console.log(report);
if (process.argv.includes('--misses')) {
  for (const { layout, misses } of results) {
    for (const { kind, field, value } of misses) console.log(`${layout.name}: ${kind} ${field}: ${value}`);
  }
}
