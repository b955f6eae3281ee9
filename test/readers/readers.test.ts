import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import type { Typeset } from '../../src/typeset.ts';
import { EXAMPLES, typesetExample, typesetText } from '../helpers/examples.ts';
import { haveTools, runTool } from '../helpers/tools.ts';
import { openPdfium, type PdfiumPage } from './pdfium.ts';
import { openPdfjs, type PdfjsPiece } from './pdfjs.ts';
import { bare, linesOf, pickWords, type ShownCharacter, type Word } from './shown.ts';

const installed = existsSync(fileURLToPath(new URL('node_modules/pdfjs-dist', import.meta.url)));
if (!installed && process.env.CI) throw new Error('CI lacks the readers: npm ci --prefix test/readers');
if (!installed) console.warn('skipped: readers not installed (npm ci --prefix test/readers)');

/** Rare names, gaps of every kind, figures with units, signs that share a glyph, and names in the approval block. */
const MIXED = `masthead: { title: 石川 信息, issuer: 石川县委办公室 }
number: 7
date: 2025-03-09
signoff: { 责任编辑: 李　勉, 签发: 𬭸某 }
townships: [马庄乡]
items:
  - title: 全县2024年度GDP增长6.5%
    sources: [马庄乡, 县统计局]
    body: |
      马庄乡3月10日走访91家企业、27.27万户，气温−3℃～12℃，A/B／C两组。干部𬭸某、王𠮷、李喆在“七一”前（上午9:30）到京，完成1,234.5元、50kg、3.0GHz。
`;

/** What people look for: dates, numbers with their units, names of places and people. */
const SOUGHT =
  /\d+年\d+月\d+日|\d[\d.,]*(?:万|余)?[\p{Script=Han}%‰℃]|[\p{Script=Han}]{1,3}[镇乡县](?=[\p{Script=Han}])/gu;

interface Sought {
  readonly text: string;
  readonly first: ShownCharacter;
}

/** Everything in the lines of a page that people look for, with the character it begins with. */
const soughtIn = (lines: readonly ShownCharacter[][]): Sought[] =>
  lines.flatMap((line) => {
    const text = line.map((character) => character.text).join('');
    const starts = line.flatMap((character) =>
      Array.from({ length: character.text.length }, () => character),
    );
    return [...text.matchAll(SOUGHT)].map((match) => ({
      text: match[0],
      first: starts[match.index] as ShownCharacter,
    }));
  });

