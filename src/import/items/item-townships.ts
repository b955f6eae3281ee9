/** The townships of an item that stand bold at the start of its sentences, as setting makes them again. */

import { findNames } from '../../compose/townships.ts';
import type { Range } from './draft-pieces.ts';
import type { Para } from './item-node.ts';
import { isTownship } from './source-names.ts';
import { isHeavy, type Profile, share } from './text-look.ts';

/** A text of an item: the stretches of a paragraph that are its. */
export interface TextOfItem {
  readonly para: Para;
  readonly ranges: readonly Range[];
}

/** Where names open sentences in a text, by the rule that setting goes by. */
function openingsIn(
  { para, ranges }: TextOfItem,
  names: readonly string[],
): (Range & { readonly name: string })[] {
  return ranges.flatMap(({ from, to }) =>
    findNames(para.text.text.slice(from, to), true, names, 'openings').map(({ index, name }) => ({
      from: from + index,
      to: from + index + name.length,
      name,
    })),
  );
}

/**
 * @param sources names that the item was contributed by
 * @returns the townships among them that stand bold, those in a text without looks being taken as such, and where
 */
export function boldTownships(
  texts: readonly TextOfItem[],
  sources: readonly string[],
  profile: Profile,
): { readonly townships: readonly string[]; readonly at: ReadonlyMap<Para, readonly Range[]> } {
  const names = sources.filter(isTownship);
  if (!profile.hasLooks) return { townships: names, at: new Map() };
  const bold = new Set<string>();
  const at = new Map<Para, readonly Range[]>();
  for (const text of texts) {
    const found = openingsIn(text, names).filter(
      ({ from, to }) => share(text.para, profile, isHeavy, from, to) > 0.5,
    );
    for (const { name } of found) bold.add(name);
    if (found.length > 0) at.set(text.para, found);
  }
  return { townships: names.filter((name) => bold.has(name)), at };
}
