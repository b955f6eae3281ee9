/** One issue from its file to its PDF: the way of a single build and of every one of a batch. */

import { join } from 'node:path';
import { reportBug } from '../base/bug.ts';
import { type Diagnostic, error, isError } from '../base/diagnostic.ts';
import type { InputFile } from '../base/input-file.ts';
import { startWatch } from '../base/timings.ts';
import { reportInput, reportOutput } from '../disk/disk-problems.ts';
import { readInput, writeWhole } from '../disk/files.ts';
import { statusOf } from '../disk/folders.ts';
import { type NamedPath, pathFrom } from '../disk/named-path.ts';
import { remarkOnInput, remarkOnOutput } from '../disk/place-remarks.ts';
import { makeReader, type ReadFile } from '../disk/reader.ts';
import { nameFacts } from '../issue/naming.ts';
import { type Composed, type Environment, layOutIssue, type Rendered, renderIssue } from '../typeset.ts';
import { type Dependency, dependencyOf, sourceDependency } from './dependencies.ts';
import { hashOf } from './hash.ts';
import { type FindNeighbours, makeFindNeighbours } from './inputs/neighbourhood-of.ts';
import type { Job, Made, Outcome, Task } from './job.ts';
import { nameOutput, originOf, pathKey } from './output-names.ts';

/** What the issues of a run are set with. */
const environmentOf = (issue: NamedPath, { settings }: Job, readFile: ReadFile): Environment => ({
  readFile: (name) => readFile(pathFrom(issue, name)),
  settings,
});

/**
 * The issues around that of a task; none of a text, which lies nowhere, nor where the run sets keys: it sets them of
 * every issue, so that none is what its file says.
 */
async function neighbourhoodOf(
  { input, text, planned }: Task,
  { settings }: Job,
  find: FindNeighbours,
): Promise<Pick<Environment, 'neighbourhood'>> {
  if (text || settings.length > 0) return {};
  return { neighbourhood: { ...(await find(input)), planned: planned !== undefined } };
}

/** Reads the input of a task. */
function openTask({ input, text }: Task): InputFile | Diagnostic {
  if (text) return { path: text.title, bytes: text.bytes };
  const content = input.name.trim() === '' ? ({ problem: 'missing' } as const) : readInput(input.path);
  return 'problem' in content
    ? reportInput(input, content.problem)
    : { path: input.name, bytes: content.bytes };
}

const at = (input: string) => ({ span: { source: { path: input, text: '' }, start: 0, end: 0 } });

/** The plan and the issue disagree about its name, so that another file might be overwritten. */
const reportRenamed = (input: string, planned: string | null, path: string): Diagnostic =>
  error(
    'output-name-changed',
    {
      zh: `文件名与开始时算出的不同，没有生成：开始时是“${planned ?? '（没有）'}”，现在是“${path}”`,
      en: `The file name is not the one planned, so nothing was written: ${planned ?? '(none)'} became ${path}`,
    },
    {
      ...at(input),
      hint: {
        zh: '多半是排版途中有人改了文件：再运行一次；还是这样，就把这几行文字交给维护程序的人',
        en: 'The file was probably edited meanwhile: run again; if it persists, report these lines',
      },
    },
  );

/** Writes the pages of a check with its remarks; nothing where the issue has errors. */
async function writeSheet(
  composed: Composed,
  file: string,
  { path, lang }: NonNullable<Job['proofsheet']>,
): Promise<Written | undefined> {
  const { writeProofsheet } = await import('../proofsheet/write-proofsheet.ts');
  const pdf = writeProofsheet(composed, file, lang);
  if (!pdf) return undefined;
  const failure = writeWhole(path, pdf);
  return failure ? reportOutput(path, failure, file) : { output: path, bytes: pdf.length };
}

const stamp = (path: string, pdf: Uint8Array): Made => ({
  size: pdf.length,
  time: statusOf(path)?.time ?? 0,
  hash: hashOf(pdf),
});

type Written = Pick<Outcome, 'output' | 'bytes' | 'pdf' | 'made'> | Diagnostic;

