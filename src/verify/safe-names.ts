/** Which names of attached files may be written to a disk: a PDF may say anything, `../../.bashrc` among it. */

import type { Text } from '../base/diagnostic.ts';
import { ISSUE_ENDING } from '../base/issue-file.ts';

/** A name cut into folders and file, or why it is refused. */
type SafeName = { readonly segments: readonly string[] } | { readonly refused: Text };

/** Bytes of one segment: the least that file systems in use allow. */
const LONGEST_SEGMENT = 255;
/** Windows allows 260 characters for a path; the folder asked for needs some of them. */
const LONGEST_NAME = 200;
const MOST_SEGMENTS = 16;

/** Names that Windows takes for devices, with whatever extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?$/i;

const refuse = (zh: string, en: string): SafeName => ({ refused: { zh, en } });

/** Where this program keeps its own notes. */
const OURS = '.kuaibao';

/** Whether a part of a name begins with a dot: Linux and macOS hide it, and programs keep their settings there. */
export const isHidden = (segments: readonly string[]): boolean =>
  segments.some((segment) => segment.startsWith('.'));

/**
 * Checks a name for all systems at once, so that what is written on Linux can be copied to Windows; only marks that
 * Windows alone forbids are let pass elsewhere, where offices do use them.
 *
 * @returns its parts, none of which leads out of the folder it is joined to
 */
export function checkName(name: string, platform: string = process.platform): SafeName {
  if (name === '') return refuse('没有名字', 'it has no name');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) {
    return refuse('名字里有看不见的字符', 'its name holds invisible characters');
  }
  if (name.includes('\\')) return refuse('名字里有反斜线“\\”', 'its name holds a backslash');
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) {
    return refuse('名字是绝对路径', 'its name is an absolute path');
  }
  if (platform === 'win32' && /[:*?"<>|]/.test(name)) {
    return refuse('名字里有 Windows 不允许的符号', 'its name holds characters that Windows forbids');
  }
  if (name.length > LONGEST_NAME) return refuse('名字太长', 'its name is too long');
  const segments = name.split('/');
  if (segments.length > MOST_SEGMENTS) return refuse('文件夹层数太多', 'it lies too deep');
  if (segments.some((segment) => segment.toLowerCase() === OURS)) {
    return refuse(
      '名字要写到快报自己的 .kuaibao 文件夹里',
      'its name leads into the folder of Kuaibao itself',
    );
  }
  const refused = segments.map(refuseSegment).find((one) => one !== undefined);
  // Sources are issues and publications.
  if (!refused && isHidden(segments) && !ISSUE_ENDING.test(name)) {
    return refuse(
      '名字以点开头，又不是期刊文件，可能是别的程序的设置',
      'its name begins with a dot and is no issue file: other programs keep their settings in such',
    );
  }
  return refused ?? { segments };
}

function refuseSegment(segment: string): SafeName | undefined {
  if (segment === '..')
    return refuse('名字要写到文件夹外面去（..）', 'its name leads out of the folder (..)');
  if (segment === '' || segment === '.')
    return refuse('名字里有空的文件夹名', 'its name holds an empty part');
  if (/[ .]$/.test(segment)) return refuse('名字以空格或点结尾', 'its name ends in a space or dot');
  if (DEVICE.test(segment)) return refuse('名字是 Windows 的保留名', 'its name is reserved by Windows');
  if (Buffer.byteLength(segment) > LONGEST_SEGMENT) return refuse('名字太长', 'its name is too long');
  return undefined;
}

/** One key for all names that some file system takes for the same file. */
export const nameKey = (segments: readonly string[]): string =>
  segments.join('/').normalize('NFC').toLowerCase();
