import { describe, expect, it } from 'vitest';
import { GOOD, GOOD_NAME, listAll, makeFolder, run } from './support.ts';

const refused = (name: string, remedy: string): string =>
  `${name}：错误 找不到这个文件 [input-missing]\n  改法：${remedy}\n没有生成：${name}\n`;

describe('a name with the signs of an input method', () => {
  it.each([
    ['期、a.yaml', '期/a.yaml'],
    ['期／a。yaml', '期/a.yaml'],
    ['期＼a．yaml', '期/a.yaml'],
    ['D：、快报、a.yaml', 'D:/快报/a.yaml'],
  ])('%s is said to be %s', async (name, meant) => {
    const cwd = makeFolder({ '期/a.yaml': GOOD });
    const { code, stderr } = await run(['build', name], { cwd });
    expect(stderr).toBe(refused(name, `名字里的标点要用英文的：${meant}`));
    expect(code).toBe(1);
  });

  it('is looked for as it is first', async () => {
    const cwd = makeFolder({ '甲、乙：丙。yaml': GOOD });
    expect((await run(['build', '甲、乙：丙。yaml'], { cwd })).code).toBe(0);
  });
});

describe('typographic quotes around an output', () => {
  it('are refused', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    const { code, stderr } = await run(['build', 'a.yaml', '-o', '“成品”'], { cwd });
    expect([code, stderr]).toEqual([2, '-o 后面要用英文引号 "…"，不能用中文引号\n']);
    expect(listAll(cwd)).toEqual(['a.yaml']);
  });

  it.each(['“三夏”快报', '关于“三夏”'])('are a part of %s', async (output) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    expect((await run(['build', 'a.yaml', '-o', output], { cwd })).code).toBe(0);
    expect(listAll(cwd)).toContain(`${output}/${GOOD_NAME}`);
  });
});

describe('an ending that Windows hides', () => {
  it('is told where a folder is searched, in those that have issues too', async () => {
    const cwd = makeFolder({
      'a.yaml': GOOD,
      '第3期.yaml.txt': GOOD,
      '期/b.kuaibao.TXT': '',
      '期/b.yaml': GOOD,
    });
    const { code, stderr } = await run(['check', '.'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(`警告 第3期.yaml.txt 等 2 个文件 没有排：扩展名其实是 .txt [ending-hidden]
  改法：在文件夹的“查看”里勾选“文件扩展名”，把末尾的 .txt 去掉
`);
  });

  it('is told where there is nothing else', async () => {
    const cwd = makeFolder({ '第3期.yaml.txt': GOOD });
    const { code, stderr } = await run(['build', '.'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe(`警告 第3期.yaml.txt 没有排：扩展名其实是 .txt [ending-hidden]
  改法：在文件夹的“查看”里勾选“文件扩展名”，把末尾的 .txt 去掉
.：错误 这个文件夹里没有期刊文件（.yaml） [folder-no-issue]
  改法：检查是不是选错了文件夹；期刊文件的名字要以 .yaml、.yml 或 .kuaibao 结尾
没有生成：.
`);
  });

  it('is none of a file that was named', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, '第3期.yaml.txt': GOOD });
    expect((await run(['check', 'a.yaml'], { cwd })).stderr).not.toContain('ending-hidden');
    expect((await run(['check', '第3期.yaml.txt'], { cwd })).code).toBe(0);
  });
});

it('an issue opened inside an archive is told of, whether it is whole or not', async () => {
  const cwd = makeFolder({
    'Temp1_快报.zip/a.yaml': GOOD,
    'Temp1_快报.zip/b.yaml': `extends: p.yaml\n${GOOD}`,
  });
  for (const [name, exit] of [
    ['a.yaml', 0],
    ['b.yaml', 1],
  ] as const) {
    const { code, stderr } = await run(['check', `Temp1_快报.zip/${name}`], { cwd });
    expect(code).toBe(exit);
    expect(stderr).toContain(
      `Temp1_快报.zip/${name}：警告 这个文件是在压缩包里直接打开的：旁边的刊物文件、图片多半没有解出来，排出的 PDF 也会和临时文件夹一起消失 [input-in-archive]
  改法：先把压缩包全部解压到一个文件夹里，再排那里的文件
`,
    );
  }
});
