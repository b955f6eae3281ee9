import { describe, expect, it } from 'vitest';
import { spanAt } from '../../../src/base/sourced.ts';
import { cellsOf, loadBody, saidOf, tableOf, tablesIn } from './support.ts';

const ROWS = ['行:', '  - [柳林镇, 3.2, 2.9, 90.6%]', '  - [石桥乡, 2.8, 2.15, 75.0%]'];
const HEAD = '表头: [乡镇, 应浇, 已浇, 进度]';

describe('a table', () => {
  it('has title, unit, head, rows and note, each text with its place', () => {
    const loaded = loadBody(tableOf('题目: 春灌 进度', '单位: 万亩', HEAD, ...ROWS, '注: 截至3月18日。'));
    expect(loaded.diagnostics).toEqual([]);
    const [table] = tablesIn(loaded);
    expect(table?.title?.text).toBe('春灌　进度');
    expect(table?.unit).toMatchObject({ label: '单位：', text: { text: '万亩' } });
    expect(table?.note).toMatchObject([{ label: '注：', text: { text: '截至3月18日。' } }]);
    expect(cellsOf(table?.head ?? [])).toEqual([['乡镇', '应浇', '已浇', '进度']]);
    expect(cellsOf(table?.rows ?? [])).toEqual([
      ['柳林镇', '3.2', '2.9', '90.6%'],
      ['石桥乡', '2.8', '2.15', '75.0%'],
    ]);
    for (const { text } of table?.rows.flat() ?? []) {
      const { source, start, end } = spanAt(text, 0, text.text.length);
      expect(source.text.slice(start, end)).toBe(text.text);
    }
  });

  it.each([
    ['单位：', '单位: 单位：亿元', { label: '', text: { text: '单位：亿元' } }],
    ['计量单位：', '单位: （计量单位：吨）', { label: '', text: { text: '（计量单位：吨）' } }],
  ])('prints no second label where it was typed: %s', (_, key, unit) => {
    expect(tablesIn(loadBody(tableOf(key, ...ROWS)))[0]?.unit).toMatchObject(unit);
  });

  it('takes English keys, and rows as text with bars or tabs', () => {
    const bars = loadBody('\n      - table:\n          rows: |\n            甲 | 1\n            乙 | 2\n');
    const tabs = loadBody('\n      - table: {rows: "甲\\t1\\n乙\\t2"}\n');
    const list = loadBody(
      '\n      - table:\n          rows:\n            - 甲 | 1\n            - "乙\\t2"\n',
    );
    for (const loaded of [bars, tabs, list]) {
      expect(loaded.diagnostics).toEqual([]);
      expect(cellsOf(tablesIn(loaded)[0]?.rows ?? [])).toEqual([
        ['甲', '1'],
        ['乙', '2'],
      ]);
    }
  });

  it('has a column where its rows are single texts, and a head of one row where that is a list of texts', () => {
    const [table] = tablesIn(loadBody(tableOf('表头: [名称]', '行: [甲, 乙]')));
    expect([cellsOf(table?.head ?? []), cellsOf(table?.rows ?? [])]).toEqual([[['名称']], [['甲'], ['乙']]]);
  });

  it('takes the first rows for the head where that is a number', () => {
    const [table] = tablesIn(loadBody(tableOf('表头: 1', '行: [[乡镇, 数], [甲, 1]]')));
    expect([cellsOf(table?.head ?? []), cellsOf(table?.rows ?? [])]).toEqual([
      [['乡镇', '数']],
      [['甲', '1']],
    ]);
  });

  it('stands its figures on the point, unless it is told otherwise', () => {
    const alignsOf = (...keys: string[]) =>
      tablesIn(loadBody(tableOf(HEAD, ...ROWS, ...keys)))[0]?.columns.map(({ align }) => align);
    expect(alignsOf()).toEqual(['auto', 'decimal', 'decimal', 'decimal']);
    expect(alignsOf('对齐: [左, 右, 自动]')).toEqual(['left', 'right', 'decimal', 'decimal']);
    expect(alignsOf('对齐: 居中')).toEqual(['center', 'center', 'center', 'center']);
  });

  it('reads widths', () => {
    const [table] = tablesIn(loadBody(tableOf(...ROWS, '列宽: [2, 25.4毫米, 4 字, 25%]')));
    expect(table?.columns.map(({ width }) => width)).toEqual([
      { kind: 'share', value: 2 },
      { kind: 'points', value: 72 },
      { kind: 'em', value: 4 },
      { kind: 'part', value: 0.25 },
    ]);
  });
});

describe('joined cells', () => {
  it('of a head of several rows are empty ones', () => {
    const head = '表头: [[乡镇, 春灌, "", 备注], ["", 应浇, 已浇, ""]]';
    const [table] = tablesIn(loadBody(tableOf(head, '行: [[甲, 1, 2, ""]]')));
    expect(cellsOf(table?.head ?? [])).toEqual([
      ['乡镇 1×2', '春灌 2×1', '备注 1×2'],
      ['应浇', '已浇'],
    ]);
    expect(cellsOf(table?.rows ?? [])).toEqual([['甲', '1', '2', '']]);
  });

  it('of a head of one row are none', () => {
    const [table] = tablesIn(loadBody(tableOf('表头: ["", 2024年, 2025年]', '行: [[甲, 1, 2]]')));
    expect(cellsOf(table?.head ?? [])).toEqual([['', '2024年', '2025年']]);
  });

  it.each(['[[甲, <, 1], [^, ^, 2]]', '[[甲, ←, 1], [↑, ↑, 2]]', '[[甲, ＜, 1], [＾, ＜, 2]]'])(
    'of rows are marked: %s',
    (rows) => {
      const loaded = loadBody(tableOf(`行: ${rows}`));
      expect(loaded.diagnostics).toEqual([]);
      expect(cellsOf(tablesIn(loaded)[0]?.rows ?? [])).toEqual([['甲 2×2', '1'], ['2']]);
    },
  );
});

