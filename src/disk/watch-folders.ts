/** Noticing that files change: by what the system reports of their folders, and by looking at the files themselves. */

import { type FSWatcher, fstatSync, watch } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatStamp } from './stamp.ts';

/** What files look like from outside, by path: two stamps differ where a file was written, replaced or removed. */
export type Stamps = ReadonlyMap<string, string>;

/** The stamp of a file that is not there. */
export const MISSING = '';

async function stampOf(path: string): Promise<string> {
  try {
    return formatStamp(await stat(path));
  } catch {
    return MISSING;
  }
}

/** Looks at files. Never throws: one that cannot be looked at counts as missing. */
export async function readStamps(paths: Iterable<string>): Promise<Stamps> {
  const all = [...paths];
  const stamps = await Promise.all(all.map(stampOf));
  return new Map(all.map((path, i) => [path, stamps[i] as string]));
}

/** A folder as the system knows it; another one of the same name is another. */
const identify = async (folder: string): Promise<string | undefined> => {
  try {
    const status = await stat(folder);
    return status.isDirectory() ? `${status.dev}/${status.ino}` : undefined;
  } catch {
    return undefined;
  }
};

/** The nearest folder above a file that is there. */
async function folderAbove(path: string): Promise<{ folder: string; identity: string } | undefined> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const identity = await identify(folder);
    if (identity !== undefined) return { folder, identity };
    if (dirname(folder) === folder) return undefined;
  }
}

/** The folders whose events tell of a file: its own, and that of the file it is a link to. */
async function foldersOf(path: string): Promise<{ folder: string; identity: string }[]> {
  const target = await realpath(path).catch(() => path);
  const found = await Promise.all([...new Set([path, target])].map(folderAbove));
  return found.filter((one) => one !== undefined);
}

/** Watches the folders of some files. */
interface FolderWatch {
  /**
   * Watches the folders of these files and no others; one that has gone and come again is watched anew.
   *
   * @returns false where the system cannot watch one of them
   */
  readonly refresh: (paths: Iterable<string>) => Promise<boolean>;
  readonly close: () => void;
}

/** @param onEvent called when anything happens in one of the folders, whatever it is */
export function watchFolders(onEvent: () => void): FolderWatch {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly identity: string }>();
  let closed = false;

  const drop = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };

  /** Folders are watched, not files: editors replace a file by another of its name. */
  const open = (folder: string, identity: string): boolean => {
    try {
      const watcher = watch(folder, onEvent);
      // A folder that goes away, or a drive that is cut off.
      watcher.on('error', () => {
        if (watchers.get(folder)?.watcher === watcher) drop(folder);
        onEvent();
      });
      watchers.set(folder, { watcher, identity });
      return true;
    } catch {
      return false;
    }
  };

  return {
    refresh: async (paths) => {
      const found = (await Promise.all([...paths].map(foldersOf))).flat();
      if (closed) return true;
      const wanted = new Map(found.map(({ folder, identity }) => [folder, identity]));
      for (const [folder, { identity }] of watchers) if (wanted.get(folder) !== identity) drop(folder);
      const fresh = [...wanted].filter(([folder]) => !watchers.has(folder));
      return fresh.map(([folder, identity]) => open(folder, identity)).every((opened) => opened);
    },
    close: () => {
      closed = true;
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

/** True where standard input is what another program writes to or holds open. */
export function isStdinPipe(): boolean {
  try {
    const status = fstatSync(0);
    return status.isFIFO() || status.isSocket();
  } catch {
    return false;
  }
}
