/** The files of issues that were imported, each written once in a run. */

import { join, relative, resolve, sep } from 'node:path';
import { isError } from '../../base/diagnostic.ts';
import { readInput } from '../../disk/files.ts';
import type { Pair } from '../../import/write/key-pairs.ts';
import { type IssueFile, writeIssue } from '../../import/write/write-issue.ts';
import { nearPath, type Terminal } from '../terminal.ts';
import { occupantOf, writePictures } from './add-items.ts';
import type { Output } from './import-report.ts';
import { type Found, nameIssues } from './issue-names.ts';
import type { ReadCopy, ReadOptions } from './read-copies.ts';
import { carriedTwice, type Made, type SaveOptions, save, twice } from './save-issue.ts';

export interface IssueOptions extends ReadOptions, SaveOptions {
  readonly output: string;
  readonly publication?: string | undefined;
  readonly json?: boolean | undefined;
}

/** A file of this run, and what it was made from. */
interface Written {
  readonly input: string;
  readonly bytes: Uint8Array;
}

export interface Writing {
  readonly folder: string;
  readonly options: IssueOptions;
  readonly terminal: Terminal;
  /** The files of this run by their paths, to which each that is written is added. */
  readonly written: Map<string, Written>;
  readonly publication?: {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly pairs: readonly Pair[];
  };
}

export const encode = (written: string): Uint8Array => new TextEncoder().encode(written);

const isEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const pathFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

function compose(
  { draft, input, layout }: Found,
  stem: string,
  { folder, publication, terminal }: Writing,
): IssueFile {
  const { cwd } = terminal;
  const path = join(folder, `${stem}.yaml`);
  return writeIssue(draft, {
    ...{ name: nearPath(path, cwd), source: input, stem, occupant: occupantOf(folder) },
    readFile: (name) => {
      const wanted = resolve(cwd, name);
      return publication?.path === wanted ? { bytes: publication.bytes } : readInput(wanted);
    },
    ...(layout && { layout }),
    ...(publication && {
      publication: { path: pathFrom(folder, publication.path), pairs: publication.pairs },
    }),
  });
}

/** What an issue says, wherever it came from: comments name their file, and another format may have other blanks. */
const sayingOf = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replace(/^\s*#.*$/gm, '')
    .replace(/[\s"]+/g, '');

/** Writes the issues that were recognised in files. */
export function writeFound(found: readonly Found[], writing: Writing): Made[] {
  const { folder, options, terminal, written } = writing;
  const stems = nameIssues(found);
  return found.map((one, i): Made => {
    const { input } = one;
    const stem = stems[i] as string;
    const path = join(folder, `${stem}.yaml`);
    const file = compose(one, stem, writing);
    const bytes = encode(file.text);
    const earlier = written.get(path);
    if (earlier) {
      const isSame = sayingOf(earlier.bytes) === sayingOf(bytes);
      return { diagnostics: [twice(`${stem}.yaml`, earlier.input, input, isSame)] };
    }
    written.set(path, { input, bytes });
    for (const picture of file.pictures)
      written.set(join(folder, picture.name), { input, bytes: picture.bytes });
    const refused = save(path, bytes, input, options, terminal);
    const failed = options.dryRun || refused.length > 0 ? [] : writePictures(file.pictures, folder, input);
    const output: Output = {
      ...{ path, name: nearPath(path, terminal.cwd), inputs: [input], there: 0 },
      items: one.draft.entries.filter(({ kind }) => kind === 'item').length,
      pictures: file.pictures.map(({ name }) => name),
    };
    return {
      ...(refused.length === 0 && { output }),
      diagnostics: [...refused, ...failed, ...file.diagnostics],
    };
  });
}

/** The files that a PDF of ours carries: all of them, or none where one would take the place of another of this run. */
function writeOwn({ input, carried }: ReadCopy, { folder, options, terminal, written }: Writing): Made[] {
  const files = carried.map((file) => ({ ...file, path: join(folder, ...file.segments) }));
  const clashes = files.flatMap(({ path, bytes }) => {
    const earlier = written.get(path);
    if (!earlier || isEqual(earlier.bytes, bytes)) return [];
    return [carriedTwice(nearPath(path, terminal.cwd), earlier.input, input)];
  });
  if (clashes.length > 0) return [{ diagnostics: clashes }];
  return files.map(({ path, bytes, issue }): Made => {
    const earlier = written.get(path);
    const name = nearPath(path, terminal.cwd);
    if (earlier) return { diagnostics: issue ? [twice(name, earlier.input, input, true)] : [] };
    written.set(path, { input, bytes });
    const diagnostics = save(path, bytes, input, options, terminal);
    const output: Output = { path, name, inputs: [input], items: 0, there: 0, pictures: [] };
    return { ...(issue && !diagnostics.some(isError) && { output }), diagnostics };
  });
}

/** Writes the files that PDFs of ours carry, as they are. */
export const writeCarried = (copies: readonly ReadCopy[], writing: Writing): Made[] =>
  copies.flatMap((copy) => writeOwn(copy, writing));
