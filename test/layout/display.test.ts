import { describe, expect, it } from 'vitest';
import type { Display } from '../../src/compose/block.ts';
import type { Face } from '../../src/font/face.ts';
import { setDisplay } from '../../src/layout/display.ts';
import type { TextItem } from '../../src/layout/page.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { heightOf, measureOf, withLines } from '../../src/template/template.ts';
import { sourced } from '../compose/support.ts';
import { bookOf, fakeFace } from '../text/fake.ts';
import { extentOf, type Given, glyphsOf, han, isText, layOutIssue, settingOf, textsOf } from './support.ts';

function titleOf(text: string, given: Given = {}) {
  const setting = settingOf(given);
  const display: Display = {
    kind: 'display',
    part: { kind: 'masthead-title' },
    content: [{ text, style: { role: 'title', colour: 'red' } }],
    ...setting.template.masthead.title,
  };
  const fragment = setDisplay(display, setting);
  const lines = fragment.items.filter(isText);
  return { ...fragment, lines, sizes: lines.map(sizeOf), tight: setting.findings.tight };
}
const sizeOf = (line: TextItem): number => line.runs[0]?.size ?? 0;
const measure = measureOf(bulletin);

describe('a title on one line', () => {
  it.each([2, 3, 4, 5, 6, 8, 10])('%i characters keep inside the measure and centred', (count) => {
    const { lines, sizes, tight } = titleOf(han(count));
    expect(lines).toHaveLength(1);
    expect(sizes[0]).toBeGreaterThanOrEqual(36);
    expect(sizes[0]).toBeLessThanOrEqual(72);
    const { left, right } = extentOf(lines[0] as TextItem);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + right).toBeCloseTo(measure, 9);
    expect(tight).toEqual([]);
  });

  it('six characters fill 0.85 of the measure, a little letter-spaced', () => {
    const { lines, sizes } = titleOf('延津政务快报');
    const { left, right } = extentOf(lines[0] as TextItem);
    expect(right - left).toBeCloseTo(0.85 * measure, 6);
    expect(sizes[0]).toBeCloseTo((0.85 * measure) / (6 + 5 * 0.07), 6);
  });

  it('two characters stay at 72 points, opened by half an em at the most', () => {
    const { lines, sizes } = titleOf('简报');
    expect(sizes).toEqual([72]);
    const [first, second] = glyphsOf(lines[0] as TextItem);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(72 * 1.5, 9);
  });

  it('one character stands in the middle', () => {
    const { left, right } = extentOf(titleOf('报').lines[0] as TextItem);
    expect((left + right) / 2).toBeCloseTo(measure / 2, 9);
  });
});

describe('a long title', () => {
  it.each([
    [12, 1],
    [13, 2],
    [20, 2],
    [30, 3],
  ])('%i characters take %i lines of at least 36 points', (count, wanted) => {
    const { lines, sizes, tight } = titleOf(han(count));
    expect(lines).toHaveLength(wanted);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36 - 1e-9);
    expect(tight).toEqual([]);
  });

  it.each([12, 13, 20, 30, 36, 40, 60, 100])(
    '%i characters never leave the measure or their box',
    (count) => {
      const { lines, height } = titleOf(han(count));
      expect(
        lines
          .flatMap(glyphsOf)
          .map(({ text }) => text)
          .join(''),
      ).toBe(han(count));
      for (const line of lines) {
        const { left, right } = extentOf(line);
        expect(left).toBeGreaterThanOrEqual(-1e-9);
        expect(right).toBeLessThanOrEqual(measure + 1e-9);
        expect(left + right).toBeCloseTo(measure, 9);
        expect(line.y - 0.88 * sizeOf(line)).toBeGreaterThanOrEqual(-1e-9);
        expect(line.y + 0.12 * sizeOf(line)).toBeLessThanOrEqual(height + 1e-9);
      }
    },
  );

  it('sets lines of nearly equal length, the longer ones first', () => {
    const counts = titleOf(han(20)).lines.map((line) => glyphsOf(line).length);
    expect(counts).toEqual([10, 10]);
    expect(titleOf(han(13)).lines.map((line) => glyphsOf(line).length)).toEqual([7, 6]);
  });

  it('says that it was made smaller than a title should be, or does not fit', () => {
    const [tight] = titleOf(han(50)).tight;
    expect(tight?.fits).toBe(true);
    expect(tight?.scale).toBeLessThan(1);
    expect(titleOf(han(100)).tight[0]?.fits).toBe(false);
  });
});

