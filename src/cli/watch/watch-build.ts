/** How `kuaibao watch` builds an issue, and which files it depends on. */

import { basename, dirname } from 'node:path';
import { type Diagnostic, error, type Text } from '../../base/diagnostic.ts';
import { filesToWatch } from '../../build/dependencies.ts';
import type { Destination, Job } from '../../build/job.ts';
import { findDistinct, pathKey } from '../../build/output-names.ts';
import { makeSurroundings, runTask } from '../../build/task.ts';
import type { NamedPath } from '../../disk/named-path.ts';
import { text } from '../language.ts';
import type { Target } from '../options/target.ts';
import type { Watched } from './watch-loop.ts';
import type { WatchBuilt } from './watch-report.ts';

/** Makes issues ready to be watched; no two of them write to the same file. */
export function watchIssues(inputs: readonly NamedPath[], target: Target, job: Job): Watched<WatchBuilt>[] {
  /** The input that each file was last written for. */
  const owners = new Map<string, NamedPath>();
  const surroundings = makeSurroundings();
  return inputs.map((input) => {
    const destination: Destination =
      target.kind === 'file' || target.kind === 'folder'
        ? { kind: target.kind, path: target.path }
        : { kind: 'folder', path: dirname(input.path) };
    const refuse = (output: string): Diagnostic | undefined => {
      const owner = owners.get(pathKey(output));
      return owner === undefined || owner === input ? undefined : reportOwned(output, input, owner);
    };
    const build = async (): Promise<WatchBuilt> => {
      const { dependencies = [], ...outcome } = await runTask({ input, destination }, job, {
        ...surroundings,
        refuse,
      });
      if (outcome.output !== undefined) own(owners, input, outcome.output);
      const diagnostics = outcome.diagnostics.map(adviseOnLock);
      return { ...outcome, diagnostics, paths: filesToWatch(dependencies) };
    };
    return { input: input.name, build, paths: [input.path], good: [], stamps: new Map() };
  });
}

function own(owners: Map<string, NamedPath>, input: NamedPath, output: string): void {
  for (const [path, owner] of owners) if (owner === input) owners.delete(path);
  owners.set(pathKey(output), input);
}

/** Another input has been written to the file that this one would be written to: `output-collision`. */
function reportOwned(output: string, input: NamedPath, owner: NamedPath): Diagnostic {
  const name = basename(output);
  const target = dirname(output);
  const other = findDistinct([input, owner].map((one) => ({ path: one.path, target })));
  return error(
    'output-collision',
    text(
      `${owner.name} 已经生成了“${name}”，没有覆盖它`,
      `${owner.name} was built as ${name}, which was left alone`,
    ),
    {
      hint: text(
        `检查这两期的刊名、期号和日期${other ? `；本来就不同的，加 --name "${other.zh}"` : ''}`,
        `Check title, number and date of both${other ? `; if they do differ, add --name "${other.en}"` : ''}`,
      ),
      span: { source: { path: input.name, text: '' }, start: 0, end: 0 },
    },
  );
}

const LOCKED: Text = text(
  '请先关掉正在看这个 PDF 的程序（WPS、Acrobat），再存一次盘；浏览器和 SumatraPDF 显示 PDF 时不锁文件，可以一直开着',
  'Close the program that shows the PDF and save again; browsers and SumatraPDF do not lock files and may stay open',
);

/** A viewer that holds the PDF is the usual trouble of watching on Windows. */
export const adviseOnLock = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'output-in-use' ? { ...diagnostic, hint: LOCKED } : diagnostic;
