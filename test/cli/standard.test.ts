/** What is written to standard output arrives whole, or the exit code tells that it did not. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BIN } from '../build/support.ts';
import { GOOD, makeFolder } from './support.ts';

const K = `"${process.execPath}" "${BIN}"`;
const shell = (line: string, cwd: string) =>
  spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8', timeout: 50_000 });

const FILES = {
  'a.yaml': GOOD,
  ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`many/${i}.yaml`, 'x: 1\n'])),
};
const LINES = [
  'build a.yaml -o -',
  'check many --json',
  'build many -o out --json --list-stale',
  'schema',
  'schema --report',
  'fonts --json',
  'build --help',
  'help',
];

describe.skipIf(process.platform === 'win32')('a disk that fills up while standard output is written', () => {
  it.each(LINES)('is told of by %s', (line) => {
    const cwd = makeFolder(FILES);
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', disk]).status === 0;
    if (mounted) onTestFinished(() => void spawnSync('umount', [disk]));
    const whole = shell(`${K} ${line} > whole 2>/dev/null`, cwd);
    const length = statSync(join(cwd, 'whole')).size;
    // Without a small disk a limit does as well: the system takes what there is room for, and refuses the rest.
    const { status, stderr } = mounted
      ? shell(`${K} ${line} > disk/out`, cwd)
      : shell(`ulimit -f 4; ${K} ${line} > out`, cwd);
    if (length <= 4096) expect(status).toBe(whole.status);
    else {
      expect(status).toBe(1);
      expect(stderr).toMatch(/标准输出(?:写不进去|超过了)/);
    }
  });

  it('is met by most of these', () => {
    const cwd = makeFolder(FILES);
    const lengths = LINES.map((line) => shell(`${K} ${line} 2>/dev/null | wc -c`, cwd).stdout);
    expect(lengths.filter((length) => Number(length) > 4096).length).toBeGreaterThan(4);
  });

  it('is told of where files have a limit', () => {
    const cwd = makeFolder(FILES);
    const { status, stderr } = shell(`ulimit -f 4; ${K} schema > out`, cwd);
    expect([status, stderr]).toEqual([1, expect.stringContaining('超过了允许的文件大小')]);
    const built = shell(`ulimit -f 4; ${K} build a.yaml -o out.pdf`, cwd);
    expect([built.status, built.stderr]).toEqual([1, expect.stringContaining('超过了系统允许的大小')]);
  });
});

describe('a pipe that does not wait', () => {
  it.runIf(process.platform === 'linux')('gets all, however late it is read', ({ skip }) => {
    const cwd = makeFolder(FILES);
    // Python opens the pipe so that a write to it fails where it is full, and hands it on.
    const script = [
      'import os, subprocess, sys',
      'read, write = os.pipe()',
      'os.set_blocking(write, False)',
      'child = subprocess.Popen(sys.argv[1:], stdout=write, stderr=write)',
      'os.close(write)',
      'data = b""',
      'while True:',
      '    piece = os.read(read, 100)',
      '    if not piece: break',
      '    data += piece',
      'open("got", "wb").write(data)',
      'sys.exit(child.wait())',
    ].join('\n');
    const ended = spawnSync('python3', ['-c', script, process.execPath, BIN, 'schema'], { cwd });
    skip(ended.error !== undefined, 'there is no Python here');
    expect(ended.status).toBe(0);
    expect(readFileSync(join(cwd, 'got')).equals(spawnSync(process.execPath, [BIN, 'schema']).stdout)).toBe(
      true,
    );
  });
});
