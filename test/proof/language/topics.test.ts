import { expect, it } from 'vitest';
import { latticeOf, likeliest } from '../../../src/proof/language/lattice.ts';
import { language } from '../../../src/proof/language/likelihood.ts';
import { runsIn, suspectsIn } from '../../../src/proof/language/suspects.ts';
import { topics } from '../../../src/proof/language/topics.ts';
import { around } from '../../../src/proof/language/words-around.ts';

const wordOf = (text: string): number => language().wordAt(text, 0, text.length);
const near = (text: string, ...words: string[]): number[] => {
  const neighbours = likeliest(latticeOf(text, language()), language()).map(({ word }) => ({
    word,
    weight: 1,
  }));
  return words.map(wordOf).map(topics().nearnessTo(neighbours));
};

it.each([
  ['插秧面积', '水稻', '水道'],
  ['项目可行性研究报告', '批复', '皮肤'],
  ['水文站预报过境流量', '洪峰', '红枫'],
])('what is said of %s is nearer to %s than to %s', (text, one, other) => {
  const [nearer = 0, farther = 1] = near(text, one, other);
  expect(nearer).toBeGreaterThan(farther);
});

it('knows the words of official prose, and is silent about others', () => {
  expect(topics().knows(wordOf('批复'))).toBe(true);
  expect(near('𠮷䶮', '批复')).toEqual([0]);
  expect(topics().nearnessTo([])(wordOf('批复'))).toBe(0);
});

it('looks at the words of the sentence, the nearest most', () => {
  const text = '昨日晴。水稻插秧面积扩大';
  const stretch = { from: 6, to: 8 };
  const words = [
    { word: 1, from: 0, to: 2 },
    { word: 2, from: 4, to: 6 },
    { word: 3, from: 6, to: 8 },
    { word: 4, from: 10, to: 12 },
  ];
  expect(around(stretch, text, words)).toEqual([
    { word: 2, weight: 1 },
    { word: 4, weight: 1 / 1.12 },
  ]);
});

it('of suspects that overlap the most suspect stays', () => {
  const wanted = { limit: 0, isRepeated: () => false, accepts: () => true };
  const text = '组织专家开展一阵活动，群众称好。';
  const suspects = suspectsIn(text, runsIn(text), wanted);
  const taken = suspects.map(({ from, to }) => [from, to]).sort(([a = 0], [b = 0]) => a - b);
  expect(suspects[0]).toMatchObject({ written: '一阵', meant: '义诊' });
  expect(taken.every(([from = 0], i) => from >= (taken[i - 1]?.[1] ?? 0))).toBe(true);
});
