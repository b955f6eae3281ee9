import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLauncher } from '../packaging/linux/launcher.mjs';
import { fetchRuntime, PLATFORMS } from '../packaging/runtime.mjs';
import { readRun } from './measure.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOST = `${process.platform}-${process.arch}`;

/**
 * @typedef {{
 *   folder: string, fonts: string, node: string, own: Way, npm: Way
 * }} Installed the program's folder, the runtime of the packages, and two ways to start it
 * @typedef {{
 *   name: string, bin: string, env: Record<string, string>,
 *   build: (args: readonly string[]) => import('./measure.mjs').Command
 * }} Way
 */

/** @param {string} name @param {string} bin @param {Record<string, string>} env @returns {Way} */
const wayOf = (name, bin, env) => ({
  name,
  bin,
  env,
  // What is up to date is not built again; measured is building.
  build: (args) => ({ file: bin, args: ['build', ...args, '--force'], env }),
});

/**
 * Lays out a package as packaging/ does, but for copies: its launcher and its runtime around what npm has installed.
 *
 * @param {string} work @param {string} program @returns {{ bin: string, node: string }}
 */
function layPackage(work, program) {
  const folder = join(work, 'package');
  mkdirSync(join(folder, 'runtime'), { recursive: true });
  const { program: node } = fetchRuntime(HOST, work);
  symlinkSync(node, join(folder, 'runtime/node'));
  symlinkSync(program, join(folder, 'app'));
  writeLauncher(folder, node);
  return { bin: join(folder, 'kuaibao'), node };
}

/**
 * Kuaibao as users have it: in a package with its runtime, where there is one for this platform, and installed by npm
 * from the tarball.
 *
 * @param {string} work
 * @param {string | undefined} ready a folder where npm has installed it already
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
  const folder = join(home, 'node_modules/kuaibao');
  const env = { XDG_CACHE_HOME: join(work, 'cache') };
  const npm = wayOf(`Kuaibao by npm, Node ${process.version}`, join(home, 'node_modules/.bin/kuaibao'), env);
  const laid = PLATFORMS.includes(HOST) ? layPackage(work, folder) : { bin: npm.bin, node: process.execPath };
  return {
    folder,
    fonts: join(home, 'node_modules/kuaibao-fonts'),
    node: laid.node,
    own: wayOf('Kuaibao', laid.bin, env),
    npm,
  };
}

/** Long enough for a snapshot on any machine, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Runs the program until it has kept what it keeps for later runs: compiled code, and a snapshot.
 *
 * @param {Installed} installed @param {import('./measure.mjs').Command} command
 */
export function settle({ own }, command) {
  for (let run = 0; run < 3; run += 1) readRun(command);
  const kept = join(own.env.XDG_CACHE_HOME, 'kuaibao');
  if (process.platform !== 'linux' || !existsSync(kept)) return;
  const end = Date.now() + PATIENCE;
  const isMade = (/** @type {string} */ name) =>
    name.endsWith('.snapshot') && statSync(join(kept, name)).size > 0;
  while (!readdirSync(kept).some(isMade) && Date.now() < end) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
