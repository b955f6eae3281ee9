/**
 * What is known of this process: which kinds of work it did, for each of which compiled code differs, where that is kept, and
 * whether it can have threads.
 */

const done = new Set<string>();

/** Notes a kind of work, in a word without spaces: a command, an option, issues built by this very thread. */
export function noteWork(word: string): void {
  done.add(word);
}

/** The words noted in this thread so far. */
export const workDone = (): readonly string[] => [...done];

/** Forgets the words noted, of what was done only to have it in memory. */
export const forgetWork = (): void => done.clear();

let caches: readonly string[] = [];

/** Notes the files that compiled code may be kept in, the first that can be written. */
export function noteCaches(files: readonly string[]): void {
  caches = files;
}

/** The files noted; none where the program runs from its sources. */
export const compiledCaches = (): readonly string[] => caches;

let alone = false;

/** Notes that there can be no threads: where Node started from a snapshot, one ends as soon as it begins. */
export function workAlone(): void {
  alone = true;
}

export const isAlone = (): boolean => alone;
