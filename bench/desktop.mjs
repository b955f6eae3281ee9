import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath, readRun } from './measure.mjs';

// The fonts of a Chinese desktop, from Debian's packages, unpacked into a cache and installed nowhere.

const CACHE = fileURLToPath(new URL('.cache/desktop/', import.meta.url));

/**
 * What stands for a desktop: the packages of scalable fonts that Debian 12 installs for `task-chinese-s-desktop` with
 * `task-gnome-desktop`, as apt lists them; nothing was added.
 */
export const DESKTOP_PACKAGES = [
  'fonts-cantarell',
  'fonts-dejavu-core',
  'fonts-dejavu-extra',
  'fonts-liberation2',
  'fonts-noto-cjk',
  'fonts-noto-cjk-extra',
  'fonts-noto-color-emoji',
  'fonts-noto-core',
  'fonts-noto-extra',
  'fonts-noto-mono',
  'fonts-noto-ui-core',
  'fonts-noto-ui-extra',
  'fonts-noto-unhinted',
  'fonts-opensymbol',
  'fonts-quicksand',
  'fonts-symbola',
  'fonts-urw-base35',
];

const ROOT = join(CACHE, 'root');
const LIST = join(CACHE, 'packages.txt');

/** @param {string} folder */
const fontFilesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ttf|ttc|otf|otc)$/iu.test(file),
  );

/** Downloads and unpacks what is not there yet. */
function fetch() {
  const folder = join(CACHE, 'packages');
  mkdirSync(folder, { recursive: true });
  mkdirSync(ROOT, { recursive: true });
  readRun({ file: 'apt-get', args: ['-qq', 'download', ...DESKTOP_PACKAGES], cwd: folder });
  const packages = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  for (const file of packages) readRun({ file: 'dpkg-deb', args: ['-x', join(folder, file), ROOT] });
  const names = packages.map((file) => basename(file, '.deb').split('_').slice(0, 2).join(' '));
  rmSync(folder, { recursive: true });
  writeFileSync(LIST, `${names.sort().join('\n')}\n`);
}

/**
 * The fonts of a desktop with Chinese.
 *
 * @param {(message: string) => void} say
 * @returns {{ folder: string, files: number } | undefined} nothing where Debian's packages cannot be had
 */
export function openDesktop(say) {
  try {
    if (!existsSync(LIST)) {
      if (!onPath('apt-get') || !onPath('dpkg-deb')) throw new Error('apt-get and dpkg-deb are needed');
      say('downloading the fonts of a Chinese desktop …');
      fetch();
    }
    const folder = join(ROOT, 'usr/share/fonts');
    return { folder, files: fontFilesIn(folder).length };
  } catch (thrown) {
    say(`skipped: desktop fonts (${/** @type {Error} */ (thrown).message.split('\n')[0]})`);
    return undefined;
  }
}
