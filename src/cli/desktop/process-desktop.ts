import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { isatty } from 'node:tty';
import type { Desktop, Program } from './desktop.ts';

/** The desktop of this process. What starts programs is loaded when one is started. */
export const processDesktop = (): Desktop => ({
  platform: process.platform,
  env: process.env,
  isScreen: isatty(0) && isatty(2),
  title: process.platform === 'win32' ? process.title : '',
  start,
  run,
  waitForEnter,
});

/** Starts a child; undefined where the system refuses outright, which it else tells by an event. */
async function spawnProgram(
  { file, args }: Program,
  options: SpawnOptions,
): Promise<ChildProcess | undefined> {
  const { spawn } = await import('node:child_process');
  try {
    return spawn(file, args, options);
  } catch {
    return undefined;
  }
}

/** What has not failed within so many milliseconds has started: some viewers stay for as long as they show a file. */
const PATIENCE = 1500;

async function start(program: Program): Promise<boolean> {
  const { isExplorer = false } = program;
  const options: SpawnOptions = {
    detached: true,
    stdio: 'ignore',
    windowsVerbatimArguments: isExplorer,
  };
  const child = await spawnProgram(program, options);
  if (!child) return false;
  child.unref();
  return new Promise((tell) => {
    if (isExplorer) {
      child.once('error', () => tell(false)).once('spawn', () => tell(true));
      return;
    }
    const timer = setTimeout(() => tell(true), PATIENCE);
    endOf(child).then((code) => {
      clearTimeout(timer);
      tell(code === 0);
    });
  });
}

async function run(program: Program): Promise<number | undefined> {
  const child = await spawnProgram(program, { stdio: ['pipe', 'ignore', 'ignore'] });
  if (!child) return undefined;
  // A window may be closed before it has read everything.
  child.stdin?.on('error', () => {});
  child.stdin?.end(program.input ?? '');
  return endOf(child);
}

const endOf = (child: ChildProcess): Promise<number | undefined> =>
  new Promise((tell) => {
    child.once('error', () => tell(undefined)).once('exit', (code) => tell(code ?? undefined));
  });

/** Waits for a line on standard input, or for its end. */
const waitForEnter = (): Promise<void> =>
  new Promise((tell) => {
    const { stdin } = process;
    const done = (): void => {
      stdin.pause();
      tell();
    };
    stdin.once('data', done).once('end', done).once('error', done);
  });
