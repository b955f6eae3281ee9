/** What `build` and `check` are told of the inputs and of the run. */

import { availableParallelism } from 'node:os';
import { readShard } from '../../build/shard.ts';
import type { Setting } from '../../issue/settings.ts';
import { type Gathered, gatherInputs, type InputOptions } from '../inputs.ts';
import { text } from '../language.ts';
import type { RunOptions } from '../run.ts';
import { type Terminal, UsageError } from '../terminal.ts';
import { readSetting } from './read-setting.ts';

export interface BatchOptions extends InputOptions, Partial<Pick<RunOptions, 'json' | 'quiet' | 'timings'>> {
  /** How many issues are worked on at a time; by default as many as the machine has cores. */
  readonly jobs?: string;
  /** Which share of the inputs this run takes: 3/16. */
  readonly shard?: string;
  /** Keys set for this run. */
  readonly set?: readonly string[];
}

/** What `build` is told of PDFs that are there already; `check` reads none of it. */
export type RenewOptions = Partial<Pick<RunOptions, 'force' | 'listStale' | 'deleteStale'>>;

/**
 * Finds the inputs; a share of them is a batch even where it is one.
 *
 * @throws UsageError where there are none
 */
export async function gather(
  given: readonly string[],
  options: BatchOptions & RenewOptions,
  terminal: Terminal,
): Promise<Gathered> {
  const gathered = await gatherInputs(given, options, terminal);
  const { listStale = false, deleteStale = false } = options;
  // Of old PDFs only the state of a folder knows, and only a batch has one.
  return { ...gathered, batch: gathered.batch || options.shard !== undefined || listStale || deleteStale };
}

/**
 * Reads all of `--set`.
 *
 * @throws UsageError where one is no setting
 */
export const readSettings = ({ set = [] }: BatchOptions, terminal: Terminal): readonly Setting[] =>
  set.map((argument) => readSetting(argument, terminal));

const MOST_JOBS = 256;

/**
 * Reads the options of a run.
 *
 * @throws UsageError where `--jobs` or `--shard` has a value it cannot have
 */
export function readRunOptions(
  { jobs, shard, ...flags }: BatchOptions & RenewOptions,
  { lang }: Terminal,
): RunOptions {
  const { json = false, quiet = false, force = false, timings = false } = flags;
  const { listStale = false, deleteStale = false } = flags;
  const wanted = jobs === undefined ? availableParallelism() : Number(/^\s*\d{1,4}\s*$/.exec(jobs)?.[0]);
  if (!(wanted >= 1 && wanted <= MOST_JOBS)) {
    throw new UsageError(
      text(
        `--jobs 后面写同时排几期，1 到 ${MOST_JOBS} 的整数；现在是“${jobs}”`,
        `--jobs takes how many issues to work on at a time, 1 to ${MOST_JOBS}, not ${jobs}`,
      )[lang],
    );
  }
  const options = { jobs: wanted, json, quiet, force, timings, listStale, deleteStale };
  if (shard === undefined) return options;
  const read = readShard(shard);
  if (read) return { ...options, shard: read };
  throw new UsageError(
    text(
      `--shard 后面写第几份和总份数，从 1 数起，例如 --shard 3/16；现在是“${shard}”`,
      `--shard takes which share of how many, from 1, such as 3/16, not ${shard}`,
    )[lang],
  );
}
