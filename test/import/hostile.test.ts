import { describe, expect, it } from 'vitest';
import { assemble } from '../../fuzz/hostile.ts';
import { type ImportedFile, importFile, type Purpose } from '../../src/import/import-file.ts';
import { makeDocx, p } from '../helpers/make-docx.ts';

const SENTENCE = '近日，马庄乡组织力量对辖区企业开展安全生产大检查，发现隐患十二处，已全部整改到位。';
const HEAD = '延津快报\n第44期\n中共延津县委办公室　2026年7月3日\n';
const TOO_LARGE =
  'error copy-too-large: 文件太大（超过一百万字、三万段或者 400 期），没有读 → 看看是不是选错了文件；真有这么大的，拆成几个文件再导入';
const EMPTY = 'error copy-empty: 文件里没有文字 → 打开看一看是不是选错了文件；刚从别处传来的，再传一次';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (bytes: Uint8Array | string, purpose: Purpose = 'issues'): Promise<ImportedFile> =>
  importFile('往期', typeof bytes === 'string' ? encode(bytes) : bytes, purpose, undefined);

const said = ({ diagnostics }: ImportedFile): string[] =>
  diagnostics.map(
    ({ severity, code, message, hint }) => `${severity} ${code}: ${message.zh}${hint ? ` → ${hint.zh}` : ''}`,
  );

const codes = ({ diagnostics }: ImportedFile): string[] => [...new Set(diagnostics.map(({ code }) => code))];

const numbered = (count: number, write: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i + 1)).join('');

/** What came in is placed, dropped or kept. */
function expectWhole({ balance }: ImportedFile): void {
  const { read: all = 0, placed = 0, dropped = {}, commented = 0, left = [] } = balance ?? {};
  expect(left).toEqual([]);
  expect(placed + commented + Object.values(dropped).reduce((sum, one) => sum + one, 0)).toBe(all);
}

describe('what is larger than any bulletin is refused', () => {
  it.each([
    ['a line of eighteen megabytes', SENTENCE.repeat(450_000)],
    ['a line of a million characters', SENTENCE.repeat(25_000)],
  ])('%s', async (_, text) => {
    expect(said(await read(text))).toEqual([TOO_LARGE]);
  });

  it('whatever it is to become', async () => {
    expect(said(await read('甲\n'.repeat(40_000), 'items'))).toEqual([TOO_LARGE]);
  });

  it('as a document, with the same bounds', async () => {
    const paragraphs = makeDocx({ body: p('甲').repeat(31_000) });
    const attributes = makeDocx({ body: `<w:p ${numbered(5000, (n) => `a${n}="1" `)}/>` });
    for (const bytes of [paragraphs, attributes]) {
      expect(said(await read(bytes))).toEqual([
        'error docx-too-large: Word 文件太大（正文超过 32 MB、一百万字或者三万段），没有读。 → 看看是不是选错了文件；真有这么大的，拆成几个文件再导入。',
      ]);
    }
  });
});

describe('what is no text', () => {
  it.each([
    ['nothing', ''],
    ['line breaks', '\n'.repeat(900_000)],
    ['blanks', '　 \t'.repeat(300_000)],
  ])('%s', async (_, text) => {
    expect(said(await read(text))).toEqual([EMPTY]);
  });

  it.each([
    ['NULs', '甲\0乙'.repeat(1000)],
    ['controls', '\x01\x02甲'.repeat(1000)],
  ])('%s', async (_, text) => {
    expect(codes(await read(text))).toEqual(['copy-kind']);
  });

  it.each([
    ['bytes that are no UTF-8', [0xff, 0xfe, 0xfd, 0xfc, 0xff]],
    ['half a surrogate', [0xff, 0xfe, 0x00, 0xd8, 0x00, 0xd8]],
    ['the head of an archive', [0x50, 0x4b, 0x03, 0x04, 0xff, 0x00]],
    ['the head of an old document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['the head of a PDF', [...encode('%PDF-1.7\n'), 0xff, 0x00]],
  ])('%s', async (_, bytes) => {
    const { diagnostics } = await read(Uint8Array.from(bytes));
    expect(diagnostics.at(-1)?.severity).toBe('error');
    expect(diagnostics.at(-1)?.hint?.zh).toBeTruthy();
  });

  it('characters that turn the line around stay what they are', async () => {
    expectWhole(await read(`${HEAD}一、\u202e好\u202c\n近日，\u200b好\u2066。（马庄乡）\n`));
  });
});

describe('PDFs that ask for much', () => {
  it('pages without text', async () => {
    const kids = '3 0 R '.repeat(300);
    const bytes = assemble([
      '<</Type /Catalog /Pages 2 0 R>>',
      `<</Type /Pages /Kids [${kids}] /Count 300>>`,
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</XObject <</I 5 0 R>>>>>>',
      { dict: '', data: encode('q 595 0 0 842 0 0 cm /I Do Q') },
      {
        dict: '/Type /XObject /Subtype /Image /Width 8 /Height 1 /BitsPerComponent 1 /ColorSpace /DeviceGray',
        data: Uint8Array.of(0xaa),
      },
    ]);
    expect(said(await read(bytes))[0]).toMatch(/^error pdf-no-text: 这份 PDF（300 页）里没有文字，只有图像/u);
  });
});
