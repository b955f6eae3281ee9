/** Opens what a build made. */

import { dirname, sep } from 'node:path';
import { type Diagnostic, warning } from '../../base/diagnostic.ts';
import { text } from '../language.ts';
import { type Desktop, viewerOf } from './desktop.ts';

/** More windows than these are a nuisance. */
const MOST_WINDOWS = 3;

/** The deepest folder that holds all of these; of files on several drives the first drive. */
const commonFolder = (paths: readonly string[]): string =>
  paths
    .map((path) => dirname(path))
    .reduce((common, folder) => {
      let above = common;
      const holds = (): boolean =>
        folder === above || folder.startsWith(above.endsWith(sep) ? above : `${above}${sep}`);
      while (!holds() && dirname(above) !== above) above = dirname(above);
      return above;
    });

/**
 * Opens PDFs, or, where they are many, the folder they are in.
 *
 * @param pdfs absolute paths
 * @returns why nothing was opened: `pdf-not-opened`
 */
export async function openPdfs(
  pdfs: readonly string[],
  asFolder: boolean,
  desktop: Desktop,
): Promise<Diagnostic | undefined> {
  if (pdfs.length === 0) return undefined;
  for (const path of asFolder || pdfs.length > MOST_WINDOWS ? [commonFolder(pdfs)] : pdfs) {
    const viewer = viewerOf(desktop, path);
    if (!viewer || !(await desktop.start(viewer))) return reportNotOpened(path);
  }
  return undefined;
}

const reportNotOpened = (path: string): Diagnostic =>
  warning(
    'pdf-not-opened',
    text(
      '已经排好，但是没能打开：没有找到能打开它的程序',
      'Built, but not opened: nothing was found that opens it',
    ),
    {
      hint: text(
        '到文件夹里自己打开；这台电脑上没有看 PDF 的程序，就装一个，或者拷到别的电脑上看',
        'Open it from its folder; if nothing here shows PDFs, install something that does, or copy it elsewhere',
      ),
      span: { source: { path, text: '' }, start: 0, end: 0 },
    },
  );
