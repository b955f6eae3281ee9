import type { Diagnostic } from '../base/diagnostic.ts';
import { fieldAt } from '../schema/facts.ts';
import { canonicaliseKeys } from '../schema/keys.ts';
import { type Entry, isEmptyScalar, type MappingNode } from '../schema/tree.ts';
import { checkTexts } from './checks/check-texts.ts';
import { isAbout, setDotted } from './dotted.ts';
import { validateTree } from './validate.ts';

function mergeEntry(base: Entry, over: Entry, outer: readonly string[]): Entry {
  const path = [...outer, over.key];
  if (fieldAt(path)?.merge !== 'by key') return over;
  if (isEmptyScalar(over.value)) return base;
  if (base.value.kind !== 'mapping' || over.value.kind !== 'mapping') return over;
  return { ...over, value: mergeMappings(base.value, over.value, path) };
}

/**
 * Merges two files' mappings (canonical keys): the second wins key by key, an empty value included, which takes the
 * first one's away. Every node keeps the place it was written at.
 */
function mergeMappings(base: MappingNode, over: MappingNode, path: readonly string[] = []): MappingNode {
  const replaced = new Map(over.entries.map((entry) => [entry.key, entry]));
  const merged = base.entries.map((entry) => {
    const winner = replaced.get(entry.key);
    replaced.delete(entry.key);
    return winner ? mergeEntry(entry, winner, path) : entry;
  });
  return { ...over, entries: [...merged, ...replaced.values()] };
}

/** A file's mapping and the dotted keys that stood in it. */
interface SplitFile {
  readonly root: MappingNode;
  readonly dotted: readonly Entry[];
}

/**
 * Merges files, each over those after it; dotted keys are set where their file comes in. Errors, all about dotted keys:
 * those of `setDotted`, and of `validateTree` and `checkTexts` for what they set.
 */
export function mergeFiles([top, ...rest]: readonly [SplitFile, ...SplitFile[]]): {
  readonly root: MappingNode;
  readonly diagnostics: readonly Diagnostic[];
} {
  const [next, ...others] = rest;
  const base = next && mergeFiles([next, ...others]);
  const over = base ? mergeMappings(base.root, top.root) : top.root;
  if (top.dotted.length === 0) return { root: over, diagnostics: base?.diagnostics ?? [] };
  const set = setDotted(over, top.root, top.dotted);
  const canonical = canonicaliseKeys(set.root);
  const root = canonical.root as MappingNode;
  const checked = [...canonical.diagnostics, ...validateTree(root), ...checkTexts(root)];
  const own = [...set.diagnostics, ...checked.filter((diagnostic) => isAbout(diagnostic, top.dotted))];
  return { root, diagnostics: [...own, ...(base?.diagnostics ?? [])] };
}
