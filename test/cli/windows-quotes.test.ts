import { describe, expect, it } from 'vitest';
import { mendQuotes } from '../../src/cli/options/windows-quotes.ts';

describe('a folder that ends in a backslash between quotes', () => {
  it.each([
    [
      ['build', 'D:\\快报"'],
      ['build', 'D:\\快报\\'],
    ],
    [
      ['build', 'x.yaml', '-o', 'D:\\成品"'],
      ['build', 'x.yaml', '-o', 'D:\\成品\\'],
    ],
    [
      ['build', '--output=D:\\成品"'],
      ['build', '--output=D:\\成品\\'],
    ],
  ])('%j gets it back', (args, meant) => {
    expect(mendQuotes(args, 'win32')).toEqual({ args: meant });
    expect(mendQuotes(args, 'linux')).toEqual({ args });
  });

  it.each([
    [['build', 'x.yaml', '--set', '标题="甲"']],
    [['build', 'x.yaml', '--set=标题="甲" 乙']],
    [['build', 'D:\\快报 文件\\x.yaml', '-o', 'D:\\成品\\']],
  ])('%j needs nothing', (args) => {
    expect(mendQuotes(args, 'win32')).toEqual({ args });
  });

  it.each(['D:\\快报" -o 成品', 'D:\\快报" -o D:\\成品"'])('%j has swallowed what follows', (argument) => {
    expect(mendQuotes(['build', argument], 'win32')).toEqual({ folder: 'D:\\快报' });
  });
});
