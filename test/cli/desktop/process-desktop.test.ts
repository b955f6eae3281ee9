import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processDesktop } from '../../../src/cli/desktop/process-desktop.ts';
import { GOOD, GOOD_NAME, makeFolder, ROOT } from '../support.ts';

const BIN = join(ROOT, 'bin/kuaibao.js');

describe.skipIf(process.platform === 'win32')('programs', () => {
  const { start, run } = processDesktop();
  const sh = (script: string) => ({ file: 'sh', args: ['-c', script] });

  it('are started, or it is told that they are not', async () => {
    expect(await start({ file: 'kuaibao-no-such-program', args: [] })).toBe(false);
    expect(await start({ file: 'sh', args: ['a\0b'] })).toBe(false);
    expect(await start(sh('exit 3'))).toBe(false);
    expect(await start(sh('exit 0'))).toBe(true);
  });

  it('are run to their end, with their input', async () => {
    expect(await run({ file: 'kuaibao-no-such-program', args: [] })).toBeUndefined();
    expect(await run(sh('kill -9 $$'))).toBeUndefined();
    expect(await run({ ...sh('[ "$(cat)" = 文字 ]'), input: '文字' })).toBe(0);
    expect(await run({ ...sh('exit 1'), input: 'x'.repeat(1_000_000) })).toBe(1);
  });
});

/** A folder of programs that write down what they were given. */
function fakePrograms(...names: readonly string[]): string {
  const folder = makeFolder();
  for (const name of names) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "$@" > "$0.args"\ncat > "$0.input"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe.skipIf(process.platform === 'win32')('a double click on Linux', () => {
  it.each([
    ['opens the PDF', GOOD, 0],
    ['shows what is wrong', GOOD.replace('number: 1\n', ''), 1],
  ])('%s', (_, content, code) => {
    const cwd = makeFolder({ '第 1 期.kuaibao': content });
    const programs = fakePrograms('xdg-open', 'zenity');
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'open', join(cwd, '第 1 期.kuaibao')], {
      cwd: '/',
      env: { ...process.env, DISPLAY: ':9', PATH: [programs, process.env.PATH].join(delimiter) },
      input: '',
    });
    expect(status).toBe(code);
    const seen = (name: string): string | undefined =>
      existsSync(join(programs, name)) ? readFileSync(join(programs, name), 'utf8') : undefined;
    expect(seen('xdg-open.args')).toBe(code === 0 ? `${join(cwd, GOOD_NAME)}\n` : undefined);
    expect(seen('zenity.input')).toBe(code === 0 ? undefined : stderr.toString().replace(/\n$/, ''));
  });
});
