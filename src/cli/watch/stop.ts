/** When a command that goes on by itself is to stop: Ctrl-C, a terminal that is closed, a program that has ended. */

import { isatty } from 'node:tty';
import { isStdinPipe } from '../../disk/watch-folders.ts';

/** Windows knows SIGBREAK, and SIGHUP for a window that is closed. */
const SIGNALS =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Listens for the end of this process's work. The second signal ends the process as if nobody listened.
 *
 * @returns a signal that is aborted when it is time to stop, and what to call when all is put away
 */
export function listenForStop(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const onTerminal = [0, 1, 2].some((file) => isatty(file));
  const stop = (): void => controller.abort();
  const undo: (() => void)[] = [];
  const listen = (name: string, listener: () => void): void => {
    process.once(name, listener);
    undo.push(() => process.removeListener(name, listener));
  };
  for (const name of SIGNALS) listen(name, stop);
  let hungUp = false;
  listen('SIGHUP', () => {
    hungUp = true;
  });
  // Whoever reads the report has gone.
  process.stdout.once('error', stop);
  undo.push(() => process.stdout.removeListener('error', stop));
  // A program that started this one holds the other end of the pipe. /dev/null, as services have it, ends at once and
  // says nothing; a terminal must not be read from by a job in the background.
  if (isStdinPipe()) {
    process.stdin.once('end', stop).once('error', stop).resume();
    undo.push(() => {
      process.stdin.removeListener('end', stop).removeListener('error', stop);
      process.stdin.destroy();
    });
  }
  const release = (): void => {
    for (const one of undo) one();
    // Node aborts, core dump and all, when it sets a terminal to rights at its end and that is gone.
    if (hungUp && onTerminal && process.platform !== 'win32') process.kill(process.pid, 'SIGHUP');
  };
  return { signal: controller.signal, release };
}
