import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encode, GOOD, makeFolder } from '../cli/support.ts';
import { typesetText } from '../helpers/examples.ts';
import { checkRow, FOREIGN, ISSUE, latin1, NO_SOURCE, type Row, UNREADABLE } from './rows.ts';
import { bomb, deflated, makePdf, onePage, runVerify, streamOf, withTable } from './support.ts';

let good: Uint8Array;
beforeAll(async () => {
  good = (await typesetText(GOOD)).pdf as Uint8Array;
});

const edit = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  Buffer.from(change(latin1(bytes)), 'latin1');

const random = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  let state = 1;
  for (let i = 0; i < size; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[i] = state >> 16;
  }
  return bytes;
};

const ROWS: readonly Row[] = [
  {
    what: 'an empty file',
    make: () => new Uint8Array(),
    verify: [1, '文件是空的'],
    extract: [1, UNREADABLE],
  },
  { what: 'random bytes', make: () => random(100_000), verify: [1, '这不是 PDF'], extract: [1, UNREADABLE] },
  {
    what: 'spaces',
    make: () => new Uint8Array(1 << 20).fill(32),
    verify: [1, '这不是 PDF'],
    extract: [1, UNREADABLE],
  },
  {
    what: 'a .docx',
    make: () => encode('PK\x03\x04word/document.xml'),
    verify: [1, 'Word（.docx）'],
    extract: [1, 'Word'],
  },
  {
    what: 'a JPEG',
    make: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    verify: [1, 'JPEG 图片'],
    extract: [1, 'JPEG'],
  },
  { what: 'an issue', make: () => encode(GOOD), verify: [1, '这不是 PDF'], extract: [1, UNREADABLE] },
  {
    what: 'a header alone',
    make: () => encode('%PDF-1.7\n'),
    verify: [1, '文件不完整'],
    extract: [1, '文件不完整'],
  },
  {
    what: 'a header and an end',
    make: () => encode('%PDF-1.7\n%%EOF'),
    verify: [1, '文件已损坏'],
    extract: [1, UNREADABLE],
  },
  {
    what: 'the first hundred bytes',
    make: (good) => good.subarray(0, 100),
    verify: [1, '文件不完整'],
    extract: [1, UNREADABLE],
  },
  {
    what: 'the first half',
    make: (good) => good.subarray(0, good.length / 2),
    verify: [1, '文件不完整'],
    extract: [1, UNREADABLE],
  },
  {
    what: 'all but the end',
    make: (good) => good.subarray(0, -12),
    verify: [1, '结尾缺失'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
  {
    what: 'all but the table',
    make: (good) => {
      const plain = withTable(good);
      return plain.subarray(0, latin1(plain).lastIndexOf('xref\n0'));
    },
    verify: [1, '结尾缺失'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
  {
    what: 'a table with wrong offsets',
    make: (good) => edit(withTable(good), (text) => text.replace(/^(\d{9})\d( 00000 n)/gm, '$17$2')),
    verify: [1, '对象目录（xref）是错的'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
  {
    what: 'a table that follows itself',
    make: () => {
      // The table stands before its trailer, which may therefore be of any length.
      const start = /startxref\s+(\d+)/.exec(latin1(onePage()))?.[1];
      return onePage('', [], { trailer: `/Root 1 0 R/Prev ${start}` });
    },
    verify: [1, 'xref'],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'a start outside the file',
    make: () => onePage('', [], { start: 999_999_999 }),
    verify: [1, 'xref'],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'a table of a thousand million rows',
    make: (good) => edit(withTable(good), (text) => text.replace(/xref\n0 \d+/, 'xref\n0 999999999')),
    verify: [1, 'xref'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
  {
    what: 'pages that run in a circle',
    make: () =>
      makePdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[2 0 R 3 0 R]>>',
        '<</Type/Pages/Kids[2 0 R]>>',
      ]),
    verify: [1, '一页也没有'],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'no pages',
    make: () => makePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']),
    verify: [1, '一页也没有'],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'no root',
    make: () => makePdf(['<</Pages 2 0 R>>', '<</Kids[]>>'], { trailer: '' }),
    verify: [1, '文件已损坏'],
    extract: [1, UNREADABLE],
  },
  {
    what: 'a root that is a number',
    make: () => makePdf(['42']),
    verify: [1, '文件已损坏'],
    extract: [1, UNREADABLE],
  },
  {
    what: 'a reference to itself',
    make: () => makePdf(['1 0 R']),
    verify: [1, '文件已损坏'],
    extract: [1, UNREADABLE],
  },
  {
    what: 'a stream of another length',
    make: () =>
      makePdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R>>',
        streamOf('q 1 0 0 1 0 0 cm Q', '', 5),
      ]),
    verify: [1, '数据的长度是错的'],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'a page that inflates without end',
    make: () =>
      makePdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]>>',
        '<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R>>',
        deflated(bomb()),
      ]),
    verify: [0, '读不全'],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'object streams that inflate without end',
    make: () => {
      const one = deflated(bomb(), '/Type/ObjStm/N 1/First 5');
      return makePdf(
        Array.from({ length: 12 }, () => one),
        { start: 0 },
      );
    },
    verify: [1, '过于庞大'],
    extract: [1, '过于庞大'],
  },
  {
    what: 'a hundred thousand unclosed strings',
    make: () =>
      encode(`%PDF-1.7\n${Array.from({ length: 100_000 }, (_, i) => `${i} 0 obj (`).join('\n')}\n%%EOF`),
    verify: [1, '过于庞大'],
    extract: [1, '过于庞大'],
  },
  {
    what: 'bookmarks that run in a circle',
    make: () =>
      onePage('/Outlines 5 0 R', ['<</First 6 0 R/Count 1>>', '<</Title(x)/Next 6 0 R/First 5 0 R>>']),
    verify: [0, '书签 1 条'],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'arrays a hundred thousand deep',
    make: () => onePage('/Lang 5 0 R/StructTreeRoot 5 0 R', ['['.repeat(100_000)]),
    verify: [0, FOREIGN],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'a form that draws itself',
    make: () =>
      makePdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]>>',
        '<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
        streamOf('/X Do'),
        streamOf('/X Do '.repeat(20), '/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>'),
      ]),
    verify: [1, '过于庞大'],
    extract: [1, NO_SOURCE],
  },
];

describe('a broken file gets its message', () => {
  it.each(ROWS.map((row) => [row.what, row] as const))('%s', (_, row) => checkRow(row, good));
});

describe('whatever is cut or changed', () => {
  it('nothing throws and nothing is taken for right', async () => {
    const folder = makeFolder();
    for (let i = 1; i < 40; i++) {
      const end = Math.floor((good.length * i) / 40);
      const holed = Buffer.concat([good.subarray(0, end), good.subarray(end + 97)]);
      for (const bytes of [good.subarray(0, end), holed]) {
        writeFileSync(join(folder, 'x.pdf'), bytes);
        const { code, stderr } = await runVerify(['x.pdf'], {}, { cwd: folder });
        expect([i, code, stderr]).toEqual([i, 1, '']);
      }
    }
  });
});
