/** `kuaibao watch`: builds, and builds again at every save. */

import { resolve } from 'node:path';
import type { Job } from '../../build/job.ts';
import { kindOf } from '../../disk/files.ts';
import { namePath } from '../../disk/named-path.ts';
import { watchFolders } from '../../disk/watch-folders.ts';
import { nameStdin } from '../inputs.ts';
import { text } from '../language.ts';
import { readSetting } from '../options/read-setting.ts';
import { choosePattern, chooseTarget, nameStdout, type TargetOptions } from '../options/target.ts';
import { chooseVariant, type VariantOptions } from '../options/variant.ts';
import { type ExitCode, type Terminal, UsageError } from '../terminal.ts';
import { listenForStop } from '../watch/stop.ts';
import { watchIssues } from '../watch/watch-build.ts';
import { watchLoop } from '../watch/watch-loop.ts';
import { reportBuild, reportStart } from '../watch/watch-report.ts';

export interface WatchOptions extends TargetOptions, VariantOptions {
  /** Look at the files again and again instead of waiting for the system to tell. */
  readonly poll?: boolean;
  readonly set?: readonly string[];
  readonly quiet?: boolean;
}

/** Milliseconds between two looks at the files: where the system tells, where it does not, and with `--poll`. */
const PATIENT = 2000;
const DEAF = 500;
const POLL = 300;

/** Builds every input, and again whenever one of its files changes, until `stop`. */
export async function watch(
  inputs: readonly string[],
  options: WatchOptions,
  terminal: Terminal,
  listen: typeof listenForStop = listenForStop,
): Promise<ExitCode> {
  refuse(inputs, options, terminal);
  const variant = chooseVariant(options, terminal);
  const { cwd } = terminal;
  const named = inputs.map((input) => namePath(input, cwd));
  const unique = [...new Map(named.map((one) => [one.path, one])).values()];
  const target = chooseTarget(unique.length > 1, options, terminal);
  const { poll = false, json = false, quiet = false, set = [] } = options;
  const settings = set.map((argument) => readSetting(argument, terminal));
  const pattern = choosePattern(options, terminal);
  const { output: rendering, ending } = variant;
  const job: Job = {
    ...{ kind: 'build', output: rendering, ending, settings },
    ...(pattern && { pattern }),
  };
  const all = watchIssues(unique, target, job);

  const { signal, release } = listen();
  let deaf = false;
  const bell = makeBell();
  signal.addEventListener('abort', bell.ring, { once: true });
  const folders = watchFolders(bell.ring);
  let told = false;
  try {
    await watchLoop(all, {
      stop: signal,
      wake: async () => {
        if (!told && !quiet) reportStart(new Set(all.flatMap(({ paths }) => paths)).size, terminal);
        told = true;
        await bell.wait(poll ? POLL : deaf ? DEAF : PATIENT);
      },
      refresh: async (paths) => {
        if (!poll) deaf = !(await folders.refresh(paths));
      },
      report: (event) => reportBuild(event, { json, quiet }, terminal),
    });
  } finally {
    folders.close();
    release();
  }
  if (!quiet) terminal.say(text('已结束', 'Stopped')[terminal.lang]);
  return 0;
}

function refuse(inputs: readonly string[], { output }: WatchOptions, { lang, cwd }: Terminal): void {
  const folder = inputs.find((input) => kindOf(resolve(cwd, input)) === 'folder');
  const wrong = inputs.some((input) => nameStdin(input) === '-')
    ? text('watch 不能用标准输入（-）：写上期刊文件的名字', 'watch takes files, not standard input (-)')
    : output !== undefined && nameStdout(output) === '-'
      ? text('watch 不能写到标准输出（-o -）', 'watch cannot write to standard output (-o -)')
      : folder !== undefined
        ? text(
            `watch 要的是期刊文件，“${folder}”是一个文件夹：写上里面那个 .yaml 文件的名字；整个文件夹用 build`,
            `watch takes issue files, and ${folder} is a folder: name the .yaml file in it; build takes folders`,
          )
        : undefined;
  if (wrong) throw new UsageError(wrong[lang]);
}

/** Something that may ring before anybody waits for it. */
function makeBell(): { readonly ring: () => void; readonly wait: (milliseconds: number) => Promise<void> } {
  let ringing = false;
  let wake = (): void => {};
  return {
    ring: () => {
      ringing = true;
      wake();
    },
    wait: async (milliseconds) => {
      if (!ringing) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      ringing = false;
    },
  };
}
