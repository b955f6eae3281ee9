import { workDone } from '../base/work.ts';
import { main } from './main.ts';

/**
 * Runs the command line as a process. Its exit code is `main`'s, or 1 when standard output failed on the way.
 *
 * @returns what kinds of work it did
 */
export async function run(args: readonly string[]): Promise<readonly string[]> {
  const code = await main(args);
  process.exitCode ||= code;
  return workDone();
}
