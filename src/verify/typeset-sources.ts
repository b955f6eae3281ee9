/** Typesets the sources that a PDF carries; reads nothing but them and this machine's installed fonts. */

import { sep } from 'node:path';
import { isError, type Text } from '../base/diagnostic.ts';
import type { FileContent, InputFile } from '../base/input-file.ts';
import { namesFontFile } from '../font/choice.ts';
import type { Issue } from '../issue/model.ts';

/** Sources, and how they were built. */
export interface SourceTask {
  /** By the names that they are attached under. */
  readonly files: readonly InputFile[];
  /** Which of them is the issue. */
  readonly issue: number;
  readonly booklet: boolean;
  readonly created?: Date | undefined;
}

/** What comes of sources. */
export type TypesetSources =
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
  /** They ask for font files by path, which are not opened for a file's mere asking. */
  | { readonly kind: 'font-files' }
  /** They cannot be typeset; `fonts` where that is for want of a font on this machine. */
  | { readonly kind: 'failed'; readonly reason: Text; readonly fonts: boolean }
  /** Typesetting them took more than any issue does, and was stopped. */
  | { readonly kind: 'stopped'; readonly by: 'time' | 'memory' };

/** Typesets sources, here or elsewhere. */
export type Typesetter = (task: SourceTask) => Promise<TypesetSources>;

/** Codes of errors that say more of this machine than of the sources. */
const OF_FONTS = /font|glyph/;

/** On Windows the mere path of a font on another machine would tell it who is asking. */
const asksForFontFiles = ({ fonts }: Issue): boolean =>
  Object.values(fonts).some(({ font, western }) =>
    [font, western].some((choice) => namesFontFile(choice?.text ?? '')),
  );

/** A path as attachments are named, however `extends` reached it. */
const portable = (path: string): string => path.split(sep).join('/').replace(/^\.\//, '');

/** The attached file that a path leads to; an absolute one, by what it ends in. */
function findFile(files: readonly InputFile[], path: string): InputFile | undefined {
  const wanted = portable(path);
  return files.find((file) => file.path === wanted) ?? files.find((file) => wanted.endsWith(`/${file.path}`));
}

/** Typesets sources in this thread, however long that takes. */
export async function typesetSources(task: SourceTask): Promise<TypesetSources> {
  const { files, booklet, created } = task;
  const issue = files[task.issue] as InputFile;
  const readFile = (path: string): FileContent => {
    const file = findFile(files, path);
    return file ? { bytes: file.bytes } : { problem: 'missing' };
  };
  const { loadIssue } = await import('../issue/load.ts');
  const { issue: loaded } = loadIssue(issue, readFile);
  if (loaded && asksForFontFiles(loaded)) return { kind: 'font-files' };
  const { typeset } = await import('../typeset.ts');
  const { pdf, diagnostics } = await typeset(issue, { readFile }, { booklet, ...(created && { created }) });
  if (pdf) return { kind: 'pdf', pdf };
  const problem = diagnostics.find(isError);
  const reason = problem?.message ?? { zh: '原因不明', en: 'for an unknown reason' };
  return { kind: 'failed', reason, fonts: OF_FONTS.test(problem?.code ?? '') };
}
