import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ColumnAlign, ColumnWidth, Table, TableCell } from '../../../src/issue/model.ts';
import { glyphsOf, type Page, type RuleItem, type TextItem } from '../../../src/layout/page.ts';
import { bulletin } from '../../../src/template/presets.ts';
import { measureOf } from '../../../src/template/template.ts';
import { item, sourced } from '../../compose/support.ts';
import { dumpPages } from '../dump.ts';
import { areaOf, extentOf, isRule, isText, layOutIssue, textsOf } from '../support.ts';

interface Given {
  readonly head?: readonly (readonly string[])[];
  readonly rows: readonly (readonly (string | Partial<TableCell>)[])[];
  readonly aligns?: readonly ColumnAlign[];
  readonly widths?: readonly ColumnWidth[];
  readonly more?: Partial<Table>;
}

const rowOf = (cells: Given['rows'][number]): TableCell[] =>
  cells.map((cell, column) => ({
    text: sourced(typeof cell === 'string' ? cell : ''),
    ...{ column, columns: 1, rows: 1 },
    ...(typeof cell === 'string' ? {} : cell),
  }));

function table({ head = [], rows, aligns = [], widths = [], more = {} }: Given): Table {
  const count = Math.max(...[...head, ...rows].map((row) => row.length));
  return {
    kind: 'table',
    note: [],
    columns: Array.from({ length: count }, (_, i) => ({
      width: widths[i] ?? { kind: 'auto' },
      align: aligns[i] ?? 'auto',
    })),
    head: head.map(rowOf),
    rows: rows.map(rowOf),
    totals: false,
    ...more,
  };
}

/** Lays out an item of one line, a table, and one more line. */
function layOut(given: Given, pages?: number) {
  const first = item('标题', '上文。').body;
  const last = item('标题', '下文。').body;
  const own = { ...item('标题', ''), body: [...first, table(given), ...last] };
  return layOutIssue({ items: [own] }, pages === undefined ? {} : { pages });
}

const textIn = ({ runs }: TextItem): string => runs.flatMap(({ glyphs }) => glyphs.texts).join('');
const lineOf = (page: Page, text: string): TextItem =>
  page.items.filter(isText).find((drawn) => textIn(drawn).startsWith(text)) as TextItem;
const upright = ({ width, thickness }: RuleItem): boolean => thickness > width;
const GOLDEN = new URL('../../golden/table.txt', import.meta.url);
const TOWNS = [
  ['柳林镇', '3.2'],
  ['石桥乡', '12.85'],
];

