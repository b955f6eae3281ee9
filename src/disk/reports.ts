/** What is said when a file cannot be read or written. */

import { basename, dirname, resolve } from 'node:path';
import { type Diagnostic, error, type Text } from '../diagnostic.ts';
import { kindOf, listNames, listNamesakes, type WriteFailure } from './files.ts';
import { type FileKind, KINDS } from './kinds.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

export type InputProblem = 'missing' | 'folder' | 'denied' | 'unreadable';

const INPUT_MESSAGES: Readonly<Record<InputProblem, Text>> = {
  missing: text('找不到这个文件', 'No such file'),
  folder: text('这是一个文件夹，不是文件', 'This is a folder, not a file'),
  denied: text('没有权限读取这个文件', 'No permission to read this file'),
  unreadable: text('读不出这个文件', 'This file cannot be read'),
};

/** The most names a hint lists. */
const MOST_NAMES = 4;

function listHint(zh: string, en: string, names: readonly string[]): Text {
  const more = names.length > MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES);
  return text(
    `${zh}${shown.join('、')}${more ? ` 等 ${names.length} 个文件` : ''}`,
    `${en}${shown.join(', ')}${more ? `, … (${names.length} files)` : ''}`,
  );
}

const namesOf = (folder: string, kind: FileKind): readonly string[] =>
  listNames(folder).filter((name) => KINDS[kind].ending.test(name));

/** True of a file that a command may have meant: an issue may have got another ending, as 044.yaml.txt has. */
const isLikely = (name: string, kind: FileKind): boolean =>
  kind === 'pdf' ? KINDS.pdf.ending.test(name) : !KINDS.pdf.ending.test(name);

const PROMPTS: Readonly<Record<FileKind, Text>> = {
  issue: text('写上期刊文件的名字', 'Give the name of the issue file'),
  pdf: text('写上 PDF 的名字', 'Give the name of the PDF'),
};

/** What a name that leads nowhere was probably meant to be. */
function missingHint(argument: string, path: string, kind: FileKind): Text {
  if (argument.trim() === '') return PROMPTS[kind];
  if (/^[－—–−]/.test(argument)) {
    return text('选项要用英文减号开头，例如 -o', 'Options start with an ASCII hyphen, such as -o');
  }
  if (/[“”‘’＂]/.test(argument) && kindOf(path) === 'nothing') {
    return text('文件名两边要用英文引号 "…"，不能用中文引号', 'Use ASCII quotes "…" around a file name');
  }
  const folder = dirname(path);
  if (kindOf(folder) !== 'folder') {
    return text(`没有“${folder}”这个文件夹：检查位置`, `There is no folder ${folder}: check the path`);
  }
  const namesakes = listNamesakes(path).filter((name) => isLikely(name, kind));
  if (namesakes.length > 0) return listHint('是不是：', 'Did you mean: ', namesakes);
  const names = namesOf(folder, kind);
  if (names.length > 0)
    return listHint('检查文件名；这个文件夹里有：', 'Check the name; the folder has: ', names);
  return text(
    '检查文件名和所在文件夹；文件名里有空格时用英文引号括起来',
    'Check the name and the folder; quote names with spaces',
  );
}

function folderHint(path: string, kind: FileKind): Text {
  const names = namesOf(path, kind);
  const { shown } = KINDS[kind];
  return names.length > 0
    ? listHint('写上里面一个文件的名字，这个文件夹里有：', 'Name a file inside it; it has: ', names)
    : text(`写上文件夹里那个 ${shown} 文件的名字`, `Name the ${shown} file inside it`);
}

function inputHint(argument: string, path: string, problem: InputProblem, kind: FileKind): Text {
  if (problem === 'missing') return missingHint(argument, path, kind);
  if (problem === 'folder') return folderHint(path, kind);
  return problem === 'denied'
    ? text(
        '检查文件的权限，或把它复制到自己的文件夹里',
        'Check its permissions, or copy it to a folder of yours',
      )
    : text('检查磁盘或网络盘是否正常', 'Check the disk or the network drive');
}

/**
 * Says why an input could not be read: `input-missing`, `input-folder`, `input-denied`, `input-unreadable`.
 *
 * @param kind what the command works on, so that hints name nothing else
 */
