import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandInputs, isPattern, splitPattern } from '../../../src/build/inputs/expand.ts';
import { isList, readList } from '../../../src/build/inputs/list.ts';
import { encode, makeFolder } from '../../cli/support.ts';

const NAMES = [
  'issues/刊物.yaml',
  'issues/2024/第10期.yaml',
  'issues/2024/第2期.yaml',
  'issues/2025/第1期.YML',
  'issues/2025/第1期.pdf',
  'issues/2025/.hidden.yaml',
  'issues/node_modules/x.yaml',
  'issues/[2025]第1期.yaml',
  'empty/readme.txt',
];
const makeIssues = (): string => makeFolder(Object.fromEntries(NAMES.map((name) => [name, ''])));
const names = async (given: readonly string[], cwd = makeIssues()): Promise<string[]> =>
  (await expandInputs(given, cwd)).map(({ name, problem }) => (problem ? `! ${problem.code}` : name));

describe('inputs', () => {
  const all = [
    'issues/2024/第2期.yaml',
    'issues/2024/第10期.yaml',
    'issues/2025/第1期.YML',
    'issues/[2025]第1期.yaml',
    'issues/刊物.yaml',
  ];
  it.each([
    [['issues'], all],
    [['issues/'], all],
    [['./issues'], all.map((name) => name)],
    [['issues/2024/*.yaml'], ['issues/2024/第2期.yaml', 'issues/2024/第10期.yaml']],
    [['issues\\2024\\*.yaml'], ['issues/2024/第2期.yaml', 'issues/2024/第10期.yaml']],
    [['issues/**/第?期.*'], ['issues/2024/第2期.yaml', 'issues/2025/第1期.YML']],
    [['issues/2025/*'], ['issues/2025/第1期.YML']],
    [['issues/{2024,2025}/第2期.yaml'], ['issues/2024/第2期.yaml']],
    [['issues/20[0-9]4/第2期.yaml'], ['issues/2024/第2期.yaml']],
    [['issues/[2025]第1期.yaml'], ['issues/[2025]第1期.yaml']],
    [
      ['issues/2024/第10期.yaml', 'issues/2024', './issues/2024/第2期.yaml'],
      ['issues/2024/第10期.yaml', 'issues/2024/第2期.yaml'],
    ],
    [['no/*.yaml'], ['! glob-no-match']],
    [['empty'], ['! folder-no-issue']],
    [['no.yaml'], ['no.yaml']],
  ])('%j are %j', async (given, expected) => {
    expect(await names(given)).toEqual(expected);
  });

  it.skipIf(process.platform === 'win32')(
    'name a folder that may not be listed, and take the rest',
    async () => {
      const cwd = makeIssues();
      const closed = join(cwd, 'issues/2024');
      chmodSync(cwd, 0o755);
      chmodSync(closed, 0o000);
      const root = process.geteuid?.() === 0;
      if (root) process.seteuid?.(65534);
      try {
        const inputs = await expandInputs(['issues'], cwd);
        expect(inputs.map(({ name, problem }) => `${name} ${problem?.code ?? ''}`)).toEqual([
          ...['issues/2025/第1期.YML ', 'issues/[2025]第1期.yaml ', 'issues/刊物.yaml '],
          'issues/2024 folder-denied',
        ]);
        const [inside] = await expandInputs(['issues/2024/*.yaml'], cwd);
        expect(inside?.problem?.code).toBe('folder-denied');
      } finally {
        if (root) process.seteuid?.(0);
        chmodSync(closed, 0o755);
      }
    },
  );

  it('are found from an absolute pattern', async () => {
    const cwd = makeIssues();
    expect(await names([join(cwd, 'issues/2024/*2期.yaml')], '/')).toEqual([
      join(cwd, 'issues/2024/第2期.yaml'),
    ]);
  });

  it('have a key that does not hang on where they are', async () => {
    const key = async (given: string, cwd: string) =>
      (await expandInputs([given], cwd)).map((one) => one.key);
    const [one, other] = [makeIssues(), makeIssues()];
    expect(await key(join(one, 'issues/**/*.yaml'), '/')).toEqual(await key('issues/**/*.yaml', other));
    expect(await key(join(one, 'issues'), '/')).toEqual(await key('issues', other));
    expect(await key('./issues/刊物.yaml', one)).toEqual(['issues/刊物.yaml']);
  });
});

describe('a pattern', () => {
  it.each([
    ['*.yaml', true],
    ['a?.yaml', true],
    ['{a,b}.yaml', true],
    ['[ab].yaml', true],
    ['第44期（定稿）.yaml', false],
    ['a[.yaml', false],
    ['{a}.yaml', false],
  ])('%j: %s', (given, is) => expect(isPattern(given)).toBe(is));

  it.each([
    ['issues/**/*.yaml', 'issues', '**/*.yaml'],
    ['D:\\快报\\2025\\*.yaml', 'D:/快报/2025', '*.yaml'],
    ['\\\\server\\share\\**\\*.yaml', '//server/share', '**/*.yaml'],
    ['/*.yaml', '/', '*.yaml'],
    ['../a/*/b.yaml', '../a', '*/b.yaml'],
    ['*.yaml', '', '*.yaml'],
  ])('%j starts from %j', (pattern, folder, rest) => {
    expect(splitPattern(pattern)).toEqual({ folder, rest });
  });
});

describe('a list', () => {
  it.each([
    ['lines', 'a.yaml\n\n  b.yaml \r\n', ['a.yaml', 'b.yaml']],
    ['a byte order mark', '\ufeffa.yaml\n', ['a.yaml']],
    ['NULs', 'a.yaml\0b b.yaml\0', ['a.yaml', 'b b.yaml']],
    ['blank lines', '\n \n', []],
    ['remarks and quotes', '# 九月\n"C:\\我的 期刊\\a.yaml"\n', ['C:\\我的 期刊\\a.yaml']],
    ['nothing', '', []],
  ])('may have %s', (_, text, expected) => expect(readList(encode(text))).toEqual(expected));

  it('may be in GB18030 or UTF-16, but not a picture', () => {
    const gbk = Uint8Array.of(0xb5, 0xda, 0x31, 0x2e, 0x79, 0x61, 0x6d, 0x6c, 0x0a);
    expect(readList(gbk)).toEqual(['第1.yaml']);
    expect(readList(Buffer.from('\ufeffa.yaml\r\n', 'utf16le'))).toEqual(['a.yaml']);
    expect(readList(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toBeUndefined();
  });

  it('is told from the text of an issue', () => {
    const cwd = makeIssues();
    expect(isList(['issues/2024/第2期.yaml', 'typo.yaml'], cwd)).toBe(true);
    expect(isList(['issues', 'issues/*'], cwd)).toBe(true);
    expect(isList(['extends: 刊物.yaml'], cwd)).toBe(false);
    expect(isList(['extends: 刊物.yaml', 'number: 1'], cwd)).toBe(false);
    expect(isList(['期号：12', 'a.yaml'], cwd)).toBe(false);
    expect(isList(['延津政务快报'], cwd)).toBe(false);
    expect(isList([], cwd)).toBe(false);
  });
});
