/** The issue that items are added to; one that is not there yet is begun as `kuaibao new` begins it. */

import { basename, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { ISSUE_ENDING } from '../../base/issue-file.ts';
import { reportInput } from '../../disk/disk-problems.ts';
import { kindOf, readInput } from '../../disk/files.ts';
import type { NamedPath } from '../../disk/named-path.ts';
import { text } from '../language.ts';
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

/**
 * Opens the issue that `--into` names.
 *
 * @param isDry nothing may be written
 * @throws UsageError where a new one has no number in its name
 */
export async function openTarget(
  name: string,
  isDry: boolean,
  terminal: Terminal,
): Promise<OpenTarget | { readonly diagnostics: readonly Diagnostic[] }> {
  const path = resolve(terminal.cwd, name);
  if (kindOf(path) === 'nothing') {
    const number = findIssueNumber(stemOf(path));
    if (number === undefined || !ISSUE_ENDING.test(path) || isDry) {
      throw new UsageError(
        text(
          `没有 ${name} 这个文件；先新建一期，例如 kuaibao new 12，再导入`,
          `There is no ${name}; start an issue first, such as kuaibao new 12, and import into that`,
        )[terminal.lang],
      );
    }
    const { startIssue } = await import('../commands/run-new.ts');
    const code = await startIssue(number, { output: name }, terminal);
    if (code !== 0) return { diagnostics: [reportInput({ name, path }, 'missing')] };
  }
  const content = readInput(path);
  if ('problem' in content) return { diagnostics: [reportInput({ name, path }, content.problem)] };
  return { name, path, bytes: content.bytes, stem: stemOf(path) };
}
