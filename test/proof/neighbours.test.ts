import { describe, expect, it } from 'vitest';
import { dayOffOf } from '../../src/proof/neighbours/days-off.ts';
import type { Neighbour } from '../../src/proof/neighbours/neighbourhood.ts';
import { inOrder } from '../../src/proof/neighbours/neighbourhood.ts';
import { shinglesOf } from '../../src/proof/neighbours/shingles.ts';
import { saidAt } from './seeds.ts';

const issue = (number: number | string, date: string, more = ''): string =>
  `报头: {刊名: 青禾联播, 编发单位: 青禾县人民政府办公室}
期号: ${number}
日期: ${date}
内容: [{标题: 春灌, 正文: 全县春灌全面展开。}]
本期发: 各乡镇，县直各单位
签批: {责任编辑: 李维维, 签发: 韩素英}
${more}`;

const codesOf = (text: string): string[] => saidAt('issue', text).map(({ code }) => code);

describe('an issue behind the 11th', () => {
  it.each([
    [issue(12, '2026-03-12'), []],
    [issue('12-13', '2026-03-12'), []],
    [issue(12, '2026-03-10'), []],
    [issue(14, '2026-03-12'), ['number-gap']],
    [issue('13-14', '2026-03-12'), ['number-gap']],
    [issue(12, '2026年3月'), []],
    [issue(12, '2026-03-09'), ['date-backwards']],
    [issue(1, '2027-01-03'), []],
    [issue(10, '2026-03-12'), []],
    [issue(12, '2026-03-12').replace('青禾联播', '青禾简报'), []],
    [issue(12, '2026-03-14'), []],
  ])('%#', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('says what is missing, and behind which', () => {
    expect(saidAt('issue', issue(14, '2026-03-12'))).toMatchObject([
      {
        severity: 'note',
        message: { zh: '第12期到第13期不在这个文件夹里，前面一期是第11期（第11期.yaml）' },
        hint: { zh: '核对期号；那几期在别的文件夹里，就不用改' },
      },
    ]);
  });
});

it('issues of one bulletin are in the order of their numbers, and those without one left out', () => {
  const of = (title: string, year: number, first?: number): Neighbour => ({
    ...{ name: '', path: `${year}-${first}`, title, year, date: { year, month: 1 }, text: '' },
    ...(first !== undefined && { number: { first, last: first } }),
  });
  const all = [of('甲', 2026, 2), of('甲', 2025, 9), of('乙', 2026, 1), of('甲', 2026), of('甲', 2026, 1)];
  expect(inOrder(all, '甲').map(({ path }) => path)).toEqual(['2025-9', '2026-1', '2026-2']);
});

it('texts share runs whatever the marks and spaces between them', () => {
  const text =
    '石桥乡给每眼机井编号上图一井一卡刷卡出水浇一亩地少用水28立方米电费少了三成去年秋天装表以来全乡机井没有空转过';
  const other = `  - 标题: 别的\n    正文: |\n      ${[...text].join(' ').replace('图', '图，\n')}`;
  const shingles = shinglesOf(text);
  expect(shingles.length).toBeGreaterThan(1);
  expect(shinglesOf(other)).toEqual(expect.arrayContaining([...shingles]));
});

describe('days off', () => {
  it.each([
    [2026, 2, 17, '春节'],
    [2026, 2, 16, '除夕'],
    [2026, 6, 19, '端午节'],
    [2026, 9, 25, '中秋节'],
    [2026, 4, 5, '清明节'],
    [2025, 4, 4, '清明节'],
    [2026, 10, 3, '国庆节假期'],
    [2026, 3, 14, '星期六'],
    [2026, 3, 13, undefined],
  ])('%i-%i-%i: %s', (year, month, day, zh) => {
    expect(dayOffOf({ year, month, day })?.zh).toBe(zh);
  });
});

it('the publication says how long a title may be', () => {
  const hintsOf = (more: string): unknown[] =>
    saidAt(
      'issue',
      issue(12, '2026-03-12', more).replace('标题: 春灌', '标题: 全县秋粮收购工作有序推进'),
    ).map(({ code, hint }) => [code, hint?.zh]);
  expect(hintsOf('')).toEqual([]);
  expect(hintsOf('校对: {标题字数: 10}')).toEqual([['title-long', '本刊的标题不超过 10 个字']]);
});
