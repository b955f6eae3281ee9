/**
 * Typesets sources in a thread of its own, which is stopped where it takes more time or memory than any issue does:
 * no size tells beforehand what a hostile source asks for.
 */

import { join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import { ROOT } from '../base/root.ts';
import { type SourceTask, type TypesetSources, type Typesetter, typesetSources } from './typeset-sources.ts';

const WORKER = join(ROOT, 'dist/bundle/typeset-worker.js');

/** MB that a thread may hold; an issue of a hundred pages takes a third of it. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/** Photographs are decoded and made smaller: so much more for each MB of sources, in seconds. */
const SECONDS_A_MEGABYTE = 1;

const secondsFor = ({ files }: SourceTask): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0) * (SECONDS_A_MEGABYTE / 1024 / 1024);

/**
 * Seconds of this program's own work. Not of the clock, so that a busy computer stops nothing; an issue of a hundred
 * pages takes one.
 */
const MOST_SECONDS = 4;
/** How often that is looked at, in milliseconds. */
const INTERVAL = 100;

/** What a thread answers. */
type Answer = { readonly made: TypesetSources } | { readonly thrown: string };

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** Makes a typesetter that cannot go out of bounds; its thread lives until `end`, for the next file. */
export function boundedTypesetter(
  workerFile = WORKER,
  mostSeconds = MOST_SECONDS,
): { readonly typesetter: Typesetter; readonly end: () => Promise<void> } {
  let worker: Worker | undefined;
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const typesetter = (task: SourceTask): Promise<TypesetSources> => {
    worker ??= new Worker(workerFile, { resourceLimits: MEMORY });
    return answerOf(worker, task, mostSeconds + secondsFor(task)).then(async (answer) => {
      if (answer.kind === 'stopped') await end();
      return answer;
    });
  };
  return { typesetter, end };
}

function answerOf(worker: Worker, task: SourceTask, mostSeconds: number): Promise<TypesetSources> {
  return new Promise((resolve, reject) => {
    const before = process.cpuUsage();
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if (user + system > mostSeconds * 1e6) settle(() => resolve({ kind: 'stopped', by: 'time' }));
    }, INTERVAL);
    const settle = (say: () => void): void => {
      clearInterval(watch);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      // What a thread says that is being ended concerns nobody.
      worker.on('error', () => {});
      say();
    };
    worker.removeAllListeners('error');
    worker.once('message', (answer: Answer) =>
      settle(() => ('made' in answer ? resolve(answer.made) : reject(new Error(answer.thrown)))),
    );
    worker.once('error', (thrown: NodeJS.ErrnoException) =>
      settle(() =>
        thrown.code === OUT_OF_MEMORY ? resolve({ kind: 'stopped', by: 'memory' }) : reject(thrown),
      ),
    );
    worker.once('exit', () => settle(() => resolve({ kind: 'stopped', by: 'memory' })));
    worker.postMessage(task);
  });
}

/** What the thread does: answers every task with what comes of it. */
export function serve(): void {
  parentPort?.on('message', async (task: SourceTask) => {
    const answer: Answer = await typesetSources(task).then(
      (made) => ({ made }),
      (thrown: unknown) => ({
        thrown: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      }),
    );
    parentPort?.postMessage(answer);
  });
}
