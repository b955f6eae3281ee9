/** Diagnostics about files that cannot be read or written. */

import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import type { CodeOf } from '../base/codes.ts';
import { type Diagnostic, error, type Text } from '../base/diagnostic.ts';
import { CLOSE_FIRST, type FileProblem } from '../base/input-file.ts';
import { kindOf, listNames, listNamesakes, type WriteFailure } from './files.ts';
import { type FileKind, KINDS } from './kinds.ts';
import type { NamedPath } from './named-path.ts';
import { outputProblem } from './output-problems.ts';
import { absenceOf } from './roots.ts';
import { findNameFault } from './windows-names.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Why an input could not be read, in words. */
export const INPUT_MESSAGES: Readonly<Record<FileProblem, Text>> = {
  missing: text('找不到这个文件', 'No such file'),
  folder: text('这是一个文件夹，不是文件', 'This is a folder, not a file'),
  special: text('这是管道或者设备，不是文件', 'This is a pipe or a device, not a file'),
  denied: text('没有权限读取这个文件', 'No permission to read this file'),
  'in-use': text('这个文件正被别的程序打开，读不了', 'Another program keeps this file to itself'),
  unreadable: text('读不出这个文件', 'This file cannot be read'),
};

const INPUT_CODES: Readonly<Record<FileProblem, CodeOf<'error'>>> = {
  missing: 'input-missing',
  folder: 'input-folder',
  special: 'input-unreadable',
  denied: 'input-denied',
  'in-use': 'input-in-use',
  unreadable: 'input-unreadable',
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
  kind === 'issue' ? !KINDS.pdf.ending.test(name) : KINDS[kind].ending.test(name);

const PROMPTS: Readonly<Record<FileKind, Text>> = {
  issue: text('写上期刊文件的名字', 'Give the name of the issue file'),
  pdf: text('写上 PDF 的名字', 'Give the name of the PDF'),
  copy: text('写上稿件文件的名字', 'Give the name of the file'),
};

/** Signs of a path as an input method for Chinese types them; `、` is on the key of the backslash. */
const WIDE_SIGNS: Readonly<Record<string, string>> = {
  '：': ':',
  '、': sep,
  '＼': sep,
  '／': sep,
  '．': '.',
  '。': '.',
};

/** The name with its signs as a path has them, where it has others and leads somewhere then, or begins with a drive. */
function withAsciiSigns(name: string, path: string): string | undefined {
  const meant = name.replace(/[：、＼／．。]/gu, (sign) => WIDE_SIGNS[sign] ?? sign);
  if (meant === name) return undefined;
  const folder = path.endsWith(name) ? path.slice(0, -name.length) : '';
  const exists = kindOf(isAbsolute(meant) ? meant : join(folder, meant)) !== 'nothing';
  return exists || /^[A-Za-z]：/u.test(name) ? meant : undefined;
}

/** Why Windows has no file of a name; nothing where it may have one. */
function explainFault(path: string): Text | undefined {
  const fault = findNameFault(path);
  if (!fault) return undefined;
  if (fault.kind === 'sign') {
    return text(
      `名字里不能有“${fault.sign}”：写文件真正的名字`,
      `No name has ${fault.sign}: give the real name of the file`,
    );
  }
  return fault.kind === 'device'
    ? text(
        `“${fault.name}”是 Windows 留给设备的名字：给文件改个名字`,
        `Windows keeps the name ${fault.name} for a device: rename the file`,
      )
    : text(
        '名字太长，最多 255 个字：给文件改个短一些的名字',
        'The name is longer than 255: give the file a shorter one',
      );
}

/** What a name that leads nowhere was probably meant to be. */
function missingHint(argument: string, path: string, kind: FileKind): Text {
  if (argument.trim() === '') return PROMPTS[kind];
  if (/^[－—–−]/.test(argument)) {
    return text('选项要用英文减号开头，例如 -o', 'Options start with an ASCII hyphen, such as -o');
  }
  if (/[“”‘’＂]/.test(argument) && kindOf(path) === 'nothing') {
    return text('文件名两边要用英文引号 "…"，不能用中文引号', 'Use ASCII quotes "…" around a file name');
  }
  if (argument.includes('\ufffd')) {
    return text(
      '名字里有认不出的字符（不是 UTF-8 编码）：给文件改个名字',
      'The name has characters that are not UTF-8: rename the file',
    );
  }
  const meant = withAsciiSigns(argument, path);
  if (meant !== undefined) {
    return text(`名字里的标点要用英文的：${meant}`, `Use ASCII signs in the path: ${meant}`);
  }
  const forbidden = explainFault(path);
  if (forbidden) return forbidden;
  const folder = dirname(path);
  const absence = absenceOf(folder);
  if (absence) return absence;
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

function inputHint(argument: string, path: string, problem: FileProblem, kind: FileKind): Text {
  if (problem === 'missing') return missingHint(argument, path, kind);
  if (problem === 'folder') return folderHint(path, kind);
  if (problem === 'special') {
    return text(
      '存成普通的文件再写它的名字；别的程序送来的，用 - 从标准输入读',
      'Save it as a file and name that; what another program writes is read from standard input with -',
    );
  }
  if (problem === 'in-use') return CLOSE_FIRST;
  return problem === 'denied'
    ? text(
        '检查文件的权限，或把它复制到自己的文件夹里',
        'Check its permissions, or copy it to a folder of yours',
      )
    : text(
        '检查磁盘或网络盘是否正常；OneDrive 这样的网盘里的文件，先下载到电脑上',
        'Check the disk or the network drive; of a cloud drive, download the file first',
      );
}

/**
 * Says why an input could not be read: `input-missing`, `input-folder`, `input-denied`, `input-in-use`, `input-unreadable`.
 *
 * @param kind what the command works on, so that hints name nothing else
 */
export function reportInput(
  { name, path }: NamedPath,
  problem: FileProblem,
  kind: FileKind = 'issue',
): Diagnostic {
  return error(INPUT_CODES[problem], INPUT_MESSAGES[problem], {
    hint: inputHint(name, path, problem, kind),
    // A name that is nothing has to be seen all the same.
    span: {
      source: { path: name.trim() === '' ? `"${name}"` : name, text: '' },
      start: 0,
      end: 0,
    },
  });
}

/** Says why a folder cannot be written into, whatever was to be written; codes as above. */
export function reportFolder(folder: string, failure: WriteFailure): Diagnostic {
  const { code, message, hint } = outputProblem(failure, folder);
  return error(code, text(`${message.zh}：${folder}`, `${message.en}: ${folder}`), { hint });
}

/**
 * Says why an output could not be written; codes as above.
 *
 * @param input the input it was for, where there is one
 */
export function reportOutput(path: string, failure: WriteFailure, input?: string): Diagnostic {
  const { code, message, hint } = outputProblem(failure, path);
  const place = code === 'output-denied' || code === 'output-not-folder' ? dirname(path) : path;
  const shown = code === 'output-name-too-long' ? basename(path) : place;
  return error(
    code,
    text(`${message.zh}：${shown}`, `${message.en}: ${shown}`),
    input === undefined ? { hint } : { hint, span: { source: { path: input, text: '' }, start: 0, end: 0 } },
  );
}
