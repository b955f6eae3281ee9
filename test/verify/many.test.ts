import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueOf, PUBLICATION, pdfOf } from '../build/support.ts';
import { listAll, makeFolder, run } from '../cli/support.ts';
import { typesetText } from '../helpers/examples.ts';

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = (await typesetText(issueOf(1).replace('extends: 刊物.yaml', PUBLICATION.trimEnd())))
    .pdf as Uint8Array;
});

/** A folder of so many PDFs of one issue. */
const makePdfs = (count: number): string =>
  makeFolder(Object.fromEntries(Array.from({ length: count }, (_, i) => [`成品/第${i + 1}期.pdf`, pdf])));
const lines = (text: string): string[] => text.split('\n').slice(0, -1);

describe('verify of many PDFs', () => {
  it.each([
    [['成品']],
    [['成品/*.pdf']],
    [['成品\\*.pdf']],
    [['成品/第*']],
    [['成品/第1期.pdf', '成品/第2期.pdf', '成品/第10期.pdf']],
    [['--list', 'list.txt']],
  ])('is a line each: %j', async (given) => {
    const cwd = makePdfs(3);
    copyFileSync(join(cwd, '成品/第3期.pdf'), join(cwd, '成品/第10期.pdf'));
    const names = ['第1期', '第2期', '第10期'].map((name) => `成品/${name}.pdf`);
    writeFileSync(join(cwd, 'list.txt'), names.join('\n'));
    const all =
      given[0]?.startsWith('-') || given.length > 1
        ? names
        : [...names.slice(0, 2), '成品/第3期.pdf', '成品/第10期.pdf'];
    const { code, stdout, stderr } = await run(['verify', ...given], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(lines(stdout)).toEqual([
      ...all.map((name) => `${name}：没有发现问题`),
      `共 ${all.length} 个文件：${all.length} 个没有发现问题，0 个有问题`,
    ]);
  });

  it('gives the detail of one, and of those that fail', async () => {
    const cwd = makePdfs(3);
    expect(lines((await run(['verify', '成品/第1期.pdf'], { cwd })).stdout).length).toBeGreaterThan(10);
    writeFileSync(join(cwd, '成品/第2期.pdf'), pdf.subarray(0, pdf.length - 2000));
    writeFileSync(join(cwd, '成品/第3期.pdf'), 'no PDF');
    const { code, stdout } = await run(['verify', '成品'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^成品\/第1期\.pdf：没有发现问题\n成品\/第2期\.pdf：有 \d 项不符\n( {2}(不符|不明) .*\n)+成品\/第3期\.pdf：有 1 项不符\n {2}不符 .*\n共 3 个文件：1 个没有发现问题，2 个有问题\n$/,
    );
  });

  it('says with -q what is wrong and no more', async () => {
    const cwd = makePdfs(3);
    for (const given of ['成品', '成品/第1期.pdf']) {
      expect(await run(['verify', given, '-q'], { cwd })).toMatchObject({ code: 0, stdout: '', stderr: '' });
    }
    writeFileSync(join(cwd, '成品/第3期.pdf'), 'no PDF');
    const { code, stdout, stderr } = await run(['verify', '成品', '没有.pdf', '-q'], { cwd });
    expect(code).toBe(1);
    expect(lines(stdout)).toEqual(['成品/第3期.pdf：有 1 项不符', expect.stringMatching(/^ {2}不符/)]);
    expect(stderr).toContain('没有.pdf：错误 找不到这个文件 [input-missing]');
  });

  it('is short for 300, with its progress', async () => {
    const cwd = makePdfs(300);
    writeFileSync(join(cwd, '成品/第30期.pdf'), 'no PDF');
    const drawn: string[] = [];
    const screen = { columns: () => 80, draw: (written: string) => drawn.push(written) };
    const { code, stdout, stderr } = await run(['verify', '成品'], { cwd, screen });
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(3);
    expect(stdout).toContain('共 300 个文件：299 个没有发现问题，1 个有问题');
    expect(stderr).toBe('');
    expect(drawn.join('')).toMatch(/300\/300 个，失败 1/);
  }, 60_000);

  it('knows no folder without any, and leaves files out', async () => {
    const cwd = makeFolder({ '往期/a.yaml': '', '成品/a.pdf': pdf, '成品/坏/b.pdf': 'x' });
    const { code, stderr } = await run(['verify', '往期'], { cwd });
    expect([code, stderr]).toEqual([1, expect.stringContaining('这个文件夹里没有 PDF [folder-no-pdf]')]);
    expect(stderr).not.toContain('.yaml');
    expect((await run(['verify', '成品', '--exclude', '坏'], { cwd })).code).toBe(0);
    expect((await run(['verify'], { cwd })).stderr).toContain('少写了 PDF 文件的名字');
  });
});

describe('extract of many PDFs', () => {
  /** Two issues of one publication, and their PDFs. */
  async function makeArchive(): Promise<string> {
    const cwd = makeFolder({
      '往期/第1期.yaml': issueOf(1),
      '往期/第2期.yaml': issueOf(2),
      '往期/刊物.yaml': PUBLICATION,
    });
    await run(['build', '往期', '-o', '成品'], { cwd });
    return cwd;
  }
  const stem = (number: number): string => pdfOf(number).replace('.pdf', '');
  const sources = (folder: string): string[] =>
    [1, 2].flatMap((number) =>
      ['刊物', `第${number}期`].map((name) => `${folder}/${stem(number)}/${name}.yaml`),
    );

  it('gives each a folder of its own, beside it or in the one asked for', async () => {
    const cwd = await makeArchive();
    const { code, stderr } = await run(['extract', '成品', '-o', '取回'], { cwd });
    expect(code).toBe(0);
    expect(listAll(join(cwd, '取回')).map((name) => `取回/${name}`)).toEqual(sources('取回').sort());
    expect(lines(stderr)).toEqual([
      ...[1, 2].map((number) => `已取出：成品/${pdfOf(number)} → 取回/${stem(number)}（2 个文件）`),
      '共 2 个 PDF：取出 2 个，已经有相同文件的 0 个，有错 0 个',
    ]);
    expect((await run(['extract', '成品/*.pdf'], { cwd })).code).toBe(0);
    for (const path of sources('成品')) expect(existsSync(join(cwd, path)), path).toBe(true);
    expect((await run(['build', '取回', '-o', '再排'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, '再排'))).toHaveLength(3);
  });

  it('says of files that are there already one thing', async () => {
    const cwd = await makeArchive();
    await run(['extract', '成品'], { cwd });
    const { code, stderr } = await run(['extract', '成品'], { cwd });
    expect(code).toBe(0);
    expect(stderr).not.toContain('已取出');
    expect(lines(stderr)).toHaveLength(3);
    expect(stderr).toContain('共 2 个 PDF：取出 0 个，已经有相同文件的 2 个，有错 0 个');
    const one = await run(['extract', `成品/${pdfOf(1)}`], { cwd });
    expect(one.stderr).not.toContain('已取出');
    expect(one.stderr).toContain('重新排版：kuaibao build');
    expect((await run(['extract', '成品', '-q'], { cwd })).stderr).toBe('');
  });

  it('keeps PDFs of one name apart', async () => {
    const cwd = await makeArchive();
    for (const folder of ['甲', '乙']) {
      mkdirSync(join(cwd, '各处', folder), { recursive: true });
      const number = folder === '甲' ? 1 : 2;
      copyFileSync(join(cwd, '成品', pdfOf(number)), join(cwd, '各处', folder, 'x.pdf'));
    }
    await run(['extract', '各处', '-o', 'a'], { cwd });
    expect(readdirSync(join(cwd, 'a'))).toEqual(['乙', '甲']);
    expect((await run(['extract', '各处/甲/x.pdf', '各处/乙/x.pdf', '-o', 'b'], { cwd })).code).toBe(0);
    expect(listAll(join(cwd, 'b'))).toEqual([
      'x(2)/刊物.yaml',
      'x(2)/第2期.yaml',
      'x/刊物.yaml',
      'x/第1期.yaml',
    ]);
  });

  it('goes on behind one that fails', async () => {
    const cwd = await makeArchive();
    writeFileSync(join(cwd, '成品/a.pdf'), 'no PDF');
    appendFileSync(join(cwd, 'list.txt'), '成品\n没有.pdf\n');
    const { code, stderr } = await run(['extract', '--list', 'list.txt', '-o', 'x', '-q'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('成品/a.pdf：错误 ');
    expect(stderr).toContain('没有.pdf：错误 找不到这个文件');
    expect(listAll(join(cwd, 'x'))).toHaveLength(4);
  });
});

describe('what a name that leads nowhere was meant to be', () => {
  const cwd = (): string => makeFolder({ 'a.yaml': '', 'a.pdf': pdf, 'b.pdf': pdf, 'c.txt': '' });
  it.each([
    [['build', 'a'], '是不是：a.yaml\n'],
    [['verify', 'a'], '是不是：a.pdf\n'],
    [['extract', 'no.pdf'], '检查文件名；这个文件夹里有：a.pdf、b.pdf\n'],
    [['check', 'no.yaml'], '检查文件名；这个文件夹里有：a.yaml\n'],
    [['extract', 'c.pdf'], '检查文件名；这个文件夹里有：a.pdf、b.pdf\n'],
    [['verify', ''], '写上 PDF 的名字'],
    [['build', 'a.pdf'], '快报排出的 PDF，用 kuaibao extract 取回它的期刊文件，用 kuaibao verify 检查它'],
  ])('%j: %s', async (args, hint) => {
    const { code, stderr } = await run(args, { cwd: cwd() });
    expect(code).toBe(1);
    expect(stderr).toContain(hint);
  });
});
