import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeAscii85, decodeHex, decodeRuns } from '../../src/pdfread/ascii-filters.ts';
import { createBudget, LARGEST_STREAM, LimitError } from '../../src/pdfread/budget.ts';
import { type Decoded, decodeStream } from '../../src/pdfread/filters.ts';
import { readValue } from '../../src/pdfread/lexer.ts';
import { openPdf } from '../../src/pdfread/pdf-file.ts';
import type { Dict, Value } from '../../src/pdfread/pdf-values.ts';
import { readUnicodeMap } from '../../src/pdfread/tounicode.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { encode } from '../cli/support.ts';
import { type Body, bomb, deflated, makePdf, onePage, streamOf } from '../verify/support.ts';

const MB = 1024 * 1024;

/** Decodes with so much to spend; how many bytes came out, or why none. */
function sizeOf(decode: () => Decoded): number | string {
  try {
    const decoded = decode();
    return 'bytes' in decoded ? decoded.bytes.length : decoded.problem;
  } catch (thrown) {
    if (thrown instanceof LimitError) return 'limit';
    throw thrown;
  }
}

const filtered = (raw: Uint8Array, entries: Record<string, Value>, units: number): number | string => {
  const dict: Dict = { kind: 'dict', entries: new Map(Object.entries(entries)) };
  return sizeOf(() =>
    decodeStream({ kind: 'stream', dict, raw }, (value) => value ?? null, createBudget(units)),
  );
};
const name = (text: string): Value => ({ kind: 'name', name: text });

describe('a filter is paid for before it makes anything', () => {
  const zeros = (count: number): Uint8Array => new Uint8Array(count).fill('z'.charCodeAt(0));
  const runs = (count: number): Uint8Array => new Uint8Array(2 * count).fill(129);

  it.each([
    ['four zeros a byte', decodeAscii85, zeros],
    ['128 bytes a run', decodeRuns, runs],
    ['half a byte a digit', decodeHex, (count: number) => encode('00'.repeat(count))],
  ] as const)('%s', (_, decode, make) => {
    const whole = sizeOf(() => decode(make(1000), createBudget()));
    expect(whole).toBeTypeOf('number');
    expect(sizeOf(() => decode(make(1000), createBudget(whole as number)))).toBe(whole);
    expect(sizeOf(() => decode(make(1000), createBudget((whole as number) - 1)))).toBe('limit');
  });

  it('and makes no more than a stream may have', () => {
    expect(sizeOf(() => decodeAscii85(zeros(LARGEST_STREAM / 4), createBudget()))).toBe(LARGEST_STREAM);
    expect(sizeOf(() => decodeAscii85(zeros(LARGEST_STREAM / 4 + 1), createBudget()))).toBe('too-large');
    expect(sizeOf(() => decodeRuns(runs(LARGEST_STREAM / 128 + 1), createBudget()))).toBe('too-large');
    expect(filtered(deflateSync(bomb()), { Filter: name('FlateDecode') }, 256 * MB)).toBe('too-large');
  });

  it('Flate, within what is left of the budget', () => {
    const raw = deflateSync(new Uint8Array(MB));
    expect(filtered(raw, { Filter: name('Fl') }, 3 * MB)).toBe(MB);
    expect(filtered(raw, { Filter: name('Fl') }, MB)).toBe('limit');
  });

  it('what fails has its price too', () => {
    const raw = deflateSync(new Uint8Array(MB)).subarray(0, -5);
    expect(filtered(raw, { Filter: name('Fl') }, 10 * MB)).toBe('damaged');
    const budget = createBudget();
    const before = budget.left();
    const dict: Dict = { kind: 'dict', entries: new Map([['Filter', name('Fl')]]) };
    decodeStream({ kind: 'stream', dict, raw }, (value) => value ?? null, budget);
    expect(before - budget.left()).toBeGreaterThan(MB);
  });

  it.each([
    ['ASCII85Decode', zeros(16 * MB)],
    ['RunLengthDecode', runs(8 * MB)],
  ])('Flate and %s, each of which multiplies', (second, inner) => {
    const filters = [name('FlateDecode'), name(second)];
    expect(filtered(deflateSync(inner), { Filter: filters }, 256 * MB)).toBe('too-large');
  });

  it('whatever its parameters say', () => {
    const parms = (entries: Record<string, number>): Value => ({
      kind: 'dict',
      entries: new Map(Object.entries(entries)),
    });
    const raw = deflateSync(new Uint8Array(1000));
    const read = (entries: Record<string, number>) =>
      filtered(raw, { Filter: name('Fl'), DecodeParms: parms({ Predictor: 15, ...entries }) }, MB);
    expect(read({ Columns: 9 })).toBe(900);
    expect(read({ Columns: 2e9, Colors: 4e6 })).toBe('unsupported');
    expect(filtered(raw, { Filter: Array.from({ length: 100 }, () => name('Fl')) }, MB)).toBe('unsupported');
    expect(filtered(raw, { Filter: name('Crypt') }, MB)).toBe('unsupported');
  });
});

describe('values cost what V8 makes of them', () => {
  const cost = (text: string): number => {
    const budget = createBudget();
    const before = budget.left();
    readValue({ bytes: encode(text), at: 0, budget });
    return before - budget.left();
  };

  it.each([
    ['an empty dictionary', '<<>>', 250],
    ['an empty string', '()', 200],
    ['a hexadecimal string', '<00>', 200],
    ['an array of arrays', `[${'[]'.repeat(100)}]`, 6400],
    ['a comment', `%${'x'.repeat(1000)}\n1`, 1000],
    ['a comment to the end', `%${'x'.repeat(1000)}`, 1000],
  ])('%s', (_, text, least) => {
    expect(cost(text)).toBeGreaterThan(least);
  });
});

