/** Shards: a stable share of the inputs for each of several machines. */

import { createHash } from 'node:crypto';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

const MOST = 100_000;

/** Reads `3/16`; undefined where it is not one. */
export function readShard(written: string): Shard | undefined {
  const [, first, second] = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(written) ?? [];
  const [index, count] = [Number(first), Number(second)];
  return index >= 1 && index <= count && count <= MOST ? { index, count } : undefined;
}

/**
 * True where an input belongs to a shard. It hangs on the input's own key alone, so that adding or removing one moves
 * no other.
 *
 * @param key the input's path as every machine knows it, written with `/`
 */
export function isInShard(key: string, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(key.normalize('NFC')).digest();
  return (hash.readUIntBE(0, 6) % count) + 1 === index;
}
