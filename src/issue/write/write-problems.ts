/** What keeps a file from being edited. */

import { type Diagnostic, error, type SourceText, type Span } from '../../base/diagnostic.ts';
import type { TreePath } from '../../schema/tree.ts';

/** A path that leads through a text, past the end of a list, or to an item that is empty: `wrong-kind`. */
export const noSuchPlace = (span: Span, path: TreePath): Diagnostic => {
  const shown = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
  return error(
    'wrong-kind',
    { zh: `这里的写法放不下“${shown}”`, en: `There is no place for ${shown} in what stands here` },
    {
      span,
      hint: {
        zh: '先把这一项删掉或改成一项一项的写法',
        en: 'Delete this value first, or write it as a list or a mapping',
      },
    },
  );
};

/** A file that is no mapping: `wrong-kind`. */
export const unreadable = (source: SourceText): Diagnostic =>
  error(
    'wrong-kind',
    { zh: '这不是一行一项、“名称: 内容”的文件', en: 'This file is not made of lines "key: value"' },
    {
      span: { source, start: 0, end: Math.min(1, source.text.length) },
      hint: {
        zh: '每项写成“名称: 内容”，如“期号: 44”',
        en: 'Write each as "key: value", such as "number: 44"',
      },
    },
  );
