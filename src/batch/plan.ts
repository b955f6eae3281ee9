/**
 * The plan of a batch: which inputs are publications, which are up to date, and what file each of the others will be
 * written to. Nothing is written before the names of all inputs are known to differ.
 */

import { basename, dirname, join } from 'node:path';
import { type Diagnostic, error, isError } from '../diagnostic.ts';
import { readInput } from '../disk/files.ts';
import { reportInput } from '../disk/reports.ts';
import { isPublicationHead } from '../issue/head.ts';
import type { Input } from './expand.ts';
import { type Heads, makeHeads } from './heads.ts';
import type { Job, Outcome, Task } from './job.ts';
import { openState, type State } from './journal.ts';
import { nameOutput, pathKey } from './names.ts';
import { isInShard, type Shard } from './shard.ts';
import { type Files, findUnchanged, makeFiles, optionsKey } from './unchanged.ts';

export interface PlanOptions {
  readonly job: Job;
  /** The folder that PDFs go to; without it each goes beside its issue. */
  readonly folder?: string;
  readonly shard?: Shard;
  /** The program, where issues that are up to date are to be left alone. */
  readonly program?: string;
  readonly force: boolean;
}

/** What is to be done about one input of the run. */
export interface Step {
  readonly input: Input;
  /** What is known of it without building. */
  readonly outcome?: Outcome;
  readonly task?: Task;
  /** Where it is remembered, once built. */
  readonly state?: State;
}

export interface Plan {
  /** The inputs of this shard, in order. */
  readonly steps: readonly Step[];
  readonly states: readonly State[];
  readonly files: Files;
  readonly key: string;
}

/** An input on its way through the plan. */
interface Draft {
  readonly input: Input;
  readonly folder: string;
  readonly ours: boolean;
  /** Kept of those that have to be looked at more closely. */
  bytes?: Uint8Array;
  outcome?: Outcome;
  /** Absolute path of the PDF; null where the issue says none. */
  planned?: string | null;
}

const failure = (diagnostics: readonly Diagnostic[]): Outcome => ({ status: 'failed', diagnostics, ms: 0 });

/** Publications among the inputs: those found beside the issues, and those that another input builds on. */
const PUBLICATION: Outcome = { status: 'skipped', reason: 'publication', diagnostics: [], ms: 0 };

async function isPublication(
  { input, bytes }: Draft,
  extended: ReadonlySet<string>,
  heads: Heads,
): Promise<boolean> {
  const wanted = input.found || extended.has(input.path);
  const head = wanted && bytes ? await heads.headOf({ path: input.path, bytes }) : undefined;
  if (!head || head.keys.has('items')) return false;
  return extended.has(input.path) || isPublicationHead(head);
}

/** Two inputs of one run that would be written to the same file; neither is: `output-collision`. */
function reportCollision(path: string, input: string, others: readonly string[]): Diagnostic {
  const more = others.length > 1;
  return error(
    'output-collision',
    {
      zh: `与 ${others[0]}${more ? ` 等 ${others.length} 个文件` : ''} 要生成同一个文件“${basename(path)}”，都没有生成`,
      en: `${others[0]}${more ? ` and ${others.length - 1} more` : ''} would be written to ${basename(path)} as well; neither was built`,
    },
    {
      hint: {
        zh: '检查这几期的刊名、期号和日期，或者用 --name 换一种文件名',
        en: 'Check title, number and date of each, or name files in another way with --name',
      },
      span: { source: { path: input, text: '' }, start: 0, end: 0 },
    },
  );
}

function findCollisions(drafts: readonly Draft[]): void {
  const byPath = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!draft.planned) continue;
    const key = pathKey(draft.planned);
    const same = byPath.get(key);
    if (same) same.push(draft);
    else byPath.set(key, [draft]);
  }
  for (const same of byPath.values()) {
    if (same.length === 1) continue;
    for (const draft of same) {
      const others = same.filter((other) => other !== draft).map(({ input }) => input.name);
      draft.outcome = failure([reportCollision(draft.planned as string, draft.input.name, others)]);
    }
  }
}

