import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mm } from '../../../src/base/units.ts';
import type { Page } from '../../../src/layout/page.ts';
import { bookletSheets } from '../../../src/output/pdf/sheet.ts';
import type { TypesetOptions } from '../../../src/typeset.ts';
import { typesetExample, typesetText } from '../../helpers/examples.ts';
import { haveTools, runTool } from '../../helpers/tools.ts';
import { boxesOf, contentStreams, objectsOf } from './read.ts';

const profile = {
  name: 'FOGRA39',
  bytes: new Uint8Array(
    readFileSync(fileURLToPath(new URL('../../../profiles/FOGRA39L_coated.icc', import.meta.url))),
  ),
};
const press = { profile, cropMarks: false };
const VARIANTS: Readonly<Record<string, TypesetOptions>> = {
  archive: {},
  'no source': { sources: false },
  press: { press },
  'press with marks and a spot plate': { press: { ...press, cropMarks: true, spot: '专色红' } },
  booklet: { booklet: true },
  'booklet for the press': { booklet: true, press: { ...press, cropMarks: true } },
};

async function write(options: TypesetOptions): Promise<{ file: string; pdf: Uint8Array }> {
  const pdf = (await typesetExample('yanjin-044', options)).pdf as Uint8Array;
  const file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
  writeFileSync(file, pdf);
  return { file, pdf };
}

describe.each(Object.entries(VARIANTS))('%s', (_, options) => {
  it('balances its marked content on every page, with nothing unmarked', async () => {
    const { pdf } = await write(options);
    const streams = contentStreams(pdf);
    expect(streams).toHaveLength(options.booklet ? 2 : 4);
    for (const stream of streams) {
      let open = 0;
      for (const line of stream.split('\n')) {
        if (/ BDC$/.test(line)) open++;
        if (line === 'EMC') open--;
        expect(open === 0 || open === 1).toBe(true);
        if (/ TJ| re f$/.test(line)) expect(open).toBe(1);
      }
      expect(open).toBe(0);
    }
  });

  it.runIf(haveTools('qpdf'))('has no object that nothing leads to', async () => {
    const { file } = await write(options);
    const objects = JSON.parse(runTool('qpdf', ['--json', '--json-stream-data=none', file])).qpdf[1];
    const reached = new Set<string>();
    const follow = (value: unknown): void => {
      if (typeof value === 'string' && /^\d+ \d+ R$/.test(value)) {
        if (reached.has(value)) return;
        reached.add(value);
        follow(objects[`obj:${value}`]);
      } else if (value !== null && typeof value === 'object') Object.values(value).forEach(follow);
    };
    follow(objects.trailer);
    const holds = (key: string): boolean => ['/ObjStm', '/XRef'].includes(objects[key].stream?.dict['/Type']);
    const all = Object.keys(objects).filter((key) => key.startsWith('obj:') && !holds(key));
    expect(all.filter((key) => !reached.has(key.slice(4)))).toEqual([]);
  });

  it.runIf(haveTools('pdftotext'))('gives its text back exactly', async () => {
    const plain = runTool('pdftotext', ['-raw', (await write({})).file, '-']);
    const bare = (text: string): string => [...text.replace(/[\s\u3000]/gu, '')].sort().join('');
    for (const mode of [[], ['-layout'], ['-raw']]) {
      expect(bare(runTool('pdftotext', [...mode, (await write(options)).file, '-']))).toBe(bare(plain));
    }
  });

  it('is the same twice, and another file than the other variants', async () => {
    const [one, two] = [await write(options), await write(options)];
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    const id = (pdf: Uint8Array): string =>
      /\/ID \[<(\w+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '';
    expect(id(one.pdf)).toMatch(/^\w{32}$/);
    for (const other of Object.values(VARIANTS)) {
      if (other !== options) expect(id((await write(other)).pdf)).not.toBe(id(one.pdf));
    }
  });
});

describe('the press variant', () => {
  it.runIf(haveTools('gs'))('prints text on K alone and the title on M and Y alone', async () => {
    const { file } = await write({ press });
    const coverage = runTool('gs', ['-q', '-o', '-', '-sDEVICE=inkcov', file]).trim().split('\n');
    const inks = coverage.map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));
    expect(inks).toHaveLength(4);
    const [first, ...rest] = inks as [number[], ...number[][]];
    expect(first[0]).toBe(0);
    expect(first[1]).toBeGreaterThan(0.01);
    expect(first[2]).toBe(first[1]);
    expect(first[3]).toBeGreaterThan(0.03);
    for (const [c, m, y, k] of rest) expect([c, m, y, (k as number) > 0.03]).toEqual([0, 0, 0, true]);
  });

  it('has a bleed of 3 mm around the trim, which is A4', async () => {
    const { pdf } = await write({ press });
    const { MediaBox, BleedBox, TrimBox } = boxesOf(pdf)[0] as Record<string, number[]>;
    expect(BleedBox).toEqual(MediaBox);
    const [left, bottom, right, top] = TrimBox as [number, number, number, number];
    expect([left, bottom]).toEqual([expect.closeTo(mm(3), 4), expect.closeTo(mm(3), 4)]);
    expect([right - left, top - bottom]).toEqual([expect.closeTo(mm(210), 4), expect.closeTo(mm(297), 4)]);
  });

  it('names its plate, overprints black and carries no sources', async () => {
    const { pdf } = await write({ press: { ...press, spot: 'PANTONE 485 C' } });
    const text = objectsOf(pdf) + Buffer.from(pdf).toString('latin1');
    expect(text).toContain('/Separation /PANTONE#20485#20C');
    expect(text).toMatch(/\/OP true\s+\/op true\s+\/OPM 1/);
    expect(text).toContain('/S /GTS_PDFX');
    expect(text).toContain('PDF/X-4');
    expect(text).not.toContain('EmbeddedFile');
  });
});

