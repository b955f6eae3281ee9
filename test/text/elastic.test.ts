import { describe, expect, it } from 'vitest';
import {
  capacity,
  distribute,
  type Elastic,
  shrinkTiers,
  stretchTiers,
  type Tier,
} from '../../src/text/elastic.ts';
import type { Line } from '../../src/text/line.ts';
import { measure } from '../../src/text/measure.ts';
import { CLREQ, type LineOptions } from '../../src/text/options.ts';
import { changesOf, clustersOf, edgeOf, round, set } from './support.ts';

type Place = [text: string, part: Elastic['part'], room: number];

function tiersOf(
  tiers: typeof shrinkTiers | typeof stretchTiers,
  text: string,
  options: Partial<LineOptions> = {},
): Place[][] {
  const all = { ...CLREQ, ...options };
  const clusters = clustersOf(text, options);
  return tiers(measure(clusters, all), 0, clusters.length).map((tier) =>
    tier.map(({ index, part, room }): Place => [clusters[index]?.text ?? '', part, round(room)]),
  );
}
const shrink = (text: string, options?: Partial<LineOptions>) => tiersOf(shrinkTiers, text, options);
const stretch = (text: string, options?: Partial<LineOptions>) => tiersOf(stretchTiers, text, options);

describe('what a line may give (CLREQ 3.5.3, rule sheet C4)', () => {
  it('ranks word spaces, brackets, commas, gaps and stops', () => {
    expect(shrink('甲，乙（丙）a丁b。戊')).toEqual([
      [],
      [
        ['（', 'before', 0.5],
        ['）', 'after', 0.5],
      ],
      [['，', 'after', 0.5]],
      [
        ['a', 'autospace', 0.125],
        ['丁', 'autospace', 0.125],
      ],
      [['。', 'after', 0.5]],
    ]);
  });

  it.each<[string, Place[]]>([
    ['甲，乙', [['，', 'after', 0.5]]],
    ['甲、乙', [['、', 'after', 0.5]]],
    ['甲；乙', [['；', 'after', 0.5]]],
    ['甲：乙', [['：', 'after', 0.5]]],
  ])('commas and the colon: %s', (text, places) => {
    expect(shrink(text)[2]).toEqual(places);
  });

  it.each(['。', '．', '？', '！'])('stops last, unless the style forbids it: %s', (mark) => {
    expect(shrink(`甲${mark}乙`)).toEqual([[], [], [], [], [[mark, 'after', 0.5]]]);
    expect(shrink(`甲${mark}乙`, { shrinkStop: false })).toEqual([[], [], [], []]);
  });

  it.each(['“', '（', '《', '【'])('before an opening mark: %s', (mark) => {
    expect(shrink(`甲${mark}乙`)[1]).toEqual([[mark, 'before', 0.5]]);
  });

  it.each(['·', '——', '……', '～', '/', '—', '甲', ' ', 'a,b', 'a, b'])('nothing of %s', (text) => {
    const clusters = clustersOf(`甲${text}乙`);
    const measured = measure(clusters, { ...CLREQ, autospace: 0 });
    expect(capacity(shrinkTiers(measured, 0, clusters.length))).toBe(0);
  });

  it('leaves the marks at both edges out: they are trimmed already', () => {
    expect(shrink('（甲乙）').flat()).toEqual([]);
    expect(shrink('甲，').flat()).toEqual([]);
  });

  it('gives only what a pair left', () => {
    expect(shrink('甲。”乙')).toEqual([[], [['”', 'after', 0.5]], [], [], []]);
    expect(shrink('甲）（乙')[1]).toEqual([['）', 'after', 0.5]]);
  });

  it('nothing without squeezing', () => {
    expect(shrink('甲，乙a丙', { squeeze: false })).toEqual([]);
  });
});

