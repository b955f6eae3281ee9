/**
 * The plan of a batch: which inputs are publications, which are up to date, and what file each of the others will be
 * written to. Nothing is written before the names of all inputs are known to differ.
 */

import { dirname, join } from 'node:path';
import { type Diagnostic, isError } from '../base/diagnostic.ts';
import { reportInput } from '../disk/disk-problems.ts';
import { readInput } from '../disk/files.ts';
import { isPublicationHead } from '../issue/head.ts';
import { reportTwins, settleCollisions } from './collisions.ts';
import { type Draft, failure, leftOut } from './draft.ts';
import { type Heads, makeHeads } from './heads.ts';
import type { Input } from './inputs/expand.ts';
import { allForeign, isForeignInput, reportForeign } from './inputs/foreign.ts';
import type { Job, Outcome, Task } from './job.ts';
import { openState, type State } from './journal.ts';
import { nameOutput, originOf } from './output-names.ts';
import { reportOverlaps } from './overlaps.ts';
import { isInShard, type Shard } from './shard.ts';
import { reportRebuilt } from './state/rebuilt.ts';
import {
  entryKey,
  type Files,
  findUnchanged,
  makeFiles,
  namingKey,
  optionsKey,
  programKey,
} from './unchanged.ts';

interface PlanOptions {
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
  /** What is wrong with it beside what the task finds. */
  readonly known?: Diagnostic;
  /** Where it is remembered, once built. */
  readonly state?: State;
}

export interface Plan {
  /** The inputs of this shard, in order. */
  readonly steps: readonly Step[];
  readonly states: readonly State[];
  readonly files: Files;
  /** What the state calls the options, and the way of naming PDFs. */
  readonly key: string;
  readonly naming: string;
  /** The program, as entries name it. */
  readonly program: string;
  /** All inputs, those of other shards as well, in order. */
  readonly drafts: readonly Readonly<Draft>[];
  /** What is to be said of the run itself. */
  readonly remarks: readonly Diagnostic[];
}

async function isPublication(
  { input, bytes }: Draft,
  extended: ReadonlySet<string>,
  heads: Heads,
): Promise<boolean> {
  const wanted = input.found || extended.has(input.path);
  const head = wanted && bytes ? await heads.headOf({ path: input.path, bytes }) : undefined;
  if (!bytes || !head || head.keys.has('items')) return false;
  if (extended.has(input.path)) return true;
  // One that takes its items from another issue is an issue too, the same in another layout perhaps.
  return isPublicationHead(head) && !(await heads.inheritsItems({ path: input.path, bytes }));
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
const folderOf = ({ path }: Input, { folder }: PlanOptions): string => folder ?? dirname(path);

/** The text of an input as it is now; why there is none is its outcome. */
function readDraft(draft: Draft): Uint8Array | undefined {
  const { input } = draft;
  const content = input.problem ? undefined : (input.text ?? readInput(input.path));
  if (content && 'bytes' in content) return content.bytes;
  const problem = input.problem ?? reportInput(input, content?.problem ?? 'unreadable');
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
  draft.facts = glance.facts;
  const origin = input.text ? {} : { origin: originOf(input.path) };
  const named = nameOutput({ ...glance.facts, ...origin }, job.pattern, job.ending, input.name);
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
    const bytes = readDraft(draft);
    if (!bytes) continue;
    const { path, name } = draft.input;
    const state = force ? undefined : stateOf(draft);
    const known = state && findUnchanged(state, { path, name, bytes }, entryKey(key, job, path), files);
    if (known) {
      draft.outcome = known.outcome;
      draft.planned = known.outcome.output ?? null;
      for (const publication of known.publications) extended.add(publication);
    } else if (isForeignInput(draft.input, bytes)) {
      draft.outcome = leftOut('foreign', [reportForeign(name)]);
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
    if (await isPublication(draft, extended, heads)) draft.outcome = leftOut('publication');
    else await foresee(draft, options, heads);
  }
  for (const draft of drafts) {
    // A publication whose keys are all wrong: the issues that build on it say so.
    if (draft.outcome?.reason === 'foreign' && extended.has(draft.input.path))
      draft.outcome = leftOut('publication');
  }
  await settleCollisions(drafts, job, heads, files);
  const own = programKey(program ?? '');
  const rebuilt = force ? [] : drafts.filter(({ outcome, planned }) => !outcome && planned);
  const remarks = [
    ...allForeign(drafts),
    ...reportRebuilt(
      rebuilt.map((draft) => ({ ...draft, state: stateOf(draft) })),
      own,
    ),
    ...(builds ? [] : [...reportTwins(drafts), ...reportOverlaps(drafts)]),
  ];
  const steps = drafts.filter(({ ours }) => ours).map((draft) => makeStep(draft, stateOf(draft)));
  const shared = { files, key, naming: namingKey(job), program: own };
  return { ...shared, steps, states: [...states.values()], drafts, remarks };
}

function makeStep({ input, folder, outcome, known, planned = null }: Draft, state: State | undefined): Step {
  if (outcome) return { input, outcome };
  const task: Task = {
    input: { name: input.name, path: input.path },
    ...(input.text && { text: input.text }),
    destination: { kind: 'folder', path: folder },
    planned,
  };
  return { input, task, ...(known && { known }), ...(state && { state }) };
}
