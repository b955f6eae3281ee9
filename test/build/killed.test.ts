import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { listAll, makeFolder, ROOT } from '../cli/support.ts';
import { BIN, contentsOf, issueOf, kuaibao, makeIssues, pdfOf } from './support.ts';

/** Enough for two workers. */
const COUNT = 40;
const bodyOf = (number: number): string => issueOf(number, '一二三四五六七八九十。'.repeat(number));

/** Runs the command so that test/build/meddle.cjs ends or interrupts it at a step of its work in a folder. */
function meddle(
  args: readonly string[],
  cwd: string,
  how: { readonly folder: string } & ({ readonly kill: number } | { readonly stop: string }),
): SpawnSyncReturns<string> {
  const preload = join(ROOT, 'test/build/meddle.cjs');
  const env = { ...process.env, MEDDLE: JSON.stringify(how) };
  const node = ['--require', preload, BIN, ...args];
  return spawnSync(process.execPath, node, {
    cwd,
    env,
    encoding: 'utf8',
    killSignal: 'SIGTERM',
    timeout: 50_000,
  });
}

const temporaries = (folder: string): string[] => listAll(folder).filter((name) => name.endsWith('-tmp'));

describe('many at once', () => {
  let cwd = '';
  let whole = new Map<string, string>();
  beforeAll(() => {
    cwd = makeIssuesOnce();
    const { status, stderr } = kuaibao(['build', 'issues', '-o', 'whole', '--jobs', '2'], cwd);
    expect(stderr).toContain(`生成 ${COUNT} 期`);
    expect(status).toBe(0);
    whole = contentsOf(join(cwd, 'whole'));
    expect(whole.size).toBe(COUNT);
    return () => rmSync(cwd, { recursive: true, force: true });
  });

  /** Not gone after the first test, as folders of tests are. */
  function makeIssuesOnce(): string {
    const folder = mkdtempSync(join(tmpdir(), 'kuaibao-killed-'));
    mkdirSync(join(folder, 'issues'), { recursive: true });
    writeFileSync(join(folder, 'issues/刊物.yaml'), 'masthead:\n  title: 河湾快报\n');
    for (let i = 1; i <= COUNT; i++) writeFileSync(join(folder, `issues/第${i}期.yaml`), bodyOf(i));
    return folder;
  }

  it('come out the same from one worker', () => {
    expect(kuaibao(['build', 'issues', '-o', 'one', '--jobs', '1'], cwd).status).toBe(0);
    expect(contentsOf(join(cwd, 'one'))).toEqual(whole);
  });

  it('come out the same in shards whose folders are copied together', () => {
    const shards = ['1/3', '2/3', '3/3'].map((shard, i) => {
      const folder = `shard${i}`;
      expect(kuaibao(['build', 'issues/*.yaml', '-o', folder, '--shard', shard], cwd).status).toBe(0);
      return folder;
    });
    const sizes = shards.map((folder) => contentsOf(join(cwd, folder)).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(COUNT);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    for (const folder of shards) cpSync(join(cwd, folder), join(cwd, 'merged'), { recursive: true });
    expect(contentsOf(join(cwd, 'merged'))).toEqual(whole);
    const { stderr } = kuaibao(['build', 'issues', '-o', 'merged'], cwd);
    expect(stderr).toContain(`生成 0 期，未变 ${COUNT} 期`);
  });

  it('are whole PDFs or not there, at whatever step the run is killed, and the next run goes on', () => {
    const out = join(cwd, 'killed');
    let halves = 0;
    for (let turn = 1; turn <= 12; turn++) {
      const { signal } = meddle(['build', 'issues', '-o', 'killed', '--jobs', '2'], cwd, {
        folder: out,
        kill: turn,
      });
      expect(signal).toBe('SIGKILL');
      mkdirSync(out, { recursive: true });
      halves += temporaries(out).length;
      const left = [...contentsOf(out)].filter(([name]) => !name.endsWith('-tmp'));
      for (const [name, bytes] of left) expect(bytes === whole.get(name), name).toBe(true);
      // Work for the next turn.
      for (const [name] of left.filter((_, i) => i % 2 === turn % 2)) rmSync(join(out, name));
    }
    expect(halves).toBeGreaterThan(2);
    const { status, stderr } = kuaibao(['build', 'issues', '-o', 'killed', '--jobs', '2'], cwd);
    expect(status).toBe(0);
    expect(stderr).toMatch(/失败 0 期/);
    expect(contentsOf(out)).toEqual(whole);
    expect(temporaries(out)).toEqual([]);
    expect(kuaibao(['build', 'issues', '-o', 'killed'], cwd).stderr).toContain(`未变 ${COUNT} 期`);
  }, 600_000);

  it.skipIf(process.platform === 'win32')('stop cleanly at Ctrl-C, and say how far they came', () => {
    const out = join(cwd, 'stopped');
    const { status, stderr } = meddle(['build', 'issues', '-o', 'stopped', '--jobs', '2', '--force'], cwd, {
      folder: 'stopped',
      stop: join(cwd, 'signal'),
    });
    expect(status).toBe(130);
    const [, built, left] = /已中断：生成 (\d+) 期，未变 0 期，失败 0 期，没有排 (\d+) 期/.exec(stderr) ?? [];
    expect(Number(built) + Number(left)).toBe(COUNT);
    expect(Math.min(Number(built), Number(left))).toBeGreaterThan(0);
    expect(listPdfs(out)).toHaveLength(Number(built));
    expect(listAll(out)).toHaveLength(Number(built));
    for (const [name, bytes] of contentsOf(out)) expect(bytes === whole.get(name), name).toBe(true);
    expect(kuaibao(['build', 'issues', '-o', 'stopped'], cwd).stderr).toContain(
      `生成 ${left} 期，未变 ${built} 期`,
    );
  });

  const listPdfs = (folder: string): string[] => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    } catch {
      return [];
    }
  };
});

