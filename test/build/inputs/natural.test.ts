import { describe, expect, it } from 'vitest';
import { compareNaturally } from '../../../src/build/inputs/natural.ts';

describe('natural order', () => {
  it.each([
    [
      ['第10期.yaml', '第2期.yaml', '第1期.yaml'],
      ['第1期.yaml', '第2期.yaml', '第10期.yaml'],
    ],
    [
      ['2025/10.yaml', '2025/9.yaml', '2024/44.yaml'],
      ['2024/44.yaml', '2025/9.yaml', '2025/10.yaml'],
    ],
    [
      ['a-1.yaml', 'a/2.yaml', 'a.yaml'],
      ['a/2.yaml', 'a-1.yaml', 'a.yaml'],
    ],
    [
      ['044.yaml', '44.yaml', '43.yaml'],
      ['43.yaml', '044.yaml', '44.yaml'],
    ],
    [
      ['b.yaml', 'B.yaml', 'a1', 'a'],
      ['B.yaml', 'a', 'a1', 'b.yaml'],
    ],
    [
      ['99999999999999999999', '100000000000000000000'],
      ['99999999999999999999', '100000000000000000000'],
    ],
  ])('%j', (given, sorted) => {
    expect(given.toSorted(compareNaturally)).toEqual(sorted);
    expect(given.toReversed().sort(compareNaturally)).toEqual(sorted);
  });

  it('is an order: the same whatever it starts from', () => {
    const names = ['第1期', '第01期', '第1期/2', '第1', '', '期', '第12期', 'a1b2', 'a1b10', 'a01b2'];
    const sorted = names.toSorted(compareNaturally);
    for (let turn = 0; turn < names.length; turn++) {
      const turned = [...names.slice(turn), ...names.slice(0, turn)];
      expect(turned.sort(compareNaturally)).toEqual(sorted);
    }
    for (const name of names) expect(compareNaturally(name, name)).toBe(0);
  });
});
