/** Looking through a folder and those inside it. */

import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './files.ts';
import { codeOf } from './handles.ts';

interface WalkOptions {
  /** Whether to look into a folder; it and names are relative to where the walk began, with `/`. */
  readonly enter: (folder: string) => boolean;
  readonly take: (name: string) => boolean;
}

interface Walk {
  /** What is there and no folder: files, but links that lead nowhere, pipes and devices as well. */
  readonly names: readonly string[];
  /** Folders that could not be listed: `denied`, or of a name that is not UTF-8 and can be asked for by no name. */
  readonly closed: readonly { readonly folder: string; readonly why: 'denied' | 'undecodable' }[];
}

/** What stands in a name for bytes that are not UTF-8. */
const UNDECODABLE = '\ufffd';

const realPath = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

/**
 * Looks through a folder. Links are followed once all that is no link has been looked through, each to a folder that has
 * not been looked through by then: folders that link to each other would else be walked by every way there is. Never
 * throws.
 */
export function walkFolder(root: string, { enter, take }: WalkOptions): Walk {
  const names: string[] = [];
  const closed: Walk['closed'][number][] = [];
  const seen = new Set<string>();
  const open: string[] = [''];
  const links: string[] = [];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop() ?? links.shift()) {
    const path = join(root, folder);
    const real = realPath(path);
    if (real !== undefined && seen.has(real)) continue;
    seen.add(real ?? path);
    try {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const isLink = entry.isSymbolicLink();
        if (!(isLink ? kindOf(join(root, name)) === 'folder' : entry.isDirectory())) {
          if (take(name)) names.push(name);
        } else if (enter(name)) (isLink ? links : open).push(name);
      }
    } catch (thrown) {
      const gone = /^(ENOENT|ENOTDIR)$/.test(codeOf(thrown));
      if (!gone) closed.push({ folder, why: 'denied' });
      else if (folder.includes(UNDECODABLE)) closed.push({ folder, why: 'undecodable' });
    }
  }
  return { names, closed };
}
