/** Groups of characters that sound alike, by their code units. */

import { onceHere } from '../../base/remember.ts';
import { SOUNDS } from '../words/sounds.ts';
import { uncounted } from './uncounted.ts';

/** Groups of characters, and the numbers of those that a character is in. */
export interface Groups {
  readonly all: readonly string[];
  readonly of: (unit: number) => readonly number[];
}

const CODE_UNITS = 65_536;

/** @param ofOthers the groups of what is in none */
export function readGroups(all: readonly string[], ofOthers: readonly number[] = []): Groups {
  // Most characters are in one group, and share the list of it.
  const lists: (readonly number[])[] = [ofOthers, ...all.map((_, number) => [number])];
  const listOf = new Uint16Array(uncounted(2 * CODE_UNITS));
  all.forEach((group, number) => {
    for (let i = 0; i < group.length; i++) {
      const unit = group.charCodeAt(i);
      const known = listOf[unit] as number;
      if (known === 0) listOf[unit] = number + 1;
      else if (lists[known]?.at(-1) !== number)
        listOf[unit] = lists.push([...(lists[known] ?? []), number]) - 1;
    }
  });
  return { all, of: (unit) => lists[listOf[unit] as number] as readonly number[] };
}

/** Characters of like sound; what is in no group is in one behind them, as the only one. */
export const soundGroups = onceHere((): Groups => {
  const groups = SOUNDS.split(' ');
  return readGroups(groups, [groups.length]);
});

const syllables = onceHere(() => readGroups(SOUNDS.split(/[ /]/u)));

/** True of characters of the same syllable, but for the tone. */
export function isSameSyllable(one: string, other: string): boolean {
  const { of } = syllables();
  const others = of(other.charCodeAt(0));
  return of(one.charCodeAt(0)).some((group) => others.includes(group));
}
