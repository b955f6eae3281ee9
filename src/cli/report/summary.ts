/** What a batch says of its results, one by one and in all. */

import { isError } from '../../base/diagnostic.ts';
import { type Cut, isApart } from '../../build/job.ts';
import { counted, text } from '../language.ts';
import type { InputResult, Terminal } from '../terminal.ts';
import { formatSeconds } from './progress.ts';
import type { Repeated } from './repeated.ts';
import { printDiagnostics } from './report.ts';

export interface Summary {
  readonly seconds: number;
  /** Why inputs were left out at the end, if they were. */
  readonly cut?: Cut;
  /** There were so many that a build did not say the warnings of each. */
  readonly large?: boolean;
}

/** Failed inputs are listed again at the end where there were so many that the first have scrolled away. */
const LEAST_LISTED = 6;
const MOST_LISTED = 20;

/** The failed inputs once more, each with its first error. */
export function listFailed(
  results: readonly InputResult[],
  repeated: Repeated,
  { lang, say }: Terminal,
): void {
  const failed = results.filter((result) => result.status === 'failed' && !repeated.covers(result));
  if (failed.length < LEAST_LISTED) return;
  say(text('没有排成的：', 'Failed:')[lang]);
  for (const { input, diagnostics } of failed.slice(0, MOST_LISTED)) {
    const message = diagnostics.find(isError)?.message[lang] ?? '';
    say(text(`  ${input}：${message}`, `  ${input}: ${message}`)[lang]);
  }
  const rest = failed.length - MOST_LISTED;
  if (rest > 0) say(text(`  另有 ${rest} 期`, `  and ${rest} more`)[lang]);
}

const MOST_NAMED = 4;
const MOST_COPIES = 3;

/** What was found and is no issue of its own: files of other programs in a line, and copies. */
export function listApart(results: readonly InputResult[], terminal: Terminal): void {
  const { lang, say } = terminal;
  const foreign = results.filter(({ reason }) => reason === 'foreign').map(({ input }) => input);
  const copies = results.filter(({ reason }) => reason === 'copy');
  if (foreign.length > 0) {
    const shown = foreign.slice(0, MOST_NAMED).join(text('、', ', ')[lang]);
    const more = foreign.length > MOST_NAMED;
    say(
      text(
        `不像期刊文件，跳过：${shown}${more ? ` 等 ${foreign.length} 个` : ''}`,
        `Left out, no issues: ${shown}${more ? `, … (${counted(foreign.length, 'file')})` : ''}`,
      )[lang],
    );
  }
  for (const { diagnostics } of copies.slice(0, MOST_COPIES)) printDiagnostics(diagnostics, terminal);
  const rest = copies.length - MOST_COPIES;
  if (rest > 0) {
    say(
      text(`另有 ${rest} 个文件也与别的文件内容相同`, `and ${rest} more ${rest === 1 ? 'copy' : 'copies'}`)[
        lang
      ],
    );
  }
}

const countOf = (results: readonly InputResult[], status: InputResult['status']): number =>
  results.filter((result) => result.status === status).length;

const formatTime = (seconds: number, lang: Terminal['lang']): string =>
  seconds < 60 ? `${seconds.toFixed(1)} ${text('秒', 's')[lang]}` : formatSeconds(seconds, lang);

/** Inputs that were left: issues whose turn did not come, and publications, which are none. */
function sumUpSkipped(results: readonly InputResult[], verb: string, lang: Terminal['lang']): string[] {
  const publications = results.filter(({ reason }) => reason === 'publication').length;
  const left = results.filter((result) => result.status === 'skipped' && !isApart(result)).length;
  const copies = results.filter(({ reason }) => reason === 'copy').length;
  const apart = text(
    `另有刊物文件 ${publications} 个，不用${verb}`,
    `${counted(publications, 'publication file')} left out`,
  )[lang];
  return [
    ...(left > 0 ? [text(`没有${verb} ${left} 期`, `${left} not reached`)[lang]] : []),
    ...(copies > 0
      ? [text(`内容相同的 ${copies} 个没有重复${verb}`, `${copies} left out as copies`)[lang]]
      : []),
    ...(publications > 0 ? [apart] : []),
  ];
}

