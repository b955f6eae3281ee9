import { describe, expect, it } from 'vitest';
import { filterRows } from '../../../src/output/pdf/images/png-filter.ts';
import { unfilter } from '../../../src/picture/png/unfilter.ts';
import type { Raster } from '../../../src/picture/raster.ts';

/** Rows for different filters: black, a slope across, the same again, an edge, a curve. */
const DRAWING: Raster = {
  width: 300,
  height: 6,
  channels: 1,
  samples: Uint8Array.from({ length: 1800 }, (_, i) => {
    const [x, y] = [i % 300, Math.floor(i / 300)];
    return [0, 3 * x + 3, 3 * x + 3, 200, x < 150 ? 200 : 3 * x, (x * x) >> 4][y] as number;
  }),
};

/** The filters of the rows, and the pixels that come back from them. */
function restore(
  rows: Uint8Array,
  { width, height, channels }: Raster,
): { filters: number[]; samples: number[] } {
  const length = width * channels;
  const filters: number[] = [];
  const samples: number[] = [];
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y++) {
    const start = y * (length + 1);
    const line = rows.slice(start + 1, start + 1 + length);
    expect(unfilter(rows[start] as number, line, above, channels)).toBe(true);
    filters.push(rows[start] as number);
    samples.push(...line);
    above = line;
  }
  return { filters, samples };
}

describe('the filters of rows', () => {
  it.each([1, 3, 4] as const)('lose nothing of %i channels', (channels) => {
    const width = 300 / channels;
    const raster = { ...DRAWING, width, channels };
    expect(restore(filterRows(raster, 256) as Uint8Array, raster).samples).toEqual([...DRAWING.samples]);
  });

  it('are those that leave least, of equal ones the first', () => {
    expect(restore(filterRows(DRAWING, 256) as Uint8Array, DRAWING).filters.slice(0, 3)).toEqual([0, 1, 2]);
  });

  it('are given up where the pixels differ by more than is asked for', () => {
    expect(filterRows(DRAWING, 1)).toBeUndefined();
  });
});
