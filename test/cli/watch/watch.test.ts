import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchSchema } from '../../../src/cli/report/report-schema.ts';
import { adviseOnLock } from '../../../src/cli/watch/watch-build.ts';
import { reportOutput } from '../../../src/disk/disk-problems.ts';
import { haveTools } from '../../helpers/tools.ts';
import { GOOD, GOOD_NAME, listAll, makeFolder, ROOT, run, swap } from '../support.ts';
import { type Running, sleep, startWatch } from './watch-support.ts';

const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }): string[] =>
  diagnostics.map(({ code }) => code);
const names = ({ changed }: { changed: readonly string[] }): string[] =>
  changed.map((path) => path.split(/[\\/]/).at(-1) as string);
const other = (title: string): string => swap('title: 标题', `title: ${title}`);

describe('a save', () => {
  const start = () => startWatch({ 'a.yaml': GOOD }, ['a.yaml']);
  const write = (path: string, text: string): void => writeFileSync(path, text);

  it.each<[string, (path: string, text: string) => void | Promise<void>]>([
    ['by writing over the file', write],
    [
      'by renaming a new file over it',
      (path, text) => {
        write(`${path}.tmp`, text);
        renameSync(`${path}.tmp`, path);
      },
    ],
    [
      'by moving the old file away first, as vim does',
      (path, text) => {
        renameSync(path, `${path}~`);
        write(path, text);
        rmSync(`${path}~`);
      },
    ],
    [
      'bit by bit',
      async (path, text) => {
        const file = openSync(path, 'w');
        for (let at = 0; at < text.length; at += 20) {
          writeSync(file, text.slice(at, at + 20));
          await sleep(30);
        }
        closeSync(file);
      },
    ],
    [
      'with an empty file between',
      async (path, text) => {
        write(path, '');
        await sleep(200);
        write(path, text);
      },
    ],
    [
      'with half a file between',
      async (path, text) => {
        write(path, text.slice(0, text.indexOf('    body')));
        await sleep(200);
        write(path, text);
      },
    ],
    [
      'with no file between',
      async (path, text) => {
        rmSync(path);
        await sleep(400);
        write(path, text);
      },
    ],
  ])('%s builds once, and nobody is scared', async (_, save) => {
    const watching = await start();
    await save(watching.path('a.yaml'), other('另一个'));
    const event = await watching.event(1);
    expect([event.ok, names(event), event.diagnostics]).toEqual([true, ['a.yaml'], []]);
    await sleep(400);
    expect(watching.events).toHaveLength(2);
    expect(watching.said()).not.toMatch(/错误|没有生成/);
    expect(listAll(watching.cwd).filter((name) => !name.includes('~'))).toEqual(['a.yaml', GOOD_NAME]);
  });

  it('without a change builds all the same: a PDF may have been locked before', async () => {
    const watching = await start();
    const { mtimeMs } = statSync(watching.path('a.yaml'));
    utimesSync(watching.path('a.yaml'), new Date(), new Date(mtimeMs + 2000));
    expect((await watching.event(1)).ok).toBe(true);
  });

  it('is seen through a link', async () => {
    const elsewhere = makeFolder({ 'real.yaml': GOOD });
    const cwd = makeFolder();
    symlinkSync(join(elsewhere, 'real.yaml'), join(cwd, 'a.yaml'));
    const watching = await startWatch({}, [join(cwd, 'a.yaml')], { output: 'x.pdf' });
    write(join(elsewhere, 'real.yaml'), other('另一个'));
    expect((await watching.event(1)).ok).toBe(true);
  });

  it('is seen with --poll', async () => {
    const watching = await startWatch({ 'a.yaml': GOOD }, ['a.yaml'], { poll: true });
    write(watching.path('a.yaml'), other('另一个'));
    expect((await watching.event(1)).ok).toBe(true);
  });
});

