/** How good an import is: of each kind of fact, how many were found, how many of them are right, and how many there are. */

import { type Facts, FIELDS, type Field, type Whole } from './facts.ts';

export interface Score {
  readonly right: number;
  readonly found: number;
  readonly expected: number;
}

export interface Miss {
  readonly field: Field | 'kept';
  /** Whether it is wanting in what was found, or too much in it. */
  readonly kind: 'missing' | 'extra';
  readonly value: string;
}

export interface Tally {
  readonly scores: Readonly<Record<Field, Score>>;
  readonly misses: readonly Miss[];
}

export const precisionOf = ({ right, found }: Score): number => (found === 0 ? 1 : right / found);
export const recallOf = ({ right, expected }: Score): number => (expected === 0 ? 1 : right / expected);

const NAMES = Object.keys(FIELDS) as Field[];

/** The pairing of two lists, in order, whose values together are greatest; those worth nothing stay alone. */
function pairUp<T>(
  left: readonly T[],
  right: readonly T[],
  worth: (one: T, other: T) => number,
): (readonly [T | undefined, T | undefined])[] {
  const values = left.map((one) => right.map((other) => worth(one, other)));
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const value = (row: number, column: number): number => values[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const paired = value(row, column) > 0 ? value(row, column) + at(row + 1, column + 1) : 0;
      (best[row] as Float64Array)[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [T | undefined, T | undefined])[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const worthy = value(row, column) > 0 && at(row, column) === value(row, column) + at(row + 1, column + 1);
    if (row < left.length && column < right.length && worthy) pairs.push([left[row++], right[column++]]);
    else if (column === right.length || (row < left.length && at(row, column) === at(row + 1, column)))
      pairs.push([left[row++], undefined]);
    else pairs.push([undefined, right[column++]]);
  }
  return pairs;
}

function pairsOfCharacters(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** From 0 to 1: how much of what either says the other says as well. */
function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [first, second] = [pairsOfCharacters(one), pairsOfCharacters(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  const share = (2 * shared) / (first.size + second.size);
  return share < 0.2 ? 0 : share;
}

const said = (facts: Facts): string => Object.values(facts).flat().join('');
const saidOf = ({ head, entries }: Whole): string => [head, ...entries].map(said).join('');
const NONE: Whole = { head: {}, entries: [], text: '', kept: [] };

/** Compares what was found with what is true. */
export function measure(found: readonly Whole[], truth: readonly Whole[]): Tally {
  const counts = Object.fromEntries(
    NAMES.map((name) => [name, { right: 0, found: 0, expected: 0 }]),
  ) as Record<Field, { right: number; found: number; expected: number }>;
  const misses: Miss[] = [];
  const compare = (some: Facts = {}, real: Facts = {}): void => {
    for (const field of NAMES) {
      const count = counts[field];
      for (const [one, other] of pairUp(some[field] ?? [], real[field] ?? [], (a, b) => (a === b ? 1 : 0))) {
        if (one !== undefined) count.found++;
        if (other !== undefined) count.expected++;
        if (one !== undefined && other !== undefined) count.right++;
        else
          misses.push({
            field,
            ...(one === undefined
              ? { kind: 'missing', value: other as string }
              : { kind: 'extra', value: one }),
          });
      }
    }
  };
  for (const [some, real] of pairUp(found, truth, (a, b) => likeness(saidOf(a), saidOf(b)))) {
    const [draft, clerk] = [some ?? NONE, real ?? NONE];
    compare(draft.head, clerk.head);
    for (const [one, other] of pairUp(draft.entries, clerk.entries, (a, b) => likeness(said(a), said(b)))) {
      compare(one, other);
    }
    for (const value of clerk.kept) {
      if (!draft.text.includes(value.replace(/\s/g, '')))
        misses.push({ field: 'kept', kind: 'missing', value });
    }
  }
  return { scores: counts, misses };
}

export const sumOf = (tallies: readonly Tally[], field: Field): Score => ({
  right: tallies.reduce((sum, { scores }) => sum + scores[field].right, 0),
  found: tallies.reduce((sum, { scores }) => sum + scores[field].found, 0),
  expected: tallies.reduce((sum, { scores }) => sum + scores[field].expected, 0),
});
