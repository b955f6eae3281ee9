import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../src/import/manuscript.ts';
import { measureLayout } from '../../../src/import/measure/measure-layout.ts';
import { printedPages } from '../../../src/import/measure/printed-page.ts';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { typesetExample, typesetText } from '../../helpers/examples.ts';

async function manuscriptOf(pdf: Uint8Array | undefined): Promise<Manuscript> {
  const reading = await readPdf('往期.pdf', pdf ?? new Uint8Array());
  if (!('manuscript' in reading)) throw new Error(reading.diagnostics[0]?.message.en);
  return reading.manuscript;
}
const read = async (name: string): Promise<Manuscript> => manuscriptOf((await typesetExample(name)).pdf);

describe('the layout of a printed issue', () => {
  it.each([
    ['yanjin-044', { mode: 'word' }],
    ['yanjin-044-clreq', { mode: 'clreq' }],
    ['gbt9704', { preset: 'gbt9704', mode: 'clreq' }],
    ['qinghe-full', { mode: 'clreq', pageNumber: { form: 'total' } }],
    ['zhuanbao', { preset: 'gbt9704', mode: 'clreq', pageNumber: { place: 'center' } }],
  ])('%s', async (name, layout) => {
    expect(measureLayout(await read(name))).toEqual({ layout, certainty: 'sure' });
  });

  it('of other numbers', async () => {
    const sentence = '各有关单位要逐项核对项目进度，帮助企业解决用地用工问题。';
    const text = [
      '报头: {刊名: 青禾快报, 编发单位: 青禾县人民政府办公室}',
      '期号: 7',
      '日期: 2026-03-26',
      '版式: {字号: 15, 每行字数: 30, 每页行数: 26, 行距: 26, 上边距: 25, 左边距: 30}',
      '内容:',
      ...Array.from(
        { length: 12 },
        (_, i) =>
          `- {标题: 第${'一二三四五六七八九十甲乙'[i]}项, 正文: ${sentence.repeat(6)}, 来源: [水利局]}`,
      ),
    ].join('\n');
    const { pdf } = await typesetText(text);
    const measured = measureLayout(await manuscriptOf(pdf));
    expect(measured).toEqual({
      layout: {
        mode: 'clreq',
        bodySize: 15,
        columns: 30,
        lines: 26,
        pitch: 26,
        marginTop: 25,
        marginLeft: 30,
      },
      certainty: 'sure',
    });
  });

  it('is nothing without lines on a page', () => {
    const source = { path: '稿件.txt', text: '县水利局\n' };
    expect(measureLayout({ source, form: 'paragraphs', blocks: [], diagnostics: [] })).toBeUndefined();
  });
});

describe('the lines of printed pages', () => {
  it('stand page by page, without page numbers', async () => {
    const pages = printedPages(await read('yanjin-044'));
    expect(pages.map(({ page, lines }) => `${page} ${lines.length}`)).toEqual([
      '1 17',
      '2 24',
      '3 24',
      '4 23',
    ]);
    expect(pages.map(({ lines }) => lines[0]?.text.slice(0, 8))).toEqual([
      '延津政务快报',
      '难信息12条，已',
      '关行业专家组成专',
      '组织路政巡查与公',
    ]);
  });
});
