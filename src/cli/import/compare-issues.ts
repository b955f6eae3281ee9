/** Printed issues beside what is set of them again. */

import { resolve } from 'node:path';
import { type Diagnostic, isError, warning } from '../../base/diagnostic.ts';
import { LARGEST_PDF } from '../../base/input-file.ts';
import { readInput } from '../../disk/files.ts';
import { natureOf } from '../../import/file-nature.ts';
import { text } from '../language.ts';
import { placeOf } from '../pdfs.ts';
import { nearPath, type Terminal } from '../terminal.ts';
import type { Copies } from './gather-copies.ts';
import type { Output } from './import-report.ts';
import { type SaveOptions, save } from './save-issue.ts';

export interface Compared {
  readonly diagnostics: readonly Diagnostic[];
  /** What came of it, a line an issue. */
  readonly said: readonly string[];
}

/** `compare-not-pdf` */
const notPdf = (name: string): Diagnostic =>
  warning(
    'compare-not-pdf',
    text('不是 PDF，没有页可以对照', 'This is no PDF, and has no pages to be compared'),
    {
      hint: text('用 Word 或 WPS 把它存成 PDF，再对照', 'Save it as a PDF in Word or WPS, and compare that'),
      span: placeOf(name),
    },
  );

async function compareOne(
  output: Output,
  original: { readonly name: string; readonly bytes: Uint8Array },
  options: SaveOptions,
  terminal: Terminal,
): Promise<Compared> {
  const content = readInput(output.path);
  if ('problem' in content) return { diagnostics: [], said: [] };
  const [{ typeset }, { comparePdf }] = await Promise.all([
    import('../../typeset.ts'),
    import('../../import/compare/compare-pdf.ts'),
  ]);
  const made = await typeset(
    { path: output.name, bytes: content.bytes },
    { readFile: (path) => readInput(resolve(terminal.cwd, path)) },
  );
  if (!made.pdf) return { diagnostics: made.diagnostics.filter(isError), said: [] };
  const compared = await comparePdf(original, { name: output.name, bytes: made.pdf });
  if (!('pages' in compared)) return { diagnostics: compared.diagnostics, said: [] };
  const { lines, alike, pdf, diagnostics } = compared;
  const path = output.path.replace(/\.yaml$/, '-对照.pdf');
  const shown = nearPath(path, terminal.cwd);
  const failed = pdf ? save(path, pdf, original.name, options, terminal) : [];
  const where =
    pdf && failed.length === 0 ? text(`，并排画在 ${shown}`, `; side by side in ${shown}`) : text('', '');
  const line = text(
    `${original.name} 对照：${lines} 行里有 ${alike} 行断在同一处${where.zh}`,
    `${original.name} compared: ${alike} of ${lines} lines end at the same place${where.en}`,
  );
  return { diagnostics: [...diagnostics, ...failed], said: [line[terminal.lang]] };
}

/** Sets each issue that was written of a PDF, and compares it with that. `compare-not-pdf`, `breaks-differ` … */
export async function compareIssues(
  outputs: readonly Output[],
  { inputs }: Copies,
  options: SaveOptions,
  terminal: Terminal,
): Promise<Compared> {
  const diagnostics: Diagnostic[] = [];
  const said: string[] = [];
  for (const output of outputs.filter(({ items }) => items > 0)) {
    const input = inputs.find(({ name }) => name === output.inputs[0]);
    const content = input?.text ?? (input && readInput(input.path, LARGEST_PDF));
    if (!input || !content || 'problem' in content) continue;
    if (natureOf(content.bytes) !== 'pdf') {
      diagnostics.push(notPdf(input.name));
      continue;
    }
    const one = await compareOne(output, { name: input.name, bytes: content.bytes }, options, terminal);
    diagnostics.push(...one.diagnostics);
    said.push(...one.said);
  }
  return { diagnostics, said };
}
