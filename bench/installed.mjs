import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRun } from './measure.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{
 *   bin: string, folder: string, fonts: string,
 *   build: (args: readonly string[]) => import('./measure.mjs').Command
 * }} Installed
 */

/**
 * Kuaibao as a user has it: packed, and installed from the tarball.
 *
 * @param {string} work
 * @param {string | undefined} ready a folder where it is installed already
 * @returns {Installed}
 */
export function installKuaibao(work, ready) {
  const home = ready ?? join(work, 'installed');
  if (!ready) {
    mkdirSync(home, { recursive: true });
    const packed = readRun({
      file: 'npm',
      args: ['pack', '.', './fonts', '--silent', '--pack-destination', home],
      cwd: ROOT,
    });
    const tarballs = packed.split('\n').flatMap((line) => (line.endsWith('.tgz') ? [join(home, line)] : []));
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    const quiet = ['--no-audit', '--no-fund', '--silent'];
    readRun({ file: 'npm', args: ['install', ...quiet, ...tarballs], cwd: home });
  }
  const bin = join(home, 'node_modules/.bin/kuaibao');
  const folder = join(home, 'node_modules/kuaibao');
  // What is up to date is not built again; measured is building, so where the command can be told so, it is.
  const force = readRun({ file: bin, args: ['build', '--help', '--lang', 'en'] }).includes('--force');
  return {
    bin,
    folder,
    fonts: join(home, 'node_modules/kuaibao-fonts'),
    build: (args) => ({ file: bin, args: ['build', ...args, ...(force ? ['--force'] : [])] }),
  };
}
