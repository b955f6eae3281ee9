/** What a batch says on standard error while it runs, and at its end. */

import { type Diagnostic, isError } from '../diagnostic.ts';
import { counted } from './language.ts';
import { formatProgress, formatSeconds } from './progress.ts';
import { type Repeated, watchRepeated } from './repeated.ts';
import { formatDiagnostic, printDiagnostics } from './report.ts';
import type { InputResult, Terminal } from './terminal.ts';

export interface View {
  /** Takes the result of an input; called once for each, in any order. */
  readonly add: (index: number, result: InputResult) => void;
  /** Says something of the run itself. */
  readonly say: (diagnostic: Diagnostic) => void;
  /** Says what has not been said yet, and sums up. */
  readonly end: (results: readonly InputResult[], summary: Summary) => void;
}

export interface Summary {
  readonly seconds: number;
  /** Why inputs were left out at the end, if they were. */
  readonly cut?: 'interrupted' | 'disk-full';
}

export interface ViewOptions {
  readonly command: 'build' | 'check';
  /** How many issues there are. */
  readonly total: number;
  readonly batch: boolean;
  readonly quiet: boolean;
}

/** Batches up to this size say a line of every issue. */
const SMALL = 20;
/** Failed inputs are listed again at the end where there were so many that the first have scrolled away. */
const LEAST_LISTED = 6;
const MOST_LISTED = 20;
/** Milliseconds between two drawings of the line, and between two lines where it cannot be drawn. */
const DRAW_EVERY = 100;
const SAY_EVERY = 5000;
/** However fast a batch goes, no two lines come closer than this. */
const SAY_APART = 1000;

const CLEAR = '\r\u001b[K';

/** Makes the view of a run. */
export function makeView(options: ViewOptions, terminal: Terminal): View {
  const { command, total, batch, quiet } = options;
  const announce = command === 'build' ? announceBuilt : announceChecked;
  const large = total > SMALL;
  const screen = large && !quiet ? terminal.screen : undefined;
  const start = performance.now();
  const counts = { done: 0, failed: 0, worked: 0 };
  const repeated = watchRepeated();
  let first = 0;
  let drawn = 0;
  let said = { time: start, done: 0 };

  const draw = (): void => {
    if (!screen) return;
    const now = performance.now();
    if (now - drawn < DRAW_EVERY && counts.done < total) return;
    drawn = now;
    const seconds = first === 0 ? 0 : (now - first) / 1000;
    screen.draw(`${CLEAR}${formatProgress({ ...counts, total, seconds }, screen.columns(), terminal.lang)}`);
  };
  /** Says lines above the one that is drawn. */
  const above = (say: () => void): void => {
    screen?.draw(CLEAR);
    say();
    drawn = 0;
    draw();
  };
  const sayProgress = (): void => {
    const now = performance.now();
    const since = now - said.time;
    const due = since > SAY_EVERY || (since > SAY_APART && counts.done - said.done >= total / 10);
    if (screen || quiet || !large || counts.done === total || !due) return;
    said = { time: now, done: counts.done };
    terminal.say(sayCounts({ ...counts, total }, terminal));
  };
  const show = (result: InputResult): void => {
    // A publication among the inputs is none of the issues that are counted.
    if (result.reason === 'publication') return;
    counts.done++;
    if (result.status === 'failed') counts.failed++;
    if (result.status !== 'unchanged' && result.status !== 'skipped') {
      // Starting takes a while, and says nothing of how long the rest will take.
      if (first === 0) first = performance.now();
      else counts.worked++;
    }
    const fresh = repeated.fresh(result);
    const diagnostics = quiet ? fresh.filter(isError) : fresh;
    if (!large || (result.status === 'failed' && diagnostics.length > 0)) {
      above(() => {
        printDiagnostics(diagnostics, terminal);
        if (!quiet && !large && result.status !== 'skipped') announce(result, terminal);
      });
    } else draw();
    sayProgress();
  };

  // Lines come in the order of the inputs; above a line that is drawn, as soon as there is something to say.
  const waiting = new Map<number, InputResult>();
  let next = 0;
  const add: View['add'] = (index, result) => {
    if (screen) return show(result);
    waiting.set(index, result);
    for (let first = waiting.get(next); first; first = waiting.get(next)) {
      waiting.delete(next++);
      show(first);
    }
  };
  const end: View['end'] = (results, summary) => {
    screen?.draw(CLEAR);
    for (const [, result] of [...waiting].sort(([one], [other]) => one - other)) show(result);
    screen?.draw(CLEAR);
    for (const line of repeated.lines(terminal.lang)) terminal.say(line);
    if (quiet || !(batch || summary.cut)) return;
    if (large) listFailed(results, repeated, terminal);
    terminal.say((command === 'build' ? sumUpBuilt : sumUpChecked)(results, summary, terminal));
  };
  return { add, say: (diagnostic) => above(() => terminal.say(formatDiagnostic(diagnostic, terminal))), end };
}

const sayCounts = (
  { done, total, failed }: { readonly done: number; readonly total: number; readonly failed: number },
  { lang }: Terminal,
): string =>
  lang === 'zh'
    ? `已处理 ${done}/${total} 期${failed > 0 ? `，失败 ${failed} 期` : ''}`
    : `${done} of ${total} done${failed > 0 ? `, ${failed} failed` : ''}`;

