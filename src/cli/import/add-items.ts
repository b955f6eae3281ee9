/** Files of departments as items: into an issue, or as YAML on standard output. */

import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, error, isError } from '../../base/diagnostic.ts';
import { reportOutput } from '../../disk/disk-problems.ts';
import { kindOf, readInput, writeNew } from '../../disk/files.ts';
import { CHANGED, rewriteWhole } from '../../disk/rewrite.ts';
import type { Appended } from '../../import/into/append-items.ts';
import type { DraftItem } from '../../import/issue-draft.ts';
import type { Occupant, PictureFile } from '../../import/write/place-pictures.ts';
import { reportChanged } from '../../repair/repair-problems.ts';
import { text } from '../language.ts';
import { placeOf } from '../pdfs.ts';
import { shellArgument } from '../shell.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import type { Copies } from './gather-copies.ts';
import { type ImportRun, reportRun } from './import-report.ts';
import { findTarget, isNew, type NewTarget, type OpenTarget, openTarget } from './open-target.ts';
import { isGood, type ReadCopy, type ReadOptions, readCopies } from './read-copies.ts';

interface AddOptions extends ReadOptions {
  readonly into?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** What is in a folder under a name. */
export const occupantOf =
  (folder: string): Occupant =>
  (name) => {
    const path = join(folder, name);
    const kind = kindOf(path);
    if (kind !== 'file') return kind === 'nothing' ? 'nothing' : 'other';
    const content = readInput(path);
    return 'bytes' in content ? content.bytes : 'other';
  };

/** Writes the pictures that are not there yet; what the disk refused. */
export const writePictures = (
  pictures: readonly PictureFile[],
  folder: string,
  input: string,
): readonly Diagnostic[] =>
  pictures
    .filter(({ isNew }) => isNew)
    .flatMap(({ name, bytes }) => {
      const path = join(folder, name);
      const failure = writeNew(path, bytes);
      return failure ? [reportOutput(path, failure, input)] : [];
    });

/** A PDF of ours is a whole issue: `copy-whole` */
const wholeIssue = (name: string): Diagnostic =>
  error(
    'copy-whole',
    text('这是快报排出的一整期，不是一条稿件', 'This is a whole issue made by Kuaibao and no single item'),
    {
      hint: text(
        `取回它的期刊文件：kuaibao extract ${name}`,
        `Take its issue file out of it: kuaibao extract ${name}`,
      ),
      span: placeOf(name),
    },
  );

const withoutWholes = (copy: ReadCopy): ReadCopy =>
  copy.carried.length > 0 ? { ...copy, diagnostics: [wholeIssue(copy.input)] } : copy;

/** Writes what was appended: pictures first, so that no issue names one that is not there. */
function write(appended: Appended, target: OpenTarget): readonly Diagnostic[] {
  if (!appended.bytes) return [];
  const failed = writePictures(appended.pictures, dirname(target.path), target.name);
  if (failed.length > 0) return failed;
  const failure = rewriteWhole(target.path, target.bytes, appended.bytes);
  if (!failure) return [];
  return [
    failure.code === CHANGED ? reportChanged(target.name) : reportOutput(target.path, failure, target.name),
  ];
}

async function append(
  copies: readonly ReadCopy[],
  target: OpenTarget,
  isDry: boolean,
  terminal: Terminal,
): Promise<Appended> {
  const { appendItems, refused } = await import('../../import/into/append-items.ts');
  const contributions = copies.filter(isGood).map(({ shown, items }) => ({ file: shown, items }));
  const appended = appendItems(contributions, {
    ...target,
    occupant: occupantOf(dirname(target.path)),
    readFile: (path) => readInput(resolve(terminal.cwd, path)),
  });
  const failed = isDry ? [] : write(appended, target);
  return failed.length > 0 ? refused(failed) : appended;
}

/** What was done with an issue, and what to do next; nothing where it was left alone for an error. */
function sayAppended(
  { counts, diagnostics }: Appended,
  name: string,
  isDry: boolean,
  { lang }: Terminal,
): string | undefined {
  const { added, there } = counts;
  if (added === 0) {
    if (there === 0) return undefined;
    return text(`没有新的稿件，${name} 没有改动`, `Nothing new; ${name} is unchanged`)[lang];
  }
  const also =
    there > 0 ? text(`，已经有的 ${there} 条没有再加`, `, ${there} were there already`) : text('', '');
  const argument = shellArgument(name) ?? name;
  const next =
    isDry || diagnostics.some(isError)
      ? text('', '')
      : text(`\n排版：kuaibao build ${argument}`, `\nTo typeset it: kuaibao build ${argument}`);
  return text(
    `${isDry ? '会加进' : '已加进'} ${name}：${added} 条${also.zh}${next.zh}`,
    `${isDry ? 'Would be added' : 'Added'} to ${name}: ${added} items${also.en}${next.en}`,
  )[lang];
}

/** What the YAML of items leaves out. */
function sayPictures(items: readonly DraftItem[], { lang }: Terminal): string | undefined {
  const count = items.flatMap(({ body }) => body).filter(({ kind }) => kind === 'picture').length;
  if (count === 0) return undefined;
  return text(
    `另有 ${count} 幅图，没有写出来：用 --into 加进一期，图片就存在期刊文件旁边`,
    `${count} pictures are not in it: with --into they are saved beside the issue`,
  )[lang];
}

/** What is said of an issue that would be begun. */
const sayBegun = (name: string, count: number, { lang }: Terminal): string =>
  text(`会新建 ${name}，加进 ${count} 条`, `Would begin ${name} with ${count} items`)[lang];

async function showItems(
  copies: readonly ReadCopy[],
  target: NewTarget | undefined,
  json: boolean,
  terminal: Terminal,
): Promise<string | undefined> {
  const { writeItems } = await import('../../import/write/write-issue.ts');
  const items = copies.flatMap((copy) => copy.items);
  if (items.length === 0) return undefined;
  if (!json) terminal.out(writeItems(items));
  return target ? sayBegun(target.name, items.length, terminal) : sayPictures(items, terminal);
}

/** Adds the items of files to the issue that `--into` names; without it their YAML goes to standard output. */
export async function addItems(copies: Copies, options: AddOptions, terminal: Terminal): Promise<ExitCode> {
  const { into, dryRun = false, json = false } = options;
  const start = performance.now();
  const target = into === undefined ? undefined : findTarget(into, terminal);
  const { copies: all, signal } = await readCopies(copies, 'items', options, terminal);
  const read = all.map(withoutWholes);
  const good = read.filter(isGood);
  const run: ImportRun = {
    copies: read,
    outputs: [],
    remarks: [],
    start,
    ...(signal !== undefined && { signal }),
  };
  const done = (more: Partial<ImportRun>): ExitCode =>
    reportRun(copies, { ...run, ...more }, options, terminal);
  const begun = target && isNew(target) ? target : undefined;
  if (!target || (begun && dryRun)) {
    const said = await showItems(good, begun, json, terminal);
    return done(said === undefined ? {} : { said });
  }
  if (signal !== undefined || good.length === 0) return done({});
  const opened = await openTarget(target, terminal);
  if ('diagnostics' in opened) return done({ remarks: opened.diagnostics });
  const appended = await append(read, opened, dryRun, terminal);
  if (dryRun && !json) terminal.out(`${appended.added.replace(/^\n+|\n+$/g, '')}\n`);
  const { counts, pictures, diagnostics: remarks, twins } = appended;
  const output = {
    ...{ path: target.path, name: target.name, inputs: good.map(({ input }) => input) },
    ...{ items: counts.added, there: counts.there, pictures: pictures.map(({ name }) => name) },
  };
  const said = sayAppended(appended, target.name, dryRun, terminal);
  const outputs = counts.added + counts.there > 0 ? [output] : [];
  return done({ outputs, remarks, twins, ...(said !== undefined && { said }) });
}
