import { type Entry, isEmptyScalar, type MappingNode } from './tree.ts';

/** Groups of single settings merge key by key; lists, distribution and sign-off are units and replaced whole. */
const MERGED = new Set(['masthead', 'layout', 'fonts', 'pageNumber']);

function mergeEntry(base: Entry, over: Entry, path: readonly string[]): Entry {
  if (!MERGED.has(over.key) || path[0] === 'fonts') return over;
  if (isEmptyScalar(over.value)) return base;
  if (base.value.kind !== 'mapping' || over.value.kind !== 'mapping') return over;
  return { ...over, value: mergeMappings(base.value, over.value, [...path, over.key]) };
}

/**
 * Merges two files' mappings (canonical keys): the second wins key by key, an empty value included, which takes the
 * first one's away. Every node keeps the place it was written at.
 */
export function mergeMappings(
  base: MappingNode,
  over: MappingNode,
  path: readonly string[] = [],
): MappingNode {
  const replaced = new Map(over.entries.map((entry) => [entry.key, entry]));
  const merged = base.entries.map((entry) => {
    const winner = replaced.get(entry.key);
    replaced.delete(entry.key);
    return winner ? mergeEntry(entry, winner, path) : entry;
  });
  return { ...over, entries: [...merged, ...replaced.values()] };
}
