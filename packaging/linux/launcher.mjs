/** The launcher of a package for Linux or macOS, fitted to the program beside it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ours, run } from '../run.mjs';

/** So many hexadecimal digits tell one version of the program from all others. */
const DIGITS = 16;

/**
 * Writes the launcher into a folder that holds `app`.
 *
 * @param node a Node of the version that runs it, for this machine
 */
export function writeLauncher(folder, node) {
  const bundle = readFileSync(join(folder, 'app/dist/bundle/kuaibao.js'), 'latin1');
  const id = bundle.slice(bundle.lastIndexOf('\n//') + 3).slice(0, DIGITS);
  const started = join(folder, 'app/dist/launch.cjs');
  const flags = run(node, ['-p', 'require(process.argv[1]).snapshotFlags().join(" ")', started]);
  const script = readFileSync(ours('linux/kuaibao.sh'), 'utf8')
    .replaceAll('@ID@', id)
    .replaceAll('@FLAGS@', flags.toString().trim());
  writeFileSync(join(folder, 'kuaibao'), script, { mode: 0o755 });
}
