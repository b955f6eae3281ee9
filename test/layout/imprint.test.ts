import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../src/layout/page.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import type { Template } from '../../src/template/template.ts';
import { masthead, numbered } from '../compose/support.ts';
import { areaOf, cellsOf, glyphsOf, han, isRule, itemOfLines, layOutIssue, textsOf } from './support.ts';

const PRESETS: [string, Template][] = [
  ['bulletin', bulletin],
  ['gbt9704', gbt9704],
];

/** The lines of the masthead below the number, each as its cells. */
function imprintOf(issuers: string[], template: Template = bulletin) {
  const laid = layOutIssue(
    { masthead: masthead('河湾快报', { issuers }), items: [itemOfLines(60)] },
    { template },
  );
  const [page] = laid.pages;
  const lines = page ? textsOf(page, 'masthead-line').slice(1) : [];
  const said = lines.map((line) =>
    glyphsOf(line)
      .map(({ text }) => text)
      .join(''),
  );
  const rowOf = (y: number): number => Math.floor((y - template.top) / template.pitch);
  const rule = page?.items.find(isRule);
  const body = page ? textsOf(page, 'item')[0] : undefined;
  return {
    ...laid,
    lines,
    said,
    sizes: [...new Set(lines.flatMap(glyphsOf).map(({ size }) => size))],
    rows: lines.map(({ y }) => rowOf(y)),
    rule: rule && rowOf(rule.y),
    body: body && rowOf(body.y),
  };
}

const DATE = '2025年9月19日';

describe.each(PRESETS)('issuers and date in %s', (_, template) => {
  it('one that fits stands beside the date', () => {
    const { said, rows, rule, body } = imprintOf(['河湾县人民政府办公室'], template);
    expect(said).toEqual([`河湾县人民政府办公室 ${DATE}`]);
    expect([rows, rule, body]).toEqual([[8], 9, 10]);
  });

  it('several stand one under the other, the date at its size beside the last', () => {
    const { said, rows, rule, body, sizes, findings } = imprintOf(
      ['中共河湾县委办公室', '河湾县人大常委会办公室', '河湾县人民政府办公室', '河湾县政协办公室'],
      template,
    );
    expect(said).toEqual([
      '中共河湾县委办公室',
      '河湾县人大常委会办公室',
      '河湾县人民政府办公室',
      `河湾县政协办公室 ${DATE}`,
    ]);
    expect([rows, rule, body]).toEqual([[8, 9, 10, 11], 12, 13]);
    expect(sizes).toEqual([15]);
    expect(findings.tight).toEqual([]);
  });

  it('the first line of the body lies on the grid whatever the issuers take', () => {
    for (let count = 1; count <= 4; count++) {
      const issuers = Array.from({ length: count }, () => '河湾县人民政府办公室');
      const { pages } = imprintOf(issuers, template);
      const [first] = textsOf(pages[0] as never, 'item') as [TextItem];
      const [second] = textsOf(pages[1] as never, 'item') as [TextItem];
      expect((first.y - second.y) / template.pitch).toBeCloseTo(9 + count, 9);
    }
  });

  it.each([10, 18, 19, 20, 26, 27, 28, 30, 40, 60])(
    'a name of %i characters never meets the date',
    (count) => {
      const { lines, sizes, findings } = imprintOf(['县'.repeat(count)], template);
      const area = areaOf(template);
      expect(sizes).toEqual([15]);
      expect(findings.tight).toEqual([]);
      for (const line of lines) {
        const cells = cellsOf(line);
        cells.forEach(({ left, right }, i) => {
          expect(left).toBeGreaterThanOrEqual((cells[i - 1]?.right ?? area.left) + template.em * 0.9);
          expect(right).toBeLessThanOrEqual(area.right - template.em + 1e-6);
        });
      }
    },
  );
});

it('two with a gap between them stay on a line that holds them, else each takes its own', () => {
  expect(imprintOf(['县委办\u3000县政府办']).said).toEqual([`县委办\u3000县政府办 ${DATE}`]);
  expect(imprintOf(['中共青禾县委办公室\u3000青禾县人民政府办公室']).said).toEqual([
    '中共青禾县委办公室',
    `青禾县人民政府办公室 ${DATE}`,
  ]);
});

it('a long one takes a line of its own, one longer than that is cut between words', () => {
  expect(imprintOf(['青禾县推进政府职能转变和放管服改革协调小组办公室']).said).toEqual([
    '青禾县推进政府职能转变和放管服改革协调小组办公室',
    DATE,
  ]);
  expect(imprintOf(['青禾县人民政府推进政府职能转变和优化营商环境工作领导小组办公室综合科']).said).toEqual([
    '青禾县人民政府推进政府职能转变和优化',
    `营商环境工作领导小组办公室综合科 ${DATE}`,
  ]);
});

it('no issuer leaves the date alone', () => {
  expect(imprintOf([]).said).toEqual([DATE]);
});

it('more than two thirds of the first page are too many', () => {
  const many = (count: number) => imprintOf(Array.from({ length: count }, () => '河湾县人民政府办公室'));
  expect(many(7).problem).toBeUndefined();
  expect(many(8).problem).toEqual({ kind: 'masthead-too-tall', lines: 17, most: 16 });
  expect(many(8).pages).toEqual([]);
});

it('is counted where an issue is fitted to pages', () => {
  const given = { number: numbered(1), items: [itemOfLines(60)] };
  const one = layOutIssue({ ...given, masthead: masthead('河湾快报', { issuers: ['甲'] }) }, { pages: 3 });
  const four = layOutIssue(
    { ...given, masthead: masthead('河湾快报', { issuers: ['甲', '乙', '丙', '丁'] }) },
    { pages: 3 },
  );
  expect([one.problem, four.problem]).toEqual([undefined, undefined]);
  for (const { pages } of [one, four]) {
    const foot = Math.max(...textsOf(pages[0] as never, 'item').map(({ y }) => y));
    expect(foot).toBeLessThan(areaOf(bulletin).foot);
  }
  expect(han(1)).toBe('甲');
});

describe('marks', () => {
  it.each(PRESETS)(
    'one, two and three stand on lines of their own, clear of the title, in %s',
    (_, template) => {
      for (const title of ['青禾', '青禾专报', '青禾县政务简报', '青禾县乡村振兴工作领导小组简报']) {
        for (let count = 1; count <= 4; count++) {
          const marks = ['000012', '机密★1年', '特\u3000急', '内部资料'].slice(0, count);
          const { pages, findings } = layOutIssue({ masthead: masthead(title, { marks }) }, { template });
          const [page] = pages;
          if (!page) throw new Error('no page');
          const lines = textsOf(page, 'masthead-line');
          const bottom = Math.max(...lines.slice(0, count).map(({ y }) => y)) + 0.12 * 16;
          const tops = textsOf(page, 'masthead-title').map(
            (line) => line.y - 0.88 * (line.runs[0]?.size ?? 0),
          );
          const feet = textsOf(page, 'masthead-title').map(
            (line) => line.y + 0.12 * (line.runs[0]?.size ?? 0),
          );
          expect(Math.min(...tops) - bottom).toBeGreaterThan(6);
          expect((lines[count] as TextItem).y - 16 - Math.max(...feet)).toBeGreaterThan(6);
          lines.slice(0, count).forEach(({ y }, i) => {
            expect(Math.floor((y - template.top) / template.pitch)).toBe(i);
          });
          expect(findings.tight).toEqual([]);
        }
      }
    },
  );
});
