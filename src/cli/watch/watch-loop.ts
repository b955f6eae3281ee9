/** The loop of `kuaibao watch`: notice, wait until the save is over, build, and think twice before complaining. */

import { setTimeout as after } from 'node:timers/promises';
import { type Diagnostic, isError } from '../../base/diagnostic.ts';
import { MISSING, readStamps, type Stamps } from '../../disk/watch-folders.ts';

/** Milliseconds that files must have been left alone before they are read. */
const QUIET = 60;

/** What may be wrong because a save is under way, and how often to look again before saying so. */
const AGAIN = 250;
const MOST_TRIES = 5;

/** A file that is away for a moment, or that another program has locked while it writes. */
const PASSING =
  /^(?:input|publication)-(?:missing|denied|unreadable)$|^(?:input|publication|named-file)-in-use$|^file-empty$|^font-(?:unreadable|corrupt)$/;

/** What a build came to. */
export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of the files it depends on, including those that do not exist. */
  readonly paths: readonly string[];
}

/** One issue that is watched. */
export interface Watched<T extends Built> {
  readonly input: string;
  readonly build: () => Promise<T>;
  /** The files that matter; after an error also those of the last good build. */
  paths: readonly string[];
  good: readonly string[];
  stamps: Stamps;
}

/** A build to be reported. */
export interface BuildEvent<T extends Built> {
  readonly input: string;
  readonly built: T;
  /** Absolute paths of the files whose change led to it; none for the first build. */
  readonly changed: readonly string[];
}

interface LoopOptions<T extends Built> {
  readonly stop: AbortSignal;
  /** Resolves when it is time to look at the files again. */
  readonly wake: () => Promise<void>;
  /** Called with all files that matter, after every round. */
  readonly refresh: (paths: Iterable<string>) => Promise<void>;
  readonly report: (event: BuildEvent<T>) => void;
}

/** Waits, unless it is time to stop. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  after(milliseconds, undefined, { signal }).catch(() => undefined);

const differing = (paths: readonly string[], before: Stamps, now: Stamps): string[] =>
  paths.filter((path) => now.get(path) !== undefined && before.get(path) !== now.get(path));

const same = (one: Stamps, other: Stamps): boolean =>
  [...one].every(([path, stamp]) => other.get(path) === stamp);

/** The stamps of files once they have stayed unchanged for a moment. */
async function settle(paths: readonly string[], stop: AbortSignal): Promise<Stamps> {
  let before = await readStamps(paths);
  for (;;) {
    await pause(QUIET, stop);
    const now = await readStamps(paths);
    if (stop.aborted || same(before, now)) return now;
    before = now;
  }
}

/** Builds once, noting what the files looked like before. */
async function buildNoting<T extends Built>(watched: Watched<T>, stamps: Stamps): Promise<T> {
  const built = await watched.build();
  const failed = built.diagnostics.some(isError);
  if (!failed) watched.good = built.paths;
  watched.paths = [...new Set([...built.paths, ...watched.good])];
  // A file that turned up only now is taken as it is; it was read a moment ago.
  const late = watched.paths.filter((path) => !stamps.has(path));
  watched.stamps = new Map([...stamps, ...(await readStamps(late))]);
  return built;
}

/** True of an error that a save under way explains. */
const isPassing = ({ code }: Diagnostic, { stamps }: Watched<Built>): boolean =>
  PASSING.test(code) || (code === 'font-not-found' && [...stamps.values()].includes(MISSING));

/** What a save under way explains of a failed build: all of it, perhaps, or part of it for certain. */
function judge(built: Built, watched: Watched<Built>): 'fine' | 'perhaps' | 'passing' {
  const errors = built.diagnostics.filter(isError);
  // A PDF that cannot be written says nothing of the files it is made of.
  if (errors.every(({ code }) => code.startsWith('output-'))) return 'fine';
  return errors.some((one) => isPassing(one, watched)) ? 'passing' : 'perhaps';
}

/** Rebuilds after a change; what looks like half a save is looked at again before it is reported. */
async function rebuild<T extends Built>(
  watched: Watched<T>,
  settled: Stamps,
  stop: AbortSignal,
): Promise<{ built: T; changed: readonly string[] }> {
  const changed = new Set(differing(watched.paths, watched.stamps, settled));
  let built = await buildNoting(watched, settled);
  for (let tries = 0; tries < MOST_TRIES && !stop.aborted; tries++) {
    const verdict = judge(built, watched);
    if (verdict === 'fine' || (verdict === 'perhaps' && tries > 0)) break;
    await pause(AGAIN, stop);
    const now = await settle(watched.paths, stop);
    const more = differing(watched.paths, watched.stamps, now);
    if (more.length === 0 && verdict === 'perhaps') break;
    for (const path of more) changed.add(path);
    built = await buildNoting(watched, now);
    // Somebody is still saving.
    if (more.length > 0) tries = -1;
  }
  return { built, changed: [...changed] };
}

/**
 * Builds after a change without waiting until the save is over: most files are written at a stroke. What has an error, and
 * what was written on meanwhile, is left for a second look.
 */
async function buildAtOnce<T extends Built>(
  watched: Watched<T>,
  now: Stamps,
): Promise<{ built: T; changed: readonly string[] } | undefined> {
  const { paths, good, stamps } = watched;
  const changed = differing(paths, stamps, now);
  if (changed.some((path) => now.get(path) === MISSING)) return undefined;
  const built = await buildNoting(watched, now);
  const isOver = same(watched.stamps, await readStamps(watched.stamps.keys()));
  if (isOver && !built.diagnostics.some(isError)) return { built, changed };
  Object.assign(watched, { paths, good, stamps });
  return undefined;
}

/**
 * Builds everything once, then whatever changes, until it is to stop. Never throws where `build` does not.
 *
 * @param all the issues; their `paths` are at first the issue files
 */
export async function watchLoop<T extends Built>(
  all: readonly Watched<T>[],
  { stop, wake, refresh, report }: LoopOptions<T>,
): Promise<void> {
  const everything = (): string[] => [...new Set(all.flatMap(({ paths }) => paths))];
  for (const watched of all) {
    if (stop.aborted) return;
    const built = await buildNoting(watched, await readStamps(watched.paths));
    report({ input: watched.input, built, changed: [] });
  }
  await refresh(everything());
  // What has changed is built before anything else; where nothing has, a folder may have gone and come again.
  let isFresh = true;
  while (!stop.aborted) {
    const now = await readStamps(everything());
    const [first, ...more] = all.filter(({ paths, stamps }) => differing(paths, stamps, now).length > 0);
    if (!first) {
      if (isFresh) await wake();
      else await refresh(everything());
      isFresh = !isFresh;
      continue;
    }
    const done = more.length === 0 ? await buildAtOnce(first, now) : undefined;
    if (done) {
      if (stop.aborted) return;
      report({ input: first.input, ...done });
      await refresh(everything());
      isFresh = true;
      continue;
    }
    const settled = await settle(everything(), stop);
    for (const watched of all) {
      if (stop.aborted) return;
      if (differing(watched.paths, watched.stamps, settled).length === 0) continue;
      const { built, changed } = await rebuild(watched, settled, stop);
      if (!stop.aborted) report({ input: watched.input, built, changed });
    }
    await refresh(everything());
    isFresh = true;
  }
}
