import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Run, reportOf, run } from '../cli/support.ts';
import { itOnSources } from '../helpers/on-sources.ts';
import { issueOf, makeIssues, pdfOf } from './support.ts';

let program = 'one';
vi.mock('../../src/build/program-id.ts', () => ({ programId: () => program }));
beforeEach(() => {
  program = 'one';
});

const build = (cwd: string, ...args: string[]): Promise<Run> =>
  run(['build', 'issues', '-o', 'out', ...args], { cwd });
const edit = (cwd: string, number: number, change: (text: string) => string): void => {
  const path = join(cwd, 'issues', `第${number}期.yaml`);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const out = (cwd: string, number: number): string => join(cwd, 'out', pdfOf(number));
const issue = (cwd: string, number: number): string => join(cwd, 'issues', `第${number}期.yaml`);
/** What is old by the report: the reason and the name. */
async function oldOf(cwd: string, ...args: string[]): Promise<string[]> {
  const { stale = [] } = reportOf(await build(cwd, '--json', ...args));
  return stale.map(
    ({ path, why, deleted }) => `${why} ${path.slice(cwd.length + 5)}${deleted ? ' deleted' : ''}`,
  );
}
const LINE = /另有 .*--list-stale/;

/** Four issues, built. */
async function makeBuilt(): Promise<string> {
  const cwd = makeIssues(4);
  expect((await build(cwd)).stderr).not.toMatch(LINE);
  return cwd;
}

describe('PDFs that come from no present issue', () => {
  it('are counted: those whose issue is gone, and those whose issue is named otherwise', async () => {
    const cwd = await makeBuilt();
    rmSync(issue(cwd, 1));
    edit(cwd, 3, (text) => text.replace('2025-', '2014-'));
    const { stderr, code } = await build(cwd);
    expect(code).toBe(0);
    expect(stderr).toMatch(/\n另有 2 个 PDF 不出自现有的各期，用 --list-stale 列出\n$/);
    expect((await build(cwd)).stderr).toContain('另有 2 个 PDF 不出自现有的各期');
    expect((await build(cwd, '-q')).stderr).toBe('');
    expect(await oldOf(cwd)).toEqual([`gone ${pdfOf(1)}`, `renamed ${pdfOf(3)}`]);
  });

  it('are listed, each with its reason', async () => {
    const cwd = await makeBuilt();
    rmSync(issue(cwd, 1));
    edit(cwd, 3, (text) => text.replace('2025-', '2014-'));
    edit(cwd, 4, (text) => `${text}copeis: 1\n`);
    writeFileSync(join(cwd, 'out/合订本.pdf'), 'x');
    const { stderr } = await build(cwd, '--list-stale');
    expect(stderr).toContain(
      `不出自现有各期的 PDF（2 个）：\n  out/${pdfOf(1)}：它的期刊文件 issues/第1期.yaml 没有了\n` +
        `  out/${pdfOf(3)}：issues/第3期.yaml 现在叫“河湾快报2014年第3期.pdf”\n` +
        `没有排成的期以前的 PDF，不会删（1 个）：\n  out/${pdfOf(4)}：issues/第4期.yaml 这次没有排成\n` +
        '不是快报记下的 PDF，不会删（1 个）：\n  out/合订本.pdf：没有记录，不知是哪一期\n',
    );
    expect(stderr).not.toMatch(LINE);
  });

  it('are none', async () => {
    const cwd = await makeBuilt();
    expect((await build(cwd, '--list-stale')).stderr).toContain('没有多余的 PDF');
    expect((await build(cwd, '--delete-stale')).stderr).toContain('没有多余的 PDF');
    expect(readdirSync(join(cwd, 'out'))).toHaveLength(5);
  });

  it('are told of an issue that fails, apart from the others', async () => {
    const cwd = await makeBuilt();
    edit(cwd, 2, (text) => text.replace('number: 2', 'number：2'));
    expect((await build(cwd)).stderr).toMatch(
      /\n另有 1 个 PDF 是没有排成的期以前的，用 --list-stale 列出\n$/,
    );
    rmSync(issue(cwd, 1));
    expect((await build(cwd)).stderr).toContain(
      '另有 1 个 PDF 不出自现有的各期，1 个 PDF 是没有排成的期以前的，用 --list-stale 列出',
    );
  });
});

describe('PDFs of present issues are not old', () => {
  it('where only some issues are built, in whatever way they are chosen', async () => {
    const cwd = await makeBuilt();
    for (const args of [
      ['issues/第2期.yaml', 'issues/第3期.yaml'],
      ['issues/第1*.yaml'],
      ['issues', '--exclude', '第1期.yaml'],
      ['issues/第2期.yaml', '--list-stale'],
    ]) {
      const result = await run(['build', ...args, '-o', 'out', '--json'], { cwd });
      expect(reportOf(result).stale, args.join(' ')).toEqual([]);
    }
    for (const shard of ['1/3', '2/3', '3/3']) expect(await oldOf(cwd, '--shard', shard)).toEqual([]);
  });

  it('where the issue has another file name, or was moved to another folder', async () => {
    const cwd = await makeBuilt();
    renameSync(issue(cwd, 1), join(cwd, 'issues/01.yaml'));
    mkdirSync(join(cwd, 'issues/旧'));
    renameSync(issue(cwd, 2), join(cwd, 'issues/旧/第2期.yaml'));
    copyFileSync(join(cwd, 'issues/刊物.yaml'), join(cwd, 'issues/旧/刊物.yaml'));
    expect(await oldOf(cwd)).toEqual([]);
  });

  it('where another issue has the number now', async () => {
    const cwd = await makeBuilt();
    edit(cwd, 3, (text) => text.replace('number: 3', 'number: 9'));
    edit(cwd, 4, (text) => text.replace('number: 4', 'number: 3'));
    expect(await oldOf(cwd)).toEqual([`renamed ${pdfOf(4)}`]);
  });

  it('where they are another variant, or named in another way', async () => {
    const cwd = await makeBuilt();
    await build(cwd, '--press');
    await build(cwd, '--name', '{年}/{期号:3}');
    await build(cwd, '--set', 'number=7', '--exclude', '第[2-4]期.yaml');
    for (const args of [[], ['--press'], ['--name', '{年}/{期号:3}']])
      expect(await oldOf(cwd, ...args)).toEqual([]);
    program = 'two';
    expect(await oldOf(cwd)).toEqual([]);
  });

  it('and are so in every way where the issue is gone, one another way of naming only where it is used', async () => {
    const cwd = await makeBuilt();
    await build(cwd, '--name', '{年}/{期号:3}');
    program = 'two';
    edit(cwd, 2, (text) => text.replace('number: 2', 'number: 8'));
    rmSync(issue(cwd, 1));
    expect(await oldOf(cwd)).toEqual(['gone 2025/001.pdf', `gone ${pdfOf(1)}`, `renamed ${pdfOf(2)}`]);
  });

  itOnSources('where journals are of older versions, nor where the program is another', async () => {
    const cwd = await makeBuilt();
    const home = join(cwd, 'out/.kuaibao');
    for (const name of readdirSync(home)) {
      const path = join(home, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"naming":"[^"]*",/g, ''));
    }
    expect(await oldOf(cwd)).toEqual([]);
    edit(cwd, 2, (text) => text.replace('number: 2', 'number: 8'));
    expect(await oldOf(cwd)).toEqual([`renamed ${pdfOf(2)}`]);
    program = 'two';
    await build(cwd);
    rmSync(issue(cwd, 1));
    expect(await oldOf(cwd)).toEqual([`gone ${pdfOf(1)}`]);
  });

  it('nor is the folder of the issues searched for PDFs of others', async () => {
    const cwd = makeIssues(2);
    await run(['build', 'issues'], { cwd });
    writeFileSync(join(cwd, 'issues/上级文件.pdf'), 'x');
    rmSync(issue(cwd, 2));
    const { stale } = reportOf(await run(['build', 'issues', '--list-stale', '--json'], { cwd }));
    expect(stale?.map(({ why, path }) => [why, path])).toEqual([['gone', join(cwd, 'issues', pdfOf(2))]]);
  });
});

describe('--delete-stale', () => {
  it('deletes what its journal wrote and nobody changed, and says each', async () => {
    const cwd = await makeBuilt();
    rmSync(issue(cwd, 1));
    edit(cwd, 3, (text) => text.replace('2025-', '2014-'));
    const { stderr, code } = await build(cwd, '--delete-stale');
    expect(code).toBe(0);
    expect(stderr).toContain(`已删：out/${pdfOf(1)}：它的期刊文件 issues/第1期.yaml 没有了\n`);
    expect(stderr).toContain(`已删：out/${pdfOf(3)}：`);
    expect([1, 2, 3, 4].map((number) => existsSync(out(cwd, number)))).toEqual([false, true, false, true]);
    expect(await oldOf(cwd, '--delete-stale')).toEqual([]);
  });

  it('spares what is another file by now, is no file, or is of an issue that fails', async () => {
    const cwd = await makeBuilt();
    for (const number of [1, 2]) rmSync(issue(cwd, number));
    appendFileSync(out(cwd, 1), '%');
    renameSync(out(cwd, 2), join(cwd, 'kept.pdf'));
    symlinkSync(join(cwd, 'kept.pdf'), out(cwd, 2));
    edit(cwd, 3, (text) => `${text}copeis: 1\n`);
    edit(cwd, 4, (text) => text.replace('number: 4', 'number: 5'));
    writeFileSync(join(cwd, 'out/手工.pdf'), 'x');
    const { stderr } = await build(cwd, '--delete-stale');
    expect(stderr).toMatch(new RegExp(`没有删：out/${pdfOf(1)}：.*；排好以后被改过，没有删`));
    expect([1, 2, 3].map((number) => existsSync(out(cwd, number)))).toEqual([true, true, true]);
    expect(readdirSync(join(cwd, 'out'))).toEqual(expect.arrayContaining(['手工.pdf']));
    expect(existsSync(join(cwd, 'kept.pdf'))).toBe(true);
    expect(existsSync(out(cwd, 4))).toBe(false);
  });

  it('spares PDFs whose issues are away with their folder', async () => {
    const cwd = await makeBuilt();
    mkdirSync(join(cwd, 'usb'));
    copyFileSync(join(cwd, 'issues/刊物.yaml'), join(cwd, 'usb/刊物.yaml'));
    writeFileSync(join(cwd, 'usb/第9期.yaml'), issueOf(9));
    await run(['build', 'usb', '-o', 'out'], { cwd });
    renameSync(join(cwd, 'usb'), join(cwd, 'unplugged'));
    expect(await oldOf(cwd, '--delete-stale')).toEqual([`away ${pdfOf(9)}`]);
    expect(existsSync(out(cwd, 9))).toBe(true);
  });

  it('deletes nothing outside of its folder, whatever a journal says', async () => {
    const cwd = await makeBuilt();
    rmSync(issue(cwd, 1));
    const home = join(cwd, 'out/.kuaibao');
    const [name = ''] = readdirSync(home);
    copyFileSync(out(cwd, 1), join(cwd, 'outside.pdf'));
    const text = readFileSync(join(home, name), 'utf8');
    writeFileSync(join(home, name), text.replace(`"out":"${pdfOf(1)}"`, '"out":"../outside.pdf"'));
    expect(await oldOf(cwd, '--delete-stale')).toEqual([`unknown ${pdfOf(1)}`]);
    expect(existsSync(join(cwd, 'outside.pdf'))).toBe(true);
  });

  it('waits for a run that is not cut short', async () => {
    const cwd = await makeBuilt();
    rmSync(issue(cwd, 1));
    edit(cwd, 2, (text) => `${text}# x\n`);
    const onStop = (stop: (code: 130) => void) => {
      stop(130);
      return () => {};
    };
    const { stderr, code } = await run(['build', 'issues', '-o', 'out', '--delete-stale'], { cwd, onStop });
    expect(code).toBe(130);
    expect(stderr).toContain('没有全部排完，这次没有查多余的 PDF');
    expect(existsSync(out(cwd, 1))).toBe(true);
  });

  it('works for one issue as well, though a single one is remembered nowhere', async () => {
    const cwd = await makeBuilt();
    rmSync(issue(cwd, 1));
    await run(['build', 'issues/第2期.yaml', '-o', 'out', '--delete-stale'], { cwd });
    expect([1, 2, 3].map((number) => existsSync(out(cwd, number)))).toEqual([false, true, true]);
  });
});

describe('an issue that fails because another has its name', () => {
  it('is told as what its PDF is of', async () => {
    const cwd = await makeBuilt();
    edit(cwd, 4, (text) => `${text.replace('number: 4', 'number: 3')}copies: 9\n`);
    rmSync(issue(cwd, 1));
    const { stale } = reportOf(await build(cwd, '--json', '--delete-stale'));
    expect(stale?.map((one) => [one.why, one.issue, one.deleted])).toEqual([
      ['gone', issue(cwd, 1), true],
      ['failed', issue(cwd, 3), false],
      ['failed', issue(cwd, 4), false],
    ]);
  });
});

describe('the state', () => {
  it('still knows where a PDF is from when it has been rewritten', async () => {
    const cwd = await makeBuilt();
    rmSync(issue(cwd, 1));
    rmSync(issue(cwd, 2));
    for (let i = 0; i < 10; i++) {
      edit(cwd, 3, (text) => `${text}# ${i}\n`);
      await build(cwd);
    }
    expect(readdirSync(join(cwd, 'out/.kuaibao')).length).toBeLessThan(8);
    appendFileSync(out(cwd, 1), '%');
    expect(await oldOf(cwd)).toEqual([`gone ${pdfOf(1)}`, `gone ${pdfOf(2)}`]);
  });
});
