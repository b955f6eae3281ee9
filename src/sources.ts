import { basename, dirname, extname, normalize, relative, resolve, sep } from 'node:path';
import type { InputFile } from './issue/load.ts';
import type { Attachment } from './pdf/write.ts';

/** What standard input is called in a PDF. */
const UNNAMED = 'issue.yaml';

/**
 * Names the files that an issue was made of, as the PDF carries them: relative to the nearest folder that holds them
 * all, so that what is extracted stands to each other as it did and builds the same PDF again.
 *
 * @param files the one to build first, then, one after another, those that it extends
 * @param issue which of them is the issue: not the first where that holds what was set for a run
 */
export function nameSources(files: readonly InputFile[], issue = 0): Attachment[] {
  const paths = files.map(({ path }) => resolve(normalize(path)));
  const folder = commonFolder(paths.map(dirname));
  return files.map(({ bytes }, i) => {
    const path = paths[i] as string;
    const name = folder === undefined ? basename(path) : relative(folder, path).split(sep).join('/');
    const isNamed = i !== issue || extname(name) !== '';
    return { name: isNamed ? name : UNNAMED, bytes, role: i === 0 ? 'issue' : 'publication' };
  });
}

/** The deepest folder above all of these; none for folders on different drives. */
function commonFolder(folders: readonly string[]): string | undefined {
  let common = folders[0] as string;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      if (dirname(common) === common) return undefined;
      common = dirname(common);
    }
  }
  return common;
}
