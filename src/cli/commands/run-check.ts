import type { Job } from '../../build/job.ts';
import { extensionOf } from '../../output/format.ts';
import { runJob } from '../run.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { type BatchOptions, gather, readRunOptions, readSettings } from './batch-options.ts';

/** `kuaibao check`: everything but the PDF. */
export async function check(
  given: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const run = readRunOptions(options, terminal);
  const settings = readSettings(options, terminal);
  const gathered = await gather(given, options, terminal);
  const job: Job = { kind: 'check', output: { format: 'pdf' }, settings, ending: extensionOf('pdf') };
  return (await runJob(gathered, job, { kind: 'beside' }, run, terminal)).exit;
}
