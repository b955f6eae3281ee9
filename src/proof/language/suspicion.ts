/** How much speaks for a rival being what was meant. */

import type { Rival } from './rivals.ts';

/** What is weighed of a rival: 1 for yes and 0 for no where it is no measure. */
export interface Evidence {
  readonly gain: number;
  /** How unlikely the least likely of the characters that differ is, as a logarithm beyond what is usual. */
  readonly rarity: number;
  readonly parts: number;
  readonly isWord: number;
  readonly changed: number;
  readonly unlike: number;
  /** Characters that differ where a word stands: 一阵 for 义诊. */
  readonly changedWord: number;
  /** The written stands elsewhere in the issue: a term or a name. */
  readonly repeated: number;
}

export function evidenceOf(rival: Rival, repeated: boolean): Evidence {
  const isWord = rival.isWord ? 1 : 0;
  return {
    gain: Math.min(rival.gain, MOST_GAIN),
    rarity: Math.max(0, USUAL - rival.rarest),
    parts: rival.parts,
    isWord,
    changed: rival.changed,
    unlike: rival.unlike,
    changedWord: isWord * rival.changed,
    repeated: repeated ? 1 : 0,
  };
}

/** The likelihood of characters that are typed by mistake. */
const USUAL = -5;

/** A greater gain says no more: what is a rare name gains most. */
const MOST_GAIN = 8;

/** Found by scripts/weigh-rivals.mjs: a logistic regression on slips planted in correct prose. */
const WEIGHTS: Evidence = {
  gain: 0.96,
  rarity: -1.15,
  parts: -1.06,
  isWord: 0.16,
  changed: -1.17,
  unlike: -1.04,
  changedWord: 0.75,
  repeated: -4.58,
};
const START = 2.33;

const KEYS = Object.keys(WEIGHTS) as (keyof Evidence)[];

/** The logarithm of the odds that the rival was meant. */
export const suspicionOf = (evidence: Evidence): number =>
  KEYS.reduce((sum, key) => sum + WEIGHTS[key] * evidence[key], START);
