import { describe, expect, it } from 'vitest';
import { checkName, nameKey } from '../../src/verify/safe-names.ts';

const GOOD = [
  'issue.yaml',
  '2025/第44期.yaml',
  '刊物/延津 政务快报.yaml',
  '.hidden.yaml',
  '.草稿/第1期.yml',
  'a..b/c.yaml',
  'console.yaml',
  'com.yaml',
];

const BAD = [
  '.hidden',
  '.bashrc',
  '.ssh/authorized_keys',
  'a/.profile',
  '.kuaibao/x.yaml',
  '',
  '.',
  '..',
  '../x',
  'a/../../x',
  'a/..',
  '/etc/passwd',
  '//server/share/x',
  'C:x',
  'c:/x',
  '\\\\server\\x',
  'a\\b',
  'a\0b',
  'a\nb',
  'a\u202eb',
  'a//b',
  'a/./b',
  'a/',
  'x.',
  'x ',
  'a /b',
  'a./b',
  'CON',
  'con.yaml',
  'NUL .txt',
  'a/AUX/b',
  'com1',
  'LPT¹.yaml',
  '长'.repeat(90),
  'x'.repeat(201),
  `${'a/'.repeat(20)}b`,
];

describe('names of attached files', () => {
  it.each(GOOD)('lets %j pass', (name) => {
    expect(checkName(name)).toEqual({ segments: name.split('/') });
  });

  it.each(BAD)('refuses %j', (name) => {
    expect(checkName(name)).toHaveProperty('refused');
  });

  it('refuses what Windows forbids on Windows only', () => {
    expect(checkName('通报?.yaml', 'linux')).toHaveProperty('segments');
    expect(checkName('通报?.yaml', 'win32')).toHaveProperty('refused');
    expect(checkName('x.yaml:stream', 'win32')).toHaveProperty('refused');
  });

  it('takes spellings of one name for the same', () => {
    expect(nameKey(['A', 'É.yaml'])).toBe(nameKey(['a', 'é.yaml']));
  });
});
