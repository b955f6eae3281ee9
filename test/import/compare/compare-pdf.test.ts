import { describe, expect, it } from 'vitest';
import { comparePdf } from '../../../src/import/compare/compare-pdf.ts';
import { alignTexts } from '../../../src/import/compare/line-ends.ts';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { typesetExample } from '../../helpers/examples.ts';

async function pdfOf(name: string) {
  const { pdf } = await typesetExample(name);
  if (!pdf) throw new Error(`${name} is not built`);
  return { name: `${name}.pdf`, bytes: pdf };
}

async function compare(one: string, other: string) {
  const compared = await comparePdf(await pdfOf(one), await pdfOf(other));
  if (!('pages' in compared)) throw new Error(compared.diagnostics[0]?.message.en);
  return compared;
}

describe('two printings of an issue', () => {
  it('that break alike: nothing is said', async () => {
    const { lines, alike, diagnostics } = await compare('yanjin-044', 'yanjin-044-zh');
    expect({ lines, alike, diagnostics }).toEqual({ lines: 88, alike: 88, diagnostics: [] });
  });

  it('that break otherwise: page by page, with where the first does', async () => {
    const { lines, alike, diagnostics, pdf } = await compare('yanjin-044', 'yanjin-044-clreq');
    expect({ lines, alike }).toEqual({ lines: 88, alike: 29 });
    expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'breaks-differ 第 1 页 17 行里有 12 行断在别处，从第 4 行起：原件断在“…中小企业建立”，重排的断在“…企业建立“创”',
      'breaks-differ 第 2 页 24 行里有 19 行断在别处，从第 5 行起：原件断在“…以链招商，依”，重排的断在“…链招商，依托”',
      'breaks-differ 第 3 页 24 行里有 10 行断在别处，从第 2 行起：原件断在“…等方式，精准”，重排的断在“…式，精准“把”',
      'breaks-differ 第 4 页 23 行里有 18 行断在别处，从第 1 行起：原件断在“…系统以及养护”，重排的断在“…态监测路域环”',
    ]);
    const [first] = diagnostics;
    expect(first?.hint?.zh).toBe(
      '核对“版式”里的字号、每行字数、每页行数和断行方式；字不同的地方，断行也会不同',
    );
    expect(first?.span?.source.text.slice(first.span.start, first.span.end)).toMatch(/建立$/u);
    const sheets = await readPdf('side-by-side.pdf', pdf ?? new Uint8Array());
    if (!('manuscript' in sheets)) throw new Error('the sheets are not read');
    expect(
      sheets.manuscript.papers?.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`),
    ).toEqual(Array(4).fill('1215 × 842'));
    expect(sheets.manuscript.source.text.split('\n')[0]).toMatch(/^延津政务快报\s+延津政务快报$/u);
  });

  it('of which one cannot be read: why', async () => {
    const compared = await comparePdf(await pdfOf('yanjin-044'), { name: '坏.pdf', bytes: new Uint8Array() });
    expect(compared).not.toHaveProperty('pages');
    expect(compared.diagnostics.map(({ code, span }) => `${code} ${span?.source.path}`)).toEqual([
      'pdf-damaged 坏.pdf',
    ]);
  });
});

describe('texts that are nearly the same', () => {
  it.each([
    ['县水利局抓好春灌全面完成', '县水利局抓好春灌全面完成', 0, 0],
    ['县水利局抓好春灌全面完成任务', '县水利局认真抓好春灌全面完成任务', 0, 2],
    ['县水利局认真抓好春灌全面完成任务', '县水利局抓好春灌全面完成任务', 2, 0],
    ['县水利局扎实抓好春灌全面完成任务', '县水利局认真抓好春灌全面完成任务', 2, 2],
  ])('%s / %s', (one, other, missing, added) => {
    const lost = (places: Int32Array): number => [...places.subarray(0, -1)].filter((at) => at < 0).length;
    const places = alignTexts(one, other);
    expect([lost(places), lost(alignTexts(other, one))]).toEqual([missing, added]);
    expect(places[one.length - 1]).toBe(other.length - 1);
  });
});
