/** Writes a file of an imported issue, over no other one unless that was asked for. */

import { type Diagnostic, error, warning } from '../../base/diagnostic.ts';
import { reportOutput } from '../../disk/disk-problems.ts';
import { kindOf, readInput, writeNew, writeWhole } from '../../disk/files.ts';
import { text } from '../language.ts';
import { placeOf } from '../pdfs.ts';
import { nearPath, type Terminal } from '../terminal.ts';
import type { Output } from './import-report.ts';

export interface SaveOptions {
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** A file that is to be written, or why it cannot be. */
export interface Made {
  readonly output?: Output;
  readonly diagnostics: readonly Diagnostic[];
}

/** `output-exists` */
const isThere = (shown: string, input: string): Diagnostic =>
  error(
    'output-exists',
    text(
      `已经有同名而内容不同的文件，没有覆盖它：${shown}`,
      `Another file of this name exists and was left alone: ${shown}`,
    ),
    {
      hint: text(
        '要覆盖就加 --force，或用 -o 换一个文件夹',
        'Overwrite with --force, or choose another folder with -o',
      ),
      span: placeOf(input),
    },
  );

/** Writes a file, unless another is in its place; the same is left as it is. */
export function save(
  path: string,
  bytes: Uint8Array,
  input: string,
  { dryRun = false, force = false }: SaveOptions,
  { cwd }: Terminal,
): readonly Diagnostic[] {
  const there = kindOf(path) === 'file' ? readInput(path) : undefined;
  const isSame = there && 'bytes' in there && Buffer.compare(there.bytes, bytes) === 0;
  if (isSame) return [];
  if (kindOf(path) !== 'nothing' && !force) return [isThere(nearPath(path, cwd), input)];
  if (dryRun) return [];
  const failure = force ? writeWhole(path, bytes) : writeNew(path, bytes);
  return failure ? [reportOutput(path, failure, input)] : [];
}

/** Two files that are one issue: `issue-twice`, a warning where they say the same. */
export const twice = (name: string, first: string, second: string, isSame: boolean): Diagnostic =>
  (isSame ? warning : error)(
    'issue-twice',
    text(
      `${name} 已经由 ${first} 写出，${isSame ? '内容相同，' : '内容不同，'}没有再写`,
      `${name} was written from ${first} already; this file ${isSame ? 'says the same' : 'says something else'} and was not written`,
    ),
    {
      hint: isSame
        ? text('同一期留一个文件就够了', 'One file of an issue is enough')
        : text(
            '对照两个文件：期号写错了就改过来；是同一期的两稿，只留一个',
            'Compare both: mend the number if it is wrong; of two versions of one issue keep one',
          ),
      span: placeOf(second),
    },
  );

/** A PDF of ours carries a file that another of this run has another of that name of: `issue-twice`. */
export const carriedTwice = (name: string, first: string, second: string): Diagnostic =>
  error(
    'issue-twice',
    text(
      `${name} 已经由 ${first} 写出，内容不同，这个 PDF 里的文件都没有再写`,
      `${name} was written from ${first} already and says something else; no file of this PDF was written`,
    ),
    {
      hint: text(
        '这个 PDF 另外导入一次，用 -o 写到别的文件夹',
        'Import this PDF by itself, into another folder with -o',
      ),
      span: placeOf(second),
    },
  );
