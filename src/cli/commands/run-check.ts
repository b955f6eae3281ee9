import type { Job } from '../../build/job.ts';
import { extensionOf } from '../../output/format.ts';
import type { FixOptions } from '../fix/fix-issues.ts';
import { readFormat } from '../options/check-format.ts';
import { runJob } from '../run.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { type BatchOptions, gather, readRunOptions, readSettings } from './batch-options.ts';

export interface CheckOptions extends BatchOptions, FixOptions {
  /** In what form what was found goes to standard output. */
  readonly format?: string;
}

/** `kuaibao check`: everything but the PDF; with `--fix`, what is certain is repaired before. */
export async function check(
  given: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = readFormat(options, terminal);
  const run = { ...readRunOptions(options, terminal), json: format === 'json' };
  const settings = readSettings(options, terminal);
  const gathered = await gather(given, options, terminal);
  const { fix = false, yes = false, dryRun = false } = options;
  let fixed = true;
  if (fix || yes || dryRun) {
    const { fixIssues, guardFix } = await import('../fix/fix-issues.ts');
    guardFix(gathered, options, terminal);
    fixed = await fixIssues(gathered, options, settings, terminal);
  }
  const job: Job = { kind: 'check', output: { format: 'pdf' }, settings, ending: extensionOf('pdf') };
  const own = { ...run, ...(format && format !== 'json' && { format }) };
  const { exit } = await runJob(gathered, job, { kind: 'beside' }, own, terminal);
  return exit === 0 && !fixed ? 1 : exit;
}