describe('what is said', () => {
  const said = ({ said: all }: Running): string => all().replace(/\d\d:\d\d:\d\d|\d+ 毫秒/g, '?');

  it('names what changed, what was built, and what is wrong', async () => {
    const watching = await startWatch({ 'a.yaml': GOOD }, ['a.yaml']);
    writeFileSync(watching.path('a.yaml'), swap('number: 1', 'number：1'));
    const event = await watching.event(1);
    expect([event.ok, event.status, codes(event), event.output]).toEqual([
      false,
      'failed',
      ['fullwidth-colon'],
      undefined,
    ]);
    writeFileSync(watching.path('a.yaml'), other('另一个'));
    await watching.event(2);
    expect(await watching.stop()).toBe(0);
    expect(said(watching)).toBe(`? 已生成：${GOOD_NAME}（1 页，?）
正在留意 1 个文件，一存盘就重排；按 Ctrl-C 结束
? 改动：a.yaml
a.yaml 第 3 行第 7 列：错误 “number”后面用了全角冒号“：” [fullwidth-colon]
  3 │ number：1
    │       ^^
  改法：改成英文冒号加一个空格，即“number: ”
? 没有生成：a.yaml（改好存盘，就会重排；以前的 PDF 没有动）
? 改动：a.yaml
? 已生成：${GOOD_NAME}（1 页，?）
已结束
`);
  });

  it('is a line of JSON a build, as in a report', async () => {
    const watching = await startWatch({ 'a.yaml': GOOD }, ['a.yaml']);
    const [first] = watching.events;
    expect(first).toEqual({
      ...{
        schema: 1,
        version: expect.any(String),
        event: 'build',
        input: 'a.yaml',
        status: 'built',
        ok: true,
      },
      ...{ time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), changed: [], diagnostics: [], pages: 1 },
      ...{ ms: expect.any(Number), output: watching.path(GOOD_NAME), bytes: expect.any(Number) },
    });
    expect(watchSchema.parse(first)).toEqual(first);
    const report = JSON.parse((await run(['build', 'a.yaml', '--json'], { cwd: watching.cwd })).stdout);
    const own = ['schema', 'version', 'event', 'time', 'changed'];
    const shared = Object.keys(first ?? {}).filter((key) => !own.includes(key));
    expect(shared.sort()).toEqual(Object.keys(report.inputs[0]).sort());
  });

  it('keeps a PDF that was good', async () => {
    const watching = await startWatch({ 'a.yaml': GOOD }, ['a.yaml']);
    const before = readFileSync(watching.path(GOOD_NAME));
    writeFileSync(watching.path('a.yaml'), 'x: 1\n');
    await watching.event(1);
    expect(readFileSync(watching.path(GOOD_NAME)).equals(before)).toBe(true);
  });

  it('advises on a PDF that a viewer has locked', () => {
    const locked = reportOutput('/a/x.pdf', { step: 'rename', code: 'EPERM' }, 'a.yaml');
    expect(locked.code).toBe('output-in-use');
    expect(adviseOnLock(locked)).toMatchObject({ message: locked.message, span: locked.span });
    expect(adviseOnLock(locked).hint?.zh).toMatch(/关掉正在看这个 PDF 的程序.*再存一次盘.*SumatraPDF/);
    const full = reportOutput('/a/x.pdf', { step: 'write', code: 'ENOSPC' }, 'a.yaml');
    expect(adviseOnLock(full)).toBe(full);
  });

  it('tries again at the next save when the PDF could not be written', async () => {
    // A folder of that name refuses to be replaced as a locked file does.
    const watching = await startWatch({ 'a.yaml': GOOD, 'x.pdf': 'old' }, ['a.yaml'], { output: 'x.pdf' });
    rmSync(watching.path('x.pdf'));
    mkdirSync(watching.path('x.pdf/inside'), { recursive: true });
    writeFileSync(watching.path('a.yaml'), other('另一个'));
    const event = await watching.event(1);
    expect(event.ok).toBe(false);
    expect(codes(event)[0]).toMatch(/^output-/);
    rmSync(watching.path('x.pdf'), { recursive: true });
    writeFileSync(watching.path('a.yaml'), other('又一个'));
    expect((await watching.event(2)).ok).toBe(true);
  });
});

describe('--quiet', () => {
  it('says errors alone', async () => {
    const watching = await startWatch({ 'a.yaml': GOOD }, ['a.yaml'], { quiet: true });
    writeFileSync(watching.path('a.yaml'), swap('number: 1', 'number：1'));
    await watching.event(1);
    await watching.stop();
    expect(watching.said()).toMatch(/^a\.yaml 第 3 行第 7 列：错误 .*\n.*\n.*\n {2}改法：.*\n$/);
  });
});

