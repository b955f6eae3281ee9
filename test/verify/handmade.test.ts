import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { type Body, makePdf, messageOf, onePage, statuses, streamOf } from './support.ts';

interface Parts {
  readonly catalog?: string;
  readonly page?: string;
  readonly content?: string;
  readonly font?: string;
  /** Numbered from 6. */
  readonly more?: readonly Body[];
}

const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** A page with one font, F1, that somebody else's program could have written. */
const verifyParts = ({ catalog = '', page = '', content = '', font = HELVETICA, more = [] }: Parts) =>
  verifyPdf(
    makePdf([
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595.28 841.89]>>',
      `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
      streamOf(content),
      font,
      ...more,
    ]),
  );

describe('tags', () => {
  const TREE = '/Lang(zh)/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R';
  const MORE = ['<</ParentTree<</Kids[7 0 R]>>>>', '<</Nums[0[8 0 R]]>>', '<</Type/StructElem/S/P>>'];
  const TEXT = 'BT/F1 12 Tf(x)Tj ET';
  const check = (content: string, catalog = TREE) =>
    verifyParts({ catalog, content, page: '/StructParents 0', more: MORE });

  it.each([
    ['whole', `/P<</MCID 0>>BDC ${TEXT} EMC`, 'ok', '语言 zh'],
    ['an artifact', `/Artifact BMC ${TEXT} EMC`, 'ok', '语言 zh'],
    ['not closed', `/P<</MCID 0>>BDC ${TEXT}`, 'fail', '没有成对'],
    ['closed twice', `/P<</MCID 0>>BDC ${TEXT} EMC EMC`, 'fail', '没有成对'],
    ['in no tree', `/P<</MCID 1>>BDC ${TEXT} EMC`, 'fail', '没有归入结构树'],
    ['not marked', TEXT, 'fail', '有文字没有标记'],
  ])('%s', async (_, content, status, says) => {
    const report = await check(content);
    expect([statuses(report).tagged, messageOf(report, 'tagged')]).toEqual([
      status,
      expect.stringContaining(says),
    ]);
  });

  it('without a language', async () => {
    const report = await check('', TREE.replace('/Lang(zh)', ''));
    expect(messageOf(report, 'tagged')).toContain('没有写明语言');
  });

  it('are not missed in a foreign file', async () => {
    expect(statuses(await check(TEXT, '')).tagged).toBe('info');
  });
});

describe('text', () => {
  const composite = (ordering: string, more = ''): string =>
    `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType0/CIDSystemInfo<</Ordering(${ordering})>>>>]${more}>>`;
  const CMAP = streamOf('1 beginbfchar <0001> <5FEB> endbfchar');
  const check = (font: string, content = 'BT/F1 12 Tf<0001>Tj ET') =>
    verifyParts({ font, content, more: [CMAP] });

  it.each([
    ['of a standard encoding', HELVETICA, 'ok'],
    ['of no map', composite('Identity'), 'fail'],
    ['of a known collection', composite('GB1'), 'unknown'],
    ['of its own map', composite('Identity', '/ToUnicode 6 0 R'), 'ok'],
  ])('%s', async (_, font, status) => {
    expect(statuses(await check(font)).text).toBe(status);
  });

  it('of a map that lacks a code', async () => {
    const report = await check(composite('Identity', '/ToUnicode 6 0 R'), 'BT/F1 12 Tf[<0001>-5<0002>]TJ ET');
    expect(messageOf(report, 'text')).toBe('有 1 种字符不能复制和检索');
  });

  it('drawn invisibly over a scan is let be', async () => {
    const report = await check(composite('Identity'), 'BT 3 Tr/F1 12 Tf<0001>Tj ET');
    expect(statuses(report).text).toBe('info');
  });

  it('in a form is found, and what stands in an image is not', async () => {
    const form = streamOf('BT/F1 12 Tf(x)Tj ET', '/Subtype/Form');
    const page = '/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>';
    const content = 'BI/W 1/H 1/BPC 8/CS/G ID (EIx) Tj\nEI q /X Do Q';
    const report = await verifyParts({ page, content, more: [form] });
    expect(messageOf(report, 'fonts')).toContain('Helvetica');
    expect(statuses(report)).toMatchObject({ fonts: 'fail', text: 'ok' });
  });
});

describe('the rest', () => {
  it('counts bookmarks', async () => {
    const more = ['<</First 7 0 R/Count 3>>', '<</Title(a)/Next 8 0 R>>', '<</Title(b)>>'];
    const report = await verifyParts({ catalog: '/Outlines 6 0 R', more });
    expect(messageOf(report, 'bookmarks')).toBe('书签有 2 条，文件里却写着 3 条');
    const right = await verifyParts({
      catalog: '/Outlines 6 0 R',
      more: ['<</First 7 0 R/Count 2>>', ...more.slice(1)],
    });
    expect(statuses(right).bookmarks).toBe('ok');
  });

  it('looks into output intents', async () => {
    const profile = (space: string) => streamOf(`${'\0'.repeat(16)}${space}${'\0'.repeat(16)}acsp`, '/N 4');
    const intents = '/OutputIntents[<</S/GTS_PDFA1/OutputConditionIdentifier(x)/DestOutputProfile 6 0 R>>]';
    const check = async (stream: Uint8Array) =>
      statuses(await verifyParts({ catalog: intents, more: [stream] })).intent;
    expect(await check(profile('CMYK'))).toBe('ok');
    expect(await check(profile('RGB '))).toBe('fail');
    expect(await check(streamOf('no profile', '/N 3'))).toBe('fail');
  });

  it('misses an output intent where PDF/A is claimed', async () => {
    const xmp = streamOf('<rdf:Description pdfaid:part="2" pdfaid:conformance="B"/>');
    const report = await verifyParts({ catalog: '/Metadata 6 0 R', more: [xmp] });
    expect(messageOf(report, 'claims')).toContain('PDF/A-2b');
    expect(statuses(report).intent).toBe('fail');
  });

  it('turns pages before it measures them', async () => {
    const page = '/MediaBox[0 0 841.89 595.28]/Rotate 90';
    expect(statuses(await verifyParts({ page })).size).toBe('ok');
    expect(statuses(await verifyParts({ page: page.replace('90', '180') })).size).toBe('fail');
  });

  it('says of a date that no calendar has it', async () => {
    const file = onePage('', ['<</Title(x)/CreationDate(D:99991399)>>'], {
      trailer: '/Root 1 0 R/Info 5 0 R',
    });
    const report = await verifyPdf(file);
    expect(messageOf(report, 'metadata')).toContain('“D:99991399”，没有这样的日期');
  });

  it('quotes nothing that could command a terminal', async () => {
    const report = await verifyParts({
      font: '<</Type/Font/Subtype/Type1/BaseFont/A#1b[31mB>>',
      content: 'BT/F1 1 Tf(x)Tj ET',
    });
    expect(JSON.stringify(report)).not.toContain('\\u001b');
  });
});
