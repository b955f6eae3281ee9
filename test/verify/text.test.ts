import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/pdfread/pdf-file.ts';
import { readDocument } from '../../src/pdfread/read-document.ts';
import { findImplausible } from '../../src/verify/plausible.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { GOOD, swap } from '../cli/support.ts';
import { EXAMPLES, typesetExample, typesetText } from '../helpers/examples.ts';
import { makePdf, messageOf, statuses, streamOf } from './support.ts';

describe('text that cannot be meant', () => {
  const plain = '全县经济运行平稳。';
  it.each([
    ['Chinese', '全县粮食产量达到27.27%，比上年增长1.5个百分点。'.repeat(9)],
    [
      'Chinese with foreign names',
      `${'与法国雷诺公司（Citroën、Société）签约。'.repeat(3)}${plain.repeat(30)}`,
    ],
    ['rare characters', '王堃、李喆、赵䶮、𬭸某、𠮷某、㵐某、丨〇々'.repeat(9)],
    ['marks', '·×÷±°§«»¥£©—…“”‘’→■●①Ⅳ℃㎡'.repeat(9)],
    ['French', 'Lesélèvesontétéreçusàl’hôteldevilleaprèslacérémonie,oùlemairelesafélicités.'.repeat(9)],
    ['English', 'Thecommitteemetonfridaytodiscussthereport.'.repeat(9)],
    ['a few private characters', `${'\ue000'.repeat(10)}${plain.repeat(90)}`],
    ['hardly any', 'þmóÿç'],
  ])('is not %s', (_, text) => {
    expect(findImplausible(text)).toBeUndefined();
  });

  it.each([
    ['bytes for characters', 'þmóÿç44þmÿþ}ÞÞ}ÿ2025~9o19åÿýï\\þ×ýÛÿ²<_þ{õ=o_O^0þû'.repeat(3)],
    ['private codes', '\ue123\uf8ff\ue001abc'.repeat(20)],
    ['controls', '\x01\x02a\x03b'.repeat(20)],
    ['Chinese and bytes', `${'全县经济'.repeat(20)}${'þóÿçåî'.repeat(4)}`],
  ])('is %s', (_, text) => {
    expect(findImplausible(text)).toBeDefined();
  });
});

const FONT =
  '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<<>>]/ToUnicode 6 0 R>>';
const mapOf = (texts: readonly string[]): string =>
  texts
    .map((text, i) => `<000${i + 1}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`)
    .join(' ');
/** A page that shows the codes of a font with these texts. */
const showing = (content: string, texts: readonly string[]): Uint8Array =>
  makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]>>',
    '<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    streamOf(content),
    FONT,
    streamOf(`1 beginbfchar ${mapOf(texts)} endbfchar`),
  ]);
const read = (bytes: Uint8Array) => {
  const opened = openPdf(bytes);
  if ('obstacle' in opened) throw new Error(opened.obstacle.kind);
  return readDocument(opened.pdf).pages[0]?.drawing;
};

describe('the text of a page', () => {
  it('is what fonts say of codes, several of which may say the same', () => {
    const drawing = read(showing('BT/F 1 Tf<000100020003>Tj ET', ['快', '快', '报纸']));
    expect(drawing?.text).toBe('快快报纸');
  });

  it('is ActualText where there is some, whatever is marked inside it', () => {
    const content =
      'BT/F 1 Tf/Span<</ActualText<feff5feb62a5>>>BDC<0001>Tj/Span<</ActualText(no)>>BDC<0001>Tj EMC<0001>Tj EMC<0002>Tj ET';
    expect(read(showing(content, ['散', '文']))).toMatchObject({ text: '快报文', shownText: '散散散文' });
  });

  it('leaves page artifacts out, and keeps theirs', () => {
    const content =
      'BT/F 1 Tf/Artifact<</Type/Pagination>>BDC/Span<</ActualText(7)>>BDC<0001>Tj EMC EMC<0002>Tj ET';
    expect(read(showing(content, ['散', '文']))).toMatchObject({ text: '文', pagination: ['7'] });
  });
});

describe('what is said of the text', () => {
  it('is that it is garbage where it is', async () => {
    const garbage = await verifyPdf(showing(`BT/F 1 Tf<${'000100020003'.repeat(20)}>Tj ET`, ['þ', 'ÿ', 'm']));
    expect(statuses(garbage).text).toBe('fail');
    expect(messageOf(garbage, 'text')).toContain('乱码（如“þÿ');
  });

  it('is that it is not what the sources give', async () => {
    const { pdf } = await typesetText(GOOD);
    const other = await typesetText(swap('body: 正文。', 'body: 别的。'));
    const report = await verifyPdf(pdf as Uint8Array, async () => ({
      kind: 'pdf',
      pdf: other.pdf as Uint8Array,
    }));
    expect(statuses(report)).toMatchObject({ text: 'unknown', reproducible: 'fail' });
    expect(messageOf(report, 'text')).toContain('与附带的源文件排出的不同');
  });

  it.each(EXAMPLES)('is good in %s', async (name) => {
    const { pdf } = await typesetExample(name);
    expect(statuses(await verifyPdf(pdf as Uint8Array)).text).toBe('ok');
  });
});
