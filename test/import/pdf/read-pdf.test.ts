import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Line, Manuscript, Reading } from '../../../src/import/manuscript.ts';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';
import { encodeJpeg } from '../../../src/picture/jpeg/encode-jpeg.ts';
import { readPicture } from '../../../src/picture/picture.ts';
import { assemblePdf, pageInGb } from './make-pdf.ts';

function manuscriptOf(reading: Reading): Manuscript {
  if (!('manuscript' in reading)) throw new Error(reading.diagnostics[0]?.message.en);
  return reading.manuscript;
}

const linesOf = ({ blocks }: Manuscript): Line[] => blocks.filter((block) => block.kind === 'line');

/** Lines with their looks: `heiti 16 bold:县水利局`. */
function shownBy(reading: Reading): string[] {
  const manuscript = manuscriptOf(reading);
  return linesOf(manuscript).map(({ stretches }) =>
    stretches
      .map(({ start, end, look }) => {
        const words = [
          look.face,
          look.size,
          look.bold && 'bold',
          look.red && 'red',
          look.underlined && 'underlined',
          look.raised,
        ];
        return `${words.filter(Boolean).join(' ')}:${manuscript.source.text.slice(start, end)}`;
      })
      .join(' '),
  );
}

const read = (bytes: Uint8Array): Promise<Reading> => readPdf('往期.pdf', bytes);
const refusal = async (bytes: Uint8Array) => {
  const reading = await read(bytes);
  if ('manuscript' in reading) throw new Error('it was read');
  const [{ code, message, hint } = { code: '', message: undefined, hint: undefined }] = reading.diagnostics;
  return { code, zh: message?.zh, hint: hint?.zh };
};

