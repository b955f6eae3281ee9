import { describe, expect, it } from 'vitest';
import { tabbedTableAt } from '../../../src/import/text/tabbed-table.ts';
import { textManuscript } from '../../../src/import/text/text-manuscript.ts';

const TABLE = ['乡镇\t应浇\t已浇', '柳林镇\t9.6\t9.2', '石桥乡\t7.1'];

describe('lines with tabs', () => {
  it('are the rows of a table', () => {
    expect(tabbedTableAt(['进度如下。', ...TABLE, '下一步，全部浇完。'], 1)).toBe(3);
  });

  it.each([
    ['one alone', ['县政府办公室\t2026年3月26日', '正文。']],
    ['titles with their pages', ['县水利局“三早”保春灌\t1', '柳林镇、河湾镇联手清淤\t12']],
    ['people', ['责任编辑：李勉\t审核：路帅', '签发：范晓宇\t校对：张明']],
    ['indents', ['\t第一段。', '\t第二段。']],
    [
      'titles with their texts',
      [
        `标题一\t${'县水利局组织技术人员下到村里。'.repeat(5)}`,
        `标题二\t${'县水利局组织技术人员下到村里。'.repeat(5)}`,
      ],
    ],
  ])('are none where they are %s', (_name, lines) => {
    expect(lines.map((_, at) => tabbedTableAt(lines, at))).toEqual(lines.map(() => 0));
  });

  it('have their cells where they stand, those that a row lacks at its end', () => {
    const { source, blocks } = textManuscript('稿.txt', `${TABLE.join('\n')}\n`, 'paragraphs');
    const [table] = blocks;
    expect(source.text).toBe(`${TABLE.join('\n')}\n`);
    expect(
      table?.kind === 'table' &&
        table.rows.map((row) => row.map(({ start, end }) => source.text.slice(start, end))),
    ).toEqual([
      ['乡镇', '应浇', '已浇'],
      ['柳林镇', '9.6', '9.2'],
      ['石桥乡', '7.1', ''],
    ]);
    expect(table).toMatchObject({ headRows: 0, start: 0, end: source.text.length - 1 });
  });
});
