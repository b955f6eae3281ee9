/** Files that an issue names to be set, such as tables and pictures: read while it is decoded. */

import type { CodeOf } from '../base/codes.ts';
import { type Diagnostic, error, type Text } from '../base/diagnostic.ts';
import {
  CLOSE_FIRST,
  type FileProblem,
  MAX_BYTES,
  type NamedFile,
  type ReadNamed,
} from '../base/input-file.ts';
import type { ScalarNode } from '../schema/tree.ts';
import { resolveBase } from './head.ts';

/** What decoding takes from outside of the tree, and what it finds out. */
export interface Decoding {
  /**
   * The file that a text names, relative to the file that the text stands in; nothing where it cannot be read, which is
   * said: `named-file-missing`, `named-file-folder`, `named-file-denied`, `named-file-in-use`, `named-file-unreadable`,
   * `named-file-too-large`.
   */
  readonly open: (name: ScalarNode) => NamedFile | undefined;
  readonly say: (diagnostic: Diagnostic) => void;
}

/** A decoding with all that came of it so far. */
interface OpenDecoding extends Decoding {
  /** Each file that was opened, once, in the order first named. */
  readonly files: readonly NamedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const PROBLEMS: Readonly<Record<FileProblem, { code: CodeOf<'error'>; zh: string; en: string; hint: Text }>> =
  {
    missing: {
      code: 'named-file-missing',
      zh: '找不到文件',
      en: 'There is no such file:',
      hint: {
        zh: '检查文件名和扩展名；位置是相对于写着它的文件所在的文件夹',
        en: 'Check the name and its extension; the path is relative to the folder of the file that names it',
      },
    },
    folder: {
      code: 'named-file-folder',
      zh: '这是一个文件夹，不是文件：',
      en: 'This is a folder, not a file:',
      hint: { zh: '写上文件夹里那个文件的名字', en: 'Name the file inside the folder' },
    },
    special: {
      code: 'named-file-unreadable',
      zh: '这是管道或者设备，不是文件：',
      en: 'This is a pipe or a device, not a file:',
      hint: { zh: '存成普通的文件，再写它的名字', en: 'Save it as a file and name that' },
    },
    denied: {
      code: 'named-file-denied',
      zh: '没有权限读取文件',
      en: 'The file may not be read:',
      hint: {
        zh: '检查文件的权限，或者把它复制到本期的文件旁边',
        en: 'Check its permissions, or copy it beside the issue',
      },
    },
    'in-use': {
      code: 'named-file-in-use',
      zh: '文件正被别的程序打开，读不了：',
      en: 'Another program keeps the file to itself:',
      hint: CLOSE_FIRST,
    },
    unreadable: {
      code: 'named-file-unreadable',
      zh: '文件读不出来：',
      en: 'The file cannot be read:',
      hint: { zh: '检查它所在的磁盘或网络位置', en: 'Check the disk or network place it is on' },
    },
  };

const WIDE_DOT = /[。．｡](?=[A-Za-z]{2,4}\s*$)/u;

/** What a name of a file that is not there was probably meant to be. */
function explainName(text: string): Text | undefined {
  const name = text.trim();
  const last = name.split(/[\\/:]/u).at(-1) ?? name;
  if (/^(?:[A-Za-z]:|[\\/]{2})/u.test(name)) {
    return {
      zh: `把这个文件复制到本期的文件旁边，只写“${last}”`,
      en: `Copy the file beside the issue, and write "${last}" alone`,
    };
  }
  if (WIDE_DOT.test(name)) {
    const meant = name.replace(WIDE_DOT, '.');
    return { zh: `扩展名前面的点用英文的：“${meant}”`, en: `Use an ASCII dot: "${meant}"` };
  }
  if ((name.match(/\.(?:png|jpe?g)/giu) ?? []).length > 1) {
    return {
      zh: '一处只写一个文件；几幅图并排写成列表，如 [甲.jpg, 乙.jpg]',
      en: 'Name one file; several pictures are a list: [a.jpg, b.jpg]',
    };
  }
  if (!/\.[A-Za-z0-9]{2,5}$/u.test(name)) {
    return {
      zh: `补上扩展名，如“${last}.jpg”；看不到扩展名的，在文件夹的“查看”里勾选“文件扩展名”`,
      en: `Add the extension, such as "${last}.jpg"`,
    };
  }
  return undefined;
}

function failed({ span, text }: ScalarNode, path: string, problem: FileProblem): Diagnostic {
  const { code, zh, en, hint } = PROBLEMS[problem];
  const remedy = problem === 'missing' ? (explainName(text) ?? hint) : hint;
  return error(code, { zh: `${zh} ${path}`, en: `${en} ${path}` }, { span, hint: remedy });
}

const tooLarge = ({ span }: ScalarNode, path: string): Diagnostic =>
  error(
    'named-file-too-large',
    {
      zh: `文件太大，超过 ${MAX_BYTES / 1024 / 1024} MB：${path}`,
      en: `The file is larger than ${MAX_BYTES / 1024 / 1024} MB: ${path}`,
    },
    { span, hint: { zh: '改小以后再用', en: 'Make it smaller' } },
  );

/** Makes a decoding that reads by `readFile`; each file is asked for once. */
export function openDecoding(readFile: ReadNamed): OpenDecoding {
  const known = new Map<string, NamedFile | FileProblem | 'too large'>();
  const files: NamedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const read = (path: string, { span }: ScalarNode): NamedFile | FileProblem | 'too large' => {
    const content = readFile(path, 'file');
    if ('problem' in content) return content.problem;
    if (content.bytes.length > MAX_BYTES) return 'too large';
    const file = { path, bytes: content.bytes, span };
    files.push(file);
    return file;
  };
  const open = (node: ScalarNode): NamedFile | undefined => {
    const path = resolveBase(node.span.source.path, node.text);
    const found = known.get(path) ?? read(path, node);
    known.set(path, found);
    if (typeof found === 'object') return found;
    diagnostics.push(found === 'too large' ? tooLarge(node, path) : failed(node, path, found));
    return undefined;
  };
  return { open, say: (diagnostic) => diagnostics.push(diagnostic), files, diagnostics };
}
