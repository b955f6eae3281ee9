import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAll, makeFolder, reportOf, run, summarise, swap } from '../cli/support.ts';
import { issueOf, makeIssues, PUBLICATION, pdfOf } from './support.ts';

const timesIn = (text: string, part: string): number => text.split(part).length - 1;
const reasons = (result: Awaited<ReturnType<typeof run>>): string[] =>
  reportOf(result).inputs.map(
    ({ input, status, reason }) => `${input.split('/').at(-1)} ${reason ?? status}`,
  );

describe('two files of the same bytes', () => {
  const copied = (): string => {
    const cwd = makeIssues(2);
    for (const name of ['第1期 - 副本.yaml', '第1期(1).yaml'])
      writeFileSync(join(cwd, 'issues', name), issueOf(1));
    return cwd;
  };

  it('are one issue: it is built once, from the one without the mark of a copy', async () => {
    const cwd = copied();
    const result = await run(['build', 'issues', '-o', 'out', '--json'], { cwd });
    expect(result.code).toBe(0);
    expect(reasons(result)).toEqual([
      '刊物.yaml publication',
      '第1期 - 副本.yaml copy',
      '第1期(1).yaml copy',
      '第1期.yaml built',
      '第2期.yaml built',
    ]);
    expect(summarise(result)).toEqual(['issue-copied', 'issue-copied']);
    expect(reportOf(result).inputs.every(({ ok }) => ok)).toBe(true);
    expect(listAll(join(cwd, 'out'))).toEqual([pdfOf(1), pdfOf(2)]);
    expect(result.stderr).toContain(
      'issues/第1期 - 副本.yaml：警告 与 issues/第1期.yaml 内容相同，只按那一个排',
    );
    expect(result.stderr).toContain('改法：两个文件内容相同，删掉一个');
    expect(result.stderr).toContain('生成 2 期，未变 0 期，失败 0 期，内容相同的 2 个没有重复排');
    expect(reasons(await run(['build', 'issues', '-o', 'out', '--json'], { cwd }))).toContain(
      '第1期.yaml unchanged',
    );
    expect((await run(['build', 'issues', '-o', 'out', '-q'], { cwd })).stderr).toBe('');
  });

  it('are said of check as well', async () => {
    const result = await run(['check', 'issues', '--json'], { cwd: copied() });
    expect(result.code).toBe(0);
    expect(summarise(result)).toEqual(['issue-copied', 'issue-copied']);
  });

  it('are two issues where they build on publications that differ', async () => {
    const cwd = makeFolder({
      'a/第1期.yaml': issueOf(1),
      'a/刊物.yaml': PUBLICATION,
      'b/第1期.yaml': issueOf(1),
      'b/刊物.yaml': `${PUBLICATION}copies: 5\n`,
    });
    const result = await run(['build', '.', '-o', 'out', '--json'], { cwd });
    expect(summarise(result)).toEqual(['output-collision', 'output-collision']);
    writeFileSync(join(cwd, 'b/刊物.yaml'), PUBLICATION);
    expect(summarise(await run(['build', '.', '-o', 'out', '--json'], { cwd }))).toEqual(['issue-copied']);
  });

  it('leave a third that differs to be said', async () => {
    const cwd = copied();
    writeFileSync(join(cwd, 'issues/别的.yaml'), issueOf(1, '别的。'));
    const result = await run(['build', 'issues', '-o', 'out', '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(reasons(result)).toEqual([
      '刊物.yaml publication',
      '别的.yaml failed',
      '第1期 - 副本.yaml copy',
      '第1期(1).yaml copy',
      '第1期.yaml failed',
      '第2期.yaml built',
    ]);
    expect(result.stderr).toContain('issues/别的.yaml：错误 与 issues/第1期.yaml 要生成同一个文件');
  });
});

