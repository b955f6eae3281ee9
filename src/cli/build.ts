import { extname, join, resolve } from 'node:path';
import { type Diagnostic, error, isError } from '../diagnostic.ts';
import type { Composed, Typeset } from '../typeset.ts';
import { isFolder, writeWhole } from './files.ts';
import { environmentOf, openInput } from './inputs.ts';
import { jsonReport, printDiagnostics } from './report.ts';
import { type ExitCode, type InputResult, type Terminal, UsageError } from './terminal.ts';

export interface BuildOptions {
  /** A file, a folder, or `-` for standard output. */
  readonly output?: string;
  readonly json?: boolean;
}

/** Where the PDFs go. */
type Target =
  | { readonly kind: 'beside' | 'stdout' }
  | { readonly kind: 'file' | 'folder'; readonly path: string };

/** `kuaibao build`: every input becomes a PDF, or a report of what is wrong with it; one never stops the rest. */
export async function build(
  inputs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const target = chooseTarget(inputs, options, terminal);
  const taken = new Map<string, string>();
  const results: InputResult[] = [];
  for (const input of inputs) {
    const result = await buildOne(input, target, taken, terminal);
    results.push(result);
    printDiagnostics(result.diagnostics, terminal);
    announce(result, terminal);
  }
  return finish('build', results, options, terminal);
}

/** `kuaibao check`: everything but the PDF. */
export async function check(
  inputs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { layOutIssue } = await import('../typeset.ts');
  const results: InputResult[] = [];
  for (const input of inputs) {
    const result = await timed(input, terminal, async (opened) =>
      layOutIssue(opened, environmentOf(terminal)),
    );
    results.push(result.result);
    printDiagnostics(result.result.diagnostics, terminal);
    if (!result.result.diagnostics.some(isError)) {
      const pages = result.composed?.pages.length ?? 0;
      terminal.say(
        terminal.lang === 'zh' ? `没有错误：${input}（${pages} 页）` : `No errors: ${input} (${pages} pages)`,
      );
    }
  }
  return finish('check', results, options, terminal);
}

function finish(
  command: string,
  results: readonly InputResult[],
  options: BuildOptions,
  terminal: Terminal,
): ExitCode {
  const failed = results.filter(({ diagnostics }) => diagnostics.some(isError)).length;
  if (results.length > 1) {
    const good = results.length - failed;
    terminal.say(
      terminal.lang === 'zh'
        ? `共 ${results.length} 期：${good} 期正常，${failed} 期有错`
        : `${results.length} issues: ${good} good, ${failed} failed`,
    );
  }
  if (options.json) terminal.out(jsonReport(command, results, terminal.lang));
  return failed > 0 ? 1 : 0;
}

function chooseTarget(inputs: readonly string[], options: BuildOptions, { cwd, lang }: Terminal): Target {
  const { output, json } = options;
  if (output === undefined) return { kind: 'beside' };
  const several = inputs.length > 1;
  if (output === '-') {
    if (several)
      throw new UsageError(lang === 'zh' ? '标准输出（-o -）一次只能写一期' : '-o - takes one input');
    if (json)
      throw new UsageError(
        lang === 'zh'
          ? '--json 与 -o - 都要写标准输出，只能用一个'
          : '--json and -o - both want standard output',
      );
    return { kind: 'stdout' };
  }
  const path = resolve(cwd, output);
  if (extname(output).toLowerCase() !== '.pdf' || isFolder(path)) return { kind: 'folder', path };
  if (several)
    throw new UsageError(
      lang === 'zh' ? '输入有几期时，-o 要写文件夹的名字' : 'With several inputs -o names a folder',
    );
  return { kind: 'file', path };
}

/** Runs one input, timed; a bug of ours becomes a diagnostic, so that the rest goes on. */
async function timed<T extends Composed>(
  argument: string,
  terminal: Terminal,
  run: (input: { path: string; bytes: Uint8Array }) => Promise<T>,
): Promise<{ result: InputResult; composed?: T }> {
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  const opened = openInput(argument, terminal);
  if ('diagnostic' in opened) {
    return { result: { input: argument, ms: elapsed(), diagnostics: [opened.diagnostic] } };
  }
  try {
    const composed = await run(opened.input);
    const pages = composed.pages.length > 0 ? { pages: composed.pages.length } : {};
    return {
      result: { input: argument, ...pages, ms: elapsed(), diagnostics: composed.diagnostics },
      composed,
    };
  } catch (thrown) {
    return { result: { input: argument, ms: elapsed(), diagnostics: [reportBug(argument, thrown)] } };
  }
}

function reportBug(path: string, thrown: unknown): Diagnostic {
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return error(
    'internal-error',
    {
      zh: `程序内部出错，不是您的文件的问题（${detail}）`,
      en: `Internal error, not a mistake of yours (${detail})`,
    },
    {
      hint: { zh: '请把这个文件和这行文字一起发给开发者', en: 'Please report it together with the file' },
      span: { source: { path, text: '' }, start: 0, end: 0 },
    },
  );
}

async function buildOne(
  argument: string,
  target: Target,
  taken: Map<string, string>,
  terminal: Terminal,
): Promise<InputResult> {
  const { typeset } = await import('../typeset.ts');
  const { result, composed } = await timed<Typeset>(argument, terminal, (input) =>
    typeset(input, environmentOf(terminal)),
  );
  if (!composed?.pdf || composed.name === undefined) return result;
  const { pdf, name } = composed;
  if (target.kind === 'stdout') {
    terminal.out(pdf);
    return { ...result, output: '-', bytes: pdf.length };
  }
  const folder = argument === '-' ? terminal.cwd : join(resolve(terminal.cwd, argument), '..');
  const path =
    target.kind === 'file' ? target.path : join(target.kind === 'folder' ? target.path : folder, name);
  const other = taken.get(path);
  const problem = other === undefined ? writeWhole(path, pdf) : reportCollision(path, other);
  if (problem) return { ...result, diagnostics: [...result.diagnostics, problem] };
  taken.set(path, argument);
  return { ...result, output: path, bytes: pdf.length };
}

function reportCollision(path: string, other: string): Diagnostic {
  return error(
    'output-collision',
    { zh: `与 ${other} 同名，没有覆盖它：${path}`, en: `${other} was written to the same name: ${path}` },
    {
      hint: {
        zh: '检查两期的期号和日期，或分到两个文件夹',
        en: 'Check number and date of both, or use two folders',
      },
    },
  );
}

function announce({ output, pages, bytes, ms, input }: InputResult, terminal: Terminal): void {
  const zh = terminal.lang === 'zh';
  if (output === undefined) {
    terminal.say(zh ? `没有生成：${input}` : `Not built: ${input}`);
  } else if (output !== '-') {
    const size = Math.ceil((bytes ?? 0) / 1024);
    const seconds = (ms / 1000).toFixed(1);
    terminal.say(
      zh
        ? `已生成：${output}（${pages} 页，${size} KB，${seconds} 秒）`
        : `Built: ${output} (${pages} pages, ${size} KB, ${seconds} s)`,
    );
  }
}
