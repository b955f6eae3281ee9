/** What keeps a file from being edited. */

import { type Diagnostic, error, type SourceText, type Span, type Text } from '../../base/diagnostic.ts';
import { nameOfPath } from '../../schema/keys.ts';
import type { TreePath } from '../../schema/tree.ts';

/** A path as people say it: 内容第 3 项的标题. */
function inWords(path: TreePath): Text {
  const steps = path.map((step, i) => {
    if (typeof step === 'number') return { zh: `第 ${step + 1} 项`, en: `item ${step + 1}` };
    return { zh: (i > 0 ? '的' : '') + nameOfPath(path.slice(0, i + 1), 'zh'), en: step };
  });
  return { zh: steps.map(({ zh }) => zh).join(''), en: steps.map(({ en }) => en).join(', ') };
}

/** An item with nothing behind its dash, below which no other can stand: `wrong-kind`. */
export const emptyItem = (span: Span, path: TreePath): Diagnostic => {
  const { zh, en } = inWords(path);
  return error(
    'wrong-kind',
    { zh: `${zh}是空的，后面加不上`, en: `There is nothing in ${en}; no other can be added below it` },
    {
      span,
      hint: {
        zh: '把这个“-”删掉，或者在它后面写上内容',
        en: 'Delete this dash, or write something behind it',
      },
    },
  );
};

/** A path that leads through a text, past the end of a list, or to an item without a dash: `wrong-kind`. */
export const noSuchPlace = (span: Span, path: TreePath): Diagnostic => {
  const { zh, en } = inWords(path);
  return error(
    'wrong-kind',
    { zh: `这里的写法放不下“${zh}”`, en: `There is no place for ${en} in what stands here` },
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
