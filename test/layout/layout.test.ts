import { describe, expect, it } from 'vitest';
import { mm } from '../../src/base/units.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { applyChoice, type Template, withLines } from '../../src/template/template.ts';
import { CLREQ, WORD } from '../../src/text/options.ts';
import { item, masthead, numbered, sourced } from '../compose/support.ts';
import { bookOf, fakeFace } from '../text/fake.ts';
import {
  areaOf,
  bodyLines,
  distribution,
  extentOf,
  glyphsOf,
  han,
  isRule,
  itemOfLines,
  layOutIssue,
  pitchOf,
  textsOf,
} from './support.ts';

const first = (pages: readonly Page[]): Page => pages[0] as Page;
const last = (pages: readonly Page[]): Page => pages.at(-1) as Page;
const LONG = { items: [itemOfLines(40), itemOfLines(7), itemOfLines(23)] };

const TEMPLATES: [string, Template][] = [
  ['bulletin', bulletin],
  ['gbt9704', gbt9704],
  ['bulletin at 26 lines', withLines(bulletin, 26)],
  ['18 pt, 24 columns', applyChoice(bulletin, { bodySize: 18, columns: 24 }).template],
  ['pitch 30', applyChoice(bulletin, { pitch: 30, lines: 20 }).template],
];

describe('the grid', () => {
  it.each(TEMPLATES)('every body baseline lies on it: %s', (_, template) => {
    const { pages } = layOutIssue({ ...LONG, ...distribution(2) }, { template });
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      const skip = index === 0 ? template.masthead.lines : 0;
      const offset = template.top + (template.pitch - template.em) / 2 + 0.88 * template.em;
      textsOf(page, 'item').forEach((line, i) => {
        expect(Math.abs(line.y - offset - (skip + i) * template.pitch)).toBeLessThan(1e-9);
      });
    });
  });

  it.each(TEMPLATES)('full lines reach from edge to edge: %s', (_, template) => {
    const { pages } = layOutIssue({ items: [item('标题', han(template.columns * 9))] }, { template });
    const { left, right } = areaOf(template);
    const [indented, ...lines] = textsOf(first(pages), 'item').map(extentOf);
    expect(indented?.left).toBeCloseTo(left + 2 * template.em, 9);
    for (const line of lines.slice(0, -1)) {
      expect(line.left).toBeCloseTo(left, 9);
      expect(line.right).toBeCloseTo(right, 6);
    }
  });

  it('a text of 28 columns and 14 + 24 lines fills two pages', () => {
    expect(bodyLines(layOutIssue({ items: [itemOfLines(38)] }).pages)).toEqual([14, 24]);
  });
});

describe('the masthead', () => {
  const { pages } = layOutIssue({
    masthead: masthead('河湾快报', { issuers: ['办公室'], marks: ['内部资料'] }),
    total: numbered(345),
  });
  const lines = textsOf(first(pages), 'masthead-line');
  it('has number, issuer and date on lines 8 and 9', () => {
    const rowOf = (drawn: TextItem) => (drawn.y - bulletin.top) / bulletin.pitch;
    expect(lines.map((drawn) => Math.floor(rowOf(drawn)))).toEqual([0, 7, 8]);
  });
  it('has its red rule 4 mm below line 9, above the body', () => {
    const [rule] = first(pages).items.filter(isRule);
    const foot = bulletin.top + 9 * 28 - (28 - bulletin.masthead.metaSize) / 2;
    expect(rule).toMatchObject({ thickness: 2, colour: 'red', x: bulletin.left, width: 448 });
    expect((rule?.y ?? 0) - foot).toBeCloseTo(mm(4), 9);
  });
  it.each([22, 23, 24, 25, 26])('keeps its rule off line 9 and off the body at %i lines a page', (count) => {
    const template = withLines(bulletin, count);
    const [rule] = first(layOutIssue({}, { template }).pages).items.filter(isRule);
    expect(rule?.y).toBeGreaterThan(template.top + 9 * template.pitch);
    expect((rule?.y ?? 0) + 2).toBeLessThan(template.top + 10 * template.pitch);
  });
});

