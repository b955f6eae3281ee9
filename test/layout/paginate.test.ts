import { describe, expect, it } from 'vitest';
import { type Flow, findBlank, paginate, type Unit } from '../../src/layout/paginate.ts';
import { randomFlow, unitsOf } from './random.ts';

const flow = (paragraphs: number[], more: Partial<Flow> & { avoidWidows?: boolean } = {}): Flow => ({
  units: unitsOf(paragraphs, more.avoidWidows ?? false),
  masthead: 10,
  colophon: 5,
  colophonPage: 'last',
  lines: 24,
  ...more,
});

describe('pages fill up', () => {
  it.each<[string, Partial<Flow> & { paragraphs: number[] }, number[]]>([
    ['one line', { paragraphs: [1] }, [1]],
    ['one line and no colophon', { paragraphs: [1], colophon: 0 }, [1]],
    ['no line at all', { paragraphs: [], colophon: 0 }, [0]],
    ['the first page exactly', { paragraphs: [14], colophon: 0 }, [14]],
    ['one line more', { paragraphs: [15], colophon: 0 }, [14, 1]],
    ['three pages', { paragraphs: [14, 24, 24, 1], colophon: 0 }, [14, 24, 24, 1]],
    ['the original of issue 44', { paragraphs: [81] }, [14, 24, 24, 19]],
    ['a page that the masthead fills', { paragraphs: [3], masthead: 24, colophon: 0 }, [0, 3]],
    ['a page shorter than the masthead', { paragraphs: [3], lines: 8, colophon: 0 }, [0, 3]],
  ])('%s', (_, { paragraphs, ...more }, pages) => {
    expect(paginate(flow(paragraphs, more))).toEqual(pages);
  });
});

describe('the colophon', () => {
  it.each<[string, Partial<Flow> & { paragraphs: number[] }, number[]]>([
    ['fits exactly on the first page', { paragraphs: [9] }, [9]],
    ['fits exactly on a later page', { paragraphs: [14 + 19] }, [14, 19]],
    ['does not fit by one line: two lines go along', { paragraphs: [10] }, [8, 2]],
    ['does not fit on a later page', { paragraphs: [14 + 20] }, [14, 18, 2]],
    ['does not fit on a full page', { paragraphs: [14 + 24] }, [14, 22, 2]],
    ['never alone: a full first page', { paragraphs: [14] }, [12, 2]],
    ['a page of one line that it does not fit on', { paragraphs: [15], colophon: 24 }, [13, 2]],
    ['stands under one line that came by itself', { paragraphs: [15], colophon: 22 }, [14, 1]],
    ['a one-line issue that it does not fit', { paragraphs: [1], colophon: 20 }, [0, 1]],
    ['a two-line issue that it does not fit', { paragraphs: [2], colophon: 20 }, [0, 2]],
    ['an issue without a line', { paragraphs: [], colophon: 5 }, [0]],
    ['the tallest that leaves room for two lines', { paragraphs: [30], colophon: 22 }, [14, 14, 2]],
  ])('%s', (_, { paragraphs, ...more }, pages) => {
    expect(paginate(flow(paragraphs, more))).toEqual(pages);
  });
});

describe('widows (孤行, CLREQ 3.4.4)', () => {
  const tidy = (paragraphs: number[], more: Partial<Flow> = {}) =>
    paginate(flow(paragraphs, { avoidWidows: true, colophon: 0, ...more }));
  it.each<[string, number[], number[]]>([
    ['the line before the last one moves along', [15], [13, 2]],
    ['two lines of a paragraph stay', [16], [14, 2]],
    ['a paragraph of two lines moves whole', [13, 2, 3], [13, 5]],
    ['a paragraph of one line may begin a page', [14, 1], [14, 1]],
    ['a paragraph that ends a page stays', [14, 5], [14, 5]],
    ['on the second page too', [14, 25], [14, 23, 2]],
  ])('%s', (_, paragraphs, pages) => {
    expect(tidy(paragraphs)).toEqual(pages);
  });

  it('leaves none to the page of a colophon that moves', () => {
    expect(tidy([12, 1], { colophon: 5 })).toEqual([10, 3]);
    expect(paginate(flow([12, 1]))).toEqual([11, 2]);
    expect(tidy([14, 23, 1], { colophon: 5 })).toEqual([14, 21, 3]);
  });

  it('prefers a widow to a colophon that does not fit', () => {
    expect(tidy([12, 1], { colophon: 22 })).toEqual([11, 2]);
  });

  it('leaves the masthead alone where one line has room below it, as no other page', () => {
    expect(tidy([2], { masthead: 23 })).toEqual([0, 2]);
    expect(tidy([2, 1], { masthead: 0, lines: 1 })).toEqual([1, 1, 1]);
  });
});

