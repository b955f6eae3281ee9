import { expect, it } from 'vitest';
import { GOOD, GOOD_NAME, listAll, makeFolder, run, swap } from './support.ts';

const SECOND = swap('number: 1', 'number: 2');
const SECOND_NAME = GOOD_NAME.replace('第1期', '第2期');

it('.kuaibao is an ending of issues: named, in a folder, in a list', async () => {
  const files = { '往期/a.KUAIBAO': GOOD, '往期/b.kuaibao': SECOND, '往期/.kuaibao/x.kuaibao': 'x' };
  const cwd = makeFolder(files);
  expect((await run(['build', '往期', '-o', 'out'], { cwd })).code).toBe(0);
  const built = listAll(cwd).filter((name) => name.startsWith('out'));
  expect(built).toEqual([GOOD_NAME, SECOND_NAME].map((name) => `out/${name}`));
  const listed = await run(['check', '-'], { cwd, stdin: '往期/a.KUAIBAO\n往期/b.kuaibao\n' });
  expect(listed).toMatchObject({ code: 0, stderr: expect.stringContaining('共 2 期：2 期正常') });
});

it('and comes back out of a PDF', async () => {
  const cwd = makeFolder({ '第1期.kuaibao': 'extends: 河湾.kuaibao\nnumber: 1\n', '河湾.kuaibao': GOOD });
  expect((await run(['build', '第1期.kuaibao'], { cwd })).code).toBe(0);
  expect((await run(['extract', GOOD_NAME, '-o', 'back'], { cwd })).code).toBe(0);
  const back = listAll(cwd).filter((name) => name.startsWith('back'));
  expect(back).toEqual(['back/河湾.kuaibao', 'back/第1期.kuaibao']);
});

it('is kept by a new issue that follows one', async () => {
  const cwd = makeFolder({ '第1期.kuaibao': GOOD });
  const { code, stderr } = await run(['new', '--date', '2025-09-20'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('已新建：第2期.kuaibao\n');
});

it('is no name of a PDF, and a file to be built where a command belongs', async () => {
  const cwd = makeFolder({ 'a.kuaibao': GOOD });
  expect((await run(['build', 'a.kuaibao', '-o', 'b.kuaibao'], { cwd })).stderr).toBe(
    '-o 后面要写 .pdf 文件名或文件夹的名字；现在是“b.kuaibao”\n',
  );
  expect((await run(['a.kuaibao'], { cwd })).stderr).toBe(
    '少写了命令；要排版请写：kuaibao build a.kuaibao\n',
  );
  expect((await run(['build', 'a'], { cwd })).stderr).toContain('是不是：a.kuaibao');
});

it('does not make an issue of the folder that remembers what was built', async () => {
  const cwd = makeFolder({ 'a.kuaibao': GOOD, '.kuaibao/x.jsonl': '' });
  expect((await run(['check', 'b.yaml'], { cwd })).stderr).toBe(
    'b.yaml：错误 找不到这个文件 [input-missing]\n  改法：检查文件名；这个文件夹里有：a.kuaibao\n有 1 处错误：b.yaml\n',
  );
});
