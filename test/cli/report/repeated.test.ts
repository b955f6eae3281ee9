import { describe, expect, it } from 'vitest';
import { makeFolder, reportOf, run } from '../support.ts';

const issue = (number: number): string =>
  `刊物: 刊物.yaml\n期号: ${number}\n日期: 2025-09-19\n内容:\n  - 标题: 标题\n    正文: 正文。\n`;

const folderOf = (count: number, publication?: string): string =>
  makeFolder({
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`期/${i + 1}.yaml`, issue(i + 1)])),
    ...(publication === undefined ? {} : { '期/刊物.yaml': publication }),
  });

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe('a mistake that many issues share', () => {
  it.each([
    [
      'in a publication',
      '报头:\n  刊名: 河湾快报\n插图: 多余\n',
      '插图',
      /同一处影响 30 期：期\/刊物\.yaml 第 3 行：/,
    ],
    ['on the way to one', undefined, '找不到刊物文件', /同一处影响 30 期：找不到刊物文件 期\/刊物\.yaml\n/],
  ])('%s is said once, with how many', async (_, publication, part, line) => {
    const { stderr, code } = await run(['build', '期', '-o', 'out'], { cwd: folderOf(30, publication) });
    expect(code).toBe(1);
    expect(stderr).toMatch(line);
    expect(timesIn(stderr, part)).toBeLessThanOrEqual(5);
    expect(stderr).toContain('失败 30 期');
    expect(stderr.split('\n').length).toBeLessThan(20);
  });

  it('is in the report of each', async () => {
    const result = await run(['build', '期', '-o', 'out', '--json'], { cwd: folderOf(3) });
    expect(reportOf(result).inputs.map(({ diagnostics }) => diagnostics[0]?.code)).toEqual(
      Array(3).fill('publication-missing'),
    );
  });

  it("is not what stands in every issue's own file", async () => {
    const cwd = folderOf(3, '报头:\n  刊名: 河湾快报\n');
    const { stderr } = await run(['build', '期', '-o', 'out', '--set', '期号=四'], { cwd });
    expect(stderr).not.toContain('同一处');
    const own = makeFolder({ 'a.yaml': '期号：1\n', 'b.yaml': '期号：1\n' });
    const two = await run(['build', 'a.yaml', 'b.yaml'], { cwd: own });
    expect(two.stderr).toContain('a.yaml 第 1 行');
    expect(two.stderr).toContain('b.yaml 第 1 行');
  });
});
