/** The issue that items are added to; one that is not there yet is begun as `kuaibao new` begins it. */

import { basename, resolve } from 'node:path';
import { type Diagnostic, error } from '../../base/diagnostic.ts';
import { ISSUE_ENDING } from '../../base/issue-file.ts';
import { reportInput } from '../../disk/disk-problems.ts';
import { kindOf, readInput } from '../../disk/files.ts';
import type { NamedPath } from '../../disk/named-path.ts';
import { text } from '../language.ts';
import { placeOf } from '../pdfs.ts';
import { type Terminal, UsageError } from '../terminal.ts';

export interface OpenTarget extends NamedPath {
  readonly bytes: Uint8Array;
  readonly stem: string;
}

/** The stem of an issue's file name: 第12期 of 第12期.yaml. */
export const stemOf = (path: string): string => basename(path).replace(ISSUE_ENDING, '');

/** The number in a name, as it is typed on the command line; undefined where there is none, or more than one. */
function findIssueNumber(stem: string): string | undefined {
  const [, counted] = /第([\d０-９]{1,4}(?:-[\d０-９]{1,4})?)期/u.exec(stem) ?? [];
  if (counted !== undefined) return counted;
  const figures = stem.match(/\d+/g) ?? [];
  return figures.length === 1 && (figures[0] as string).length <= 4 ? figures[0] : undefined;
}

/** An issue that is not there yet. */
export interface NewTarget extends NamedPath {
  /** Its number, as it is typed on the command line. */
  readonly number: string;
}

/**
 * Finds the issue that `--into` names; what is not there yet is begun only once there is something to add.
 *
 * @throws UsageError where it is not there and its name cannot be that of a new one
 */
export function findTarget(name: string, { cwd, lang }: Terminal): NamedPath | NewTarget {
  const path = resolve(cwd, name);
  if (kindOf(path) !== 'nothing') return { name, path };
  const number = findIssueNumber(stemOf(path));
  if (!ISSUE_ENDING.test(path)) {
    throw new UsageError(
      text(
        `没有 ${name} 这个文件；期刊文件的名字以 .yaml 结尾，例如 --into 第12期.yaml`,
        `There is no ${name}; issue files end in .yaml, as in --into issue-12.yaml`,
      )[lang],
    );
  }
  if (number === undefined) {
    throw new UsageError(
      text(
        `没有 ${name} 这个文件，名字里也看不出是第几期，不能新建；检查名字，要新建就写成 --into 第12期.yaml 这样`,
        `There is no ${name}, and its name does not tell the number of a new issue; check it, or write one such as --into issue-12.yaml`,
      )[lang],
    );
  }
  return { name, path, number };
}

export const isNew = (target: NamedPath | NewTarget): target is NewTarget => 'number' in target;

/** `into-not-begun` */
const notBegun = (name: string): Diagnostic =>
  error('into-not-begun', text('没有新建成，稿件没有加进去', 'It was not begun, and nothing was added'), {
    hint: text(
      '先按上面的提示改好，再导入；或者先用 kuaibao new 新建一期',
      'Mend what is said above and import again, or begin an issue with kuaibao new',
    ),
    span: placeOf(name),
  });

/** Opens an issue; a new one is begun as `kuaibao new` begins it. */
export async function openTarget(
  target: NamedPath | NewTarget,
  terminal: Terminal,
): Promise<OpenTarget | { readonly diagnostics: readonly Diagnostic[] }> {
  const { name, path } = target;
  if (isNew(target)) {
    const { startIssue } = await import('../commands/run-new.ts');
    const code = await startIssue(target.number, { output: name }, terminal);
    if (code !== 0) return { diagnostics: [notBegun(name)] };
  }
  const content = readInput(path);
  if ('problem' in content) return { diagnostics: [reportInput({ name, path }, content.problem)] };
  return { name, path, bytes: content.bytes, stem: stemOf(path) };
}