/** The failed inputs once more, each with its first error. */
function listFailed(results: readonly InputResult[], repeated: Repeated, { lang, say }: Terminal): void {
  const failed = results.filter((result) => result.status === 'failed' && !repeated.covers(result));
  if (failed.length < LEAST_LISTED) return;
  say(lang === 'zh' ? '没有排成的：' : 'Failed:');
  for (const { input, diagnostics } of failed.slice(0, MOST_LISTED)) {
    const message = diagnostics.find(isError)?.message[lang] ?? '';
    say(lang === 'zh' ? `  ${input}：${message}` : `  ${input}: ${message}`);
  }
  const rest = failed.length - MOST_LISTED;
  if (rest > 0) say(lang === 'zh' ? `  另有 ${rest} 期` : `  and ${rest} more`);
}

const countOf = (results: readonly InputResult[], status: InputResult['status']): number =>
  results.filter((result) => result.status === status).length;

const formatTime = (seconds: number, lang: Terminal['lang']): string =>
  seconds < 60 ? `${seconds.toFixed(1)} ${lang === 'zh' ? '秒' : 's'}` : formatSeconds(seconds, lang);

/** Inputs that were left: issues whose turn did not come, and publications, which are none. */
function sumUpSkipped(results: readonly InputResult[], verb: string, lang: Terminal['lang']): string[] {
  const zh = lang === 'zh';
  const publications = results.filter(({ reason }) => reason === 'publication').length;
  const left = countOf(results, 'skipped') - publications;
  const apart = zh
    ? `另有刊物文件 ${publications} 个，不用${verb}`
    : `${counted(publications, 'publication file')} left out`;
  return [
    ...(left > 0 ? [zh ? `没有${verb} ${left} 期` : `${left} not reached`] : []),
    ...(publications > 0 ? [apart] : []),
  ];
}

function sumUpBuilt(results: readonly InputResult[], { seconds, cut }: Summary, { lang }: Terminal): string {
  const zh = lang === 'zh';
  const [built, unchanged, failed] = (['built', 'unchanged', 'failed'] as const).map((status) =>
    countOf(results, status),
  );
  const remarked = results.filter(
    ({ status, diagnostics }) =>
      status !== 'failed' && diagnostics.some(({ severity }) => severity === 'warning'),
  ).length;
  const time = formatTime(seconds, lang);
  const counts = zh
    ? `生成 ${built} 期，未变 ${unchanged} 期，失败 ${failed} 期`
    : `${built} built, ${unchanged} unchanged, ${failed} failed`;
  const also = [
    ...sumUpSkipped(results, '排', lang),
    ...(remarked > 0 ? [zh ? `有警告 ${remarked} 期` : `${remarked} with warnings`] : []),
  ];
  const line = [counts, ...also, zh ? `用时 ${time}` : time].join(zh ? '，' : ', ');
  if (!cut) return line;
  const why = {
    interrupted: zh ? '已中断' : 'Stopped',
    'disk-full': zh ? '磁盘已满，停在这里' : 'The disk is full; stopped here',
  }[cut];
  const again = zh ? '再运行一次，会接着排没有排的' : 'Run again to go on with the rest';
  return zh ? `${why}：${line}\n${again}` : `${why}: ${line}\n${again}`;
}

function sumUpChecked(results: readonly InputResult[], { cut }: Summary, { lang }: Terminal): string {
  const zh = lang === 'zh';
  const [good, bad] = [countOf(results, 'checked'), countOf(results, 'failed')];
  const line = zh
    ? [`共 ${good + bad} 期：${good} 期正常`, `${bad} 期有错`, ...sumUpSkipped(results, '检查', 'zh')].join(
        '，',
      )
    : [
        `${counted(good + bad, 'issue')}: ${good} good`,
        `${bad} failed`,
        ...sumUpSkipped(results, '', 'en'),
      ].join(', ');
  return cut ? `${zh ? '已中断：' : 'Stopped: '}${line}` : line;
}

function announceBuilt({ status, output, pages, bytes, ms, input }: InputResult, terminal: Terminal): void {
  const zh = terminal.lang === 'zh';
  if (status === 'unchanged') terminal.say(zh ? `未变：${output}` : `Unchanged: ${output}`);
  else if (output === undefined) terminal.say(zh ? `没有生成：${input}` : `Not built: ${input}`);
  else if (output !== '-') {
    const size = Math.ceil((bytes ?? 0) / 1024);
    const seconds = (ms / 1000).toFixed(1);
    terminal.say(
      zh
        ? `已生成：${output}（${pages} 页，${size} KB，${seconds} 秒）`
        : `Built: ${output} (${counted(pages ?? 0, 'page')}, ${size} KB, ${seconds} s)`,
    );
  }
}

function announceChecked({ input, pages, diagnostics }: InputResult, terminal: Terminal): void {
  const zh = terminal.lang === 'zh';
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const also = warnings === 0 ? '' : zh ? `，有 ${warnings} 处警告` : `, ${counted(warnings, 'warning')}`;
  if (errors > 0) {
    terminal.say(
      zh ? `有 ${errors} 处错误${also}：${input}` : `${counted(errors, 'error')}${also}: ${input}`,
    );
  } else {
    terminal.say(
      zh
        ? `没有错误${also}：${input}（${pages} 页）`
        : `No errors${also}: ${input} (${counted(pages ?? 0, 'page')})`,
    );
  }
}
