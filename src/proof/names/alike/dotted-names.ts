/**
 * A name in which a dot parts that of a person from that of the father, or of the family, and that comes again otherwise on one side of it:
 * 托马斯·韦伯, 托马斯·韦贝尔; 阿依古丽·买买提, 阿依古力·买买提.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Renamed, runFrom } from '../again/renamed.ts';
import { isOneApart, isSlip, isTransposed } from '../likeness.ts';

/** More such names than an item has. */
const MOST = 60;

/** A name in which a dot parts that of a person from that of the father. */
const DOTTED = /(\p{Script=Han}{2,6})·(\p{Script=Han}{2,6})/gu;

interface Dotted {
  readonly passage: Passage;
  readonly index: number;
  readonly own: string;
  readonly father: string;
}

const dottedAll = (passage: Passage): Dotted[] =>
  passage.text.includes('·')
    ? matchesOf(passage.text, DOTTED).map(({ index, 1: own = '', 2: father = '' }) => ({
        passage,
        index,
        own,
        father,
      }))
    : [];

/** How many characters both end with. */
function tailRun(one: string, other: string): number {
  let run = 0;
  while (run < one.length && one.at(-1 - run) !== undefined && one.at(-1 - run) === other.at(-1 - run)) run++;
  return run;
}

/** How many characters both begin with. */
const headRun = (one: string, other: string): number => runFrom(one, other, 0, 0, one.length);

/** True of two names that begin and end alike, and have a character between changed, missing or out of place. */
const isOneInside = (one: string, other: string): boolean =>
  one !== other &&
  one[0] === other[0] &&
  one.at(-1) === other.at(-1) &&
  (isOneApart(one, other) || isTransposed(one, other));

/** The beginnings of a text, of these lengths. */
const startsOf = (text: string, least: number, most: number): string[] =>
  Array.from({ length: Math.max(0, Math.min(most, text.length) - least + 1) }, (_, i) =>
    text.slice(0, least + i),
  );

/** 阿依古力·买买提 for 阿依古丽·买买提: another name before the dot, of as many characters. */
function ownOtherwise(one: Dotted, other: Dotted): Renamed[] {
  if (headRun(one.father, other.father) < 2) return [];
  const length = Math.min(one.own.length, other.own.length);
  for (let size = length; size > 2; size--) {
    const [a, b] = [one.own.slice(-size), other.own.slice(-size)];
    const isOne = isSlip(a, b) || (size > 3 && headRun(a, b) > 1 && isOneApart(a, b));
    if (a !== b && isOne)
      return [{ written: a, before: b, passage: one.passage, from: one.index + one.own.length - size }];
  }
  return [];
}

/** 托马斯·韦贝尔 for 托马斯·韦伯: the name before the dot is the same, and the other begins alike, or has a character changed. */
function fatherOtherwise(one: Dotted, other: Dotted): Renamed[] {
  const own = tailRun(one.own, other.own);
  const [a, b] = [one.father, other.father];
  const same = headRun(a, b);
  const isOther = startsOf(a, 2, 5).some((name) =>
    startsOf(b, 2, 6).some(
      (before) =>
        (isSlip(name, before) && (name.length > 2 || name[1] === before[1])) || isOneInside(name, before),
    ),
  );
  if (own < 2 || a === b || same > 3 || !(same === 1 || isOther)) return [];
  const size = Math.min(a.length, 3);
  const from = one.index + one.own.length - own;
  const name = (dotted: Dotted): string => `${dotted.own.slice(-own)}·${dotted.father.slice(0, size)}`;
  return [{ written: name(one), before: name(other), passage: one.passage, from }];
}

/** Names with a dot that come again otherwise on one side of it. */
export function dottedIn(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap(dottedAll).slice(0, MOST);
  return all.flatMap((one, at): Renamed[] => {
    for (const other of all.slice(0, at)) {
      const found = [...ownOtherwise(one, other), ...fatherOtherwise(one, other)];
      if (found.length > 0) return found.slice(0, 1);
    }
    return [];
  });
}
