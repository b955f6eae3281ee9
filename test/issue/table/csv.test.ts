import { describe, expect, it } from 'vitest';
import { spanAt } from '../../../src/base/sourced.ts';
import { readCsv } from '../../../src/issue/table/csv.ts';
import { cellsOf, loadBody, saidOf, tableOf, tablesIn } from './support.ts';

const read = (text: string): string[][] | number => {
  const result = readCsv({ path: '表.csv', text });
  return 'rows' in result ? result.rows.map(({ cells }) => cells.map((cell) => cell.text)) : result.unclosed;
};

describe('rows of a CSV file', () => {
  it.each<[string, string[][] | number]>([
    [
      '甲,1\n乙,2\n',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      '甲;1;5\r\n乙;2;5',
      [
        ['甲', '1', '5'],
        ['乙', '2', '5'],
      ],
    ],
    [
      '甲\t1\n乙\t2',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      '甲,,\n,,丙',
      [
        ['甲', '', ''],
        ['', '', '丙'],
      ],
    ],
    ['"甲,乙","他说""好"""\n', [['甲,乙', '他说"好"']]],
    ['"面积\n（亩）",1', [['面积（亩）', '1']]],
    ['甲,\n', [['甲', '']]],
    ['甲,', [['甲', '']]],
    ['甲\n\n乙', [['甲'], [''], ['乙']]],
    ['甲,"1', 2],
  ])('%j', (text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('know where every character stands', () => {
    const text = '"说""好""",  １２ ,"甲\n乙"\n';
    const result = readCsv({ path: '表.csv', text });
    const places = ('rows' in result ? result.rows : []).flatMap(({ cells }) =>
      cells.map((cell) =>
        [...cell.text].map((_, i) => {
          const { start, end } = spanAt(cell, i, i + 1);
          return text.slice(start, end);
        }),
      ),
    );
    expect(places).toEqual([
      ['说', '""', '好', '""'],
      ['１', '２'],
      ['甲', '乙'],
    ]);
  });
});

describe('a table in a file', () => {
  it('has its head in the first row, in UTF-8 or GBK, beside the file that names it', () => {
    const gbk = Uint8Array.from([0xcf, 0xe7, 0xd5, 0xf2, 0x2c, 0xca, 0xfd, 0x0a, 0xbc, 0xd7, 0x2c, 0x31]);
    for (const bytes of ['乡镇,数\n甲,1\n,\n', gbk]) {
      const loaded = loadBody(tableOf('文件: 表.csv', '合计: 是'), { '表.csv': bytes });
      expect(loaded.diagnostics).toEqual([]);
      expect(loaded.named.map(({ path }) => path)).toEqual(['表.csv']);
      const [table] = tablesIn(loaded);
      expect(cellsOf(table?.head ?? [])).toEqual([['乡镇', '数']]);
      expect(cellsOf(table?.rows ?? [])).toEqual([
        ['甲', '1'],
        ['合计', '1'],
      ]);
    }
  });

  it('has another head where one is written, or none', () => {
    const headOf = (key: string) =>
      tablesIn(loadBody(tableOf('文件: 表.csv', key), { '表.csv': '甲,1\n乙,2' }))[0]?.head.length;
    expect([headOf('表头: 0'), headOf('表头: 1'), headOf('表头: [乡镇, 数]')]).toEqual([0, 1, 1]);
  });

  it('is told of in the file itself', () => {
    const loaded = loadBody(tableOf('文件: 表.csv'), { '表.csv': '乡镇,数\n甲,1,2\n' });
    expect(saidOf(loaded.diagnostics)).toEqual(['table-ragged | 这一行有 3 格，表有 2 列 | 2']);
    expect(loaded.diagnostics[0]?.span?.source.path).toBe('表.csv');
  });

  it.each<[string, string, string | Uint8Array, string[]]>([
    ['missing', '没有.csv', '', ['named-file-missing | 找不到文件 没有.csv | 没有.csv']],
    [
      'of another kind',
      '表.xls',
      '甲',
      ['table-file | 表格的数据只能从 .csv 或 .xlsx 文件取，这是“.xls”文件 | 表.xls'],
    ],
    ['empty', '表.csv', '', ['table-file | 这个文件是空的，或者不是文本 | 表.csv']],
    ['with an open quotation mark', '表.csv', '甲,"1', ['table-file | 这个引号只有开头，没有结尾 | "']],
    ['no workbook', '表.xlsx', '甲', ['table-file | 这个 .xlsx 文件打不开，可能已损坏或设了密码 | 表.xlsx']],
  ])('is told of if it is %s', (_, name, content, expected) => {
    const files = name === '没有.csv' ? {} : { [name]: content };
    expect(saidOf(loadBody(tableOf(`文件: ${name}`), files).diagnostics)).toEqual(expected);
  });
});

describe('what stands above the head in a file', () => {
  const load = (csv: string, ...keys: string[]) => {
    const loaded = loadBody(tableOf('文件: 甲.csv', ...keys), { '甲.csv': csv });
    const [table] = tablesIn(loaded);
    return {
      said: loaded.diagnostics.map(({ code }) => code),
      title: table?.title?.text,
      unit: table?.unit?.text.text,
      head: cellsOf(table?.head ?? []),
      rows: cellsOf(table?.rows ?? []),
    };
  };
  const REST = '乡镇,面积\n柳林镇,3.2\n石桥乡,2.8\n';

  it.each([
    ['alone in its row', `春灌进度\n${REST}`, undefined],
    ['with empty cells behind it', `春灌进度,\n${REST}`, undefined],
    ['with the unit below it', `春灌进度,\n,单位：万亩\n${REST}`, '单位：万亩'],
  ])('is its title, %s', (_, csv, unit) => {
    expect(load(csv)).toEqual({
      said: ['table-title-row'],
      title: '春灌进度',
      unit,
      head: [['乡镇', '面积']],
      rows: [
        ['柳林镇', '3.2'],
        ['石桥乡', '2.8'],
      ],
    });
  });

  it('gives way to a title that is written', () => {
    expect(load(`春灌进度,\n${REST}`, '题目: 春管进度')).toMatchObject({
      title: '春管进度',
      head: [['乡镇', '面积']],
    });
  });

  it('is the head where that is counted', () => {
    const { said, title, head } = load(`春灌进度,\n${REST}`, '表头: 1');
    expect([said, title, head]).toEqual([[], undefined, [['春灌进度', '']]]);
  });

  it('is nothing where the head comes first', () => {
    expect(load(REST)).toMatchObject({ said: [], title: undefined, head: [['乡镇', '面积']] });
  });
});
