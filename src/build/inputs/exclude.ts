/** `--exclude`: inputs that are left out of a run, by name, folder or pattern. */

import { ANY_CASE, type Input } from './expand.ts';
import { readGlob } from './glob.ts';

interface Exclusion {
  readonly written: string;
  readonly excludes: (input: Input) => boolean;
}

const tidy = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

/**
 * Reads a pattern. One without `/` is the name of a file or of a folder on the way to it, wherever they are; any other
 * is a path as the input would be shown, or as it is called inside the folder that was given. What lies in an excluded
 * folder is excluded.
 */
function readExclusion(written: string): Exclusion {
  const pattern = tidy(written).replace(/\/+$/, '');
  const anywhere = !pattern.includes('/');
  const { covers } = readGlob(anywhere ? `**/${pattern}` : pattern, { anyCase: ANY_CASE, hidden: true });
  const excludes: Exclusion['excludes'] = ({ name, key, path }) =>
    covers(tidy(key)) || (!anywhere && (covers(tidy(name)) || covers(tidy(path))));
  return { written, excludes };
}

interface Selection {
  readonly inputs: readonly Input[];
  /** Patterns that no input matches. */
  readonly idle: readonly string[];
}

/** Leaves out the inputs that any of the patterns matches. What leads nowhere stays, so that it is said. */
export function excludeInputs(inputs: readonly Input[], patterns: readonly string[]): Selection {
  if (patterns.length === 0) return { inputs, idle: [] };
  const exclusions = patterns.map(readExclusion);
  const used = new Set<string>();
  const kept = inputs.filter((input) => {
    if (input.problem && input.problem.code !== 'folder-denied') return true;
    const hits = exclusions.filter(({ excludes }) => excludes(input));
    for (const { written } of hits) used.add(written);
    return hits.length === 0;
  });
  return { inputs: kept, idle: patterns.filter((written) => !used.has(written)) };
}
