import { describe, expect, it } from 'vitest';
import { A4, mm } from '../../src/base/units.ts';
import { bulletin, gbt9704, PRESETS } from '../../src/template/presets.ts';
import {
  applyChoice,
  heightOf,
  measureOf,
  type TemplateChoice,
  withLines,
} from '../../src/template/template.ts';

describe('presets', () => {
  it('bulletin: 28 × 24 at 16 and 28 points, centred on A4', () => {
    expect([measureOf(bulletin), heightOf(bulletin)]).toEqual([448, 672]);
    expect(bulletin.left * 2 + 448).toBeCloseTo(A4.width, 9);
    expect(bulletin.top * 2 + 672).toBeCloseTo(A4.height, 9);
    expect((bulletin.left * 25.4) / 72).toBeCloseTo(26, 0);
    expect((bulletin.top * 25.4) / 72).toBeCloseTo(30, 0);
  });
  it('gbt9704: margins 28 and 37 mm, a type area of 156 × 225 mm within the 1 mm of GB/T 9704 5.2.1', () => {
    expect(gbt9704.left).toBeCloseTo(mm(28), 9);
    expect(gbt9704.top).toBeCloseTo(mm(37), 9);
    expect(measureOf(gbt9704)).toBeCloseTo(mm(156), 9);
    expect(Math.abs(heightOf(gbt9704) - mm(225))).toBeLessThan(mm(0.2));
    expect([gbt9704.columns, gbt9704.lines]).toEqual([28, 22]);
  });
  it.each(Object.entries(PRESETS))('%s lies on the page', (_, template) => {
    expect(applyChoice(template, {})).toEqual({ template });
    const { masthead } = template;
    expect(masthead.title.line + masthead.title.lines).toBeLessThanOrEqual(masthead.numberLine);
    expect(masthead.issuerLine).toBeLessThan(masthead.lines);
  });
});

describe('an issue’s own numbers', () => {
  const chosen = (choice: TemplateChoice) => applyChoice(bulletin, choice);

  it('more lines divide the same height', () => {
    const { template } = chosen({ lines: 28 });
    expect(template).toMatchObject({ lines: 28, pitch: 24, top: bulletin.top });
  });
  it('a type area of another size is centred, unless a margin is given', () => {
    const { template } = chosen({ bodySize: 15, columns: 30, pitch: 30, lines: 20 });
    expect(template.left).toBeCloseTo((A4.width - 450) / 2, 9);
    expect(template.top).toBeCloseTo((A4.height - 600) / 2, 9);
    expect(chosen({ bodySize: 15, marginLeft: 60, marginTop: 70 }).template).toMatchObject({
      left: 60,
      top: 70,
    });
  });
  it.each<[TemplateChoice, string, number]>([
    [{ columns: 40 }, 'width', 640 / 2 - A4.width / 2 + 28],
    [{ marginLeft: 20 }, 'width', 8],
    [{ marginLeft: 200 }, 'width', 200 + 448 + 28 - A4.width],
    [{ lines: 30, pitch: 28 }, 'height', 840 / 2 - A4.height / 2 + 28],
    [{ marginTop: 10 }, 'height', 18],
  ])('%j sticks out of the page: %s', (choice, axis, by) => {
    const { overflow } = chosen(choice);
    expect(overflow?.axis).toBe(axis);
    expect(overflow?.by).toBeCloseTo(by, 9);
  });
  it.each<[TemplateChoice, string]>([
    [{ bodySize: 20, columns: 20, pitch: 21 }, 'pitch'],
    [{ bodySize: 9, columns: 40, pitch: 17 }, 'frame'],
    [{ bodySize: 9, columns: 40, lines: 40 }, 'frame'],
  ])('%j leaves lines too close: %s', (choice, axis) => {
    expect(chosen(choice).overflow?.axis).toBe(axis);
  });
  it('the least pitch that may be written is enough for all but a larger body', () => {
    for (const preset of Object.values(PRESETS)) {
      expect(applyChoice(preset, { pitch: 18, lines: 20 }).overflow).toBeUndefined();
    }
  });
  it('a page number keeps what is not changed, and what is undefined', () => {
    const { template } = chosen({ pageNumber: { place: 'center' } });
    expect(template.pageNumber).toEqual({ ...bulletin.pageNumber, place: 'center' });
  });
});

describe('another number of lines', () => {
  it('keeps the type area', () => {
    const other = withLines(gbt9704, 25);
    expect(heightOf(other)).toBeCloseTo(heightOf(gbt9704), 9);
    expect(other.top).toBe(gbt9704.top);
  });
  it('changes nothing for the same number', () => {
    expect(withLines(bulletin, 24)).toBe(bulletin);
  });
});