/** How many issues have warnings, if any; those that failed are told as such. */
function sumUpWarned(results: readonly InputResult[], see: string, lang: Terminal['lang']): string[] {
  const warned = results.filter(
    ({ status, reason, diagnostics }) =>
      status !== 'failed' &&
      reason === undefined &&
      diagnostics.some(({ severity }) => severity === 'warning'),
  ).length;
  return warned > 0 ? [text(`有警告 ${warned} 期${see}`, `${warned} with warnings${see}`)[lang]] : [];
}

export function sumUpBuilt(
  results: readonly InputResult[],
  { seconds, cut, large = false }: Summary,
  { lang }: Terminal,
): string {
  const [built, unchanged, failed] = (['built', 'unchanged', 'failed'] as const).map((status) =>
    countOf(results, status),
  );
  const time = formatTime(seconds, lang);
  const counts = text(
    `生成 ${built} 期，未变 ${unchanged} 期，失败 ${failed} 期`,
    `${built} built, ${unchanged} unchanged, ${failed} failed`,
  )[lang];
  const see = large ? text('（用 kuaibao check 看）', ' (see kuaibao check)')[lang] : '';
  const also = [...sumUpSkipped(results, '排', lang), ...sumUpWarned(results, see, lang)];
  const line = [counts, ...also, text(`用时 ${time}`, time)[lang]].join(text('，', ', ')[lang]);
  if (!cut) return line;
  const why = {
    interrupted: text('已中断', 'Stopped'),
    'disk-full': text('磁盘已满，停在这里', 'The disk is full; stopped here'),
    'output-unwritable': text('写不进要放 PDF 的文件夹，没有排', 'The PDFs cannot be written; none was set'),
  }[cut];
  const told = text(`${why.zh}：${line}`, `${why.en}: ${line}`)[lang];
  if (cut === 'output-unwritable') return told;
  return `${told}\n${text('再运行一次，会接着排没有排的', 'Run again to go on with the rest')[lang]}`;
}

export function sumUpChecked(results: readonly InputResult[], { cut }: Summary, { lang }: Terminal): string {
  const [good, bad] = [countOf(results, 'checked'), countOf(results, 'failed')];
  const counts = text(
    `共 ${good + bad} 期：${good} 期正常，${bad} 期有错`,
    `${counted(good + bad, 'issue')}: ${good} good, ${bad} failed`,
  )[lang];
  const also = [...sumUpSkipped(results, '检查', lang), ...sumUpWarned(results, '', lang)];
  const line = [counts, ...also].join(text('，', ', ')[lang]);
  return cut ? `${text('已中断：', 'Stopped: ')[lang]}${line}` : line;
}

export function announceBuilt(
  { status, output, pages, bytes, ms, input }: InputResult,
  { lang, say }: Terminal,
): void {
  if (status === 'unchanged') say(text(`未变：${output}`, `Unchanged: ${output}`)[lang]);
  else if (output === undefined) say(text(`没有生成：${input}`, `Not built: ${input}`)[lang]);
  else if (output !== '-') {
    const size = Math.ceil((bytes ?? 0) / 1024);
    const seconds = (ms / 1000).toFixed(1);
    say(
      text(
        `已生成：${output}（${pages} 页，${size} KB，${seconds} 秒）`,
        `Built: ${output} (${counted(pages ?? 0, 'page')}, ${size} KB, ${seconds} s)`,
      )[lang],
    );
  }
}

export function announceChecked(
  { input, pages, output, diagnostics }: InputResult,
  { lang, say }: Terminal,
): void {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const also =
    warnings === 0 ? '' : text(`，有 ${warnings} 处警告`, `, ${counted(warnings, 'warning')}`)[lang];
  if (errors > 0) {
    say(text(`有 ${errors} 处错误${also}：${input}`, `${counted(errors, 'error')}${also}: ${input}`)[lang]);
  } else {
    say(
      text(
        `没有错误${also}：${input}（${pages} 页）`,
        `No errors${also}: ${input} (${counted(pages ?? 0, 'page')})`,
      )[lang],
    );
  }
  if (output !== undefined) say(text(`校样：${output}`, `Pages with remarks: ${output}`)[lang]);
}
