import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createBudget, LimitError } from '../../src/pdfread/budget.ts';
import { readDate } from '../../src/pdfread/claims.ts';
import { decodeStream } from '../../src/pdfread/filters.ts';
import { readValue } from '../../src/pdfread/lexer.ts';
import { lookUp, openPdf, type Pdf } from '../../src/pdfread/pdf-file.ts';
import { asText, type Dict, type Value } from '../../src/pdfread/pdf-values.ts';
import { readUnicodeMap } from '../../src/pdfread/tounicode.ts';
import { encode } from '../cli/support.ts';
import { makePdf, onePage } from '../verify/support.ts';

const cursorOn = (text: string) => ({ bytes: Buffer.from(text, 'latin1'), at: 0, budget: createBudget() });

/** A value as plain data: names as /x, words as they are, strings in quotes, references as n R. */
function plain(value: Value | undefined): unknown {
  if (value === undefined || value === null || typeof value !== 'object') return value;
  if (!('kind' in value)) return value.map(plain);
  switch (value.kind) {
    case 'name':
      return `/${value.name}`;
    case 'word':
      return value.word;
    case 'ref':
      return `${value.number} R`;
    case 'string':
      return `"${Buffer.from(value.bytes).toString('latin1')}"`;
    case 'dict':
      return Object.fromEntries([...value.entries].map(([key, one]) => [key, plain(one)]));
    case 'stream':
      return 'stream';
  }
}

describe('syntax (ISO 32000-1 7.2, 7.3)', () => {
  it.each([
    ['  % comment\n 12', 12],
    ['-.5', -0.5],
    ['+17.', 17],
    ['--3', -3],
    ['true', true],
    ['null', null],
    ['/A#20b', '/A b'],
    ['/', '/'],
    ['(a(b)c)', '"a(b)c"'],
    ['(\\(\\)\\\\)', '"()\\"'],
    ['(\\101\\7x\\n)', '"A\x07x\n"'],
    ['(a\\\r\nb\\q)', '"abq"'],
    ['<48 65 6c6C 7>', '"Hellp"'],
    ['[1 0 R 3 0 R 4 /N(s)]', ['1 R', '3 R', 4, '/N', '"s"']],
    ['<</A 1/B<</C[true]>>>>', { A: 1, B: { C: [true] } }],
    ['<</A 1/B', { A: 1 }],
    ['[1 2 endobj', [1, 2]],
    ['BT', 'BT'],
    ['', undefined],
  ])('reads %j', (text, wanted) => {
    expect(plain(readValue(cursorOn(text)))).toEqual(wanted);
  });

  it('refuses what is nested too deeply and what costs too much', () => {
    expect(() => readValue(cursorOn('['.repeat(101)))).toThrow(RangeError);
    const poor = { ...cursorOn('(abcdefgh)'), budget: createBudget(100) };
    expect(() => readValue(poor)).toThrow(LimitError);
  });

  it('decodes text strings', () => {
    const text = (bytes: number[]) => asText({ kind: 'string', bytes: Uint8Array.from(bytes) });
    expect(text([0xfe, 0xff, 0x5f, 0xeb])).toBe('快');
    expect(text([0xef, 0xbb, 0xbf, ...encode('快')])).toBe('快');
    expect(text([0x41, 0xe9])).toBe('Aé');
  });
});