describe('centred over lines 2 to 6', () => {
  it('by its ink, not by its em box', () => {
    const low: Face = { ...fakeFace, inkOf: () => ({ left: 0, right: 1, bottom: 0.1, top: 0.5 }) };
    const { lines, height } = titleOf('延津政务快报', { book: bookOf(low) });
    const [line] = lines as [TextItem];
    const top = line.y - 0.5 * sizeOf(line);
    const bottom = line.y - 0.1 * sizeOf(line);
    expect((top + bottom) / 2).toBeCloseTo(height / 2, 9);
  });

  it('several lines by the ink of them all', () => {
    const { lines, height } = titleOf(han(20));
    const [first, second] = lines as [TextItem, TextItem];
    const top = first.y - 0.88 * sizeOf(first);
    const bottom = second.y + 0.12 * sizeOf(second);
    expect((top + bottom) / 2).toBeCloseTo(height / 2, 9);
  });

  it.each([
    ['bulletin', bulletin],
    ['gbt9704', gbt9704],
    ['26 lines', withLines(bulletin, 26)],
  ])('on the page of %s', (_, template) => {
    const { pages } = layOutIssue({ masthead: { title: sourced('延津政务快报') } }, { template });
    const [title] = textsOf(pages[0] as never, 'masthead-title') as [TextItem];
    const middle = title.y - 0.88 * sizeOf(title) + sizeOf(title) / 2;
    expect(middle).toBeCloseTo(template.top + 3.5 * template.pitch, 9);
    expect(heightOf(template)).toBeGreaterThan(0);
  });
});

describe('odd titles', () => {
  it.each([
    '',
    '！',
    '——',
    '《》',
    '“”',
    '《河湾》快报',
    'ABC 快报',
    'A',
    '2025',
    '河湾 快报',
    '𠀀𠀁',
    '（）！？……',
  ])('“%s” sets and stays inside', (text) => {
    const { lines } = titleOf(text);
    for (const line of lines.filter((l) => l.runs.length > 0)) {
      const size = sizeOf(line);
      expect(size).toBeGreaterThan(0);
      expect(Number.isFinite(line.y)).toBe(true);
      for (const { x } of glyphsOf(line)) expect(Number.isFinite(x)).toBe(true);
    }
  });

  it.each([
    '“（《【甲】》）”'.repeat(3),
    '《》'.repeat(20),
    `${'Kuaibao '.repeat(4)}快报`,
    '！'.repeat(40),
    'a'.repeat(90),
  ])('loses and doubles nothing of %s', (text) => {
    const { lines } = titleOf(text);
    const set = lines.flatMap(glyphsOf).map((glyph) => glyph.text);
    expect(set.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(line.runs).not.toEqual([]);
  });

  it('has no line that begins with a closing mark or ends with an opening one', () => {
    for (let count = 8; count < 30; count++) {
      for (const mark of ['，', '》', '）']) {
        for (const line of titleOf(han(count) + mark + han(12)).lines) {
          expect(glyphsOf(line)[0]?.text).not.toBe(mark);
        }
      }
      for (const line of titleOf(`${han(count)}《${han(12)}》`).lines) {
        expect(glyphsOf(line).at(-1)?.text).not.toBe('《');
      }
    }
  });
});
