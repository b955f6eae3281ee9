/** The Node that goes into a package, from npm, pinned by version and hash. */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ours, run } from './run.mjs';

const RUNTIMES = JSON.parse(readFileSync(ours('runtimes.json'), 'utf8'));

/** Platforms in the order in which their packages are made. */
export const PLATFORMS = RUNTIMES.map(({ platform }) => platform);

/** The pinned package, as `{platform, package, binary, integrity}`. */
export const runtimeOf = (platform) => RUNTIMES.find((one) => one.platform === platform);

/**
 * Fetches the runtime of a platform.
 *
 * @param work a folder for what is unpacked
 * @returns the paths of its program and of its licences; the package for Windows has no such file
 * @throws where the registry gives other bytes than those pinned
 */
export function fetchRuntime(platform, work) {
  const { package: name, binary, integrity } = runtimeOf(platform);
  const folder = join(work, `runtime-${platform}`);
  mkdirSync(folder, { recursive: true });
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', name, '--json', '--silent', '--pack-destination', folder]),
  );
  const archive = join(folder, filename);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} has the hash ${found}, not the one in runtimes.json`);
  run('tar', ['-xzf', archive, '-C', folder]);
  return { program: join(folder, 'package', binary), licence: join(folder, 'package/LICENSE') };
}
