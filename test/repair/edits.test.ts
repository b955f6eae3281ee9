import { describe, expect, it } from 'vitest';
import { splice } from '../../src/issue/write/stretches.ts';
import { byLine, composeEdits } from '../../src/repair/edits.ts';

const edit = (start: number, end: number, by: string) => ({ start, end, by });

describe('two rounds of edits as one', () => {
  const TEXT = '0123456789';
  const CASES = {
    'apart, the second before the first': [[edit(5, 6, 'abc')], [edit(1, 2, 'x')]],
    'apart, the second behind the first': [[edit(1, 3, '')], [edit(5, 6, 'xy')]],
    'inside what the first wrote': [[edit(2, 4, 'abcd')], [edit(3, 5, 'x')]],
    'over what two have written': [[edit(2, 3, 'ab'), edit(5, 6, '')], [edit(3, 7, 'x')]],
    'an insertion beside a deletion': [[edit(4, 6, '')], [edit(4, 4, 'x')]],
  } as const;

  it.each(Object.entries(CASES))('%s', (_, [first, second]) => {
    const whole = composeEdits(TEXT, first, second);
    expect(splice(TEXT, whole)).toBe(splice(splice(TEXT, first), second));
  });

  it('come to nothing where the second takes the first back', () => {
    expect(composeEdits(TEXT, [edit(2, 3, 'x')], [edit(2, 3, '2')])).toEqual([]);
  });
});

it('edits are sorted by their lines', () => {
  const edits = [edit(0, 1, 'x'), edit(4, 5, 'y'), edit(6, 7, 'z'), edit(9, 10, 'w')];
  expect(byLine('ab\ncdefg\nh\n', edits).map(({ line, edits: own }) => [line, own.length])).toEqual([
    [1, 1],
    [2, 2],
    [3, 1],
  ]);
});