/** Names and writes the PDF of an issue. */
function write(
  task: Task,
  job: Job,
  composed: Rendered,
  refuse: Surroundings['refuse'],
): Written | undefined {
  const { issue, bytes: pdf } = composed;
  if (!issue || !pdf) return undefined;
  const { destination, planned, input } = task;
  const bytes = pdf.length;
  if (destination.kind === 'caller') return { output: '-', bytes, pdf };
  const facts = { ...nameFacts(issue), ...(!task.text && { origin: originOf(input.path) }) };
  const named =
    destination.kind === 'file' ? { name: '' } : nameOutput(facts, job.pattern, job.ending, input.name);
  if ('diagnostic' in named) return named.diagnostic;
  const path = join(destination.path, named.name);
  if (planned !== undefined && (planned === null || pathKey(planned) !== pathKey(path))) {
    return reportRenamed(input.name, planned, path);
  }
  const refused = refuse?.(path);
  if (refused) return refused;
  const failure = writeWhole(path, pdf);
  if (failure) return reportOutput(path, failure, input.name);
  return { output: path, bytes, made: stamp(path, pdf) };
}

/** What the tasks of a run have in common beside the job, in the thread that they run in. */
interface Surroundings {
  /** Reads publications; by default from the disk. */
  readonly readFile: ReadFile;
  /** Finds the issues of the same folder, with which a check compares one. */
  readonly findNeighbours: FindNeighbours;
  /** Says why a PDF must not be written to a path where it must not. */
  readonly refuse?: (path: string) => Diagnostic | undefined;
}

/** Surroundings in which a publication of several issues is read once. */
export const makeSurroundings = (): Surroundings => ({
  readFile: makeReader(),
  findNeighbours: makeFindNeighbours(),
});

/**
 * Builds or checks one issue. Never throws: bad input is diagnostics, and so is a bug of ours, so that the rest of a
 * batch goes on.
 */
export async function runTask(
  task: Task,
  job: Job,
  { readFile, findNeighbours, refuse }: Surroundings,
): Promise<Outcome> {
  const start = performance.now();
  const { input, text } = task;
  const named: NamedPath = { name: text?.title ?? input.name, path: input.path };
  let pages = 0;
  let dependencies: readonly Dependency[] = [];
  const outcome = (diagnostics: readonly Diagnostic[], written: Partial<Outcome> = {}): Outcome => ({
    status: diagnostics.some(isError) ? 'failed' : job.kind === 'build' ? 'built' : 'checked',
    ...(pages > 0 ? { pages } : {}),
    ...written,
    ms: Math.round(performance.now() - start),
    diagnostics,
    dependencies,
  });
  try {
    const file = openTask(task);
    const bytes = 'code' in file ? undefined : file.bytes;
    const own = sourceDependency('issue', named, bytes);
    dependencies = [own];
    if ('code' in file) return outcome([file]);
    const environment = environmentOf(named, job, readFile);
    const composed: Rendered =
      job.kind === 'build'
        ? await renderIssue(file, { ...environment, hasty: true }, job.output)
        : layOutIssue(file, { ...environment, ...(await neighbourhoodOf(task, job, findNeighbours)) });
    pages = composed.pages.length;
    dependencies = [own, ...composed.reads.map((read) => dependencyOf(read, named))];
    const { issue } = composed;
    const diagnostics = [...composed.diagnostics, ...(text ? [] : remarkOnInput(input))];
    // An issue that cannot be set, and nobody says why: a success to no program, least of all to a script.
    const silent = !issue && !diagnostics.some(isError);
    if (silent) return outcome([...diagnostics, reportBug(input.name, new Error('no issue and no error'))]);
    const { lap, timings } = startWatch(composed.timings);
    const written = job.proofsheet
      ? await writeSheet(composed, named.name, job.proofsheet)
      : write(task, job, composed, refuse);
    if (written && 'code' in written) return outcome([...diagnostics, written]);
    if (written) lap('save');
    return outcome([...diagnostics, ...remarkOnOutput(input, written?.output)], { ...written, timings });
  } catch (thrown) {
    return outcome([reportBug(input.name, thrown)]);
  }
}
