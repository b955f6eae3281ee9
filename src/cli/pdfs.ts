/** What `verify` and `extract` have in common: any number of PDFs, read one after the other. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { reportBug } from '../base/bug.ts';
import { type Diagnostic, error, isError } from '../base/diagnostic.ts';
import { LARGEST_PDF } from '../base/input-file.ts';
import type { Input } from '../build/inputs/expand.ts';
import { reportInput } from '../disk/disk-problems.ts';
import { readInput } from '../disk/files.ts';
import { statusOf } from '../disk/folders.ts';
import { type Gathered, type InputOptions, STDIN_NAME } from './inputs.ts';
import { text } from './language.ts';
import { makeMeter } from './report/progress.ts';
import { printDiagnostics } from './report/report.ts';
import type { Terminal } from './terminal.ts';

export interface PdfOptions extends InputOptions {
  readonly json?: boolean;
  /** Say nothing of what is in order. */
  readonly quiet?: boolean;
}

/** What a command found in one PDF; `made` is missing where the PDF could not be read. */
export interface PdfResult<T> {
  readonly input: string;
  readonly ms: number;
  readonly made?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** How results are said: all of a single PDF, a line each of several, of many only those with problems. */
export type Detail = 'full' | 'line' | 'problems';

export const placeOf = (path: string) => ({ source: { path, text: '' }, start: 0, end: 0 });

/** Opens a PDF. One that is too large gives `pdf-too-large`. */
function openPdf({ name, path, text: given, problem }: Input, { lang }: Terminal) {
  if (problem) return { diagnostic: problem };
  const shown = given ? STDIN_NAME[lang] : name;
  if (!given && (statusOf(path)?.size ?? 0) > LARGEST_PDF) return { diagnostic: tooLarge(name) };
  const content =
    given ?? (name.trim() === '' ? ({ problem: 'missing' } as const) : readInput(path, LARGEST_PDF));
  if ('problem' in content) return { diagnostic: reportInput({ name: shown, path }, content.problem, 'pdf') };
  return content.bytes.length <= LARGEST_PDF ? { bytes: content.bytes } : { diagnostic: tooLarge(name) };
}

const tooLarge = (name: string): Diagnostic =>
  error('pdf-too-large', text('文件超过 512 MB，没有检查', 'The file is larger than 512 MB'), {
    hint: text('快报排出的 PDF 没有这么大：检查是不是拿错了文件', 'PDFs of bulletins are smaller: check it'),
    span: placeOf(name),
  });

interface Work<T> {
  /** Does what is to be done with a PDF; says what is wrong with it besides. */
  readonly run: (bytes: Uint8Array, input: Input) => Promise<{ made: T; diagnostics: readonly Diagnostic[] }>;
  /** True of a result that is a success. */
  readonly isGood: (result: PdfResult<T>) => boolean;
  /** Says what came of a PDF, after its diagnostics. */
  readonly say: (result: PdfResult<T>, detail: Detail) => void;
  /** Which diagnostics are said; all others are in the report alone. */
  readonly said?: (diagnostic: Diagnostic, detail: Detail) => boolean;
}

async function runOne<T>(input: Input, run: Work<T>['run'], terminal: Terminal): Promise<PdfResult<T>> {
  const start = performance.now();
  const result = (rest: Pick<PdfResult<T>, 'made' | 'diagnostics'>): PdfResult<T> => ({
    input: input.name,
    ms: Math.round(performance.now() - start),
    ...rest,
  });
  try {
    const opened = openPdf(input, terminal);
    if ('diagnostic' in opened) return result({ diagnostics: [opened.diagnostic] });
    return result(await run(opened.bytes, input));
  } catch (thrown) {
    return result({ diagnostics: [reportBug(input.name, thrown)] });
  }
}

/** Bytes that a program may hold between two files before it is made to give up what it has no more use for. */
const HELD = 200 * 1024 * 1024;

/** What a file of many megabytes leaves behind would else still be there while the next one takes as much. */
function collectGarbage(): void {
  if (process.memoryUsage.rss() < HELD) return;
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Lets signals and the screen have their turn. */
const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** Works on PDFs and says what comes of each; one never stops the rest. */
export async function runPdfs<T>(
  { inputs, batch, remarks }: Gathered,
  { quiet = false }: PdfOptions,
  { run, isGood, say, said = () => true }: Work<T>,
  terminal: Terminal,
): Promise<readonly PdfResult<T>[]> {
  printDiagnostics(quiet ? remarks.filter(isError) : remarks, terminal);
  const meter = makeMeter({ total: inputs.length, quiet, unit: 'file' }, terminal);
  const detail: Detail = quiet || meter.large ? 'problems' : batch ? 'line' : 'full';
  const results: PdfResult<T>[] = [];
  for (const input of inputs) {
    const result = await runOne(input, run, terminal);
    results.push(result);
    const good = isGood(result);
    const shown = result.diagnostics.filter((one) => (!quiet || isError(one)) && said(one, detail));
    const due = detail !== 'problems' || !good || shown.length > 0;
    const tell = (): void => {
      printDiagnostics(shown, terminal);
      say(result, detail);
    };
    meter.count({ failed: !good, worked: true }, due ? tell : undefined);
    await breathe();
    collectGarbage();
  }
  meter.clear();
  return results;
}
