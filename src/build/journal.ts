/**
 * The state of an output folder: for each issue built there, all that its PDF hangs on. It lies in `.kuaibao` as JSON,
 * one line an issue; every process appends to a journal of its own, so that runs at the same time, or on several
 * machines over one disk, never meet in a file, and folders of several runs merge by copying.
 */

import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { listNames, type WriteFailure, writeWhole } from '../disk/files.ts';
import { appendLine, readLines, removeFile, removeLeftovers, statusOf } from '../disk/folders.ts';
import { archiveName, isLeftBehind, journalName } from '../disk/owner.ts';
import { type Entry, readEntry, type Unread } from './entry.ts';

export type { Entry, Remark } from './entry.ts';

/** Name of the folder, inside the output folder. */
export const STATE_FOLDER = '.kuaibao';

/** Rises when the meaning of a line changes. */
const VERSION = 1;

/** A path as the state writes it; absolute only where nothing leads there, on another drive. */
export function toPortable(folder: string, path: string): string {
  // Nearly all paths lie beside one another, where this is much cheaper than asking `relative`.
  const short = path.startsWith(folder + sep) ? path.slice(folder.length + 1) : relative(folder, path);
  return sep === '/' ? short : short.split(sep).join('/');
}

export const fromPortable = (folder: string, path: string): string =>
  isAbsolute(path) ? path : resolve(folder, path);

/** The state of one output folder. */
export interface State {
  readonly folder: string;
  /** Entries by the path of the issue, the newest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** How many lines say nothing to this program, and why. */
  readonly unread: Readonly<Record<Unread, number>>;
  /** Adds an entry to this process's journal. */
  readonly append: (entry: Omit<Entry, 'v' | 't'>) => WriteFailure | undefined;
  /** Rewrites the state in one file if it has grown; entries whose PDF is gone are dropped. */
  readonly compact: () => void;
}

interface Journal {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly time: number;
}

/** How much of a journal is read, in bytes: that of 100 000 issues is a sixth of it. */
const LARGEST = 256 * 1024 * 1024;

/** The entries of a journal, and how many lines are none. */
function readJournal(path: string): { readonly entries: Entry[]; readonly unread: State['unread'] } {
  const entries: Entry[] = [];
  const unread = { newer: 0, damaged: 0, cut: 0 };
  readLines(path, LARGEST, (line) => {
    const entry = line === '' ? undefined : readEntry(line, VERSION);
    if (typeof entry === 'string') unread[entry]++;
    else if (entry) entries.push(entry);
  });
  return { entries, unread };
}

/** More files or more lines that count for nothing than this, and the state is rewritten. */
const MOST_FILES = 8;
const LEAST_DEAD = 200;

const UNREAD: readonly Unread[] = ['newer', 'damaged', 'cut'];

/** Opens the state of an output folder; where there is none yet, it is made with the first entry. */
export function openState(folder: string): State {
  const home = join(folder, STATE_FOLDER);
  const names = listNames(home).filter((name) => name.endsWith('.jsonl'));
  const entries = new Map<string, Entry[]>();
  const unread = { newer: 0, damaged: 0, cut: 0 };
  let lines = 0;
  const journals = names.flatMap((name): Journal[] => {
    const path = join(home, name);
    const status = statusOf(path);
    if (!status) return [];
    const read = readJournal(path);
    for (const why of UNREAD) unread[why] += read.unread[why];
    for (const entry of read.entries) {
      const [[input]] = entry.files;
      const known = entries.get(input);
      lines++;
      if (known) known.push(entry);
      else entries.set(input, [entry]);
    }
    // What a newer program wrote is left to it.
    return read.unread.newer > 0 ? [] : [{ path, name, ...status }];
  });
  for (const known of entries.values()) if (known.length > 1) known.sort((one, other) => other.t - one.t);

  const own = join(home, journalName());
  let appended = 0;
  const append: State['append'] = (entry) => {
    const line: Entry = { v: VERSION, t: Date.now(), ...entry };
    const failure = appendLine(own, JSON.stringify(line));
    if (failure) return failure;
    appended++;
    const [[input]] = line.files;
    entries.set(input, [line, ...(entries.get(input) ?? [])]);
    lines++;
    return undefined;
  };

  const compact = (): void => {
    if (appended === 0) return;
    removeLeftovers(home);
    // One entry for each PDF of each issue can be of use.
    const live = [...entries.values()].flatMap((known) => [
      ...new Map(known.toReversed().map((entry) => [`${entry.out}\0${entry.key}`, entry])).values(),
    ]);
    if (journals.length < MOST_FILES && lines - live.length < Math.max(LEAST_DEAD, live.length)) return;
    // The last entry of a PDF tells where it comes from, even where the issue is gone or somebody has changed it.
    const last = new Map(live.toSorted((one, other) => one.t - other.t).map((entry) => [entry.out, entry]));
    const useful = live.filter((entry) => {
      const status = statusOf(fromPortable(folder, entry.out));
      return status && (status.size === entry.size || last.get(entry.out) === entry);
    });
    const text = useful.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    if (writeWhole(join(home, archiveName()), new TextEncoder().encode(text))) return;
    // Only what was read in full, and what nobody is writing to: the rest is left to who does.
    for (const { path, name, size, time } of journals) {
      if (isLeftBehind(name, time, true) && statusOf(path)?.size === size) removeFile(path);
    }
    removeFile(own);
  };
  return { folder, entries, unread, append, compact };
}