/** Advances of letters and figures in a sans-serif face, in em. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  [
    [0.28, ' .,:/|ijlt'],
    [0.36, '-()rf–'],
    [0.56, '0123456789abdeghnopquL−＋±×'],
    [0.5, 'ckvsxyzJ'],
    [0.61, 'FTZ'],
    [0.67, 'ABEKPSVXY'],
    [0.72, 'CDHNRUw'],
    [0.78, 'GOQ'],
    [0.83, 'MmW%'],
  ].flatMap(([width, letters]) =>
    [...(letters as string)].map((letter) => [letter, width as number] as const),
  ),
);

const HIGH_HALF = /^[\ud800-\udbff]$/;

const saying = (word: Word): string => bare(word.map(({ text }) => text).join(''));

const cases: [string, () => Promise<Typeset>][] = [
  ...EXAMPLES.map((name): [string, () => Promise<Typeset>] => [name, () => typesetExample(name)]),
  ['names and figures of all kinds', () => typesetText(MIXED)],
  [
    'the same in word mode',
    () => typesetText(MIXED.replace('townships', 'layout: { mode: word }\ntownships')),
  ],
];

describe.skipIf(!installed).each(cases)('%s', (_, set) => {
  let pages: readonly Page[];
  let pdf: Uint8Array;
  let pdfium: PdfiumPage[];
  let pdfjs: PdfjsPiece[][];
  let lines: ShownCharacter[][][];
  beforeAll(async () => {
    const typeset = await set();
    expect(typeset.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    pages = typeset.pages as readonly Page[];
    pdf = typeset.pdf as Uint8Array;
    lines = pages.map(linesOf);
    [pdfium, pdfjs] = await Promise.all([openPdfium(pdf), openPdfjs(pdf)]);
  });
  const whole = (): string =>
    bare(
      lines
        .flat(2)
        .map(({ text }) => text)
        .join(''),
    );

  it('reads in Chrome and Firefox as it was written, every character', () => {
    expect(bare(pdfium.map(({ text }) => text.join('')).join(''))).toBe(whole());
    expect(
      bare(
        pdfjs
          .flat()
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(whole());
  });

  it('gives in Chrome the words that are marked', () => {
    const wrong = lines.flatMap((own, number) => {
      const { text, indexAt } = pdfium[number] as PdfiumPage;
      return pickWords(own, 40, 7 + number).flatMap((word) => {
        const [first, last] = [word[0], word.at(-1)].map((end) => indexAt(end as ShownCharacter));
        // A character beyond U+FFFF counts as two.
        const both = HIGH_HALF.test(text[last as number] ?? '') ? 2 : 1;
        const marked = bare(text.slice(first, (last as number) + both).join(''));
        return marked === saying(word) ? [] : [{ wanted: saying(word), marked }];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('shows in Firefox the words that are marked where they stand', () => {
    const wrong = lines.flatMap((own, number) =>
      pickWords(own, 40, 70 + number).flatMap((word) => {
        const marked = markIn(pdfjs[number] as PdfjsPiece[], word);
        return marked === saying(word) ? [] : [{ wanted: saying(word), marked }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('finds dates, figures with their units, and names where they stand', () => {
    const sought = lines.flatMap((own, number) => soughtIn(own).map((one) => ({ ...one, number })));
    expect(sought.length).toBeGreaterThan(3);
    for (const { text, first, number } of sought) {
      const near = (hit: { x: number; y: number }, reach: number): boolean =>
        Math.abs(hit.x - first.origin) < reach && Math.abs(hit.y - first.baseline) < 1;
      expect(
        (pdfium[number] as PdfiumPage).find(text).some((hit) => near(hit, 1)),
        text,
      ).toBe(true);
      expect(
        findIn(pdfjs[number] as PdfjsPiece[], text).some((hit) => near(hit, first.size)),
        text,
      ).toBe(true);
    }
  });

  it.runIf(haveTools('gs'))('reads in Ghostscript as it was written', (context) => {
    // Version 10.00 writes halves of characters beyond U+FFFF each by itself, whatever a file says.
    if (/[\u{10000}-\u{10ffff}]/u.test(whole())) context.skip();
    const file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
    writeFileSync(file, pdf);
    const text = runTool('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=txtwrite', '-sOutputFile=-', file]);
    const sorted = (own: string): string => [...bare(own)].sort().join('');
    expect(sorted(text)).toBe(sorted(whole()));
  });
});

interface Place {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
}

/**
 * Where each character of a piece stands: the viewer shares out its width by the widths of a font of its own, whose
 * letters and figures are about as wide as ours.
 */
function placesIn({ text, x, y, width }: PdfjsPiece): Place[] {
  const characters = [...text];
  const widths = characters.map((character) =>
    /[\u0020-\u024f]/u.test(character) ? (WIDTHS.get(character) ?? 0.5) : 1,
  );
  const scale = width / widths.reduce((sum, own) => sum + own, 0);
  let at = x;
  return characters.map((character, i) => {
    const start = at;
    at += (widths[i] as number) * scale;
    return { text: character, x: start, end: at, y };
  });
}

/** What Firefox marks from the first to the last character of a word. */
function markIn(pieces: readonly PdfjsPiece[], word: Word): string {
  const { baseline } = word[0] as ShownCharacter;
  const places = pieces.filter(({ y }) => Math.abs(y - baseline) < 1).flatMap(placesIn);
  const at = ({ x }: ShownCharacter): number => places.findIndex((place) => place.x <= x && x < place.end);
  const [first, last] = [at(word[0] as ShownCharacter), at(word.at(-1) as ShownCharacter)];
  return bare(
    places
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Where a text begins in Firefox's find. */
function findIn(pieces: readonly PdfjsPiece[], text: string): Place[] {
  const places = pieces.flatMap(placesIn);
  const starts = places.flatMap((place) => Array.from({ length: place.text.length }, () => place));
  const all = places.map((place) => place.text).join('');
  const hits: Place[] = [];
  for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) hits.push(starts[at] as Place);
  return hits;
}
