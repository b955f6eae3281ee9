import { describe, expect, it } from 'vitest';
import { classify } from '../../src/text/context.ts';
import type { PunctuationStyle } from '../../src/text/options.ts';
import { applyStyle } from '../../src/text/style.ts';

const widthsOf = (text: string, style: PunctuationStyle, pairedStops = false) => {
  const characters = [...text];
  return applyStyle(classify(characters), characters, { style, pairedStops }).map(({ width }) => width);
};

describe('widths of marks by style (rule sheet C7)', () => {
  const text = '甲，、；：。？！“”（）·…～';
  it.each<[PunctuationStyle, number[]]>([
    ['quanjiao', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 1, 1]],
    ['banjiao', [1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1]],
    ['kaiming', [1, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1]],
  ])('%s', (style, widths) => {
    expect(widthsOf(text, style)).toEqual(widths);
  });

  it('takes the width from the blank, not from the ink', () => {
    const characters = [...'（甲）'];
    const boxes = applyStyle(classify(characters), characters, { style: 'banjiao', pairedStops: false });
    expect(boxes.map(({ left, width, right }) => [left, width, right])).toEqual([
      [0, 0.5, 0],
      [0, 1, 0],
      [0, 0.5, 0],
    ]);
  });
});

describe('stacked ？ ！ (GB/T 15834 5.1.2)', () => {
  it.each([
    ['？', [1]],
    ['？！', [0.5, 0.5]],
    ['！！！', [0.5, 0.5, 1]],
    ['？？！！', [0.5, 0.5, 0.5, 0.5]],
    ['甲？！乙！', [1, 0.5, 0.5, 1, 1]],
    ['？。！', [1, 1, 1]],
  ])('%s', (text, widths) => {
    expect(widthsOf(text, 'quanjiao', true)).toEqual(widths);
  });

  it('of a run of any length', () => {
    expect(widthsOf('！'.repeat(20000), 'quanjiao', true)).toHaveLength(20000);
  });
});