describe('a table on the page', () => {
  it('is ruled, its texts in place', () => {
    const { pages } = layOut({
      head: [['乡镇', '面积']],
      rows: TOWNS,
      aligns: ['auto', 'decimal'],
      more: {
        title: sourced('春灌进度'),
        unit: { label: '单位：', text: sourced('万亩') },
        note: [{ label: '注：', text: sourced('快报数。') }],
      },
    });
    const dumped = dumpPages(pages).split('\n');
    const from = dumped.findIndex((line) => line.includes('上文'));
    const dump = `${dumped.slice(from, dumped.findIndex((line) => line.includes('下文')) + 1).join('\n')}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, dump);
    expect(dump).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('breaks a unit that one line does not hold, and stays on the grid', () => {
    const unit = { label: '单位：', text: sourced('甲乙丙丁'.repeat(20)) };
    const [page] = layOut({ rows: TOWNS, more: { unit } }).pages as [Page];
    const { left, right } = areaOf(bulletin);
    const lines = textsOf(page, 'item').filter(({ runs }) => runs[0]?.size === 12);
    expect(lines.map(textIn).join('')).toBe(`单位：${unit.text.text}`);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(extentOf(line).left).toBeGreaterThan(left - 1e-6);
      expect(extentOf(line).right).toBeCloseTo(right, 2);
    }
    const above = (lineOf(page, '下文').y - lineOf(page, '标题').y) / bulletin.pitch;
    expect(above).toBeCloseTo(Math.round(above), 6);
  });

  it('takes whole lines: what follows stands on the grid', () => {
    for (const rows of [1, 2, 3, 7]) {
      const { pages } = layOut({ rows: Array.from({ length: rows }, () => ['甲乙丙', '丁'.repeat(60)]) });
      const page = pages.find((one) => lineOf(one, '下文')) as Page;
      const lines = (lineOf(page, '下文').y - lineOf(pages[0] as Page, '标题').y) / bulletin.pitch;
      expect(Math.abs(lines - Math.round(lines))).toBeLessThan(1e-6);
    }
  });

  it('has half a line of white above and below at the least', () => {
    const { pages } = layOut({ rows: TOWNS });
    const page = pages[0] as Page;
    const rules = page.items.filter(isRule).filter(({ colour }) => colour === 'black');
    const [top, foot] = [
      Math.min(...rules.map(({ y }) => y)),
      Math.max(...rules.map((rule) => rule.y + (upright(rule) ? rule.thickness : 0))),
    ];
    const boxOf = (text: string) => lineOf(page, text).y - 0.88 * 16;
    expect(top - (boxOf('标题') + 16)).toBeGreaterThan(bulletin.pitch / 2);
    expect(boxOf('下文') - foot).toBeGreaterThan(bulletin.pitch / 2);
  });

  it('fills the measure, and no text leaves its column', () => {
    const { pages } = layOut({
      head: [['事项', '内容', '地址']],
      rows: [
        ['网上办理', '甲乙丙丁'.repeat(20), `https://example.gov.cn/${'abcdefgh/'.repeat(9)}`],
        ['窗口办理', '', 'a'.repeat(80)],
      ],
    });
    const { left, right } = areaOf(bulletin);
    const [page] = pages as [Page];
    const edges = page.items
      .filter(isRule)
      .filter((rule) => rule.colour === 'black' && upright(rule))
      .map(({ x, width }) => x + width / 2)
      .sort((a, b) => a - b);
    expect(edges[0]).toBeCloseTo(left + 0.5, 6);
    expect(edges.at(-1)).toBeCloseTo(right - 0.5, 6);
    for (const drawn of textsOf(page, 'item').filter(({ runs }) => runs[0]?.tag.kind === 'cell')) {
      const extent = extentOf(drawn);
      const column = edges.findLastIndex((edge) => edge <= extent.left);
      expect(extent.right).toBeLessThan(edges[column + 1] as number);
    }
  });

  it('stands figures on the decimal point, behind their last place where they have none', () => {
    const figures = ['3.2', '-12.85', '1,200', '75%', '—'];
    const { pages } = layOut({ rows: figures.map((one) => ['甲', one]), aligns: ['auto', 'decimal'] });
    const pointOf = (figure: string): number => {
      const glyphs = glyphsOf(lineOf(pages[0] as Page, figure));
      const at = glyphs.findIndex(({ text }) => text === '.' || text === '%');
      const last = glyphs.at(-1);
      return at >= 0 ? (glyphs[at]?.x ?? 0) : (last?.x ?? 0) + (last?.x ?? 0) - (glyphs.at(-2)?.x ?? 0);
    };
    const points = figures.slice(0, 4).map(pointOf);
    for (const point of points) expect(point).toBeCloseTo(points[0] as number, 6);
  });

  it('obeys widths: so many points, characters, parts of the measure, and shares of the rest', () => {
    const { pages } = layOut({
      rows: [['甲', '乙', '丙', '丁', '戊']],
      widths: [
        { kind: 'points', value: 72 },
        { kind: 'em', value: 4 },
        { kind: 'part', value: 0.25 },
        { kind: 'share', value: 1 },
        { kind: 'share', value: 2 },
      ],
    });
    const { left } = areaOf(bulletin);
    const inner = pages[0]?.items.filter(isRule).filter((rule) => upright(rule) && rule.width === 0.5);
    const xs = (inner ?? []).map(({ x }) => Math.round((x + 0.25 - left) * 100) / 100);
    const rest = measureOf(bulletin) - 72 - 56 - 112;
    expect(xs).toEqual([72, 128, 240, Math.round((240 + rest / 3) * 100) / 100]);
  });
});

