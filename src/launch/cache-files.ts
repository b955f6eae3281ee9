/** Files that the program keeps for its next runs; whatever goes wrong with them, it does without. */

import fs from 'node:fs';
import path from 'node:path';

/** The user's own folder for such files; none where there is no home. */
export function cacheHome(): string | undefined {
  const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = process.env;
  const base = LOCALAPPDATA ?? XDG_CACHE_HOME ?? (HOME && path.join(HOME, '.cache'));
  return base ? path.join(base, 'kuaibao') : undefined;
}

/** True where an action came to its end, whatever the file system says. */
export function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** Writes a file whole or not at all; tells whether it did. */
export function writeBeside(file: string, bytes: Uint8Array | string): boolean {
  const unfinished = `${file}.${process.pid}`;
  const written = succeeds(() => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(unfinished, bytes, { mode: 0o644 });
    fs.renameSync(unfinished, file);
  });
  if (!written) succeeds(() => fs.rmSync(unfinished, { force: true }));
  return written;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Files of another version of the program may be in use for this long after they were written, in milliseconds. */
const PATIENCE = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes what killed runs left half-written, and the files of versions that are gone.
 *
 * @param names of files that are the program's own; half-written ones end with the number of a process
 */
export function removeLeftovers(folder: string, names: RegExp, isOthers: (file: string) => boolean): void {
  const isLeft = (file: string): boolean => {
    const [, pid] = /\.(\d+)$/.exec(file) ?? [];
    if (pid) return !isRunning(Number(pid));
    return Date.now() - fs.statSync(file).mtimeMs > PATIENCE && isOthers(file);
  };
  succeeds(() => {
    for (const name of fs.readdirSync(folder).filter((entry) => names.test(entry))) {
      const file = path.join(folder, name);
      succeeds(() => {
        if (isLeft(file)) fs.rmSync(file, { force: true });
      });
    }
  });
}
