/** Why nothing can be added to a file. */

import { type Diagnostic, error, type SourceText } from '../../base/diagnostic.ts';
import { placeOfFile } from '../no-copy.ts';

/** A file that holds what all issues share: `into-publication`. */
export const isPublicationFile = (name: string): Diagnostic =>
  error(
    'into-publication',
    {
      zh: '这是刊物文件，各期共用，稿件不能加在这里',
      en: 'This is a publication, shared by all issues; no items can be added to it',
    },
    {
      hint: {
        zh: '先新建一期，例如 kuaibao new 12 --from 刊物.yaml，再导入到那一期',
        en: 'Start an issue first, such as kuaibao new 12 --from publication.yaml, and import into that',
      },
      span: placeOfFile(name),
    },
  );

/** A file whose lines are not understood: `into-unsound`. */
export const isUnsound = (name: string): Diagnostic =>
  error(
    'into-unsound',
    {
      zh: '这个期刊文件的写法有错，稿件没有加进去',
      en: 'This issue file cannot be read for its mistakes; nothing was added to it',
    },
    {
      hint: {
        zh: `先按上面的提示改好，用 kuaibao check ${name} 看一看，再导入`,
        en: `Mend it first as said above, check it with kuaibao check ${name}, and import again`,
      },
      span: placeOfFile(name),
    },
  );

/** A file that would not be understood any more with the items in it: `into-unsound`. */
export const wouldBeUnsound = (name: string): Diagnostic =>
  error(
    'into-unsound',
    {
      zh: '“内容”现在的写法接不上稿件，加进去就读不对了，没有加',
      en: 'The list of items is written in a way that no item can be added to; nothing was added',
    },
    {
      hint: {
        zh: '把“内容”写成一条一条的：每条另起一行，以“- 标题: ”开头，左边对齐，再导入',
        en: 'Write every item on lines of its own that begin with "- title: " in the same column, and import again',
      },
      span: placeOfFile(name),
    },
  );

/** What the writer says of a text, as said of the file that holds it. */
export function saidOf(file: SourceText, diagnostic: Diagnostic): Diagnostic {
  const { span } = diagnostic;
  if (!span) return diagnostic;
  const isInFile = span.source.text === file.text;
  return { ...diagnostic, span: isInFile ? { ...span, source: file } : placeOfFile(file.path) };
}

/** A file in an encoding that lacks a character of the items: `into-encoding`. */
export const lacksCharacters = (name: string): Diagnostic =>
  error(
    'into-encoding',
    {
      zh: '稿件里有这个期刊文件的编码（GB18030）写不下的字，没有加进去',
      en: 'The encoding of this file (GB 18030) lacks a character of the items; nothing was added',
    },
    {
      hint: {
        zh: '用“记事本”打开期刊文件，另存为 UTF-8 编码，再导入',
        en: 'Save the issue file as UTF-8 in a plain text editor, and import again',
      },
      span: placeOfFile(name),
    },
  );
