/** An output folder that another version of the program has worked in. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Run, run } from '../cli/support.ts';
import { makeIssues, pdfOf } from './support.ts';

const build = (cwd: string, ...args: string[]): Promise<Run> =>
  run(['build', 'issues', '-o', 'out', ...args], { cwd });
const home = (cwd: string): string => join(cwd, 'out/.kuaibao');
const pdfs = (cwd: string): string[] =>
  readdirSync(join(cwd, 'out'))
    .filter((name) => name.endsWith('.pdf'))
    .sort();

/** Three issues, built, with a PDF of the user's own beside; their journal as another version would have left it. */
async function makeBuilt(change: (line: string) => string): Promise<string> {
  const cwd = makeIssues(3);
  await build(cwd);
  writeFileSync(join(cwd, 'out/合订本.pdf'), 'x');
  for (const name of readdirSync(home(cwd))) {
    const path = join(home(cwd), name);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, lines.map((line) => `${change(line)}\n`).join(''));
  }
  return cwd;
}
const edit =
  (change: (entry: Record<string, unknown>) => void) =>
  (line: string): string => {
    const entry = JSON.parse(line);
    change(entry);
    return JSON.stringify(entry);
  };
/** As another program of today writes them. */
const other = edit((entry) => {
  entry.key = 'another';
  entry.program = 'another';
});
/** As the first versions wrote them. */
const old = edit((entry) => {
  entry.key = 'another';
  delete entry.naming;
  delete entry.program;
});
/** As some later version may. */
const newer = edit((entry) => {
  entry.v = 2;
  entry.out = 7;
});

const CHANGED = '说明 快报换了版本，以前排好的 3 期重排一遍，只这一次 [program-changed]\n';
const SUMMARY = (built: number, same: number): RegExp =>
  new RegExp(`生成 ${built} 期，未变 ${same} 期，失败 0 期`);

describe('a folder of another version of the program', () => {
  it('is built anew, which is said once', async () => {
    const cwd = await makeBuilt(other);
    const { stderr } = await build(cwd);
    expect(stderr).toContain(CHANGED);
    expect(stderr).toMatch(SUMMARY(3, 0));
    const again = await build(cwd);
    expect(again.stderr).not.toContain('换了版本');
    expect(again.stderr).toMatch(SUMMARY(0, 3));
  });

  it('is built anew without a word where that was asked for, or but errors are not', async () => {
    expect((await build(await makeBuilt(other), '--force')).stderr).not.toContain('换了版本');
    expect((await build(await makeBuilt(other), '-q')).stderr).toBe('');
  });

  it('is understood where its journal is of the first that kept one', async () => {
    const cwd = await makeBuilt(old);
    rmSync(join(cwd, 'issues/第3期.yaml'));
    const { stderr } = await build(cwd, '--delete-stale');
    expect(stderr).toContain('说明 快报换了版本，以前排好的 2 期重排一遍，只这一次 [program-changed]\n');
    expect(stderr).toContain(`已删：out/${pdfOf(3)}：它的期刊文件 issues/第3期.yaml 没有了`);
    expect(pdfs(cwd)).toEqual(['合订本.pdf', pdfOf(1), pdfOf(2)].sort());
  });

  it('loses no PDF to a journal that knows it wrongly', async () => {
    const cwd = await makeBuilt(
      edit((entry) => {
        entry.key = 'another';
        entry.hash = 'another';
        entry.program = 'another';
      }),
    );
    rmSync(join(cwd, 'issues/第3期.yaml'));
    const { stderr } = await build(cwd, '--delete-stale');
    expect(stderr).toContain(`没有删：out/${pdfOf(3)}`);
    expect(pdfs(cwd)).toHaveLength(4);
  });

  it('is built anew where its journal is of a newer one, and that journal is left alone', async () => {
    const cwd = await makeBuilt(newer);
    const [theirs = ''] = readdirSync(home(cwd));
    const before = readFileSync(join(home(cwd), theirs), 'utf8');
    const { stderr } = await build(cwd, '--delete-stale');
    expect(stderr).toContain(
      '说明 “.kuaibao”里的记录是更新的快报写的，这个版本读不懂，3 期重排一遍，只这一次 [state-unread]\n',
    );
    expect(stderr).toMatch(SUMMARY(3, 0));
    // Often enough for the journals of this one to be put together.
    for (let run = 0; run < 10; run++) expect((await build(cwd, '--force')).stderr).not.toContain('读不懂');
    expect((await build(cwd)).stderr).toMatch(SUMMARY(0, 3));
    expect(readFileSync(join(home(cwd), theirs), 'utf8')).toBe(before);
    expect(readdirSync(home(cwd)).length).toBeLessThan(9);
    expect(pdfs(cwd)).toHaveLength(4);
  });

  it('is built anew where its journal is spoilt', async () => {
    const cwd = await makeBuilt((line) => '\0'.repeat(line.length));
    rmSync(join(cwd, 'issues/第3期.yaml'));
    const { stderr } = await build(cwd, '--delete-stale');
    expect(stderr).toContain('说明 “.kuaibao”里的记录坏了，2 期重排一遍，只这一次 [state-unread]\n');
    expect(pdfs(cwd)).toHaveLength(4);
    expect((await build(cwd)).stderr).toMatch(SUMMARY(0, 2));
  });

  it('has one issue built anew where the last line was cut short, as a killed run leaves it', async () => {
    const cwd = await makeBuilt((line) => line);
    const [name = ''] = readdirSync(home(cwd));
    const path = join(home(cwd), name);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -30));
    const { stderr } = await build(cwd);
    expect(stderr).toMatch(SUMMARY(1, 2));
    expect(stderr).not.toContain('说明');
  });
});
