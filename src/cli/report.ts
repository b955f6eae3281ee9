import { Chalk } from 'chalk';
import {
  type Diagnostic,
  isError,
  type Lang,
  locate,
  type Severity,
  type Span,
  type Text,
} from '../diagnostic.ts';
import { text } from './language.ts';
import type { InputResult, Terminal } from './terminal.ts';
import { version } from './version.ts';

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: text('错误', 'error'),
  warning: text('警告', 'warning'),
  note: text('说明', 'note'),
};

/** Prints what is wrong with an input: where, what, the line itself, and what to change. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const diagnostic of diagnostics) terminal.say(formatDiagnostic(diagnostic, terminal));
}

/** One diagnostic as lines of text. */
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
  const lines = [`${place}${head} ${chalk.dim(`[${diagnostic.code}]`)}`];
  if (span && span.source.text !== '') lines.push(...formatFrame(span, paint, chalk.dim));
  if (hint) lines.push(`  ${chalk.green(lang === 'zh' ? '改法：' : 'fix: ')}${visible(hint[lang])}`);
  return lines.join('\n');
}

function formatPlace(span: Span, lang: Lang): string {
  const { text } = span.source;
  const path = visible(span.source.path);
  if (text === '') return lang === 'zh' ? `${path}：` : `${path}: `;
  const { line, column } = locate(span);
  return lang === 'zh' ? `${path} 第 ${line} 行第 ${column} 列：` : `${path}:${line}:${column}: `;
}

/** Text from a file may hold characters that command the terminal or turn the line around: each shows as one mark. */
const visible = (text: string): string =>
  text.replaceAll('\t', ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu, '·');

/** Longest stretch of a line that a frame shows, in characters. */
const FRAME_WIDTH = 60;

/** The line that a span starts in, with the span marked under it. */
function formatFrame(span: Span, mark: (text: string) => string, dim: (text: string) => string): string[] {
  const { line, column } = locate(span);
  const whole = [...visible(span.source.text.split(/\r\n|\r|\n/)[line - 1] ?? '')];
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

/** Columns that characters take on a terminal: East Asian wide ones take two. */
export function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + columnsOf(character), 0);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|[\u200b-\u200d\u2060\ufeff]/u;
const columnsOf = (character: string): number =>
  NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

/** A diagnostic as `--json` writes it. Lines and columns count from 1, columns and lengths in characters. */
export interface JsonDiagnostic {
  readonly severity: Severity;
  /** Stable: what programs should look at. */
  readonly code: string;
  /** In the language of `--lang`; may be reworded at any time. */
  readonly message: string;
  readonly hint?: string;
  /** As named on the command line, or as reached from there by `extends`. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
}

/** The report of `build --json` and `check --json`, one entry an input, in the order given. */
export interface JsonReport {
  /** Changes when a key changes its meaning or goes; further keys may come at any time. */
  readonly schema: 1;
  /** Of the program. */
  readonly version: string;
  readonly command: 'build' | 'check';
  /** True where no input has an error: the exit code is 0. */
  readonly ok: boolean;
  readonly inputs: readonly {
    /** As given; `-` is standard input. */
    readonly input: string;
    readonly ok: boolean;
    /** Absolute path of the PDF; only where one was written. */
    readonly output?: string;
    readonly pages?: number;
    /** Size of the PDF. */
    readonly bytes?: number;
    readonly ms: number;
    readonly diagnostics: readonly JsonDiagnostic[];
  }[];
}

/** Text of the report of `--json`. */
export function jsonReport(
  command: JsonReport['command'],
  results: readonly InputResult[],
  lang: Lang,
): string {
  const inputs = results.map(({ input, output, pages, bytes, ms, diagnostics }) => ({
    input,
    ok: !diagnostics.some(isError),
    ...(output === undefined ? {} : { output }),
    ...(pages === undefined ? {} : { pages }),
    ...(bytes === undefined ? {} : { bytes }),
    ms,
    diagnostics: jsonDiagnostics(diagnostics, lang),
  }));
  const report: JsonReport = { schema: 1, version, command, ok: inputs.every(({ ok }) => ok), inputs };
  return formatJson(report);
}

/** A report as it is printed. */
export const formatJson = (report: object): string => `${JSON.stringify(report, null, 2)}\n`;

/** Diagnostics for a report. */
export const jsonDiagnostics = (diagnostics: readonly Diagnostic[], lang: Lang): JsonDiagnostic[] =>
  diagnostics.map(({ severity, code, message, hint, span }) => ({
    severity,
    code,
    message: message[lang],
    ...(hint ? { hint: hint[lang] } : {}),
    ...(span ? { file: span.source.path } : {}),
    ...(span && span.source.text !== ''
      ? { ...locate(span), length: [...span.source.text.slice(span.start, span.end)].length }
      : {}),
  }));
