/** `check --fix`: shows what is certain to be repaired, asks, and writes the files. */

import { type Diagnostic, isError } from '../../base/diagnostic.ts';
import { reportOutput } from '../../disk/disk-problems.ts';
import { readInput } from '../../disk/files.ts';
import { makeReader } from '../../disk/reader.ts';
import { CHANGED, rewriteWhole } from '../../disk/rewrite.ts';
import type { Setting } from '../../issue/settings.ts';
import { byLine, type LineEdits } from '../../repair/edits.ts';
import { type Draft, draftRepairs, type Workshop, written } from '../../repair/repair-draft.ts';
import { reportChanged, reportWorse } from '../../repair/repair-problems.ts';
import { findWorse } from '../../repair/verify-drafts.ts';
import type { Gathered } from '../inputs.ts';
import { counted, text } from '../language.ts';
import { visible } from '../report/plain.ts';
import { printDiagnostics } from '../report/report.ts';
import { nearPath, type Terminal, UsageError } from '../terminal.ts';
import { askAll, askOne } from './ask.ts';
import { formatLine } from './diff.ts';

export interface FixOptions {
  /** Repair what is certain. */
  readonly fix?: boolean;
  /** Write without asking. */
  readonly yes?: boolean;
  /** Show what would be changed, and write nothing. */
  readonly dryRun?: boolean;
}

const count = (edits: readonly unknown[]): number => edits.length;

/**
 * Refuses what cannot be done before anything is read.
 *
 * @throws UsageError for standard input, and where nobody can be asked and nothing says what to do
 */
export function guardFix(
  { inputs }: Gathered,
  { fix = false, yes = false, dryRun = false }: FixOptions,
  { lang, ask }: Terminal,
): void {
  if (!fix && (yes || dryRun)) {
    const option = yes ? '--yes' : '--dry-run';
    throw new UsageError(text(`${option} 要和 --fix 一起用`, `${option} goes with --fix`)[lang]);
  }
  if (!fix) return;
  if (inputs.some((input) => input.text)) {
    throw new UsageError(
      text('标准输入改不了：--fix 后面写文件名', '--fix changes files: name one in place of -')[lang],
    );
  }
  if (yes || dryRun || ask) return;
  throw new UsageError(
    text(
      '这里不是终端，没法先问您：加 --dry-run 只看要改什么，加 --yes 不问就改',
      'There is no terminal to ask on: add --dry-run to see the changes, or --yes to make them',
    )[lang],
  );
}

/** The lines of a draft that are to be changed, each shown. */
function showDraft(draft: Draft, terminal: Terminal): readonly LineEdits[] {
  const show = terminal.show ?? terminal.say;
  const lines = byLine(draft.text, draft.edits);
  show(visible(nearPath(draft.file.path, terminal.cwd)));
  for (const line of lines) show(formatLine(draft.text, line, terminal));
  return lines;
}

/** Asks of every line of a file. */
async function chooseLines(draft: Draft, terminal: Terminal): Promise<Draft> {
  const show = terminal.show ?? terminal.say;
  const chosen: LineEdits[] = [];
  show(visible(nearPath(draft.file.path, terminal.cwd)));
  for (const line of byLine(draft.text, draft.edits)) {
    show(formatLine(draft.text, line, terminal));
    if (await askOne(terminal)) chosen.push(line);
  }
  return { ...draft, edits: chosen.flatMap(({ edits }) => edits) };
}

/** The drafts as they were agreed to; undefined where nothing is to be written. */
async function agree(
  drafts: readonly Draft[],
  { yes = false, dryRun = false }: FixOptions,
  terminal: Terminal,
): Promise<readonly Draft[] | undefined> {
  for (const draft of drafts) showDraft(draft, terminal);
  const total = drafts.reduce((sum, { edits }) => sum + count(edits), 0);
  if (dryRun) {
    terminal.say(
      text(`可以改 ${total} 处；这次没有改`, `${counted(total, 'change')} could be made; none was`)[
        terminal.lang
      ],
    );
    return undefined;
  }
  const answer = yes ? 'yes' : await askAll(total, terminal);
  if (answer === 'yes') return drafts;
  if (answer === 'no') return undefined;
  const chosen: Draft[] = [];
  for (const draft of drafts) chosen.push(await chooseLines(draft, terminal));
  return chosen.filter(({ edits }) => edits.length > 0);
}

/** The files that would leave some issue with an error it has not now, and what to say of each. */
function refuseWorse(
  { inputs }: Gathered,
  contents: ReadonlyMap<string, Uint8Array>,
  workshop: Workshop,
): ReadonlyMap<string, Diagnostic> {
  const refused = new Map<string, Diagnostic>();
  for (const input of inputs) {
    const worse = input.problem ? undefined : findWorse(input, contents, workshop);
    for (const path of worse?.paths ?? []) refused.set(path, reportWorse(input.name, worse?.errors ?? []));
  }
  return refused;
}

/** Writes a file; what went wrong, or nothing. */
function save(draft: Draft, bytes: Uint8Array): Diagnostic | undefined {
  const failure = rewriteWhole(draft.file.path, draft.bytes, bytes);
  if (!failure) return undefined;
  return failure.code === CHANGED ? reportChanged(draft.file.name) : reportOutput(draft.file.path, failure);
}

/**
 * Repairs what is certain in the issues and their publications, each file written whole or not at all.
 *
 * @returns false where a file was refused
 */
export async function fixIssues(
  gathered: Gathered,
  options: FixOptions,
  settings: readonly Setting[],
  terminal: Terminal,
): Promise<boolean> {
  const { lang } = terminal;
  const workshop: Workshop = {
    drafts: new Map(),
    contents: new Map(),
    readFile: makeReader(readInput),
    settings,
  };
  for (const input of gathered.inputs) if (!input.problem) draftRepairs(input, workshop);
  const drafts = [...workshop.drafts.values()].filter(({ edits }) => edits.length > 0);
  if (drafts.length === 0) {
    terminal.say(text('没有能自动改的', 'Nothing can be mended without a person')[lang]);
    return true;
  }
  const agreed = await agree(drafts, options, terminal);
  if (!agreed) return true;
  const contents = new Map(
    agreed.flatMap((draft) => {
      const bytes = written(draft, draft.edits);
      return bytes ? [[draft.file.path, bytes] as const] : [];
    }),
  );
  const refused = refuseWorse(gathered, contents, workshop);
  const problems = agreed.flatMap((draft): readonly Diagnostic[] => {
    const bytes = contents.get(draft.file.path);
    const problem = refused.get(draft.file.path) ?? (bytes && save(draft, bytes));
    if (problem) return [problem];
    const name = nearPath(draft.file.path, terminal.cwd);
    terminal.say(
      text(
        `改好了 ${count(draft.edits)} 处：${name}`,
        `${counted(count(draft.edits), 'change')} made: ${name}`,
      )[lang],
    );
    return [];
  });
  printDiagnostics(problems, terminal);
  return !problems.some(isError);
}
