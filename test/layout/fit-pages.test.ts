import { describe, expect, it } from 'vitest';
import { fitPages } from '../../src/layout/fit-pages.ts';
import { type Flow, paginate } from '../../src/layout/paginate.ts';
import { bulletin } from '../../src/template/presets.ts';
import { applyChoice } from '../../src/template/template.ts';
import { item } from '../compose/support.ts';
import { type RandomFlow, randomFlow, unitsOf } from './random.ts';
import { layOutIssue, pitchOf } from './support.ts';

const flowOf =
  (total: number, more: Partial<Flow> = {}) =>
  (lines: number): Flow => ({
    units: unitsOf(total > 0 ? [total] : [], false),
    masthead: 10,
    colophon: 5,
    colophonPage: 'last',
    ...more,
    lines,
  });

const plain = (flow: RandomFlow): Flow => ({ ...flow, units: unitsOf(flow.paragraphs, false) });

describe('large type', () => {
  it('has as many lines as do not overlap, and misses with as many', () => {
    expect(fitPages(flowOf(18), 2, 17)).toEqual({ lines: 17 });
    expect(fitPages(flowOf(200), 2, 17)).toMatchObject({ misfit: { kind: 'too-long', perPage: 17 } });
    expect(fitPages(flowOf(82), 4, 24)).toMatchObject({ misfit: { kind: 'too-long', perPage: 24 } });
  });

  it('keeps the pitch that it needs, at any size', () => {
    for (let bodySize = 9; bodySize <= 42; bodySize++) {
      const columns = Math.floor(448 / bodySize);
      const { template } = applyChoice(bulletin, {
        bodySize,
        columns,
        lines: Math.min(22, Math.floor(672 / (1.1 * bodySize))),
      });
      for (const pages of [1, 2, 3]) {
        const items = [item('标题', '字'.repeat(columns * 20 * pages))];
        const laid = layOutIssue({ items }, { template, pages });
        if (laid.problem) expect(laid.problem.kind).toBe('misfit');
        else expect(pitchOf(laid.pages), `${bodySize} pt`).toBeGreaterThanOrEqual(1.1 * bodySize - 1e-6);
      }
    }
  });
});

describe('fit', () => {
  it.each([
    // 4 pages hold 4 × lines − 15
    [73, 4, 22],
    [74, 4, 23],
    [77, 4, 23],
    [78, 4, 24],
    [81, 4, 24],
    [82, 4, 25],
    [89, 4, 26],
    [7, 1, 22],
    [11, 1, 26],
  ])('%i lines into %i pages at %i lines a page', (total, pages, lines) => {
    expect(fitPages(flowOf(total), pages)).toEqual({ lines });
  });

  it.each([
    ['one line over', 90, 4, { kind: 'too-long', lines: 1, perPage: 26, pages: 5 }],
    ['many over', 120, 4, { kind: 'too-long', lines: 31, perPage: 26, pages: 6 }],
    ['an issue of one page that is too long', 12, 1, { kind: 'too-long', lines: 1, perPage: 26, pages: 2 }],
    ['one line short', 51, 4, { kind: 'too-short', lines: 1, perPage: 22, pages: 3 }],
    ['many short', 20, 4, { kind: 'too-short', lines: 32, perPage: 22, pages: 2 }],
    ['no line at all', 0, 2, { kind: 'too-short', lines: 8, perPage: 22, pages: 1 }],
  ])('misses: %s', (_, total, pages, misfit) => {
    expect(fitPages(flowOf(total), pages)).toEqual({ misfit });
  });

  it.each([
    ['the shortest last page goes', [30, 29, 3], 4, { kind: 'too-long', lines: 3, perPage: 26, pages: 5 }],
    ['a stretch of one page cannot', [30, 3], 2, { kind: 'too-long', lines: 14, perPage: 26, pages: 3 }],
    ['the fullest last page runs over', [5, 17], 3, { kind: 'too-short', lines: 1, perPage: 22, pages: 2 }],
  ])('misses with pages that are opened: %s', (_, stretches, pages, misfit) => {
    const units = stretches.flatMap((count, i) =>
      unitsOf([count], false).map((unit, at) =>
        i > 0 && at === 0 ? { ...unit, opensPage: true as const } : unit,
      ),
    );
    expect(fitPages(flowOf(0, { units }), pages)).toEqual({ misfit });
  });

  it('names the nearest pitch where the number of pages falls between two', () => {
    // 22 lines take 61 pages, 23 lines 58.
    const flow = flowOf(60 * 22 - 10);
    expect(paginate(flow(22)).length).toBe(61);
    expect(paginate(flow(23)).length).toBe(58);
    expect(fitPages(flow, 60)).toEqual({ misfit: { kind: 'too-long', lines: 5, perPage: 22, pages: 61 } });
    expect(fitPages(flow, 59)).toEqual({ misfit: { kind: 'too-short', lines: 10, perPage: 23, pages: 58 } });
  });

  it('skips pitches that do not hold the colophon', () => {
    const flow = (lines: number): Flow | undefined => (lines < 25 ? undefined : flowOf(50)(lines));
    expect(fitPages(flow, 3)).toEqual({ lines: 25 });
    expect(fitPages(() => undefined, 3)).toBeUndefined();
  });

  it('is right about how much is missing', () => {
    let checked = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const given = { ...plain(randomFlow(seed)), colophon: seed % 7 };
      const pages = 1 + (seed % 6);
      const fitted = fitPages((lines) => ({ ...given, lines }), pages);
      if (!fitted || !('misfit' in fitted)) continue;
      checked++;
      const { kind, lines } = fitted.misfit;
      const total = given.units.length;
      const changed = kind === 'too-long' ? total - lines : total + lines;
      expect(changed).toBeGreaterThanOrEqual(0);
      const after = fitPages(
        (perPage) => ({ ...given, units: unitsOf([changed], false), lines: perPage }),
        pages,
      );
      expect(after, JSON.stringify([given, pages, fitted])).toHaveProperty('lines');
    }
    expect(checked).toBeGreaterThan(100);
  });
});

describe('with the colophon on an even page', () => {
  const even = (total: number) => flowOf(total, { colophonPage: 'even' });

  it('fits into an even number of pages', () => {
    expect(fitPages(even(5), 2)).toEqual({ lines: 22 });
    expect(fitPages(even(70), 4)).toEqual({ lines: 22 });
    // 73 lines leave no room for it on the fourth page until there are 23 on each.
    expect(fitPages(even(74), 4)).toEqual({ lines: 23 });
  });

  it('misses by the lines of a sheet', () => {
    expect(fitPages(even(20), 4)).toEqual({
      misfit: { kind: 'too-short', lines: 10, perPage: 22, pages: 2 },
    });
    expect(fitPages(even(120), 4)).toMatchObject({ misfit: { kind: 'too-long', pages: 6 } });
  });
});
