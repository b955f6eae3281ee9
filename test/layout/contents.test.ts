import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/base/tag.ts';
import type { Contents, Item } from '../../src/issue/model.ts';
import { pageFinder } from '../../src/layout/contents/page-finder.ts';
import { glyphsOf, type Page, type TextItem } from '../../src/layout/page.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import type { Template } from '../../src/template/template.ts';
import { item, sourced } from '../compose/support.ts';
import { textOf } from '../helpers/text-of.ts';
import { areaOf, extentOf, han, isText, layOutIssue } from './support.ts';

const column = sourced('部门动态');
const ITEMS: readonly Item[] = [
  item('调度会', han(100)),
  { ...item('抓春灌', han(300)), column },
  { ...item(han(30), han(400)), column },
];
const NUMBERED: Contents = { pageNumbers: true };

const laid = (contents: Contents, items = ITEMS, template: Template = bulletin, pages?: number) =>
  layOutIssue({ items, contents }, { template, ...(pages !== undefined && { pages }) });

const inContents = ({ runs }: TextItem): boolean =>
  runs.some(({ tag }) => sectionsOf(tag)[0]?.role === 'entry');
const linesOf = (page: Page | undefined): TextItem[] => page?.items.filter(isText).filter(inContents) ?? [];
const allLines = (pages: readonly Page[]): TextItem[] => pages.flatMap(linesOf);
/** The words of a line and its number, without the leader. */
const wordsOf = (line: TextItem): string => textOf(line).replace(/\.+(?=\d+$)/u, ' ');

/** The page on which a section with this bookmark begins, counted from 1. */
const pageOf = (pages: readonly Page[], bookmark: string): number =>
  pages.findIndex(({ items }) =>
    items.some(
      (one) =>
        one.kind === 'text' &&
        one.runs.some(({ tag }) => tag.kind === 'heading' && tag.parent?.bookmark === bookmark),
    ),
  ) + 1;

describe('the contents', () => {
  it('list columns and items below the masthead, before the first item', () => {
    const [page] = laid({ pageNumbers: false }).pages;
    const texts = page?.items.filter(isText).map(textOf) ?? [];
    const at = texts.indexOf('本期要目');
    expect(texts.slice(at, at + 7)).toEqual([
      '本期要目',
      '调度会',
      '【部门动态】',
      '抓春灌',
      han(23),
      han(30).slice(23),
      `调度会\u3000${han(100).slice(0, 22)}`,
    ]);
  });

  it.each([
    ['bulletin', bulletin],
    ['gbt9704', gbt9704],
  ])('stand on the grid, columns and items by steps, a line free below: %s', (_, template) => {
    const { pages } = laid({ pageNumbers: false }, ITEMS, template);
    const [page] = pages;
    const lines = linesOf(page);
    const { left, top } = areaOf(template);
    const rows = lines.map(({ y }) => Math.floor((y - top) / template.pitch));
    const first = template.masthead.lines + 2;
    expect(rows).toEqual([first, first + 1, first + 2, first + 3, first + 4]);
    const ems = lines.map((line) => Math.round(((extentOf(line).left - left) / template.em) * 2) / 2);
    // The blank of a bracket goes before the line.
    expect(ems).toEqual([2, 1.5, 3, 3, 4]);
    const body = page?.items
      .filter(isText)
      .find(({ runs }) => runs[0]?.tag.kind === 'heading' && runs[0].role === 'heading');
    expect(Math.floor(((body?.y ?? 0) - top) / template.pitch)).toBe(first + 6);
  });

  it('are set in the faces of text, the columns in that of headings', () => {
    const roles = linesOf(laid({ pageNumbers: false }).pages[0]).map(({ runs }) => runs[0]?.role);
    expect(roles).toEqual(['body', 'heading', 'body', 'body', 'body']);
  });

  it('are a section of their own, with a heading, a bookmark and a node for each line', () => {
    const [page] = laid(NUMBERED).pages;
    const heading = page?.items
      .filter(isText)
      .flatMap(({ runs }) => runs)
      .find(({ tag }) => tag.kind === 'heading' && tag.parent?.bookmark === '本期要目');
    expect(heading?.tag).toMatchObject({ kind: 'heading', level: 2 });
    const tags = linesOf(page).map(({ runs }) => runs[0]?.tag);
    const entries = tags.map((tag) => (tag && tag.kind !== 'artifact' ? tag.parent : undefined));
    expect(new Set(entries).size).toBe(4);
    expect(new Set(entries.map((entry) => entry?.parent)).size).toBe(1);
    expect(entries[0]).toMatchObject({
      role: 'entry',
      parent: { role: 'contents', parent: { bookmark: '本期要目' } },
    });
  });

  it('are left out where there is nothing to list', () => {
    const { title: _, ...untitled } = item('', '简讯。');
    expect(laid(NUMBERED, [untitled]).pages[0]?.items.filter(isText).map(textOf)).not.toContain('本期要目');
  });

  it.each([
    [12, [12, 0]],
    [13, [11, 2]],
  ])('never send their last line alone to a page, and %i fit with no line free below', (count, expected) => {
    const items = Array.from({ length: count }, (_, i) => item(`春灌之${i + 1}`, `${han(20)}。`));
    const { pages } = laid(NUMBERED, items);
    expect(pages.slice(0, 2).map((page) => linesOf(page).length)).toEqual(expected);
  });

  it('list what was asked for', () => {
    const [first] = ITEMS as [Item];
    const entries = [{ ...sourced('调度会'), ...(first.title && { title: first.title }) }, sourced('别的')];
    const { pages } = laid({ pageNumbers: true, entries });
    expect(linesOf(pages[0]).map(wordsOf)).toEqual(['调度会 1', '别的']);
  });
});

