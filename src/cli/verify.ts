import { type Diagnostic, isError, type Text } from '../diagnostic.ts';
import { reportBug } from '../internal.ts';
import { toPlain } from '../verify/report.ts';
import type { Report, Status } from '../verify/verify.ts';
import { openPdfInput } from './extract.ts';
import { text } from './language.ts';
import { formatJson, type JsonDiagnostic, jsonDiagnostics, printDiagnostics } from './report.ts';
import { type ExitCode, type Terminal, UsageError } from './terminal.ts';
import { version } from './version.ts';

export interface VerifyOptions {
  readonly json?: boolean;
}

/** One PDF's outcome: a report, or why there is none. */
interface Verified {
  readonly input: string;
  readonly ms: number;
  readonly report?: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** `kuaibao verify`: says of every PDF what holds and what does not; one never stops the rest. */
export async function verify(
  inputs: readonly string[],
  { json = false }: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (inputs.indexOf('-') !== inputs.lastIndexOf('-')) {
    throw new UsageError(
      text('标准输入（-）只能写一次', 'Standard input (-) can be given once')[terminal.lang],
    );
  }
  const results: Verified[] = [];
  for (const input of inputs) {
    const result = await verifyOne(input, terminal);
    results.push(result);
    printDiagnostics(result.diagnostics, terminal);
    if (!json && result.report) terminal.out(formatReport(input, result.report, terminal));
  }
  if (json) terminal.out(formatJson(jsonReport(results, terminal)));
  else if (results.length > 1) terminal.out(summarise(results, terminal));
  return results.every(isGood) ? 0 : 1;
}

const isGood = ({ report, diagnostics }: Verified): boolean =>
  report?.ok === true && !diagnostics.some(isError);

async function verifyOne(input: string, terminal: Terminal): Promise<Verified> {
  const start = performance.now();
  const result = (rest: Pick<Verified, 'report' | 'diagnostics'>): Verified => ({
    input,
    ms: Math.round(performance.now() - start),
    ...rest,
  });
  try {
    const opened = openPdfInput(input, terminal);
    if ('diagnostic' in opened) return result({ diagnostics: [opened.diagnostic] });
    const { verifyPdf } = await import('../verify/verify.ts');
    return result({ report: await verifyPdf(opened.bytes), diagnostics: [] });
  } catch (thrown) {
    return result({ diagnostics: [reportBug(input, thrown)] });
  }
}

/** All of one width on a terminal, in Chinese as in English. */
const MARKS: Readonly<Record<Status, Text>> = {
  ok: text('通过', 'ok     '),
  fail: text('不符', 'FAIL   '),
  unknown: text('不明', 'unknown'),
  info: text('说明', 'info   '),
};

function formatReport(input: string, { findings }: Report, { lang }: Terminal): string {
  const failed = findings.filter(({ status }) => status === 'fail').length;
  const name = toPlain(input);
  const head =
    failed === 0
      ? text(`${name}：没有发现问题`, `${name}: no problems found`)
      : text(
          `${name}：有 ${failed} 项不符`,
          `${name}: ${failed} ${failed === 1 ? 'check fails' : 'checks fail'}`,
        );
  const lines = findings.map((finding) => `  ${MARKS[finding.status][lang]}  ${finding.text[lang]}`);
  return `${[head[lang], ...lines].join('\n')}\n`;
}

function summarise(results: readonly Verified[], { lang }: Terminal): string {
  const good = results.filter(isGood).length;
  const bad = results.length - good;
  return lang === 'zh'
    ? `共 ${results.length} 个文件：${good} 个没有发现问题，${bad} 个有问题\n`
    : `${results.length} files: ${good} without problems, ${bad} with some\n`;
}

/** The report of `verify --json`, one entry a PDF, in the order given. */
export interface JsonVerifyReport {
  /** Changes when a key changes its meaning or goes; further keys and checks may come at any time. */
  readonly schema: 1;
  readonly version: string;
  readonly command: 'verify';
  /** True where nothing fails: the exit code is 0. */
  readonly ok: boolean;
  readonly inputs: readonly {
    /** As given; `-` is standard input. */
    readonly input: string;
    readonly ok: boolean;
    /** Whether the PDF says that Kuaibao made it; missing, like `pages`, where it was not read. */
    readonly ours?: boolean;
    readonly pages?: number;
    readonly ms: number;
    /** `check` and `status` are stable; `message` may be reworded at any time. */
    readonly findings: readonly {
      readonly check: string;
      readonly status: Status;
      readonly message: string;
    }[];
    readonly diagnostics: readonly JsonDiagnostic[];
  }[];
}

function jsonReport(results: readonly Verified[], { lang }: Terminal): JsonVerifyReport {
  const inputs = results.map((result) => {
    const { input, ms, report, diagnostics } = result;
    return {
      input,
      ok: isGood(result),
      ...(report?.pages === undefined ? {} : { ours: report.ours, pages: report.pages }),
      ms,
      findings: (report?.findings ?? []).map(({ check, status, text: said }) => ({
        check,
        status,
        message: said[lang],
      })),
      diagnostics: jsonDiagnostics(diagnostics, lang),
    };
  });
  return { schema: 1, version, command: 'verify', ok: results.every(isGood), inputs };
}
