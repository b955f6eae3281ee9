/** Where LibreOffice is, which reads what Word and WPS wrote before .docx. */

import { join } from 'node:path';
import { listNames } from '../../disk/files.ts';
import { statusOf } from '../../disk/folders.ts';
import { findPrograms } from '../../disk/programs.ts';

/** Folders in which its installers put the program. */
function usualPlaces(env: Readonly<Record<string, string | undefined>>, platform: string): readonly string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.ProgramW6432].filter(
      (one) => one !== undefined,
    );
    return roots.map((root) => join(root, 'LibreOffice', 'program', 'soffice.exe'));
  }
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return listNames('/opt')
    .filter((name) => name.startsWith('libreoffice'))
    .map((name) => join('/opt', name, 'program', 'soffice'));
}

/** The path of LibreOffice, found as a shell would, or where its installers put it; undefined where there is none. */
export function findOffice(
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string | undefined {
  const onPath = ['soffice', 'libreoffice'].flatMap((name) => findPrograms(name, env.PATH ?? env.Path ?? ''));
  return onPath[0] ?? usualPlaces(env, platform).find((file) => statusOf(file) !== undefined);
}
