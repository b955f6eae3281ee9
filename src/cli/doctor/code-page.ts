/** The code page of a console on Windows: in what encoding it takes what other programs hand on. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Asks for the code page.
 *
 * @returns undefined anywhere but on Windows, and where there is no answer
 */
export function codePage(): number | undefined {
  if (process.platform !== 'win32') return undefined;
  const program = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'chcp.com');
  const { stdout } = spawnSync(program, {
    timeout: 5000,
    encoding: 'latin1',
    stdio: ['inherit', 'pipe', 'ignore'],
  });
  const [digits] = /\d+/.exec(stdout ?? '') ?? [];
  // Where there is no console it is 0.
  return Number(digits) || undefined;
}
