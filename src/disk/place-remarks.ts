/** What is to be said of where an issue lies, and of where its PDF was put. */

import { type Diagnostic, warning } from '../base/diagnostic.ts';
import type { NamedPath } from './named-path.ts';
import { isBeyondPrograms } from './windows-names.ts';

const atFile = (path: string) => ({ span: { source: { path, text: '' }, start: 0, end: 0 } });

/** Folders in which Explorer, 7-Zip, WinRAR, 360压缩, Bandizip and 好压 put what is opened inside an archive. */
const ARCHIVE =
  /[\\/](?:temp\d+_[^\\/]+\.zip|[0-9a-f-]{36}_[^\\/]+\.zip\.[0-9a-f]{3}|7zo[0-9a-f]{8}|rar\$[a-z]{2,3}[\d.]+|360zip\$temp|bnz\.[0-9a-f]+|hz\$d\.[\d.]+)[\\/]/i;

/** `input-in-archive` */
export const remarkOnInput = ({ name, path }: NamedPath): readonly Diagnostic[] =>
  ARCHIVE.test(path)
    ? [
        warning(
          'input-in-archive',
          {
            zh: '这个文件是在压缩包里直接打开的：旁边的刊物文件、图片多半没有解出来，排出的 PDF 也会和临时文件夹一起消失',
            en: 'This file was opened inside an archive: publications and pictures beside it are likely missing, and the PDF goes with the temporary folder',
          },
          {
            hint: {
              zh: '先把压缩包全部解压到一个文件夹里，再排那里的文件',
              en: 'Extract the whole archive into a folder first, and build the file there',
            },
            ...atFile(name),
          },
        ),
      ]
    : [];

/**
 * `output-path-long`
 *
 * @param output path of the PDF that was written, absolute; nothing where none was
 */
export const remarkOnOutput = ({ name }: NamedPath, output: string | undefined): readonly Diagnostic[] =>
  output !== undefined && isBeyondPrograms(output)
    ? [
        warning(
          'output-path-long',
          {
            zh: `PDF 的路径长 ${output.length} 个字，WPS、Acrobat 和文件夹窗口可能打不开它`,
            en: `The path of the PDF has ${output.length} characters: Explorer and readers may not open it`,
          },
          {
            hint: {
              zh: '路径不要超过 259 个字：用 -o 换一个浅一些的文件夹，例如 D:\\快报',
              en: 'Keep to 259: choose a folder nearer to the root with -o',
            },
            ...atFile(name),
          },
        ),
      ]
    : [];
