/** What the bundle exports: the command, and the work of its threads. */

export { noteCaches } from '../base/work.ts';
export { main } from './main.ts';
export { rehearse } from './rehearse.ts';
export { run } from './run-process.ts';

export const work = async (task: never): Promise<unknown> =>
  (await import('../build/worker.ts')).default(task);

/** Typesets the sources of PDFs for the thread that reads these. */
export const serve = async (): Promise<void> => (await import('../verify/bounded.ts')).serve();

/** Reads files to be imported. */
export const readCopies = async (tasks: never): Promise<unknown> =>
  (await import('./import/import-worker.ts')).default(tasks);
