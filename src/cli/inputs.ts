import { join, resolve } from 'node:path';
import { CommanderError } from 'commander';
import { type Diagnostic, type Text, warning } from '../base/diagnostic.ts';
import type { FileContent, InputFile } from '../base/input-file.ts';
import { excludeInputs } from '../build/inputs/exclude.ts';
import { expandInputs, type Input } from '../build/inputs/expand.ts';
import { reportHiddenEndings } from '../build/inputs/hidden-endings.ts';
import { isList, readList } from '../build/inputs/list.ts';
import { notThere } from '../build/inputs/nowhere.ts';
import { reportInput } from '../disk/disk-problems.ts';
import { readInput } from '../disk/files.ts';
import type { FileKind } from '../disk/kinds.ts';
import { namePath } from '../disk/named-path.ts';
import type { Environment } from '../typeset.ts';
import { text } from './language.ts';
import { type Terminal, UsageError } from './terminal.ts';

/** Name of standard input in messages; the files it names are relative to the working folder. */
export const STDIN_NAME = { zh: '标准输入', en: 'standard input' } as const;

/** What standard input is called on Unix; by these names as well it can be read but once. */
const STDIN_PATHS = ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

/** An argument, in which standard input is `-` whatever it was called. */
export const nameStdin = (argument: string): string => (STDIN_PATHS.includes(argument) ? '-' : argument);

/** Opens an input given on the command line; `-` is standard input. */
export function openInput(
  given: string,
  terminal: Terminal,
): { input: InputFile } | { diagnostic: Diagnostic } {
  const argument = nameStdin(given);
  const path = argument === '-' ? STDIN_NAME[terminal.lang] : argument;
  const content =
    argument === '-'
      ? terminal.stdin()
      : argument.trim() === ''
        ? ({ problem: 'missing' } as const)
        : readInput(resolve(terminal.cwd, argument));
  return 'problem' in content
    ? { diagnostic: reportInput(namePath(path, terminal.cwd), content.problem) }
    : { input: { path, bytes: content.bytes } };
}

/** The surroundings of a command: paths are relative to its working folder. */
export const environmentOf = (terminal: Terminal): Required<Pick<Environment, 'readFile'>> => ({
  readFile: (path) => readInput(resolve(terminal.cwd, path)),
});

export interface InputOptions {
  /** A file that lists inputs, or `-`. */
  readonly list?: string;
  /** Names, folders and patterns that are left out. */
  readonly exclude?: readonly string[];
}

export interface Gathered {
  readonly inputs: readonly Input[];
  /** True of several, and of a folder, a pattern or a list, whatever it holds: what was asked for may be many. */
  readonly batch: boolean;
  /** What is to be said of the selection: `exclude-no-match`, `ending-hidden`. */
  readonly remarks: readonly Diagnostic[];
}

/** What is said of a file, by the kind that is wanted. */
const WANTED: Readonly<Record<FileKind, Text>> = {
  issue: text('期刊文件', 'issue'),
  pdf: text('PDF文件', 'file'),
  copy: text('稿件', 'file'),
};

/**
 * Gathers the inputs of a command: files, folders, patterns, lists, and standard input, which is the text of an issue
 * or a list.
 *
 * @throws UsageError where nothing was named or all of it is excluded, or standard input is wanted twice
 */
export async function gatherInputs(
  named: readonly string[],
  { list: listed, exclude = [] }: InputOptions,
  terminal: Terminal,
  kind: FileKind = 'issue',
): Promise<Gathered> {
  const { cwd, lang } = terminal;
  const given = named.map(nameStdin);
  const list = listed === undefined ? undefined : nameStdin(listed);
  if (given.length === 0 && list === undefined) {
    const name = WANTED[kind][lang];
    const message = `error: missing required argument '${name}'`;
    throw new CommanderError(2, 'commander.missingArgument', message);
  }
  if ([...given, list].filter((one) => one === '-').length > 1) {
    throw new UsageError(text('标准输入（-）只能写一次', 'Standard input (-) can be given once')[lang]);
  }
  const names = list === undefined ? [] : openList(list, terminal);
  const read = given.map((one) => (one === '-' ? readStandard(terminal, kind) : [one]));
  const expanded = expandInputs([...read.flat(), ...names], cwd, kind);
  const single = expanded.length === 1 && !expanded[0]?.found && read.length === 1;
  const fromList = list !== undefined || read.some((texts, i) => given[i] === '-' && texts.every(isName));
  const { inputs, idle } = excludeInputs(expanded, exclude);
  if (inputs.length === 0) {
    throw new UsageError(
      text('找到的文件都被 --exclude 除外了', '--exclude leaves out all files that were found')[lang],
    );
  }
  const asked = [...read.flat(), ...names].flatMap((one) =>
    typeof one === 'string' ? [resolve(cwd, one)] : [],
  );
  const hidden = kind === 'issue' ? reportHiddenEndings(asked, inputs) : [];
  return { inputs, batch: !single || fromList, remarks: [...idle.map(reportIdle), ...hidden] };
}

/** A pattern that leaves nothing out is likely misspelt: `exclude-no-match`. */
const reportIdle = (pattern: string): Diagnostic =>
  warning(
    'exclude-no-match',
    text(`没有文件合 --exclude ${pattern}，什么也没有除外`, `--exclude ${pattern} matches no file`),
    {
      hint: text(
        '检查写法：写文件名（ci.yml）、文件夹名（草稿），或 "*副本*" 这样的样式，要带扩展名',
        'Give the name of a file with its extension (ci.yml), of a folder, or a pattern such as "*copy*"',
      ),
    },
  );

const isName = (one: string | Input): boolean => typeof one === 'string';

/** Standard input: the names it lists, or the text of an issue or the PDF that it is. */
function readStandard(terminal: Terminal, kind: FileKind): readonly (string | Input)[] {
  const { cwd, lang } = terminal;
  const title = STDIN_NAME[lang];
  const content = terminal.stdin();
  if ('problem' in content) return [notThere('-', reportInput(namePath(title, cwd), content.problem))];
  const names = kind === 'issue' ? (readList(content.bytes) ?? []) : [];
  if (isList(names, cwd)) return names;
  const path = join(cwd, title);
  return [{ name: '-', path, text: { bytes: content.bytes, title }, found: false, key: '-' }];
}

/** The names in a list; of one that cannot be read, why not. */
function openList(list: string, terminal: Terminal): readonly (string | Input)[] {
  const { cwd, lang } = terminal;
  const content: FileContent = list === '-' ? terminal.stdin() : readInput(resolve(cwd, list));
  const shown = list === '-' ? STDIN_NAME[lang] : list;
  if ('problem' in content) return [notThere(list, reportInput(namePath(shown, cwd), content.problem))];
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
