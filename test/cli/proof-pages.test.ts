import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, makeFolder, run, swap } from './support.ts';

describe('check --pages', () => {
  it('writes a PDF beside what it says', async () => {
    const cwd = makeFolder({ 'a.yaml': swap('正文。', '甲,乙。') });
    const { code, stderr } = await run(['check', 'a.yaml', '--pages', '校样.pdf'], { cwd });
    expect(readFileSync(join(cwd, '校样.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(stderr).toContain(`没有错误，有 1 处警告：a.yaml（1 页）\n校样：${join(cwd, '校样.pdf')}\n`);
    expect(code).toBe(0);
  });
  it('writes nothing where there is an error, and says so', async () => {
    const cwd = makeFolder({ 'a.yaml': swap('number', 'numbre') });
    const { code, stderr } = await run(['check', 'a.yaml', '--pages', '校样.pdf'], { cwd });
    expect(stderr).toContain('没有生成校样：先把错误改好，再运行一次\n');
    expect(existsSync(join(cwd, '校样.pdf'))).toBe(false);
    expect(code).toBe(1);
  });
  it.each([
    [['a.yaml', '--pages', '校样'], '--pages 后面写校样的文件名，以 .pdf 结尾；现在是“校样”\n'],
    [['a.yaml', 'b.yaml', '--pages', 'x.pdf'], '--pages 一次做一期\n'],
  ])('%j', async (args, said) => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': GOOD });
    const { code, stderr } = await run(['check', ...args], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: said });
  });
});
