import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namePath, pathFrom } from '../../src/disk/named-path.ts';

const CWD = resolve('/a/b/c');

describe('a file that another one leads to', () => {
  it.each([
    ['1.yaml', 'pub.yaml'],
    ['./x/1.yaml', 'x/pub.yaml'],
    ['x/1.yaml', '../pub.yaml'],
    ['../y/1.yaml', '../pub.yaml'],
    ['../y/1.yaml', '../../z/pub.yaml'],
    ['x/1.yaml', resolve('/elsewhere/pub.yaml')],
    [join(CWD, '1.yaml'), join(CWD, 'pub.yaml')],
    ['标准输入', 'p/pub.yaml'],
  ])('from %s: %s is where the working folder has it', (from, name) => {
    expect(pathFrom(namePath(from, CWD), name)).toBe(resolve(CWD, name));
  });
});