describe('a total', () => {
  const totalOf = (...keys: string[]) => {
    const loaded = loadBody(tableOf(...keys));
    const [table] = tablesIn(loaded);
    return {
      said: saidOf(loaded.diagnostics),
      totals: table?.totals,
      last: cellsOf(table?.rows ?? []).at(-1),
    };
  };

  it('is added up to the last place, shares left out', () => {
    const { said, totals, last } = totalOf(HEAD, ...ROWS, '合计: 是');
    expect([said, totals, last]).toEqual([[], true, ['合计', '6.0', '5.05', '']]);
    const rows = '行: [[甲, 0.1, "-1", "1,234"], [乙, 0.2, -2.5, 900], [丙, "—", "", 5万亩]]';
    expect(totalOf(rows, '合计: true').last).toEqual(['合计', '0.3', '-3.5', '']);
    expect(totalOf('行: [[甲, "1,234"], [乙, 900]]', '合计: 是').last).toEqual(['合计', '2,134']);
  });

  it('that is written is checked', () => {
    const wrong = 'table-total | 合计写的是 5.06，各行相加是 5.05 | 5.06';
    expect(totalOf(HEAD, ...ROWS, '合计: [合计, 6, 5.06, 82.8%]')).toMatchObject({
      said: [wrong],
      totals: true,
    });
    expect(totalOf(HEAD, ...ROWS, '  - [合 计, 6.0, 5.06, 82.8%]').said).toEqual([wrong]);
    expect(totalOf(HEAD, ...ROWS, '  - [小计, 6.0, 5.06, ""]', '  - [合计, 9, 9, ""]').said).toEqual([]);
  });

  it('is none where it is not asked for', () => {
    expect(totalOf(HEAD, ...ROWS, '合计: 否')).toMatchObject({ totals: false, said: [] });
  });
});

describe('cells that cannot be told', () => {
  it.each<[string, string[], string[]]>([
    ['spaces', ['行:', '  - 甲 1', '  - 乙 2'], ['table-in-text | 各格之间是空格，分不清各列 | 甲 1']],
    [
      'spaces below a bar',
      ['行: |', '  甲 1', '  乙 2'],
      ['table-in-text | 各格之间是空格，分不清各列 | 甲 1'],
    ],
    [
      'Chinese commas',
      ['表头: [镇，数]', '行: [[甲，1], [乙、2]]'],
      ['镇，数', '甲，1', '乙、2'].map((text) => `table-ragged | “${text}”成了一格 | ${text}`),
    ],
  ])('are told: %s', (_, keys, expected) => {
    expect(saidOf(loadBody(tableOf(...keys)).diagnostics)).toEqual(expected);
  });

  it('are none where a column holds texts', () => {
    const rows = ['行:', '  - 截至3月18日 已完成', '  - 张明', '  - 李晓光、王敏'];
    expect(saidOf(loadBody(tableOf(...rows)).diagnostics)).toEqual([]);
  });

  it('are told of where the whole table was typed into a text', () => {
    const { diagnostics } = loadBody(' |\n      如下。\n      表格:\n        行: [[1, 2]]\n');
    expect(saidOf(diagnostics)[0]).toBe('key-too-deep | “表格”写在正文的文字里了，会当作文字印出来 | 表格');
  });
});

describe('what is wrong with a table', () => {
  it.each<[string, string[], string[]]>([
    ['no rows', [HEAD], ['table-empty | 表里没有内容 | 表头: [乡镇, 应浇, 已浇, 进度]\n']],
    ['a cell too many', [HEAD, '行: [[甲, 1, 2, 3, 4]]'], ['table-ragged | 这一行有 5 格，表有 4 列 | 4']],
    [
      'a cell too few',
      [HEAD, '行: [[甲, 1, 2]]'],
      ['table-ragged | 这一行有 3 格，表有 4 列：后面的空着 | [甲, 1, 2]'],
    ],
    [
      'more widths than columns',
      ['行: [[甲, 1]]', '列宽: [1, 2, 3]'],
      ['table-ragged | “列宽”写了 3 个，表只有 2 列 | 行: [[甲, 1]]\n          列宽: [1, 2, 3]\n'],
    ],
    ['nothing to the left', ['行: [[<, 1]]'], ['table-span | “<”左边没有格可以并入 | <']],
    ['nothing above', ['行: [[甲, ^]]'], ['table-span | “^”上面没有格可以并入 | ^']],
    ['no rectangle', ['行: [[甲, <], [^, 1]]'], ['table-span | 并在一起的格不成长方形 | ^']],
    ['bold', ['行: [["**甲**", 1]]'], ['bold-not-here | ** 只能用在正文里 | **']],
    [
      'a bad width',
      ['行: [[甲, 1]]', '列宽: [宽, 1]'],
      ['bad-number | “列宽”的第 1 项写的是“宽”，看不懂 | 宽'],
    ],
    ['a bad alignment', ['行: [[甲, 1]]', '对齐: 斜'], ['bad-choice | “对齐”写的是“斜”，看不懂 | 斜']],
    ['an unknown key', ['行: [[甲, 1]]', '标题: 甲'], ['unknown-key | 这里没有“标题”这一项 | 标题']],
    [
      'far too many columns',
      [`行: [[${'1, '.repeat(40)}1]]`],
      [expect.stringContaining('table-too-large | 表格太大：1 行 41 列，最多 5000 行 40 列')],
    ],
  ])('is told: %s', (_, keys, expected) => {
    expect(saidOf(loadBody(tableOf(...keys)).diagnostics)).toEqual(expected);
  });
});
