import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, GOOD_NAME, listAll, makeFolder, ROOT } from './support.ts';

const BIN = join(ROOT, 'bin/kuaibao.js');
const NO_STACK = /^\s+at |node:internal|\bthrow\b/m;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a process of its own; test/setup.ts has built it. */
function kuaibao(args: readonly string[], options: SpawnSyncOptions & { bin?: string } = {}): Ended {
  const { bin = BIN, ...rest } = options;
  const ended = spawnSync(process.execPath, [bin, ...args], { timeout: 50_000, ...rest });
  return { status: ended.status, stdout: String(ended.stdout), stderr: String(ended.stderr) };
}

/** Runs a line of shell in which $K is the command. */
const shell = (line: string, cwd: string): Ended => {
  const env = { ...process.env, K: `"${process.execPath}" "${BIN}"` };
  const ended = spawnSync('bash', ['-c', line.replaceAll('$K', env.K)], { cwd, env, timeout: 50_000 });
  return { status: ended.status, stdout: String(ended.stdout), stderr: String(ended.stderr) };
};

describe('the process', () => {
  it('builds, from standard input to standard output, nothing but the PDF on it', () => {
    const cwd = makeFolder();
    const ended = spawnSync(process.execPath, [BIN, 'build', '-', '-o', '-'], { cwd, input: GOOD });
    expect(ended.status).toBe(0);
    expect(ended.stderr.toString()).toBe('');
    expect(ended.stdout.subarray(0, 5).toString()).toBe('%PDF-');
    expect(ended.stdout.subarray(-6).toString()).toBe('%%EOF\n');
    expect(listAll(cwd)).toEqual([]);
  });

  it('ends with 0, 1 or 2', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': 'x: 1\n' });
    const status = (...args: string[]) => kuaibao(args, { cwd }).status;
    expect([status('check', 'a.yaml'), status('check', 'a.yaml', 'b.yaml'), status('check')]).toEqual([
      0, 1, 2,
    ]);
    expect([status('--version'), status('build', '--help'), status()]).toEqual([0, 0, 2]);
  });

  it.each(['zh', 'en'])('says its help in %s as the program does', (lang) => {
    const cwd = makeFolder();
    const byProgram = kuaibao(['--help', '--lang', lang], { cwd }).stdout;
    const alone = ['-h', '--help'].map(
      (flag) => kuaibao([flag], { cwd, env: { ...process.env, KUAIBAO_LANG: lang } }).stdout,
    );
    expect(alone).toEqual([byProgram, byProgram]);
  });

  it('takes its language from KUAIBAO_LANG', () => {
    const cwd = makeFolder();
    const env = { ...process.env, KUAIBAO_LANG: 'en_US.UTF-8' };
    expect(kuaibao(['build', 'no.yaml'], { cwd, env }).stderr).toMatch(/^no\.yaml: error No such file/);
    expect(kuaibao(['build', 'no.yaml', '--lang', 'zh'], { cwd, env }).stderr).toMatch(/^no\.yaml：错误/);
  });

  it('writes JSON and nothing else to standard output', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { stdout, stderr, status } = kuaibao(['build', 'a.yaml', 'no.yaml', '--json'], { cwd });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, ok: false, inputs: [{ ok: true }, { ok: false }] });
    expect(stderr).toContain('已生成：');
  });

  it('waits for a standard input that comes late and in pieces', async () => {
    const child = spawn(process.execPath, [BIN, 'check', '-'], { stdio: ['pipe', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const ended = new Promise((done) => child.on('close', done));
    child.stdin.write(GOOD.slice(0, 40));
    await new Promise((done) => setTimeout(done, 400));
    child.stdin.end(GOOD.slice(40));
    expect(await ended).toBe(0);
    expect(stderr).toBe('没有错误：-（1 页）\n');
  });
});

describe.skipIf(process.platform === 'win32')('a standard output that fails', () => {
  it.each([
    ['$K fonts | head -1', /^刊名 .*\n$/],
    ['$K schema | head -1', /^\{\n$/],
    ['$K build big.yaml -o - | head -c 5', /^%PDF-$/],
    ['$K build big.yaml --json | true', /^$/],
    ['$K --help | head -1', /^用法： kuaibao/],
  ])('%s ends quietly', (line, expected) => {
    const cwd = makeFolder({ 'big.yaml': GOOD.replace('正文。', '正文。'.repeat(80_000)) });
    const { stdout, stderr } = shell(line, cwd);
    expect(stdout).toMatch(expected);
    expect(stderr.replace(/^已生成：.*\n/, '')).toBe('');
  });

  it.runIf(existsSync('/dev/full'))('is reported when the disk is full', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    for (const line of ['$K build a.yaml -o - > /dev/full', '$K fonts > /dev/full']) {
      const { status, stderr } = shell(line, cwd);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^磁盘已满，标准输出写不进去 .*\n$/);
    }
  });

  it('does not matter to the exit code when it is standard error', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    expect(shell('$K check a.yaml 2> /dev/full', cwd).status).toBe(0);
    expect(shell('$K check no.yaml 2> /dev/full', cwd).status).toBe(1);
  });
});

