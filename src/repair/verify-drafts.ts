/** Makes sure that repaired files can be read as well as before, ahead of writing them. */

import { type Diagnostic, isError } from '../base/diagnostic.ts';
import type { NamedPath } from '../disk/named-path.ts';
import { pathFrom } from '../disk/named-path.ts';
import { layOutFrom, readDrafts, type Workshop } from './repair-draft.ts';

/** An issue that would have errors after a repair which it has not now. */
export interface Worse {
  /** Absolute paths of the files that would change, the issue or its publications. */
  readonly paths: readonly string[];
  readonly errors: readonly Diagnostic[];
}

/** The errors that one reading has more of than another. */
function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = new Map<string, number>();
  for (const { code } of before.filter(isError)) left.set(code, (left.get(code) ?? 0) + 1);
  return after.filter(isError).filter(({ code }) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count <= 0;
  });
}

/**
 * Reads and lays out an issue as it is and as it would be.
 *
 * @param contents what the changed files are to hold, by absolute path
 * @returns the errors that it would have more, if there are any
 */
export function findWorse(
  issue: NamedPath,
  contents: ReadonlyMap<string, Uint8Array>,
  { readFile, settings }: Pick<Workshop, 'readFile' | 'settings'>,
): Worse | undefined {
  const after = layOutFrom(issue, readDrafts(contents, readFile), settings);
  const before = layOutFrom(issue, readFile, settings);
  const paths = (after?.files ?? [])
    .map(({ path }) => pathFrom(issue, path))
    .filter((path) => contents.has(path));
  if (paths.length === 0) return undefined;
  const errors = newErrors(before?.diagnostics ?? [], after?.diagnostics ?? []);
  return errors.length > 0 ? { paths, errors } : undefined;
}
