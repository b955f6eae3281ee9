import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_PDF } from '../../src/base/input-file.ts';
import type { JsonVerifyReport } from '../../src/cli/report/report.ts';
import type { Page } from '../../src/layout/page.ts';
import type { Metadata } from '../../src/output/description.ts';
import type { PdfOptions } from '../../src/output/pdf/write-pdf.ts';
import { writePdf } from '../../src/output/pdf/write-pdf.ts';
import { type Typeset, typeset } from '../../src/typeset.ts';
import { type Report, verifyPdf } from '../../src/verify/verify-pdf.ts';
import { encode, GOOD, makeFolder, ROOT, swap } from '../cli/support.ts';
import { EXAMPLES, exampleFile, readFile, typesetExample, typesetText } from '../helpers/examples.ts';
import { partOf } from '../helpers/part.ts';
import { messageOf, runVerify, statuses } from './support.ts';

const ARCHIVE = {
  file: 'ok',
  pages: 'info',
  size: 'ok',
  fonts: 'ok',
  notdef: 'ok',
  text: 'ok',
  tagged: 'ok',
  numbering: 'ok',
  claims: 'info',
  intent: 'ok',
  colour: 'info',
  bookmarks: 'ok',
  metadata: 'info',
  source: 'ok',
  reproducible: 'ok',
};

describe.each(EXAMPLES)('%s', (name) => {
  it('holds in every respect and is what its source gives', async () => {
    const { pdf, pages } = await typesetExample(name);
    const report = await verifyPdf(pdf as Uint8Array);
    expect(statuses(report)).toEqual(ARCHIVE);
    expect(report).toMatchObject({ ok: true, ours: true, pages: pages.length });
    expect(messageOf(report, 'claims')).toContain('PDF/A-3a、PDF/UA-1（这里只读出声明，没有重新验证');
  });
});

describe('variants', () => {
  const build = async (options: Parameters<typeof typeset>[2]): Promise<Report> => {
    const path = exampleFile('yanjin-044');
    const { pdf } = await typeset({ path, bytes: readFileSync(path) }, { readFile }, options);
    return verifyPdf(pdf as Uint8Array);
  };

  it('knows a booklet, whose sides carry two page numbers each', async () => {
    const report = await build({ booklet: true });
    expect(statuses(report)).toEqual(ARCHIVE);
    expect(messageOf(report, 'size')).toContain('A3');
    expect(messageOf(report, 'numbering')).toBe('页码 1–4，连续');
  });

  it('rebuilds with the date that the file gives itself', async () => {
    expect(statuses(await build({ created: new Date(1_000_000_000_000) }))).toEqual(ARCHIVE);
  });

  it('says of a copy without sources that there is nothing to rebuild', async () => {
    const report = await build({ sources: false });
    expect(statuses(report)).toEqual({ ...ARCHIVE, source: 'info', reproducible: 'unknown' });
    expect(messageOf(report, 'claims')).toContain('PDF/A-2a');
  });

  it('reads the inks and claims of a press copy', async () => {
    const profile = { bytes: readFileSync(join(ROOT, 'profiles/FOGRA39L_coated.icc')), name: 'FOGRA39' };
    const report = await build({ press: { profile, cropMarks: true } });
    expect(statuses(report)).toEqual({ ...ARCHIVE, source: 'info', reproducible: 'unknown' });
    expect(messageOf(report, 'size')).toBe('每页都是 A4');
    expect(messageOf(report, 'claims')).toContain('PDF/X-4');
    expect(messageOf(report, 'intent')).toBe('输出意图：FOGRA39 (CMYK)');
    expect(messageOf(report, 'colour')).toContain('M100 Y100、K100');
    const spot = await build({ press: { profile, cropMarks: false, spot: '专红 1' } });
    expect(messageOf(spot, 'colour')).toContain('专色版 专红 1');
  });
});

