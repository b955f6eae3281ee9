import { expect, it } from 'vitest';
import { pairFilter } from '../../../src/proof/words/pair-filter.ts';

const units = (pair: string): [number, number] => [pair.charCodeAt(0), pair.charCodeAt(1)];

it('lets all through that a list begins with, and little else', () => {
  const list: Readonly<Record<string, string>> = { 营: '商业', 以: '及\t' };
  const mayBegin = pairFilter((first) => list[String.fromCharCode(first)] ?? '');
  const pass = ['营商', '营业', '以及', '以为', '营造', '商业', '业'].filter((pair) =>
    mayBegin(...units(pair)),
  );
  expect(pass).toEqual(['营商', '营业', '以及', '以为']);
});