describe('a page of another program', () => {
  it('reads fonts that are not embedded, by their names', async () => {
    const page = pageInGb('BT /F1 16 Tf 100 700 Td {县水利局抓好春灌} Tj ET', '#B7#C2#CB#CE_GB2312');
    expect(shownBy(await read(page))).toEqual(['fangsong 16:县水利局抓好春灌']);
  });
  it('knows bold by a stroke, and by setting twice a little apart, once', async () => {
    const page = pageInGb(
      'BT /F1 16 Tf 2 Tr 100 700 Td {县水利局} Tj ET BT 0 Tr 100 660 Td {县水利局} Tj ET BT 100.4 660 Td {县水利局} Tj ET BT 100 620 Td {县水利局} Tj ET BT 100 620 Td {县水利局} Tj ET',
    );
    expect(shownBy(await read(page))).toEqual([
      'songti 16 bold:县水利局',
      'songti 16 bold:县水利局',
      'songti 16:县水利局',
    ]);
  });
  it('knows red, raised figures and lines below words', async () => {
    const page = pageInGb(
      '0.9 0 0.1 rg BT /F1 16 Tf 100 700 Td {快报} Tj ET 0 g BT 100 660 Td {水量八万立方米} Tj /F1 9 Tf 112 6 Td {③} Tj ET BT /F1 16 Tf 100 620 Td {要点在这里} Tj ET 116 617 32 0.6 re f',
    );
    expect(shownBy(await read(page))).toEqual([
      'songti 16 red:快报',
      'songti 16:水量八万立方米 songti 9 superscript:③',
      'songti 16:要 songti 16 underlined:点在 songti 16:这里',
    ]);
  });
  it('makes a gap of more than half an em a space, and keeps what stands on one line there', async () => {
    const page = pageInGb(
      'BT /F1 16 Tf 100 700 Td {责任编辑：李} Tj 112 0 Td {勉} Tj 90 0 Td {签发：王敏} Tj ET BT 100 660 Td [{第} -250 {７} -250 {期}] TJ ET',
    );
    const [first, second] = linesOf(manuscriptOf(await read(page)));
    const text = (await read(page)) as { manuscript: Manuscript };
    const of = (line: Line | undefined): string => text.manuscript.source.text.slice(line?.start, line?.end);
    expect(of(first)).toBe('责任编辑：李　勉　　　　　签发：王敏');
    expect(of(second)).toBe('第７期');
  });
  it('puts text at an angle at the end of its page, with a note', async () => {
    const page = pageInGb('BT /F1 16 Tf 100 700 Td {县水利局} Tj ET BT 0 1 -1 0 50 300 Tm {内部资料} Tj ET');
    const { source, blocks, diagnostics } = manuscriptOf(await read(page));
    expect(source.text).toBe('县水利局\n内部资料\n');
    expect(linesOf({ blocks } as Manuscript).map(({ region }) => region)).toEqual(['text', 'box']);
    expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'pdf-turned-text 第 1 页有竖排或斜放的文字，放在了这一页的末尾',
    ]);
  });
  it('reads a grid of lines as a table, cells that reach further with it', async () => {
    const lines = [
      ...[700, 670, 640].map((y) => `100 ${y} m 400 ${y} l S`),
      ...[100, 400].map((x) => `${x} 640 m ${x} 700 l S`),
      '250 640 m 250 670 l S',
    ].join(' ');
    const page = pageInGb(
      `0.5 w ${lines} BT /F1 12 Tf 200 680 Td {各乡镇} Tj ET BT 110 650 Td {柳林镇} Tj ET BT 260 650 Td {九万亩} Tj ET`,
    );
    const { source, blocks } = manuscriptOf(await read(page));
    const [table] = blocks;
    expect(blocks).toHaveLength(1);
    if (table?.kind !== 'table') throw new Error('no table');
    expect(
      table.rows.map((row) =>
        row.map(({ start, end, columns }) => `${columns} ${source.text.slice(start, end)}`),
      ),
    ).toEqual([['2 各乡镇'], ['1 柳林镇', '1 九万亩']]);
    expect(source.text.slice(table.start, table.end)).toBe('各乡镇\n柳林镇\t九万亩');
  });
  it('reads columns one after the other, what stands across them where it stands', async () => {
    const show = (x: number, y: number, text: string): string => `BT /F1 14 Tf ${x} ${y} Td {${text}} Tj ET`;
    const rows = '甲乙丙丁戊己庚'.split('');
    const page = pageInGb(
      [
        show(200, 760, '青禾县报道摘要第三期'),
        ...rows.flatMap((row, i) => [
          show(74, 700 - 24 * i, `${row}左栏文字一二三四五六七八九十`),
          show(310, 700 - 24 * i, `${row}右栏文字一二三四五六七八九十`),
        ]),
        show(74, 480, '本期发：县直各单位。'),
      ].join(' '),
    );
    const manuscript = manuscriptOf(await read(page));
    expect(manuscript.source.text.split('\n')).toEqual([
      '青禾县报道摘要第三期',
      ...rows.map((row) => `${row}左栏文字一二三四五六七八九十`),
      ...rows.map((row) => `${row}右栏文字一二三四五六七八九十`),
      '本期发：县直各单位。',
      '',
    ]);
    expect(
      linesOf(manuscript)
        .map(({ column }) => column?.index ?? '-')
        .join(''),
    ).toBe('-00000001111111-');
  });
  it('reads columns whose lines share no baselines', async () => {
    const show = (x: number, y: number, text: string): string => `BT /F1 14 Tf ${x} ${y} Td {${text}} Tj ET`;
    const rows = '甲乙丙丁戊己庚'.split('');
    const page = pageInGb(
      [
        show(74, 760, '青禾县报道摘要第三期由县政府办公室编印发至各乡镇'),
        ...rows.flatMap((row, i) => [
          show(74, 700 - 24 * i, `${row}左栏文字一二三四五六七八九十`),
          show(310, 692 - 24 * i, `${row}右栏文字一二三四五六七八九十`),
        ]),
      ].join(' '),
    );
    expect(manuscriptOf(await read(page)).source.text.split('\n')).toEqual([
      '青禾县报道摘要第三期由县政府办公室编印发至各乡镇',
      ...rows.map((row) => `${row}左栏文字一二三四五六七八九十`),
      ...rows.map((row) => `${row}右栏文字一二三四五六七八九十`),
      '',
    ]);
  });
  it('keeps the red rule below a masthead', async () => {
    const page = pageInGb('BT /F1 40 Tf 100 700 Td {快报} Tj ET 0.9 0 0.1 rg 73 650 448 2 re f');
    const [, rule] = manuscriptOf(await read(page)).blocks;
    expect(rule).toMatchObject({ kind: 'ruling', red: true, page: 1 });
  });
});

