import { describe, expect, it } from 'vitest';
import { GOOD_ZH, loadText, summarise } from '../support.ts';

const say = (line: string) => {
  const loaded = loadText(`${GOOD_ZH}${line}\n`);
  return [summarise(loaded), loaded.diagnostics[0]?.message.zh];
};

describe('a label with nothing behind it', () => {
  it.each([
    ['编者按: 编者按：', '编者按：', 8, 6],
    ['编者按: 【按语】', '【按语】', 8, 6],
    ['注: [注：, 二。]', '注：', 8, 5],
    ['附件: 附件：', '附件：', 8, 5],
    ['联系: 联系：', '联系：', 8, 5],
    ['本期发: {报: 报：}', '报：', 8, 10],
  ])('is said to print nothing: %s', (line, label, row, column) => {
    expect(say(line)).toEqual([[`empty-value ${row}:${column}`], `“${label}”后面没有内容，印不出什么`]);
  });

  it.each(['注: 注：一。', '编者按: 【按语】好。', '联系: 电话：0373-1'])('is none with text: %s', (line) => {
    expect(say(line)).toEqual([[], undefined]);
  });
});
