import { Chalk } from 'chalk';
import {
  type Diagnostic,
  type Lang,
  locate,
  type Repair,
  type Severity,
  type Span,
  type Text,
} from '../../base/diagnostic.ts';
import { lineStartsOf } from '../../base/line-starts.ts';
import { type Cut, isApart } from '../../build/job.ts';
import { text } from '../language.ts';
import type { InputResult, Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { plainJson, visible } from './plain.ts';
import type { JsonDiagnostic, JsonReport } from './report-schema.ts';
import { widthOf } from './width.ts';

export type { JsonDiagnostic, JsonExtractReport, JsonReport, JsonVerifyReport } from './report-schema.ts';

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: text('错误', 'error'),
  warning: text('警告', 'warning'),
  note: text('说明', 'note'),
};

/** Prints what is wrong with an input: where, what, the line itself, and what to change. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const diagnostic of diagnostics) showDiagnostic(diagnostic, terminal);
}

/** Shows one diagnostic. */
export const showDiagnostic = (diagnostic: Diagnostic, terminal: Terminal): void =>
  (terminal.show ?? terminal.say)(formatDiagnostic(diagnostic, terminal));

/** One diagnostic as lines of text, with everything from outside made visible. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  { lang, colour }: Pick<Terminal, 'lang' | 'colour'>,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const paint = { error: chalk.red, warning: chalk.yellow, note: chalk.cyan }[diagnostic.severity];
  const { span, hint } = diagnostic;
  const place = span ? formatPlace(span, lang) : '';
  const message = visible(diagnostic.message[lang]);
  const head = `${paint.bold(SEVERITIES[diagnostic.severity][lang])} ${chalk.bold(message)}`;
  const lines = [`${place}${head} ${chalk.dim(`[${visible(diagnostic.code)}]`)}`];
  if (span && span.source.text !== '') lines.push(...formatFrame(span, paint, chalk.dim));
  if (hint) {
    const [remedy = '', ...sample] = hint[lang].split('\n').map(visible);
    lines.push(`  ${chalk.green(text('改法：', 'fix: ')[lang])}${remedy}`);
    lines.push(...sample.map((line) => `    ${line}`));
  }
  return lines.join('\n');
}

function formatPlace(span: Span, lang: Lang): string {
  const path = visible(span.source.path);
  if (span.source.text === '') return text(`${path}：`, `${path}: `)[lang];
  const { line, column } = locate(span);
  return text(`${path} 第 ${line} 行第 ${column} 列：`, `${path}:${line}:${column}: `)[lang];
}

/** Longest stretch of a line that a frame shows, in characters. */
const FRAME_WIDTH = 60;

/** The line that a span starts in, with the span marked under it. */
function formatFrame(span: Span, mark: (text: string) => string, dim: (text: string) => string): string[] {
  const { line, column } = locate(span);
  const starts = lineStartsOf(span.source);
  const own = span.source.text.slice(starts[line - 1], starts[line]).replace(/\r?\n$|\r$/, '');
  const whole = [...visible(own)];
  const from = Math.max(0, Math.min(column - 1 - FRAME_WIDTH / 2, whole.length - FRAME_WIDTH));
  const shown = whole.slice(from, from + FRAME_WIDTH);
  const before = shown.slice(0, column - 1 - from);
  const marked = [...span.source.text.slice(span.start, span.end)];
  const lineEnd = marked.findIndex((character) => character === '\n' || character === '\r');
  const length = Math.max(1, Math.min(lineEnd < 0 ? marked.length : lineEnd, shown.length - before.length));
  const under = shown.slice(before.length, before.length + length);
  const gutter = String(line);
  const dots = (at: boolean): string => (at ? '…' : '');
  const head = dots(from > 0);
  const text = `${head}${shown.join('')}${dots(from + FRAME_WIDTH < whole.length)}`;
  const indent = ' '.repeat(widthOf([...head, ...before]));
  return [
    `  ${dim(`${gutter} │`)} ${text}`,
    `  ${dim(`${' '.repeat(gutter.length)} │`)} ${indent}${mark('^'.repeat(Math.max(1, widthOf(under))))}`,
  ];
}

/** What a report says of the run itself. */
interface JsonRun {
  readonly ok: boolean;
  readonly ms: number;
  readonly remarks: readonly Diagnostic[];
  readonly shard?: JsonReport['shard'];
  readonly cut?: Cut;
  readonly stale?: JsonReport['stale'];
}

/** Text of the report of `--json`. */
export function jsonReport(
  command: JsonReport['command'],
  results: readonly InputResult[],
  { ok, ms, remarks, shard, cut, stale }: JsonRun,
  lang: Lang,
): string {
  const count = (wanted: InputResult['status']): number =>
    results.filter(({ status }) => status === wanted).length;
  const sum = (key: 'pages' | 'bytes'): number =>
    results.reduce((total, result) => total + (result[key] ?? 0), 0);
  const report: JsonReport = {
    ...{ schema: 1, version, command, ok, ended: cut ?? 'complete' },
    ...(shard && { shard }),
    totals: {
      inputs: results.length,
      built: count('built'),
      checked: count('checked'),
      unchanged: count('unchanged'),
      failed: count('failed'),
      skipped: count('skipped'),
      pages: sum('pages'),
      bytes: sum('bytes'),
      ms,
    },
    inputs: results.map((result) => jsonInput(result, lang)),
    ...(stale && { stale }),
    diagnostics: jsonDiagnostics(remarks, lang),
  };
  return formatJson(report);
}

/** What became of one input, for a report. */
export const jsonInput = (
  { input, status, reason, output, pages, bytes, ms, timings, diagnostics }: InputResult,
  lang: Lang,
): JsonReport['inputs'][number] => ({
  ...{ input, status },
  ...(reason && { reason }),
  ok: status !== 'failed' && (reason === undefined || isApart({ reason })),
  ...(output === undefined ? {} : { output }),
  ...(pages === undefined ? {} : { pages }),
  ...(bytes === undefined ? {} : { bytes }),
  ms,
  ...(timings && { timings }),
  diagnostics: jsonDiagnostics(diagnostics, lang),
});

/** A report as it is printed. */
export const formatJson = (report: object): string => plainJson(report, 2);

/** Diagnostics for a report. Lines and columns count from 1, columns and lengths in characters. */
export const jsonDiagnostics = (diagnostics: readonly Diagnostic[], lang: Lang): JsonDiagnostic[] =>
  diagnostics.map(({ severity, code, message, hint, span, repair }) => ({
    ...{ severity, code, message: message[lang] },
    ...(hint ? { hint: hint[lang] } : {}),
    ...(span ? { file: span.source.path } : {}),
    ...(span && span.source.text !== '' ? jsonPlace(span) : {}),
    ...(repair && { repair: repair.map(jsonRepair) }),
  }));

const jsonRepair = ({ span, text }: Repair) => ({
  ...{ file: span.source.path, start: span.start, end: span.end, text },
});

function jsonPlace(span: Span) {
  const { start, end, source } = span;
  const last = locate({ source, start: end, end });
  const length = [...source.text.slice(start, end)].length;
  return { ...locate(span), length, endLine: last.line, endColumn: last.column, start, end };
}
