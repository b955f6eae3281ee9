/** How much speaks for a rival being what was meant. */

import type { Rival } from './rivals.ts';
import { UNKNOWN } from './vocabulary.ts';

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
  /** A word of official prose stands there. */
  readonly isUsual: number;
  /** Ends at which it cuts a word of the likeliest reading in two: 向|牧区. */
  readonly cuts: number;
  /** How usual the characters that differ are by themselves where they are no word: 的一. */
  readonly commonness: number;
  /** What is known beforehand, set by hand: words that are mixed up again and again, and the build of the rival. */
  readonly prior: number;
  /** By how much nearer the rival is to the words around than what is written. */
  readonly topic: number;
}

/** What is known of a rival besides itself. */
interface Circumstances {
  readonly isRepeated: boolean;
  readonly isUsual: boolean;
  readonly topic: number;
}

export function evidenceOf(rival: Rival, { isRepeated, isUsual, topic }: Circumstances): Evidence {
  const isWord = rival.writtenWord === UNKNOWN ? 0 : 1;
  return {
    gain: Math.min(rival.gain, MOST_GAIN),
    rarity: Math.max(0, USUAL - rival.rarest),
    parts: rival.parts,
    isWord,
    changed: rival.changed,
    unlike: rival.unlike,
    changedWord: isWord * rival.changed,
    repeated: isRepeated ? 1 : 0,
    isUsual: isUsual ? 1 : 0,
    cuts: rival.cuts,
    commonness: isWord ? 0 : Math.max(0, rival.commonest - COMMON),
    prior: rival.prior + buildOf(rival),
    topic,
  };
}

/** What makes no word is hardly meant where one like it is this much likelier. */
const LEAST_GAIN = 2.5;

/** What the build of a rival says: a long word with one character mistaken is hardly ever another one. */
function buildOf({ meant, changed, unlike, writtenWord, gain }: Rival): number {
  if (changed !== 1 || writtenWord !== UNKNOWN) return 0;
  if (meant.length > 3) return 2;
  const byLikeness = unlike === 0 ? 0.7 : 1.5;
  return (meant.length === 3 ? 0.5 : 0) + (gain >= LEAST_GAIN ? byLikeness : 0);
}

/** The likelihood of characters that are typed by mistake. */
const USUAL = -5;

/** The likelihood of characters that are words of grammar. */
const COMMON = -3.2;

/** A greater gain says no more: what is a rare name gains most. */
const MOST_GAIN = 8;

/** Found by scripts/weigh-rivals.mjs: a logistic regression on slips planted in correct prose. */
const WEIGHTS: Evidence = {
  gain: 0.73,
  rarity: -1.41,
  parts: -0.5,
  isWord: 0.32,
  changed: -1.93,
  unlike: -1.4,
  changedWord: 1.62,
  repeated: -4.03,
  isUsual: -1.44,
  cuts: -0.9,
  commonness: -0.8,
  prior: 1,
  topic: 5.46,
};
const START = 1.75;

const KEYS = Object.keys(WEIGHTS) as (keyof Evidence)[];

/** The logarithm of the odds that the rival was meant. */
export const suspicionOf = (evidence: Evidence): number =>
  KEYS.reduce((sum, key) => sum + WEIGHTS[key] * evidence[key], START);
