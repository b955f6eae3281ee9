import { describe, expect, it } from 'vitest';
import { GOOD, makeFolder, reportOf, run, swap } from '../support.ts';

const remarked = `${swap('正文。', '好，，是--好。')}proof: {note: [doubled-mark, loose-dash]}\n`;
const both = remarked.replace('title: 标题', 'title: 标题。');

describe('notes of proofreading', () => {
  it('are only counted by build, while warnings are shown', async () => {
    const cwd = makeFolder({ 'a.yaml': both });
    const { code, stderr } = await run(['build', 'a.yaml'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('[title-mark]');
    expect(stderr).not.toContain('doubled-mark');
    expect(stderr).toMatch(/^已生成：.*\n另有 2 条提示，用 kuaibao check 看\n$/mu);
    expect((await run(['build', 'a.yaml'], { cwd, lang: 'en' })).stderr).toContain(
      '2 more notes: see kuaibao check\n',
    );
  });

  it('are shown by check', async () => {
    const cwd = makeFolder({ 'a.yaml': remarked });
    const { stderr } = await run(['check', 'a.yaml'], { cwd });
    expect(stderr).toContain('说明 标点连用：，， [doubled-mark]');
    expect(stderr).toContain('[loose-dash]');
    expect(stderr).not.toContain('另有');
  });

  it('are counted once for all issues of a batch, and not where nothing is to be said', async () => {
    const cwd = makeFolder({ 'a.yaml': remarked, 'b.yaml': remarked.replace('number: 1', 'number: 2') });
    const { stderr } = await run(['build', 'a.yaml', 'b.yaml', '-o', 'out'], { cwd });
    expect(stderr.match(/另有.*/gu)).toEqual(['另有 4 条提示，用 kuaibao check 看']);
    expect((await run(['build', 'a.yaml', '-q'], { cwd })).stderr).toBe('');
  });

  it('are all in the report for programs', async () => {
    const cwd = makeFolder({ 'a.yaml': both });
    const report = reportOf(await run(['build', 'a.yaml', '--json'], { cwd }));
    expect(report.inputs[0]?.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning title-mark',
      'note doubled-mark',
      'note loose-dash',
    ]);
  });

  it('of other kinds are shown by build as ever', async () => {
    const cwd = makeFolder({ 'a.yaml': `${GOOD}signoff: {审核: [李勉, 李勉]}\n` });
    const { stderr } = await run(['build', 'a.yaml'], { cwd });
    expect(stderr).toContain('[name-twice]');
    expect(stderr).not.toContain('另有');
  });

  describe('of a large batch', () => {
    const files = Object.fromEntries(
      Array.from({ length: 21 }, (_, i) => [`${i + 1}.yaml`, both.replace('number: 1', `number: ${i + 1}`)]),
    );

    it('are counted by check, which says every warning', async () => {
      const cwd = makeFolder(files);
      const { code, stderr } = await run(['check', '.'], { cwd });
      expect(code).toBe(0);
      expect(stderr.match(/警告 标题末尾有“。” \[title-mark\]/gu)).toHaveLength(21);
      expect(stderr).not.toContain('doubled-mark');
      expect(stderr).toMatch(
        /\n另有 \d+ 条说明没有列出：加 --format short 全部列出，或者一次检查一期\n共 21 期：21 期正常，0 期有错，有警告 21 期\n$/u,
      );
      const english = await run(['check', '.'], { cwd, lang: 'en' });
      expect(english.stderr).toMatch(
        /\n\d+ more notes: add --format short for all, or check one issue at a time\n21 issues: 21 good, 0 failed, 21 with warnings\n$/u,
      );
    });

    it('are in the form for programs, and are not said to be missing there', async () => {
      const { stdout, stderr } = await run(['check', '.', '--format', 'short'], { cwd: makeFolder(files) });
      expect(stdout.match(/note: .*\[doubled-mark\]/gu)).toHaveLength(21);
      expect(stderr).not.toContain('没有列出');
    });

    it('are counted by build, which says where to see the warnings', async () => {
      const { stderr } = await run(['build', '.', '-o', 'out'], { cwd: makeFolder(files) });
      expect(stderr).not.toContain('title-mark');
      expect(stderr).toContain('有警告 21 期（用 kuaibao check 看）');
    });
  });
});