const SCAN = {
  dict: '/Type/XObject/Subtype/Image/Width 62/Height 88/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode',
  data: deflateSync(new Uint8Array(62 * 88).fill(200)),
};
const WHOLE_PAGE = 'q 595 0 0 842 0 0 cm /X0 Do Q';
const WITH_SCAN = { resources: '/XObject<</X0 8 0 R>>', objects: [SCAN] };

describe('pictures', () => {
  it('are the JPEG that is in the file, or a PNG of their pixels; how wide they are printed', async () => {
    const raster = {
      width: 40,
      height: 24,
      channels: 3,
      samples: new Uint8Array(40 * 24 * 3).fill(120),
    } as const;
    const jpeg = encodeJpeg(raster);
    const image = (filter: string, data: Uint8Array, width: number) => ({
      dict: `/Type/XObject/Subtype/Image/Width ${width}/Height 24/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/${filter}`,
      data,
    });
    const page = pageInGb(
      'BT /F1 16 Tf 100 700 Td {县水利局} Tj ET q 144 0 0 86 100 500 cm /X0 Do Q q 72 0 0 86 100 300 cm /X1 Do Q',
      'SimSun',
      {
        resources: '/XObject<</X0 8 0 R/X1 9 0 R>>',
        objects: [
          image('DCTDecode', jpeg, 40),
          image('FlateDecode', deflateSync(raster.samples.subarray(0, 20 * 24 * 3)), 20),
        ],
      },
    );
    const { blocks, diagnostics } = manuscriptOf(await read(page));
    const images = blocks.filter((block) => block.kind === 'image');
    expect(diagnostics).toEqual([]);
    expect(images.map(({ ending, width }) => `${ending} ${width?.toFixed(1)}`)).toEqual([
      'jpg 50.8',
      'png 25.4',
    ]);
    expect(Buffer.from(images[0]?.bytes ?? []).equals(Buffer.from(jpeg))).toBe(true);
    const decoded = readPicture(images[1]?.bytes ?? new Uint8Array());
    if (!('pixels' in decoded)) throw new Error(decoded.kind);
    expect(decoded.pixels(1)).toEqual({
      width: 20,
      height: 24,
      channels: 3,
      samples: new Uint8Array(20 * 24 * 3).fill(120),
    });
  });
});

