import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, listAll, makeFolder, run, summarise } from './support.ts';

describe('--set', () => {
  it('sets keys for one run, and leaves the file alone', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const set = ['--set', '期号=45', '--set', '日期=2026-01-09', '--set=masthead.title=河滨快报'];
    const { code } = await run(['build', 'a.yaml', ...set], { cwd });
    expect(code).toBe(0);
    expect(listAll(cwd)).toEqual(['a.yaml', '河滨快报2026年第45期.pdf']);
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(GOOD);
  });

  it('gives back what was set, and the same PDF from it', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    await run(['build', 'a.yaml', '--set', '内容.1.标题=关于“某事”: 又及', '-o', 'x.pdf'], { cwd });
    await run(['extract', 'x.pdf', '-o', 'out'], { cwd });
    expect(listAll(join(cwd, 'out'))).toEqual(['a.yaml', 'a（设定）.yaml']);
    expect((await run(['build', 'out/a（设定）.yaml', '-o', 'y.pdf'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'y.pdf')).equals(readFileSync(join(cwd, 'x.pdf')))).toBe(true);
    const { stdout } = await run(['verify', 'x.pdf', '--json'], { cwd });
    expect(stdout).toMatch(/"check": "reproducible",\s+"status": "ok"/);
  });

  it('works on standard input', async () => {
    const cwd = makeFolder();
    const { code } = await run(['build', '-', '--set', '期号=7', '-o', 'x.pdf'], { cwd, stdin: GOOD });
    expect(code).toBe(0);
    await run(['extract', 'x.pdf', '-o', 'out'], { cwd });
    expect(listAll(join(cwd, 'out'))).toEqual(['issue.yaml', 'issue（设定）.yaml']);
  });

  it('is checked, and shown where a file would be', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { code, stderr } = await run(['check', 'a.yaml', '--set', '期浩=45', '--set', '日期=昨天'], {
      cwd,
    });
    expect(code).toBe(1);
    expect(stderr).toContain(
      '--set 期浩=45：错误 这里没有“期浩”这一项 [unknown-key]\n  改法：是不是“期号”？\n',
    );
    expect(stderr).toContain('--set 日期=昨天：错误 “日期”写的是“昨天”，看不懂 [bad-date]\n');
    const json = await run(['check', 'a.yaml', '--set', '期浩=45', '--json'], { cwd });
    expect(summarise(json)).toEqual(['unknown-key --set 期浩=45']);
  });

  it('shows no more of a long text than a line, and none of its commands to the terminal', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const long = `内容.1.标题=\u001b[31m${'字'.repeat(500)}**`;
    const { stderr } = await run(['check', 'a.yaml', '--set', long], { cwd });
    for (const line of stderr.split('\n')) expect(line.length).toBeLessThan(120);
    expect(stderr).not.toContain('\u001b');
  });

  it.each([
    ['期号', '例如 --set 期号=45；现在是“期号”'],
    ['=45', '例如 --set 期号=45；现在是“=45”'],
    [' =45', '例如 --set 期号=45'],
    ['期号：45', '用英文的等号'],
    ['期号＝45', '用英文的等号'],
    ['', '例如 --set 期号=45'],
    ['刊物=b.yaml', '“刊物”不能用 --set 改'],
    ['extends=b.yaml', '“extends”不能用 --set 改'],
  ])('refuses %j', async (argument, message) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    for (const command of ['build', 'check', 'watch']) {
      const { code, stdout, stderr } = await run([command, 'a.yaml', '--set', argument], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
    }
    expect(listAll(cwd)).toEqual(['a.yaml']);
  });
});
