/** What became of an import, for people and for `--json`. */

import { type Diagnostic, isError } from '../../base/diagnostic.ts';
import { text } from '../language.ts';
import type { JsonImportReport } from '../report/import-schema.ts';
import { sayLines } from '../report/plain.ts';
import { formatJson, jsonDiagnostics, printDiagnostics } from '../report/report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { Copies } from './gather-copies.ts';
import { isGood, type ReadCopy } from './read-copies.ts';
import { sayBalance } from './weighing.ts';

/** A file that was written, or would be. */
export type Output = JsonImportReport['outputs'][number] & { readonly name: string };

export interface ImportRun {
  readonly copies: readonly ReadCopy[];
  readonly outputs: readonly Output[];
  /** What is to be said of the files that were written, and of the run. */
  readonly remarks: readonly Diagnostic[];
  /** What was done, in a line or two. */
  readonly said?: string;
  readonly start: number;
  readonly signal?: ExitCode;
}

interface Manner {
  readonly quiet?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Of more files than this only those are named of which something is to be said. */
const MOST_NAMED = 20;

/** Of many files notes would bury what matters; they are in the report of `--json`. */
const worthSaying = (all: readonly Diagnostic[], many: boolean, quiet: boolean): readonly Diagnostic[] =>
  all.filter((one) => isError(one) || (!quiet && !(many && one.severity === 'note')));

function sayCopies(copies: readonly ReadCopy[], quiet: boolean, terminal: Terminal): void {
  const many = copies.length > MOST_NAMED;
  for (const copy of copies) {
    printDiagnostics(worthSaying(copy.diagnostics, many, quiet), terminal);
    const { balance, shown } = copy;
    if (quiet || many || !balance || !isGood(copy)) continue;
    terminal.say(
      text(`${shown}：${sayBalance(balance, 'zh')}`, `${shown}: ${sayBalance(balance, 'en')}`)[terminal.lang],
    );
  }
}

function sumUp({ copies }: ImportRun, { locks }: Copies, terminal: Terminal): void {
  const failed = copies.filter((copy) => !isGood(copy)).length;
  if (copies.length > 1) {
    terminal.say(
      text(
        `共 ${copies.length} 个文件，读入 ${copies.length - failed} 个${failed > 0 ? `，有错 ${failed} 个` : ''}`,
        `${copies.length} files, ${copies.length - failed} read${failed > 0 ? `, ${failed} with errors` : ''}`,
      )[terminal.lang],
    );
  }
  if (locks > 0) {
    terminal.say(
      text(
        `另有 ${locks} 个是 Word 或 WPS 打开文件时的临时文件（~$ 开头），跳过了；原文件还开着的，存好再导入`,
        `${locks} temporary files of Word or WPS (~$…) were passed over; save what is still open, and import again`,
      )[terminal.lang],
    );
  }
}

function report(
  { copies, outputs, remarks, start }: ImportRun,
  { locks }: Copies,
  exit: ExitCode,
  terminal: Terminal,
): string {
  const { lang } = terminal;
  const good = copies.filter(isGood).length;
  const made: JsonImportReport = {
    ...{ schema: 1, version, command: 'import', ok: exit === 0 },
    totals: {
      ...{ inputs: copies.length, read: good, failed: copies.length - good, locks },
      ...{ outputs: outputs.length, items: outputs.reduce((sum, { items }) => sum + items, 0) },
      ms: Math.round(performance.now() - start),
    },
    inputs: copies.map((copy) => ({
      ...{ input: copy.input, ok: isGood(copy), issues: copy.issues.length, items: copy.items.length },
      ...(copy.balance && {
        balance: {
          ...{ read: copy.balance.read, written: copy.balance.placed },
          ...{ dropped: copy.balance.dropped, commented: copy.balance.commented },
        },
      }),
      ...{ ms: copy.ms, diagnostics: jsonDiagnostics(copy.diagnostics, lang) },
    })),
    outputs: outputs.map(({ name: _, ...output }) => output),
    diagnostics: jsonDiagnostics(remarks, lang),
  };
  return formatJson(made);
}

/** Says what became of an import; its exit code. */
export function reportRun(gathered: Copies, run: ImportRun, manner: Manner, terminal: Terminal): ExitCode {
  const { quiet = false, json = false } = manner;
  const remarks = [...gathered.remarks, ...run.remarks];
  sayCopies(run.copies, quiet, terminal);
  printDiagnostics(worthSaying(remarks, run.outputs.length > MOST_NAMED, quiet), terminal);
  if (!quiet) {
    sumUp(run, gathered, terminal);
    if (run.said !== undefined) sayLines(run.said, terminal);
  }
  const isWrong = run.copies.some((copy) => !isGood(copy)) || remarks.some(isError);
  const exit: ExitCode = run.signal ?? (isWrong ? 1 : 0);
  if (json) terminal.out(report({ ...run, remarks }, gathered, exit, terminal));
  return exit;
}
