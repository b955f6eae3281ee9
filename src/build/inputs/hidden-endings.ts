/** Issues that Notepad has given a second ending, which Windows hides: 第12期.yaml.txt looks like 第12期.yaml. */

import { dirname } from 'node:path';
import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import { kindOf, listNames } from '../../disk/files.ts';
import type { Input } from './expand.ts';

const HIDDEN = /\.(?:ya?ml|kuaibao)\.txt$/i;

/**
 * `ending-hidden`: files that somebody takes for issues and that no folder is searched for.
 *
 * @param named absolute paths of what was asked for; of the folders among them, and those that issues were found in
 */
export function reportHiddenEndings(
  named: readonly string[],
  inputs: readonly Input[],
): readonly Diagnostic[] {
  const searched = named.filter((path) => kindOf(path) === 'folder');
  if (searched.length === 0) return [];
  const folders = new Set([
    ...searched,
    ...inputs.flatMap(({ found, path }) => (found ? [dirname(path)] : [])),
  ]);
  const [name, ...others] = [...folders].flatMap((folder) =>
    listNames(folder).filter((one) => HIDDEN.test(one)),
  );
  if (name === undefined) return [];
  const more = others.length + 1;
  return [
    warning(
      'ending-hidden',
      {
        zh: `${name}${others.length > 0 ? ` 等 ${more} 个文件` : ''} 没有排：扩展名其实是 .txt`,
        en: `${name}${others.length > 0 ? ` and ${others.length} more` : ''} left out: the ending is really .txt`,
      },
      {
        hint: {
          zh: '在文件夹的“查看”里勾选“文件扩展名”，把末尾的 .txt 去掉',
          en: 'Show file name extensions in Explorer, and take away the .txt',
        },
      },
    ),
  ];
}
