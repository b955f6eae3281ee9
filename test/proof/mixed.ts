/** Mistakes of all kinds that nobody made the rules by, and what is said of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type At, saidAt } from './seeds.ts';

const FOLDER = fileURLToPath(new URL('../../test/proof/unseen/', import.meta.url));

/** The kinds, in the order in which they are told of. */
export const KINDS = ['marks', 'figures', 'words', 'numbering', 'names'] as const;
type Kind = (typeof KINDS)[number];

interface Mistake {
  readonly kind: Kind;
  readonly at?: At;
  /** What is wrong, in a few words. */
  readonly note: string;
  readonly wrong: string;
  readonly right: string;
}

export interface MixedTally {
  readonly name: string;
  /** How many mistakes there are of a kind, and how many are found. */
  readonly kinds: Readonly<Record<Kind, { readonly all: number; readonly found: number }>>;
  /** Characters of what is right, and what is said of it. */
  readonly characters: number;
  readonly alarms: readonly string[];
}

/** Without what of two lists is in both, as often as it is there. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function tallyOf(file: string): MixedTally {
  const mistakes = parse(readFileSync(FOLDER + file, 'utf8')) as Mistake[];
  const read = mistakes.map(({ kind, at = 'body', wrong, right }) => {
    const saidOf = (text: string): string[] =>
      saidAt(at, text.trimEnd()).map(({ code, message }) => `${code}: ${message.zh}`);
    const alarms = saidOf(right);
    return { kind, isFound: without(saidOf(wrong), alarms).length > 0, alarms };
  });
  const tally = (kind: Kind) => {
    const own = read.filter((one) => one.kind === kind);
    return { all: own.length, found: own.filter(({ isFound }) => isFound).length };
  };
  return {
    name: file.replace('.yaml', ''),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, tally(kind)])) as MixedTally['kinds'],
    characters: mistakes.map(({ right }) => right.trim()).join('').length,
    alarms: read.flatMap(({ alarms }) => alarms),
  };
}

export const MIXED: readonly MixedTally[] = readdirSync(FOLDER)
  .filter((file) => /^mixed-\d+\.yaml$/.test(file))
  .sort((one, other) => Number(/\d+/.exec(one)) - Number(/\d+/.exec(other)))
  .map(tallyOf);
