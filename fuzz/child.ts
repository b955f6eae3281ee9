/** The side on which the cases run: a process of its own, which may be killed or run out of memory. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomOf } from './random.ts';
import type { Case, Said, Target } from './target.ts';

const say = (said: Said): boolean | undefined => process.send?.(said);

const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);

async function checkIn(one: Case): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-fuzz-'));
  try {
    return await one.check(folder);
  } catch (thrown) {
    return [`throws: ${reasonOf(thrown)}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the cases of a target whose numbers come in, one after the other. */
export function listen(target: Target, seed: number): void {
  process.on('message', async (number: number) => {
    const one = await target.make(randomOf(seed, target.name, number));
    say({ files: one.files });
    const faults = await checkIn(one);
    say({ faults, peak: process.resourceUsage().maxRSS * 1024 });
  });
  process.on('disconnect', () => process.exit());
}
