import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/layout/page.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { applyChoice, type TemplateChoice } from '../../src/template/template.ts';
import { textOf } from '../helpers/text-of.ts';
import { areaOf, distribution, isRule, isText, itemOfLines, layOutIssue, textsOf } from './support.ts';

const textsIn = (page: Page): string[] => page.items.filter(isText).map(textOf);

describe('a colophon on an even page', () => {
  const lay = (lines: number, choice: TemplateChoice = {}, pages?: number) => {
    const { template } = applyChoice(bulletin, { colophon: 'even', ...choice });
    const given = { items: [itemOfLines(lines)], ...distribution(2) };
    return layOutIssue(given, { template, ...(pages !== undefined && { pages }) });
  };

  it('stands alone at the foot of the second page of an issue of one, which has no number (GB/T 9704 7.5)', () => {
    const { pages } = lay(5);
    expect(pages).toHaveLength(2);
    const [first, second] = pages as [Page, Page];
    expect(textsIn(first).at(-1)).toBe('— 1 —');
    expect(textsIn(second)).toHaveLength(2);
    expect(textsOf(second, 'colophon')).toHaveLength(2);
    const last = second.items.filter(isRule).at(-1);
    expect((last?.y ?? 0) + (last?.thickness ?? 0)).toBeCloseTo(areaOf(bulletin).foot, 2);
  });

  it('has a blank page before it where an even page is full; neither has a number', () => {
    const { pages } = lay(14 + 24, { pageNumber: { form: 'total' } });
    expect(pages.map((page) => page.items.length > 0)).toEqual([true, true, false, true]);
    expect(pages.map((page) => textsIn(page).filter((text) => text.startsWith('第')))).toEqual([
      expect.arrayContaining(['第1页 共2页']),
      ['第2页 共2页'],
      [],
      [],
    ]);
  });

  it('stands below the text of an even page, as on any last page', () => {
    expect(lay(20).pages).toEqual(lay(20, { colophon: 'last' }).pages);
  });

  it('is fitted into an even number of pages alone', () => {
    expect(lay(5, {}, 2).pages).toHaveLength(2);
    expect(lay(5, {}, 3).problem).toEqual({ kind: 'odd-pages' });
    expect(
      layOutIssue(
        { items: [itemOfLines(5)] },
        { template: applyChoice(gbt9704, { colophon: 'even' }).template },
      ).pages,
    ).toHaveLength(1);
  });
});
