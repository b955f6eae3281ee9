/** A Node that is too old is told so, by a file that it can read. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin/kuaibao.js');
const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const OLDEST = engines.node.replace('>=', '');

/** Runs the command on this Node, which says that it is another. */
function runAs(version: string, args: readonly string[]) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });
process.argv = [process.argv[0], ${JSON.stringify(BIN)}, ...${JSON.stringify(args)}];
require(${JSON.stringify(BIN)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', pretend]);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** True where esbuild finds nothing in a script that came after what Node 12 knows. */
async function isReadable(script: string): Promise<boolean> {
  const [old, now] = await Promise.all(
    ['node12', 'esnext'].map((target) => transform(script, { target, format: 'cjs' })),
  );
  return old?.code === now?.code;
}

describe('the command', () => {
  it('is written so that Node 12 can read it', async () => {
    expect(await isReadable('module.exports = (a) => a?.b;')).toBe(false);
    expect(await isReadable('const a = 1; a ??= 2;')).toBe(false);
    expect(await isReadable(readFileSync(BIN, 'utf8'))).toBe(true);
  });

  it.each([
    ['18.20.8', 'v18.20'],
    ['16.20.2', 'v16.20'],
    ['14.21.3', 'v14.21'],
    ['12.22.12', 'v12.22'],
    ['20.18.1', 'v20.18'],
    ['8.17.0', 'v8.17'],
  ])('says of Node %s what to install, and no more', (version, shown) => {
    for (const args of [['build', 'no.yaml'], ['--version'], []]) {
      const { status, stdout, stderr } = runAs(version, args);
      const [zh = '', en = '', ...rest] = stderr.split('\n');
      expect(zh).toContain(`Node.js 太旧（${shown}），请装 ${OLDEST} 或更新的`);
      expect(en).toContain(`Node.js is too old (${shown}): install ${OLDEST} or newer`);
      expect(rest).toEqual(['']);
      expect(stdout).toBe('');
      expect(status).toBe(1);
    }
  });

  it.each([`${OLDEST}.0`, '22.0.0', '100.1.0'])('runs on Node %s', (version) => {
    expect(runAs(version, ['--version'])).toMatchObject({ status: 0, stderr: '' });
  });
});
