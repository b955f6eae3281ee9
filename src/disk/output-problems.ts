/** What it means that the system refuses to write. */

import type { CodeOf } from '../base/codes.ts';
import type { Text } from '../base/diagnostic.ts';
import { BAD_NAME, READ_ONLY, SPECIAL, type WriteFailure } from './files.ts';
import { KINDS } from './kinds.ts';
import { absentRoot } from './roots.ts';
import { findNameFault } from './windows-names.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

interface OutputProblem {
  readonly code: CodeOf<'error'>;
  readonly message: Text;
  readonly hint: Text;
}

const problem = (code: CodeOf<'error'>, message: Text, hint: Text): OutputProblem => ({
  code,
  message,
  hint,
});

const DENIED = problem(
  'output-denied',
  text('没有权限写入这个文件夹', 'No permission to write to this folder'),
  text(
    '把文件复制到自己能写的文件夹里再排，例如桌面；或者用 -o 换一个文件夹',
    'Copy the files to a folder of yours, or choose one with -o',
  ),
);
const inUse = (path: string): OutputProblem => {
  const isPdf = KINDS.pdf.ending.test(path);
  return problem(
    'output-in-use',
    text(
      '文件正被别的程序打开，或者不许改，写不进去',
      'The file is open in another program, or may not be changed',
    ),
    text(
      `请先关掉正在看这个${isPdf ? ' PDF 的程序（WPS、Acrobat，或者文件夹的预览窗格）' : '文件的程序'}，再试一次`,
      `Close the program that shows this ${isPdf ? 'PDF (the preview of a folder is one)' : 'file'} and try again`,
    ),
  );
};
const MARKED = problem(
  'output-read-only',
  text('已有的文件是只读的，没有动它', 'The file that is there is read-only and was left alone'),
  text(
    '在这个文件上按右键，选“属性”，去掉“只读”；或用 -o 另取一个名字',
    'Clear “Read-only” in its properties, or choose another name with -o',
  ),
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
const NOT_FILE = problem(
  'output-special',
  text(
    '这里有一个同名的管道或者设备，没有动它',
    'There is a pipe or a device of this name; it was left alone',
  ),
  text('用 -o 另取一个名字；写到标准输出用 -o -', 'Choose another name with -o; -o - is standard output'),
);
const READ_ONLY_DISK = problem(
  'output-denied',
  DENIED.message,
  text('这个磁盘是只读的：用 -o 换一个能写的磁盘，例如桌面', 'The disk is read-only: choose another with -o'),
);
const TOO_LARGE = problem(
  'output-failed',
  text('文件超过了系统允许的大小，写不进去', 'The file exceeds the size that the system allows'),
  text(
    '请管机器的人放宽限制（ulimit -f），或用 -o 换一个磁盘',
    'Have the limit raised (ulimit -f), or choose another disk with -o',
  ),
);
const TOO_MANY_OPEN = problem(
  'output-failed',
  text('同时打开的文件太多，写不进去', 'Too many files are open'),
  text(
    '关掉别的程序，或加 --jobs 1，再试一次；还不行，请管机器的人放宽限制（ulimit -n）',
    'Close other programs or add --jobs 1 and try again, or have the limit raised (ulimit -n)',
  ),
);
const BAD_PATH = problem(
  'output-bad-path',
  text('这个位置不存在，或者名字里有不能用的符号', 'There is no such place, or the name is not allowed'),
  text(
    '检查 -o 后面的内容；名字里不能有 : * ? " < > |',
    'Check what follows -o; : * ? " < > | are not allowed',
  ),
);

/** What is wrong with a name that Windows has for something else. */
function badName(path: string): OutputProblem {
  const fault = findNameFault(path);
  if (!fault) return BAD_PATH;
  if (fault.kind === 'sign') return badSign(fault.sign);
  if (fault.kind === 'long') return TOO_LONG;
  return problem(
    'output-bad-path',
    text(
      `“${fault.name}”是 Windows 留给设备的名字，不能用`,
      `Windows keeps the name ${fault.name} for a device`,
    ),
    /^nul$/i.test(fault.name)
      ? text(
          '只检查、不要 PDF，用 kuaibao check；要 PDF，用 -o 另取一个名字',
          'To build nothing use kuaibao check; else choose another name with -o',
        )
      : text('用 -o 另取一个名字', 'Choose another name with -o'),
  );
}

const badSign = (sign: string): OutputProblem =>
  problem(
    'output-bad-path',
    text(`名字里不能有“${sign}”`, `A name may not have ${sign}`),
    sign === ':'
      ? text(
          '用 -o 另取一个名字；冒号只能写在盘符后面，例如 D:\\快报',
          'Choose another name with -o; a colon stands after the letter of a drive alone, as in D:\\',
        )
      : text(
          '用 -o 另取一个名字；名字里不能有 : * ? " < > |',
          'Choose another name with -o; : * ? " < > | are not allowed',
        ),
  );

const BY_CODE: Readonly<Record<string, OutputProblem>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: READ_ONLY_DISK,
  [READ_ONLY]: MARKED,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: TOO_LARGE,
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
  [SPECIAL]: NOT_FILE,
  EEXIST: EXISTS,
  ENAMETOOLONG: TOO_LONG,
  ENOTDIR: NOT_FOLDER,
  EISDIR: IS_FOLDER,
  ENOTEMPTY: IS_FOLDER,
  ENOENT: BAD_PATH,
  EINVAL: BAD_PATH,
};

/**
 * What the system's refusal comes to. The same code means different things at different steps: a folder that took the
 * temporary file is writable.
 *
 * @param path absolute, of the file or folder
 */
export function outputProblem({ step, code }: WriteFailure, path: string): OutputProblem {
  if (code === BAD_NAME) return badName(path);
  const absent = /^(ENOENT|EINVAL|UNKNOWN)$/.test(code) ? absentRoot(path) : undefined;
  if (absent) return problem('output-bad-path', absent.message, absent.hint);
  const open = code === 'EBUSY' || code === 'ETXTBSY';
  if (open || (step === 'rename' && (code === 'EACCES' || code === 'EPERM'))) return inUse(path);
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
