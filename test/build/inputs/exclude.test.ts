import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excludeInputs } from '../../../src/build/inputs/exclude.ts';
import { expandInputs } from '../../../src/build/inputs/expand.ts';
import { makeFolder } from '../../cli/support.ts';

const FILES = [
  'ci.yml',
  '2025/第1期.yaml',
  '2025/草稿/第2期.yaml',
  '2024/第1期.yaml',
  '2024/第1期 - 副本.yaml',
];

async function keptOf(given: readonly string[], patterns: readonly string[]) {
  const cwd = makeFolder(Object.fromEntries(FILES.map((name) => [`往期/${name}`, 'x'])));
  const all = await expandInputs(given, cwd);
  const { inputs, idle } = excludeInputs(
    all,
    patterns.map((one) => one.replace('CWD', cwd)),
  );
  const left = all.filter((one) => !inputs.includes(one)).map(({ name }) => name.replace('往期/', ''));
  return { left, idle };
}

describe('--exclude', () => {
  it.each([
    ['a name', 'ci.yml', ['ci.yml']],
    ['a name in any folder', '第1期.yaml', ['2024/第1期.yaml', '2025/第1期.yaml']],
    ['a pattern of names', '*副本*', ['2024/第1期 - 副本.yaml']],
    ['one character', '第?期.yml', []],
    ['alternatives', '*.{yml,txt}', ['ci.yml']],
    ['a set of characters', '第[2-9]期.yaml', ['2025/草稿/第2期.yaml']],
    ['all but a set', '第[!2]期.yaml', ['2024/第1期.yaml', '2025/第1期.yaml']],
    ['a folder', '草稿', ['2025/草稿/第2期.yaml']],
    ['a folder with its slash', '草稿/', ['2025/草稿/第2期.yaml']],
    ['a path as it is shown', '往期/2024', ['2024/第1期 - 副本.yaml', '2024/第1期.yaml']],
    ['a path as Windows writes it', '.\\往期\\2024\\第1期.yaml', ['2024/第1期.yaml']],
    ['a path inside the folder given', '2025/*.yaml', ['2025/第1期.yaml']],
    ['folders of any depth', '往期/**/第2期.yaml', ['2025/草稿/第2期.yaml']],
    ['an absolute path', 'CWD/往期/ci.yml', ['ci.yml']],
    ['no part of a name', '期', []],
  ])('takes %s', async (_, pattern, expected) => {
    const { left, idle } = await keptOf(['往期'], [pattern]);
    expect(left).toEqual(expected);
    expect(idle).toEqual(expected.length > 0 ? [] : [pattern]);
  });

  it('works on names, and is repeated', async () => {
    const { left } = await keptOf([join('往期', 'ci.yml'), join('往期', '2025')], ['ci.yml', '草稿']);
    expect(left).toEqual(['ci.yml', '2025/草稿/第2期.yaml']);
  });

  it('leaves a name that leads nowhere to be said', async () => {
    expect(await keptOf(['没有*.yaml'], ['没有*'])).toEqual({ left: [], idle: ['没有*'] });
  });
});
