import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Job, Outcome, Task } from '../../src/build/job.ts';
import { makeStop, requestStop, runTasks } from '../../src/build/pool.ts';

const workerFile = fileURLToPath(new URL('./crash-worker.mjs', import.meta.url));
const job: Job = { kind: 'check', output: { format: 'pdf' }, settings: [], ending: '.pdf' };
const tasksOf = (inputs: readonly string[]): Task[] =>
  inputs.map((name) => ({
    input: { name, path: `/${name}` },
    destination: { kind: 'folder', path: '/' },
  }));

/** Runs tasks in two workers; their outcomes by input, and how often each came. */
async function outcomesOf(inputs: readonly string[], stopAfter = Number.POSITIVE_INFINITY) {
  const outcomes = new Map<string, Outcome>();
  const stop = makeStop();
  let calls = 0;
  const done = (index: number, outcome: Outcome): void => {
    outcomes.set(inputs[index] as string, outcome);
    if (++calls >= stopAfter) requestStop(stop);
  };
  await runTasks(tasksOf(inputs), job, { jobs: 2, stop, done, workerFile });
  return { outcomes, calls };
}

const good = (count: number): string[] => Array.from({ length: count }, (_, i) => `good ${i}`);

describe('a worker that dies', () => {
  it.each([
    ['exit', /意外停了/],
    ['throw', /意外停了（x is not a function）/],
  ])('by %s fails its issue, and no other', async (how, message) => {
    const inputs = [...good(20), `${how} 1`, ...good(60).slice(20), `${how} 2`];
    const { outcomes, calls } = await outcomesOf(inputs);
    expect(calls).toBe(inputs.length);
    for (const [input, { status, diagnostics }] of outcomes) {
      expect([input, status]).toEqual([input, input.startsWith('good') ? 'checked' : 'failed']);
      if (status !== 'failed') continue;
      expect(diagnostics).toMatchObject([{ code: 'worker-crashed', severity: 'error' }]);
      expect(diagnostics[0]?.message.zh).toMatch(message);
      expect(diagnostics[0]?.hint?.zh).toMatch(/再/);
    }
  });
});

describe('a run that is stopped', () => {
  it('begins nothing more', async () => {
    const { calls } = await outcomesOf(good(500), 10);
    expect(calls).toBeGreaterThanOrEqual(10);
    expect(calls).toBeLessThan(100);
  });
});
