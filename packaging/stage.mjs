/** Lays out what a package of a platform holds. */

import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { arch, platform as system } from 'node:os';
import { join } from 'node:path';
import { writeLauncher } from './linux/launcher.mjs';
import { writeManual } from './manual.mjs';
import { ENVIRONMENT, EPOCH, ROOT, run } from './run.mjs';
import { makeExecutable } from './windows/executable.mjs';

/** The platform of this machine, whose runtime packs. */
export const HOST = `${system()}-${arch()}`;

/** How the launcher of a platform runs here, so that the program may compile itself; nothing where it cannot. */
const WARMERS = { 'linux-arm64': ['qemu-aarch64-static'], [HOST]: [] };

/** Command lines that use, between them, what an office does, in a folder with the examples. */
const WARM_RUNS = [
  'build yanjin-044/issue.yaml',
  'build qinghe-full/issue.yaml -o full.pdf',
  'open yanjin-044/issue.yaml',
  'check yanjin-044/issue.yaml',
  'verify full.pdf',
  'extract full.pdf -o sources',
  'fonts',
  'doctor',
  'schema',
  'import printed.docx -o imported',
  'import printed.pdf -o imported --force --compare',
];

/** What is imported then, of the layouts that tests import. */
const IMPORTED = {
  'printed.docx': 'columns.docx',
  'printed.pdf': 'office-columns.pdf',
};

/**
 * Runs a Linux package, so that it brings along the code that V8 compiled for it: its folder may not be written where
 * it is installed. No window is opened on the screen of who packs.
 */
function warm(platform, folder, work) {
  const emulator = WARMERS[platform];
  if (!emulator) return;
  const place = join(work, `warm-${platform}`);
  run('cp', ['-a', join(folder, 'app/examples'), place]);
  for (const [name, layout] of Object.entries(IMPORTED)) {
    copyFileSync(join(ROOT, 'test/import/layouts', layout), join(place, name));
  }
  const [program, ...args] = [...emulator, join(folder, 'runtime/node'), join(folder, 'app/bin/kuaibao.js')];
  const env = { ...ENVIRONMENT, DISPLAY: '', WAYLAND_DISPLAY: '' };
  for (const line of WARM_RUNS) run(program, [...args, ...line.split(' ')], { cwd: place, env });
}

/** Gives all files and folders the date of the commit, and modes that do not hang on who packs. */
function settle(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isProgram = ['kuaibao', 'node', 'kuaibao.exe'].includes(entry.name) && entry.isFile();
    chmodSync(path, entry.isDirectory() || isProgram ? 0o755 : 0o644);
    utimesSync(path, Number(EPOCH), Number(EPOCH));
  }
}

/**
 * Makes the folder that is installed: launcher, runtime, the program, its manual and its licences.
 *
 * @param sources folders and files made before: the program's own files, the runtime of the platform and of this machine
 */
export function stagePlatform(platform, { app, runtime, host, work }, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run('cp', ['-a', app, join(folder, 'app')]);
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE.txt'));
  copyFileSync(host.licence, join(folder, 'LICENSE-Node.js.txt'));
  writeManual(folder);
  if (platform === 'windows-x64') {
    makeExecutable(runtime.program, { host: host.program, work, target: join(folder, 'kuaibao.exe') });
  } else {
    mkdirSync(join(folder, 'runtime'));
    copyFileSync(runtime.program, join(folder, 'runtime/node'));
    writeLauncher(folder, host.program);
    warm(platform, folder, work);
  }
  settle(folder);
}
