import { describe, expect, it } from 'vitest';
import type { Cell, Row, Spread } from '../../src/compose/block.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { setRow, setSpread } from '../../src/layout/row.ts';
import { bulletin } from '../../src/template/presets.ts';
import { measureOf } from '../../src/template/template.ts';
import type { StyledText } from '../../src/text/shape.ts';
import { sourced } from '../compose/support.ts';
import { textOf } from '../helpers/text-of.ts';
import { cellsOf, type Extent, han, isText, layOutIssue, settingOf, textsOf } from './support.ts';

const measure = measureOf(bulletin);
const text = (content: string): StyledText[] => [{ text: content, style: { role: 'meta', colour: 'black' } }];

function rowOf(cells: [Cell['align'], string][], inset = 0) {
  const setting = settingOf();
  const row: Row = {
    kind: 'row',
    tag: { kind: 'paragraph' },
    cells: cells.map(([align, content]) => ({ align, content: text(content) })),
    size: 16,
    inset,
  };
  const fragment = setRow(row, setting);
  return { ...fragment, items: fragment.items.filter(isText), tight: setting.findings.tight };
}

describe('a row', () => {
  it('stands left, centre and right of the measure less its insets', () => {
    const [left, centre, right] = rowOf(
      [
        ['left', '甲乙'],
        ['center', '丙丁'],
        ['right', '戊己'],
      ],
      16,
    ).items.flatMap(cellsOf);
    expect(left?.left).toBeCloseTo(16, 9);
    expect((centre?.left ?? 0) + (centre?.right ?? 0)).toBeCloseTo(measure, 9);
    expect(right?.right).toBeCloseTo(measure - 16, 9);
  });

  it('puts its baseline where a body line of its size has it', () => {
    const { items, height } = rowOf([['left', '甲']]);
    expect(height).toBe(28);
    expect(items[0]?.y).toBeCloseTo((28 - 16) / 2 + 0.88 * 16, 9);
  });

  it('keeps its height without a cell', () => {
    expect(rowOf([])).toMatchObject({ height: 28, items: [], tight: [] });
  });

  it('is made smaller, all of it alike, where its texts would touch', () => {
    const { items, tight } = rowOf([
      ['left', han(20)],
      ['right', han(12)],
    ]);
    const [left, right] = items.flatMap(cellsOf);
    expect((right?.left ?? 0) - (left?.right ?? 0)).toBeGreaterThan(10);
    expect(right?.right).toBeCloseTo(measure, 9);
    expect(items.flatMap(({ runs }) => runs.map(({ size }) => size))).toEqual([16 * (28 / 33)]);
    expect(tight).toMatchObject([{ scale: 28 / 33, fits: true }]);
  });

  it('says where it fits at no readable size', () => {
    expect(rowOf([['left', han(60)]]).tight).toMatchObject([{ fits: false }]);
  });

  it('is full without a word at exactly its measure', () => {
    expect(rowOf([['left', han(28)]]).tight).toEqual([]);
  });
});

function spreadOf(cells: string[]) {
  const setting = settingOf();
  const spread: Spread = {
    kind: 'spread',
    tag: { kind: 'paragraph', parent: { kind: 'section' } },
    cells: cells.map(text),
    size: 14,
    inset: 16,
  };
  const lines = setSpread(spread, setting).map(({ items }) => items.filter(isText).flatMap(cellsOf));
  return { lines, tight: setting.findings.tight };
}
const LEFT = 16;
const RIGHT = measure - 16;

