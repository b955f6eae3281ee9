/** Folders that cannot be written into, found out before the first issue is set for them. */

import type { Diagnostic } from '../base/diagnostic.ts';
import { reportFolder } from '../disk/disk-problems.ts';
import { probeFolder } from '../disk/files.ts';
import { leftOut } from './draft.ts';
import type { Cut } from './job.ts';
import type { Step } from './plan.ts';

const UNWRITABLE: Cut = 'output-unwritable';

const folderOf = ({ task }: Step): string | undefined =>
  task?.destination.kind === 'folder' ? task.destination.path : undefined;

/**
 * Takes the steps that would write into a folder that refuses it out of a plan: what is the same for all of them is
 * said once, of the run.
 */
export function refuseUnwritable(steps: readonly Step[]): {
  readonly steps: readonly Step[];
  readonly remarks: readonly Diagnostic[];
} {
  const folders = new Set(steps.flatMap((step) => folderOf(step) ?? []));
  const refused = new Map<string, Diagnostic>();
  for (const folder of folders) {
    const failure = probeFolder(folder);
    if (failure) refused.set(folder, reportFolder(folder, failure));
  }
  if (refused.size === 0) return { steps, remarks: [] };
  const kept = steps.map((step): Step => {
    const folder = folderOf(step);
    if (folder === undefined || !refused.has(folder)) return step;
    return { input: step.input, outcome: leftOut(UNWRITABLE) };
  });
  return { steps: kept, remarks: [...refused.values()] };
}
