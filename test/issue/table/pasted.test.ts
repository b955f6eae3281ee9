import { describe, expect, it } from 'vitest';
import { cellsOf, loadBody, saidOf, tablesIn } from './support.ts';

const block = (...lines: string[]): string => ` |\n${lines.map((line) => `      ${line}\n`).join('')}`;
const NOTE = (rows: number, columns: number, head: string, first: string): string =>
  `pasted-table | 这几行排成了表格：${rows} 行 ${columns} 列，${head} | ${first}`;

describe('a table that was pasted into a text', () => {
  it('is one where bars part its cells, its head told by the dashes', () => {
    const loaded = loadBody(
      block(
        '如下。',
        '',
        '| 乡镇 | 进度 |',
        '| :--- | ---: |',
        '| 柳林镇 | 90% |',
        '| 石桥乡 | |',
        '',
        '下一步抓好落实。',
      ),
    );
    expect(saidOf(loaded.diagnostics)).toEqual([NOTE(3, 2, '第一行是表头', '| 乡镇 | 进度 |')]);
    const [table] = tablesIn(loaded);
    expect(cellsOf(table?.head ?? [])).toEqual([['乡镇', '进度']]);
    expect(cellsOf(table?.rows ?? [])).toEqual([
      ['柳林镇', '90%'],
      ['石桥乡', ''],
    ]);
    expect(loaded.issue?.items[0]?.body.map(({ kind }) => kind)).toEqual(['text', 'table', 'text']);
  });

  it.each<[string, string[], string, number]>([
    ['its first row', ['指标\t完成额', '增加值\t58.6', '投资\t31.2'], '第一行是表头', 1],
    ['years', ['指标\t2024年\t2025', '增加值\t58.6\t8.2'], '第一行是表头', 1],
    ['none', ['柳林镇\t90%', '石桥乡\t75%'], '没有表头', 0],
  ])('of tabs has a head: %s', (_, lines, head, count) => {
    const loaded = loadBody(block(...lines));
    const columns = (lines[0] as string).split('\t').length;
    expect(saidOf(loaded.diagnostics)).toEqual([NOTE(lines.length, columns, head, lines[0] as string)]);
    expect(tablesIn(loaded)[0]?.head).toHaveLength(count);
  });

  it('keeps empty cells between tabs', () => {
    const loaded = loadBody(block('甲\t\t1', '乙\t丙\t2'));
    expect(cellsOf(tablesIn(loaded)[0]?.rows ?? [])).toEqual([
      ['甲', '', '1'],
      ['乙', '丙', '2'],
    ]);
  });

  it('is told of its stars, and of rows that are not alike', () => {
    const loaded = loadBody(block('甲\t1\t2', '**乙**\t1'));
    expect(saidOf(loaded.diagnostics)).toEqual([
      NOTE(2, 3, '没有表头', '甲\t1\t2'),
      'bold-not-here | ** 只能用在正文里 | **',
      'table-ragged | 这一行有 2 格，表有 3 列：后面的空着 | **乙**\t1',
    ]);
  });
});

describe('lines that look like a table and are none', () => {
  it.each([
    [
      'spaces',
      block('指标  完成额  同比', '增加值  58.6  8.2'),
      '这几行像是用空格对齐的表格，分不清各列，会连成一段话',
    ],
    [
      'a single row',
      block('如下。', '增加值\t58.6\t8.2'),
      '这一行像是表格里的一行，一行排不成表格，会成为一段话',
    ],
    ['folded', ' >\n      指标\t完成额\n      增加值\t58.6\n', '这几行像是一张表格，但各行会连成一段话'],
  ])('are told: %s', (_, body, message) => {
    const { diagnostics } = loadBody(body);
    expect(diagnostics.map(({ code, message: { zh } }) => [code, zh])).toContainEqual([
      'table-in-text',
      message,
    ]);
  });
});
