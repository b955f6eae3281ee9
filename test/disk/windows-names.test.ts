import { describe, expect, it } from 'vitest';
import { remarkOnInput, remarkOnOutput } from '../../src/disk/place-remarks.ts';
import { dropTrailing, findNameFault, isBeyondPrograms } from '../../src/disk/windows-names.ts';

describe('a name that Windows has for something else', () => {
  it.each([
    ['C:\\快报\\con.pdf', { kind: 'device', name: 'con.pdf' }],
    ['C:\\AUX\\x.pdf', { kind: 'device', name: 'AUX' }],
    ['C:\\nul .pdf', { kind: 'device', name: 'nul .pdf' }],
    ['\\\\server\\share\\COM¹.tar.gz', { kind: 'device', name: 'COM¹.tar.gz' }],
    ['C:\\a.pdf:b.pdf', { kind: 'sign', name: 'a.pdf:b.pdf', sign: ':' }],
    ['C:\\a?.pdf', { kind: 'sign', name: 'a?.pdf', sign: '?' }],
    ['C:/快报"/x.pdf', { kind: 'sign', name: '快报"', sign: '"' }],
    [`C:\\${'长'.repeat(256)}`, { kind: 'long', name: '长'.repeat(256) }],
  ])('is found: %j', (path, fault) => {
    expect(findNameFault(path, 'win32')).toEqual(fault);
    expect(findNameFault(path, 'linux')).toBeUndefined();
  });

  it.each([
    'C:\\快报 文件\\第1期（付印）.pdf',
    '\\\\server\\share$\\期\\x.pdf',
    'C:\\console\\com10.pdf',
    'C:\\auxiliary.yaml',
    'C:\\😀.pdf',
    `C:\\${'长'.repeat(255)}`,
    'C:\\',
  ])('is not any other: %j', (path) => {
    expect(findNameFault(path, 'win32')).toBeUndefined();
  });
});

describe('dots and spaces at the end of a name', () => {
  it.each([
    ['成品.', '成品'],
    ['a.pdf ', 'a.pdf'],
    ['a. \\b..\\c.pdf', 'a\\b\\c.pdf'],
    ['..\\x. ', '..\\x'],
    ['.', '.'],
    ['D:\\', 'D:\\'],
  ])('are none on Windows: %j', (written, read) => {
    expect(dropTrailing(written, 'win32')).toBe(read);
    expect(dropTrailing(written, 'linux')).toBe(written);
  });
});

it('a path of 260 and more is beyond most programs of Windows', () => {
  expect(isBeyondPrograms('x'.repeat(259), 'win32')).toBe(false);
  expect(isBeyondPrograms('x'.repeat(260), 'win32')).toBe(true);
  expect(isBeyondPrograms('x'.repeat(260), 'linux')).toBe(false);
  const input = { name: 'a.yaml', path: '/a.yaml' };
  expect(remarkOnOutput(input, undefined)).toEqual([]);
});

describe('a file opened inside an archive', () => {
  it.each([
    'C:\\Users\\li\\AppData\\Local\\Temp\\Temp1_快报.zip\\第1期.yaml',
    'C:\\Users\\li\\AppData\\Local\\Temp\\0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0_快报.zip.1f0\\第1期.yaml',
    'C:\\Users\\li\\AppData\\Local\\Temp\\7zO8A3F01C2\\第1期.yaml',
    'C:\\Users\\li\\AppData\\Local\\Temp\\Rar$DIa1234.5678\\第1期.yaml',
    'C:\\Users\\li\\AppData\\Local\\Temp\\360zip$Temp\\360$0\\第1期.yaml',
  ])('is told: %s', (path) => {
    const [said, ...more] = remarkOnInput({ name: '第1期.yaml', path });
    expect(more).toEqual([]);
    expect([said?.code, said?.severity]).toEqual(['input-in-archive', 'warning']);
  });

  it.each(['D:\\快报.zip\\第1期.yaml', 'D:\\Temp1_快报\\第1期.yaml', '/tmp/kuaibao-7zO/第1期.yaml'])(
    'and no other: %s',
    (path) => {
      expect(remarkOnInput({ name: '第1期.yaml', path })).toEqual([]);
    },
  );
});