describe('check', () => {
  it('finds what build would write to one file, and all else that is wrong with it', async () => {
    const cwd = makeIssues(3, (number) =>
      number === 2 ? `${issueOf(1, '另一段。')}copeis: 3\n` : issueOf(number),
    );
    const result = await run(['check', 'issues', '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(summarise(result)).toEqual([
      'output-collision',
      'unknown-key 7:1',
      'output-collision',
      'number-gap 2:1',
    ]);
    expect(result.stderr).toContain('排版时都不会生成');
    expect((await run(['check', 'issues'], { cwd })).stderr).toContain('共 3 期：1 期正常，2 期有错');
  });

  it('warns of one issue in two folders, which meet with -o alone', async () => {
    const cwd = makeFolder({
      ...Object.fromEntries(
        [1, 2].flatMap((number) =>
          ['a', 'b'].map((folder) => [`${folder}/${number}.yaml`, issueOf(number, `${folder}。`)] as const),
        ),
      ),
      'a/刊物.yaml': PUBLICATION,
      'b/刊物.yaml': PUBLICATION,
    });
    const result = await run(['check', '.', '--json'], { cwd });
    expect(result.code).toBe(0);
    expect(reportOf(result).diagnostics.map(({ code }) => code)).toEqual(['same-issue-twice']);
    expect(timesIn(result.stderr, '同一期')).toBe(1);
    expect(result.stderr).toContain('a/1.yaml 和 b/1.yaml，这样的一共 2 期');
    expect((await run(['build', '.', '--json'], { cwd })).code).toBe(0);
  });
});

describe('a --name that tells no issues apart', () => {
  it('is said once', async () => {
    const cwd = makeIssues(40);
    const result = await run(['build', 'issues', '-o', 'out', '--name', '固定'], { cwd });
    expect(result.code).toBe(1);
    expect(timesIn(result.stderr, '固定')).toBe(2);
    expect(result.stderr).toMatch(
      /^错误 --name "固定" 分不开不同的期：.*都会叫“固定.pdf”；这样重名的 40 期没有生成/,
    );
    expect(result.stderr.split('\n')).toHaveLength(4);
    const report = reportOf(await run(['build', 'issues', '-o', 'out', '--name', '固定', '--json'], { cwd }));
    expect(report.totals.failed).toBe(40);
    expect(report.inputs[1]?.diagnostics.map(({ code }) => code)).toEqual(['name-not-distinct']);
  });

  it('is said of the issues that it is true of', async () => {
    const cwd = makeIssues(6, (number) => issueOf(number).replace('09-19', `0${Math.max(number, 4)}-19`));
    const { stderr } = await run(['build', 'issues', '-o', 'out', '--name', '{月}'], { cwd });
    expect(stderr).toContain('这样重名的 4 期没有生成');
    expect(listAll(join(cwd, 'out'))).toEqual(['5.pdf', '6.pdf']);
  });

  it('is not to blame for an issue that is there twice', async () => {
    const cwd = makeIssues(2, (number) => issueOf(1, `${number}。`));
    const result = await run(['build', 'issues', '--name', '{期号}', '--json'], { cwd });
    expect(summarise(result)).toEqual(['output-collision', 'output-collision']);
  });

  it('is said once where the issues lack what it asks for', async () => {
    const cwd = makeIssues(30);
    const { stderr } = await run(['build', 'issues', '-o', 'out', '--name', '{总期号}'], { cwd });
    expect(timesIn(stderr, '没有总期号')).toBe(2);
    expect(stderr).toContain('同一处影响 30 期：这一期没有总期号');
  });
});

describe('an output folder that cannot be written', () => {
  it('stops the run, and is said once', async () => {
    const cwd = makeIssues(60);
    writeFileSync(join(cwd, '成品'), '');
    const result = await run(['build', 'issues', '-o', '成品/2025', '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(timesIn(result.stderr, '其实是一个文件')).toBe(1);
    expect(result.stderr.split('\n')).toHaveLength(4);
    expect(result.stderr).toContain('没有排 60 期');
    const report = reportOf(result);
    expect(report).toMatchObject({ ok: false, ended: 'output-unwritable', totals: { skipped: 61 } });
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['output-not-folder']);
  });

  it('leaves no trace where it can', async () => {
    const cwd = makeFolder({ 'a.yaml': swap('正文。', '😀。'), 'b.yaml': swap('正文。', '😀。') });
    expect((await run(['build', '.', '-o', 'out/2025'], { cwd })).code).toBe(1);
    expect(listAll(cwd)).toEqual(['a.yaml', 'b.yaml']);
  });
});
