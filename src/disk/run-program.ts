/** Runs another program to its end. */

import type { ChildProcess } from 'node:child_process';

/** How a program ended: its exit code, `late` where it was stopped when its time was up, `failed` where it never began. */
export type Ending = { readonly code: number } | { readonly problem: 'late' | 'failed' };

/**
 * Runs a program, which sees no input and whose output nobody reads. What starts programs is loaded when one is started.
 *
 * @param file its path
 * @param limit how long it may take, in milliseconds
 */
export async function runProgram(file: string, args: readonly string[], limit: number): Promise<Ending> {
  const { spawn } = await import('node:child_process');
  let child: ChildProcess;
  try {
    child = spawn(file, args, { stdio: 'ignore', windowsHide: true });
  } catch {
    return { problem: 'failed' };
  }
  return new Promise((tell) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      tell({ problem: 'late' });
    }, limit);
    const end = (ending: Ending): void => {
      clearTimeout(timer);
      tell(ending);
    };
    child.once('error', () => end({ problem: 'failed' }));
    child.once('exit', (code) => end({ code: code ?? 1 }));
  });
}
