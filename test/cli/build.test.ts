import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { version } from '../../src/cli/version.ts';
import { describeOnSources } from '../helpers/on-sources.ts';
import { GOOD, GOOD_NAME, listAll, makeFolder, reportOf, run, summarise, swap } from './support.ts';

const isPdf = (bytes: Uint8Array): boolean =>
  /^%PDF-1\.\d\n[\s\S]*%%EOF\s*$/.test(Buffer.from(bytes).toString('latin1'));
const second = swap('number: 1', 'number: 2');
const SECOND_NAME = '河湾快报2025年第2期.pdf';

describe('build', () => {
  it('writes the PDF beside the issue and says where it is', async () => {
    const cwd = makeFolder({ '我的 文件夹/第 1 期（定稿）.yaml': GOOD });
    const { code, stdout, stderr } = await run(['build', '我的 文件夹/第 1 期（定稿）.yaml'], { cwd });
    const path = join(cwd, '我的 文件夹', GOOD_NAME);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^已生成：.+（1 页，\d+ KB，\d+\.\d 秒）\n$/);
    expect(stderr).toContain(path);
    expect(isPdf(readFileSync(path))).toBe(true);
    expect(listAll(cwd)).toHaveLength(2);
  });

  it('writes the same bytes again, over the file of last time', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    await run(['build', 'a.yaml'], { cwd });
    const first = readFileSync(join(cwd, GOOD_NAME));
    expect((await run(['build', 'a.yaml'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, GOOD_NAME)).equals(first)).toBe(true);
    expect(listAll(cwd)).toEqual(['a.yaml', GOOD_NAME].sort());
  });

  it.each([
    ['打印 稿.pdf', '打印 稿.pdf'],
    ['新建/OUT.PDF', '新建/OUT.PDF'],
    ['out', `out/${GOOD_NAME}`],
    ['out/2025/', `out/2025/${GOOD_NAME}`],
    ['x.pdf/', `x.pdf/${GOOD_NAME}`],
    ['2025.9', `2025.9/${GOOD_NAME}`],
  ])('-o %s writes %s', async (output, expected) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    expect((await run(['build', 'a.yaml', '-o', output], { cwd })).code).toBe(0);
    expect(listAll(cwd)).toEqual(['a.yaml', expected].sort());
  });

  it('takes a folder named like a PDF for the folder that it is', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'x.pdf/keep': '' });
    await run(['build', 'a.yaml', '-o', 'x.pdf'], { cwd });
    expect(listAll(cwd)).toContain(`x.pdf/${GOOD_NAME}`);
  });

  it('reads standard input and writes standard output', async () => {
    const { code, bytes, stderr } = await run(['build', '-', '-o', '-'], { stdin: GOOD });
    expect(code).toBe(0);
    expect(isPdf(bytes)).toBe(true);
    expect(stderr).toBe('');
  });

  it('writes what it reads from standard input into the working folder', async () => {
    const cwd = makeFolder({ 'pub/a.yaml': 'masthead: {title: 河湾快报}\n' });
    const stdin = `extends: pub/a.yaml\n${GOOD.replace(/masthead:\n.*\n/, '')}`;
    expect((await run(['build', '-'], { cwd, stdin })).code).toBe(0);
    expect(listAll(cwd)).toEqual(['pub/a.yaml', GOOD_NAME]);
  });

  it('builds the rest where one input fails, and sums up', async () => {
    const cwd = makeFolder({ '1.yaml': GOOD, 'bad.yaml': 'number：1', '2.yaml': second });
    const { code, stderr } = await run(['build', '1.yaml', 'bad.yaml', 'none.yaml', '2.yaml', '-o', 'out'], {
      cwd,
    });
    expect(code).toBe(1);
    expect(listAll(join(cwd, 'out'))).toEqual([GOOD_NAME, SECOND_NAME]);
    expect(stderr).toContain('没有生成：bad.yaml');
    expect(stderr).toContain('没有生成：none.yaml');
    expect(stderr).toMatch(/生成 2 期，未变 0 期，失败 2 期，用时 \d+\.\d 秒\n$/);
  });

  it('builds an input once that is given twice', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const result = await run(['build', 'a.yaml', './a.yaml', '--json'], { cwd });
    expect(result.code).toBe(0);
    expect(reportOf(result).inputs.map(({ input, status }) => [input, status])).toEqual([
      ['a.yaml', 'built'],
    ]);
  });

  it('may try a name again that an earlier input could not be written to', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, [`out/${GOOD_NAME}/keep`]: '' });
    const result = await run(['build', 'a.yaml', '-o', 'out', '--json'], { cwd });
    expect(summarise(result)).toEqual(['output-is-folder']);
    expect(listAll(cwd)).toEqual(['a.yaml', `out/${GOOD_NAME}/keep`]);
  });

  it('keeps the file name legal and short, whatever the masthead', async () => {
    const cwd = makeFolder({
      'a.yaml': swap('河湾快报', '"../河/湾:快*报?"'),
      'b.yaml': swap('河湾快报', '长'.repeat(64)),
    });
    await run(['build', 'a.yaml', 'b.yaml'], { cwd });
    expect(listAll(cwd)).toEqual([
      '__河_湾_快_报_2025年第1期.pdf',
      'a.yaml',
      'b.yaml',
      `${'长'.repeat(60)}…2025年第1期.pdf`,
    ]);
  });
});

