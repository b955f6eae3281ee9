/** Archives that are unpacked anywhere and run from there, as from a USB stick. */

import { basename, dirname } from 'node:path';
import { EPOCH, run } from '../run.mjs';

/** Of xz: what is packed is fonts and machine code, in which higher levels find two per cent and take twice the time. */
export const XZ_LEVEL = 4;

/** Files in the order of their names, owned by root, as of the commit. */
const TAR_OPTIONS = [
  '--sort=name',
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  `--mtime=@${EPOCH}`,
  '--format=pax',
];

/** What pax would note of its own process and of this machine's clock. */
const NO_TRACE = '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime';

export function makeTarXz(folder, target) {
  const tar = target.replace(/\.xz$/, '');
  run('tar', ['-C', dirname(folder), ...TAR_OPTIONS, NO_TRACE, '-cf', tar, basename(folder)]);
  run('xz', ['-f', `-${XZ_LEVEL}`, '-T2', tar]);
}

/** Marks the names as UTF-8, which zip itself does not do in a way that Windows reads. */
export function makeZip(folder, target) {
  run('python3', ['-m', 'zipfile', '-c', target, basename(folder)], { cwd: dirname(folder) });
}
