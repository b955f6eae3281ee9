import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, it } from 'vitest';
import { writePdf } from '../../src/output/pdf/write-pdf.ts';
import { layOutIssue } from '../../src/typeset.ts';
import { encode, GOOD, makeFolder } from '../cli/support.ts';
import { typesetText } from '../helpers/examples.ts';
import { partOf } from '../helpers/part.ts';
import { haveTools, runTool } from '../helpers/tools.ts';
import { checkRow, FOREIGN, ISSUE, NO_SOURCE, type Row } from './rows.ts';
import { bomb, deflated, makePdf, onePage, streamOf, withFiles } from './support.ts';

let good: Uint8Array;
beforeAll(async () => {
  good = (await typesetText(GOOD)).pdf as Uint8Array;
});

async function helvetica(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.text('Hello');
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The good issue with a character that its font has not, as no stage of ours would let it through. */
async function withNotdef(): Promise<Uint8Array> {
  const { pages } = layOutIssue(
    { path: 'issue.yaml', bytes: encode(GOOD) },
    { readFile: () => ({ problem: 'missing' }) },
  );
  const [page] = pages;
  const items = page?.items.map((item) =>
    item.kind === 'text' && partOf(item) === 'item'
      ? {
          ...item,
          runs: item.runs.map((run) => ({
            ...run,
            glyphs: { ...run.glyphs, ids: run.glyphs.ids.map(() => 0) },
          })),
        }
      : item,
  );
  const metadata = { title: 'x', creator: 'Kuaibao', created: new Date(0) };
  const options = { attachments: [], booklet: false };
  return writePdf([{ ...page, items } as NonNullable<typeof page>], metadata, options);
}

const byQpdf = (bytes: Uint8Array, name: string, ...args: string[]): Uint8Array => {
  const folder = makeFolder({ 'in.pdf': bytes });
  runTool('qpdf', [...args, join(folder, 'in.pdf'), join(folder, name)]);
  return readFileSync(join(folder, name));
};

const ROWS: readonly Row[] = [
  {
    what: 'an attachment that inflates without end',
    make: () => withFiles([{ name: 'issue.yaml', stream: deflated(bomb()) }]),
    verify: [1, '源文件读不出来'],
    extract: [1, '超过 32 MB'],
  },
  {
    what: 'an Encrypt dictionary',
    make: () => onePage('', ['<</Filter/Standard/V 2/R 3/P -44>>'], { trailer: '/Root 1 0 R/Encrypt 5 0 R' }),
    verify: [1, '加了密'],
    extract: [1, '加了密'],
  },
  {
    what: 'a name of ten thousand characters',
    make: () => withFiles([{ name: `${'长'.repeat(10_000)}.yaml` }]),
    verify: [1, '附带的源文件名字不能用'],
    extract: [1, '名字太长'],
  },
  {
    what: 'names that lead out of the folder',
    make: () =>
      withFiles([
        { name: '../../out.yaml' },
        { name: '/tmp/kuaibao-out.yaml' },
        { name: 'a/../../out.yaml' },
        { name: 'ok.yaml' },
      ]),
    verify: [1, '附带的源文件名字不能用'],
    extract: [1, '写到文件夹外面去'],
    files: ['ok.yaml'],
  },
  {
    what: 'names of another system',
    make: () =>
      withFiles([
        { name: 'C:\\x.yaml' },
        { name: 'C:x.yaml' },
        { name: 'CON' },
        { name: 'nul.yaml' },
        { name: 'x.' },
        { name: 'a /x' },
        { name: 'a\0b' },
      ]),
    verify: [1, '附带的源文件名字不能用'],
    extract: [1, 'Windows 的保留名'],
  },
  {
    what: 'a wrong checksum',
    make: () => withFiles([{ name: 'issue.yaml', data: 'x', checksum: '00'.repeat(16) }]),
    verify: [1, '与它的校验值不符'],
    extract: [1, '与校验值不符'],
    files: ISSUE,
  },
  {
    what: 'two attachments of one name',
    make: () =>
      withFiles([
        { name: 'issue.yaml', data: '1' },
        { name: 'ISSUE.yaml', data: '2' },
      ]),
    verify: [1, '重名'],
    extract: [1, '重名'],
    files: ISSUE,
  },
  {
    what: 'an attachment without a file',
    make: () => withFiles([{ name: 'issue.yaml', file: false }]),
    verify: [1, '源文件读不出来'],
    extract: [1, '只有名字，没有内容'],
  },
  {
    what: 'a damaged attachment',
    make: () => withFiles([{ name: 'issue.yaml', stream: streamOf('nonsense', '/Filter/FlateDecode') }]),
    verify: [1, '源文件读不出来'],
    extract: [1, '解不开'],
  },
  {
    what: 'an attachment that is no source',
    make: () => withFiles([{ name: 'invoice.xml', relationship: 'Data' }]),
    verify: [0, '另有 1 个别的附件'],
    extract: [1, '另有 1 个别的附件'],
  },
  {
    what: 'names that run in a circle',
    make: () =>
      onePage('/Names<</EmbeddedFiles 5 0 R>>', ['<</Kids[5 0 R 6 0 R]>>', '<</Kids[5 0 R]/Names 6 0 R>>']),
    verify: [0, FOREIGN],
    extract: [1, NO_SOURCE],
  },
  {
    what: 'something before the header',
    make: (good) => Buffer.concat([encode('HTTP/1.1 200 OK\r\n\r\n'), good]),
    verify: [0, '开头前面有多余的内容'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
  {
    what: 'something after the end',
    make: (good) => Buffer.concat([good, encode('\n<!-- -->\n')]),
    verify: [0, '只是字节不同'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
  {
    what: 'Helvetica that is not embedded',
    make: helvetica,
    verify: [1, '字体没有嵌入，换一台电脑可能走样：Helvetica'],
    extract: [1, 'PDFKit'],
  },
  {
    what: 'a missing glyph',
    make: withNotdef,
    verify: [1, '显示成空白或方框（缺字）'],
    extract: [1, '--no-source'],
  },
  {
    what: 'millions of escapes, read again for every object',
    make: () =>
      encode(
        `%PDF-1.7\n${Array.from({ length: 50 }, (_, i) => `${i} 0 obj (`).join('\n')}${'\\a'.repeat(2_000_000)}`,
      ),
    verify: [1, '过于庞大'],
    extract: [1, '过于庞大'],
  },
  {
    what: 'thirty million characters in a few kilobytes',
    make: () =>
      makePdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]>>',
        '<</Type/Page/Contents 4 0 R/Resources<</Font<</F1<</Subtype/Type1/BaseFont/X>>>>>>>>',
        deflated(`BT /F1 1 Tf (${'x'.repeat(30_000_000)}) Tj ET`),
      ]),
    verify: [1, '过于庞大'],
    extract: [1, NO_SOURCE],
  },
];

const QPDF_ROWS: readonly Row[] = [
  {
    what: 'encryption',
    make: (good) => byQpdf(good, 'x.pdf', '--encrypt', 'a', 'b', '256', '--'),
    verify: [1, '加了密'],
    extract: [1, '加了密'],
  },
  {
    what: 'object streams',
    make: (good) => byQpdf(good, 'x.pdf', '--object-streams=generate'),
    verify: [0, '只是字节不同'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
  {
    what: 'linearization',
    make: (good) => byQpdf(good, 'x.pdf', '--linearize'),
    verify: [0, '只是字节不同'],
    extract: [0, '已取出'],
    files: ISSUE,
  },
];

describe('a hostile or foreign file gets its message', () => {
  it.each(ROWS.map((row) => [row.what, row] as const))('%s', (_, row) => checkRow(row, good));
  it.runIf(haveTools('qpdf')).each(QPDF_ROWS.map((row) => [row.what, row] as const))('qpdf: %s', (_, row) =>
    checkRow(row, good),
  );
});
