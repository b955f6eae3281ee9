/** Messages about PDFs in the output folder that come from no present issue: `--list-stale`, `--delete-stale`. */

import { basename } from 'node:path';
import type { Text } from '../base/diagnostic.ts';
import type { Outcome } from '../build/job.ts';
import { openState } from '../build/journal.ts';
import type { Plan } from '../build/plan.ts';
import { type Deletion, type Done, deleteStale, findStale, type Stale } from '../build/stale.ts';
import { counted, text } from './language.ts';
import type { JsonReport } from './report/report-schema.ts';
import { nearPath, type Terminal } from './terminal.ts';

export interface StaleOptions {
  readonly listStale: boolean;
  readonly deleteStale: boolean;
  readonly quiet: boolean;
  /** True where all PDFs go to one folder that was named for them. */
  readonly apart: boolean;
}

type Found = Stale & { readonly deletion?: Deletion };

/**
 * Finds old PDFs, deletes them where that is asked for, and says what there is to say.
 *
 * @param outcomes what became of the steps of the plan, in order
 */
export function settleStale(
  plan: Plan,
  outcomes: readonly Pick<Outcome, 'status' | 'reason'>[],
  options: StaleOptions,
  terminal: Terminal,
): NonNullable<JsonReport['stale']> {
  const asked = options.listStale || options.deleteStale;
  const became = new Map(plan.steps.map(({ input }, i) => [input, outcomes[i]] as const));
  const done = plan.drafts.map(({ input, folder, planned, outcome }): Done => {
    const now = became.get(input) ?? outcome;
    return { input, folder, ...(planned !== undefined && { planned }), ...(now && { outcome: now }) };
  });
  const { key, naming } = plan;
  const found = plan.states.flatMap((known): readonly Found[] => {
    // Who deletes looks again at what other runs have written meanwhile.
    const state = options.deleteStale ? openState(known.folder) : known;
    const old = findStale(state, done, { key, naming, strangers: asked && options.apart });
    return options.deleteStale ? old.map((one) => ({ ...one, deletion: deleteStale(one, state) })) : old;
  });
  if (asked) list(found, options, terminal);
  else if (!options.quiet) count(found, terminal);
  return found.map(({ path, why, issue, deletion }) => ({
    ...{ path, why },
    ...(issue !== undefined && { issue }),
    ...(deletion && { deleted: deletion === 'deleted' }),
  }));
}

/** The line that mentions old PDFs in a run without either option. */
function count(found: readonly Found[], { lang, say }: Terminal): void {
  const failed = found.filter(({ why }) => why === 'failed').length;
  const old = found.length - failed;
  if (found.length === 0) return;
  const parts = [
    ...(old > 0
      ? [text(`${old} 个 PDF 不出自现有的各期`, `${counted(old, 'PDF')} from no present issue`)]
      : []),
    ...(failed > 0
      ? [text(`${failed} 个 PDF 是没有排成的期以前的`, `${counted(failed, 'old PDF')} of issues that failed`)]
      : []),
  ].map((part) => part[lang]);
  say(
    text(
      `另有 ${parts.join('，')}，用 --list-stale 列出`,
      `There are ${parts.join(' and ')}: list them with --list-stale`,
    )[lang],
  );
}

/** Why a PDF is old, in words. */
function explain({ why, issue = '', now = '' }: Stale, { cwd, lang }: Terminal): string {
  const shown = nearPath(issue, cwd);
  const words = {
    gone: text(`它的期刊文件 ${shown} 没有了`, `its issue ${shown} is gone`),
    away: text(
      `它的期刊文件 ${shown} 连同文件夹都找不到（U 盘、网络盘没有接上？）`,
      `its issue ${shown} is gone with its folder: a drive that is not connected?`,
    ),
    renamed: text(`${shown} 现在叫“${basename(now)}”`, `${shown} is ${basename(now)} now`),
    failed: text(`${shown} 这次没有排成`, `${shown} was not built`),
    unknown: text('没有记录，不知是哪一期', 'no record of where it comes from'),
  } as const;
  return words[why][lang];
}

const KEPT: Readonly<Record<'altered' | 'refused', Text>> = {
  altered: text('排好以后被改过，没有删', 'it was changed after it was built; not deleted'),
  refused: text(
    '删不掉：正被别的程序打开，或者没有权限',
    'it cannot be deleted: open elsewhere, or no permission',
  ),
};

function list(found: readonly Found[], options: StaleOptions, terminal: Terminal): void {
  const { lang, say, cwd } = terminal;
  const line = (one: Found): string =>
    `${nearPath(one.path, cwd)}${text('：', ': ')[lang]}${explain(one, terminal)}`;
  const group = (title: Text, some: readonly Found[]): void => {
    if (some.length === 0) return;
    say(text(`${title.zh}（${some.length} 个）：`, `${title.en} (${some.length}):`)[lang]);
    for (const one of some) say(`  ${line(one)}`);
  };
  const deleted = found.filter(({ deletion }) => deletion === 'deleted');
  for (const one of deleted) say(text(`已删：${line(one)}`, `Deleted: ${line(one)}`)[lang]);
  const rest = found.filter(({ deletion }) => deletion !== 'deleted');
  const stubborn = rest.filter(({ deletion }) => deletion === 'altered' || deletion === 'refused');
  for (const one of stubborn) {
    const reason = KEPT[one.deletion as keyof typeof KEPT][lang];
    say(`${text('没有删：', 'Not deleted: ')[lang]}${line(one)}${text('；', '; ')[lang]}${reason}`);
  }
  const open = rest.filter((one) => !stubborn.includes(one));
  const of = (...reasons: readonly Stale['why'][]) => open.filter(({ why }) => reasons.includes(why));
  group(text('不出自现有各期的 PDF', 'PDFs from no present issue'), of('gone', 'renamed'));
  group(
    text('期刊文件的文件夹不在的 PDF，不会删', 'PDFs whose issue and its folder are gone, never deleted'),
    of('away'),
  );
  group(
    text('没有排成的期以前的 PDF，不会删', 'Earlier PDFs of issues that failed, never deleted'),
    of('failed'),
  );
  group(text('不是快报记下的 PDF，不会删', 'PDFs that are in no journal, never deleted'), of('unknown'));
  if (found.length === 0) say(text('没有多余的 PDF', 'There are no old PDFs')[lang]);
  else if (!options.deleteStale && of('gone', 'renamed').length > 0) {
    say(
      text(
        '核对以后要删，再加 --delete-stale：只删快报排的、排好以后没有改过的',
        'To delete them, once you have looked: --delete-stale. It spares what kuaibao did not write or somebody changed',
      )[lang],
    );
  }
}