describe('the files that matter', () => {
  const ISSUE = GOOD.replace(/^masthead:\n.*\n/, 'extends: p/pub.yaml\n');
  const PUB = 'masthead:\n  title: 河湾快报\n';

  it('are the publications too, those that do not exist yet among them', async () => {
    const watching = await startWatch({ 'a.yaml': ISSUE }, ['a.yaml']);
    expect(codes(watching.events[0] as never)).toEqual(['publication-missing']);
    mkdirSync(watching.path('p'));
    writeFileSync(watching.path('p/pub.yaml'), 'extends: base.yaml\n');
    expect(codes(await watching.event(1))).toEqual(['publication-missing']);
    writeFileSync(watching.path('p/base.yaml'), PUB);
    expect((await watching.event(2)).ok).toBe(true);
    writeFileSync(watching.path('p/base.yaml'), PUB.replace('河湾', '河滨'));
    const event = await watching.event(3);
    expect([names(event), event.output]).toEqual([['base.yaml'], watching.path('河滨快报2025年第1期.pdf')]);
  });

  it('are an issue that does not exist yet', async () => {
    const watching = await startWatch({}, ['sub/a.yaml']);
    expect(codes(watching.events[0] as never)).toEqual(['input-missing']);
    mkdirSync(watching.path('sub'));
    writeFileSync(watching.path('sub/a.yaml'), GOOD);
    expect((await watching.event(1)).ok).toBe(true);
  });

  it('are those of the last good build after an error', async () => {
    const watching = await startWatch({ 'a.yaml': ISSUE, 'p/pub.yaml': PUB }, ['a.yaml']);
    writeFileSync(watching.path('a.yaml'), 'number: [\n');
    expect((await watching.event(1)).ok).toBe(false);
    writeFileSync(watching.path('p/pub.yaml'), `${PUB}  issuer: 办公室\n`);
    expect(names(await watching.event(2))).toEqual(['pub.yaml']);
  });

  it('are fonts named as files: another font draws another page', async () => {
    const fonts = join(ROOT, 'fonts');
    const cwd = makeFolder({ 'a.yaml': `${GOOD}fonts: {body: own.otf}\n` });
    const watching = await startWatch({}, [join(cwd, 'a.yaml')]);
    expect(codes(watching.events[0] as never)).toEqual(['font-not-found']);
    copyFileSync(join(fonts, 'FandolKai-Regular.otf'), join(cwd, 'own.otf'));
    expect((await watching.event(1)).ok).toBe(true);
    const kai = readFileSync(join(cwd, GOOD_NAME));
    copyFileSync(join(fonts, 'FandolSong-Regular.otf'), join(cwd, 'own.otf'));
    const event = await watching.event(2);
    expect([event.ok, names(event)]).toEqual([true, ['own.otf']]);
    expect(readFileSync(join(cwd, GOOD_NAME)).equals(kai)).toBe(false);
  });

  it('are seen again after their folder was moved away and back', async () => {
    const watching = await startWatch({ 'in/a.yaml': GOOD }, ['in/a.yaml']);
    renameSync(watching.path('in'), watching.path('away'));
    expect(codes(await watching.event(1))).toEqual(['input-missing']);
    renameSync(watching.path('away'), watching.path('in'));
    expect((await watching.event(2)).ok).toBe(true);
    writeFileSync(watching.path('in/a.yaml'), other('另一个'));
    expect((await watching.event(3)).ok).toBe(true);
  });

  it('are not others in the same folder', async () => {
    const watching = await startWatch({ 'a.yaml': GOOD, 'b.yaml': GOOD }, ['a.yaml']);
    writeFileSync(watching.path('b.yaml'), other('另一个'));
    writeFileSync(watching.path('log.txt'), 'x');
    await sleep(500);
    expect(watching.events).toHaveLength(1);
  });
});

