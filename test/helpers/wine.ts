/** Windows as Wine has it, without a screen. Programs under it take files for their output, not pipes. */

import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Ran {
  readonly status: number | null;
  readonly said: string;
}

export interface Wine {
  /** Drive C:. */
  readonly drive: string;
  /** Runs a program of Windows to its end. */
  readonly run: (program: string, args: readonly string[], cwd: string) => Ran;
  /** Starts a program of Windows; returns what stops it. */
  readonly start: (program: string, args: readonly string[], cwd: string) => () => void;
  /** Ends whatever runs, and removes it all. */
  readonly end: () => void;
}

/** A path of this machine as Windows has it there. */
export const onWindows = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

const OUTPUT = 'output.txt';

/** A Windows 10 of its own, which is what Node asks for. */
export function makeWine(): Wine {
  const prefix = mkdtempSync(join(tmpdir(), 'wine-'));
  const env = {
    ...process.env,
    WINEPREFIX: prefix,
    // Nor are menus of this machine to hold what is installed there.
    WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d',
    WINEDEBUG: '-all',
    DISPLAY: '',
  };
  const openOutput = () => openSync(join(prefix, OUTPUT), 'w');
  const run: Wine['run'] = (program, args, cwd) => {
    const output = openOutput();
    const { status, error } = spawnSync('wine', [program, ...args], {
      cwd,
      env,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    return { status, said: `${error ?? ''}${readFileSync(join(prefix, OUTPUT), 'utf8')}` };
  };
  run('wineboot', ['-i'], prefix);
  run('reg', ['add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], prefix);
  return {
    drive: join(prefix, 'drive_c'),
    run,
    start: (program, args, cwd) => {
      const output = openOutput();
      spawn('wine', [program, ...args], { cwd, env, stdio: ['ignore', output, output] });
      closeSync(output);
      return () => run('taskkill', ['/F', '/IM', 'kuaibao.exe'], prefix);
    },
    end: () => {
      for (const option of ['-k', '-w']) spawnSync('wineserver', [option], { env });
      rmSync(prefix, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
