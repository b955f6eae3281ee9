/** What is known of compiled code: which kinds of work this process did, for each of which it differs, and where it is kept. */

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
