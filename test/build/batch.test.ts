import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, GOOD_NAME, listAll, makeFolder, reportOf, run, summarise, swap } from '../cli/support.ts';
import { issueOf, makeIssues, PUBLICATION, pdfOf } from './support.ts';

const statuses = (result: Parameters<typeof reportOf>[0]): string[] =>
  reportOf(result).inputs.map(({ input, status }) => `${status} ${input}`);

describe('a batch', () => {
  it.each([['issues'], ['issues/**/*.yaml'], ['issues\\*.yaml']])(
    'takes %s, in natural order, and leaves the publication out',
    async (given) => {
      const cwd = makeIssues(11);
      const result = await run(['build', given, '-o', 'out', '--json'], { cwd });
      expect(result.code).toBe(0);
      expect(statuses(result)).toEqual([
        'skipped issues/刊物.yaml',
        ...Array.from({ length: 11 }, (_, i) => `built issues/第${i + 1}期.yaml`),
      ]);
      expect(reportOf(result)).toMatchObject({ ok: true, totals: { inputs: 12, built: 11, skipped: 1 } });
      expect(result.stderr).toMatch(/生成 11 期，未变 0 期，失败 0 期，另有刊物文件 1 个，不用排，用时/);
      expect(listAll(join(cwd, 'out'))).toHaveLength(11);
    },
  );

  it('leaves out a publication that is named beside its issues, as a shell does', async () => {
    const cwd = makeIssues(2);
    const names = ['issues/刊物.yaml', 'issues/第1期.yaml', 'issues/第2期.yaml'];
    const result = await run(['build', ...names, '--json'], { cwd });
    expect(result.code).toBe(0);
    expect(statuses(result)[0]).toBe('skipped issues/刊物.yaml');
  });

  it('fails where only a publication is named, and where a found one has slips of an issue', async () => {
    const cwd = makeFolder({ '刊物.yaml': PUBLICATION, '半期.yaml': `${PUBLICATION}number: 3\n` });
    expect(summarise(await run(['build', '刊物.yaml', '--json'], { cwd }))).toEqual(['not-an-issue 1:1']);
    expect(statuses(await run(['check', '.', '--json'], { cwd }))).toEqual([
      'skipped 刊物.yaml',
      'failed 半期.yaml',
    ]);
  });

  it('builds an issue that others build on', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': 'extends: a.yaml\nnumber: 2\n' });
    expect(statuses(await run(['build', '.', '--json'], { cwd }))).toEqual(['built a.yaml', 'built b.yaml']);
  });

  it('reads lists, from a file and from standard input', async () => {
    const cwd = makeIssues(3);
    writeFileSync(join(cwd, 'list.txt'), '\ufeffissues/第3期.yaml\r\n\r\nissues/第1期.yaml\r\n');
    const wanted = ['checked issues/第3期.yaml', 'checked issues/第1期.yaml'];
    expect(statuses(await run(['check', '--list', 'list.txt', '--json'], { cwd }))).toEqual(wanted);
    const stdin = 'issues/第3期.yaml\0issues/第1期.yaml\0';
    expect(statuses(await run(['check', '--list', '-', '--json'], { cwd, stdin }))).toEqual(wanted);
    expect(statuses(await run(['check', '-', '--json'], { cwd, stdin }))).toEqual(wanted);
    expect(statuses(await run(['check', '-', '--json'], { cwd, stdin: 'issues/*2期.yaml\n' }))).toEqual([
      'checked issues/第2期.yaml',
    ]);
  });

  it('takes the text of an issue on standard input among files', async () => {
    const cwd = makeIssues(1);
    const result = await run(['build', 'issues/第1期.yaml', '-', '--json'], { cwd, stdin: GOOD });
    expect(statuses(result)).toEqual(['built issues/第1期.yaml', 'built -']);
    expect(existsSync(join(cwd, GOOD_NAME))).toBe(true);
  });

  it('names files by a pattern, with folders', async () => {
    const cwd = makeIssues(2);
    const args = ['build', 'issues', '-o', 'out', '--name', '{年}/{月:2}/{刊名}-{期号:3}'];
    expect((await run(args, { cwd })).code).toBe(0);
    expect(listAll(join(cwd, 'out'))).toEqual(['2025/09/河湾快报-001.pdf', '2025/09/河湾快报-002.pdf']);
    await run(['build', 'issues/第1期.yaml', '--name', '{期号}'], { cwd });
    expect(existsSync(join(cwd, 'issues/1.pdf'))).toBe(true);
  });

  it('writes nothing for inputs that would be one file, and builds the rest', async () => {
    const cwd = makeIssues(3, (number) => issueOf(Math.max(2, number), `正文${number}。`));
    const result = await run(['build', 'issues', '-o', 'out', '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(summarise(result)).toEqual(['output-collision', 'output-collision']);
    expect(result.stderr).toContain(
      `issues/第1期.yaml：错误 与 issues/第2期.yaml 要生成同一个文件“${pdfOf(2)}”，都没有生成`,
    );
    expect(listAll(join(cwd, 'out'))).toEqual([pdfOf(3)]);
  });

  it('compares names as the most careless file system does', async () => {
    const cwd = makeFolder({ 'a.yaml': swap('河湾', 'Ábc'), 'b.yaml': swap('河湾', 'a\u0301BC') });
    const result = await run(['build', 'a.yaml', 'b.yaml', '--json'], { cwd });
    expect(summarise(result)).toEqual(['output-collision', 'output-collision']);
    expect(await run(['build', '.', '--name', '同名', '--json'], { cwd })).toMatchObject({ code: 1 });
    expect(listAll(cwd)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('finds collisions with inputs of other shards, too', async () => {
    const cwd = makeIssues(6, (number) => issueOf(1, `正文${number}。`));
    for (const shard of ['1/3', '2/3', '3/3']) {
      const result = await run(['build', 'issues', '-o', 'out', '--json', '--shard', shard], { cwd });
      const { inputs, shard: said } = reportOf(result);
      expect(said).toEqual({ index: Number(shard[0]), count: 3 });
      expect(inputs.every(({ status }) => status !== 'built')).toBe(true);
    }
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it('says nothing but errors with --quiet', async () => {
    const cwd = makeIssues(3, (number) => issueOf(number).replace('number: 2', 'number：2'));
    const { code, stderr, stdout } = await run(['build', 'issues', '-q'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^issues\/第2期\.yaml 第 2 行第 7 列：错误 .*\n {2}2 │.*\n.*\^\^\n {2}改法：.*\n$/,
    );
    expect((await run(['build', 'issues/第1期.yaml', '--quiet'], { cwd })).stderr).toBe('');
  });

  it('builds 170 of 200 issues where 30 are broken', async () => {
    const cwd = makeIssues(200, (number) =>
      number % 20 < 3 ? `${issueOf(number)}copeis: 3\n` : issueOf(number),
    );
    const result = await run(['build', 'issues', '-o', 'out', '--json', '--jobs', '1'], { cwd });
    expect(result.code).toBe(1);
    const { inputs, totals } = reportOf(result);
    expect(totals).toMatchObject({ inputs: 201, built: 170, failed: 30, skipped: 1, unchanged: 0 });
    expect(listAll(join(cwd, 'out'))).toHaveLength(170);
    const failed = inputs.filter(({ status }) => status === 'failed');
    expect(failed.every(({ diagnostics }) => diagnostics[0]?.code === 'unknown-key')).toBe(true);
    // Each is reported once in full, and the first of them listed again at the end.
    expect(result.stderr.match(/\[unknown-key\]/g)).toHaveLength(30);
    expect(result.stderr).not.toContain('已生成：');
    expect(result.stderr).toMatch(/没有排成的：\n {2}issues\/第1期\.yaml：.*“copeis”/);
    expect(result.stderr).toMatch(/\n {2}另有 10 期\n生成 170 期，未变 0 期，失败 30 期/);
  });

  it('stops after the issue at hand when it is told to', async () => {
    const cwd = makeIssues(30);
    let stop: () => void = () => {};
    const onStop = (listener: (code: 130) => void) => {
      stop = () => listener(130);
      return () => {};
    };
    const drawn: string[] = [];
    const screen = {
      columns: () => 60,
      draw: (line: string) => {
        drawn.push(line);
        if (line.includes('] ')) stop();
      },
    };
    const result = await run(['build', 'issues', '-o', 'out', '--json'], { cwd, onStop, screen });
    const { inputs, totals, ended, ok } = reportOf(result);
    expect(result.code).toBe(130);
    expect({ ended, ok }).toEqual({ ended: 'interrupted', ok: false });
    expect(totals.built).toBeGreaterThan(0);
    expect(totals.built + totals.skipped).toBe(31);
    expect(inputs.filter(({ reason }) => reason === 'interrupted')).toHaveLength(30 - totals.built);
    expect(result.stderr).toMatch(/已中断：生成 \d+ 期，未变 0 期，失败 0 期，没有排 \d+ 期.*\n再运行一次/);
    expect(drawn.at(-1)).toBe('\r\u001b[K');
    const again = await run(['build', 'issues', '-o', 'out', '--json'], { cwd });
    expect(reportOf(again).totals).toMatchObject({ unchanged: totals.built, built: 30 - totals.built });
  });

  it('leaves a single build as it was: built each time, and nothing remembered', async () => {
    const cwd = makeIssues(1);
    for (const _ of [1, 2]) {
      expect((await run(['build', 'issues/第1期.yaml', '-o', 'out'], { cwd })).stderr).toContain('已生成');
    }
    expect(existsSync(join(cwd, 'out/.kuaibao'))).toBe(false);
  });

  it('writes the same PDFs as single builds do', async () => {
    const cwd = makeIssues(2);
    await run(['build', 'issues', '-o', 'out'], { cwd });
    await run(['build', 'issues/第2期.yaml', '-o', 'one'], { cwd });
    const [many, one] = ['out', 'one'].map((folder) => readFileSync(join(cwd, folder, pdfOf(2))));
    expect(many?.equals(one as Buffer)).toBe(true);
  });
});

describe('wrong usage of a batch', () => {
  it.each([
    [['build', 'a.yaml', '--jobs', '0'], '--jobs 后面写同时排几期'],
    [['build', 'a.yaml', '--jobs', '两'], '现在是“两”'],
    [['build', 'a.yaml', '--shard', '0/4'], '从 1 数起，例如 --shard 3/16；现在是“0/4”'],
    [['build', 'a.yaml', '--name', '{期数}'], '--name 里没有“{期数}”这一项'],
    [['build', 'a.yaml', '--name', '{期}', '-o', 'x.pdf'], '-o 后面写文件夹就可以'],
    [['build', 'a.yaml', '--name', '{期}', '-o', '-'], '不能用 --name'],
    [['build', '.', '-o', '-'], '标准输出（-o -）一次只能写一期'],
    [['build', '.', '-o', 'x.pdf'], '-o 后面要写文件夹的名字'],
    [['build', '-', '--list', '-'], '标准输入（-）只能写一次'],
    [['check', '--list', 'empty.txt'], '清单里没有文件名：empty.txt'],
  ])('%j: %s', async (args, words) => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'empty.txt': '\n' });
    const { code, stderr, stdout } = await run(args, { cwd });
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(listAll(cwd)).toEqual(['a.yaml', 'empty.txt']);
    expect((await run(args, { cwd, lang: 'en' })).stderr).not.toMatch(/[，。；]/);
  });
});
