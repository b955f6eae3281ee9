import type { Diagnostic, Lang } from '../diagnostic.ts';

/** What a command works with, so that a test can stand in for the terminal. */
export interface Terminal {
  readonly lang: Lang;
  readonly cwd: string;
  readonly colour: boolean;
  /** SOURCE_DATE_EPOCH as it is set. */
  readonly epoch?: string | undefined;
  readonly stdin: () => import('../issue/load.ts').FileContent;
  readonly out: (data: string | Uint8Array) => void;
  /** Messages and progress: standard error. */
  readonly say: (line: string) => void;
}

/** What a command ended with: 0 all well, 1 some input has errors, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage: a mistake in the command line, not in a file. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The outcome of one input, for people and for `--json`. */
export interface InputResult {
  readonly input: string;
  readonly output?: string;
  readonly pages?: number;
  readonly bytes?: number;
  readonly ms: number;
  readonly diagnostics: readonly Diagnostic[];
}
