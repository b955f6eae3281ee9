/** Looking through a folder and those inside it. */

import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './files.ts';
import { codeOf } from './handles.ts';

export interface WalkOptions {
  /** Whether to look into a folder; it and names are relative to where the walk began, with `/`. */
  readonly enter: (folder: string) => boolean;
  readonly take: (name: string) => boolean;
}

export interface Walk {
  /** What is there and no folder: files, but links that lead nowhere, pipes and devices as well. */
  readonly names: readonly string[];
  /** Folders that could not be listed: `denied`, or of a name that is not UTF-8 and can be asked for by no name. */
  readonly closed: readonly { readonly folder: string; readonly why: 'denied' | 'undecodable' }[];
}

/** What stands in a name for bytes that are not UTF-8. */
const UNDECODABLE = '\ufffd';

interface Place {
  readonly folder: string;
  /** The folders on the way, by the names they have without links. */
  readonly way: readonly string[];
}

const realPath = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

/** Looks through a folder. Links are followed, but not round in a circle. Never throws. */
export function walkFolder(root: string, { enter, take }: WalkOptions): Walk {
  const names: string[] = [];
  const closed: Walk['closed'][number][] = [];
  const open: Place[] = [{ folder: '', way: [realPath(root) ?? root] }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { folder, way } = place;
    try {
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const isLink = entry.isSymbolicLink();
        if (!(isLink ? kindOf(join(root, name)) === 'folder' : entry.isDirectory())) {
          if (take(name)) names.push(name);
        } else if (enter(name)) {
          const here = way.at(-1) as string;
          const real = isLink ? realPath(join(root, name)) : join(here, entry.name);
          if (real !== undefined && !way.includes(real)) open.push({ folder: name, way: [...way, real] });
        }
      }
    } catch (thrown) {
      const gone = /^(ENOENT|ENOTDIR)$/.test(codeOf(thrown));
      if (!gone) closed.push({ folder, why: 'denied' });
      else if (folder.includes(UNDECODABLE)) closed.push({ folder, why: 'undecodable' });
    }
  }
  return { names, closed };
}