/** Finds installed fonts; what does so is loaded only where some entry has one. */
async function makeLocator(states: Iterable<State>): Promise<(family: string) => string | undefined> {
  for (const { entries } of states) {
    for (const known of entries.values()) {
      if (!known.some(({ fonts }) => fonts?.some(([kind]) => kind === 'installed'))) continue;
      const { locateInstalled, machineFonts } = await import('../font/book.ts');
      return (family) => locateInstalled(family, machineFonts());
    }
  }
  return () => undefined;
}

/** Where the PDF of an input goes. */
const folderOf = ({ path, text }: Input, { folder, job }: PlanOptions): string =>
  folder ?? (text ? job.cwd : dirname(path));

/** The text of an input as it is now; why there is none is its outcome. */
function readDraft(draft: Draft, cwd: string): Uint8Array | undefined {
  const { input } = draft;
  const content = input.problem ? undefined : (input.text ?? readInput(input.path));
  if (content && 'bytes' in content) return content.bytes;
  const problem = input.problem ?? reportInput(input.name, cwd, content?.problem ?? 'unreadable');
  draft.outcome = failure([problem]);
  return undefined;
}

/** Names the PDF of an issue, or finds out that there will be none. */
async function foresee(draft: Draft, { job }: PlanOptions, heads: Heads): Promise<void> {
  const { input, folder, bytes } = draft;
  if (!bytes) return;
  const name = input.text?.title ?? input.name;
  const glance = await heads.glanceAt({ path: input.path, name, bytes });
  if (glance.kind === 'broken') {
    // What cannot be read now cannot be built either; to say so twice would cost a second reading.
    if (glance.diagnostics.some(isError)) draft.outcome = failure(glance.diagnostics);
    return;
  }
  const named = nameOutput(glance.facts, job.pattern, job.suffix, input.name);
  draft.planned = 'name' in named ? join(folder, named.name) : null;
}

/** Plans a batch. */
export async function planBatch(inputs: readonly Input[], options: PlanOptions): Promise<Plan> {
  const { job, program, force } = options;
  const builds = job.kind === 'build';
  const drafts = inputs.map(
    (input): Draft => ({
      input,
      folder: folderOf(input, options),
      ours: !options.shard || isInShard(input.key, options.shard),
    }),
  );
  const states = new Map<string, State>();
  const stateOf = ({ input, folder, ours }: Draft): State | undefined => {
    if (!builds || program === undefined || !ours || input.text || input.problem) return undefined;
    const state = states.get(folder) ?? openState(folder);
    states.set(folder, state);
    return state;
  };
  for (const draft of drafts) stateOf(draft);
  const files = makeFiles(await makeLocator(states.values()));
  const key = optionsKey(job, program ?? '');
  const extended = new Set<string>();
  const open: Draft[] = [];
  for (const draft of drafts) {
    const bytes = readDraft(draft, job.cwd);
    if (!bytes) continue;
    const { path, name } = draft.input;
    const state = force ? undefined : stateOf(draft);
    const known = state && findUnchanged(state, { path, name, bytes }, key, files);
    if (known) {
      draft.outcome = known.outcome;
      draft.planned = known.outcome.output ?? null;
      for (const publication of known.publications) extended.add(publication);
    } else {
      draft.bytes = bytes;
      open.push(draft);
    }
  }
  const heads = makeHeads(job);
  for (const { input, bytes } of open) {
    if (bytes) for (const path of await heads.publicationsOf({ path: input.path, bytes })) extended.add(path);
  }
  for (const draft of open) {
    if (await isPublication(draft, extended, heads)) draft.outcome = PUBLICATION;
    else if (builds) await foresee(draft, options, heads);
  }
  if (builds) findCollisions(drafts);
  const steps = drafts.filter(({ ours }) => ours).map((draft) => makeStep(draft, stateOf(draft)));
  return { steps, states: [...states.values()], files, key };
}

function makeStep({ input, folder, outcome, planned = null }: Draft, state: State | undefined): Step {
  if (outcome) return { input, outcome };
  const task: Task = {
    input: input.name,
    ...(input.text && { text: input.text }),
    destination: { kind: 'folder', path: folder },
    planned,
  };
  return { input, task, ...(state && { state }) };
}
