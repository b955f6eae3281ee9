import { join, resolve } from 'node:path';
import { CommanderError } from 'commander';
import { expandInputs, type Input } from '../batch/expand.ts';
import { isList, readList } from '../batch/list.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { readInput } from '../disk/files.ts';
import { reportInput } from '../disk/reports.ts';
import type { FileContent, InputFile } from '../issue/load.ts';
import type { Environment } from '../typeset.ts';
import { text } from './language.ts';
import { type Terminal, UsageError } from './terminal.ts';

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

export interface InputOptions {
  /** A file that lists inputs, or `-`. */
  readonly list?: string;
}

export interface Gathered {
  readonly inputs: readonly Input[];
  /** True of several, and of a folder, a pattern or a list, whatever it holds: what was asked for may be many. */
  readonly batch: boolean;
}

/**
 * Gathers the inputs of a command: files, folders, patterns, lists, and standard input, which is the text of an issue
 * or a list.
 *
 * @throws UsageError where nothing was named, or standard input is wanted twice
 */
export async function gatherInputs(
  given: readonly string[],
  { list }: InputOptions,
  terminal: Terminal,
): Promise<Gathered> {
  const { cwd, lang } = terminal;
  if (given.length === 0 && list === undefined) {
    const name = text('期刊文件', 'issue')[lang];
    const message = `error: missing required argument '${name}'`;
    throw new CommanderError(2, 'commander.missingArgument', message);
  }
  if ([...given, list].filter((one) => one === '-').length > 1) {
    throw new UsageError(text('标准输入（-）只能写一次', 'Standard input (-) can be given once')[lang]);
  }
  const listed = list === undefined ? [] : openList(list, terminal);
  const read = given.map((one) => (one === '-' ? readStandard(terminal) : [one]));
  const expanded = await expandInputs([...read.flat(), ...listed], cwd);
  const single = expanded.length === 1 && !expanded[0]?.found && read.length === 1;
  const fromList = list !== undefined || read.some((names, i) => given[i] === '-' && names.every(isName));
  return { inputs: expanded, batch: !single || fromList };
}

const isName = (one: string | Input): boolean => typeof one === 'string';

/** An input that cannot be read. */
const notThere = (name: string, diagnostic: Diagnostic): Input => ({
  name,
  path: '',
  found: false,
  key: name,
  problem: diagnostic,
});

/** Standard input: the names it lists, or the text of an issue that it is. */
function readStandard(terminal: Terminal): readonly (string | Input)[] {
  const { cwd, lang } = terminal;
  const title = STDIN_NAME[lang];
  const content = terminal.stdin();
  if ('problem' in content) return [notThere('-', reportInput(title, cwd, content.problem))];
  const names = readList(content.bytes) ?? [];
  if (isList(names, cwd)) return names;
  const path = join(cwd, title);
  return [{ name: '-', path, text: { bytes: content.bytes, title }, found: false, key: '-' }];
}

/** The names in a list; of one that cannot be read, why not. */
function openList(list: string, terminal: Terminal): readonly (string | Input)[] {
  const { cwd, lang } = terminal;
  const content: FileContent = list === '-' ? terminal.stdin() : readInput(resolve(cwd, list));
  const shown = list === '-' ? STDIN_NAME[lang] : list;
  if ('problem' in content) return [notThere(list, reportInput(shown, cwd, content.problem))];
  const names = readList(content.bytes);
  if (names && names.length > 0) return names;
  throw new UsageError(
    names
      ? text(`清单里没有文件名：${shown}`, `The list names no files: ${shown}`)[lang]
      : text(
          `这不是清单，看不出里面的文件名：${shown}。清单是文本文件，一行写一个文件`,
          `This is no list of files: ${shown}. A list is a text file, one name a line`,
        )[lang],
  );
}