describe('what does not hold', () => {
  let good: Typeset;
  const metadata: Metadata = { title: '河湾快报', creator: 'Kuaibao', created: new Date(0) };
  const plain: PdfOptions = { attachments: [], booklet: false };
  beforeAll(async () => {
    good = await typesetText(GOOD);
  });
  const write = async (pages: readonly Page[], options: Partial<PdfOptions> = {}): Promise<Report> =>
    verifyPdf(await writePdf(pages, metadata, { ...plain, ...options }));
  const page = (): Page => good.pages[0] as Page;
  const source = (text: string) => ({ name: 'issue.yaml', bytes: encode(text), role: 'issue' as const });

  it('another paper', async () => {
    const report = await write([{ ...page(), width: 612, height: 792 }]);
    expect(statuses(report).size).toBe('fail');
    expect(messageOf(report, 'size')).toBe('每一页不是 A4，而是 216×279 mm');
  });

  it('page numbers that do not run on', async () => {
    const without = {
      ...page(),
      items: page().items.filter((item) => item.kind !== 'text' || partOf(item) !== 'page-number'),
    };
    expect(statuses(await write([page(), page()])).numbering).toBe('fail');
    const gap = await write([page(), without]);
    expect(messageOf(gap, 'numbering')).toBe('第 2 页没有页码');
    expect(statuses(await write([without, page()])).numbering).toBe('ok');
    expect(statuses(await write([without])).numbering).toBe('info');
  });

  it('no number on the page of a colophon alone, and on a blank one before it', async () => {
    const layOf = (body: string) =>
      typesetText(`${swap('正文。', body)}distribution: 各乡镇。\nlayout: {colophon: even}\n`);
    const short = await layOf('正文。');
    expect(messageOf(await verifyPdf(short.pdf as Uint8Array), 'numbering')).toBe(
      '页码 1；第 2 页单独排版记，不编页码',
    );
    const full = await layOf('字'.repeat(28 * (14 + 24) - 5));
    expect(messageOf(await verifyPdf(full.pdf as Uint8Array), 'numbering')).toBe(
      '页码 1–2，连续；第 3、4 页单独排版记，不编页码',
    );
  });

  it('sources that give another text', async () => {
    const { pdf } = await typesetText(swap('body: 正文。', 'body: 别的正文。'));
    const other = await write(good.pages, {
      attachments: [source(swap('body: 正文。', 'body: 别的正文。'))],
    });
    expect(pdf).toBeDefined();
    expect(statuses(other)).toMatchObject({ source: 'ok', reproducible: 'fail' });
    expect(messageOf(other, 'reproducible')).toContain('页数相同，文字不同');
  });

  it('sources that give more pages', async () => {
    const long = swap('body: 正文。', `body: ${'正文很长。'.repeat(400)}`);
    const report = await write(good.pages, { attachments: [source(long)] });
    expect(statuses(report).reproducible).toBe('fail');
    expect(messageOf(report, 'reproducible')).toMatch(/得到 \d 页（本文件 1 页）/);
  });

  it('sources that cannot be built', async () => {
    const report = await write(good.pages, { attachments: [source('number: x')] });
    expect(messageOf(report, 'reproducible')).toContain('重排没有成功');
    expect(statuses(report).reproducible).toBe('fail');
  });

  it('is unsure where only setting or properties differ', async () => {
    const moved = { ...page(), items: page().items.map((item) => ({ ...item, y: item.y + 1 })) };
    const set = await write([moved], { attachments: [source(GOOD)] });
    expect(statuses(set).reproducible).toBe('unknown');
    expect(messageOf(set, 'reproducible')).toContain('文字相同，版面细节不同');
    const same = await write(good.pages, { attachments: [source(GOOD)] });
    expect(messageOf(same, 'reproducible')).toContain('每页上画的内容相同，别处');
  });

  it('opens no font file for a source’s asking', async () => {
    for (const name of ['//server/share/x.ttf', 'C:\\x.ttf', '/dev/zero', './x.otf']) {
      const text = `${GOOD}fonts:\n  body: ${JSON.stringify(name)}\n`;
      const report = await write(good.pages, { attachments: [source(text)] });
      expect(messageOf(report, 'reproducible')).toContain('没有打开');
      expect(statuses(report).reproducible).toBe('unknown');
    }
  });
});

describe('the command', () => {
  it('prints a report a file and ends with 1 where one fails', async () => {
    const { pdf } = await typesetText(GOOD);
    const cwd = makeFolder({ 'good.pdf': pdf as Uint8Array, 'bad.pdf': 'x' });
    const good = await runVerify(['good.pdf'], {}, { cwd });
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(good.stdout).toMatch(/^good\.pdf：没有发现问题\n {2}通过 {2}PDF 可以打开，由快报生成\n/);
    const both = await runVerify(['good.pdf', 'bad.pdf', 'none.pdf'], {}, { cwd });
    expect(both.code).toBe(1);
    expect(both.stdout).toContain('bad.pdf：有 1 项不符\n  不符  这不是 PDF');
    expect(both.stdout).toMatch(/共 3 个文件：1 个没有发现问题，2 个有问题\n$/);
    expect(both.stderr).toContain('input-missing');
  });

  it('speaks English', async () => {
    const { pdf } = await typesetText(GOOD);
    const { stdout } = await runVerify(['-'], {}, { cwd: '/', lang: 'en', stdin: pdf as Uint8Array });
    expect(stdout).toContain('ok       Building its sources again gives the same bytes');
    expect(stdout).not.toMatch(/通过|不符/);
  });

  it('writes a stable report', async () => {
    const { pdf } = await typesetText(GOOD);
    const cwd = makeFolder({ 'good.pdf': pdf as Uint8Array, 'bad.pdf': '' });
    const { code, stdout } = await runVerify(['good.pdf', 'bad.pdf'], { json: true }, { cwd });
    const report = JSON.parse(stdout) as JsonVerifyReport;
    expect(code).toBe(1);
    expect(report).toMatchObject({ schema: 1, command: 'verify', ok: false });
    expect(report.inputs.map(({ input, ok, ours, pages }) => ({ input, ok, ours, pages }))).toEqual([
      { input: 'good.pdf', ok: true, ours: true, pages: 1 },
      { input: 'bad.pdf', ok: false, ours: undefined, pages: undefined },
    ]);
    expect(report.inputs[0]?.findings.map(({ check }) => check)).toEqual(Object.keys(ARCHIVE));
    expect(report.inputs[1]?.findings).toEqual([
      { check: 'file', status: 'fail', message: '文件是空的，一个字节也没有' },
    ]);
  });

  it('does not take a file that is too large for a broken one', async () => {
    const cwd = makeFolder({ 'big.pdf': '' });
    truncateSync(join(cwd, 'big.pdf'), LARGEST_PDF + 1);
    const { code, stderr } = await runVerify(['big.pdf'], {}, { cwd });
    expect([code, stderr]).toEqual([1, expect.stringContaining('pdf-too-large')]);
  });

  it('wants standard input once', async () => {
    await expect(runVerify(['-', '-'], {}, { cwd: '/' })).rejects.toThrow('只能写一次');
  });
});
