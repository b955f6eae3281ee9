/** What is wrong with a command line of `import`, before any file is read. */

import { resolve } from 'node:path';
import type { Text } from '../../base/diagnostic.ts';
import { ISSUE_ENDING } from '../../base/issue-file.ts';
import { kindOf } from '../../disk/files.ts';
import { text } from '../language.ts';
import type { ImportOptions } from './run-import.ts';

const NAMED = [
  ['into', '--into', '第12期.yaml'],
  ['output', '-o', 'issues'],
  ['publication', '--publication', '刊物.yaml'],
] as const;

/** Options that are of use to whole issues alone. */
const OF_ISSUES = [
  ['publication', '--publication', '--publication 刊物.yaml'],
  ['compare', '--compare', '--compare'],
  ['force', '--force', '--force'],
] as const;

/** An option whose value is left out takes the next one for it. */
const isNoName = (value: string): boolean => value.trim() === '' || value.startsWith('-');

function misuseOfNames(options: ImportOptions): Text | undefined {
  const [, option, example] =
    NAMED.find(([key]) => {
      const value = options[key];
      return value !== undefined && isNoName(value);
    }) ?? [];
  return option === undefined
    ? undefined
    : text(
        `${option} 后面少了名字，例如 ${option} ${example}`,
        `${option} takes the name of a file or a folder, such as ${option} ${example}`,
      );
}

function misuseTogether(options: ImportOptions): Text | undefined {
  const { into, output, order } = options;
  if (into !== undefined && output !== undefined) {
    return text(
      '--into 和 -o 只能写一个：稿件加进一期用 --into，往期各成一期用 -o',
      'Give --into to add items to an issue, or -o to write whole issues, not both',
    );
  }
  const [, option, example] = OF_ISSUES.find(([key]) => output === undefined && options[key]) ?? [];
  if (option !== undefined) {
    return text(
      `${option} 与 -o 一起用：kuaibao import 往期 -o issues ${example}`,
      `${option} goes with -o: kuaibao import old -o issues ${example}`,
    );
  }
  if (order !== undefined && output !== undefined) {
    return text(
      '--order 是稿件在一期里的先后，不与 -o 一起用',
      '--order is the order of items in an issue, and does not go with -o',
    );
  }
  return undefined;
}

function misuseOfOutput({ output }: ImportOptions, cwd: string): Text | undefined {
  if (output === undefined) return undefined;
  const kind = kindOf(resolve(cwd, output));
  if (kind === 'folder' || (kind === 'nothing' && !ISSUE_ENDING.test(output))) return undefined;
  const what =
    kind === 'nothing'
      ? text('像是文件的名字', 'looks like the name of a file')
      : text('已经是一个文件', 'is a file');
  return text(
    `-o 后面写文件夹的名字，各期都写在里面，例如 -o issues；“${output}”${what.zh}。稿件加进一期用 --into`,
    `-o takes a folder, in which all issues are written, such as -o issues; ${output} ${what.en}. To add items to an issue use --into`,
  );
}

function misuseOfPublication({ publication }: ImportOptions, cwd: string): Text | undefined {
  if (publication === undefined) return undefined;
  const kind = kindOf(resolve(cwd, publication));
  if (ISSUE_ENDING.test(publication) && (kind === 'file' || kind === 'nothing')) return undefined;
  return text(
    `--publication 后面写刊物文件的名字，以 .yaml 结尾，例如 --publication 刊物.yaml；现在是“${publication}”${kind === 'folder' ? '，这是文件夹' : ''}`,
    `--publication takes a publication file, which ends in .yaml, not ${publication}`,
  );
}

/** What is wrong with the options, in a sentence that says what to write; nothing where all is well. */
export const findMisuse = (options: ImportOptions, cwd: string): Text | undefined =>
  misuseOfNames(options) ??
  misuseTogether(options) ??
  misuseOfOutput(options, cwd) ??
  misuseOfPublication(options, cwd);
