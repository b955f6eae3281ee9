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
  const head = `${paint.bold(SEVERITIES[diagnostic.severity][lang])} ${chalk.bold(diagnostic.message[lang])}`;
  const lines = [`${place}${head} ${chalk.dim(`[${diagnostic.code}]`)}`];
  if (span && span.source.text !== '') lines.push(...formatFrame(span, paint, chalk.dim));
  if (hint) lines.push(`  ${chalk.green(lang === 'zh' ? '改法：' : 'fix: ')}${hint[lang]}`);
  return lines.join('\n');
}

function formatPlace(span: Span, lang: Lang): string {
  const { path, text } = span.source;
  if (text === '') return lang === 'zh' ? `${path}：` : `${path}: `;
  const { line, column } = locate(span);
  return lang === 'zh' ? `${path} 第 ${line} 行第 ${column} 列：` : `${path}:${line}:${column}: `;
}

/** Longest stretch of a line that a frame shows, in characters. */
const FRAME_WIDTH = 60;

/** The line that a span starts in, with the span marked under it. */
function formatFrame(span: Span, mark: (text: string) => string, dim: (text: string) => string): string[] {
  const { line, column } = locate(span);
  const whole = [...(span.source.text.split(/\r\n|\r|\n/)[line - 1] ?? '')];
  const from = Math.max(0, Math.min(column - 1 - FRAME_WIDTH / 2, whole.length - FRAME_WIDTH));
  const shown = whole
    .slice(from, from + FRAME_WIDTH)
    .map((character) => (character === '\t' ? ' ' : character));
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
  return characters.reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const isWide = (character: string): boolean => WIDE.test(character);

/** The report of `--json`; `schema` changes when a key changes its meaning. */
export function jsonReport(command: string, results: readonly InputResult[], lang: Lang): string {
  const report = {
    schema: 1,
    command,
    ok: results.every(({ diagnostics }) => !diagnostics.some(isError)),
    inputs: results.map(({ diagnostics, ...result }) => ({
      ...result,
      diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, lang)),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonDiagnostic({ severity, code, message, hint, span }: Diagnostic, lang: Lang): object {
  return {
    severity,
    code,
    message: message[lang],
    ...(hint ? { hint: hint[lang] } : {}),
    ...(span ? { file: span.source.path } : {}),
    ...(span && span.source.text !== ''
      ? { ...locate(span), length: [...span.source.text.slice(span.start, span.end)].length }
      : {}),
  };
}
