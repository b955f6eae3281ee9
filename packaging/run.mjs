/** Starting of other programs, and where things lie. */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file of this folder. */
export const ours = (...path) => join(ROOT, 'packaging', ...path);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
export const VERSION = version;

/** Seconds since 1970 of the commit that is packed, or as SOURCE_DATE_EPOCH says: every file in a package has this date. */
export const EPOCH =
  process.env.SOURCE_DATE_EPOCH ??
  execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT }).toString().trim();

/** Where Debian keeps the libraries of arm64 for programs that an emulator runs. */
const ARM64 = '/usr/aarch64-linux-gnu';

/** What programs are started with. */
export const ENVIRONMENT = {
  ...process.env,
  SOURCE_DATE_EPOCH: EPOCH,
  LC_ALL: 'C.UTF-8',
  // Dates in a zip are those of a clock on the wall.
  TZ: 'UTC',
  QEMU_LD_PREFIX: ARM64,
};

/** Runs a program to its end; an error that holds what it said where it fails. */
export function run(program, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    env: ENVIRONMENT,
    maxBuffer: 1 << 28,
    ...options,
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')}\n${error ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  return stdout;
}

/** Debian's package of each program that is needed. */
const TOOLS = {
  tar: 'tar',
  xz: 'xz-utils',
  python3: 'python3',
  makensis: 'nsis',
  'dpkg-deb': 'dpkg',
  rpmbuild: 'rpm',
  'qemu-aarch64-static': 'qemu-user-static',
};

/** @throws where a program is missing, with the line that installs it */
export function requireTools() {
  const tools = Object.keys(TOOLS).filter((tool) => spawnSync('which', [tool]).status !== 0);
  const missing = tools.map((tool) => TOOLS[tool]);
  if (!existsSync(`${ARM64}/lib/libstdc++.so.6`)) missing.push('libstdc++6-arm64-cross');
  if (missing.length > 0) throw new Error(`apt-get install ${missing.join(' ')}`);
}
