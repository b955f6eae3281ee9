import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Builds dist/ before the tests, so that those which start the command start today's. */
export default function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root });
  // Type errors are for `npm run typecheck` to report; here only the want of a program counts.
  if (!existsSync(`${root}dist/cli/main.js`)) throw new Error(`tsc wrote nothing:\n${stdout}`);
  for (const script of ['pack-glyphs.mjs', 'bundle.mjs']) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}`], { cwd: root });
    if (status !== 0) throw new Error(`${script}:\n${stderr}`);
  }
}
