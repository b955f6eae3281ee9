/** The Windows setup. */

import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ours, run, VERSION } from '../run.mjs';

/** A path of the staged folder, as a setup names the installed one. */
const installed = (path) => `"$INSTDIR\\${path.replaceAll('$', '$$$$').replaceAll('/', '\\')}"`;

/** Examples lie in the menu, and people try things in them. */
const deletionOf = (path) =>
  path.startsWith('app/examples/')
    ? `!insertmacro DeleteExample ${installed(dirname(path))} "${basename(path)}"`
    : `Delete ${installed(path)}`;

/** The lines that delete what is installed and nothing else: whatever a user keeps beside it stays. */
function listDeletions(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: join(entry.parentPath, entry.name).slice(folder.length + 1),
    isFolder: entry.isDirectory(),
  }));
  const paths = (isFolder) => entries.filter((entry) => entry.isFolder === isFolder).map(({ path }) => path);
  const files = paths(false).sort();
  const deepestFirst = paths(true).sort().reverse();
  return [...files.map(deletionOf), ...deepestFirst.map((path) => `RMDir ${installed(path)}`)];
}

export const setupName = `kuaibao-${VERSION}-windows-x64-setup.exe`;

export function makeWindowsSetup(staged, { work, target }) {
  const files = join(work, 'files.nsh');
  // A script with a byte order mark is read as UTF-8 on any machine.
  writeFileSync(files, `\ufeff${listDeletions(staged).join('\n')}\n`);
  const icon = join(work, 'icon.ico');
  copyFileSync(ours('icon.ico'), icon);
  const defines = {
    VERSION,
    NUMBERS: VERSION.split('-')[0],
    STAGE: staged,
    FILES: files,
    TARGET: target,
    ICON: icon,
  };
  const options = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`);
  run('makensis', ['-V2', '-INPUTCHARSET', 'UTF8', ...options, 'setup.nsi'], { cwd: ours('windows') });
}
