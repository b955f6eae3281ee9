/** Messages about the sources that were taken out of PDFs. */

import { isError } from '../../base/diagnostic.ts';
import type { Gathered } from '../inputs.ts';
import { counted, text } from '../language.ts';
import type { PdfResult } from '../pdfs.ts';
import { shellArgument } from '../shell.ts';
import { nearPath, type Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { type JsonExtractReport, jsonDiagnostics } from './report.ts';

export type Written = JsonExtractReport['inputs'][number]['files'][number];

/** What came of one PDF. */
export type Extracted = PdfResult<readonly Written[]>;

export const isGood = ({ diagnostics }: Extracted): boolean => !diagnostics.some(isError);

const isSame = ({ made = [] }: Extracted): boolean => made.length > 0 && made.every(({ same }) => same);

/** What was taken out of a single PDF, and how to build it again. */
export function announce({ made = [] }: Extracted, { lang, say, cwd }: Terminal): void {
  for (const { path, bytes } of made.filter(({ same }) => !same)) {
    say(text(`已取出：${path}（${bytes} 字节）`, `Extracted: ${path} (${bytes} bytes)`)[lang]);
  }
  const issue = made.find((file) => file.issue);
  if (!issue) return;
  const shown = nearPath(issue.path, cwd);
  const argument = shellArgument(shown);
  if (argument === undefined) {
    // No way of quoting means the same to both shells of Windows.
    say(text(`要重新排版的文件：${shown}`, `The file to typeset again: ${shown}`)[lang]);
    return;
  }
  const command = `kuaibao build ${argument}`;
  say(text(`重新排版：${command}`, `To typeset it again: ${command}`)[lang]);
}

export function announceInLine(result: Extracted, folder: string, { lang, say, cwd }: Terminal): void {
  const { input, made = [] } = result;
  if (made.length === 0) return;
  const shown = `${input} → ${nearPath(folder, cwd)}`;
  if (isSame(result)) {
    say(text(`已经有相同的文件：${shown}`, `The same files are already there: ${shown}`)[lang]);
  } else {
    const { length } = made;
    say(
      text(`已取出：${shown}（${length} 个文件）`, `Extracted: ${shown} (${counted(length, 'file')})`)[lang],
    );
  }
}

interface Counts {
  readonly extracted: number;
  readonly same: number;
  readonly failed: number;
}

function countResults(results: readonly Extracted[]): Counts {
  const good = results.filter(isGood);
  return {
    extracted: good.length,
    same: good.filter(isSame).length,
    failed: results.length - good.length,
  };
}

export function summarise(results: readonly Extracted[], { lang }: Terminal): string {
  const { extracted, same, failed } = countResults(results);
  const fresh = extracted - same;
  return text(
    `共 ${results.length} 个 PDF：取出 ${fresh} 个，已经有相同文件的 ${same} 个，有错 ${failed} 个`,
    `${counted(results.length, 'PDF')}: ${fresh} extracted, ${same} there already, ${failed} failed`,
  )[lang];
}

export function jsonReport(
  results: readonly Extracted[],
  { batch, remarks }: Gathered,
  folderOf: (name: string) => string,
  ms: number,
  { lang }: Terminal,
): JsonExtractReport {
  const inputs = results.map((result) => ({
    input: result.input,
    ok: isGood(result),
    folder: folderOf(result.input),
    ms: result.ms,
    files: [...(result.made ?? [])],
    diagnostics: jsonDiagnostics(result.diagnostics, lang),
  }));
  const [only] = inputs;
  const { input, folder, files, diagnostics = [] } = batch || !only ? {} : only;
  const single = input !== undefined && folder !== undefined && files ? { input, folder, files } : {};
  return {
    ...{ schema: 1, version, command: 'extract', ok: results.every(isGood) },
    ...single,
    totals: {
      inputs: results.length,
      ...countResults(results),
      files: inputs.reduce((sum, one) => sum + one.files.length, 0),
      ms,
    },
    inputs,
    diagnostics: [...jsonDiagnostics(remarks, lang), ...diagnostics],
  };
}
