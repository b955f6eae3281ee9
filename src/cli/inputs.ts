import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { InputFile } from '../issue/load.ts';
import type { Environment } from '../typeset.ts';
import { reportInput } from './file-reports.ts';
import { readInput } from './files.ts';
import type { Terminal } from './terminal.ts';

/** Name of standard input in messages; the files it names are relative to the working folder. */
const STDIN_NAME = { zh: '标准输入', en: 'standard input' } as const;

/** Opens an input given on the command line; `-` is standard input. */
export function openInput(
  argument: string,
  terminal: Terminal,
): { input: InputFile } | { diagnostic: Diagnostic } {
  const path = argument === '-' ? STDIN_NAME[terminal.lang] : argument;
  const content =
    argument === '-'
      ? terminal.stdin()
      : argument.trim() === ''
        ? ({ problem: 'missing' } as const)
        : readInput(resolve(terminal.cwd, argument));
  return 'problem' in content
    ? { diagnostic: reportInput(path, terminal.cwd, content.problem) }
    : { input: { path, bytes: content.bytes } };
}

/** The surroundings of a command: paths are relative to its working folder. */
export const environmentOf = (terminal: Terminal): Required<Pick<Environment, 'readFile'>> => ({
  readFile: (path) => readInput(resolve(terminal.cwd, path)),
});
