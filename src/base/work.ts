/** What kinds of work this process has done: the code compiled for one is of no use to another. */

const done = new Set<string>();

/** Notes a kind of work, in a word without spaces: a command, an option, issues built by this very thread. */
export function noteWork(word: string): void {
  done.add(word);
}

/** The words noted in this thread so far. */
export const workDone = (): readonly string[] => [...done];
