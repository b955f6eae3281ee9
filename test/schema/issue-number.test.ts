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
    expect(readIssueNumber(text)).toEqual({ value: { count: { first: 44, last: 44 } } });
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
      value: { count: { first: value, last: value }, numeral: `第${printed}期` },
    });
    expect(NUMBER.test(text)).toBe(true);
  });

  it('is every number that can be written', () => {
    for (let value = 1; value <= 99999; value += value < 1200 ? 1 : 89) {
      expect(readIssueNumber(numeralOf(value)), numeralOf(value)).toMatchObject({
        value: { count: { first: value } },
      });
    }
  });

  it.each([
    ['45-44', '合刊后面的期号不比前面的大；应当是从小到大的期号，写成 44-45'],
    ['44—44', '合刊后面的期号不比前面的大；应当是从小到大的期号，写成 44 或 44-45'],
    ['第四十五、四十四期合刊', '从小到大的期号，写成 44-45'],
    ['144-45', '合刊后面的期号不比前面的大'],
    ['44、46', '合刊的几个期号不相连；应当是相连的期号，写成 44、45；从 44 到 46 的各期都在内的，写成 44-46'],
    ['44、45、47', '合刊的几个期号不相连'],
    ['44期合刊', '是合刊，没有写明从第几期到第几期；应当是头尾两个期号，写成 44-45 或 第44—45期'],
    ['合刊', '是合刊，没有写明'],
    ['0-1', '超出了范围'],
    ['99999-100000', '超出了范围'],
    ['2026年第7期', '带着年份；应当是〔2026〕7，印成〔2026〕第7期；不印年份的，写成 7'],
    ['2026第7期', '带着年份'],
    ['2026-7', '带着年份；应当是〔2026〕7'],
    ['〔2026〕7号', '带着年份'],
    ['〔1226〕7', '年份超出了范围；应当是公元 1900 到 2199 年'],
    ['〔2026〕0', '超出了范围'],
    ['〔2026〕', '看不懂'],
    ['44-', '看不懂'],
    ['44-45-46', '看不懂'],
    ['总第345期', '是总期号；应当是本期的期号'],
    ['0', '超出了范围'],
    ['100000', '超出了范围；应当是从 1 到 99999 的整数，写成 44、第44期 或 第四十四期；合刊写 44-45'],
    ['四十四份', '看不懂'],
    ['一百五', '看不懂'],
    ['十十', '看不懂'],
    ['44号', '看不懂'],
    ['', '看不懂'],
  ])('%s: %s', (text, said) => {
    expect(problemOf(text)).toContain(said);
  });

  it.each(['0', '100000', '四十四份', '44号', '', '44-', '44期合刊', '2026年第7期', '〔2026〕'])(
    '%s is none for an editor either',
    (text) => {
      expect(NUMBER.test(text)).toBe(false);
    },
  );

  it.each([
    '44-45',
    '44—45',
    '44——45',
    '44~45',
    '44～45',
    '44至45期',
    '44、45',
    '44，45',
    '44和45',
    '第44—45期',
    '第44期、第45期',
    '第44、45期（合刊）',
    '第44-45期合刊',
    ' 第 44 — 45 期 ',
    '"44-45"',
  ])('%s is a joint issue', (text) => {
    expect(readIssueNumber(text)).toEqual({ value: { count: { first: 44, last: 45 } } });
    expect(NUMBER.test(text)).toBe(true);
  });

  it.each([
    ['44、45、46', 44, 46, undefined],
    ['9-12', 9, 12, undefined],
    ['2026-2027', 2026, 2027, undefined],
    ['第四十四、四十五期（合刊）', 44, 45, '第四十四—四十五期'],
    ['四十四至四十五', 44, 45, '第四十四—四十五期'],
  ])('%s is the joint issue of %i to %i', (text, first, last, numeral) => {
    expect(readIssueNumber(text)).toEqual({ value: { count: { first, last }, ...(numeral && { numeral }) } });
    expect(NUMBER.test(text)).toBe(true);
  });

  it.each([
    ['〔2026〕7', 7, 7, undefined],
    ['〔2026〕第7期', 7, 7, undefined],
    ['[2026]7', 7, 7, undefined],
    ['［2026］第７期', 7, 7, undefined],
    ['（2026）第7期', 7, 7, undefined],
    ['【2026】年第7期', 7, 7, undefined],
    ['〔2026〕7-8', 7, 8, undefined],
    ['〔2026〕第7、8期（合刊）', 7, 8, undefined],
    ['〔2026〕第七期', 7, 7, '〔2026〕第七期'],
    ['〔二○二六〕第七期', 7, 7, '〔二〇二六〕第七期'],
    ['〔二〇二六〕7-8', 7, 8, '〔二〇二六〕第7—8期'],
  ])('%s has its year', (text, first, last, numeral) => {
    expect(readIssueNumber(text)).toEqual({
      value: { count: { first, last, year: 2026 }, ...(numeral && { numeral }) },
    });
    expect(NUMBER.test(text)).toBe(true);
  });

  it('is read in time that grows no faster than the text', () => {
    expect('problem' in readIssueNumber(`${'44、'.repeat(20_000)}x`)).toBe(true);
    expect('problem' in readIssueNumber(`1${'、9'.repeat(20_000)}`)).toBe(true);
  });

  it.each([
    ['总第345期', 345, '345'],
    ['345', 345, '345'],
    ['第345期', 345, '345'],
    ['总第三百四十五期', 345, '三百四十五'],
    ['999999', 999999, '999999'],
  ])('the running total %s is %i', (text, value, printed) => {
    expect(readTotal(text)).toEqual({
      value: {
        count: { first: value, last: value },
        ...(/^\d/.test(printed) ? {} : { numeral: `总第${printed}期` }),
      },
    });
    expect(TOTAL.test(text)).toBe(true);
  });

  it('of a joint issue has two', () => {
    expect(readTotal('总第344—345期')).toEqual({ value: { count: { first: 344, last: 345 } } });
    expect(TOTAL.test('总第344—345期')).toBe(true);
  });

  it.each(['0', '1000000', '总第期', '44-'])('%s is no running total', (text) => {
    expect('problem' in readTotal(text)).toBe(true);
    expect(TOTAL.test(text)).toBe(false);
  });
});
