import { describe, expect, it } from 'vitest';
import { nameOutput, pathKey, readPattern } from '../../src/build/output-names.ts';

const FACTS = {
  title: '延津政务快报',
  date: { year: 2025, month: 9, day: 19 },
  number: { first: 44, last: 44 },
  total: { first: 345, last: 345 },
  supplement: false,
};
const JOINT = {
  ...FACTS,
  number: { first: 44, last: 45, year: 2024 },
  total: { first: 345, last: 346 },
};
const { number: _, total: __, ...BARE } = FACTS;

const name = (
  written: string | undefined,
  facts: Parameters<typeof nameOutput>[0] = FACTS,
  suffix = '',
): string => {
  const read = written === undefined ? { pattern: undefined } : readPattern(written);
  if ('problem' in read) return `! ${read.problem.zh}`;
  const named = nameOutput(facts, read.pattern, `${suffix}.pdf`, 'a.yaml');
  return 'name' in named ? named.name : `! ${named.diagnostic.code}`;
};

describe('the name of a PDF', () => {
  it.each([
    [undefined, '延津政务快报2025年第44期.pdf'],
    ['{刊名}{年}年第{期号}期', '延津政务快报2025年第44期.pdf'],
    ['{title}{year}年{issue}.pdf', '延津政务快报2025年第44期.pdf'],
    ['{年}/{月:2}/{刊名}-{期号:3}', '2025/09/延津政务快报-044.pdf'],
    ['{ 年 }\\{期号：4}', '2025/0044.pdf'],
    ['{YEAR}{Month}{day}', '2025919.pdf'],
    ['{日期} 总{总期号:5}', '2025-09-19 总00345.pdf'],
    ['快报.PDF', '快报.pdf'],
    ['con', '_con.pdf'],
    ['.{期号}', '_44.pdf'],
    ['a. /{期号}', 'a/44.pdf'],
  ])('%j is %s', (pattern, expected) => {
    expect(name(pattern)).toBe(expected);
  });

  it.each([
    [undefined, '延津政务快报2024年第44-45期.pdf'],
    ['{刊名}{年}年第{期号}期', '延津政务快报2024年第44-45期.pdf'],
    ['{期号:3}', '044-045.pdf'],
    ['{总期号}', '345-346.pdf'],
    ['{期}', '第44-45期.pdf'],
    ['{日期}', '2025-09-19.pdf'],
  ])('%j of a joint issue of another year is %s', (pattern, expected) => {
    expect(name(pattern, JOINT)).toBe(expected);
  });

  it('has no day where the date is a month', () => {
    const facts = { ...FACTS, date: { year: 2025, month: 9 } };
    expect(name('{日期}', facts)).toBe('2025-09.pdf');
    expect(name('{日}', facts)).toBe('! name-incomplete');
    const read = readPattern('{日}');
    const named = 'pattern' in read ? nameOutput(facts, read.pattern, '.pdf', 'a.yaml') : undefined;
    expect(
      named && 'diagnostic' in named && [named.diagnostic.message.zh, named.diagnostic.hint?.zh],
    ).toEqual(['这一期的日期只有年和月，排不出文件名“{日}”', '在期刊文件里把日期写到日，或者不用 {日}']);
  });

  it('has what the variant adds before .pdf', () => {
    expect(name(undefined, FACTS, '（付印）')).toBe('延津政务快报2025年第44期（付印）.pdf');
    expect(name('{期号}', FACTS, '（付印）')).toBe('44（付印）.pdf');
  });

  it('takes nothing from the issue that a file name cannot have', () => {
    const facts = { ...FACTS, title: '../a:b*?' };
    expect(name('x/{刊名}', facts)).toBe('x/__a_b__.pdf');
  });

  it('is wanting where the issue has no such thing', () => {
    expect(name('{总期号}', BARE)).toBe('! name-incomplete');
    expect(name('{期号}', BARE)).toBe('! name-incomplete');
    expect(name('{期}', { ...BARE, supplement: true })).toBe('增刊.pdf');
  });

  it.each([
    ['', '--name 后面少了名字的样式'],
    ['.pdf', '--name 后面少了名字的样式'],
    [
      '{期数}',
      '没有“{期数}”这一项。可以写的有：{刊名} {年} {月} {日} {期号} {总期号} {日期} {期} {文件} {文件夹}',
    ],
    ['{}', '没有“{}”这一项'],
    ['{期号', '没有“{”这一项'],
    ['{刊名:3}', '只有数字可以写位数'],
    ['{期号:0}', '1 到 9 位'],
    ['a:b', '不能有“:”'],
    ['what?', '不能有“?”'],
    ['/a', '不能以 / 开头'],
    ['a//b', '不能有 //'],
    ['../a', '和 ..'],
    ['a/', '开头或结尾'],
  ])('%j is refused: %s', (pattern, words) => {
    expect(name(pattern)).toContain(words);
  });

  it('is one where some file system takes it for one', () => {
    expect(pathKey('/A/É.pdf')).toBe(pathKey('/a/e\u0301.PDF'));
  });
});
