/** Runs what `build` and `check` were asked for: a single input, or a batch of any size, in the same way. */

import { dirname } from 'node:path';
import { type Diagnostic, isError } from '../base/diagnostic.ts';
import { type Cut, isApart, type Job, type Outcome } from '../build/job.ts';
import { type Plan, planBatch, type Step } from '../build/plan.ts';
import { isStopped, makeStop, requestStop, runTasks } from '../build/pool.ts';
import { programId } from '../build/program-id.ts';
import { isFull, remember } from '../build/record.ts';
import type { Shard } from '../build/shard.ts';
import { refuseUnwritable } from '../build/writable.ts';
import { removeLeftovers } from '../disk/folders.ts';
import type { Gathered } from './inputs.ts';
import { text } from './language.ts';
import type { CheckFormat } from './options/check-format.ts';
import { destinationOf, type Target } from './options/target.ts';
import { formatTimings } from './report/format-timings.ts';
import { sayLines } from './report/plain.ts';
import { jsonReport } from './report/report.ts';
import { makeView } from './report/view.ts';
import { type StaleOptions, settleStale } from './settle-stale.ts';
import type { ExitCode, InputResult, Terminal } from './terminal.ts';
import { version } from './version.ts';

export interface RunOptions {
  /** How many issues are worked on at a time. */
  readonly jobs: number;
  readonly shard?: Shard;
  readonly json: boolean;
  /** A form in which diagnostics go to standard output, where it is not JSON. */
  readonly format?: Exclude<CheckFormat, 'json'>;
  /** Say nothing but errors. */
  readonly quiet: boolean;
  /** Build what is up to date as well. */
  readonly force: boolean;
  /** Say how long the stages took. */
  readonly timings: boolean;
  /** Say which PDFs come from no present issue. */
  readonly listStale: boolean;
  /** Delete those of them that earlier runs wrote. */
  readonly deleteStale: boolean;
}

/** What inputs are to be built, and from what they can be told to be up to date. */
type AnyPlan = Pick<Plan, 'steps'> & Partial<Plan>;

/** One input, whose PDF is built whatever is there already, and remembered nowhere. */
function planSingle({ inputs }: Gathered, target: Target): AnyPlan {
  const steps = inputs.map((input): Step => {
    if (input.problem) return { input, outcome: { status: 'failed', diagnostics: [input.problem], ms: 0 } };
    const { name, path } = input;
    const task = { input: { name, path }, destination: destinationOf(target, input) };
    return { input, task: { ...task, ...(input.text && { text: input.text }) } };
  });
  return { steps };
}

const makePlan = async (
  gathered: Gathered,
  job: Job,
  target: Target,
  options: RunOptions,
): Promise<AnyPlan> =>
  gathered.batch
    ? planBatch(gathered.inputs, {
        job,
        force: options.force,
        ...(target.kind === 'folder' && { folder: target.path }),
        ...(options.shard && { shard: options.shard }),
        ...(job.kind === 'build' && { program: programId(version) }),
      })
    : planSingle(gathered, target);

/** What running a plan came to. */
interface Ran {
  readonly results: readonly InputResult[];
  /** Diagnostics about the run itself. */
  readonly remarks: readonly Diagnostic[];
  readonly cut?: Cut;
  /** The exit code that a signal asks for. */
  readonly signal?: ExitCode;
}

type View = ReturnType<typeof makeView>;

