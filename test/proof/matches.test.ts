import { expect, it } from 'vitest';
import { matchesOf } from '../../src/proof/matches.ts';

it.each([
  [/\d+/gu, '2025年第44期'],
  [/期$/gu, '2025年第44期'],
  [/x/gu, ''],
  [/\d*/gu, '𠮷1𠮷'],
])('%s finds what matchAll finds', (pattern, text) => {
  const plain = (matches: Iterable<RegExpExecArray>) =>
    [...matches].map(({ 0: match, index }) => [match, index]);
  expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(pattern)));
  expect(pattern.lastIndex).toBe(0);
});
