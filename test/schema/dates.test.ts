import { describe, expect, it } from 'vitest';
import { DATE_PATTERN, readDate } from '../../src/schema/dates.ts';

const PATTERN = new RegExp(DATE_PATTERN, 'u');
const problemOf = (text: string): string => {
  const read = readDate(text);
  return 'problem' in read ? `${read.problem.complaint.zh}；应当是${read.problem.expected.zh}` : '';
};

describe('a date', () => {
  it.each([
    '2025-9-19',
    '2025/09/19',
    '2025.9.19',
    '2025—9—19',
    '20250919',
    '2025年9月19日',
    '2025年09月19号',
    '2025年9月19',
    '２０２５ 年 9 月 19 日',
    '"2025-09-19"',
    '二〇二五年9月19日',
  ])('%s is 2025年9月19日', (text) => {
    expect(readDate(text)).toEqual({ value: { count: { year: 2025, month: 9, day: 19 } } });
    expect(PATTERN.test(text)).toBe(true);
  });

  it.each([
    ['二〇二六年三月十二日', 2026, 3, 12, '二〇二六年三月十二日'],
    ['二○二六年十二月三十一日', 2026, 12, 31, '二〇二六年十二月三十一日'],
    ['二Ｏ二O年十月二十号', 2020, 10, 20, '二〇二〇年十月二十日'],
    ['二零二六年一月一日', 2026, 1, 1, '二零二六年一月一日'],
    ['二〇二六年元月廿六日', 2026, 1, 26, '二〇二六年元月廿六日'],
    ['二〇二四年 二月 二十九日', 2024, 2, 29, '二〇二四年二月二十九日'],
  ])('%s is printed as written', (text, year, month, day, printed) => {
    expect(readDate(text)).toEqual({ value: { count: { year, month, day }, numeral: printed } });
    expect(PATTERN.test(text)).toBe(true);
  });

  it.each([
    ['2205年9月26日', '年份超出了范围；应当是公元 1900 到 2199 年的日期'],
    ['2025年2月30日', '日历上没有这一天'],
    ['20250931', '日历上没有这一天'],
    ['二〇二五年二月三十日', '日历上没有这一天'],
    ['202603', '只有年和月，没有日；应当是年、月、日都有的日期；只印年月的，写成 2025年9月；有日的，写成'],
    ['2026/3', '只有年和月，没有日'],
    ['2026.3', '只有年和月，没有日'],
    ['2026年3', '只有年和月，没有日'],
    ['2026年13月', '日历上没有这个月'],
    ['2026-00', '日历上没有这个月'],
    ['二〇二六年十三月', '日历上没有这个月'],
    ['2205年9月', '年份超出了范围'],
    ['2026年', '只有年份，没有月和日'],
    ['9月26日', '没有年份'],
    ['九月二十六日', '没有年份'],
    ['25年9月26日', '年份只有两位'],
    ['2025-9/26', '看不懂'],
    ['昨天', '看不懂'],
    ['二〇二六年三月十十日', '看不懂'],
  ])('%s: %s', (text, said) => {
    expect(problemOf(text)).toContain(said);
    expect(problemOf(text)).toContain('写成 2025-09-19 或 2025年9月19日');
  });

  it.each([
    ['2026年3月', 2026, 3, undefined],
    ['2026年03月份', 2026, 3, undefined],
    ['2026-03', 2026, 3, undefined],
    ['2026 年 3 月', 2026, 3, undefined],
    ['二〇二六年三月', 2026, 3, '二〇二六年三月'],
    ['二○二六年元月份', 2026, 1, '二〇二六年元月'],
  ])('%s is a month', (text, year, month, numeral) => {
    expect(readDate(text)).toEqual({ value: { count: { year, month }, ...(numeral && { numeral }) } });
    expect(PATTERN.test(text)).toBe(true);
  });

  it.each(['2026/3', '昨天', '9月26日', '2025-9/26', '2026年'])('%s is none for an editor either', (text) => {
    expect(PATTERN.test(text)).toBe(false);
  });
});
