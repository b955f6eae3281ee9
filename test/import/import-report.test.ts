import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Field } from './facts.ts';
import { judgeAll, type Result, reportOf } from './import-report.ts';
import { precisionOf, recallOf, sumOf } from './metric.ts';
import { readLayouts } from './truth.ts';

let results: Result[] = [];
beforeAll(async () => {
  results = await judgeAll();
}, 120_000);

describe('layouts of other programs', () => {
  it.each(['titles', 'sources', 'townships', 'paragraphs'] satisfies Field[])('%s are found', (field) => {
    const score = sumOf(results, field);
    const wrong = results.flatMap(({ layout, misses }) =>
      misses
        .filter((one) => one.field === field)
        .map(({ kind, value }) => `${layout.name}: ${kind} ${value}`),
    );
    expect(precisionOf(score), wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recallOf(score), wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  it.each(readLayouts().map(({ name }) => name))('%s: nothing is left and nothing stands twice', (name) => {
    const { balance, misses } = results.find(({ layout }) => layout.name === name) as Result;
    expect(balance).toBeDefined();
    if (!balance) return;
    const dropped = Object.values(balance.dropped).reduce((sum, count) => sum + count, 0);
    expect(balance.placed + dropped + balance.commented).toBe(balance.read);
    expect(balance.left).toEqual([]);
    expect(balance.twice).toBe(0);
    expect(misses.filter(({ field }) => field === 'kept')).toEqual([]);
  });
  it('docs/import-report.md is what npm run import-report writes', () => {
    const path = fileURLToPath(new URL('../../docs/import-report.md', import.meta.url));
    expect(readFileSync(path, 'utf8')).toBe(reportOf(results));
  });
});
