import { describe, expect, it } from 'vitest';
import { FIELDS, type Field, issueOfTruth, itemsOfTruth } from './facts.ts';
import { measure, precisionOf, recallOf } from './metric.ts';
import { readLayouts, type TrueItem } from './truth.ts';

const layouts = readLayouts();
const wholesOf = (index: number) => {
  const { truth } = layouts[index] as (typeof layouts)[number];
  return 'issues' in truth ? truth.issues.map(issueOfTruth) : [itemsOfTruth(truth.items)];
};

describe('the layouts', () => {
  it('are back issues and contributions, of every format', () => {
    expect(layouts.filter(({ truth }) => 'issues' in truth).length).toBeGreaterThanOrEqual(30);
    expect(layouts.filter(({ truth }) => 'items' in truth).length).toBeGreaterThanOrEqual(12);
    const endings = new Set(layouts.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)));
    expect([...endings].sort()).toEqual(['doc', 'docx', 'md', 'pdf', 'txt']);
  });
  it.each(layouts.map(({ name }, index) => [name, index] as const))('%s is like itself', (_, index) => {
    const { scores, misses } = measure(wholesOf(index), wholesOf(index));
    expect(misses).toEqual([]);
    for (const field of Object.keys(FIELDS) as Field[])
      expect(scores[field].found).toBe(scores[field].expected);
  });
  it('hold every field', () => {
    const all = layouts.map((_, index) => measure(wholesOf(index), wholesOf(index)));
    for (const field of Object.keys(FIELDS) as Field[]) {
      expect(
        all.some(({ scores }) => scores[field].expected > 0),
        field,
      ).toBe(true);
    }
  });
});

describe('the metric', () => {
  const item = (title: string, body: string[], more: Partial<TrueItem> = {}): TrueItem => ({
    title,
    body,
    ...more,
  });
  const one = item('县水利局清淤', ['清淤三条渠，恢复灌溉面积两千亩。', '下一步再清两条。'], {
    sources: ['水利局'],
  });
  const two = item('县民政局办好食堂', ['办起食堂十二个，老人吃饭有了着落。'], { sources: ['民政局'] });
  const against = (found: readonly TrueItem[], truth: readonly TrueItem[]) =>
    measure([itemsOfTruth(found)], [itemsOfTruth(truth)]);

  it('counts what is missing against recall and what is too much against precision', () => {
    const { scores, misses } = against([one], [one, two]);
    expect([precisionOf(scores.titles), recallOf(scores.titles)]).toEqual([1, 0.5]);
    expect(misses.map(({ field, kind }) => `${kind} ${field}`)).toEqual([
      'missing titles',
      'missing sources',
      'missing paragraphs',
    ]);
    expect(recallOf(against([one, two], [one]).scores.titles)).toBe(1);
    expect(precisionOf(against([one, two], [one]).scores.titles)).toBe(0.5);
  });
  it('counts a source at the wrong item twice', () => {
    const { scores } = against(
      [
        { ...one, sources: [] },
        { ...two, sources: ['水利局', '民政局'] },
      ],
      [one, two],
    );
    expect(scores.sources).toEqual({ right: 1, found: 2, expected: 2 });
  });
  it('counts a paragraph that was cut, and one out of order', () => {
    const cut = { ...one, body: ['清淤三条渠，', '恢复灌溉面积两千亩。', '下一步再清两条。'] };
    expect(against([cut], [one]).scores.paragraphs).toEqual({ right: 1, found: 3, expected: 2 });
    const turned = { ...one, body: [...one.body].reverse() };
    expect(against([turned], [one]).scores.paragraphs).toEqual({ right: 1, found: 2, expected: 2 });
  });
  it('sees no spaces', () => {
    expect(against([{ ...one, title: '县 水利局　清淤' }], [one]).misses).toEqual([]);
  });
  it('looks for what is kept in all that is said', () => {
    const truth = { ...one, kept: ['电话：6201234'] };
    expect(against([one], [truth]).misses).toEqual([
      { field: 'kept', kind: 'missing', value: '电话：6201234' },
    ]);
    expect(against([{ ...one, kept: ['联系电话：6201234'] }], [truth]).misses).toEqual([]);
  });
});
