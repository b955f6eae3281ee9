/** Remembers what a batch has built. */

import { join } from 'node:path';
import { type Diagnostic, warning } from '../base/diagnostic.ts';
import { reportOutput } from '../disk/disk-problems.ts';
import type { Job, Outcome } from './job.ts';
import { STATE_FOLDER } from './journal.ts';
import type { Plan, Step } from './plan.ts';
import { entryKey, makeEntry } from './unchanged.ts';

/** True of what is said when a disk is full. */
export const isFull = ({ code }: Diagnostic): boolean => code === 'output-disk-full';

/** What was built is there, but cannot be remembered: `state-unwritable`. */
const reportForgotten = (folder: string): Diagnostic =>
  warning(
    'state-unwritable',
    {
      zh: `记不下哪些期已经排好：写不进 ${join(folder, STATE_FOLDER)}`,
      en: `Cannot remember what has been built: ${join(folder, STATE_FOLDER)} cannot be written`,
    },
    {
      hint: {
        zh: '不影响这次的 PDF，只是下次会全部重排；检查这个文件夹的权限',
        en: 'The PDFs are not affected, but the next run builds them all again; check the permissions',
      },
    },
  );

/**
 * Remembers an issue that was built.
 *
 * @returns what is to be said where that failed: `output-disk-full` or `state-unwritable`
 */
export function remember(
  { state, input }: Pick<Step, 'state' | 'input'>,
  outcome: Outcome,
  { files, key, program }: Partial<Plan>,
  job: Job,
): Diagnostic | undefined {
  if (!state || !outcome.made || !files || key === undefined || program === undefined) return undefined;
  const own = entryKey(key, job, input.path);
  const failure = state.append(makeEntry(state.folder, own, outcome.made, outcome, { files, program }, job));
  if (!failure) return undefined;
  const diagnostic = reportOutput(state.folder, failure);
  return isFull(diagnostic) ? diagnostic : reportForgotten(state.folder);
}
