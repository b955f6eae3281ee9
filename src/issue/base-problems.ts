/** What is said of a publication that cannot be read, or leads on and on. */

import type { CodeOf } from '../base/codes.ts';
import { type Diagnostic, error, type Text } from '../base/diagnostic.ts';
import { CLOSE_FIRST, type FileProblem } from '../base/input-file.ts';
import type { ScalarNode } from '../schema/tree.ts';

/** The most files that build on one another. */
export const MOST_FILES = 16;

const PROBLEMS: Readonly<Record<FileProblem, { zh: string; en: string; hint: Text }>> = {
  missing: {
    zh: '找不到刊物文件',
    en: 'The publication file does not exist:',
    hint: {
      zh: '检查文件名；位置是相对于本文件所在的文件夹',
      en: 'Check the name; the path is relative to the folder of this file',
    },
  },
  folder: {
    zh: '刊物应当是一个文件，这是一个文件夹：',
    en: 'The publication is a folder, not a file:',
    hint: { zh: '写上文件夹里那个 .yaml 文件的名字', en: 'Name the .yaml file inside the folder' },
  },
  special: {
    zh: '刊物应当是一个文件，这是管道或者设备：',
    en: 'The publication is a pipe or a device, not a file:',
    hint: { zh: '存成普通的 .yaml 文件，再写它的名字', en: 'Save it as a .yaml file and name that' },
  },
  denied: {
    zh: '没有权限读取刊物文件',
    en: 'The publication file may not be read:',
    hint: {
      zh: '检查文件的权限，或者把它复制到本文件旁边',
      en: 'Check its permissions, or copy it beside this file',
    },
  },
  'in-use': {
    zh: '刊物文件正被别的程序打开，读不了：',
    en: 'Another program keeps the publication file to itself:',
    hint: CLOSE_FIRST,
  },
  unreadable: {
    zh: '刊物文件读不出来：',
    en: 'The publication file cannot be read:',
    hint: { zh: '检查它所在的磁盘或网络位置', en: 'Check the disk or network place it is on' },
  },
};

const CODES: Readonly<Record<FileProblem, CodeOf<'error'>>> = {
  missing: 'publication-missing',
  folder: 'publication-folder',
  special: 'publication-unreadable',
  denied: 'publication-denied',
  'in-use': 'publication-in-use',
  unreadable: 'publication-unreadable',
};

/** `publication-missing`, `publication-folder`, `publication-denied`, `publication-in-use`, `publication-unreadable` */
export const failedBase = (node: ScalarNode, path: string, problem: FileProblem): Diagnostic => {
  const { zh, en, hint } = PROBLEMS[problem];
  return error(CODES[problem], { zh: `${zh} ${path}`, en: `${en} ${path}` }, { span: node.span, hint });
};

/** `publication-cycle` */
export const cycle = (node: ScalarNode, path: string): Diagnostic =>
  error(
    'publication-cycle',
    { zh: `刊物文件绕了一圈又指回自己：${path}`, en: `The publication extends itself in a circle: ${path}` },
    {
      span: node.span,
      hint: {
        zh: '刊物文件里一般不写“刊物”这一项，删掉它',
        en: 'A publication usually has no "extends"; delete it',
      },
    },
  );

/** `publication-cycle` as well: whoever builds so deep hardly means to. */
export const tooDeep = (node: ScalarNode): Diagnostic =>
  error(
    'publication-cycle',
    {
      zh: `刊物文件一层套一层，超过 ${MOST_FILES} 个`,
      en: `Publications extend each other more than ${MOST_FILES} deep`,
    },
    {
      span: node.span,
      hint: {
        zh: '把几层刊物文件合成一个，让期刊文件直接写它的名字',
        en: 'Put several of them into one, and let the issue extend that',
      },
    },
  );
