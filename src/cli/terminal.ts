import { isAbsolute, relative } from 'node:path';
import type { Lang } from '../base/diagnostic.ts';
import type { Outcome } from '../build/job.ts';
import type { Desktop } from './desktop/desktop.ts';

/** What a command works with, so that a test can stand in for the terminal. */
export interface Terminal {
  readonly lang: Lang;
  readonly cwd: string;
  readonly colour: boolean;
  /** SOURCE_DATE_EPOCH as it is set. */
  readonly epoch?: string | undefined;
  readonly stdin: () => import('../base/input-file.ts').FileContent;
  readonly out: (data: string | Uint8Array) => void;
  /** Messages and progress: standard error. */
  readonly say: (line: string) => void;
  /** Says lines with colours in them, whose texts from outside are visible already; by default as `say` does. */
  readonly show?: (lines: string) => void;
  /** Standard error where it is a screen, on which a line may be drawn again and again. */
  readonly screen?: { readonly columns: () => number; readonly draw: (written: string) => void };
  /** Asks, where somebody sits at a terminal; undefined where no answer comes any more. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Calls back when the user wants the command to end (Ctrl-C); returns how to stop listening. */
  readonly onStop?: (stop: (code: ExitCode) => void) => () => void;
  /** How the program was started, and what starts others; without it nothing is started and nobody waited for. */
  readonly desktop?: Desktop;
  /** Asks that what is said stays to be read where it would go with the window. */
  readonly hold?: () => void;
}

/** What a command ended with: 0 all well, 1 some input has errors, 2 wrong usage, 130 or 143 stopped by a signal. */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

/** Wrong usage: a mistake in the command line, not in a file. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The outcome of one input, for people and for `--json`. */
export interface InputResult extends Omit<Outcome, 'pdf' | 'made' | 'dependencies'> {
  readonly input: string;
}

/** A path as it is easiest to read: from the working folder where it lies below that. */
export function nearPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}
