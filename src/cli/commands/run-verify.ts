import { type Diagnostic, isError, type Text } from '../../base/diagnostic.ts';
import { toPlain } from '../../verify/findings.ts';
import type { Finding, Report, Status } from '../../verify/verify-pdf.ts';
import { gatherInputs } from '../inputs.ts';
import { counted, text } from '../language.ts';
import { type Detail, type PdfOptions, type PdfResult, runPdfs } from '../pdfs.ts';
import { formatJson, type JsonVerifyReport, jsonDiagnostics } from '../report/report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { version } from '../version.ts';

/** One PDF's outcome: a report, or why there is none. */
type Verified = PdfResult<Report>;

const isGood = ({ made, diagnostics }: Verified): boolean => made?.ok === true && !diagnostics.some(isError);

/** `kuaibao verify`: says of every PDF what holds and what does not; one never stops the rest. */
export async function verify(
  given: readonly string[],
  options: PdfOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const { json = false, quiet = false } = options;
  const gathered = await gatherInputs(given, options, terminal, 'pdf');
  const { verifyPdf } = await import('../../verify/verify-pdf.ts');
  const { boundedTypesetter } = await import('../../verify/bounded.ts');
  const { typesetter, end } = boundedTypesetter();
  const run = async (bytes: Uint8Array) => ({ made: await verifyPdf(bytes, typesetter), diagnostics: [] });
  const say = (result: Verified, detail: Detail): void => {
    if (!json) terminal.out(formatReport(result, detail, terminal));
  };
  const results = await runPdfs(gathered, options, { run, isGood, say }, terminal).finally(end);
  const ms = Math.round(performance.now() - start);
  if (json) terminal.out(formatJson(jsonReport(results, gathered.remarks, ms, terminal)));
  else if (gathered.batch && !quiet) terminal.out(summarise(results, terminal));
  return results.every(isGood) ? 0 : 1;
}

/** All of one width on a terminal, in Chinese as in English. */
const MARKS: Readonly<Record<Status, Text>> = {
  ok: text('通过', 'ok     '),
  fail: text('不符', 'FAIL   '),
  unknown: text('不明', 'unknown'),
  info: text('说明', 'info   '),
};

/** Of several files only what may be wrong is said. */
const isDoubtful = ({ status }: Finding): boolean => status === 'fail' || status === 'unknown';

function formatReport({ input, made }: Verified, detail: Detail, { lang }: Terminal): string {
  if (!made) return '';
  const { findings, ok } = made;
  const failed = findings.filter(({ status }) => status === 'fail').length;
  const name = toPlain(input);
  const head =
    failed === 0
      ? text(`${name}：没有发现问题`, `${name}: no problems found`)
      : text(
          `${name}：有 ${failed} 项不符`,
          `${name}: ${failed} ${failed === 1 ? 'check fails' : 'checks fail'}`,
        );
  const shown = detail === 'full' ? findings : ok ? [] : findings.filter(isDoubtful);
  const lines = shown.map((finding) => `  ${MARKS[finding.status][lang]}  ${finding.text[lang]}`);
  return `${[head[lang], ...lines].join('\n')}\n`;
}

function summarise(results: readonly Verified[], { lang }: Terminal): string {
  const good = results.filter(isGood).length;
  const bad = results.length - good;
  return text(
    `共 ${results.length} 个文件：${good} 个没有发现问题，${bad} 个有问题\n`,
    `${counted(results.length, 'file')}: ${good} without problems, ${bad} with some\n`,
  )[lang];
}

function jsonReport(
  results: readonly Verified[],
  remarks: readonly Diagnostic[],
  ms: number,
  { lang }: Terminal,
): JsonVerifyReport {
  const good = results.filter(isGood).length;
  const pages = results.reduce((sum, { made }) => sum + (made?.pages ?? 0), 0);
  const inputs = results.map((result) => {
    const { input, ms: spent, made, diagnostics } = result;
    return {
      input,
      ok: isGood(result),
      ...(made?.pages === undefined ? {} : { ours: made.ours, pages: made.pages }),
      ms: spent,
      findings: (made?.findings ?? []).map(({ check, status, text: said }) => ({
        check,
        status,
        message: said[lang],
      })),
      diagnostics: jsonDiagnostics(diagnostics, lang),
    };
  });
  return {
    ...{ schema: 1, version, command: 'verify', ok: good === results.length },
    totals: { inputs: results.length, good, failed: results.length - good, pages, ms },
    inputs,
    diagnostics: jsonDiagnostics(remarks, lang),
  };
}
