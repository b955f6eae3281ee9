/** Printed issues of whatever format as issue files, with a publication for what they share. */

import { join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, isError, note } from '../../base/diagnostic.ts';
import { kindOf, readInput } from '../../disk/files.ts';
import { outputPath } from '../../disk/named-path.ts';
import type { Pair } from '../../import/write/key-pairs.ts';
import { pairsOfFile, sharedPairs } from '../../import/write/shared-pairs.ts';
import { type IssueFile, writeIssue, writePairs } from '../../import/write/write-issue.ts';
import { text } from '../language.ts';
import { placeOf } from '../pdfs.ts';
import { shellArgument } from '../shell.ts';
import { type ExitCode, nearPath, type Terminal } from '../terminal.ts';
import { occupantOf, writePictures } from './add-items.ts';
import { compareIssues } from './compare-issues.ts';
import type { Copies } from './gather-copies.ts';
import { type Output, reportRun } from './import-report.ts';
import { type Found, nameIssues } from './issue-names.ts';
import { isGood, type ReadCopy, type ReadOptions, readCopies } from './read-copies.ts';
import { type Made, type SaveOptions, save, twice } from './save-issue.ts';

interface IssueOptions extends ReadOptions, SaveOptions {
  readonly output: string;
  readonly publication?: string | undefined;
  readonly json?: boolean | undefined;
}

const encode = (written: string): Uint8Array => new TextEncoder().encode(written);

