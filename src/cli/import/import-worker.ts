/** A thread that reads files to be imported. */

import { isMainThread, workerData } from 'node:worker_threads';
import { type CopyResult, type CopyTask, readCopy } from './read-copy.ts';

/** What a worker is started with: its first element is not 0 any more when the run is to stop. */
export interface CopyWorkerData {
  readonly stop: Int32Array;
}

/** How long a worker keeps results to itself, in milliseconds. */
const PATIENCE = 250;

const { stop } = (isMainThread ? {} : workerData) as CopyWorkerData;

/** Reads files until time is up or the run is to stop: the results of the first of them, at least one. */
export default async function read(tasks: readonly CopyTask[]): Promise<CopyResult[]> {
  const start = performance.now();
  const results: CopyResult[] = [];
  for (const task of tasks) {
    if (Atomics.load(stop, 0) !== 0) break;
    results.push(await readCopy(task));
    if (performance.now() - start > PATIENCE) break;
  }
  return results;
}
