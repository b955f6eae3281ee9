import { describe, expect, it } from 'vitest';
import { makeDocx, p, r } from '../../helpers/make-docx.ts';
import { blocksOf, manuscriptOf, remarksOf } from './describe.ts';

const tc = (inside: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;
const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const tbl = (rows: string, properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
const lines = '<w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const opens = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

describe('a table', () => {
  it('has its cells in order, with their text between tabs and line ends', () => {
    const body =
      p('前') +
      tbl(tr(tc('乡镇') + tc('件数'), '<w:tblHeader/>') + tr(tc('柳林镇') + tc('12')), lines) +
      p('后');
    expect(blocksOf({ body })).toEqual(['前', 'table ruled head 1: 乡镇 | 件数 ‖ 柳林镇 | 12', '后']);
    expect(manuscriptOf(makeDocx({ body })).source.text).toBe('前\n乡镇\t件数\n柳林镇\t12\n后\n');
  });

  it('has joined cells once, with how far they reach', () => {
    const body = tbl(
      tr(tc('序号', opens) + tc('进展', span(2))) +
        tr(tc('', goesOn) + tc('开工') + tc('竣工')) +
        tr(tc('', goesOn) + tc('3月') + tc('9月')),
      lines,
    );
    expect(blocksOf({ body })).toEqual([
      'table ruled head 0: 序号[1×3] | 进展[2×1] ‖ 开工 | 竣工 ‖ 3月 | 9月',
    ]);
  });

  it('has text that a joined cell covers left out, and said', () => {
    const body = tbl(tr(tc('甲', opens) + tc('乙')) + tr(tc('旧', goesOn) + tc('丙')), lines);
    expect(blocksOf({ body })).toEqual(['table ruled head 0: 甲[1×2] | 乙 ‖ 丙']);
    expect(remarksOf({ body })).toEqual([
      'note docx-hidden-text: 有 1 处隐藏文字，打印不出来，没有收：“旧”。',
    ]);
  });

  it('has joined cells as old programs write them, and columns without a cell', () => {
    const body = tbl(
      tr(tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>')) +
        tr(tc('乙'), '<w:gridBefore w:val="1"/>'),
      lines,
    );
    expect(blocksOf({ body })).toEqual(['table ruled head 0: 甲[2×1] ‖  | 乙']);
  });

  it('keeps the paragraphs of a cell, with their looks', () => {
    const body = tbl(
      tr(tc(p(r('青禾', '<w:color w:val="FF0000"/>'), '<w:jc w:val="center"/>') + p('') + p('快报'))),
    );
    const manuscript = manuscriptOf(makeDocx({ body }));
    const [table] = manuscript.blocks;
    expect(blocksOf({ body })).toEqual(['table bare head 0: 青禾⏎快报']);
    expect(table).toMatchObject({
      rows: [
        [
          {
            lines: [
              { start: 0, end: 2, align: 'centre', stretches: [{ look: { red: true } }] },
              { start: 3, end: 5 },
            ],
          },
        ],
      ],
    });
  });

  it('is ruled by its style, by its cells, or not at all', () => {
    const styles = `<w:style w:type="table" w:styleId="TableGrid"><w:tblPr>${lines}</w:tblPr></w:style><w:style w:type="table" w:styleId="own"><w:basedOn w:val="TableGrid"/></w:style>`;
    const row = tr(tc('甲') + tc('乙'));
    const none = '<w:tblBorders><w:insideH w:val="none"/><w:insideV w:val="nil"/></w:tblBorders>';
    const cell = '<w:tcBorders><w:left w:val="single"/></w:tcBorders>';
    expect(
      blocksOf({
        styles,
        body: [
          tbl(row, '<w:tblStyle w:val="own"/>'),
          tbl(row, `<w:tblStyle w:val="own"/>${none}`),
          tbl(tr(tc('甲', cell) + tc('乙'))),
          tbl(row),
        ].join(''),
      }).map((line) => line.split(' ')[1]),
    ).toEqual(['ruled', 'bare', 'ruled', 'bare']);
  });

  it('that only arranges a masthead leaves the line below it', () => {
    const below = '<w:tcBorders><w:bottom w:val="single" w:color="FF0000"/></w:tcBorders>';
    expect(blocksOf({ body: tbl(tr(tc('县政府办', below) + tc('第3期', below))) })).toEqual([
      'table bare head 0: 县政府办 | 第3期',
      'ruling red',
    ]);
  });

  it('inside a table is text of the cell around it, and said', () => {
    const body = tbl(tr(tc(p('外') + tbl(tr(tc('甲') + tc('乙')))) + tc('旁')), lines);
    expect(blocksOf({ body })).toEqual(['table ruled head 0: 外⏎甲⏎乙 | 旁']);
    expect(remarksOf({ body })).toEqual([
      'warning docx-nested-table: 有 1 个表格套在别的表格里，里面的文字收在外面的格子里，没有了行列。',
    ]);
  });

  it('inside one of a single cell takes its place', () => {
    const inner = tbl(tr(tc('甲') + tc('乙')), lines);
    expect(blocksOf({ body: tbl(tr(tc(p('题') + inner + p('')))) })).toEqual([
      '题',
      'table ruled head 0: 甲 | 乙',
      '',
    ]);
  });

  it('is without rows and cells that were deleted', () => {
    const body = tbl(
      `${tr(tc('甲') + tc('丁', '<w:cellDel w:id="2"/>')) + tr(tc('乙'), '<w:del w:id="1"/>')}<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('丙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      lines,
    );
    expect(blocksOf({ body })).toEqual(['table bare head 0: 甲 ‖ 丙'.replace('bare', 'ruled')]);
  });
});
