import type { Job } from '../../build/job.ts';
import { outputPath } from '../../disk/named-path.ts';
import { extensionOf } from '../../output/format.ts';
import type { FixOptions } from '../fix/fix-issues.ts';
import type { Gathered } from '../inputs.ts';
import { text } from '../language.ts';
import { type BatchOptions, gather, readRunOptions, readSettings } from '../options/batch-options.ts';
import { readFormat } from '../options/check-format.ts';
import { runJob } from '../run.ts';
import { type ExitCode, type Terminal, UsageError } from '../terminal.ts';

export interface CheckOptions extends BatchOptions, FixOptions {
  /** In what form what was found goes to standard output. */
  readonly format?: string;
  /** Where the pages with the remarks on them are written. */
  readonly pages?: string;
}

/**
 * Where the pages go.
 *
 * @throws UsageError where it is no PDF, or there are several issues
 */
function choosePages(
  { pages }: CheckOptions,
  { batch }: Gathered,
  { cwd, lang }: Terminal,
): string | undefined {
  if (pages === undefined) return undefined;
  if (batch) {
    throw new UsageError(text('--pages 一次做一期', '--pages takes one issue at a time')[lang]);
  }
  if (!/\.pdf$/i.test(pages.trim())) {
    throw new UsageError(
      text(
        `--pages 后面写校样的文件名，以 .pdf 结尾；现在是“${pages}”`,
        `--pages takes the name of a PDF, which ends in .pdf, not ${pages}`,
      )[lang],
    );
  }
  return outputPath(pages, cwd);
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
  const { lang } = terminal;
  const path = choosePages(options, gathered, terminal);
  const job: Job = {
    kind: 'check',
    output: { format: 'pdf' },
    settings,
    ending: extensionOf('pdf'),
    ...(path !== undefined && { proofsheet: { path, lang } }),
  };
  const own = { ...run, ...(format && format !== 'json' && { format }) };
  const { exit } = await runJob(gathered, job, { kind: 'beside' }, own, terminal);
  if (path !== undefined && exit === 1) {
    terminal.say(
      text(
        '没有生成校样：先把错误改好，再运行一次',
        'No pages were written: correct the errors and run again',
      )[lang],
    );
  }
  return exit === 0 && !fixed ? 1 : exit;
}