describe('texts of codes', () => {
  const long = '4e00'.repeat(1000);
  it.each([
    ['a long text for every code of a range', `1 beginbfrange <0000> <ffff> <${long}> endbfrange`],
    ['a list of long texts', `1 beginbfrange <0000> <00ff> [${`<${long}>`.repeat(256)}] endbfrange`],
  ])('%s', (_, map) => {
    expect(() => readUnicodeMap(encode(map), createBudget(MB))).toThrow(LimitError);
  });

  it('of several characters, and one text of several codes, are read', () => {
    const map = readUnicodeMap(
      encode('3 beginbfchar <0001> <4E00> <0002> <4E00> <0003> <D842DFB74E8C> endbfchar'),
      createBudget(),
    );
    expect([...map.values()]).toEqual(['一', '一', '𠮷二']);
  });
});

const FONT = '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R>>';
const withFont = (content: string, map: string): Uint8Array =>
  makePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]>>',
    '<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    deflated(content),
    FONT,
    deflated(map),
  ]);
const many = (count: number, body: (i: number) => Body): Body[] =>
  Array.from({ length: count }, (_, i) => body(i));
const refs = (from: number, count: number): string => many(count, (i) => `${from + i} 0 R`).join(' ');
/** A file whose table is a stream of the given rows, all of them free. */
const tableStream = (rows: number): Uint8Array => {
  const start = '%PDF-1.7\n';
  const stream = deflated(new Uint8Array(rows), `/Type/XRef/W[1 0 0]/Size ${rows}/Root 1 0 R`);
  return Buffer.concat([encode(`${start}9 0 obj\n`), stream, encode(`\nstartxref\n${start.length}\n%%EOF`)]);
};

describe('a file that asks for too much is not read further', () => {
  it.each<readonly [string, () => Uint8Array]>([
    [
      'millions of dictionaries',
      () =>
        makePdf([
          '<</Type/Catalog/Pages 2 0 R/OutputIntents 3 0 R>>',
          '<<>>',
          `[${'<<>>'.repeat(3_000_000)}]`,
        ]),
    ],
    ['a table of millions of rows in some kilobytes', () => tableStream(16 * MB)],
    [
      'comments that hold all objects after them',
      () => encode(`%PDF-1.7\n${many(1_000_000, (i) => `${i} 0 obj%`).join('')}\n%%EOF`),
    ],
    [
      'nodes that share their children',
      () =>
        makePdf([
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Kids 3 0 R>>',
          `[${refs(4, 5000)}]`,
          ...many(5000, () => '<</Kids 3 0 R>>'),
        ]),
    ],
    [
      'a million pages',
      () => makePdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Kids[${'<<>>'.repeat(500_000)}]>>`]),
    ],
    [
      'a page of one stream, a million times',
      () =>
        makePdf([
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Kids[3 0 R]>>',
          `<</Contents[${'4 0 R '.repeat(1_000_000)}]>>`,
          deflated('q Q'),
        ]),
    ],
    ['a page of ten million operators', () => withFont('0 g '.repeat(8_000_000), '')],
    ['a page of operands', () => withFont('0 '.repeat(15_000_000), '')],
    [
      'a long text shown again and again',
      () =>
        withFont(
          `BT /F 1 Tf ${'<0001>Tj '.repeat(100_000)}`,
          `1 beginbfchar <0001> <${'4e00'.repeat(100_000)}> endbfchar`,
        ),
    ],
    [
      'a long ActualText, meant again and again',
      () =>
        makePdf([
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Kids[3 0 R]>>',
          '<</Contents 4 0 R/Resources<</Properties<</P<</ActualText 5 0 R>>>>>>>>',
          deflated('/Span/P BDC EMC '.repeat(100_000)),
          `(${'x'.repeat(MB)})`,
        ]),
    ],
    ['images that never end', () => withFont(`BI ID ${'EI'.repeat(15_000_000)}`, '')],
    [
      'colour spaces that all pages share',
      () =>
        makePdf([
          '<</Type/Catalog/Pages 2 0 R>>',
          `<</Resources 3 0 R/Kids[${'<<>>'.repeat(20_000)}]>>`,
          `<</ColorSpace<<${many(10_000, (i) => `/C${i} 0`).join('')}>>>>`,
        ]),
    ],
    [
      'names that share their leaves',
      () =>
        makePdf([
          '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>>>',
          '<</Kids[]>>',
          `<</Kids[${refs(5, 2000)}]/Names 4 0 R>>`,
          `[${'0 '.repeat(100_000)}]`,
          ...many(2000, () => '<</Names 4 0 R>>'),
        ]),
    ],
  ])('%s', async (_, make) => {
    const { findings } = await verifyPdf(make());
    expect(findings.map(({ check, status }) => `${check} ${status}`)).toEqual(['file fail']);
    expect(findings[0]?.text.zh).toContain('过于庞大');
  });
});

describe('object streams', () => {
  const packed = streamOf(
    '1 0 2 29 <</Type/Catalog/Pages 2 0 R>><</Type/Pages/Kids[]>>',
    '/Type/ObjStm/N 2/First 9',
  );

  it('hold the catalog of a file whose end is lost', () => {
    const opened = openPdf(Buffer.concat([encode('%PDF-1.7\n7 0 obj\n'), packed, encode('\nendobj\n')]));
    expect(opened).toHaveProperty('pdf');
  });

  it('hold no object streams', () => {
    const file = onePage('/X 5 0 R', [streamOf('5 0 <</Type/ObjStm>>', '/Type/ObjStm/N 1/First 4')]);
    expect(openPdf(file)).toHaveProperty('pdf');
  });
});
