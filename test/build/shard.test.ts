import { describe, expect, it } from 'vitest';
import { isInShard, readShard } from '../../src/build/shard.ts';

describe('a shard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['3/16', { index: 3, count: 16 }],
    [' 16 / 16 ', { index: 16, count: 16 }],
    ['0/4', undefined],
    ['5/4', undefined],
    ['1/0', undefined],
    ['3', undefined],
    ['a/b', undefined],
    ['1/100001', undefined],
  ])('%j is read as %j', (written, shard) => {
    expect(readShard(written)).toEqual(shard);
  });

  const keys = Array.from({ length: 2000 }, (_, i) => `2025/第${i}期.yaml`);
  const shardsOf = (key: string, count: number): number[] =>
    Array.from({ length: count }, (_, i) => i + 1).filter((index) => isInShard(key, { index, count }));

  it('has every input exactly once, in fair shares', () => {
    const sizes = new Map<number, number>();
    for (const key of keys) {
      const [shard, ...more] = shardsOf(key, 16);
      expect(more).toEqual([]);
      sizes.set(shard ?? 0, (sizes.get(shard ?? 0) ?? 0) + 1);
    }
    expect([...sizes.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    for (const size of sizes.values()) expect(size).toBeGreaterThan(60);
  });

  it('is the same on every machine and for ever', () => {
    expect(['a.yaml', '第44期.yaml', 'é.yaml'].map((key) => shardsOf(key, 8)[0])).toMatchInlineSnapshot(`
      [
        6,
        7,
        7,
      ]
    `);
    expect(shardsOf('é.yaml'.normalize('NFD'), 8)).toEqual(shardsOf('é.yaml'.normalize('NFC'), 8));
  });
});
