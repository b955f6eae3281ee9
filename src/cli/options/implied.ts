import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ISSUE_ENDING } from '../../base/issue-file.ts';
import { kindOf } from '../../disk/files.ts';
import { windowOf } from '../desktop/desktop.ts';
import type { Terminal } from '../terminal.ts';

/**
 * True of files and folders where a command belongs, before somebody's eyes: dropped on the program, or typed without
 * more ado, they are to be opened as by a double click. A script is told that a command is missing: it shall not open
 * windows.
 */
export function meansOpen(
  args: readonly string[],
  { commands }: Command,
  { cwd, desktop }: Pick<Terminal, 'cwd' | 'desktop'>,
): boolean {
  const [first] = args;
  if (first === undefined || !desktop || windowOf(desktop) === 'none') return false;
  const isCommand = first === 'help' || commands.some((command) => command.name() === first);
  return !isCommand && args.every((one) => isInput(one, cwd));
}

const isInput = (argument: string, cwd: string): boolean =>
  !argument.startsWith('-') &&
  (ISSUE_ENDING.test(argument) || /^(?:file|folder)$/.test(kindOf(resolve(cwd, argument))));
