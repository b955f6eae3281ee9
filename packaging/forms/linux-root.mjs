/** What a Linux package installs: the program under /opt, a link on the PATH, and its place in menus and file managers. */

import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ours, run } from '../run.mjs';

/** Files of this folder, and where they go. */
const DESKTOP = {
  'linux/kuaibao.desktop': 'usr/share/applications/kuaibao.desktop',
  'linux/kuaibao-manual.desktop': 'usr/share/applications/kuaibao-manual.desktop',
  'linux/kuaibao-mime.xml': 'usr/share/mime/packages/kuaibao.xml',
  'linux/icons': 'usr/share/icons',
};

/** Makes the tree of files that is installed, below a folder. */
export function makeLinuxRoot(staged, root) {
  mkdirSync(join(root, 'opt'), { recursive: true });
  run('cp', ['-a', staged, join(root, 'opt/kuaibao')]);
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  symlinkSync('/opt/kuaibao/kuaibao', join(root, 'usr/bin/kuaibao'));
  for (const [from, to] of Object.entries(DESKTOP)) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    cpSync(ours(from), join(root, to), { recursive: true });
  }
}

export const SUMMARY = 'Typesetter for Chinese government bulletins';
export const DESCRIPTION = [
  '快报把一期政务快报（简报、信息、专报）排成可以直接付印的 A4 PDF。',
  'Kuaibao sets an issue of a Chinese government bulletin, written in one short',
  'text file, as a print-ready A4 PDF. It brings its fonts and its runtime along.',
];
