/** What `kuaibao watch` says: a line or two a build for people, one line of JSON a build for programs. */

import { isError } from '../../base/diagnostic.ts';
import type { Outcome } from '../../build/job.ts';
import { counted, text } from '../language.ts';
import { plainJson } from '../report/plain.ts';
import { countProofNotes, sayProofNotes } from '../report/proof-notes.ts';
import { jsonInput, printDiagnostics } from '../report/report.ts';
import { nearPath, type Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { BuildEvent, Built } from './watch-loop.ts';

/** What a watched build came to. */
export type WatchBuilt = Outcome & Built;

/** A line of `watch --json`: one build, with what a report of `build --json` has for an input. */
export interface WatchEvent extends ReturnType<typeof jsonInput> {
  /** Changes when a key changes its meaning or goes; further keys may come at any time. */
  readonly schema: 1;
  /** Of the program. */
  readonly version: string;
  readonly event: 'build';
  /** When it ended, in UTC. */
  readonly time: string;
  /** Absolute paths of the files whose change led to it; none for the first build. */
  readonly changed: readonly string[];
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (now: Date): string =>
  `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;

interface WatchReportOptions {
  readonly json: boolean;
  /** Say nothing but errors. */
  readonly quiet: boolean;
}

/** Reports a build to people, and with `json` to programs. */
export function reportBuild(
  event: BuildEvent<WatchBuilt>,
  { json, quiet }: WatchReportOptions,
  terminal: Terminal,
  now = new Date(),
): void {
  const { input, built, changed } = event;
  if (quiet) printDiagnostics(built.diagnostics.filter(isError), terminal);
  else tell(event, clock(now), terminal);
  if (!json) return;
  const { timings: _, ...result } = built;
  const line: WatchEvent = {
    ...({ schema: 1, version, event: 'build', time: now.toISOString() } as const),
    changed,
    ...jsonInput({ ...result, input }, terminal.lang),
  };
  terminal.out(plainJson(line));
}

function tell({ input, built, changed }: BuildEvent<WatchBuilt>, time: string, terminal: Terminal): void {
  const { lang, cwd, say } = terminal;
  const { diagnostics, output, pages, ms } = built;
  if (changed.length > 0) {
    const names = changed.map((path) => nearPath(path, cwd));
    say(text(`${time} 改动：${names.join('、')}`, `${time} Changed: ${names.join(', ')}`)[lang]);
  }
  const { shown, count } = countProofNotes(diagnostics);
  printDiagnostics(shown, terminal);
  if (count > 0) say(`${time} ${sayProofNotes(count, lang)}`);
  if (diagnostics.some(({ code }) => code === 'input-missing')) {
    say(
      text(
        `${time} 还没有这个文件：${input}（它一出现就会排；名字写错了，按 Ctrl-C 结束）`,
        `${time} No such file yet: ${input} (it is built as soon as there is one; Ctrl-C if the name is wrong)`,
      )[lang],
    );
  } else if (output === undefined) {
    say(
      text(
        `${time} 没有生成：${input}（改好存盘，就会重排；以前的 PDF 没有动）`,
        `${time} Not built: ${input} (save it corrected to try again; an earlier PDF was left alone)`,
      )[lang],
    );
  } else {
    const path = nearPath(output, cwd);
    say(
      text(
        `${time} 已生成：${path}（${pages} 页，${ms} 毫秒）`,
        `${time} Built: ${path} (${counted(pages ?? 0, 'page')}, ${ms} ms)`,
      )[lang],
    );
  }
}

/** Says what is watched, and how to end it. */
export function reportStart(files: number, { lang, say }: Terminal): void {
  say(
    text(
      `正在留意 ${files} 个文件，一存盘就重排；按 Ctrl-C 结束`,
      `Watching ${counted(files, 'file')} and building at every save; Ctrl-C ends it`,
    )[lang],
  );
}