describe('page numbers in the contents', () => {
  it('are those of the pages on which the parts stand', () => {
    const { pages } = laid(NUMBERED);
    expect(pages.length).toBeGreaterThan(1);
    expect(linesOf(pages[0]).map(wordsOf)).toEqual([
      `调度会 ${pageOf(pages, '调度会')}`,
      `【部门动态】 ${pageOf(pages, '部门动态')}`,
      `抓春灌 ${pageOf(pages, '抓春灌')}`,
      han(20),
      `${han(30).slice(20)} ${pageOf(pages, han(30))}`,
    ]);
    expect(pageOf(pages, han(30))).toBe(2);
  });

  it.each([5, 12, 30, 60])('are right where %i lines of contents push the text', (count) => {
    const items = Array.from({ length: count }, (_, i) => item(`第${i + 1}条`, han(90 + 7 * i)));
    const { pages } = laid(NUMBERED, items);
    const lines = allLines(pages);
    expect(lines).toHaveLength(count);
    expect(lines.map(wordsOf)).toEqual(items.map((_, i) => `第${i + 1}条 ${pageOf(pages, `第${i + 1}条`)}`));
  });

  it('are right where the issue is fitted to its pages', () => {
    const items = Array.from({ length: 9 }, (_, i) => item(`第${i + 1}条`, han(140)));
    const { pages } = laid(NUMBERED, items, bulletin, 3);
    expect(pages).toHaveLength(3);
    expect(linesOf(pages[0]).map(wordsOf)).toEqual(
      items.map((_, i) => `第${i + 1}条 ${pageOf(pages, `第${i + 1}条`)}`),
    );
  });

  it('are counted as the pages are', () => {
    const template = {
      ...bulletin,
      pageNumber: { ...bulletin.pageNumber, start: 120, form: 'none' as const },
    };
    expect(wordsOf(linesOf(laid(NUMBERED, ITEMS, template).pages[0])[0] as TextItem)).toBe('调度会 120');
  });

  it('end at one edge, behind dots that stand below each other, never at the text', () => {
    const items = [2, 9, 19, 20, 21, 22, 23, 24].map((count) => item(han(count), '文。'));
    const template = { ...bulletin, pageNumber: { ...bulletin.pageNumber, start: 98 } };
    const { pages } = laid(NUMBERED, items, template);
    const { right } = areaOf(template);
    const all = new Set<number>();
    for (const line of allLines(pages).filter((one) => /\d$/.test(textOf(one)))) {
      expect(extentOf(line).right).toBeCloseTo(right - 32, 2);
      const glyphs = glyphsOf(line);
      const dots = glyphs.filter(({ text }) => text === '.').map(({ x }) => x);
      expect(dots.length).toBeGreaterThan(0);
      for (const x of dots) all.add(Math.round((right - x) * 100) % 640);
      const text = glyphs.findLast(({ text: own }) => /\p{Script=Han}/u.test(own));
      expect((dots[0] ?? 0) - ((text?.x ?? 0) + 16)).toBeGreaterThanOrEqual(8 - 1e-6);
      const number = glyphs.find(({ text: own }) => /\d/.test(own));
      expect((number?.x ?? 0) - ((dots.at(-1) ?? 0) + 8)).toBeGreaterThanOrEqual(-1e-6);
    }
    expect(all.size).toBe(1);
  });

  it('have leaders that nobody reads', () => {
    const [line] = linesOf(laid(NUMBERED).pages[0]);
    expect(line?.runs.map(({ tag }) => tag.kind)).toEqual(['paragraph', 'artifact', 'paragraph']);
  });
});

describe('the pages of sections', () => {
  it('are where their first unit stands', () => {
    const section = { kind: 'section' } as const;
    const inner = { kind: 'section', parent: section } as const;
    const find = pageFinder(
      [
        { sections: [], units: 3 },
        { sections: [section], units: 2 },
        { sections: [inner, section], units: 4 },
      ],
      [5, 2, 2],
    );
    expect([find(section), find(inner), find({ kind: 'section' })]).toEqual([0, 1, undefined]);
  });
});