describe('the colophon', () => {
  const { pages } = layOutIssue({ ...LONG, ...distribution(3), copies: 80 });
  const rules = last(pages).items.filter(isRule);
  const { foot, left, right } = areaOf(bulletin);

  it('ends on the foot of the type area: the bottom of its last rule', () => {
    const bottom = rules.at(-1);
    expect((bottom?.y ?? 0) + (bottom?.thickness ?? 0)).toBeCloseTo(foot, 9);
  });
  it('has rules of 0.35 and 0.25 mm over the whole measure', () => {
    expect(rules.map(({ thickness }) => thickness)).toEqual([mm(0.35), mm(0.25), mm(0.35)]);
    for (const rule of rules) expect([rule.x, rule.x + rule.width]).toEqual([left, right]);
  });
  it('has its inner rule midway between two rows, its first one above the first', () => {
    expect(rules[0]?.y).toBeCloseTo(foot - 4 * 28, 9);
    expect((rules[1]?.y ?? 0) + mm(0.25) / 2).toBeCloseTo(foot - 28, 9);
  });
  it.each([
    ['本期发', han(60)],
    ['本期发', `${han(24)}，${han(60)}`],
    ['本期发', `《${han(70)}》`],
    ['发A1', han(60)],
    ['本期分送有关单位', han(60)],
  ])('aligns turn-over lines after the colon: %s：%s', (label, recipients) => {
    for (const options of [CLREQ, WORD]) {
      const given = { distribution: [{ label: sourced(label), recipients: sourced(recipients) }] };
      const [head, ...turns] = textsOf(last(layOutIssue(given, { options }).pages), 'colophon');
      const labelled = glyphsOf(head as TextItem);
      const colon = labelled[[...label].length];
      expect(extentOf(head as TextItem).left).toBeCloseTo(left + 16, 9);
      expect(turns.length).toBeGreaterThan(0);
      for (const line of turns) expect(extentOf(line).left).toBeCloseTo((colon?.x ?? 0) + 14, 6);
    }
  });
  it('lets a label of half a line or more run into its text', () => {
    const given = { distribution: [{ label: sourced(han(20)), recipients: sourced(han(60)) }] };
    const [head, ...turns] = textsOf(last(layOutIssue(given).pages), 'colophon');
    expect(glyphsOf(head as TextItem).length).toBeGreaterThan(28);
    for (const line of turns) expect(extentOf(line).left).toBeCloseTo(left + 16, 9);
  });
  it('is left out where there is nothing to say', () => {
    expect(last(layOutIssue(LONG).pages).items.filter(isRule)).toEqual([]);
  });
  it('never touches the body', () => {
    for (let lines = 1; lines <= 60; lines++) {
      const laid = layOutIssue({ items: [itemOfLines(lines)], ...distribution(3) }).pages;
      const [rule] = last(laid).items.filter((drawn) => isRule(drawn) && drawn.colour === 'black');
      const bodyFoot = Math.max(...textsOf(last(laid), 'item').map(({ y }) => y + 0.12 * 16));
      expect((rule?.y ?? 0) - bodyFoot, `${lines} lines`).toBeGreaterThan(14);
      expect(bodyLines(laid).reduce((sum, count) => sum + count, 0)).toBe(lines);
      expect(bodyLines(laid).at(-1)).toBeGreaterThan(0);
    }
  });
  it.each([22, 30])('of %i rows closes up beside two body lines, at any number of lines a page', (rows) => {
    for (const pages of [2, 3]) {
      for (const lines of [20, 24, 34, 40]) {
        const laid = layOutIssue({ items: [itemOfLines(lines)], ...distribution(rows) }, { pages });
        if (laid.problem) continue;
        const [rule] = last(laid.pages).items.filter((drawn) => isRule(drawn) && drawn.colour === 'black');
        const bodyFoot = Math.max(...textsOf(last(laid.pages), 'item').map(({ y }) => y + 0.12 * 16));
        expect((rule?.y ?? 0) - bodyFoot, `${rows} rows, ${lines} lines`).toBeGreaterThan(14);
        expect(rule?.y).toBeGreaterThanOrEqual(bulletin.top);
      }
    }
  });
  it('says so where no page holds it', () => {
    const laid = layOutIssue({ ...LONG, ...distribution(60) });
    expect(laid).toMatchObject({ pages: [], problem: { kind: 'colophon-too-tall', lines: 60 } });
    expect(layOutIssue({ ...LONG, ...distribution(60) }, { pages: 4 }).problem?.kind).toBe(
      'colophon-too-tall',
    );
  });
});

describe('a number of pages', () => {
  it('chooses the widest pitch that fills it', () => {
    const laid = layOutIssue({ items: [itemOfLines(36)] }, { pages: 2 });
    expect(laid.pages).toHaveLength(2);
    expect(pitchOf(laid.pages)).toBeCloseTo((bulletin.lines * bulletin.pitch) / 23, 9);
  });
  it('says by how many characters it misses', () => {
    const laid = layOutIssue({ items: [itemOfLines(50)] }, { pages: 2 });
    expect(laid.problem).toEqual({
      kind: 'misfit',
      misfit: { kind: 'too-long', lines: 8, perPage: 26, pages: 3 },
      characters: 8 * 28,
    });
  });
});

describe('odd issues', () => {
  it.each([
    ['no item', []],
    ['an empty title', [item('', '正文。')]],
    ['an empty body', [item('标题', '')]],
    ['a title of marks', [item('！？——《》', '正文。')]],
    ['a body of marks', [item('标题', '，。“”（）'.repeat(40))]],
    ['a long address', [item('标题', `见https://example.com/${'a'.repeat(180)}。`)]],
    ['a lone surrogate', [item('标题', '甲\ud800乙\u0301\u00a0丙')]],
    ['ASCII marks in Chinese', [item('标题', '甲,乙.丙:丁(戊)"己"庚!')]],
    ['nested quotes', [item('标题', `${han(24)}《“（${han(3)}”》）${han(30)}`)]],
  ])('%s', (_, items) => {
    for (const options of [CLREQ, WORD]) {
      const { pages } = layOutIssue({ items, ...distribution(1) }, { options });
      const { left, right } = areaOf(bulletin);
      for (const line of pages
        .flatMap((page) => textsOf(page, 'item'))
        .filter(({ runs }) => runs.length > 0)) {
        expect(extentOf(line).left).toBeGreaterThanOrEqual(left - 8 - 1e-6);
        expect(extentOf(line).right).toBeLessThanOrEqual(right + (options === WORD ? 16 : 8) + 1e-6);
      }
    }
  });

  it('lays out four thousand items', () => {
    const items = Array.from({ length: 4000 }, (_, i) =>
      item(`第${i}条`, `${han(200)}，2026年。`, ['工信局']),
    );
    const { pages } = layOutIssue({ items, ...distribution(2) });
    expect(pages.length).toBeGreaterThan(1000);
  });

  it('notes any number of missing characters', () => {
    const { findings } = layOutIssue({ items: [item('标题', '甲'.repeat(200_000))] }, { book: lackingHan() });
    expect(findings.missing).toHaveLength(200_000);
  });
});

function lackingHan() {
  const face = { ...fakeFace, glyphOf: (codePoint: number) => (codePoint === 0x7532 ? 0 : codePoint) };
  return bookOf(face);
}
