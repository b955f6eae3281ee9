import type { Job } from '../../build/job.ts';
import {
  type BatchOptions,
  gather,
  type RenewOptions,
  readRunOptions,
  readSettings,
} from '../options/batch-options.ts';
import { choosePattern, chooseTarget, type TargetOptions } from '../options/target.ts';
import { chooseVariant, type VariantOptions } from '../options/variant.ts';
import { type Finished, runJob } from '../run.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

export type BuildOptions = BatchOptions & RenewOptions & TargetOptions & VariantOptions;

/** `kuaibao build`: every input becomes a PDF, or a report of what is wrong with it; one never stops the rest. */
export const build = async (
  given: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> => (await buildIssues(given, options, terminal)).exit;

/** Builds as `build` does, and tells what came of every input. */
export async function buildIssues(
  given: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<Finished> {
  const run = readRunOptions(options, terminal);
  const pattern = choosePattern(options, terminal);
  const gathered = await gather(given, options, terminal);
  const variant = chooseVariant(options, terminal);
  const target = chooseTarget(gathered.batch, options, terminal);
  const job: Job = {
    kind: 'build',
    output: variant.output,
    settings: readSettings(options, terminal),
    ...(pattern && { pattern }),
    ending: variant.ending,
  };
  return runJob(gathered, job, target, run, terminal);
}
