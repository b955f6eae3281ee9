/** What became of an import, for people and for `--json`. */

import { type Diagnostic, isError, locate, type Text } from '../../base/diagnostic.ts';
import type { Twin } from '../../import/into/append-items.ts';
import { text } from '../language.ts';
import type { JsonImportReport } from '../report/import-schema.ts';
import { sayLines } from '../report/plain.ts';
import { formatJson, jsonDiagnostics, printDiagnostics } from '../report/report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { isRoutine } from './doubts.ts';
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
  /** The items that were there already. */
  readonly twins?: readonly Twin[];
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

/** A note in one line, below that of its file. */
function brief({ message, span }: Diagnostic, { lang }: Terminal): string {
  if (!span || span.source.text === '') return `  ${message[lang]}`;
  const { line } = locate(span);
  return text(`  第 ${line} 行：${message.zh}`, `  line ${line}: ${message.en}`)[lang];
}

/** A file in a line: what came in and what became of it, or where all of it is already. */
function lineOf({ shown, balance, items }: ReadCopy, twins: readonly Twin[]): Text | undefined {
  if (!balance) return undefined;
  const [twin] = twins;
  if (twin && twins.length === items.length) {
    const { source } = twin.place;
    const { line } = locate(twin.place);
    const at = source.text === '' ? text('', '') : text(` 第 ${line} 行`, `:${line}`);
    return text(
      `${shown}：已经有了，没有再加（${source.path}${at.zh}）`,
      `${shown}: there already, not added again (${source.path}${at.en})`,
    );
  }
  const count = items.length > 1 ? text(`${items.length} 条，`, `${items.length} items, `) : text('', '');
  const also =
    twins.length > 0
      ? text(`，其中 ${twins.length} 条已经有了`, `; ${twins.length} of them are there already`)
      : text('', '');
  return text(
    `${shown}：${count.zh}${sayBalance(balance, 'zh')}${also.zh}`,
    `${shown}: ${count.en}${sayBalance(balance, 'en')}${also.en}`,
  );
}

/** A few files each have a line, and below it what is doubtful; of many only what is wrong is said. */
function sayCopies({ copies, twins = [] }: ImportRun, quiet: boolean, terminal: Terminal): void {
  const many = copies.length > MOST_NAMED;
  const several = copies.length > 1;
  for (const copy of copies) {
    const line = isGood(copy)
      ? lineOf(
          copy,
          twins.filter(({ file }) => file === copy.shown),
        )
      : undefined;
    if (line && !quiet && !many) terminal.say(line[terminal.lang]);
    for (const one of worthSaying(copy.diagnostics, many, quiet)) {
      if (one.severity !== 'note' || !several) printDiagnostics([one], terminal);
      else if (!isRoutine(one)) terminal.say(brief(one, terminal));
    }
  }
}

/** Remarks that may come with every file, and say the same of each. */
const REPEATED: ReadonlySet<string> = new Set(['output-exists', 'issue-twice']);
const MOST_REPEATED = 5;

const fileOf = ({ span }: Diagnostic): string => span?.source.path ?? '';

/** Prints remarks; of many that say the same, some in full and the others by the names of their files. */
function printRemarks(remarks: readonly Diagnostic[], terminal: Terminal): void {
  const counts = new Map<string, Diagnostic[]>();
  for (const one of remarks) {
    const key = `${one.code} ${one.severity}`;
    const same = counts.get(key) ?? [];
    counts.set(key, [...same, one]);
    if (!REPEATED.has(one.code) || same.length < MOST_REPEATED) printDiagnostics([one], terminal);
  }
  for (const all of counts.values()) {
    const rest = all.slice(MOST_REPEATED);
    const [first] = rest;
    if (!first || !REPEATED.has(first.code)) continue;
    const names = rest.map(fileOf);
    terminal.say(
      text(
        `同样的还有 ${rest.length} 个 [${first.code}]：${names.join('、')}`,
        `The same of ${rest.length} more [${first.code}]: ${names.join(', ')}`,
      )[terminal.lang],
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

/** Where to find what is not printed. */
function sayComments({ copies, outputs }: ImportRun, { lang, say }: Terminal): void {
  const isCommented = copies.some((copy) => isGood(copy) && (copy.balance?.commented ?? 0) > 0);
  const written = outputs.filter(({ items }) => items > 0);
  const [only] = written;
  if (!isCommented || !only) return;
  const where =
    written.length === 1 ? text(` ${only.name} `, ` ${only.name}`) : text('写出的文件', ' the files');
  say(
    text(
      `联系人、审核一类不印的话写在注释里，在${where.zh}里找“未归类”`,
      `What is not printed, such as contacts, is in comments: look for "left over" in${where.en}`,
    )[lang],
  );
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
  sayCopies(run, quiet, terminal);
  const said = remarks.filter(({ code }) => code !== 'item-there');
  printRemarks(worthSaying(said, run.outputs.length > MOST_NAMED, quiet), terminal);
  if (!quiet) {
    sumUp(run, gathered, terminal);
    if (run.said !== undefined) sayLines(run.said, terminal);
    sayComments(run, terminal);
  }
  const isWrong = run.copies.some((copy) => !isGood(copy)) || remarks.some(isError);
  const exit: ExitCode = run.signal ?? (isWrong ? 1 : 0);
  if (json) terminal.out(report({ ...run, remarks }, gathered, exit, terminal));
  return exit;
}