interface Writing {
  readonly folder: string;
  readonly options: IssueOptions;
  readonly terminal: Terminal;
  readonly publication?: {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly pairs: readonly Pair[];
  };
}

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
const sayingOf = (written: string): string => written.replace(/^\s*#.*$/gm, '').replace(/[\s"]+/g, '');

function writeFound(found: readonly Found[], writing: Writing): Made[] {
  const { folder, options, terminal } = writing;
  const written = new Map<string, { readonly input: string; readonly text: string }>();
  const stems = nameIssues(found);
  return found.map((one, i): Made => {
    const stem = stems[i] as string;
    const path = join(folder, `${stem}.yaml`);
    const file = compose(one, stem, writing);
    const earlier = written.get(stem);
    if (earlier) {
      const isSame = sayingOf(earlier.text) === sayingOf(file.text);
      return { diagnostics: [twice(`${stem}.yaml`, earlier.input, one.input, isSame)] };
    }
    written.set(stem, { input: one.input, text: file.text });
    const refused = save(path, encode(file.text), one.input, options, terminal);
    const failed =
      options.dryRun || refused.length > 0 ? [] : writePictures(file.pictures, folder, one.input);
    const output: Output = {
      ...{ path, name: nearPath(path, terminal.cwd), inputs: [one.input], there: 0 },
      items: one.draft.entries.filter(({ kind }) => kind === 'item').length,
      pictures: file.pictures.map(({ name }) => name),
    };
    return {
      ...(refused.length === 0 && { output }),
      diagnostics: [...refused, ...failed, ...file.diagnostics],
    };
  });
}

/** The files that PDFs of ours carry, as they are. */
const writeCarried = (copies: readonly ReadCopy[], { folder, options, terminal }: Writing): Made[] =>
  copies.flatMap(({ input, carried }) =>
    carried.map(({ segments, bytes, issue }): Made => {
      const path = join(folder, ...segments);
      const diagnostics = save(path, bytes, input, options, terminal);
      const name = nearPath(path, terminal.cwd);
      const output: Output = { path, name, inputs: [input], items: 0, there: 0, pictures: [] };
      return { ...(issue && diagnostics.length === 0 && { output }), diagnostics };
    }),
  );

/** `publication-kept` */
const kept = (name: string): Diagnostic =>
  note(
    'publication-kept',
    text(
      '刊物文件已经有了，各期照它写，没有改动它',
      'The publication is there already: the issues are written for it, and it was left as it is',
    ),
    {
      hint: text('要按这些往期重新写，加 --force', 'To write it anew from these issues add --force'),
      span: placeOf(name),
    },
  );

function makePublication(
  found: readonly Found[],
  options: IssueOptions,
  terminal: Terminal,
): { readonly publication?: Writing['publication']; readonly made: readonly Made[] } {
  if (options.publication === undefined || found.length === 0) return { made: [] };
  const path = outputPath(options.publication, terminal.cwd);
  const name = nearPath(path, terminal.cwd);
  const there = options.force || kindOf(path) !== 'file' ? undefined : readInput(path);
  const old = there && 'bytes' in there ? pairsOfFile(there.bytes) : undefined;
  const pairs = sharedPairs(found.map(({ draft }) => draft));
  const bytes = encode(writePairs(pairs));
  if (old && there && 'bytes' in there && Buffer.compare(there.bytes, bytes) !== 0) {
    return {
      publication: { path, bytes: there.bytes, pairs: old },
      made: [{ diagnostics: [kept(name)] }],
    };
  }
  const diagnostics = save(path, bytes, name, options, terminal);
  const inputs = found.map(({ input }) => input);
  const output: Output = { ...{ path, name, inputs, items: 0, there: 0 }, pictures: [] };
  return {
    publication: { path, bytes, pairs },
    made: [{ ...(diagnostics.length === 0 && { output }), diagnostics }],
  };
}

/** What was written, and what to do next, in lines; none where nothing was. */
function sayWritten(
  outputs: readonly Output[],
  folder: string,
  { dryRun = false }: IssueOptions,
  { lang, cwd }: Terminal,
): readonly string[] {
  if (outputs.length === 0) return [];
  const shown = nearPath(folder, cwd);
  const lines =
    outputs.length <= 20
      ? outputs.map(
          ({ name, inputs }) => `${name} ← ${inputs.slice(0, 3).join('、')}${inputs.length > 3 ? ' …' : ''}`,
        )
      : [];
  const [only] = outputs;
  const argument = shellArgument(outputs.length === 1 && only ? only.name : shown) ?? shown;
  const head = text(
    `${dryRun ? '会写出' : '已写出'} ${outputs.length} 个文件到 ${shown}`,
    `${dryRun ? 'Would write' : 'Wrote'} ${outputs.length} files to ${shown}`,
  );
  const next = dryRun ? [] : [text(`检查：kuaibao check ${argument}`, `To check: kuaibao check ${argument}`)];
  return [head[lang], ...lines, ...next.map((line) => line[lang])];
}

/** Writes each issue in the files into the folder of `-o`. */
export async function importIssues(
  copies: Copies,
  options: IssueOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const { copies: read, signal } = await readCopies(copies, 'issues', options, terminal);
  const good = read.filter(isGood);
  const found = good.flatMap(({ shown: input, issues, layout }) =>
    issues.map((draft): Found => ({ draft, input, ...(layout && { layout }) })),
  );
  const folder = outputPath(options.output, terminal.cwd);
  const { publication, made: shared } = makePublication(found, options, terminal);
  const writing: Writing = { folder, options, terminal, ...(publication && { publication }) };
  const isRefused = shared.some(({ diagnostics }) => diagnostics.some(isError));
  const made = isRefused
    ? shared
    : [...shared, ...writeFound(found, writing), ...writeCarried(good, writing)];
  const outputs = made.flatMap(({ output }) => (output ? [output] : []));
  const isCompared = options.compare && !options.dryRun && signal === undefined;
  const compared = isCompared ? await compareIssues(outputs, copies, options, terminal) : undefined;
  const remarks = [...made.flatMap(({ diagnostics }) => diagnostics), ...(compared?.diagnostics ?? [])];
  const said = [
    ...sayWritten(outputs, folder, options, terminal),
    ...(compared?.said ?? []),
    ...(isCompared ? good.filter(({ carried }) => carried.length > 0) : []).map(
      ({ shown }) =>
        text(
          `${shown} 是快报排的，取出的就是原来的期刊文件，不用对照`,
          `${shown} was made by Kuaibao: its own issue file was taken out of it, and needs no comparison`,
        )[terminal.lang],
    ),
  ];
  return reportRun(
    copies,
    {
      ...{ copies: read, outputs, start, remarks },
      ...(said.length > 0 && { said: said.join('\n') }),
      ...(signal !== undefined && { signal }),
    },
    options,
    terminal,
  );
}
