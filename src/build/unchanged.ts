/** Whether an issue has to be built again: its state against what is on the disk now. */

import { dirname, join, relative } from 'node:path';
import type { Diagnostic, SourceText } from '../base/diagnostic.ts';
import { readWhole, statusOf } from '../disk/folders.ts';
import type { NamedPath } from '../disk/named-path.ts';
import { decodeText } from '../yaml/bytes.ts';
import { type Dependency, isSource } from './dependencies.ts';
import { hashOf } from './hash.ts';
import type { Job, Made, Outcome } from './job.ts';
import { type Entry, fromPortable, type Remark, type State, toPortable } from './journal.ts';
import { namesFolder, originOf } from './output-names.ts';

/** What everything that is the same for all issues of a run comes to. */
export function optionsKey({ kind: _, ...shared }: Job, program: string): string {
  const options = JSON.stringify(shared, (_key, value: unknown) =>
    value instanceof Uint8Array ? hashOf(value) : value,
  );
  return hashOf(`${program}\n${options}`);
}

/** The same for one issue: where its folder gives the PDF a name, a folder renamed is another name. */
export const entryKey = (key: string, { pattern }: Pick<Job, 'pattern'>, path: string): string =>
  namesFolder(pattern) ? hashOf(`${key}\n${originOf(path).folder}`) : key;

/** What the names of a run's PDFs hang on, beside the issues: two names by one way are never both in use. */
export const namingKey = ({ pattern, ending, settings }: Job): string =>
  hashOf(JSON.stringify([pattern?.written ?? null, ending, settings])).slice(0, 12);

/** A program as entries name it. */
export const programKey = (program: string): string => program.slice(0, 12);

/** Hashes of files, each read once a run, and the files that installed fonts are in. */
export interface Files {
  readonly hashOf: (path: string) => string | undefined;
  readonly locate: (family: string) => string | undefined;
}

/** @param locate finds an installed font by its name */
export function makeFiles(locate: (family: string) => string | undefined): Files {
  const hashes = new Map<string, string | undefined>();
  const places = new Map<string, string | undefined>();
  const once = <T>(known: Map<string, T>, key: string, find: (key: string) => T): T => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as T;
  };
  return {
    hashOf: (path) =>
      once(hashes, path, () => {
        const bytes = readWhole(path);
        return bytes && hashOf(bytes);
      }),
    locate: (family) => once(places, family, locate),
  };
}

/** An output that is as it was left; `moved` where only its time of change tells otherwise. */
function checkOutput(path: string, { size, time, hash }: Entry): 'same' | 'moved' | undefined {
  const status = statusOf(path);
  if (status?.size !== size) return undefined;
  if (status.time === time) return 'same';
  const bytes = readWhole(path);
  return bytes && hashOf(bytes) === hash ? 'moved' : undefined;
}

/** An issue that needs no building. */
interface Unchanged {
  readonly outcome: Outcome;
  /** Its publications. */
  readonly publications: readonly string[];
}

/**
 * Finds the entry by which an issue is up to date, and says again what was said of it then.
 *
 * @param input absolute path and name in messages of the issue; its bytes as they are now
 * @param key of the options, as from `optionsKey`
 */
export function findUnchanged(
  state: State,
  input: NamedPath & { readonly bytes: Uint8Array },
  key: string,
  files: Files,
): Unchanged | undefined {
  const known = state.entries.get(toPortable(state.folder, input.path));
  if (!known) return undefined;
  const hash = hashOf(input.bytes);
  const { folder } = state;
  for (const entry of known) {
    const [[, own], ...publications] = entry.files;
    if (entry.key !== key || own !== hash) continue;
    const paths = publications.map(([path]) => fromPortable(folder, path));
    if (!publications.every(([, was], i) => files.hashOf(paths[i] as string) === was)) continue;
    if (!(entry.fonts ?? []).every((font) => isSameFont(font, folder, files))) continue;
    const output = fromPortable(folder, entry.out);
    const checked = checkOutput(output, entry);
    if (!checked) continue;
    if (checked === 'moved') {
      const { v: _, t: __, ...rest } = entry;
      state.append({ ...rest, time: statusOf(output)?.time ?? 0 });
    }
    return {
      publications: paths,
      outcome: {
        status: 'unchanged',
        output,
        pages: entry.pages,
        bytes: entry.size,
        ms: 0,
        diagnostics: recall(entry.remarks ?? [], input, paths),
      },
    };
  }
  return undefined;
}