describe('several issues', () => {
  const pub = 'masthead:\n  title: 河湾快报\n';
  const issue = (number: number): string =>
    GOOD.replace(/^masthead:\n.*\n/, 'extends: pub.yaml\n').replace('number: 1', `number: ${number}`);

  it('are built each when its own files change', async () => {
    const files = { 'a.yaml': issue(1), 'b.yaml': issue(2), 'pub.yaml': pub };
    const watching = await startWatch(files, ['a.yaml', './a.yaml', 'b.yaml'], { output: 'out' });
    expect(watching.events.map(({ input }) => input).sort()).toEqual(['./a.yaml', 'b.yaml']);
    writeFileSync(watching.path('b.yaml'), issue(3));
    expect((await watching.event(2)).input).toBe('b.yaml');
    writeFileSync(watching.path('pub.yaml'), `${pub}  issuer: 办公室\n`);
    await watching.event(4);
    expect(watching.events.slice(3).map(({ input }) => input)).toEqual(['./a.yaml', 'b.yaml']);
    expect(listAll(watching.path('out'))).toEqual(
      [1, 2, 3].map((number) => `河湾快报2025年第${number}期.pdf`),
    );
  });

  it('do not write over one another', async () => {
    const files = { 'a.yaml': issue(1), 'b.yaml': issue(1), 'pub.yaml': pub };
    const watching = await startWatch(files, ['a.yaml', 'b.yaml']);
    expect(watching.events.map(codes)).toEqual([[], ['output-collision']]);
    const first = readFileSync(watching.path(GOOD_NAME));
    writeFileSync(watching.path('b.yaml'), issue(2));
    expect((await watching.event(2)).ok).toBe(true);
    expect(readFileSync(watching.path(GOOD_NAME)).equals(first)).toBe(true);
  });
});

describe('the options of build', () => {
  it('hold for every build', async () => {
    const watching = await startWatch({ 'a.yaml': GOOD }, ['a.yaml'], {
      ...{ set: ['期号=45', '日期=2025-09-26'], source: false, booklet: true },
    });
    const name = '河湾快报2025年第45期（折页）.pdf';
    expect(watching.events[0]?.output).toBe(watching.path(name));
    writeFileSync(watching.path('a.yaml'), other('另一个'));
    await watching.event(1);
    expect(readFileSync(watching.path(name)).includes('/EmbeddedFile')).toBe(false);
    expect(listAll(watching.cwd)).toEqual(['a.yaml', name]);
  });

  it.each([
    [['-'], '标准输入'],
    [['.'], '是一个文件夹'],
    [['a.yaml', '-o', '-'], '标准输出'],
    [['a.yaml', '-o', 'x.docx'], '.pdf'],
    [['a.yaml', 'b.yaml', '-o', 'x.pdf'], '文件夹'],
    [['a.yaml', '--set', '期号'], '--set'],
    [['a.yaml', '--spot', 'x'], '--press'],
    [[], '期刊文件'],
  ])('%j are refused', async (args, word) => {
    const { code, stderr, stdout } = await run(['watch', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(word);
  });
});

describe.skipIf(process.platform === 'win32')('the process', () => {
  const BIN = join(ROOT, 'bin/kuaibao.js');

  /** Starts the command and waits until it has built once. */
  async function start(stdin: 'pipe' | 'ignore') {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const child = spawn(process.execPath, [BIN, 'watch', 'a.yaml'], { cwd, stdio: [stdin, 'pipe', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
    });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    for (let tries = 0; !said.includes('正在留意') && tries < 1000; tries++) await sleep(10);
    return { child, ended, said: () => said, cwd };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with 0 at %s', async (signal) => {
    const { child, ended, said, cwd } = await start('ignore');
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(said()).toMatch(/已结束\n$/);
    expect(listAll(cwd)).toEqual(['a.yaml', GOOD_NAME]);
  });

  it.runIf(haveTools('python3'))('ends without a crash when its terminal is closed', () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    // Node aborts when it cannot set its terminal to rights: 6 would be that, 1 is the terminal's own signal.
    const script = `
import os, pty, sys, time
pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
said = b''
while '正在留意'.encode() not in said:
    said += os.read(terminal, 4096)
os.close(terminal)
print(os.waitpid(pid, 0)[1])
`;
    const args = ['-c', script, process.execPath, BIN, 'watch', 'a.yaml'];
    const { stdout } = spawnSync('python3', args, { cwd, timeout: 30_000 });
    expect(stdout.toString()).toBe('1\n');
  });

  it('ends when the program that started it goes', async () => {
    const { child, ended } = await start('pipe');
    child.stdin?.end();
    expect(await ended).toBe(0);
  });

  it('goes on where there is no standard input', async () => {
    const { child, ended, cwd, said } = await start('ignore');
    rmSync(join(cwd, GOOD_NAME));
    writeFileSync(join(cwd, 'a.yaml'), other('另一个'));
    for (let tries = 0; !said().includes('改动') && tries < 1000; tries++) await sleep(10);
    expect(existsSync(join(cwd, GOOD_NAME))).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
