/** Where the PDFs go. */

import { dirname, extname, resolve } from 'node:path';
import type { Text } from '../../base/diagnostic.ts';
import type { Destination } from '../../build/job.ts';
import { type NamePattern, readPattern } from '../../build/output-names.ts';
import { kindOf } from '../../disk/files.ts';
import type { NamedPath } from '../../disk/named-path.ts';
import { dropTrailing } from '../../disk/windows-names.ts';
import { extensionOf } from '../../output/format.ts';
import { text } from '../language.ts';
import { type Terminal, UsageError } from '../terminal.ts';

export type Target =
  | { readonly kind: 'beside' }
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file' | 'folder'; readonly path: string };

export interface TargetOptions {
  /** A file, a folder, or `-` for standard output. */
  readonly output?: string;
  readonly json?: boolean;
  /** Pattern of the names of PDFs. */
  readonly name?: string;
}

/** What a file that is named as the output ends in. */
const EXTENSION = extensionOf('pdf');

/** Extensions by which somebody means a file of a kind that is not made here. */
const OTHER_FILE =
  /\.(docx?|wps|odt|ofd|rtf|txt|md|ya?ml|kuaibao|json|html?|xlsx?|pptx?|png|jpe?g|tiff?|svg|ps)$/i;

/** Something between quotes of an input method, as it is pasted from a document. */
const QUOTED = /^[“”＂][^“”＂]*[“”＂]$/;

/** What standard output is called on Unix, where a file cannot be put in its place. */
const STDOUT_PATHS = ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'];

/** An argument, in which standard output is `-` whatever it was called. */
export const nameStdout = (argument: string): string => (STDOUT_PATHS.includes(argument) ? '-' : argument);

/**
 * Chooses where to write: beside the input, or as `-o` says. A name that ends in .pdf is a file unless it is a folder
 * already; any other is a folder.
 *
 * @param several true where the run may write more than one
 * @throws UsageError where `-o` cannot be meant
 */
export function chooseTarget(
  several: boolean,
  { output: named, json, name }: TargetOptions,
  { cwd, lang }: Terminal,
): Target {
  const refuse = (why: Text): never => {
    throw new UsageError(why[lang]);
  };
  if (named === undefined) return { kind: 'beside' };
  const output = dropTrailing(nameStdout(named));
  if (output.trim() === '')
    return refuse(text('-o 后面少了文件或文件夹的名字', '-o needs a file or a folder'));
  if (output === '-') {
    if (several) return refuse(text('标准输出（-o -）一次只能写一期', '-o - takes one input'));
    if (json) {
      return refuse(
        text(
          '--json 与 -o - 都要写标准输出，只能用一个',
          '--json and -o - both want standard output: use one of them',
        ),
      );
    }
    if (name !== undefined)
      return refuse(text('写到标准输出时没有文件名，不能用 --name', '--name is of no use with -o -'));
    return { kind: 'stdout' };
  }
  const path = resolve(cwd, output);
  const kind = kindOf(path);
  if (kind === 'special') {
    return refuse(
      text(
        `“${output}”是管道或者设备，PDF 放不进去：标准输出写 -o -，只检查不生成用 kuaibao check`,
        `${output} is a pipe or a device, and no place for a PDF: -o - is standard output, and kuaibao check builds nothing`,
      ),
    );
  }
  if (kind === 'nothing' && QUOTED.test(output)) {
    return refuse(
      text('-o 后面要用英文引号 "…"，不能用中文引号', 'Use ASCII quotes "…" around what follows -o'),
    );
  }
  const ending = /[\\/]$/.test(output) ? '' : extname(output).toLowerCase();
  if (kind === 'folder' || (ending !== EXTENSION && kind === 'nothing' && !OTHER_FILE.test(ending))) {
    return { kind: 'folder', path };
  }
  if (ending !== EXTENSION) {
    return refuse(
      text(
        `-o 后面要写 .pdf 文件名或文件夹的名字；现在是“${output}”`,
        `-o takes the name of a .pdf file or of a folder, not ${output}`,
      ),
    );
  }
  if (several) {
    return refuse(
      text(
        '几期一起排时，-o 后面要写文件夹的名字，例如 -o out',
        'With several inputs -o names a folder, such as -o out',
      ),
    );
  }
  if (name !== undefined) {
    return refuse(
      text(
        '-o 已经写了文件名，不能再用 --name；-o 后面写文件夹就可以',
        '-o names the file already; with --name it takes a folder',
      ),
    );
  }
  return { kind: 'file', path };
}

/** Where the PDF of one input goes. */
export function destinationOf(target: Target, { path }: NamedPath): Destination {
  if (target.kind === 'stdout') return { kind: 'caller' };
  if (target.kind === 'beside') return { kind: 'folder', path: dirname(path) };
  return { kind: target.kind, path: target.path };
}

/**
 * Reads `--name`.
 *
 * @throws UsageError where it is no name a file can have
 */
export function choosePattern(
  { name }: Pick<TargetOptions, 'name'>,
  { lang }: Pick<Terminal, 'lang'>,
): NamePattern | undefined {
  if (name === undefined) return undefined;
  const read = readPattern(name);
  if ('problem' in read) throw new UsageError(read.problem[lang]);
  return read.pattern;
}
