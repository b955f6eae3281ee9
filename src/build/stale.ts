/**
 * PDFs in an output folder that come from no present issue, by what its journals say: the issue is gone, or is named
 * otherwise by now. Nothing is said of what the journals do not know to be so: the PDFs of issues that are not part of
 * this run are old only if the issue's file is gone.
 */

import { basename, dirname, extname } from 'node:path';
import { isLink } from '../disk/files.ts';
import { listTree, namesIn, readWhole, removeFile, statusOf } from '../disk/folders.ts';
import { OUTPUT_EXTENSIONS } from '../output/format.ts';
import type { Draft } from './draft.ts';
import { hashOf } from './hash.ts';
import { compareNaturally } from './inputs/natural.ts';
import { isApart, type Outcome } from './job.ts';
import { type Entry, fromPortable, type State, toPortable } from './journal.ts';
import { pathKey } from './output-names.ts';

/**
 * Why a PDF is old: its issue is gone, or gone with its whole folder, which may be a drive that is not connected; or
 * it is named otherwise now. `failed` is the last PDF of an issue that was not built, and `unknown` no journal knows.
 */
type StaleReason = 'gone' | 'away' | 'renamed' | 'failed' | 'unknown';

export interface Stale {
  /** Absolute. */
  readonly path: string;
  readonly why: StaleReason;
  /** Absolute path of the issue it was made of. */
  readonly issue?: string;
  /** What the issue is written to now, where it is renamed: a path inside the output folder. */
  readonly now?: string;
}

/** An issue of the run with what became of it. */
export interface Done extends Pick<Draft, 'input' | 'folder' | 'planned'> {
  readonly outcome?: Pick<Outcome, 'status' | 'reason'>;
}

interface StaleOptions {
  /** What the state calls this run's options and its way of naming. */
  readonly key: string;
  readonly naming: string;
  /** Whether PDFs that no journal knows are wanted. */
  readonly strangers: boolean;
}

type Presence = 'there' | 'gone' | 'away';

/** Tells whether files are there, listing each folder once; what cannot be looked at counts as there. */
function makeLooker(): (path: string) => Presence {
  const folders = new Map<string, ReadonlySet<string> | 'missing' | 'denied'>();
  return (path) => {
    const folder = dirname(path);
    let names = folders.get(folder);
    if (names === undefined) {
      const found = namesIn(folder);
      names = typeof found === 'string' ? found : new Set(found.map(pathKey));
      folders.set(folder, names);
    }
    if (names === 'missing') return 'away';
    return names === 'denied' || names.has(pathKey(basename(path))) ? 'there' : 'gone';
  };
}

const isLost = ({ outcome }: Done): boolean =>
  outcome?.status === 'failed' || (outcome !== undefined && isApart(outcome) && outcome.reason !== 'copy');

/** A path that a journal of ours would write: an output inside the folder. */
const isInside = (out: string): boolean =>
  OUTPUT_EXTENSIONS.includes(extname(out).toLowerCase()) &&
  !/^(?:[\\/]|[A-Za-z]:)/.test(out) &&
  !out.split(/[\\/]/).includes('..');

/** What the entries of one issue say of PDFs that this run did not write. */
interface Claims {
  readonly kept: string[];
  readonly old: (Stale & { readonly out: string; readonly time: number })[];
}

function readClaims(
  known: readonly Entry[],
  draft: Done | undefined,
  presence: Presence,
  folder: string,
  { key, naming }: StaleOptions,
): Claims {
  const claims: Claims = { kept: [], old: [] };
  const newest = new Map<string, Entry>();
  for (const entry of known) {
    const way = entry.naming ?? (entry.key === key ? naming : `?${entry.key}`);
    const last = newest.get(way) ?? entry;
    newest.set(way, last);
    const issue = fromPortable(folder, entry.files[0][0]);
    const current = draft && way === naming;
    const claim = (why: StaleReason, now?: string): void => {
      const path = fromPortable(folder, entry.out);
      claims.old.push({ out: entry.out, time: entry.t, path, why, issue, ...(now !== undefined && { now }) });
    };
    if (presence !== 'there') claim(presence);
    else if (entry.out !== last.out || (current && !isLost(draft))) {
      claim('renamed', current && draft.planned ? toPortable(folder, draft.planned) : last.out);
    } else if (current) claim('failed');
    else claims.kept.push(entry.out);
  }
  return claims;
}

/**
 * Finds the old PDFs of an output folder.
 *
 * @param drafts all inputs of the run, those of other shards as well
 */
export function findStale(state: State, drafts: readonly Done[], options: StaleOptions): readonly Stale[] {
  const { folder, entries } = state;
  const own = drafts.filter((draft) => draft.folder === folder);
  const kept = new Set<string>();
  for (const draft of own) if (draft.planned && !isLost(draft)) kept.add(toPortable(folder, draft.planned));
  const doubtful = [...entries].filter(([, known]) => known.some(({ out }) => !kept.has(out)));
  if (doubtful.length === 0 && !options.strangers) return [];

  const look = makeLooker();
  const inRun = new Map(own.map((draft) => [toPortable(folder, draft.input.path), draft]));
  const claims = doubtful.map(([issue, known]) => {
    const draft = inRun.get(issue);
    return readClaims(known, draft, draft ? 'there' : look(fromPortable(folder, issue)), folder, options);
  });
  const spared = new Set([...kept, ...claims.flatMap((one) => one.kept)].map(pathKey));
  const old = new Map<string, Stale>();
  // What was written last tells where the PDF is from; the last PDF of an issue that fails is more than an old one.
  const ordered = claims
    .flatMap((one) => one.old)
    .sort(
      (one, other) => Number(one.why === 'failed') - Number(other.why === 'failed') || one.time - other.time,
    );
  for (const { out, time: _, ...stale } of ordered) {
    if (isInside(out) && !spared.has(pathKey(out)) && look(stale.path) === 'there')
      old.set(pathKey(out), stale);
  }
  for (const { planned, input, ...draft } of own.filter(isLost)) {
    const key = planned ? pathKey(toPortable(draft.folder, planned)) : '';
    const there = old.get(key);
    if (there && there.why !== 'failed') old.set(key, { path: there.path, why: 'failed', issue: input.path });
  }
  const found = [...old.values()].sort((one, other) => compareNaturally(one.path, other.path));
  if (!options.strangers) return found;
  const recorded = new Set([...entries.values()].flat().map(({ out }) => pathKey(out)));
  const strangers = OUTPUT_EXTENSIONS.flatMap((extension) => listTree(folder, extension))
    .filter((out) => ![spared, recorded].some((names) => names.has(pathKey(out))))
    .map((out): Stale => ({ path: fromPortable(folder, out), why: 'unknown' }));
  return [...found, ...strangers];
}

/** What became of an old PDF that was to be deleted. */
export type Deletion = 'deleted' | 'kept' | 'altered' | 'refused';

/**
 * Deletes an old PDF if its own journal wrote it, its bytes are what was written, and its issue is known to be gone or
 * to be named otherwise.
 */
export function deleteStale({ path, why }: Stale, { folder, entries }: State): Deletion {
  if (why !== 'gone' && why !== 'renamed') return 'kept';
  const out = pathKey(toPortable(folder, path));
  const bytes = isLink(path) ? undefined : readWhole(path);
  const hash = bytes && hashOf(bytes);
  const written = [...entries.values()]
    .flat()
    .some((entry) => entry.hash === hash && pathKey(entry.out) === out);
  if (!written) return 'altered';
  removeFile(path);
  return statusOf(path) ? 'refused' : 'deleted';
}
