import { describe, expect, it } from 'vitest';
import type { Display } from '../../src/compose/block.ts';
import { gapOf } from '../../src/compose/styles.ts';
import type { Face } from '../../src/font/face.ts';
import { setDisplay } from '../../src/layout/display.ts';
import type { TextItem } from '../../src/layout/page.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { heightOf, measureOf, withLines } from '../../src/template/template.ts';
import { masthead } from '../compose/support.ts';
import { bookOf, fakeFace } from '../text/fake.ts';
import { extentOf, type Given, glyphsOf, han, isText, layOutIssue, settingOf, textsOf } from './support.ts';

const typed = (text: string, size?: number): Display['lines'][number] => ({
  content: [{ text, style: { role: 'title', colour: 'red' } }],
  ...(size !== undefined && { size }),
});

function titleOf(
  text: string | Display['lines'],
  given: Given = {},
  rows: Display['rows'] = { fewest: 5, usual: 5, most: 5 },
) {
  const setting = settingOf(given);
  const display: Display = {
    kind: 'display',
    tag: { kind: 'heading', level: 1 },
    ...setting.template.masthead.title,
    lines: typeof text === 'string' ? [typed(text)] : text,
    rows,
  };
  const fragment = setDisplay(display, setting);
  const lines = fragment.items.filter(isText);
  return { ...fragment, lines, sizes: lines.map(sizeOf), tight: setting.findings.tight };
}
const said = (line: TextItem): string =>
  glyphsOf(line)
    .map(({ text }) => text)
    .join('');
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

  it.each([
    ['青禾县乡村振兴工作领导小组简报', ['青禾县乡村振兴', '工作领导小组简报']],
    ['青禾县优化营商环境工作领导小组专报', ['青禾县优化营商环境', '工作领导小组专报']],
    ['河湾县生态环境保护与乡村振兴工作专报', ['河湾县生态环境保护', '与乡村振兴工作专报']],
    [
      '青禾县第四次全国经济普查领导小组办公室工作情况简报',
      ['青禾县第四次全国', '经济普查领导小组', '办公室工作情况简报'],
    ],
    ['青禾县政务服务便民热线　督办情况通报', ['青禾县政务服务便民热线', '督办情况通报']],
  ])('is cut between words: %s', (text, wanted) => {
    const content = text
      .split('\u3000')
      .flatMap((word, i) => [...(i > 0 ? [gapOf('title', 1, 'red')] : []), ...typed(word).content]);
    expect(titleOf([{ content }]).lines.map(said)).toEqual(wanted);
  });

  it('sets lines of nearly equal length, the longer ones first where no word says otherwise', () => {
    const lines = titleOf('甲'.repeat(13)).lines;
    expect(lines.map((line) => glyphsOf(line).length)).toEqual([7, 6]);
  });

  it('says that it was made smaller than a title should be, or does not fit', () => {
    const [tight] = titleOf(han(50)).tight;
    expect(tight?.fits).toBe(true);
    expect(tight?.scale).toBeLessThan(1);
    expect(titleOf(han(100)).tight[0]?.fits).toBe(false);
  });
});

describe('a title typed in several lines', () => {
  /** Top and bottom of every line's em boxes. */
  const boxesOf = (lines: readonly TextItem[]) =>
    lines.map((line) => ({ top: line.y - 0.88 * sizeOf(line), bottom: line.y + 0.12 * sizeOf(line) }));

  it.each([
    [['青禾县优化营商环境工作领导小组', '工作专报']],
    [['青禾县乡村振兴', '工作简报']],
    [['青禾县优化营商', '环境工作简报']],
    [['中共青禾县委', '青禾县人民政府', '工作专报']],
    [['中共青禾县委全面深化改革委员会办公室暨乡村振兴领导小组', '简报']],
    [['青禾信息', 'QINGHE NEWSLETTER']],
    [['青禾县', '生态环境保护督察整改工作领导小组工作简报']],
    [['甲', '乙', '丙', '丁', '戊']],
  ])('%j keeps its lines, inside measure and box, none touching', (texts) => {
    const { lines, height, tight } = titleOf(
      texts.map((text) => typed(text)),
      {},
      { fewest: 5, usual: 5, most: Math.max(5, 2 * texts.length) },
    );
    expect(lines.map(said).join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
    expect(lines.length).toBeGreaterThanOrEqual(texts.length);
    const boxes = boxesOf(lines);
    boxes.forEach(({ top, bottom }, i) => {
      expect(top).toBeGreaterThanOrEqual(boxes[i - 1]?.bottom ?? 0);
      expect(bottom).toBeLessThanOrEqual(height);
    });
    for (const line of lines) {
      const { left, right } = extentOf(line);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + right).toBeCloseTo(measure, 6);
    }
    expect(tight).toEqual([]);
  });

  it('sets the name of the body small above, as wide as the large name of the bulletin', () => {
    const { lines, sizes } = titleOf(
      ['青禾县优化营商环境工作领导小组', '工作专报'].map((text) => typed(text)),
    );
    expect(sizes[0]).toBeCloseTo((0.85 * measure) / (15 + 14 * 0.07), 6);
    expect(sizes[1]).toBe(72);
    for (const line of lines) {
      const { left, right } = extentOf(line);
      expect(right - left).toBeCloseTo(0.85 * measure, 6);
    }
  });

  it('sets two halves of one name alike', () => {
    const { sizes } = titleOf(['青禾县优化营商', '环境工作简报'].map((text) => typed(text)));
    expect(sizes[0]).toBe(sizes[1]);
  });

  it('never sets what stands above larger than the name of the bulletin', () => {
    for (let above = 1; above <= 30; above++) {
      for (let below = 1; below <= 12; below++) {
        const { lines, sizes } = titleOf([typed(han(above)), typed(han(below))]);
        const main = sizes[lines.length - 1] as number;
        expect(Math.max(...sizes), `${above}/${below}`).toBe(main);
      }
    }
  });

  it('takes the sizes that the writer chose', () => {
    const { sizes, tight } = titleOf([typed('青禾县人民政府', 36), typed('政务快报', 60)]);
    expect(sizes).toEqual([36, 60]);
    expect(tight).toEqual([]);
    expect(titleOf([typed('政务快报', 20)]).sizes).toEqual([20]);
  });

  it('breaks a line between words that its own size makes too long, and says what fits at no size', () => {
    const wide = titleOf([typed('青禾县乡村振兴工作领导小组', 48), typed('简报', 36)]);
    expect(wide.lines.map(said)).toEqual(['青禾县乡村振兴', '工作领导小组', '简报']);
    expect(titleOf([typed('快报', 90), typed('快报', 90), typed('快报', 90)]).tight).toHaveLength(1);
  });

  it('stands lower below marks, as low as leaves it its size', () => {
    const rows = { fewest: 3, usual: 5, most: 5 };
    const low = titleOf('延津政务快报', {}, rows);
    expect(low.height).toBe(3 * bulletin.pitch);
    expect(low.sizes).toEqual(titleOf('延津政务快报').sizes);
    expect(titleOf('快报', {}, rows).height).toBe(4 * bulletin.pitch);
    expect(titleOf(han(20), {}, rows).height).toBe(4 * bulletin.pitch);
    expect(titleOf([typed(han(15)), typed(han(4))], {}, rows).height).toBe(5 * bulletin.pitch);
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
    const { pages } = layOutIssue({ masthead: masthead('延津政务快报') }, { template });
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
