import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellArgument } from '../../src/cli/shell.ts';

const TRAPS = [
  'a"b;$(touch PWNED)`id`.yaml',
  "it's.yaml",
  "'; exit 3; '",
  'a b/第1期.yaml',
  '$HOME',
  '~/x',
  'a*?[b]',
  'a&b|c<d>e',
  '\\',
  '#x',
  'a!b',
  '{a,b}',
  '-x.yaml',
  'x\ny',
];

describe('a file name as an argument', () => {
  it.each(['青禾快报/issue.yaml', '/tmp/a-b_c.yaml', '第1期（付印）.yaml'])('stays plain: %j', (name) => {
    expect(shellArgument(name, 'linux')).toBe(name);
    expect(shellArgument(name, 'win32')).toBe(name);
  });

  it.skipIf(process.platform === 'win32').each(TRAPS)('is nothing but a name to sh: %j', (name) => {
    const { stdout, status } = spawnSync('sh', ['-c', `printf %s ${shellArgument(name, 'linux')}`]);
    expect([stdout.toString().replace(/^\.\/-/, '-'), status]).toEqual([name, 0]);
  });

  it.each([
    ['a b.yaml', '"a b.yaml"'],
    ['a&b.yaml', '"a&b.yaml"'],
    ["it's.yaml", `"it's.yaml"`],
    ['C:\\年\\x.yaml', 'C:\\年\\x.yaml'],
    ['-x.yaml', './-x.yaml'],
  ])('is quoted for both shells of Windows: %j', (name, wanted) => {
    expect(shellArgument(name, 'win32')).toBe(wanted);
  });

  it.each(['$(x)', 'a`b', '%PATH%', 'a"b', 'a!b', '“a”'])('or not at all: %j', (name) => {
    expect(shellArgument(name, 'win32')).toBeUndefined();
  });
});
