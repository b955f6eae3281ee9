/** Runs the tasks of a batch: in this process where there are few, else in a worker a core. */

import { join } from 'node:path';
import { type Diagnostic, error, type Text } from '../base/diagnostic.ts';
import { isAlone, noteWork } from '../base/work.ts';
import type { Job, Outcome, Task } from './job.ts';
import type { WorkerData } from './worker.ts';

/** Asks a run to stop: no further issue is begun, those begun are finished. */
interface Stop {
  readonly shared: Int32Array;
}

export const makeStop = (): Stop => ({ shared: new Int32Array(new SharedArrayBuffer(4)) });
export const requestStop = ({ shared }: Stop): void => {
  Atomics.store(shared, 0, 1);
};
export const isStopped = ({ shared }: Stop): boolean => Atomics.load(shared, 0) !== 0;

/** Below this many issues for each worker, starting it takes longer than it saves. */
const FEWEST = 16;
/** The most issues sent to a worker at once. */
const CHUNK = 16;

/**
 * Room for new objects in a worker, MB, of which two thirds are in use. Less than this takes more processor time, as an
 * issue then lives through several collections; more than this takes no less.
 */
const YOUNG = 36;

interface PoolOptions {
  /** The most workers; 1 is this process alone. */
  readonly jobs: number;
  readonly stop: Stop;
  /** Called as outcomes come in, each task once, in any order. */
  readonly done: (index: number, outcome: Outcome) => void;
  readonly workerFile?: string;
}

const WORKER = join(import.meta.dirname, 'worker.js');

/** Lets signals and timers have their turn. */
const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume));

async function runHere(tasks: readonly Task[], job: Job, { stop, done }: PoolOptions): Promise<void> {
  const { makeSurroundings, runTask } = await import('./task.ts');
  const surroundings = makeSurroundings();
  noteWork(`${job.kind}-here`);
  for (const [index, task] of tasks.entries()) {
    await breathe();
    if (isStopped(stop)) return;
    done(index, await runTask(task, job, surroundings));
  }
}

const BUILDING: Text = { zh: '排这一期', en: 'building this issue' };

/** An input that its worker did not survive: `worker-crashed`. */
export function reportCrash(input: string, thrown: unknown, doing: Text = BUILDING): Diagnostic {
  const { code, message } = (thrown ?? {}) as { readonly code?: string; readonly message?: string };
  const memory = code === 'ERR_WORKER_OUT_OF_MEMORY';
  const detail = (code ?? message ?? String(thrown)).split('\n')[0];
  return error(
    'worker-crashed',
    memory
      ? { zh: `${doing.zh}时内存不够`, en: `There was not enough memory for ${doing.en}` }
      : {
          zh: `${doing.zh}时程序的一部分意外停了（${detail}）`,
          en: `A part of the program stopped while ${doing.en} (${detail})`,
        },
    {
      span: { source: { path: input, text: '' }, start: 0, end: 0 },
      hint: memory
        ? {
            zh: '看看这个文件是不是大得反常；关掉别的程序，或加 --jobs 1，再试一次',
            en: 'Check whether the file is unusually large; close other programs or add --jobs 1, and try again',
          }
        : {
            zh: '再运行一次；还是这样，就把这个文件和这几行文字交给维护程序的人',
            en: 'Run again; if it persists, report these lines together with the file',
          },
    },
  );
}

/** Tasks for workers, each of which takes several at once and gives back the outcomes of the first of them. */
export interface Crew<Work, Result> {
  readonly tasks: readonly Work[];
  readonly workers: number;
  readonly workerFile: string;
  /** What each worker is started with. */
  readonly workerData: unknown;
  readonly stop: Stop;
  /** Called as results come in, each task once, in any order. */
  readonly done: (index: number, result: Result) => void;
  /** The result of a task that its worker did not survive. */
  readonly crashed: (task: Work, thrown: unknown) => Result;
}

/**
 * Runs tasks until all are done or the run is stopped. A worker that dies takes one task with it: the chunk it had is
 * tried again one by one.
 */
export async function runCrew<Work, Result>(crew: Crew<Work, Result>): Promise<void> {
  const { tasks, workers, workerFile, workerData, stop, done, crashed } = crew;
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Work[], Result[]>({
    filename: workerFile,
    minThreads: workers,
    maxThreads: workers,
    workerData,
    recordTiming: false,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  // What a dying worker says of itself is said by the task it had.
  pool.on('error', () => {});
  const waiting: number[][] = [];
  let next = 0;
  const takeChunk = (): number[] | undefined => {
    const again = waiting.pop();
    if (again) return again;
    const size = Math.max(1, Math.min(CHUNK, Math.ceil((tasks.length - next) / (workers * 3))));
    const chunk = Array.from({ length: Math.min(size, tasks.length - next) }, (_, i) => next + i);
    next += chunk.length;
    return chunk.length > 0 ? chunk : undefined;
  };
  const lane = async (): Promise<void> => {
    for (let chunk = takeChunk(); chunk && !isStopped(stop); chunk = takeChunk()) {
      try {
        const results = await pool.run(chunk.map((index) => tasks[index] as Work));
        for (const [i, result] of results.entries()) done(chunk[i] as number, result);
        if (results.length < chunk.length) waiting.push(chunk.slice(results.length));
      } catch (thrown) {
        const [index = 0] = chunk;
        if (chunk.length > 1) waiting.push(...chunk.map((one) => [one]));
        else done(index, crashed(tasks[index] as Work, thrown));
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, lane));
  } finally {
    await pool.destroy();
  }
}

/** Runs the tasks of a batch. */
export async function runTasks(tasks: readonly Task[], job: Job, options: PoolOptions): Promise<void> {
  const workers = isAlone() ? 1 : Math.min(options.jobs, Math.floor(tasks.length / FEWEST));
  if (workers <= 1) return runHere(tasks, job, options);
  const { stop, done, workerFile = WORKER } = options;
  const workerData: WorkerData = { job, stop: stop.shared };
  const crashed = ({ input }: Task, thrown: unknown): Outcome => ({
    status: 'failed',
    diagnostics: [reportCrash(input.name, thrown)],
    ms: 0,
  });
  return runCrew({ tasks, workers, workerFile, workerData, stop, done, crashed });
}
