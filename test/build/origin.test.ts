/** Names of PDFs from the names of issues' files and folders. */

import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDistinct, nameOutput, originOf, readPattern } from '../../src/build/output-names.ts';
import { GOOD, listAll, makeFolder, ROOT, run, summarise } from '../cli/support.ts';

const FACTS = {
  title: '快报',
  date: { year: 2025, month: 9, day: 19 },
  number: { first: 44, last: 44 },
  supplement: false,
};

function name(written: string, path: string): string {
  const read = readPattern(written);
  if ('problem' in read) throw new Error(read.problem.zh);
  const named = nameOutput({ ...FACTS, origin: originOf(path) }, read.pattern, '.pdf', path);
  return 'name' in named ? named.name : named.diagnostic.code;
}

describe('the name of a PDF', () => {
  it.each([
    ['{文件}', '/甲/第44期.yaml', '第44期.pdf'],
    ['{文件夹}-{文件}', '/甲/第44期.yml', '甲-第44期.pdf'],
    ['{folder}/{file}', '/a/b/c.d.yaml', 'b/c.d.pdf'],
    ['{文件}-{期号:3}', '/甲/无扩展名', '无扩展名-044.pdf'],
    ['{文件}', '/甲/a:b*?"<>|\u0007\u202e\n.yaml', 'a_b_________.pdf'],
    ['{文件}', '/甲/..yaml', '_.pdf'],
    ['{文件}', '/甲/.yaml', '_yaml.pdf'],
    ['{文件}', '/甲/con.yaml', '_con.pdf'],
    ['{文件}', '/甲/ .yaml', '_.pdf'],
    ['{文件夹}/{文件}', '/.. /a.yaml', '_/a.pdf'],
    ['{文件夹}/x', '/a.yaml', '_/x.pdf'],
  ])('%s of %j is %s', (pattern, path, expected) => expect(name(pattern, path)).toBe(expected));

  it.each([
    '{文件:3}',
    '{folder:2}',
    '{文件:}',
    '{file:1:2}',
    '{期号:a}',
    `{${' '.repeat(100_000)}x${' '.repeat(100_000)}:y}`,
  ])('has no %j', (pattern) => expect(readPattern(pattern)).toHaveProperty('problem'));
});

describe('files that are to be told apart', () => {
  const found = (...paths: string[]) => findDistinct(paths.map((path) => ({ path, target: '/out' })))?.zh;
  it.each([
    ['by their names', ['/a/1.yaml', '/a/2.yaml'], '{文件}'],
    ['by their folders', ['/a/1.yaml', '/b/1.yaml', '/b/2.yaml'], '{文件夹}-{文件}'],
    ['by neither', ['/x/a/1.yaml', '/y/a/1.yaml'], undefined],
    ['but for capitals', ['/a/x.yaml', '/a/X.yaml'], undefined],
  ])('are, %s', (_, paths, expected) => expect(found(...paths)).toBe(expected));
});

describe('a run', () => {
  const other = GOOD.replace('正文。', '别的正文。');

  it('builds all examples into one folder', async () => {
    const cwd = makeFolder();
    const examples = join(ROOT, 'examples');
    const plain = await run(['build', examples, '-o', 'plain'], { cwd });
    expect(plain.code).toBe(1);
    expect(plain.stderr).toContain('加 --name "{文件夹}-{文件}"');
    const { code } = await run(['build', examples, '-o', 'out', '--name', '{文件夹}-{文件}'], { cwd });
    expect(code).toBe(0);
    const names = readdirSync(examples).map((folder) => `${folder}-issue.pdf`);
    expect(listAll(join(cwd, 'out'))).toEqual(expect.arrayContaining(names));
  });

  it('is told of names that would do, and of none that would not', async () => {
    const cwd = makeFolder({ 'a/1.yaml': GOOD, 'a/2.yaml': other, 'b/1.yaml': GOOD, 'x/a/1.yaml': other });
    const said = async (...args: string[]) => (await run(['build', ...args, '-o', 'out'], { cwd })).stderr;
    expect(await said('a')).toContain('加 --name "{文件}"，用文件的名字');
    expect(await said('a/2.yaml', 'b/1.yaml')).toContain('加 --name "{文件}"，用文件的名字');
    expect(await said('b/1.yaml', 'x/a/1.yaml')).toContain(
      '加 --name "{文件夹}-{文件}"，用文件夹和文件的名字',
    );
    const none = await said('a/1.yaml', 'x/a/1.yaml');
    expect(none).toContain('或者用 --name 换一种文件名');
    expect(none).not.toContain('{文件');
  });

  it('builds again under another name where the folder of an issue was renamed', async () => {
    const cwd = makeFolder({ 'all/甲/1.yaml': GOOD, 'all/甲/2.yaml': other });
    const build = (folder: string) =>
      run(
        [
          'build',
          `${folder}/甲`.replace('all/甲', 'all'),
          '-o',
          `${folder}/out`,
          '--name',
          '{文件夹}-{文件}',
        ],
        { cwd },
      );
    expect((await build('all')).stderr).toContain('生成 2 期');
    expect((await build('all')).stderr).toContain('未变 2 期');
    renameSync(join(cwd, 'all/甲'), join(cwd, 'all/乙'));
    expect((await build('all')).stderr).toContain('生成 2 期');
    expect(listAll(join(cwd, 'all/out'))).toEqual(['乙-1.pdf', '乙-2.pdf', '甲-1.pdf', '甲-2.pdf'].sort());
  });

  it('is not up to date where its own folder was renamed with all that is in it', async () => {
    const cwd = makeFolder({ '甲/1.yaml': GOOD, '甲/2.yaml': other });
    const build = (folder: string) =>
      run(['build', folder, '-o', `${folder}/out`, '--name', '{文件夹}-{文件}'], { cwd });
    expect((await build('甲')).stderr).toContain('生成 2 期');
    renameSync(join(cwd, '甲'), join(cwd, '乙'));
    expect((await build('乙')).stderr).toContain('生成 2 期');
    expect(listAll(join(cwd, '乙/out'))).toContain('乙-1.pdf');
  });

  it('has no file where an issue comes from standard input', async () => {
    const result = await run(['build', '-', '--name', '{文件}', '--json'], {
      cwd: makeFolder(),
      stdin: GOOD,
    });
    expect(summarise(result)).toEqual([expect.stringMatching(/^name-incomplete/)]);
    expect(result.stderr).toContain('从标准输入来的一期没有文件名');
  });

  it('says nothing but that a name is too long where it is', async () => {
    const long = '长'.repeat(80);
    const cwd = makeFolder({ [`${long}/${long}.yaml`]: GOOD });
    const result = await run(['build', long, '-o', 'out', '--name', '{文件夹}-{文件}', '--json'], { cwd });
    expect(summarise(result)).toEqual([expect.stringMatching(/^output-name-too-long/)]);
  });
});