describe('a table over several pages', () => {
  const many = Array.from({ length: 200 }, (_, i) => [`${i + 1}`, '甲乙丙'.repeat(i % 9 === 0 ? 12 : 1)]);
  const { pages } = layOut({ head: [['序号', '村']], rows: many });
  const cells = (page: Page): TextItem[] =>
    page.items.filter(isText).filter(({ runs }) => runs[0]?.size === 14 && runs[0].role !== 'pageNumber');

  it('repeats its head on every page, to be seen and not to be read again', () => {
    expect(pages.length).toBeGreaterThan(6);
    const heads = pages.map((page) => cells(page).filter((drawn) => textIn(drawn) === '序号'));
    expect(heads.map((all) => all.length)).toEqual(pages.map(() => 1));
    expect(heads.map(([head]) => head?.runs[0]?.tag.kind)).toEqual(
      pages.map((_, i) => (i === 0 ? 'cell' : 'artifact')),
    );
  });

  it('has every row once, in order, whole and inside the type area', () => {
    const numbers = pages.flatMap((page) =>
      cells(page)
        .map(textIn)
        .filter((text) => /^\d+$/u.test(text)),
    );
    expect(numbers).toEqual(many.map(([number]) => number));
    const { top, foot } = areaOf(bulletin);
    for (const page of pages) {
      const ys = page.items
        .filter(isRule)
        .filter(upright)
        .flatMap(({ y, thickness }) => [y, y + thickness]);
      expect(Math.min(...ys)).toBeGreaterThan(top - 1);
      expect(Math.max(...ys)).toBeLessThan(foot + 1);
    }
  });

  it('never leaves its head, one row or its last row alone', () => {
    for (let above = 1; above < 12; above++) {
      const own = {
        ...item('标题', ''),
        body: [
          ...item('', '甲'.repeat(28 * above)).body,
          table({ head: [['甲']], rows: [['一'], ['二'], ['三']] }),
        ],
      };
      const laid = layOutIssue({ items: [own] });
      const counts = laid.pages.map(
        (page) => page.items.filter(isText).filter(({ runs }) => runs[0]?.tag.kind === 'cell').length,
      );
      expect([[4], [4, 0], [0, 4]]).toContainEqual(counts.filter((_, i) => i < 2));
    }
  });

  it('breaks a row that is taller than a page, and says so', () => {
    const tall = layOut({
      head: [['甲', '乙']],
      rows: [
        ['柳林镇', '丙'.repeat(1500)],
        ['石桥乡', '丁'],
      ],
    });
    expect(tall.findings.tables.map(({ kind, at }) => [kind, at[0]?.text])).toEqual([['tall-row', '柳林镇']]);
    const set = tall.pages.flatMap((page) => cells(page).map(textIn)).join('');
    expect(set.split('丙').length - 1).toBe(1500);
  });

  it('shows a cell over rows of two pages on both', () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      i === 0 ? [{ text: sourced('全县'), rows: 40 }, '甲'] : [{ text: sourced(`${i}`), column: 1 }],
    );
    const joined = layOut({ rows });
    const shown = joined.pages.map((page) =>
      page.items.filter(isText).filter((drawn) => textIn(drawn) === '全县'),
    );
    expect(shown.map(([drawn]) => drawn?.runs[0]?.tag.kind)).toEqual(['cell', 'artifact', 'artifact']);
  });

  it('can be fitted into a number of pages', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`${i}`, '甲']);
    const counts = [3, 4].map((wanted) => layOut({ head: [['序号', '村']], rows }, wanted).pages.length);
    expect(counts).toEqual([3, 0]);
  });
});

describe('a table of many columns', () => {
  const wide = (count: number, digits: number) =>
    layOut({
      rows: [Array.from({ length: count }, () => '9'.repeat(digits))],
      aligns: Array(count).fill('decimal'),
    });
  const sizeOf = ({ pages }: ReturnType<typeof wide>) => lineOf(pages[0] as Page, '99').runs[0]?.size;

  it('is set in smaller type step by step, and says so', () => {
    const tables = [7, 8, 9, 11].map((count) => wide(count, 7));
    expect(tables.map(sizeOf)).toEqual([14, 12, 10.5, 9]);
    expect(tables.map(({ findings }) => findings.tables.map(({ kind }) => kind))).toEqual([
      [],
      ['smaller'],
      ['smaller'],
      ['smaller'],
    ]);
  });

  it('is too wide below that, and names the column', () => {
    const { findings } = wide(16, 9);
    expect(findings.tables).toMatchObject([{ kind: 'too-wide', column: 0 }]);
  });
});