describe('what cannot be read is said', () => {
  it('a scan, with what to do', async () => {
    expect(await refusal(pageInGb(WHOLE_PAGE, 'SimSun', WITH_SCAN))).toEqual({
      code: 'pdf-no-text',
      zh: '这份 PDF（1 页）里没有文字，只有图像，多半是扫描件',
      hint: '用带文字识别（OCR）的软件（如 WPS 的“图片转文字”）识别成 Word 文件再导入，并校对一遍；有原来的 Word 文件的，直接导入它',
    });
  });
  it('a scan whose text was recognised is read, with a warning', async () => {
    const page = pageInGb(`${WHOLE_PAGE} BT 3 Tr /F1 16 Tf 100 700 Td {县水利局} Tj ET`, 'SimSun', WITH_SCAN);
    const { source, blocks, diagnostics } = manuscriptOf(await read(page));
    expect(source.text).toBe('县水利局\n');
    expect(blocks).toHaveLength(1);
    expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'pdf-recognised-text 第 1 页是扫描件，文字是软件识别出来的，可能有错',
    ]);
  });
  it('shapes without meaning: Type 3', async () => {
    const page = assemblePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      { dict: '', data: 'BT /F1 16 Tf 100 700 Td (ab) Tj ET' },
      '<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</g1 6 0 R/g2 6 0 R>>/Encoding<</Type/Encoding/Differences[97/g1/g2]>>/FirstChar 97/LastChar 98/Widths[1000 1000]/Resources<<>>>>',
      { dict: '', data: '1000 0 d0 0 0 750 750 re f' },
    ]);
    expect(await refusal(page)).toMatchObject({
      code: 'pdf-no-text',
      zh: '这份 PDF 的文字认不出：2 个字里有 2 个只有字形，没有说明是什么字（Type 3 字体）',
    });
  });
  it('shapes without meaning: codes that no map explains, beside text that reads', async () => {
    const identity = [
      '<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+SimHei/Encoding/Identity-H/DescendantFonts[9 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+SimHei/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 7 0 R>>',
    ];
    const page = pageInGb(
      'BT /F1 16 Tf 100 700 Td {县水利局抓好春灌} Tj ET BT /F2 16 Tf 100 660 Td <01230456> Tj ET',
      'SimSun',
      { resources: '/Font<</F1 5 0 R/F2 8 0 R>>', objects: identity },
    );
    const { source, diagnostics } = manuscriptOf(await read(page));
    expect(source.text).toBe('县水利局抓好春灌\n��\n');
    expect(diagnostics.map(({ code, message, hint }) => `${code} ${message.zh}；${hint?.zh}`)).toEqual([
      'pdf-text-unreadable 第 1 页有 2 个字认不出（PDF 里只有字形），以“�”代替；对照原件，把“�”改成原来的字',
    ]);
  });
  it('a damaged file, and one of another kind', async () => {
    const damaged = {
      code: 'pdf-damaged',
      zh: '这份 PDF 已损坏，读不出来',
      hint: '看看它在 PDF 阅读器里能不能打开；能打开的，另存（或打印）成新的 PDF 再导入，打不开的，请重新取一份',
    };
    expect(await refusal(Buffer.from('%PDF-1.7\nnonsense'))).toEqual(damaged);
    expect(await refusal(Buffer.from('PK\u0003\u0004'))).toEqual(damaged);
    expect(await refusal(new Uint8Array())).toEqual(damaged);
  });
  it('a page whose drawing never ends', async () => {
    const forms = Array.from({ length: 12 }, (_, i) => ({
      dict: `/Type/XObject/Subtype/Form/BBox[0 0 900 900]/Resources<</XObject<</X0 ${9 + i} 0 R>>/Font<</F1 5 0 R>>>>`,
      data: i < 11 ? '/X0 Do '.repeat(10) : 'BT /F1 12 Tf (x) Tj ET',
    }));
    const page = pageInGb('/X0 Do', 'SimSun', { resources: '/XObject<</X0 8 0 R>>', objects: forms });
    expect(await refusal(page)).toEqual({
      code: 'pdf-too-much',
      zh: '这份 PDF 太复杂，读它要的时间或内存超过了限度',
      hint: '把它打印成新的 PDF 再导入；页数很多的，拆成几个文件',
    });
    // The next is read all the same.
    expect(shownBy(await read(pageInGb('BT /F1 16 Tf 100 700 Td {县} Tj ET')))).toEqual(['songti 16:县']);
  }, 30_000);
  it('a picture too large to be decoded', async () => {
    const huge = {
      dict: SCAN.dict.replace('/Width 62/Height 88', '/Width 60000/Height 60000'),
      data: SCAN.data,
    };
    const page = pageInGb('BT /F1 16 Tf 100 700 Td {县} Tj ET q 99 0 0 99 100 300 cm /X0 Do Q', 'SimSun', {
      resources: '/XObject<</X0 8 0 R>>',
      objects: [huge],
    });
    const { diagnostics } = manuscriptOf(await read(page));
    expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'pdf-pictures-left 有 1 张图片太大，没有取出来',
    ]);
  });
});
