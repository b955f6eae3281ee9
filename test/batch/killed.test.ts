import { spawn, spawnSync } from 'node:child_process';
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
import { listAll, makeFolder } from '../cli/support.ts';
import { BIN, contentsOf, issueOf, kuaibao, makeIssues, pdfOf } from './support.ts';

/** Enough for two workers. */
const COUNT = 40;
const bodyOf = (number: number): string => issueOf(number, '一二三四五六七八九十。'.repeat(number));

interface Started {
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

function start(args: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  return {
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr }))),
    kill: (signal) => child.kill(signal),
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const temporaries = (folder: string): string[] => listAll(folder).filter((name) => name.endsWith('-tmp'));

/** The same numbers on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('many at once', () => {
  let cwd = '';
  let whole = new Map<string, string>();
  let took = 0;
  beforeAll(() => {
    cwd = makeIssuesOnce();
    const from = performance.now();
    const { status, stderr } = kuaibao(['build', 'issues', '-o', 'whole', '--jobs', '2'], cwd);
    took = performance.now() - from;
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

  it('are whole PDFs or not there, whenever the run is killed, and the next run goes on', async () => {
    const random = seeded(44);
    const out = join(cwd, 'killed');
    let kills = 0;
    for (let turn = 0; turn < 20; turn++) {
      const { ended, kill } = start(['build', 'issues', '-o', 'killed', '--jobs', '2'], cwd);
      await pause(took * random());
      kill('SIGKILL');
      const { code } = await ended;
      if (code === null) kills++;
      mkdirSync(out, { recursive: true });
      for (const [name, bytes] of contentsOf(out)) {
        if (name.endsWith('-tmp')) continue;
        expect(bytes.endsWith('%%EOF\n') || bytes.endsWith('%%EOF')).toBe(true);
        expect(bytes === whole.get(name), name).toBe(true);
        // Work for the next turn.
        if (random() < 0.5) rmSync(join(out, name));
      }
    }
    expect(kills).toBeGreaterThan(2);
    const { status, stderr } = kuaibao(['build', 'issues', '-o', 'killed', '--jobs', '2'], cwd);
    expect(status).toBe(0);
    expect(stderr).toMatch(/失败 0 期/);
    expect(contentsOf(out)).toEqual(whole);
    expect(temporaries(out)).toEqual([]);
    expect(kuaibao(['build', 'issues', '-o', 'killed'], cwd).stderr).toContain(`未变 ${COUNT} 期`);
  });

  it.skipIf(process.platform === 'win32')('stop cleanly at Ctrl-C, and say how far they came', async () => {
    const { ended, kill } = start(['build', 'issues', '-o', 'stopped', '--jobs', '2', '--force'], cwd);
    const out = join(cwd, 'stopped');
    const deadline = performance.now() + 20_000;
    while (performance.now() < deadline && listPdfs(out).length === 0) await pause(5);
    kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    const [, built, left] = /已中断：生成 (\d+) 期，未变 0 期，失败 0 期，没有排 (\d+) 期/.exec(stderr) ?? [];
    expect(Number(built) + Number(left)).toBe(COUNT);
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