const line: Unit = { lines: 1, keepWithNext: false };
const white: Unit = { lines: 1, keepWithNext: true, isWhite: true };
const heading: Unit = { lines: 1, keepWithNext: true };
const tall: Unit = { lines: 15, keepWithNext: false };

describe('a heading', () => {
  it('goes with what it keeps with, also from the page of the masthead', () => {
    expect(paginate(flow([], { units: [heading, tall], colophon: 0 }))).toEqual([0, 2]);
    expect(paginate(flow([], { units: [line, heading, tall], colophon: 0 }))).toEqual([1, 2]);
  });
});

const opening: Unit = { lines: 1, keepWithNext: true, opensPage: true };
const lines = (count: number): Unit[] => Array(count).fill(line);

describe('a unit that opens a page', () => {
  const pagesOf = (units: readonly Unit[], colophon = 0): number[] => paginate(flow([], { units, colophon }));

  it('does so, however full the page before is', () => {
    expect(pagesOf([...lines(3), opening, ...lines(2)])).toEqual([3, 3]);
    expect(pagesOf([...lines(14), opening, ...lines(23), opening])).toEqual([14, 24, 1]);
  });

  it('leaves the page before as it is, though its last unit would keep with the next', () => {
    expect(pagesOf([...lines(2), { ...line, keepWithNext: true }, opening, line])).toEqual([3, 2]);
  });

  it('lets the colophon take lines of its own page alone', () => {
    expect(pagesOf([...lines(3), opening, line], 5)).toEqual([3, 2]);
    expect(pagesOf([...lines(3), opening, ...lines(20)], 5)).toEqual([3, 19, 2]);
    expect(pagesOf([...lines(3), opening, ...lines(23)], 22)).toEqual([3, 22, 2]);
  });
});

describe('white', () => {
  const pagesOf = (units: readonly Unit[], colophon = 0): number[] => paginate(flow([], { units, colophon }));

  it('stays behind where a page would begin with it', () => {
    expect(pagesOf([...lines(14), white, ...lines(2)])).toEqual([15, 2]);
    expect(pagesOf([...lines(13), white, ...lines(2)])).toEqual([14, 2]);
    expect(pagesOf([...lines(12), white, ...lines(2)])).toEqual([14, 1]);
  });

  it('moves with lines that keep with what is below it', () => {
    const kept = { ...line, keepWithNext: true };
    expect(pagesOf([...lines(11), kept, kept, white, { ...line, lines: 2 }])).toEqual([11, 4]);
  });

  it('is no companion of the colophon', () => {
    expect(pagesOf([...lines(8), white, line], 5)).toEqual([7, 3]);
    expect(pagesOf([...lines(8), line, white, line, line], 5)).toEqual([10, 2]);
  });
});

describe('random issues', () => {
  const flows = Array.from({ length: 3000 }, (_, i) => randomFlow(i + 1));
  it('lose no line, overfill no page, and never leave the colophon alone', () => {
    for (const given of flows) {
      const pages = paginate(given);
      const total = given.paragraphs.reduce((sum, lines) => sum + lines, 0);
      const name = JSON.stringify([given, pages]);
      expect(
        pages.reduce((sum, count) => sum + count, 0),
        name,
      ).toBe(total);
      pages.forEach((count, i) => {
        const room = given.lines - (i === 0 ? given.masthead : 0);
        const colophon = i === pages.length - 1 ? given.colophon : 0;
        expect(count + colophon, name).toBeLessThanOrEqual(room);
        if (i > 0) expect(count, name).toBeGreaterThan(0);
      });
    }
  });

  it('begin no page with a widow', () => {
    for (const given of flows.filter(({ avoidWidows }) => avoidWidows)) {
      const pages = paginate(given);
      const ends = new Map<number, number>();
      let end = 0;
      for (const lines of given.paragraphs) {
        end += lines;
        ends.set(end - 1, lines);
      }
      let start = 0;
      pages.slice(0, -1).forEach((count, i) => {
        start += count;
        const forced = count <= 1 || (i === pages.length - 2 && 3 + given.colophon > given.lines);
        if (!forced) expect(ends.get(start) ?? 0, JSON.stringify([given, pages])).toBeLessThanOrEqual(1);
      });
    }
  });
});

