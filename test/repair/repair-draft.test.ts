import { describe, expect, it } from 'vitest';
import type { Repair } from '../../src/base/diagnostic.ts';
import { splice } from '../../src/issue/write/stretches.ts';
import { editsOf } from '../../src/repair/repair-draft.ts';

/** Repairs of a text, each given as what stands there and what shall. */
function repairsOf(text: string, pairs: readonly (readonly [string, string])[]): (readonly Repair[])[] {
  const source = { path: 'a.yaml', text };
  return pairs.map(([from, to]) => {
    const start = text.indexOf(from);
    return [{ span: { source, start, end: start + from.length }, text: to }];
  });
}

describe('the edits that repairs come to', () => {
  const mend = (text: string, ...pairs: readonly (readonly [string, string])[]): string =>
    splice(text, editsOf(text, repairsOf(text, pairs)));

  it('of two that overlap only the first', () => {
    expect(mend('标题: 甲,,乙\n', [',,', '，'], [',', '，'])).toBe('标题: 甲，乙\n');
  });
  it('none that would make other keys of a text, but the others', () => {
    expect(mend('标题: 甲,乙\n正文: 丙\n', [',', '，'], ['正文: 丙', '正文丙'])).toBe(
      '标题: 甲，乙\n正文: 丙\n',
    );
  });
  it('none over the end of a line', () => {
    expect(mend('标题: 甲\n正文: 丙\n', ['甲\n', '甲'])).toBe('标题: 甲\n正文: 丙\n');
  });
});
