import { describe, expect, it } from 'vitest';
import { GOOD, listAll, makeFolder, reportOf, run, summarise, swap } from '../../cli/support.ts';

const CI = 'name: CI\non: push\njobs:\n  build:\n    runs-on: x\n';
const SITE = 'site_name: 文档\nnav:\n  - 首页: index.md\n';
const ISSUES = {
  '往期/a.yaml': GOOD,
  '往期/ci.yml': CI,
  '往期/文档/mkdocs.yaml': SITE,
};
const LINE = '不像期刊文件，跳过：往期/ci.yml、往期/文档/mkdocs.yaml\n';

describe('files of other programs among the issues', () => {
  it.each([['往期'], ['往期/**/*.y*ml'], ['往期\\**\\*.y*ml']])(
    'are one line, found by %s',
    async (given) => {
      const cwd = makeFolder(ISSUES);
      for (const command of ['build', 'check', 'build']) {
        const { code, stderr } = await run([command, given], { cwd });
        expect(code).toBe(0);
        expect(stderr).toContain(LINE);
        expect(stderr).not.toContain('错误 ');
      }
      expect((await run(['build', given, '-q'], { cwd })).stderr).toBe('');
      expect((await run(['check', given], { cwd, lang: 'en' })).stderr).toContain(
        'Left out, no issues: 往期/ci.yml, 往期/文档/mkdocs.yaml\n1 issue: 1 good',
      );
    },
  );

  it('are reported to programs', async () => {
    const result = await run(['build', '往期', '--json'], { cwd: makeFolder(ISSUES) });
    expect(reportOf(result).inputs.map(({ ok, reason }) => [ok, reason])).toEqual([
      [true, undefined],
      [true, 'foreign'],
      [true, 'foreign'],
    ]);
    expect(summarise(result)).toEqual(['foreign-file', 'foreign-file']);
    expect(reportOf(result).totals).toMatchObject({ inputs: 3, built: 1, failed: 0, skipped: 2 });
  });

  it('are one line though there are many', async () => {
    const more = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`往期/x${i}.yml`, CI]));
    const { stderr, code } = await run(['build', '往期'], { cwd: makeFolder({ ...ISSUES, ...more }) });
    expect(code).toBe(0);
    expect(stderr).toMatch(/\n不像期刊文件，跳过：往期\/ci\.yml、往期\/x0\.yml、.* 等 32 个\n/);
    expect(stderr.split('\n')).toHaveLength(4);
  });

  it('are looked at in full where they are named', async () => {
    const cwd = makeFolder({ ...ISSUES, 'list.txt': '往期/ci.yml\n' });
    for (const args of [['往期/ci.yml'], ['往期/a.yaml', '往期/ci.yml'], ['--list', 'list.txt']]) {
      const result = await run(['check', ...args, '--json'], { cwd });
      expect(result.code).toBe(1);
      expect(summarise(result)).toContain('unknown-key 1:1');
    }
  });

  it('are not all that is there: then it was the wrong folder', async () => {
    const cwd = makeFolder({ '往期/ci.yml': CI, '往期/mkdocs.yaml': SITE });
    const result = await run(['build', '往期', '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(reportOf(result).diagnostics.map(({ code }) => code)).toEqual(['folder-no-issue']);
    expect(result.stderr).toContain('没有期刊文件：找到的 2 个文件都不像期刊');
  });

  it('are no issues with mistakes: these are never left out', async () => {
    const cwd = makeFolder({
      '往期/a.yaml': GOOD,
      '往期/b.yaml': '内荣:\n  - 标题: x\n',
      '往期/c.yaml': '全县各项工作有序推进。\n',
      '往期/d.yaml': 'number: 1\n  x: [\n',
      '往期/e.yaml': '',
      '往期/f.yaml': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    });
    const { code, stdout } = await run(['check', '往期', '--json'], { cwd });
    const { inputs } = JSON.parse(stdout);
    expect(inputs.map(({ status }: { status: string }) => status)).toEqual([
      'checked',
      ...Array(5).fill('failed'),
    ]);
    expect(code).toBe(1);
  });

  it('may be what an issue builds on: it says what is wrong', async () => {
    const cwd = makeFolder({
      '往期/a.yaml': swap('masthead:\n  title: 河湾快报', 'extends: p.yaml'),
      '往期/p.yaml': 'name: x\n',
    });
    const result = await run(['check', '往期', '--json'], { cwd });
    expect(summarise(result)).toContain('unknown-key p.yaml 1:1');
    expect(reportOf(result).inputs[1]).toMatchObject({ reason: 'publication', diagnostics: [] });
  });
});

describe('--exclude', () => {
  it('leaves files out of build and check', async () => {
    const cwd = makeFolder({ ...ISSUES, '往期/草稿/b.yaml': swap('number: 1', 'number：2') });
    expect((await run(['build', '往期', '-o', 'out'], { cwd })).code).toBe(1);
    const { code, stderr } = await run(
      ['build', '往期', '-o', 'out', '--exclude', 'ci.yml', '--exclude', '草稿', '--exclude', '**/mkdocs.*'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stderr).not.toContain('跳过');
    expect((await run(['check', '往期', '--exclude', '草稿'], { cwd })).stderr).toContain(
      '共 1 期：1 期正常',
    );
  });

  it('says what matches nothing, and refuses to leave out all', async () => {
    const cwd = makeFolder(ISSUES);
    const { code, stderr } = await run(['check', '往期', '--exclude', 'ci.yaml'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^警告 没有文件合 --exclude ci\.yaml，什么也没有除外 \[exclude-no-match\]/);
    const all = await run(['build', '往期', '--exclude', '*'], { cwd });
    expect(all).toMatchObject({ code: 2, stderr: '找到的文件都被 --exclude 除外了\n' });
    expect(listAll(cwd)).toEqual(Object.keys(ISSUES).sort());
  });
});
