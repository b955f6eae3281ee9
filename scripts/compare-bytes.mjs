/**
 * Shows that a change alters no byte: writes every example and every case in every variant with two builds of the
 * program and compares them. `node scripts/compare-bytes.mjs OTHER-CHECKOUT [FOLDER-OF-INPUTS…]`, both built.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const [other, ...more] = process.argv.slice(2);
if (other === undefined) throw new Error('usage: node scripts/compare-bytes.mjs OTHER-CHECKOUT [FOLDER…]');

/** What the archive copy is varied by. */
const VARIANTS = [
  [],
  ['--no-source'],
  ['--booklet'],
  ['--press'],
  ['--press', '--crop-marks', '--spot', 'PANTONE 485 C'],
];

function inputsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ['.yaml', '.yml'].includes(extname(name)) && !name.includes('node_modules'))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** What the command makes of an input: the exit code, the hash of its PDF, and what it says. */
function run(checkout, input, variant, out) {
  const file = join(out, 'out.pdf');
  rmSync(file, { force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(checkout, 'bin/kuaibao.js'), 'build', input, '-o', file, ...variant],
    { encoding: 'utf8' },
  );
  const bytes = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : undefined;
  const hash = bytes ? createHash('sha256').update(bytes).digest('hex') : 'no PDF';
  const said = stderr.replaceAll(HERE, '').replace(/，[0-9.]+ 秒/g, '');
  return { status, hash, said };
}

const out = mkdtempSync(join(tmpdir(), 'compare-'));
let compared = 0;
let different = 0;
for (const input of [join(HERE, 'examples'), ...more].flatMap(inputsIn)) {
  for (const variant of VARIANTS) {
    const [before, after] = [other, HERE].map((checkout) => run(checkout, input, variant, out));
    compared++;
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    different++;
    console.log(basename(input), variant.join(' '), '\n ', before, '\n ', after);
  }
}
rmSync(out, { recursive: true });
console.log(`${compared} compared, ${different} different`);
process.exitCode = different === 0 ? 0 : 1;
