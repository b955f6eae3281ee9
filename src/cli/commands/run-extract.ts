import { basename, dirname, join } from 'node:path';
import { type Diagnostic, error, isError, note, type Text } from '../../base/diagnostic.ts';
import type { Input } from '../../build/inputs/expand.ts';
import { pathKey } from '../../build/output-names.ts';
import { reportOutput } from '../../disk/disk-problems.ts';
import { isLink, readInput, writeNew, writeWhole } from '../../disk/files.ts';
import { outputPath } from '../../disk/named-path.ts';
import type { ExtractedFile, extractSources } from '../../verify/extract-sources.ts';
import { type Gathered, gatherInputs } from '../inputs.ts';
import { text } from '../language.ts';
import { type Detail, type PdfOptions, placeOf, runPdfs } from '../pdfs.ts';
import {
  announce,
  announceInLine,
  type Extracted,
  isGood,
  jsonReport,
  summarise,
  type Written,
} from '../report/extracted.ts';
import { formatJson } from '../report/report.ts';
import { type ExitCode, type Terminal, UsageError } from '../terminal.ts';

export interface ExtractOptions extends PdfOptions {
  /** The folder to write into; by default one named after the PDF, beside it. */
  readonly output?: string;
  /** Overwrite files that exist. */
  readonly force?: boolean;
}

/** `kuaibao extract`: writes the sources that PDFs carry into a folder for each, and nothing outside of it. */
export async function extract(
  given: readonly string[],
  options: ExtractOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const gathered = await gatherInputs(given, options, terminal, 'pdf');
  const folders = chooseFolders(gathered, options, terminal);
  const folderOf = (name: string): string => folders.get(name) ?? '';
  const { extractSources } = await import('../../verify/extract-sources.ts');
  const run = async (bytes: Uint8Array, { name }: Input) =>
    extractInto(folderOf(name), extractSources(bytes), name, options);
  const say = (result: Extracted, detail: Detail): void => {
    if (options.quiet || detail === 'problems') return;
    if (detail === 'full') announce(result, terminal);
    else announceInLine(result, folderOf(result.input), terminal);
  };
  // Of several it is one line each whether the same files were there.
  const said = ({ code }: Diagnostic, detail: Detail): boolean => detail === 'full' || code !== 'output-same';
  const results = await runPdfs(gathered, options, { run, isGood, say, said }, terminal);
  const ms = Math.round(performance.now() - start);
  if (gathered.batch && !options.quiet) terminal.say(summarise(results, terminal));
  if (options.json) terminal.out(formatJson(jsonReport(results, gathered, folderOf, ms, terminal)));
  return results.every(isGood) ? 0 : 1;
}

/** The name of the folder for a PDF; a name without an extension would be the PDF's own. */
function folderName(path: string): string {
  const name = basename(path);
  const stem = name.replace(/\.pdf$/i, '');
  return stem === name ? `${stem}-source` : stem.replace(/[ .]+$/, '') || 'source';
}

/**
 * The folder for each input, by its name: the one asked for or, where there may be several inputs, one inside it that
 * is named after the PDF; else one beside the PDF. None is the folder of two.
 */
function chooseFolders(
  { inputs, batch }: Gathered,
  { output }: ExtractOptions,
  { cwd, lang }: Terminal,
): ReadonlyMap<string, string> {
  const refuse = (why: Text): never => {
    throw new UsageError(why[lang]);
  };
  if (output !== undefined && (output.trim() === '' || output === '-')) {
    return refuse(text('-o 后面要写文件夹的名字', '-o takes a folder'));
  }
  if (output === undefined && inputs.some((input) => input.text)) {
    return refuse(text('从标准输入取出时，要用 -o 写明文件夹', 'With - give a folder with -o'));
  }
  const taken = new Set<string>();
  const folders = new Map<string, string>();
  for (const { name, path, key, found, problem } of inputs) {
    if (problem) continue;
    const inside = join(outputPath(output ?? '', cwd), found ? dirname(key) : '', folderName(path));
    const wanted =
      output === undefined ? join(dirname(path), folderName(path)) : batch ? inside : outputPath(output, cwd);
    let folder = wanted;
    for (let i = 2; taken.has(pathKey(folder)); i++) folder = `${wanted}(${i})`;
    taken.add(pathKey(folder));
    folders.set(name, folder);
  }
  return folders;
}

/** Writes what was found in a PDF into its folder. */
function extractInto(
  folder: string,
  { files, diagnostics }: ReturnType<typeof extractSources>,
  input: string,
  options: ExtractOptions,
): { made: readonly Written[]; diagnostics: readonly Diagnostic[] } {
  const made: Written[] = [];
  const said = diagnostics.map((one): Diagnostic => ({ ...one, span: placeOf(input) }));
  // A link that somebody else put where the folder belongs is not what was asked for; one given by -o is.
  const links = options.output === undefined ? [folder] : [];
  for (const file of files) {
    const path = join(folder, ...file.segments);
    const problem = write(path, file, [...links, ...foldersOf(folder, file)], options, input);
    if (problem) said.push(problem);
    if (!problem || !isError(problem)) {
      const { bytes, issue, segments } = file;
      const entry = { name: segments.join('/'), path, bytes: bytes.length, issue };
      made.push(problem ? { ...entry, same: true } : entry);
    }
  }
  return { made, diagnostics: said };
}

/** The folders between the one asked for and the file. */
const foldersOf = (folder: string, { segments }: ExtractedFile): string[] =>
  segments.slice(0, -1).map((_, i) => join(folder, ...segments.slice(0, i + 1)));

/** Writes one file, whole or not at all, unless it would leave the folder by a link or overwrite another. */
function write(
  path: string,
  { bytes }: ExtractedFile,
  folders: readonly string[],
  { force = false }: ExtractOptions,
  input: string,
): Diagnostic | undefined {
  const link = folders.find(isLink);
  if (link !== undefined) {
    return error(
      'output-link',
      text(
        `这是一个链接，会写到别处去，没有写：${link}`,
        `A link that leads elsewhere; not written: ${link}`,
      ),
      {
        hint: text('删掉这个链接，或用 -o 换一个文件夹', 'Remove the link, or choose another folder with -o'),
        span: placeOf(input),
      },
    );
  }
  // Renaming replaces a link that has the file's own name, and does not follow it.
  const failure = force ? writeWhole(path, bytes) : writeNew(path, bytes);
  if (!failure) return undefined;
  return failure.code === 'EEXIST' && failure.step === 'write'
    ? reportExisting(path, bytes, input)
    : reportOutput(path, failure, input);
}

function reportExisting(path: string, bytes: Uint8Array, input: string): Diagnostic {
  const there = isLink(path) ? undefined : readInput(path);
  if (there && 'bytes' in there && Buffer.compare(there.bytes, bytes) === 0) {
    return note('output-same', text(`已经有相同的文件：${path}`, `The same file is already there: ${path}`));
  }
  return error(
    'output-exists',
    text(
      `已经有同名而内容不同的文件，没有覆盖它：${path}`,
      `Another file of this name exists and was left alone: ${path}`,
    ),
    {
      hint: text(
        '要覆盖就加 --force，或用 -o 换一个文件夹',
        'Overwrite with --force, or choose another folder with -o',
      ),
      span: placeOf(input),
    },
  );
}
