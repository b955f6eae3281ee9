/** Writes docs/proofreading-report.md: how many planted mistakes each rule finds, and what it says of correct prose. */

import { writeFileSync } from 'node:fs';
import { loadOfTests } from './load-tests.mjs';

const { writeReport } = await loadOfTests('proof/tally.ts');
const report = writeReport();
writeFileSync(new URL('../docs/proofreading-report.md', import.meta.url), report);
console.log(report);
