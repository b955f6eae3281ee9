/** A thread that builds issues; fonts once read stay with it from one issue to the next. */

import { isMainThread, workerData } from 'node:worker_threads';
import type { Job, Outcome, Task } from './job.ts';
import { makeSurroundings, runTask } from './task.ts';

/** What a worker is started with. */
export interface WorkerData {
  readonly job: Job;
  /** Its first element is not 0 any more when the run is to stop. */
  readonly stop: Int32Array;
}

/** How long a worker keeps results to itself, in milliseconds. */
const PATIENCE = 250;

const surroundings = makeSurroundings();
const { job, stop } = (isMainThread ? {} : workerData) as WorkerData;

/** Builds issues until time is up or the run is to stop: the outcomes of the first of them, at least one. */
export default async function work(tasks: readonly Task[]): Promise<Outcome[]> {
  const start = performance.now();
  const outcomes: Outcome[] = [];
  for (const task of tasks) {
    if (Atomics.load(stop, 0) !== 0) break;
    outcomes.push(await runTask(task, job, surroundings));
    if (performance.now() - start > PATIENCE) break;
  }
  return outcomes;
}
