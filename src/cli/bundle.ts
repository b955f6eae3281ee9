/** What the bundle exports: the command, and the work that a pool hands to its threads. */

export { main } from './main.ts';
export { run } from './process.ts';

export const work = async (task: never): Promise<unknown> =>
  (await import('../batch/worker.ts')).default(task);
