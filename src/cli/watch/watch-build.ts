/** How `kuaibao watch` builds an issue, and which files it hangs on. */

import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, error, type Text } from '../../base/diagnostic.ts';
import type { Destination, Job, Outcome } from '../../build/job.ts';
import { findDistinct, nameOutput, originOf, pathKey } from '../../build/output-names.ts';
import { runTask } from '../../build/task.ts';
import { readInput } from '../../disk/files.ts';
import { fontFileOf } from '../../font/book.ts';
import { loadIssue } from '../../issue/load.ts';
import type { Issue } from '../../issue/model.ts';
import { nameFacts } from '../../issue/naming.ts';
import { writeSettings } from '../../issue/settings.ts';
import { text } from '../language.ts';
import type { Target } from '../options/target.ts';
import type { Watched } from './watch-loop.ts';
import type { WatchBuilt } from './watch-report.ts';

/** Makes issues ready to be watched; no two of them write to the same file. */
export function watchIssues(inputs: readonly string[], target: Target, job: Job): Watched<WatchBuilt>[] {
  /** The input that each file was last written for. */
  const owners = new Map<string, string>();
  return inputs.map((input) => {
    const path = resolve(job.cwd, input);
    const destination: Destination =
      target.kind === 'file' || target.kind === 'folder'
        ? { kind: target.kind, path: target.path }
        : { kind: 'folder', path: dirname(path) };
    const build = async (): Promise<WatchBuilt> => {
      const collision = inputs.length > 1 ? findCollision(input, destination, job, owners) : undefined;
      const outcome: Outcome = collision
        ? { status: 'failed', diagnostics: [collision], ms: 0 }
        : await runTask({ input, destination }, job);
      if (outcome.output !== undefined) own(owners, input, outcome.output);
      const diagnostics = outcome.diagnostics.map(adviseOnLock);
      return { ...outcome, diagnostics, paths: readAll(input, job).paths };
    };
    return { input, build, paths: [path], good: [], stamps: new Map() };
  });
}

function own(owners: Map<string, string>, input: string, output: string): void {
  for (const [path, owner] of owners) if (owner === input) owners.delete(path);
  owners.set(pathKey(output), input);
}

/** An issue as it is now, and the files it hangs on, whether they are there or not. */
function readAll(
  input: string,
  { cwd, settings }: Job,
): { readonly issue?: Issue; readonly paths: readonly string[] } {
  const own = resolve(cwd, input);
  const paths = [own];
  const read = (path: string) => {
    paths.push(resolve(cwd, path));
    return readInput(resolve(cwd, path));
  };
  const content = readInput(own);
  if ('problem' in content) return { paths };
  const set = settings.length > 0 ? writeSettings(settings, input) : undefined;
  const { issue } = loadIssue({ path: input, bytes: content.bytes }, read, set);
  return { ...(issue && { issue }), paths: [...new Set([...paths, ...fontFilesOf(issue)])] };
}

const fontFilesOf = (issue: Issue | undefined): readonly string[] =>
  Object.values(issue?.fonts ?? {})
    .flatMap(({ font, western }) => [font, western])
    .flatMap((font) => (font ? (fontFileOf(font) ?? []) : []));

/** Says that another input has been written to the file that this one would be written to: `output-collision`. */
function findCollision(
  input: string,
  { kind, path: folder }: Extract<Destination, { path: string }>,
  job: Job,
  owners: ReadonlyMap<string, string>,
): Diagnostic | undefined {
  const { issue } = readAll(input, job);
  if (!issue || kind === 'file') return undefined;
  const facts = { ...nameFacts(issue), origin: originOf(resolve(job.cwd, input)) };
  const named = nameOutput(facts, job.pattern, job.suffix, input);
  const path = 'name' in named ? join(folder, named.name) : undefined;
  const owner = path === undefined ? undefined : owners.get(pathKey(path));
  if (path === undefined || owner === undefined || owner === input) return undefined;
  const name = basename(path);
  const other = findDistinct([input, owner].map((one) => ({ path: resolve(job.cwd, one), target: folder })));
  return error(
    'output-collision',
    text(`${owner} 已经生成了“${name}”，没有覆盖它`, `${owner} was built as ${name}, which was left alone`),
    {
      hint: text(
        `检查这两期的刊名、期号和日期${other ? `；本来就不同的，加 --name "${other.zh}"` : ''}`,
        `Check title, number and date of both${other ? `; if they do differ, add --name "${other.en}"` : ''}`,
      ),
      span: { source: { path: input, text: '' }, start: 0, end: 0 },
    },
  );
}

const LOCKED: Text = text(
  '关闭正在显示它的窗口，再存一次盘；浏览器和 SumatraPDF 显示 PDF 时不锁文件，可以一直开着',
  'Close the window that shows it and save again; browsers and SumatraPDF do not lock files and may stay open',
);

/** A viewer that holds the PDF is the usual trouble of watching on Windows. */
export const adviseOnLock = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'output-in-use' ? { ...diagnostic, hint: LOCKED } : diagnostic;
