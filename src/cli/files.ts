import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Diagnostic, error, type Text } from '../diagnostic.ts';
import type { FileContent } from '../issue/load.ts';

/** Reads larger files only as far as their size: the reader says no to them anyway. */
const LARGEST = 16 * 1024 * 1024;

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException | undefined)?.code ?? '';

/** Reads an input file. A file past the size limit comes back as so many zero bytes, which the reader refuses. */
export function readInput(path: string): FileContent {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return { problem: 'folder' };
    if (status.size > LARGEST) return { bytes: new Uint8Array(LARGEST + 1) };
    return { bytes: readFileSync(path) };
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing' };
    return { problem: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'unreadable' };
  }
}

/** Reads standard input to its end. */
export function readStdin(): FileContent {
  try {
    return { bytes: readFileSync(0) };
  } catch {
    return { problem: 'unreadable' };
  }
}

const INPUT_PROBLEMS: Readonly<
  Record<'missing' | 'folder' | 'denied' | 'unreadable', { message: Text; hint: Text }>
> = {
  missing: {
    message: { zh: '找不到这个文件', en: 'No such file' },
    hint: { zh: '检查文件名和所在文件夹；文件名里有空格时用引号括起来', en: 'Check the name and the folder' },
  },
  folder: {
    message: { zh: '这是一个文件夹，不是文件', en: 'This is a folder, not a file' },
    hint: { zh: '写上文件夹里那个 .yaml 文件的名字', en: 'Name the .yaml file inside it' },
  },
  denied: {
    message: { zh: '没有权限读取这个文件', en: 'No permission to read this file' },
    hint: {
      zh: '检查文件的权限，或把它复制到自己的文件夹里',
      en: 'Check its permissions, or copy it to a folder of yours',
    },
  },
  unreadable: {
    message: { zh: '读不出这个文件', en: 'This file cannot be read' },
    hint: { zh: '检查磁盘或网络盘是否正常', en: 'Check the disk or the network drive' },
  },
};

/** Says why an input could not be read. */
export function reportInput(path: string, problem: keyof typeof INPUT_PROBLEMS): Diagnostic {
  const { message, hint } = INPUT_PROBLEMS[problem];
  return error(`input-${problem}`, message, { hint, span: { source: { path, text: '' }, start: 0, end: 0 } });
}

/**
 * Writes a file whole or not at all: to a temporary name beside it, then by renaming.
 *
 * @returns what the disk refused, or nothing
 */
export function writeWhole(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.kuaibao-tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeSynced(temporary, bytes);
    renameSync(temporary, path);
    return undefined;
  } catch (thrown) {
    rmSync(temporary, { force: true });
    return reportOutput(path, codeOf(thrown));
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a new file; an existing one is never touched. */
export function writeNew(path: string, bytes: Uint8Array): Diagnostic | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeSynced(path, bytes);
    return undefined;
  } catch (thrown) {
    return reportOutput(path, codeOf(thrown));
  }
}

const OUTPUT_PROBLEMS: Readonly<Record<string, { message: Text; hint: Text }>> = {
  EACCES: {
    message: { zh: '没有权限写入', en: 'No permission to write' },
    hint: { zh: '这个文件夹是只读的：用 -o 换一个文件夹', en: 'Choose another folder with -o' },
  },
  EBUSY: {
    message: { zh: '文件正被别的程序打开，写不进去', en: 'The file is open in another program' },
    hint: {
      zh: '关闭正在显示这个 PDF 的阅读器，再试一次',
      en: 'Close the program that shows this PDF and try again',
    },
  },
  ENOSPC: {
    message: { zh: '磁盘已满，写不进去', en: 'The disk is full' },
    hint: { zh: '清理磁盘，或用 -o 换一个磁盘', en: 'Free some space, or choose another disk with -o' },
  },
  EEXIST: {
    message: { zh: '已经有同名文件，没有覆盖它', en: 'A file of this name exists and was left alone' },
    hint: {
      zh: '用 -o 另取一个名字，或先把旧文件改名',
      en: 'Choose another name with -o, or rename the old file',
    },
  },
  ENAMETOOLONG: {
    message: { zh: '文件名太长', en: 'The file name is too long' },
    hint: { zh: '用 -o 另取一个短一些的名字', en: 'Choose a shorter name with -o' },
  },
};
const SAME_AS: Readonly<Record<string, string>> = { EPERM: 'EACCES', EROFS: 'EACCES', EDQUOT: 'ENOSPC' };

function reportOutput(path: string, code: string): Diagnostic {
  const known = OUTPUT_PROBLEMS[SAME_AS[code] ?? code];
  const message = known?.message ?? { zh: `写不进去（${code}）`, en: `Writing failed (${code})` };
  const hint = known?.hint ?? { zh: '检查文件夹是否存在、名字是否正确', en: 'Check the folder and the name' };
  const text = { zh: `${message.zh}：${path}`, en: `${message.en}: ${path}` };
  return error(`output-${(SAME_AS[code] ?? code).toLowerCase() || 'failed'}`, text, { hint });
}

/** True for an existing folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