describe('a colophon on an even page', () => {
  const even = (paragraphs: number[], more: Partial<Flow> = {}) =>
    paginate(flow(paragraphs, { colophonPage: 'even', ...more }));
  it.each<[string, number[], number[]]>([
    ['below the text of an even page', [20], [14, 6]],
    ['alone behind an odd page, though that has room for it', [5], [5, 0]],
    ['alone behind three pages', [14, 24, 5], [14, 24, 5, 0]],
    ['behind an even page without room for it and a blank one', [14, 24], [14, 24, 0, 0]],
    ['below an even page that it just fills', [14, 19], [14, 19]],
    ['alone without any text', [], [0, 0]],
  ])('%s', (_, paragraphs, pages) => expect(even(paragraphs)).toEqual(pages));

  it('changes nothing where there is none', () => {
    expect(even([5], { colophon: 0 })).toEqual([5]);
  });

  it('behind a blank page tells by how many lines it misses the one before', () => {
    const given = (last: number) => flow([14, last], { colophonPage: 'even' });
    const blankOf = (last: number) => findBlank(given(last), paginate(given(last)));
    expect(blankOf(20)).toEqual({ page: 3, excess: 1 });
    expect(blankOf(24)).toEqual({ page: 3, excess: 5 });
    expect(blankOf(19)).toBeUndefined();
    expect(findBlank(flow([]), [0, 0])).toBeUndefined();
    expect(findBlank(flow([3], { masthead: 24 }), [0, 3])).toBeUndefined();
  });

  it('makes every number of pages even', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const given = randomFlow(seed);
      const pages = paginate({ ...given, colophonPage: 'even' });
      expect(pages.length % 2, `seed ${seed}`).toBe(given.colophon === 0 ? pages.length % 2 : 0);
      expect(pages.reduce((sum, count) => sum + count, 0)).toBe(given.units.length);
    }
  });
});

describe('units', () => {
  const unit = (lines: number, keepWithNext = false): Unit => ({ lines, keepWithNext });
  const share = (units: Unit[], more: Partial<Flow> = {}) =>
    paginate({ units, masthead: 10, colophon: 0, colophonPage: 'last', lines: 24, ...more });
  const line = unit(1);
  const lines = (count: number): Unit[] => new Array<Unit>(count).fill(line);
  it.each<[string, Unit[], number[]]>([
    ['one that does not fit goes to the next page whole', [...lines(10), unit(6)], [10, 1]],
    ['one that fits exactly stays', [...lines(10), unit(4)], [11]],
    ['a heading does not end a page', [...lines(13), unit(1, true), line], [13, 2]],
    ['nor do several in a row', [...lines(12), unit(1, true), unit(1, true), line], [12, 3]],
    ['a heading stays with a picture', [...lines(9), unit(1, true), unit(6)], [9, 2]],
    [
      'headings without end are parted where the page is full',
      new Array<Unit>(30).fill(unit(1, true)),
      [14, 16],
    ],
    ['what no page holds stands on a page of its own', [line, unit(30), line], [1, 1, 1]],
    ['also below a masthead', [unit(30)], [0, 1]],
  ])('%s', (_, units, pages) => {
    expect(share(units)).toEqual(pages);
  });

  it('a colophon takes a heading along with its text', () => {
    expect(share([...lines(9), unit(1, true), ...lines(2)], { colophon: 5 })).toEqual([9, 3]);
  });
  it('a colophon stands alone only where its companion leaves no room', () => {
    expect(share([...lines(4), unit(10)], { colophon: 12 })).toEqual([4, 1]);
    expect(share([...lines(4), unit(20)], { colophon: 12 })).toEqual([4, 1, 0]);
  });
});

it('shares out a hundred thousand paragraphs', () => {
  const paragraphs = Array.from({ length: 100_000 }, (_, i) => 1 + (i % 7));
  expect(paginate(flow(paragraphs, { avoidWidows: true })).length).toBeGreaterThan(10_000);
});