describe('where a line may take (CLREQ 3.5.4, rule sheet C5)', () => {
  it('ranks word spaces, gaps, then letter-space', () => {
    expect(stretch('甲a b乙丙')).toEqual([
      [],
      [[' ', 'body', 0.25]],
      [
        ['甲', 'autospace', 0.25],
        ['b', 'autospace', 0.25],
      ],
      [['乙', 'tracking', Number.POSITIVE_INFINITY]],
    ]);
  });

  it.each([
    ['甲乙丙', ['甲', '乙']],
    ['甲，乙', ['甲', '，']],
    ['甲（乙', ['甲', '（']],
    ['甲·乙', ['甲', '·']],
    ['甲——乙', ['甲', '——']],
    ['甲～乙', []],
    ['甲—乙', []],
    ['甲/乙', []],
    ['5%的', ['%']],
    ['¥5', []],
    ['−5℃', []],
    ['C++', []],
    ['甲\u0300', []],
  ])('letter-space in %s', (text, places) => {
    expect(stretch(text, { autospace: 0 })[3]?.map(([before]) => before)).toEqual(places);
  });
});

describe('distribute', () => {
  const place = (index: number, room: number): Elastic => ({ index, part: 'after', room });
  const amounts = (tiers: Tier[], amount: number) =>
    distribute(tiers, amount)
      .sort((a, b) => a.index - b.index)
      .map(({ index, amount: given }) => [index, round(given)]);

  it('equally within a tier', () => {
    expect(amounts([[place(0, 1), place(1, 1)]], 0.5)).toEqual([
      [0, 0.25],
      [1, 0.25],
    ]);
  });
  it('a place that is used up leaves the rest to the others', () => {
    expect(amounts([[place(0, 0.1), place(1, 1), place(2, 1)]], 0.9)).toEqual([
      [0, 0.1],
      [1, 0.4],
      [2, 0.4],
    ]);
  });
  it('a tier before the next', () => {
    expect(amounts([[place(0, 0.5)], [place(1, 0.5)]], -0.7)).toEqual([
      [0, -0.5],
      [1, -0.2],
    ]);
  });
  it('no more than there is room for', () => {
    expect(amounts([[place(0, 0.5)]], 2)).toEqual([[0, 0.5]]);
  });
  it('nothing for nothing', () => {
    expect(amounts([[place(0, 0.5)], []], 0)).toEqual([]);
  });
});

describe('lines squeezed and stretched', () => {
  it('squeezes brackets before commas', () => {
    const [line] = set('甲（乙丙）丁，戊己庚。辛壬癸子', 10);
    expect(line && changesOf(line)).toEqual([
      ['before', '（', -0.25],
      ['after', '）', -0.25],
    ]);
    expect(line && edgeOf(line)).toBeCloseTo(10, 9);
  });

  it('stretches a word space to half an em, then gaps to half an em, then letter-space', () => {
    const changesAt = (width: number) => changesOf(set('甲ab cd乙丙丁wwwwwwwwwwww', width)[0] as Line);
    expect(changesAt(6.75)).toEqual([]);
    expect(changesAt(6.9)).toEqual([['body', ' ', 0.15]]);
    expect(changesAt(7.2)).toEqual([
      ['autospace', '甲', 0.1],
      ['body', ' ', 0.25],
      ['autospace', 'cd', 0.1],
    ]);
    expect(changesAt(7.6)).toEqual([
      ['autospace', '甲', 0.25],
      ['body', ' ', 0.25],
      ['autospace', 'cd', 0.25],
      ['tracking', '乙', 0.05],
      ['tracking', '丙', 0.05],
    ]);
  });

  it('leaves a line ragged that letter-space would open too wide', () => {
    const text = '甲乙丙丁abcdefghij';
    expect(changesOf(set(text, 8)[0] as Line)).toEqual([]);
    const [open] = set(text, 8, { maxTracking: 4 });
    expect(open && edgeOf(open)).toBeCloseTo(8, 9);
  });

  it('leaves a line alone that its places cannot fill', () => {
    const [line] = set('abc def ghijklmnop', 6);
    expect(line && changesOf(line)).toEqual([]);
    expect(line && edgeOf(line)).toBeCloseTo(3.25, 9);
  });
});
