import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { writeReport } from './tally.ts';

it('docs/proofreading-report.md is what npm run proof-report writes', () => {
  const path = fileURLToPath(new URL('../../docs/proofreading-report.md', import.meta.url));
  expect(readFileSync(path, 'utf8')).toBe(writeReport());
});
