/** All files of an import, read in as many threads as pay off. */

import { join } from 'node:path';
import { isError } from '../../base/diagnostic.ts';
import { isStopped, makeStop, reportCrash, requestStop, runCrew } from '../../build/pool.ts';
import type { Purpose } from '../../import/import-file.ts';
import { findOffice } from '../../import/word/find-office.ts';
import { STDIN_NAME } from '../inputs.ts';
import { text } from '../language.ts';
import { makeMeter } from '../report/progress.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { isDoubt } from './doubts.ts';
import type { Copies } from './gather-copies.ts';
import type { CopyWorkerData } from './import-worker.ts';
import { type CopyResult, type CopyTask, failedCopy, readCopy } from './read-copy.ts';

export interface ReadOptions {
  readonly jobs: number;
  readonly strict?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly compare?: boolean | undefined;
}

/** A file with what became of it. */
export interface ReadCopy extends CopyResult {
  readonly input: string;
  /** What messages call it. */
  readonly shown: string;
}

export interface AllRead {
  readonly copies: readonly ReadCopy[];
  /** The exit code that a signal asks for; what it left out is not there. */
  readonly signal?: ExitCode;
}

/** Below this many files for each worker, starting it takes longer than it saves. */
const FEWEST = 12;
const WORKER = join(import.meta.dirname, 'import-worker.js');

const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** With `--strict` every doubt is an error. */
const harden = (result: CopyResult): CopyResult => ({
  ...result,
  diagnostics: result.diagnostics.map((one) => (isDoubt(one) ? { ...one, severity: 'error' } : one)),
});

/** True of a file of which something is to be written. */
export const isGood = ({ diagnostics }: CopyResult): boolean => !diagnostics.some(isError);

/** Reads files. A signal lets those that were begun be finished. */
export async function readCopies(
  { inputs }: Copies,
  purpose: Purpose,
  { jobs, strict = false, quiet = false, compare = false }: ReadOptions,
  terminal: Terminal,
): Promise<AllRead> {
  const office = findOffice(process.env);
  const results: (CopyResult | undefined)[] = inputs.map(({ problem }) =>
    problem ? failedCopy([problem]) : undefined,
  );
  const open = inputs.flatMap(({ name, path, text: given, problem }, index) => {
    const shown = given ? STDIN_NAME[terminal.lang] : name;
    const task: CopyTask = {
      name: shown,
      path,
      purpose,
      office,
      measures: compare,
      ...(given && { bytes: given.bytes }),
    };
    return problem ? [] : [{ index, task }];
  });
  const meter = makeMeter({ total: inputs.length, quiet, unit: 'file' }, terminal);
  const stop = makeStop();
  let signal: ExitCode | undefined;
  const release = terminal.onStop?.((code) => {
    signal = code;
    requestStop(stop);
  });
  const done = (at: number, result: CopyResult): void => {
    const index = open[at]?.index ?? 0;
    results[index] = strict ? harden(result) : result;
    meter.count({ failed: !isGood(results[index] as CopyResult), worked: true });
  };
  const tasks = open.map(({ task }) => task);
  const workers = Math.min(jobs, Math.floor(tasks.length / FEWEST));
  try {
    if (workers > 1) {
      const workerData: CopyWorkerData = { stop: stop.shared };
      const crashed = ({ name }: CopyTask, thrown: unknown) =>
        failedCopy([reportCrash(name, thrown, text('读这个文件', 'reading this file'))]);
      await runCrew({ tasks, workers, workerFile: WORKER, workerData, stop, done, crashed });
    } else {
      for (const [at, task] of tasks.entries()) {
        await breathe();
        if (isStopped(stop)) break;
        done(at, await readCopy(task));
      }
    }
  } finally {
    release?.();
    meter.clear();
  }
  const copies = inputs.flatMap(({ name, text: given }, index): ReadCopy[] => {
    const result = results[index];
    return result ? [{ ...result, input: name, shown: given ? STDIN_NAME[terminal.lang] : name }] : [];
  });
  return { copies, ...(signal !== undefined && { signal }) };
}