describe('filters (ISO 32000-1 7.4)', () => {
  const decode = (raw: Uint8Array, entries: Record<string, Value>) => {
    const dict: Dict = { kind: 'dict', entries: new Map(Object.entries(entries)) };
    return decodeStream({ kind: 'stream', dict, raw }, (value) => value ?? null, createBudget());
  };
  const name = (text: string): Value => ({ kind: 'name', name: text });
  const said = (raw: Uint8Array, entries: Record<string, Value>) => {
    const decoded = decode(raw, entries);
    return 'bytes' in decoded ? Buffer.from(decoded.bytes).toString() : decoded.problem;
  };

  it.each([
    ['ASCIIHexDecode', '48656C6c6f>', 'Hello'],
    ['ASCII85Decode', '87cURDZ~>', 'Hello'],
    ['RunLengthDecode', '\x01He\xffl\x00o\x80', 'Hello'],
    ['LZWDecode', 'x', 'unsupported'],
    ['FlateDecode', 'x', 'damaged'],
  ])('%s', (filter, raw, wanted) => {
    expect(said(Buffer.from(raw, 'latin1'), { Filter: name(filter) })).toBe(wanted);
  });

  it('undoes one filter after another', () => {
    const raw = encode(`${deflateSync('Hello').toString('hex')}>`);
    expect(said(raw, { Filter: [name('AHx'), name('Fl')] })).toBe('Hello');
  });

  it('undoes PNG prediction', () => {
    const parms: Dict = {
      kind: 'dict',
      entries: new Map([
        ['Predictor', 12],
        ['Columns', 3],
      ]),
    };
    const rows = Uint8Array.from([2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1, 4, 1, 1, 1]);
    const decoded = decode(deflateSync(rows), { Filter: name('FlateDecode'), DecodeParms: parms });
    expect('bytes' in decoded && [...decoded.bytes]).toEqual([1, 2, 3, 2, 3, 4, 5, 6, 7, 6, 7, 8]);
  });

  it('stops at 64 MB', () => {
    expect(said(deflateSync(new Uint8Array(65 << 20)), { Filter: name('FlateDecode') })).toBe('too-large');
  });
});

describe('files', () => {
  const open = (bytes: Uint8Array): Pdf => {
    const opened = openPdf(bytes);
    if ('obstacle' in opened) throw new Error(opened.obstacle.kind);
    return opened.pdf;
  };

  it('takes the newest object of an updated file', () => {
    const old = Buffer.from(onePage('/Lang(old)'));
    const at = old.length;
    const start = Number(/startxref\n(\d+)/.exec(old.toString('latin1'))?.[1]);
    const update = `1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(new)>>\nendobj\n`;
    const table = `xref\n1 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Root 1 0 R/Prev ${start}>>\n`;
    const bytes = Buffer.concat([old, encode(`${update}${table}startxref\n${at + update.length}\n%%EOF`)]);
    const pdf = open(bytes);
    expect(asText(lookUp(pdf, pdf.catalog, 'Lang'))).toBe('new');
    expect([...pdf.damage]).toEqual([]);
  });

  it('follows a chain of references, and no circle', () => {
    const pdf = open(makePdf(['<</Pages 2 0 R/A 3 0 R/B 5 0 R>>', '<<>>', '4 0 R', '7', '6 0 R', '5 0 R']));
    expect(lookUp(pdf, pdf.catalog, 'A')).toBe(7);
    expect(lookUp(pdf, pdf.catalog, 'B')).toBeNull();
  });
});

describe('ToUnicode maps', () => {
  it('reads characters, ranges and lists', () => {
    const map = readUnicodeMap(
      encode(
        '1 beginbfchar <0001> <5FEB> endbfchar 2 beginbfrange <0002> <0004> <0041> <0010> <0011> [<D842DFB7> <4E00>] endbfrange',
      ),
      createBudget(),
    );
    expect([...map]).toEqual([
      [1, '快'],
      [2, 'A'],
      [3, 'B'],
      [4, 'C'],
      [16, '𠮷'],
      [17, '一'],
    ]);
  });
});

describe('dates (ISO 32000-1 7.9.4)', () => {
  it.each([
    ['D:20250918160000Z', '2025-09-18T16:00:00.000Z'],
    ["D:20250919000000+08'00'", '2025-09-18T16:00:00.000Z'],
    ['D:2025', '2025-01-01T00:00:00.000Z'],
  ])('%s', (written, wanted) => {
    expect(readDate(written)).toEqual(new Date(wanted));
  });

  it.each([
    'D:20251301',
    'D:20250230',
    "D:20250919250000+08'00'",
    'D:99991399',
    'D:99991231200000Z',
    'D:0000',
  ])('tells that there is no %s', (written) => {
    expect(readDate(written)).toBe('impossible');
  });

  it('knows what is none', () => {
    expect(readDate('yesterday')).toBeUndefined();
  });
});
