/** Pipes, sockets and devices where a file belongs: each is said to be one, and nothing waits for it. */

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { lstatSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf, readInput, SPECIAL, writeWhole } from '../../src/disk/files.ts';
import { readWhole } from '../../src/disk/folders.ts';
import { BIN } from '../build/support.ts';
import { GOOD, GOOD_NAME, listAll, makeFolder } from './support.ts';

const makePipe = (path: string): void => {
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
};

/** Runs the command as a process, which can be ended where it waits for a pipe. */
const kuaibao = (args: readonly string[], cwd: string, input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    killSignal: 'SIGKILL',
    timeout: 50_000,
  });

const EXTENDS = 'extends: p.yaml\nnumber: 1\ndate: 2025-09-19\nitems: [{title: a, body: b}]\n';

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  const folder = (): string => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': EXTENDS, 'in/a.yaml': GOOD });
    makePipe(join(cwd, 'p.yaml'));
    makePipe(join(cwd, 'p.pdf'));
    makePipe(join(cwd, 'in/p.yaml'));
    return cwd;
  };

  it.each([
    ['check p.yaml', 1],
    ['check a.yaml p.yaml', 1],
    ['build in -o out', 1],
    ['build b.yaml', 1],
    ['build a.yaml b.yaml -o out', 1],
    ['check --list p.yaml', 1],
    ['build a.yaml --press --icc p.yaml', 2],
    ['build a.yaml -o p.pdf', 2],
    ['build a.yaml -o p.yaml', 2],
    ['fonts p.yaml', 1],
    ['new --from p.yaml', 1],
    ['verify p.pdf', 1],
    ['extract p.pdf', 1],
    ['check /dev/zero', 1],
    ['build a.yaml -o /dev/null', 2],
  ])('is refused by %s', (line, code) => {
    const cwd = folder();
    const { status, stderr, signal } = kuaibao(line.split(' '), cwd);
    expect([signal, status]).toEqual([null, code]);
    expect(stderr).toContain('管道或者设备');
    expect(lstatSync(join(cwd, 'p.pdf')).isFIFO()).toBe(true);
  });

  it('does not keep the other issues of a folder from being built', () => {
    const cwd = folder();
    expect(kuaibao(['build', 'in', '-o', 'out'], cwd).stderr).toContain('生成 1 期，未变 0 期，失败 1 期');
    expect(listAll(join(cwd, 'out'))).toEqual([GOOD_NAME]);
  });

  it('is not replaced by a PDF of its name', () => {
    const cwd = folder();
    makePipe(join(cwd, GOOD_NAME));
    const { status, stderr } = kuaibao(['build', 'a.yaml'], cwd);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[output-special]')]);
    expect(lstatSync(join(cwd, GOOD_NAME)).isFIFO()).toBe(true);
    expect(listAll(cwd).filter((name) => name.endsWith('-tmp'))).toEqual([]);
  });

  it('is not waited for where a journal names it', () => {
    const cwd = makeFolder({ 'in/a.yaml': GOOD });
    expect(kuaibao(['build', 'in', '-o', 'out'], cwd).status).toBe(0);
    rmSync(join(cwd, 'in/a.yaml'));
    makePipe(join(cwd, 'in/a.yaml'));
    rmSync(join(cwd, 'out', GOOD_NAME));
    makePipe(join(cwd, 'out', GOOD_NAME));
    const { signal, status } = kuaibao(['build', 'in', '-o', 'out', '--delete-stale'], cwd);
    expect([signal, status]).toEqual([null, 1]);
  });

  it('does not keep watch from ending', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    makePipe(join(cwd, 'p'));
    const child = spawn(process.execPath, [BIN, 'watch', 'a.yaml'], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const hear = (text: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!said.includes(text)) return;
          child.stderr.off('data', look);
          resolve();
        };
        child.stderr.on('data', look);
        look();
      });
    child.stderr.on('data', (data) => {
      said += data;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await hear('正在留意');
    renameSync(join(cwd, 'p'), join(cwd, 'a.yaml'));
    await hear('管道或者设备');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('is told from a file by all that reads', async () => {
    const cwd = folder();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(cwd, 'socket'), resolve));
    for (const path of [join(cwd, 'p.yaml'), join(cwd, 'socket'), '/dev/null', '/dev/zero']) {
      expect(kindOf(path)).toBe('special');
      expect(readInput(path)).toEqual({ problem: 'special' });
      expect(readWhole(path)).toBeUndefined();
    }
    expect(writeWhole(join(cwd, 'socket'), new Uint8Array())).toEqual({ step: 'write', code: SPECIAL });
    server.close();
  });
});

describe.skipIf(process.platform === 'win32')('standard input and output by the names of Unix', () => {
  it('are - by another name', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { status, stdout } = kuaibao(['build', '/dev/stdin', '-o', '/dev/stdout'], cwd, GOOD);
    expect([status, stdout.slice(0, 5)]).toEqual([0, '%PDF-']);
    expect(kuaibao(['check', '--list', '/dev/fd/0'], cwd, 'a.yaml\n').stderr).toContain('共 1 期：1 期正常');
    expect(kuaibao(['check', '-', '/dev/stdin'], cwd, GOOD).stderr).toContain('标准输入（-）只能写一次');
    expect(kuaibao(['fonts', '/dev/stdin'], cwd, GOOD).status).toBe(0);
  });
});