describe('an input that is not there', () => {
  const cwdWith = () =>
    makeFolder({ '044.yaml.txt': GOOD, '045.yaml': GOOD, 'sub/x.yaml': GOOD, '空/a': '' });

  it.each([
    ['044.yaml', 'input-missing', '是不是：044.yaml.txt'],
    ['045', 'input-missing', '是不是：045.yaml'],
    ['xyz.yaml', 'input-missing', '这个文件夹里有：045.yaml'],
    ['空/xyz.yaml', 'input-missing', '检查文件名和所在文件夹'],
    ['没有/a.yaml', 'input-missing', '这个文件夹：检查位置'],
    ['045.yaml/a.yaml', 'input-missing', '这个文件夹：检查位置'],
    ['“045.yaml”', 'input-missing', '英文引号'],
    ['－o', 'input-missing', '英文减号'],
    ['x*.yaml', 'glob-no-match', '* 代表一个名字里的任何字'],
    ['', 'input-missing', '写上期刊文件的名字'],
    [`${'长'.repeat(200)}.yaml`, 'input-missing', '045.yaml'],
    ['a\0b', 'input-missing', '045.yaml'],
    ['空', 'folder-no-issue', '名字要以 .yaml、.yml 或 .kuaibao 结尾'],
  ])('%j: %s, with what to do about it', async (argument, code, hint) => {
    const cwd = cwdWith();
    const before = listAll(cwd);
    const result = await run(['build', argument, '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(summarise(result)[0]).toMatch(new RegExp(`^${code}`));
    expect(reportOf(result).inputs[0]?.diagnostics[0]?.hint).toContain(hint);
    expect(listAll(cwd)).toEqual(before);
  });
});

describe('check', () => {
  it('says that all is well and writes nothing', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { code, stdout, stderr } = await run(['check', 'a.yaml'], { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '没有错误：a.yaml（1 页）\n' });
    expect(listAll(cwd)).toEqual(['a.yaml']);
  });

  it('counts errors and warnings', async () => {
    const cwd = makeFolder({
      'warn.yaml': `${swap('number: 1', 'number: 2')}signoff: {审核: }\n`,
      'bad.yaml': `${swap('正文。', '😀。')}copeis: 3\n`,
    });
    const { code, stderr } = await run(['check', 'warn.yaml', 'bad.yaml'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('没有错误，有 1 处警告：warn.yaml（1 页）');
    expect(stderr).toContain('有 2 处错误：bad.yaml');
    expect(stderr).toMatch(/共 2 期：1 期正常，1 期有错，有警告 1 期\n$/);
  });
});

describe('--json', () => {
  it('has the documented shape, and nothing else is on standard output', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': second.replace('正文。', '“😀”。') });
    const result = await run(['build', 'a.yaml', 'b.yaml', '--json'], { cwd });
    const [a, b] = reportOf(result).inputs;
    expect(reportOf(result)).toMatchObject({ schema: 1, version, command: 'build', ok: false });
    expect(Object.keys(a ?? {}).join()).toBe('input,status,ok,output,pages,bytes,ms,diagnostics');
    const output = join(cwd, GOOD_NAME);
    expect(a).toMatchObject({ input: 'a.yaml', ok: true, output, pages: 1, diagnostics: [] });
    expect(a?.bytes).toBe(readFileSync(output).length);
    expect(b).not.toHaveProperty('output');
    expect(b?.diagnostics).toEqual([
      {
        severity: 'error',
        code: 'missing-glyph',
        message: expect.stringContaining('U+1F600'),
        hint: expect.stringContaining('表情'),
        file: 'b.yaml',
        line: 7,
        column: 12,
        length: 1,
        endLine: 7,
        endColumn: 13,
        start: b?.diagnostics[0]?.start,
        end: (b?.diagnostics[0]?.start ?? 0) + 2,
      },
    ]);
  });

  it('speaks the language asked for, with the same codes and places', async () => {
    const cwd = makeFolder({ 'a.yaml': `${GOOD}copeis: 3\n` });
    const [zh, en] = [
      await run(['check', 'a.yaml', '--json'], { cwd }),
      await run(['check', 'a.yaml', '--json'], { cwd, lang: 'en' }),
    ];
    expect(summarise(en)).toEqual(summarise(zh));
    expect(reportOf(en).inputs[0]?.diagnostics[0]?.message).toBe('There is no key "copeis" here');
    expect(reportOf(zh).inputs[0]?.diagnostics[0]?.message).toBe('这里没有“copeis”这一项');
  });
});

describeOnSources('a bug of ours', () => {
  it('is a message about one input, without a stack trace, and the rest goes on', async () => {
    vi.resetModules();
    vi.doMock('../../src/layout/layout.ts', async (original) => {
      const real = await original<typeof import('../../src/layout/layout.ts')>();
      let calls = 0;
      return {
        layOut: (...args: Parameters<typeof real.layOut>) => {
          if (calls++ === 0) throw new TypeError('x is undefined\nsecond line');
          return real.layOut(...args);
        },
      };
    });
    try {
      const fresh = await import('./support.ts');
      const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': second });
      const result = await fresh.run(['build', 'a.yaml', 'b.yaml', '--json'], { cwd });
      expect(result.code).toBe(1);
      expect(summarise(result)).toEqual(['internal-error']);
      expect(result.stderr).toMatch(
        /程序内部出错，不是您的文件的问题（TypeError: x is undefined, \S+\.ts:\d+）/,
      );
      expect(result.stderr).not.toMatch(/^\s+at |second line/m);
      expect(existsSync(join(cwd, SECOND_NAME))).toBe(true);
    } finally {
      vi.doUnmock('../../src/layout/layout.ts');
      vi.resetModules();
    }
  });

  it('is never a success, not even one that says nothing', async () => {
    vi.resetModules();
    const silent = { pages: [], diagnostics: [], sources: [] };
    vi.doMock('../../src/typeset.ts', () => ({ typeset: async () => silent, layOutIssue: () => silent }));
    try {
      const fresh = await import('./support.ts');
      const cwd = makeFolder({ 'a.yaml': GOOD });
      for (const command of ['build', 'check']) {
        const result = await fresh.run([command, 'a.yaml', '--json'], { cwd });
        expect(result.code).toBe(1);
        expect(summarise(result)).toEqual(['internal-error']);
      }
    } finally {
      vi.doUnmock('../../src/typeset.ts');
      vi.resetModules();
    }
  });
});
