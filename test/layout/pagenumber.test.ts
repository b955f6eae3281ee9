import { describe, expect, it } from 'vitest';
import { mm } from '../../src/base/units.ts';
import type { Face } from '../../src/font/face.ts';
import type { TextItem } from '../../src/layout/page.ts';
import { setPageNumber } from '../../src/layout/pagenumber.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import type { PageNumberStyle, Template } from '../../src/template/template.ts';
import { textOf } from '../helpers/text-of.ts';
import { bookOf, fakeFace } from '../text/fake.ts';
import { areaOf, extentOf, settingOf } from './support.ts';

/** Dashes as a thin stroke at 0.38 em, digits 0.7 em high. */
const inked: Face = {
  ...fakeFace,
  inkOf: (glyph) =>
    glyph === 0x2014
      ? { left: 0, right: 1, bottom: 0.34, top: 0.38 }
      : { left: 0, right: 0.5, bottom: 0, top: 0.7 },
};

const withStyle = (style: Partial<PageNumberStyle>, template: Template = bulletin): Template => ({
  ...template,
  pageNumber: { ...template.pageNumber, ...style },
});
function numberOf(index: number, style: Partial<PageNumberStyle> = {}, template: Template = bulletin) {
  const set = setPageNumber(
    index,
    20,
    settingOf({ template: withStyle(style, template), book: bookOf(inked) }),
  );
  return set[0];
}

describe('forms', () => {
  it.each<[PageNumberStyle['form'], string]>([
    ['dashes', '— 12 —'],
    ['plain', '12'],
    ['chinese', '第12页'],
    ['total', '第12页 共20页'],
  ])('%s', (form, text) => {
    expect(textOf(numberOf(11, { form }) as TextItem)).toBe(text);
  });

  it('none', () => {
    expect(numberOf(0, { form: 'none' })).toBeUndefined();
  });

  it('total: counts on from the first number', () => {
    expect(textOf(numberOf(1, { form: 'total', start: 5 }) as TextItem)).toBe('第6页 共24页');
  });

  it('四号, half an em between a dash and the number', () => {
    const drawn = numberOf(0) as TextItem;
    expect(drawn.runs.map(({ size }) => size)).toEqual([14]);
    const { left, right } = extentOf(drawn);
    expect(right - left).toBeCloseTo((1 + 0.5 + 0.5 + 0.5 + 1) * 14, 9);
  });
});

describe('places', () => {
  const { left, right } = areaOf(bulletin);
  it.each<[string, number, Partial<PageNumberStyle>, 'left' | 'right' | 'center']>([
    ['outer, page 1', 0, {}, 'right'],
    ['outer, page 2', 1, {}, 'left'],
    ['outer, page 3', 2, {}, 'right'],
    ['outer, first page numbered 2', 0, { start: 2 }, 'left'],
    ['outer, first page numbered 0', 0, { start: 0 }, 'left'],
    ['right, page 2', 1, { place: 'right' }, 'right'],
    ['center, page 1', 0, { place: 'center' }, 'center'],
    ['center, page 2', 1, { place: 'center' }, 'center'],
  ])('%s', (_, index, style, side) => {
    for (const form of ['dashes', 'plain', 'chinese', 'total'] as const) {
      const extent = extentOf(numberOf(index, { ...style, form }) as TextItem);
      if (side === 'left') expect(extent.left).toBeCloseTo(left + 16, 9);
      if (side === 'right') expect(extent.right).toBeCloseTo(right - 16, 9);
      if (side === 'center') expect(extent.left + extent.right).toBeCloseTo(left + right, 9);
    }
  });
});

describe('height (GB/T 9704 7.5)', () => {
  it.each([
    ['bulletin', bulletin],
    ['gbt9704', gbt9704],
  ])('the top edge of the dashes is 7 mm below the type area: %s', (_, template) => {
    const drawn = numberOf(0, {}, template) as TextItem;
    expect(drawn.y - 0.38 * 14 - areaOf(template).foot).toBeCloseTo(mm(7), 9);
  });

  it.each(['plain', 'chinese'] as const)('so is the top of the highest character: %s', (form) => {
    const drawn = numberOf(0, { form }) as TextItem;
    expect(drawn.y - 0.7 * 14 - areaOf(bulletin).foot).toBeCloseTo(mm(7), 9);
  });
});

describe('numbers', () => {
  it('start where they are told', () => {
    expect(textOf(numberOf(3, { start: 100 }) as TextItem)).toBe('— 103 —');
  });
  it('may be hidden on the first page only', () => {
    expect(numberOf(0, { onFirstPage: false })).toBeUndefined();
    expect(textOf(numberOf(1, { onFirstPage: false }) as TextItem)).toBe('— 2 —');
  });
  it('are no reason to fall over a face without digits', () => {
    const bare: Face = { ...fakeFace, glyphOf: () => 0 };
    for (const form of ['dashes', 'plain', 'chinese', 'total'] as const) {
      const setting = settingOf({ template: withStyle({ form }), book: bookOf(bare) });
      expect(() => setPageNumber(0, 1, setting)).not.toThrow();
      expect(setting.findings.missing.length).toBeGreaterThan(0);
    }
  });
});

describe('the edge of the paper', () => {
  const MARGINS = [28, 40, 85];
  it.each(['dashes', 'plain', 'chinese', 'total'] as const)(
    '%s stay 5 mm inside it, at any size and margin',
    (form) => {
      for (const size of [9, 14, 22]) {
        for (const margin of MARGINS) {
          for (const place of ['outer', 'center', 'right'] as const) {
            for (const start of [1, 99_999_990]) {
              const { page } = bulletin;
              const columns = 4;
              const template = {
                ...bulletin,
                columns,
                left: margin,
                top: page.height - margin - 672,
              };
              for (const sided of [template, { ...template, left: page.width - margin - 16 * columns }]) {
                const drawn = numberOf(0, { form, size, place, start }, sided) as TextItem;
                const { left, right } = extentOf(drawn);
                expect(left).toBeGreaterThanOrEqual(mm(5) - 1e-9);
                expect(right).toBeLessThanOrEqual(page.width - mm(5) + 1e-9);
                expect(drawn.y).toBeLessThanOrEqual(page.height - mm(5) + 1e-9);
                if (margin === 85 && size <= 14) {
                  expect(drawn.y).toBeGreaterThan(page.height - margin + mm(7));
                }
              }
            }
          }
        }
      }
    },
  );
});
