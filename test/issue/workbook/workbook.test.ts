import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/issue/workbook/workbook.ts';
import { makeZip } from '../../helpers/make-zip.ts';
import { makeRandom } from '../../helpers/mutate.ts';
import { saidOf } from '../table/support.ts';

const SPAN = { source: { path: 'issue.yaml', text: '表.xlsx' }, start: 0, end: 7 };

/** A workbook whose second sheet is the one that is shown; its formats go by their index. */
function workbookOf(
  sheet: string,
  formats: readonly string[] = [],
  texts: readonly string[] = [],
): Uint8Array {
  const styles = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('');
  const xfs = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('');
  return makeZip({
    'xl/workbook.xml!':
      '<workbook xmlns:r="r"><sheets><sheet name="旧" sheetId="1" state="hidden" r:id="rId1"/><sheet name="新" sheetId="2" r:id="rId2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet><numFmts>${styles}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet2.xml': `<?xml version="1.0"?><worksheet>${sheet}</worksheet>`,
  });
}

const read = (bytes: Uint8Array) => {
  const { rows, diagnostics } = readWorkbook(bytes, SPAN);
  return { rows: rows?.map(({ cells }) => cells.map(({ text }) => text)), said: saidOf(diagnostics) };
};

describe('a workbook', () => {
  it('gives the texts of its first sheet that is shown, joined cells marked', () => {
    const texts = [
      '<t>乡镇</t>',
      '<r><t>春</t></r><r><t xml:space="preserve">灌 </t></r><rPh><t>chun</t></rPh>',
      '<t>A&amp;B&#x4e2d;_x000D_</t>',
    ];
    const sheet = `<sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"/></row>
      <row r="2"><c r="B2" t="inlineStr"><is><t>应浇</t></is></c><c r="C2" t="str"><f>A1</f><v>已浇</v></c></row>
      <row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3"><v>2.9</v></c></row>
    </sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`;
    expect(read(workbookOf(sheet, [], texts))).toEqual({
      rows: [
        ['乡镇', '春灌', '<'],
        ['^', '应浇', '已浇'],
        ['A&B中', '', '2.9'],
      ],
      said: [],
    });
  });

  it('leaves out what is hidden, and says so', () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData>`;
    expect(read(workbookOf(sheet))).toEqual({
      rows: [['1', '3']],
      said: ['table-hidden | 工作表里隐藏的 1 行、1 列没有排 | 表.xlsx'],
    });
  });

  it('whose numbers are absurd takes no longer for them', () => {
    const merges = '<mergeCell ref="A1:GR9999"/>'.repeat(100_000);
    const sheet = `<cols><col min="-1e15" max="1e15" hidden="0"/><col min="-1e15" max="1" hidden="1"/></cols>
      <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="GR9999"><v>2</v></c></row></sheetData>
      <mergeCells><mergeCell ref="B1:C1"/>${merges}</mergeCells>`;
    expect(read(workbookOf(sheet)).rows?.[0]?.slice(0, 3)).toEqual(['', '<', '']);
  });

  it.each([
    ['<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'B1 格的公式出错了：#DIV/0!'],
    ['<c r="AB1"><f>A1</f></c>', 'AB1 格是公式，文件里没有算出来的值'],
    ['<c r="B1" s="1"><v>5</v></c>', 'B1 格的数字格式排不了：# ?/?'],
  ])('tells of %s', (cell, message) => {
    const { said } = read(workbookOf(`<sheetData><row r="1">${cell}</row></sheetData>`, ['# ?/?']));
    expect(said).toEqual([`table-file | ${message} | 表.xlsx`]);
  });

  it('that is damaged never throws', () => {
    const whole = workbookOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    const random = makeRandom(11);
    for (let round = 0; round < 400; round++) {
      const bytes = Uint8Array.from(whole.subarray(0, round % 4 === 0 ? random(whole.length) : whole.length));
      for (let i = 0; i < 4 && bytes.length > 0; i++) bytes[random(bytes.length)] = random(256);
      expect(() => readWorkbook(bytes, SPAN)).not.toThrow();
    }
  });
});