describe('a spread', () => {
  it.each([2, 3, 4])('%i cells share one line: first flush left, last flush right, equal white', (count) => {
    const { lines } = spreadOf(Array.from({ length: count }, (_, i) => han(5 + i)));
    expect(lines).toHaveLength(1);
    const [cells = []] = lines;
    expect(cells[0]?.left).toBeCloseTo(LEFT, 9);
    expect(cells.at(-1)?.right).toBeCloseTo(RIGHT, 9);
    const white = cells.slice(1).map((cell, i) => cell.left - (cells[i]?.right ?? 0));
    for (const gap of white) expect(gap).toBeCloseTo(white[0] ?? 0, 9);
    expect(white[0]).toBeGreaterThanOrEqual(14);
  });

  it('one cell stands flush left', () => {
    expect(spreadOf([han(6)]).lines[0]?.[0]?.left).toBeCloseTo(LEFT, 9);
  });

  it('twelve cells stand in columns that align', () => {
    const { lines } = spreadOf(Array.from({ length: 12 }, (_, i) => han(5 + (i % 2))));
    expect(lines.map((cells) => cells.length)).toEqual([4, 4, 4]);
    for (const cells of lines) {
      cells.forEach((cell, column) => {
        expect(cell.left).toBeCloseTo(lines[0]?.[column]?.left ?? 0, 9);
        expect(cell.right).toBeLessThanOrEqual(RIGHT + 1e-9);
      });
      expect(cells[0]?.left).toBeCloseTo(LEFT, 9);
    }
    expect(Math.max(...lines.map((cells) => cells.at(-1)?.right ?? 0))).toBeCloseTo(RIGHT, 9);
  });

  it('shares cells out evenly: five of them as three and two', () => {
    expect(spreadOf(Array.from({ length: 5 }, () => han(7))).lines.map((cells) => cells.length)).toEqual([
      3, 2,
    ]);
  });

  it('gives a wide cell a line of its own, the others sharing the columns of lines like theirs', () => {
    // Eight roles, one with four names, one with an address.
    const { lines, tight } = spreadOf([6, 7, 25, 6, 6, 6, 9, 15].map(han));
    expect(lines.map((cells) => cells.length)).toEqual([2, 1, 3, 2]);
    expect(lines.map(([first]) => first?.left)).toEqual([LEFT, LEFT, LEFT, LEFT]);
    expect(lines[0]?.[1]?.left).toBeCloseTo(lines[3]?.[1]?.left ?? 0, 9);
    expect(lines[3]?.[1]?.right).toBeCloseTo(RIGHT, 9);
    expect(lines[2]?.[2]?.right).toBeCloseTo(RIGHT, 9);
    const white = lines.flatMap((cells) =>
      cells.slice(1).map((cell, i) => cell.left - (cells[i]?.right ?? 0)),
    );
    expect(Math.min(...white)).toBeGreaterThanOrEqual(2 * 14);
    expect(tight).toEqual([]);
  });

  it('keeps eight like cells in columns, three a line', () => {
    const { lines } = spreadOf([6, 7, 8, 6, 6, 6, 7, 6].map(han));
    expect(lines.map((cells) => cells.length)).toEqual([3, 3, 2]);
    expect(lines[1]?.[1]?.left).toBeCloseTo(lines[0]?.[1]?.left ?? 0, 9);
  });

  it('sets cells of very long names one under the other', () => {
    const { lines, tight } = spreadOf([han(20), han(25), han(18)]);
    expect(lines.map((cells) => cells.length)).toEqual([1, 1, 1]);
    expect(tight).toEqual([]);
  });

  it('makes one cell smaller that is longer than a line, and says so', () => {
    const { lines, tight } = spreadOf([han(5), han(33)]);
    expect(lines[1]?.[0]?.right).toBeCloseTo(RIGHT, 9);
    expect(tight).toMatchObject([{ fits: true }]);
    expect(spreadOf([han(60)]).tight).toMatchObject([{ fits: false }]);
  });

  const signed = (...names: string[]): TextItem[] => {
    const signoff = names.map((name) => ({ role: sourced('审核'), names: [sourced(name)] }));
    return textsOf(layOutIssue({ signoff }).pages[0] as Page, 'colophon');
  };

  it('sets a line as one text with a space between its cells, each line a node of its own', () => {
    const lines = signed('甲乙丙', '丁戊己', '庚辛壬', '癸子丑', '寅卯辰');
    expect(lines.map(textOf)).toEqual([
      '审核：甲乙丙 审核：丁戊己 审核：庚辛壬',
      '审核：癸子丑 审核：寅卯辰',
    ]);
    const tags = lines.map(({ runs }) => runs[0]?.tag);
    expect(tags[1]).toEqual(tags[0]);
    expect(tags[1]).not.toBe(tags[0]);
  });

  it('takes a widened name as wide as one of three characters', () => {
    const [first, second] = signed('李勉', '王小明').flatMap(cellsOf) as [Extent, Extent];
    expect(first.right - first.left).toBeCloseTo(second.right - second.left, 9);
    expect(signed('李勉').map(textOf)).toEqual(['审核：李勉']);
  });

  it('sets any number of cells, in as few lines as hold them', () => {
    const { lines } = spreadOf(Array.from({ length: 20_000 }, (_, i) => han(4 + (i % 5))));
    expect(lines.flat()).toHaveLength(20_000);
    expect(lines.length).toBeLessThanOrEqual(Math.ceil(20_000 / 3));
  });
});
