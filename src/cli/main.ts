import { isatty } from 'node:tty';
import { chalkStderr } from 'chalk';
import { CommanderError } from 'commander';
import { readStdin } from '../disk/files.ts';
import { windowOf } from './desktop/desktop.ts';
import { processDesktop } from './desktop/process-desktop.ts';
import { chooseColour, chooseLanguage } from './language.ts';
import { meansOpen } from './options/implied.ts';
import { findMistypedOption } from './options/mistyped.ts';
import { mendQuotes, quoteSwallowed } from './options/windows-quotes.ts';
import { makeProgram } from './program.ts';
import { guardTerminal } from './report/plain.ts';
import { openStandard } from './standard.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { translateUsage } from './usage.ts';

/** The terminal of this process. */
function processTerminal(args: readonly string[]): Terminal {
  const { out, err } = openStandard();
  return {
    lang: chooseLanguage(args, process.env),
    cwd: process.cwd(),
    colour: chalkStderr.level > 0 && chooseColour(isatty(2), process.env),
    epoch: process.env.SOURCE_DATE_EPOCH,
    stdin: readStdin,
    out,
    say: (line) => err(`${line}\n`),
    ...(isatty(2) && process.env.TERM !== 'dumb' && { screen: processScreen }),
    ...(isatty(2) && isatty(0) && { ask }),
    onStop,
    desktop: processDesktop(),
  };
}

const processScreen = {
  columns: (): number => process.stderr.columns || 80,
  draw: (written: string): void => {
    process.stderr.write(written);
  },
};

/** Reads an answer from the keyboard. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  return new Promise((answer) => {
    lines.once('close', () => answer(undefined));
    lines.question(question, (typed) => {
      answer(typed);
      lines.close();
    });
  });
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens for Ctrl-C, and for what ends a job. The second signal ends the process at once. */
function onStop(stop: (code: ExitCode) => void): () => void {
  const listeners = Object.entries(SIGNALS).map(([name, code]) => {
    const listener = (): void => stop(code);
    process.once(name, listener);
    return () => process.removeListener(name, listener);
  });
  return () => {
    for (const release of listeners) release();
  };
}

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code: 0 all well, 1 some input has errors, 2 wrong usage, 130 or 143 stopped by a signal
 */
export async function main(
  args: readonly string[],
  device: Terminal = processTerminal(args),
): Promise<ExitCode> {
  const { desktop } = device;
  const window = desktop && windowOf(desktop);
  // Without a window a command was started by a script; `open` alone is for file managers.
  if (desktop && (window === 'own' || (window === 'none' && args[0] === 'open'))) {
    const { attend } = await import('./desktop/attend.ts');
    return attend(args, device, desktop, answer);
  }
  return answer(args, device);
}

async function answer(args: readonly string[], device: Terminal): Promise<ExitCode> {
  const terminal = guardTerminal(device);
  let code: ExitCode = 0;
  try {
    const mended = mendQuotes(args);
    if ('folder' in mended) throw new UsageError(quoteSwallowed(mended.folder)[terminal.lang]);
    const program = makeProgram(mended.args, terminal, (result) => {
      code = result;
    });
    const mistyped = findMistypedOption(program, mended.args, terminal.lang);
    if (mistyped !== undefined) throw new UsageError(mistyped);
    const implied = meansOpen(mended.args, program, terminal) ? ['open'] : [];
    await program.parseAsync([...implied, ...mended.args], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      terminal.say(thrown.message);
      return 2;
    }
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode === 0) return 0;
    if (thrown.code === 'commander.help') return 2;
    for (const line of translateUsage(thrown, terminal.lang)) terminal.say(line);
    return 2;
  }
}
