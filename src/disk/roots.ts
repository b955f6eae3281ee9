/** Drives and shared folders that are not there: unplugged, disconnected, or never so called. */

import { parse } from 'node:path';
import type { Text } from '../base/diagnostic.ts';
import { kindOf } from './files.ts';

interface Absence {
  readonly message: Text;
  readonly hint: Text;
}

/** What is wrong where the drive or the share that an absolute path begins with is not there; else nothing. */
export function absentRoot(path: string): Absence | undefined {
  const { root } = parse(path);
  if (root === '' || kindOf(root) !== 'nothing') return undefined;
  const place = root.replace(/[\\/]+$/, '');
  if (/^[\\/]{2}/.test(root)) {
    return {
      message: { zh: `连不上网络上的 ${place}`, en: `${place} cannot be reached` },
      hint: {
        zh: '检查网络，在“此电脑”的地址栏里先打开它；还是打不开，问管网络的人',
        en: 'Check the network, and open it in Explorer first',
      },
    };
  }
  const drive = place.toUpperCase();
  return {
    message: { zh: `没有 ${drive} 盘`, en: `There is no drive ${drive}` },
    hint: {
      zh: 'U 盘要插好，网络盘要先在“此电脑”里打开；用管理员身份运行时看不到网络盘',
      en: 'Plug it in, or open the network drive in Explorer first; run as administrator, mapped drives do not show',
    },
  };
}

/** Why a folder is not there, in a line: its drive or its share is not, or it is itself; nothing where it is there. */
export function absenceOf(folder: string): Text | undefined {
  const root = absentRoot(folder);
  if (root) return { zh: `${root.message.zh}：${root.hint.zh}`, en: `${root.message.en}: ${root.hint.en}` };
  return kindOf(folder) === 'folder'
    ? undefined
    : { zh: `没有“${folder}”这个文件夹：检查位置`, en: `There is no folder ${folder}: check the path` };
}
