import { expect, it } from 'vitest';
import type { Glyph } from '../../../src/import/pdf/page-marks.ts';
import { withDrawnBold } from '../../../src/import/pdf/printed-lines.ts';

const NAMED = { name: 'FangSong', face: 'fangsong', bold: false, isType3: false, isVertical: false } as const;
const DRAWN = { ...NAMED, name: '', face: undefined, isType3: true };

const textIn = (text: string, font: Glyph['font']): Glyph[] =>
  [...text].map((one, i) => ({
    ...{ text: one, left: i * 10, right: i * 10 + 10, baseline: 10, size: 10, font },
    ...{ red: false, bold: false },
  }));

it('takes Han in Type 3 among fonts with names for bold', () => {
  const glyphs = withDrawnBold([...textIn('目前共清理垃圾三十吨', NAMED), ...textIn('柳林镇', DRAWN)]);
  expect(glyphs.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['柳', '林', '镇']);
});

it('takes a text that stands in Type 3 for what it is', () => {
  const glyphs = withDrawnBold([...textIn('目前共清理垃圾三十吨', DRAWN), ...textIn('柳林镇', NAMED)]);
  expect(glyphs.some(({ bold }) => bold)).toBe(false);
});