describe('what killed runs leave behind', () => {
  it('is cleared by the next, but nothing of others', () => {
    const cwd = makeIssues(2);
    const old = `.00000000-1-${'a'.repeat(12)}.kuaibao-tmp`;
    const theirs = `.00000000-1-${'b'.repeat(12)}.kuaibao-tmp`;
    mkdirSync(join(cwd, 'out'));
    for (const name of [old, theirs, '.mine.kuaibao-tmp', 'x.tmp']) writeFileSync(join(cwd, 'out', name), '');
    utimesSync(join(cwd, 'out', old), 1, 1);
    expect(kuaibao(['build', 'issues', '-o', 'out'], cwd).status).toBe(0);
    expect(listAll(join(cwd, 'out'))).toEqual(
      ['.mine.kuaibao-tmp', theirs, 'x.tmp', pdfOf(1), pdfOf(2)].sort(),
    );
  });
});

describe('a full disk', () => {
  it('is said once, and ends the run with what was built', ({ skip }) => {
    const cwd = makeIssues(30);
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    const size = kuaibao(['build', 'issues/第1期.yaml', '-o', 'one'], cwd).status === 0 ? 256 : 0;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk]).status === 0;
    skip(!mounted, 'mounting a small disk is not permitted here');
    onTestFinished(() => {
      spawnSync('umount', [disk]);
    });
    const { status, stderr, stdout } = kuaibao(['build', 'issues', '-o', 'disk', '--json'], cwd);
    expect(status).toBe(1);
    expect(stderr.match(/磁盘已满，写不进去/g)).toHaveLength(stderr.includes('没有排成的') ? 2 : 1);
    expect(stderr).toMatch(/磁盘已满，停在这里：生成 \d+ 期，未变 0 期，失败 [01] 期，没有排 \d+ 期/);
    const { ended, totals } = JSON.parse(stdout);
    expect(ended).toBe('disk-full');
    expect(totals.built).toBeGreaterThan(0);
    const pdfs = listAll(disk);
    expect(pdfs).toHaveLength(totals.built);
    for (const name of pdfs) expect(readFileSync(join(disk, name), 'latin1')).toMatch(/%%EOF\s*$/);
    spawnSync('mount', ['-o', 'remount,size=64m', disk]);
    const again = kuaibao(['build', 'issues', '-o', 'disk'], cwd);
    expect(again.status).toBe(0);
    expect(listAll(disk)).toHaveLength(30);
  });

  it('is nothing to do with a folder that cannot be remembered in', () => {
    const cwd = makeFolder({
      'issues/刊物.yaml': 'masthead: {title: 河湾快报}\n',
      'issues/1.yaml': issueOf(1),
      'out/.kuaibao': 'a file',
    });
    const { status, stderr } = kuaibao(['build', 'issues', '-o', 'out'], cwd);
    expect(status).toBe(0);
    expect(stderr).toMatch(/警告 记不下哪些期已经排好.*\[state-unwritable\]\n {2}改法：不影响这次的 PDF/);
  });
});
