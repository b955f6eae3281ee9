/** Names on the command line that lead nowhere, as inputs that say so. */

import { type Diagnostic, error, type Text } from '../../base/diagnostic.ts';
import type { FileKind } from '../../disk/kinds.ts';
import { absenceOf } from '../../disk/roots.ts';
import type { Input } from './expand.ts';

/** An input that there is none of, and why. */
export const notThere = (name: string, problem: Diagnostic): Input => ({
  name,
  path: '',
  found: false,
  key: name,
  problem,
});

const at = (name: string) => ({ span: { source: { path: name, text: '' }, start: 0, end: 0 } });

const EXAMPLES: Readonly<Record<FileKind, string>> = {
  issue: '"issues/**/*.yaml"',
  pdf: '"成品/**/*.pdf"',
  copy: '"往期/*.docx"',
};

/**
 * `glob-no-match`
 *
 * @param folder absolute path of the folder that was searched
 */
export const noMatch = (pattern: string, folder: string, kind: FileKind): Input =>
  notThere(
    pattern,
    error(
      'glob-no-match',
      { zh: '没有文件合这个样式', en: 'No file matches this pattern' },
      {
        hint: absenceOf(folder) ?? {
          zh: `检查文件夹和写法：* 代表一个名字里的任何字，** 代表任何一层文件夹，例如 ${EXAMPLES[kind]}`,
          en: `Check the folder and the pattern: * is any part of a name, ** any folders, as in ${EXAMPLES[kind]}`,
        },
        ...at(pattern),
      },
    ),
  );

const say = (zh: string, en: string): Text => ({ zh, en });

/** What a folder has none of, and what to look at. */
const EMPTY: Readonly<
  Record<
    FileKind,
    readonly [code: 'folder-no-issue' | 'folder-no-pdf' | 'folder-no-copy', what: Text, hint: Text]
  >
> = {
  issue: [
    'folder-no-issue',
    say('这个文件夹里没有期刊文件（.yaml）', 'This folder has no issue files (.yaml)'),
    say(
      '检查是不是选错了文件夹；期刊文件的名字要以 .yaml、.yml 或 .kuaibao 结尾',
      'Check that it is the right folder; issue files end in .yaml, .yml or .kuaibao',
    ),
  ],
  pdf: [
    'folder-no-pdf',
    say('这个文件夹里没有 PDF', 'This folder has no PDFs'),
    say(
      '检查是不是选错了文件夹；PDF 在 build 时 -o 写的文件夹里，没有写 -o 就和期刊文件在一起',
      'Check that it is the right folder: PDFs are where -o of build said, or else beside their issues',
    ),
  ],
  copy: [
    'folder-no-copy',
    say('这个文件夹里没有能导入的稿件', 'This folder has nothing that can be imported'),
    say(
      '检查是不是选错了文件夹；能导入的是 .docx、.doc、.wps、.pdf、.txt 和 .md，压缩包要先解压',
      'Check that it is the right folder; what can be imported is .docx, .doc, .wps, .pdf, .txt and .md, and archives have to be unpacked',
    ),
  ],
};

/** `folder-no-issue`, `folder-no-pdf`, `folder-no-copy` */
export function emptyFolder(folder: string, kind: FileKind): Input {
  const [code, message, hint] = EMPTY[kind];
  return notThere(folder, error(code, message, { hint, ...at(folder) }));
}

/** A folder that could not be looked into: `folder-denied`, `folder-unreadable`. */
export const notListed = (folder: string, why: 'denied' | 'undecodable', kind: FileKind): Input =>
  notThere(folder, why === 'denied' ? denied(folder, kind) : undecodable(folder, kind));

/** What was not looked at in such a folder. */
const LEFT: Readonly<Record<FileKind, Text>> = {
  issue: say('里面的期刊没有排', 'the issues in it are left out'),
  pdf: say('里面的 PDF 没有看', 'the PDFs in it are left out'),
  copy: say('里面的稿件没有读', 'the files in it are left out'),
};

const denied = (folder: string, kind: FileKind): Diagnostic =>
  error(
    'folder-denied',
    {
      zh: `没有权限看这个文件夹里有什么，${LEFT[kind].zh}`,
      en: `This folder may not be listed; ${LEFT[kind].en}`,
    },
    {
      hint: {
        zh: '请管文件的人给您读这个文件夹的权限，或者把里面的文件复制出来',
        en: 'Ask for permission to read it, or copy its files elsewhere',
      },
      ...at(folder),
    },
  );

const undecodable = (folder: string, kind: FileKind): Diagnostic =>
  error(
    'folder-unreadable',
    {
      zh: `这个文件夹的名字不是 UTF-8 编码，打不开，${LEFT[kind].zh}`,
      en: `The name of this folder is not UTF-8, so it cannot be opened; ${LEFT[kind].en}`,
    },
    { hint: { zh: '给这个文件夹改个名字', en: 'Rename the folder' }, ...at(folder) },
  );
