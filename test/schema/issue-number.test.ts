import { describe, expect, it } from 'vitest';
import { NUMBER_PATTERN, readIssueNumber, readTotal, TOTAL_PATTERN } from '../../src/schema/issue-number.ts';

const NUMBER = new RegExp(NUMBER_PATTERN, 'u');
const TOTAL = new RegExp(TOTAL_PATTERN, 'u');
const problemOf = (text: string): string => {
  const read = readIssueNumber(text);
  return 'problem' in read ? `${read.problem.complaint.zh}；应当是${read.problem.expected.zh}` : '';
};

/** 1 to 99999 as it is written by hand. */
function numeralOf(value: number): string {
  const digits = '〇一二三四五六七八九';
  const places = ['', '十', '百', '千', '万'];
  const written = [...String(value)].map((digit, i, all) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${places[all.length - 1 - i]}`,
  );
  return written.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

describe('an issue number', () => {
  it.each(['44', '044', '第44期', '４４', '"44"', ' 第 44 期 '])('%s is 44', (text) => {
    expect(readIssueNumber(text)).toEqual({ value: { count: 44 } });
    expect(NUMBER.test(text)).toBe(true);
  });

  it.each([
    ['二十三', 23, '二十三'],
    ['第二十三期', 23, '二十三'],
    ['十', 10, '十'],
    ['一十五', 15, '一十五'],
    ['廿三', 23, '廿三'],
    ['一百零五', 105, '一百零五'],
    ['一百〇五', 105, '一百〇五'],
    ['一〇五', 105, '一〇五'],
    ['一○五', 105, '一〇五'],
    ['一二三', 123, '一二三'],
    ['两百', 200, '两百'],
    ['一千零一十', 1010, '一千零一十'],
    ['九万九千九百九十九', 99999, '九万九千九百九十九'],
  ])('%s is %i, printed as written', (text, value, printed) => {
    expect(readIssueNumber(text)).toEqual({
      value: { count: value, ...(/^\d/.test(printed) ? {} : { numeral: printed }) },
    });
    expect(NUMBER.test(text)).toBe(true);
  });

  it('is every number that can be written', () => {
    for (let value = 1; value <= 99999; value += value < 1200 ? 1 : 89) {
      expect(readIssueNumber(numeralOf(value)), numeralOf(value)).toMatchObject({ value: { count: value } });
    }
  });

  it.each([
    ['44-45', '是两期合刊，现在还印不了；应当是一个期号，写成 44 或 第44期'],
    ['第44—45期', '是两期合刊'],
    ['44、45', '是两期合刊'],
    ['第四十四、四十五期合刊', '应当是一个期号，写成 四十四 或 第四十四期'],
    ['44~45', '是两期合刊'],
    ['〔2026〕第7期', '带着年份，现在还印不了；应当是不带年份的期号，写成 7 或 第7期'],
    ['[2026]7', '带着年份'],
    ['（2026）第7期', '带着年份'],
    ['2026年第7期', '带着年份'],
    ['2026-7', '带着年份'],
    ['总第345期', '是总期号；应当是本期的期号'],
    ['0', '超出了范围'],
    ['100000', '超出了范围；应当是从 1 到 99999 的整数，写成 44、第44期 或 第四十四期'],
    ['四十四份', '看不懂'],
    ['一百五', '看不懂'],
    ['十十', '看不懂'],
    ['44号', '看不懂'],
    ['', '看不懂'],
  ])('%s: %s', (text, said) => {
    expect(problemOf(text)).toContain(said);
    expect(NUMBER.test(text)).toBe(false);
  });

  it.each([
    ['总第345期', 345, '345'],
    ['345', 345, '345'],
    ['第345期', 345, '345'],
    ['总第三百四十五期', 345, '三百四十五'],
    ['999999', 999999, '999999'],
  ])('the running total %s is %i', (text, value, printed) => {
    expect(readTotal(text)).toEqual({
      value: { count: value, ...(/^\d/.test(printed) ? {} : { numeral: printed }) },
    });
    expect(TOTAL.test(text)).toBe(true);
  });

  it.each(['0', '1000000', '总第期', '44-45'])('%s is no running total', (text) => {
    expect('problem' in readTotal(text)).toBe(true);
    expect(TOTAL.test(text)).toBe(false);
  });
});