export function reportInput(
  argument: string,
  cwd: string,
  problem: InputProblem,
  kind: FileKind = 'issue',
): Diagnostic {
  return error(`input-${problem}`, INPUT_MESSAGES[problem], {
    hint: inputHint(argument, resolve(cwd, argument), problem, kind),
    // A name that is nothing has to be seen all the same.
    span: {
      source: { path: argument.trim() === '' ? `"${argument}"` : argument, text: '' },
      start: 0,
      end: 0,
    },
  });
}

interface OutputProblem {
  readonly code: string;
  readonly message: Text;
  readonly hint: Text;
}

const problem = (code: string, message: Text, hint: Text): OutputProblem => ({ code, message, hint });

const DENIED = problem(
  'output-denied',
  text('没有权限写入这个文件夹', 'No permission to write to this folder'),
  text('用 -o 换一个自己能写的文件夹，例如桌面', 'Choose a folder of yours with -o'),
);
const IN_USE = problem(
  'output-in-use',
  text('文件正被别的程序打开，或者是只读的，写不进去', 'The file is open in another program, or read-only'),
  text('关闭正在显示这个文件的程序，再试一次', 'Close the program that shows it and try again'),
);
const FULL = problem(
  'output-disk-full',
  text('磁盘已满，写不进去', 'The disk is full'),
  text('清理磁盘，或用 -o 换一个磁盘', 'Free some space, or choose another disk with -o'),
);
const EXISTS = problem(
  'output-exists',
  text('已经有同名文件，没有覆盖它', 'A file of this name exists and was left alone'),
  text('用 -o 另取一个名字，或先把旧文件改名', 'Choose another name with -o, or rename the old file'),
);
const TOO_LONG = problem(
  'output-name-too-long',
  text('文件名太长，写不进去', 'The file name is too long'),
  text('用 -o 另取一个短一些的名字', 'Choose a shorter name with -o'),
);
const NOT_FOLDER = problem(
  'output-not-folder',
  text('要写入的文件夹其实是一个文件', 'What should be the folder is a file'),
  text('用 -o 换一个文件夹', 'Choose another folder with -o'),
);
const IS_FOLDER = problem(
  'output-is-folder',
  text('有一个同名的文件夹，写不进去', 'There is a folder of this name'),
  text('把那个文件夹改名，或用 -o 另取一个名字', 'Rename that folder, or choose another name with -o'),
);
const BAD_PATH = problem(
  'output-bad-path',
  text('这个位置不存在，或者名字里有不能用的符号', 'There is no such place, or the name is not allowed'),
  text(
    '检查 -o 后面的内容；名字里不能有 : * ? " < > |',
    'Check what follows -o; : * ? " < > | are not allowed',
  ),
);

const BY_CODE: Readonly<Record<string, OutputProblem>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: DENIED,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EEXIST: EXISTS,
  ENAMETOOLONG: TOO_LONG,
  ENOTDIR: NOT_FOLDER,
  EISDIR: IS_FOLDER,
  ENOTEMPTY: IS_FOLDER,
  ENOENT: BAD_PATH,
  EINVAL: BAD_PATH,
};

/** The same code means different things at different steps: a folder that took the temporary file is writable. */
function outputProblem({ step, code }: WriteFailure): OutputProblem {
  if (step === 'rename' && (code === 'EACCES' || code === 'EPERM')) return IN_USE;
  if (step === 'folder' && code === 'EEXIST') return NOT_FOLDER;
  return (
    BY_CODE[code] ??
    problem(
      'output-failed',
      text(`写不进去（${code}）`, `Writing failed (${code})`),
      text(
        '检查磁盘或网络盘是否正常，或用 -o 换一个文件夹',
        'Check the disk, or choose another folder with -o',
      ),
    )
  );
}

/** Says why a folder cannot be written into, whatever was to be written; codes as above. */
export function reportFolder(folder: string, failure: WriteFailure): Diagnostic {
  const { code, message, hint } = outputProblem(failure);
  return error(code, text(`${message.zh}：${folder}`, `${message.en}: ${folder}`), { hint });
}

/**
 * Says why an output could not be written; codes as above.
 *
 * @param input the input it was for, where there is one
 */
export function reportOutput(path: string, failure: WriteFailure, input?: string): Diagnostic {
  const { code, message, hint } = outputProblem(failure);
  const place = code === 'output-denied' || code === 'output-not-folder' ? dirname(path) : path;
  const shown = code === 'output-name-too-long' ? basename(path) : place;
  return error(
    code,
    text(`${message.zh}：${shown}`, `${message.en}: ${shown}`),
    input === undefined ? { hint } : { hint, span: { source: { path: input, text: '' }, start: 0, end: 0 } },
  );
}
