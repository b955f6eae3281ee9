/** The side that gives out cases, waits for them and keeps within bounds. */

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Files, Said, Target } from './target.ts';

/** What a case may take. */
export interface Bounds {
  readonly seconds: number;
  /** Bytes of the whole process. */
  readonly memory: number;
}

const MEGABYTE = 2 ** 20;

/** Far more than any case needs on any machine that is not broken. */
export const BOUNDS: Bounds = { seconds: 10, memory: 700 * MEGABYTE };
/** For a verdict that hangs on no machine: only what never ends is too slow. */
export const NO_BOUNDS: Bounds = { seconds: 300, memory: 6000 * MEGABYTE };

/** A case that came out wrong. */
export interface Finding {
  readonly target: string;
  readonly number: number;
  readonly files: Files;
  readonly faults: readonly string[];
}

/** Runs the cases of one target in a child, a new one after each that came out wrong. */
export interface Runner {
  readonly target: Target;
  /** Runs one case; gives what is wrong with it, or nothing. */
  run(number: number): Promise<Finding | undefined>;
  end(): void;
}

export function makeRunner(target: Target, seed: number, bounds: Bounds): Runner {
  let child: ChildProcess | undefined;
  const end = (): void => {
    if (child) killGroup(child);
    child = undefined;
  };
  return {
    target,
    run: async (number) => {
      child ??= start(target, seed, bounds);
      const outcome = await runIn(child, number, { ...bounds, seconds: bounds.seconds * target.patience });
      if (outcome.faults.length === 0) return undefined;
      end();
      return { target: target.name, number, ...outcome };
    },
    end,
  };
}

const start = ({ name }: Target, seed: number, { memory }: Bounds): ChildProcess =>
  fork(fileURLToPath(import.meta.url), ['--child', name, '--seed', String(seed)], {
    execArgv: ['--enable-source-maps', `--max-old-space-size=${Math.floor((0.7 * memory) / MEGABYTE)}`],
    serialization: 'advanced',
    // What a case has to say goes to its check; a crash of the process speaks for itself.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  });

/** Ends a child with all that it has started. */
function killGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid as number), 'SIGKILL');
  } catch {
    // It is gone already, or the system knows no groups.
    child.kill('SIGKILL');
  }
}

type Outcome = Pick<Finding, 'files' | 'faults'>;

function runIn(child: ChildProcess, number: number, { seconds, memory }: Bounds): Promise<Outcome> {
  return new Promise((resolve) => {
    let files: Files = {};
    let died = '';
    const settle = (...faults: readonly string[]): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.stderr?.removeAllListeners();
      resolve({ files, faults });
    };
    const timer = setTimeout(() => settle(`has not ended after ${seconds} s`), 1000 * seconds);
    child.stderr?.on('data', (data) => {
      died = `${died}${data}`.slice(-4000);
    });
    child.on('exit', (code, signal) => settle(`the process died (${signal ?? code}): ${died}`));
    child.on('message', (said: Said) => {
      if ('files' in said) {
        files = said.files;
        return;
      }
      const large = said.peak > memory ? [`took ${Math.round(said.peak / MEGABYTE)} MB`] : [];
      settle(...said.faults, ...large);
    });
    child.send(number);
  });
}