describe('a booklet', () => {
  const pages = (count: number): Page[] =>
    Array.from({ length: count }, () => ({ width: 10, height: 14, items: [] }));
  const _ = undefined;
  it.each([
    [
      1,
      [
        [_, 0],
        [_, _],
      ],
    ],
    [
      2,
      [
        [_, 0],
        [1, _],
      ],
    ],
    [
      4,
      [
        [3, 0],
        [1, 2],
      ],
    ],
    [
      5,
      [
        [_, 0],
        [1, _],
        [_, 2],
        [3, 4],
      ],
    ],
    [
      8,
      [
        [7, 0],
        [1, 6],
        [5, 2],
        [3, 4],
      ],
    ],
  ])('of %i pages folds into their order', (count, sides) => {
    expect(bookletSheets(pages(count)).map(({ places }) => places)).toEqual(sides);
  });

  it('is printed on both sides, turned over the short edge, as large as it is', async () => {
    const objects = objectsOf((await write({ booklet: true })).pdf);
    expect(objects).toMatch(/\/PrintScaling \/None\s+\/Duplex \/DuplexFlipShortEdge/u);
    const plain = objectsOf((await write({})).pdf);
    expect(plain).toContain('/PrintScaling /None');
    expect(plain).not.toContain('/Duplex');
  });

  it('lies on A3 and leads its bookmarks to the right half', async () => {
    const { pdf } = await write({ booklet: true });
    for (const { MediaBox } of boxesOf(pdf)) expect(MediaBox).toEqual([0, 0, 1190.551181, 841.889764]);
    const lefts = [...objectsOf(pdf).matchAll(/\/XYZ (\S+) /g)].map(([, left]) => Number(left));
    // Items begin on pages 1 1 2 2 2 3 3 3; pages 1 and 3 lie on the right.
    expect(lefts.map((left) => left > 0)).toEqual([true, true, false, false, false, true, true, true]);
  });
});

describe('metadata', () => {
  it('escapes what XML and PDF would take for their own', async () => {
    const { pdf } = await typesetText(`masthead: { title: 'R&D <快> "报"' }
number: 1
date: 2025-01-01
items: [{ title: '(一)', body: 正文 }]
`);
    const text = Buffer.from(pdf as Uint8Array).toString('utf8');
    expect(text).toContain('R&amp;D &lt;快&gt; &quot;报&quot;2025年第1期');
  });

  it('takes the date it is given', async () => {
    const created = new Date('2024-02-29T12:34:56Z');
    const { pdf } = await typesetExample('rare-names', { created });
    const text = Buffer.from(pdf as Uint8Array).toString('latin1');
    expect(objectsOf(pdf as Uint8Array)).toContain("(D:20240229203456+08'00')");
    expect(text).toContain('<xmp:CreateDate>2024-02-29T20:34:56+08:00</xmp:CreateDate>');
  });
});