function isSameFont(
  [kind, name, hash]: NonNullable<Entry['fonts']>[number],
  folder: string,
  files: Files,
): boolean {
  const path = kind === 'file' ? fromPortable(folder, name) : files.locate(name);
  return path !== undefined && files.hashOf(path) === hash;
}

/** A font as a state keeps it; nothing for what is no font. */
function fontEntry(one: Dependency, folder: string, files: Files): NonNullable<Entry['fonts']> {
  if (isSource(one)) return [];
  const hash = (one.path === undefined ? undefined : files.hashOf(one.path)) ?? '';
  return one.kind === 'font'
    ? [['file', toPortable(folder, one.path), hash]]
    : [['installed', one.family, hash]];
}

/** What a state keeps of an issue that was built. */
export function makeEntry(
  folder: string,
  key: string,
  made: Made,
  { output = '', pages = 0, diagnostics, dependencies = [] }: Outcome,
  { files, program }: { readonly files: Files; readonly program: string },
  job: Job,
): Parameters<State['append']>[0] {
  const read = dependencies.filter(isSource);
  const sources = read.map(({ name }) => name);
  const hashed = read.map(({ path, hash = '' }) => [toPortable(folder, path), hash] as const);
  const fonts = dependencies.flatMap((one) => fontEntry(one, folder, files));
  return {
    key,
    program,
    files: hashed as unknown as Entry['files'],
    ...(fonts.length > 0 && { fonts }),
    out: toPortable(folder, output),
    naming: namingKey(job),
    size: made.size,
    time: made.time,
    hash: made.hash,
    pages,
    ...(diagnostics.length > 0 && { remarks: diagnostics.map((one) => toRemark(one, sources)) }),
  };
}

function toRemark({ severity, code, message, hint, span }: Diagnostic, sources: readonly string[]): Remark {
  const place = span ? sources.indexOf(span.source.path) : -1;
  return {
    ...{ severity, code, message },
    ...(hint && { hint }),
    ...(span && { file: place < 0 ? span.source.path : place }),
    ...(span && span.source.text !== '' && { range: [span.start, span.end] as const }),
  };
}

/** Remarks as diagnostics, with the texts they are about: files that have not changed since. */
function recall(
  remarks: readonly Remark[],
  input: NamedPath & { readonly bytes: Uint8Array },
  publications: readonly string[],
): readonly Diagnostic[] {
  if (remarks.length === 0) return [];
  const sources = new Map<number, SourceText>();
  const sourceOf = (file: number): SourceText => {
    const path = file === 0 ? input.path : (publications[file - 1] ?? '');
    const shown = file === 0 ? input.name : join(dirname(input.name), relative(dirname(input.path), path));
    const bytes = file === 0 ? input.bytes : readWhole(path);
    const source = (bytes && decodeText(shown, bytes).source) ?? { path: shown, text: '' };
    sources.set(file, source);
    return source;
  };
  return remarks.map(({ file, range, ...said }): Diagnostic => {
    if (file === undefined) return said;
    const whole = typeof file === 'number' ? (sources.get(file) ?? sourceOf(file)) : { path: file, text: '' };
    const source = range ? whole : { path: whole.path, text: '' };
    const [start, end] = range ?? [0, 0];
    return { ...said, span: { source, start, end } };
  });
}
