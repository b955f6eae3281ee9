import { expect, it } from 'vitest';
import { locate } from '../src/base/diagnostic.ts';

const source = { path: '期刊.yaml', text: '报头:\r\n  刊名: 𠮷祥快报\r\r\n期号: 7\n' };

it.each([
  ['报头', 1, 1],
  ['快报', 2, 9],
  ['期号', 4, 1],
  ['7', 4, 5],
])('tells the line and the character of %s', (word, line, column) => {
  const start = source.text.indexOf(word);
  expect(locate({ source, start, end: start + word.length })).toEqual({ line, column });
});

it('tells the line behind the last break, and of an empty text the first', () => {
  const end = source.text.length;
  expect(locate({ source, start: end, end })).toEqual({ line: 5, column: 1 });
  expect(locate({ source: { path: '', text: '' }, start: 0, end: 0 })).toEqual({ line: 1, column: 1 });
});

it('tells places in a text of many lines without reading it again for each', () => {
  const many = { path: '稿件.txt', text: '一行\n'.repeat(200_000) };
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => locate({ source: many, start: 30 * i, end: 30 * i }).line,
  );
  expect(lines.at(-1)).toBe(199_991);
});
