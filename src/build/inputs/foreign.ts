/** Files of other programs that a folder or a pattern led to. */

import { type Diagnostic, error, note } from '../../base/diagnostic.ts';
import { isForeign } from '../../issue/ours.ts';
import { decodeText } from '../../yaml/bytes.ts';
import { atFile, type Draft } from '../draft.ts';
import type { Input } from './expand.ts';

/** True of a file that nobody named and that is none of ours; what cannot be read as text is for the reader to say. */
export function isForeignInput({ found }: Input, bytes: Uint8Array): boolean {
  if (!found) return false;
  const { source } = decodeText('', bytes);
  return source !== undefined && isForeign(source.text);
}

/** `foreign-file` */
export const reportForeign = (input: string): Diagnostic =>
  note('foreign-file', { zh: '不像期刊文件，跳过', en: 'Not an issue; left out' }, atFile(input));

/** A run that found nothing but such files is as good as one that found none: `folder-no-issue`. */
export function allForeign(drafts: readonly Readonly<Draft>[]): readonly Diagnostic[] {
  const { length } = drafts;
  if (length === 0 || !drafts.every(({ outcome }) => outcome?.reason === 'foreign')) return [];
  return [
    error(
      'folder-no-issue',
      {
        zh: `没有期刊文件：找到的 ${length} 个文件都不像期刊`,
        en: `No issues: none of the files found (${length}) is one`,
      },
      {
        hint: {
          zh: '检查是不是选错了文件夹；确实是期刊的，写上文件名单独排一次，看哪里写错了',
          en: 'Check that it is the right folder; name a file to see what is wrong with it',
        },
      },
    ),
  ];
}