async function runPlan(
  plan: AnyPlan,
  job: Job,
  { jobs, batch, remarks: selection }: { readonly jobs: number } & Omit<Gathered, 'inputs'>,
  view: View,
  terminal: Terminal,
): Promise<Ran> {
  const { steps, remarks: refused } = batch
    ? refuseUnwritable(plan.steps)
    : { steps: plan.steps, remarks: [] };
  const results: InputResult[] = [];
  const remarks: Diagnostic[] = [];
  const stop = makeStop();
  let signal: ExitCode | undefined;
  let full = false;
  const add = (index: number, { pdf, made: _, dependencies: __, ...outcome }: Outcome): void => {
    if (pdf) terminal.out(pdf);
    const { input, known } = steps[index] as Step;
    const also: Partial<Outcome> = known
      ? { status: 'failed', diagnostics: [...outcome.diagnostics, known] }
      : {};
    const result = { input: input.name, ...outcome, ...also };
    results[index] = result;
    view.add(index, result);
  };
  const remark = (diagnostic: Diagnostic): void => {
    if (remarks.some(({ code, message }) => code === diagnostic.code && message.zh === diagnostic.message.zh))
      return;
    remarks.push(diagnostic);
    view.say(diagnostic);
  };
  /** A full disk ends a run, and is said once: whatever follows would fail for the same reason. */
  const stopWhenFull = (diagnostics: readonly Diagnostic[]): boolean => {
    if (!batch || !diagnostics.some(isFull)) return false;
    const known = full;
    full = true;
    requestStop(stop);
    return known;
  };
  const finish = (index: number, outcome: Outcome): void => {
    const again = stopWhenFull(outcome.diagnostics);
    add(index, again ? { status: 'skipped', reason: 'disk-full', diagnostics: [], ms: outcome.ms } : outcome);
    const failure = remember(steps[index] as Step, outcome, plan, job);
    if (!failure) return;
    stopWhenFull([failure]);
    remark(failure);
  };

  for (const diagnostic of [...selection, ...(plan.remarks ?? []), ...refused]) remark(diagnostic);
  // A single issue is done, or the process gone, before anybody could stop it in between.
  const listen = batch ? terminal.onStop : undefined;
  const release = listen?.((code) => {
    signal = code;
    requestStop(stop);
  });
  try {
    for (const [index, { outcome }] of steps.entries()) if (outcome) add(index, outcome);
    const open = steps.flatMap(({ task }, index) => (task ? [{ index, task }] : []));
    const planned = open.flatMap(({ task }) => (task.planned ? [dirname(task.planned)] : []));
    for (const folder of new Set(planned)) removeLeftovers(folder);
    const done = (at: number, outcome: Outcome): void => finish(open[at]?.index ?? 0, outcome);
    const tasks = open.map(({ task }) => task);
    await runTasks(tasks, job, { jobs, stop, done });
  } finally {
    release?.();
  }
  for (const state of plan.states ?? []) state.compact();
  const none = refused.length > 0 && !steps.some(({ task }) => task);
  const cut: Cut | undefined = isStopped(stop)
    ? full
      ? 'disk-full'
      : 'interrupted'
    : none
      ? 'output-unwritable'
      : undefined;
  const all = steps.map(({ input }, index): InputResult => {
    const left = { status: 'skipped', reason: cut ?? 'interrupted', diagnostics: [], ms: 0 } as const;
    return results[index] ?? { input: input.name, ...left };
  });
  return { results: all, remarks, ...(cut && { cut }), ...(signal && { signal }) };
}

/** Old PDFs of a build that had its way; nothing where the run was cut short, or had no plan. */
function lookForStale(
  plan: AnyPlan,
  job: Job,
  results: readonly InputResult[],
  { cut, ...options }: StaleOptions & { readonly cut: Cut | undefined },
  terminal: Terminal,
): ReturnType<typeof settleStale> | undefined {
  if (job.kind !== 'build' || !isWhole(plan)) return undefined;
  if (!cut) return settleStale(plan, results, options, terminal);
  if (options.listStale || options.deleteStale) {
    terminal.say(
      text('没有全部排完，这次没有查多余的 PDF', 'The run was cut short: old PDFs were not looked for')[
        terminal.lang
      ],
    );
  }
  return undefined;
}

const isWhole = (plan: AnyPlan): plan is Plan => plan.states !== undefined;

/** What a job came to. */
export interface Finished extends Pick<Ran, 'results' | 'remarks'> {
  readonly exit: ExitCode;
}

/** Runs a job over its inputs, reports the results, and writes the report that programs ask for. */
export async function runJob(
  gathered: Gathered,
  job: Job,
  target: Target,
  options: RunOptions,
  terminal: Terminal,
): Promise<Finished> {
  const start = performance.now();
  const { json, quiet, jobs, shard } = options;
  const { batch } = gathered;
  const plan = await makePlan(gathered, job, target, options);
  const total = plan.steps.filter(({ outcome }) => !outcome || !isApart(outcome)).length;
  const elsewhere = options.format !== undefined;
  const view = makeView({ command: job.kind, total, batch, quiet, elsewhere }, terminal);
  const { results, remarks, cut, signal } = await runPlan(plan, job, { jobs, ...gathered }, view, terminal);
  const ms = Math.round(performance.now() - start);
  view.end(results, { seconds: ms / 1000, ...(cut && { cut }) });
  const stale = lookForStale(
    plan,
    job,
    results,
    { ...options, apart: target.kind === 'folder', cut },
    terminal,
  );
  if (options.timings) sayLines(formatTimings(results, start, terminal), terminal);
  const said = [...results.flatMap(({ diagnostics }) => diagnostics), ...remarks];
  const exit = signal ?? (said.some(isError) ? 1 : 0);
  if (options.format) {
    const { formatCheck } = await import('./report/format-check.ts');
    const shown = quiet ? said.filter(isError) : said;
    terminal.out(await formatCheck(options.format, shown, exit === 0 && !cut, terminal.lang));
  }
  if (json) {
    const run = {
      ok: exit === 0,
      ms,
      remarks,
      ...(shard && { shard }),
      ...(cut && { cut }),
      ...(stale && { stale }),
    };
    const shown = options.timings ? results : results.map(({ timings: _, ...result }) => result);
    terminal.out(jsonReport(job.kind, shown, run, terminal.lang));
  }
  return { exit, results, remarks };
}
