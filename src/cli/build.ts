import { type Diagnostic, isError } from '../diagnostic.ts';
import type { Composed, Typeset } from '../typeset.ts';
import { reportOutput } from './file-reports.ts';
import { writeWhole } from './files.ts';
import { environmentOf, openInput } from './inputs.ts';
import { reportBug } from './internal.ts';
import { jsonReport, printDiagnostics } from './report.ts';
import {
  chooseTarget,
  pathFor,
  pathKey,
  reportCollision,
  type Target,
  type TargetOptions,
} from './target.ts';
import { type ExitCode, type InputResult, type Terminal, UsageError } from './terminal.ts';
import { chooseVariant, type Variant, type VariantOptions } from './variant.ts';

/** `kuaibao build`: every input becomes a PDF, or a report of what is wrong with it; one never stops the rest. */
export async function build(
  inputs: readonly string[],
  options: TargetOptions & VariantOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseTwoStdins(inputs, terminal);
  const variant = chooseVariant(options, terminal);
  const target = chooseTarget(inputs, options, terminal);
  const taken = new Map<string, string>();
  const results: InputResult[] = [];
  for (const input of inputs) {
    const result = await buildOne(input, { target, variant, taken }, terminal);
    results.push(result);
    printDiagnostics(result.diagnostics, terminal);
    announceBuilt(result, terminal);
  }
  return finish('build', results, options, terminal);
}

/** `kuaibao check`: everything but the PDF. */
export async function check(
  inputs: readonly string[],
  options: Pick<TargetOptions, 'json'>,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseTwoStdins(inputs, terminal);
  const { layOutIssue } = await import('../typeset.ts');
  const results: InputResult[] = [];
  for (const input of inputs) {
    const { result } = await timed(input, terminal, async (opened) =>
      layOutIssue(opened, environmentOf(terminal)),
    );
    results.push(result);
    printDiagnostics(result.diagnostics, terminal);
    announceChecked(result, terminal);
  }
  return finish('check', results, options, terminal);
}

function refuseTwoStdins(inputs: readonly string[], { lang }: Terminal): void {
  if (inputs.indexOf('-') === inputs.lastIndexOf('-')) return;
  throw new UsageError(lang === 'zh' ? '标准输入（-）只能写一次' : 'Standard input (-) can be given once');
}

const failed = ({ diagnostics }: InputResult): boolean => diagnostics.some(isError);

function finish(
  command: 'build' | 'check',
  results: readonly InputResult[],
  { json }: Pick<TargetOptions, 'json'>,
  terminal: Terminal,
): ExitCode {
  const bad = results.filter(failed).length;
  if (results.length > 1) {
    const good = results.length - bad;
    terminal.say(
      terminal.lang === 'zh'
        ? `共 ${results.length} 期：${good} 期正常，${bad} 期有错`
        : `${results.length} issues: ${good} good, ${bad} failed`,
    );
  }
  if (json) terminal.out(jsonReport(command, results, terminal.lang));
  return bad > 0 ? 1 : 0;
}

/** Runs one input, timed; a bug of ours becomes a diagnostic, so that the rest goes on. */
async function timed<T extends Composed>(
  argument: string,
  terminal: Terminal,
  run: (input: { path: string; bytes: Uint8Array }) => Promise<T>,
): Promise<{ result: InputResult; composed?: T }> {
  const start = performance.now();
  const resultOf = (diagnostics: readonly Diagnostic[], pages = 0): InputResult => ({
    input: argument,
    ...(pages > 0 ? { pages } : {}),
    ms: Math.round(performance.now() - start),
    diagnostics,
  });
  try {
    const opened = openInput(argument, terminal);
    if ('diagnostic' in opened) return { result: resultOf([opened.diagnostic]) };
    const composed = await run(opened.input);
    const { issue, diagnostics, pages } = composed;
    // An issue that cannot be set, and nobody says why: a success to no program, least of all to a script.
    const silent = !issue && !diagnostics.some(isError);
    const bug = silent ? [reportBug(argument, new Error('no issue and no error'))] : [];
    return { result: resultOf([...diagnostics, ...bug], pages.length), composed };
  } catch (thrown) {
    return { result: resultOf([reportBug(argument, thrown)]) };
  }
}

/** What all inputs of a run share; `taken` maps a name already written to the input it came from. */
interface Run {
  readonly target: Target;
  readonly variant: Variant;
  readonly taken: Map<string, string>;
}

async function buildOne(
  argument: string,
  { target, variant, taken }: Run,
  terminal: Terminal,
): Promise<InputResult> {
  const { typeset } = await import('../typeset.ts');
  const { result, composed } = await timed<Typeset>(argument, terminal, (input) =>
    typeset(input, environmentOf(terminal), variant.options),
  );
  if (!composed?.pdf || composed.name === undefined) return result;
  const { pdf, name } = composed;
  if (target.kind === 'stdout') {
    terminal.out(pdf);
    return { ...result, output: '-', bytes: pdf.length };
  }
  const path = pathFor(target, argument, name.replace(/(?=\.pdf$)/, variant.suffix), terminal.cwd);
  const problem = write(path, pdf, argument, taken, terminal);
  if (problem) return { ...result, diagnostics: [...result.diagnostics, problem] };
  return { ...result, output: path, bytes: pdf.length };
}

/** Writes one PDF, unless an earlier input of this run was written to the same name. */
function write(
  path: string,
  pdf: Uint8Array,
  argument: string,
  taken: Map<string, string>,
  { cwd }: Terminal,
): Diagnostic | undefined {
  const other = taken.get(pathKey(path));
  if (other !== undefined) return reportCollision(path, argument, other, cwd);
  const failure = writeWhole(path, pdf);
  if (failure) return reportOutput(path, failure, argument);
  taken.set(pathKey(path), argument);
  return undefined;
}

function announceBuilt({ output, pages, bytes, ms, input }: InputResult, terminal: Terminal): void {
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

function announceChecked({ input, pages, diagnostics }: InputResult, terminal: Terminal): void {
  const zh = terminal.lang === 'zh';
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const also = warnings === 0 ? '' : zh ? `，有 ${warnings} 处警告` : `, ${warnings} warnings`;
  if (errors > 0) {
    terminal.say(zh ? `有 ${errors} 处错误${also}：${input}` : `${errors} errors${also}: ${input}`);
  } else {
    terminal.say(
      zh ? `没有错误${also}：${input}（${pages} 页）` : `No errors${also}: ${input} (${pages} pages)`,
    );
  }
}
