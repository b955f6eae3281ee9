import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, error, isError, note } from '../diagnostic.ts';
import { isLink, readInput, writeNew, writeWhole } from '../disk/files.ts';
import { reportOutput } from '../disk/reports.ts';
import { reportBug } from '../internal.ts';
import { MAX_BYTES } from '../issue/text.ts';
import type { ExtractedFile } from '../verify/extract.ts';
import { openInput } from './inputs.ts';
import { text } from './language.ts';
import { formatJson, jsonDiagnostics, printDiagnostics } from './report.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { version } from './version.ts';

export interface ExtractOptions {
  /** The folder to write into; by default one named after the PDF, beside it. */
  readonly output?: string;
  /** Overwrite files that exist. */
  readonly force?: boolean;
  readonly json?: boolean;
}

interface Written {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly issue: boolean;
}

/**
 * Opens a PDF given on the command line; `-` is standard input. One that was too large to be read whole gives
 * `pdf-too-large`.
 */
export function openPdfInput(
  argument: string,
  terminal: Terminal,
): { bytes: Uint8Array } | { diagnostic: Diagnostic } {
  const opened = openInput(argument, terminal);
  if ('diagnostic' in opened) return opened;
  const { bytes } = opened.input;
  if (bytes.length <= MAX_BYTES) return { bytes };
  return {
    diagnostic: error('pdf-too-large', text('文件超过 16 MB，没有检查', 'The file is larger than 16 MB'), {
      hint: text(
        '快报排出的 PDF 不到 1 MB：检查是不是拿错了文件',
        'PDFs of bulletins are below 1 MB: check it',
      ),
      span: spanOf(argument),
    }),
  };
}

const spanOf = (path: string) => ({ source: { path, text: '' }, start: 0, end: 0 });

/** `kuaibao extract`: writes the sources that a PDF carries into a folder, and nothing outside of it. */
export async function extract(
  argument: string,
  options: ExtractOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = chooseFolder(argument, options, terminal);
  const { written, diagnostics } = await extractInto(folder, argument, options, terminal);
  const ok = !diagnostics.some(isError);
  printDiagnostics(diagnostics, terminal);
  announce(written, terminal);
  if (options.json) {
    const said = jsonDiagnostics(diagnostics, terminal.lang);
    const report = { schema: 1, version, command: 'extract', ok, input: argument, folder };
    terminal.out(formatJson({ ...report, files: written, diagnostics: said }));
  }
  return ok ? 0 : 1;
}

/** The folder to write into; a name without an extension would be the PDF's own. */
function chooseFolder(argument: string, { output }: ExtractOptions, { cwd, lang }: Terminal): string {
  const refuse = (zh: string, en: string): never => {
    throw new UsageError(text(zh, en)[lang]);
  };
  if (output !== undefined) {
    if (output.trim() === '' || output === '-') return refuse('-o 后面要写文件夹的名字', '-o takes a folder');
    return resolve(cwd, output);
  }
  if (argument === '-') return refuse('从标准输入取出时，要用 -o 写明文件夹', 'With - give a folder with -o');
  const path = resolve(cwd, argument);
  const stem = basename(path).replace(/\.pdf$/i, '');
  const name = stem === basename(path) ? `${stem}-source` : stem.replace(/[ .]+$/, '') || 'source';
  return join(dirname(path), name);
}

async function extractInto(
  folder: string,
  argument: string,
  options: ExtractOptions,
  terminal: Terminal,
): Promise<{ written: readonly Written[]; diagnostics: readonly Diagnostic[] }> {
  const opened = openPdfInput(argument, terminal);
  if ('diagnostic' in opened) return { written: [], diagnostics: [opened.diagnostic] };
  const written: Written[] = [];
  try {
    const { extractSources } = await import('../verify/extract.ts');
    const { files, diagnostics } = extractSources(opened.bytes);
    const said = diagnostics.map((one): Diagnostic => ({ ...one, span: spanOf(argument) }));
    // A link that somebody else put where the folder belongs is not what was asked for; one given by -o is.
    const links = options.output === undefined ? [folder] : [];
    for (const file of files) {
      const path = join(folder, ...file.segments);
      const problem = write(path, file, [...links, ...foldersOf(folder, file)], options, argument);
      if (problem) said.push(problem);
      if (!problem || !isError(problem)) {
        const { bytes, issue, segments } = file;
        written.push({ name: segments.join('/'), path, bytes: bytes.length, issue });
      }
    }
    return { written, diagnostics: said };
  } catch (thrown) {
    return { written, diagnostics: [reportBug(argument, thrown)] };
  }
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
  argument: string,
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
        span: spanOf(argument),
      },
    );
  }
  // Renaming replaces a link that has the file's own name, and does not follow it.
  const failure = force ? writeWhole(path, bytes) : writeNew(path, bytes);
  if (!failure) return undefined;
  return failure.code === 'EEXIST' && failure.step === 'write'
    ? reportExisting(path, bytes, argument)
    : reportOutput(path, failure, argument);
}

function reportExisting(path: string, bytes: Uint8Array, argument: string): Diagnostic {
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
      span: spanOf(argument),
    },
  );
}

function announce(written: readonly Written[], { lang, say, cwd }: Terminal): void {
  for (const { path, bytes } of written) {
    say(lang === 'zh' ? `已取出：${path}（${bytes} 字节）` : `Extracted: ${path} (${bytes} bytes)`);
  }
  const issue = written.find((file) => file.issue);
  if (!issue) return;
  const near = relative(cwd, issue.path);
  const shown = near.startsWith('..') ? issue.path : near;
  const command = `kuaibao build ${/\s/.test(shown) ? `"${shown}"` : shown}`;
  say(lang === 'zh' ? `重新排版：${command}` : `To typeset it again: ${command}`);
}
