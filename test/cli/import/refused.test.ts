import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { CHANGED, rewriteWhole } from '../../../src/disk/rewrite.ts';
import { itOnSources } from '../../helpers/on-sources.ts';
import { makeFolder, run } from '../support.ts';

vi.mock('../../../src/disk/rewrite.ts', async (original) => {
  const real = await original<typeof import('../../../src/disk/rewrite.ts')>();
  return { ...real, rewriteWhole: vi.fn(real.rewriteWhole) };
});

const COPY =
  '县科技局精准服务科技型企业\n　　近日，该局抽调业务骨干26人，组成4个服务小组，深入企业和村组宣讲政策、解决难题。（科技局）\n';
const ISSUE = '报头: {刊名: 河湾快报}\n期号: 12\n日期: 2025-09-19\n内容:\n  - {标题: 甲, 正文: 乙。}\n';

itOnSources.each([
  [
    'ENOSPC',
    /^i\.yaml：错误 磁盘已满，写不进去：.*i\.yaml \[output-disk-full\]\n {2}改法：清理磁盘，或用 -o 换一个磁盘/m,
  ],
  [
    CHANGED,
    /^i\.yaml：错误 这个文件刚才被别人或别的程序改过，没有动它 \[fix-changed\]\n {2}改法：再运行一次\n/m,
  ],
])('says that nothing was added to a file that could not be written: %s', async (failure, said) => {
  const cwd = makeFolder({ 'a.txt': COPY, 'i.yaml': ISSUE });
  vi.mocked(rewriteWhole).mockReturnValueOnce({ step: 'write', code: failure });
  const { code, stdout, stderr } = await run(['import', 'a.txt', '--into', 'i.yaml', '--json'], { cwd });
  expect(stderr).toMatch(said);
  expect(stderr).not.toContain('已加进');
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, outputs: [], totals: { outputs: 0, items: 0 } });
  expect(code).toBe(1);
  expect(readFileSync(join(cwd, 'i.yaml'), 'utf8')).toBe(ISSUE);
});
