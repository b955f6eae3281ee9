/** Where the PDFs go. */

import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Diagnostic, error } from '../diagnostic.ts';
import { kindOf } from './files.ts';
import { text } from './language.ts';
import { type Terminal, UsageError } from './terminal.ts';

export type Target =
  | { readonly kind: 'beside' | 'stdout' }
  | { readonly kind: 'file' | 'folder'; readonly path: string };

export interface TargetOptions {
  /** A file, a folder, or `-` for standard output. */
  readonly output?: string;
  readonly json?: boolean;
}

/** Extensions by which somebody means a file of a kind that is not made here. */
const OTHER_FILE = /\.(docx?|wps|odt|ofd|rtf|txt|md|ya?ml|json|html?|xlsx?|pptx?|png|jpe?g|tiff?|svg|ps)$/i;

/**
 * Chooses where to write: beside the input, or as `-o` says. A name that ends in .pdf is a file unless it is a folder
 * already; any other is a folder.
 *
 * @throws UsageError where `-o` cannot be meant
 */
export function chooseTarget(
  inputs: readonly string[],
  { output, json }: TargetOptions,
  { cwd, lang }: Terminal,
): Target {
  const refuse = (zh: string, en: string): never => {
    throw new UsageError(text(zh, en)[lang]);
  };
  if (output === undefined) return { kind: 'beside' };
  if (output.trim() === '') return refuse('-o 后面少了文件或文件夹的名字', '-o needs a file or a folder');
  if (output === '-') {
    if (inputs.length > 1) return refuse('标准输出（-o -）一次只能写一期', '-o - takes one input');
    if (json) {
      return refuse(
        '--json 与 -o - 都要写标准输出，只能用一个',
        '--json and -o - both want standard output: use one of them',
      );
    }
    return { kind: 'stdout' };
  }
  const path = resolve(cwd, output);
  const kind = kindOf(path);
  const named = /[\\/]$/.test(output) ? '' : extname(output).toLowerCase();
  if (kind === 'folder' || (named !== '.pdf' && kind === 'nothing' && !OTHER_FILE.test(named))) {
    return { kind: 'folder', path };
  }
  if (named !== '.pdf') {
    return refuse(
      `-o 后面要写 .pdf 文件名或文件夹的名字；现在是“${output}”`,
      `-o takes the name of a .pdf file or of a folder, not ${output}`,
    );
  }
  if (inputs.length > 1) {
    return refuse(
      '几期一起排时，-o 后面要写文件夹的名字，例如 -o out',
      'With several inputs -o names a folder, such as -o out',
    );
  }
  return { kind: 'file', path };
}

/** The path of one PDF; `name` is the one it gives itself. */
export function pathFor(
  target: Exclude<Target, { kind: 'stdout' }>,
  argument: string,
  name: string,
  cwd: string,
): string {
  if (target.kind === 'file') return target.path;
  if (target.kind === 'folder') return join(target.path, name);
  return join(argument === '-' ? cwd : dirname(resolve(cwd, argument)), name);
}

/** One name for all spellings that some file system takes for the same file. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** The error for two inputs of one run that would be written to the same file: `output-collision`. */
export function reportCollision(path: string, argument: string, other: string, cwd: string): Diagnostic {
  const twice = resolve(cwd, argument) === resolve(cwd, other);
  const name = basename(path);
  return error(
    'output-collision',
    twice
      ? text('同一个文件写了两次，第二次没有再排', 'The same file is given twice; it was built once')
      : text(
          `${other} 已经生成了“${name}”，没有覆盖它`,
          `${other} was already built as ${name}, which was left alone`,
        ),
    {
      hint: twice
        ? text('只写一次', 'Give it once')
        : text('检查两期的刊名、期号和日期，或者分到两个文件夹', 'Check title, number and date of both'),
      span: { source: { path: argument, text: '' }, start: 0, end: 0 },
    },
  );
}
