/** `kuaibao import`: files of departments become items of an issue, printed issues become issue files. */

import { availableParallelism } from 'node:os';
import type { Text } from '../../base/diagnostic.ts';
import type { InputOptions } from '../inputs.ts';
import { text } from '../language.ts';
import { type ExitCode, type Terminal, UsageError } from '../terminal.ts';
import { addItems } from './add-items.ts';
import { importIssues } from './back-issues.ts';
import { gatherCopies, type Order } from './gather-copies.ts';
import { findMisuse } from './import-misuse.ts';

export interface ImportOptions extends InputOptions {
  readonly into?: string;
  readonly output?: string;
  readonly order?: string;
  readonly publication?: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly compare?: boolean;
  readonly jobs?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const ORDERS: Readonly<Record<string, Order>> = {
  名称: 'name',
  名字: 'name',
  name: 'name',
  时间: 'time',
  time: 'time',
  先后: 'given',
  given: 'given',
};
const MOST_JOBS = 256;

/** Runs the command; with `-o` the files are whole issues, else items. */
export async function runImport(
  given: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { into, output, order = 'name', jobs } = options;
  const refuse = (why: Text): never => {
    throw new UsageError(why[terminal.lang]);
  };
  const misuse = findMisuse(options, terminal.cwd);
  if (misuse) return refuse(misuse);
  const chosen = ORDERS[order.trim()];
  if (!chosen) {
    return refuse(
      text(
        `--order 后面写“名称”“时间”或“先后”；现在是“${order}”`,
        `--order takes name, time or given, not ${order}`,
      ),
    );
  }
  const wanted = jobs === undefined ? availableParallelism() : Number(/^\s*\d{1,4}\s*$/.exec(jobs)?.[0]);
  if (!(wanted >= 1 && wanted <= MOST_JOBS)) {
    return refuse(
      text(
        `--jobs 后面写同时读几个，1 到 ${MOST_JOBS} 的整数；现在是“${jobs}”`,
        `--jobs takes how many files to read at a time, 1 to ${MOST_JOBS}, not ${jobs}`,
      ),
    );
  }
  const copies = await gatherCopies(given, options, chosen, terminal);
  const run = { ...options, jobs: wanted };
  return output === undefined
    ? addItems(copies, { ...run, into }, terminal)
    : importIssues(copies, { ...run, output }, terminal);
}