describe('an ordinary user', () => {
  const NOBODY = 65534;
  const asRoot = process.getuid?.() === 0;
  const who = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const works = process.platform !== 'win32' && kuaibao(['--version'], who).status === 0;
  if (!works) console.warn('skipped: the command cannot be run as an ordinary user here');

  it.runIf(works)('may not write into a folder that is read-only', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    chmodSync(cwd, 0o555);
    const { status, stderr } = kuaibao(['build', 'a.yaml'], { cwd, ...who });
    expect(stderr).toBe(
      `a.yaml：错误 没有权限写入这个文件夹：${cwd} [output-denied]\n` +
        '  改法：把文件复制到自己能写的文件夹里再排，例如桌面；或者用 -o 换一个文件夹\n没有生成：a.yaml\n',
    );
    expect(status).toBe(1);
    chmodSync(cwd, 0o755);
    expect(listAll(cwd)).toEqual(['a.yaml']);
  });

  it.runIf(works)('may not read an issue or a publication that is private', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': `extends: a.yaml\n${GOOD}` });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'a.yaml'), 0);
    const { status, stderr } = kuaibao(['check', 'a.yaml', 'b.yaml'], { cwd, ...who });
    expect(stderr).toContain('a.yaml：错误 没有权限读取这个文件 [input-denied]');
    expect(stderr).toContain('b.yaml 第 1 行第 10 列：错误 没有权限读取刊物文件 a.yaml [publication-denied]');
    expect(status).toBe(1);
  });

  it.runIf(works)('replaces a PDF that is read-only where the folder is not', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, [GOOD_NAME]: 'old' });
    chmodSync(cwd, 0o777);
    chmodSync(join(cwd, GOOD_NAME), 0o444);
    expect(kuaibao(['build', 'a.yaml'], { cwd, ...who }).status).toBe(0);
    expect(readFileSync(join(cwd, GOOD_NAME)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.runIf(works && asRoot)('builds without a home folder or a name, as containers run services', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    chmodSync(cwd, 0o755);
    const { HOME: _, ...env } = process.env;
    const { status, stderr } = kuaibao(['build', 'a.yaml', '-o', '-'], {
      cwd,
      env,
      uid: 654_321,
      gid: NOBODY,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('the last resort', () => {
  /** The program's entry, with a stage behind it that goes wrong. */
  const broken = (bundle: string | undefined): Ended => {
    const folder = makeFolder({
      'package.json': '{"type":"module"}',
      'bin/package.json': '{"type":"commonjs"}',
      ...(bundle !== undefined && {
        'dist/launch.cjs': readFileSync(join(ROOT, 'dist/launch.cjs')),
        'dist/bundle/kuaibao.js': `exports.noteCaches = () => {}; ${bundle} exports.run = async () => (await run()) ?? [];`,
      }),
    });
    for (const name of ['kuaibao.js', 'last-resort.js']) {
      copyFileSync(join(ROOT, 'bin', name), join(folder, 'bin', name));
    }
    return kuaibao(['build', 'a.yaml'], { bin: join(folder, 'bin/kuaibao.js'), cwd: folder });
  };

  it.each([
    ['an error thrown', 'const run = async () => { throw new TypeError("x is not a function"); };'],
    [
      'an error that nobody waits for',
      'const run = async () => { Promise.reject(new TypeError("x is not a function")); };',
    ],
    [
      'an error thrown later',
      'const run = async () => { setTimeout(() => { throw new TypeError("x is not a function"); }); };',
    ],
    ['an error while loading', 'throw new TypeError("x is not a function");'],
  ])('says what to do about %s, without a stack trace', (_, source) => {
    const { status, stdout, stderr } = broken(source);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('请把这几行和期刊文件一起发给开发者');
    expect(stderr).toContain('TypeError: x is not a function\n');
    expect(stderr).not.toMatch(NO_STACK);
    expect(stderr.split('\n')).toHaveLength(5);
  });

  it.each([
    ['something thrown that is no error', 'const run = async () => { throw undefined; };'],
    ['a text thrown', 'const run = async () => { throw "text"; };'],
    ['a text that commands the terminal', 'const run = async () => { throw "\\u001b[31mX\\u009b\\u202e"; };'],
  ])('copes with %s', (_, source) => {
    const { status, stderr } = broken(source);
    expect(status).toBe(1);
    expect(stderr).toContain('请把这几行');
    expect(stderr).not.toMatch(NO_STACK);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('says how to complete an installation without dist/', () => {
    const { status, stderr } = broken(undefined);
    expect(status).toBe(1);
    expect(stderr).toContain('快报没有安装完整：请重新安装；用 npm 装的，在程序所在的文件夹里运行 npm ci');
    expect(stderr).not.toMatch(NO_STACK);
  });
});
