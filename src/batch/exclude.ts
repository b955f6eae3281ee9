/** `--exclude`: inputs that are left out of a run, by name, folder or pattern. */

import { ANY_CASE, type Input, isPattern } from './expand.ts';

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const literally = (literal: string): string => literal.replace(SPECIAL, '\\$&');

/** A pattern as a regular expression over paths written with `/`; it takes what the patterns of inputs take. */
function translate(pattern: string): string {
  const parts = pattern.matchAll(/\*\*\/|\*\*|\*|\?|\{[^{}]*,[^{}]*\}|\[[^\]/]+\]|[^*?{[]+|[{[]/g);
  return [...parts]
    .map(([part]) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (/^\{.*,/.test(part)) return `(?:${part.slice(1, -1).split(',').map(translate).join('|')})`;
      if (!/^\[.+\]$/.test(part)) return literally(part);
      const [, not = '', set = ''] = /^\[([!^]?)(.*)\]$/.exec(part) ?? [];
      return `[${not && '^'}${set.replace(/[\\[\]^]/g, '\\$&')}]`;
    })
    .join('');
}

interface Exclusion {
  readonly written: string;
  readonly excludes: (input: Input) => boolean;
}

const tidy = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC');

/**
 * Reads a pattern. One without `/` is the name of a file or of a folder on the way to it, wherever they are; any other
 * is a path as the input would be shown, or as it is called inside the folder that was given. What lies in an excluded
 * folder is excluded.
 */
function readExclusion(written: string): Exclusion {
  const pattern = tidy(written).replace(/\/+$/, '');
  const anywhere = !pattern.includes('/');
  const expression = new RegExp(
    `^${anywhere ? '(?:.*/)?' : ''}${isPattern(pattern) ? translate(pattern) : literally(pattern)}(?:/.*)?$`,
    ANY_CASE ? 'iu' : 'u',
  );
  const excludes: Exclusion['excludes'] = ({ name, key, path }) =>
    expression.test(tidy(key)) || (!anywhere && (expression.test(tidy(name)) || expression.test(tidy(path))));
  return { written, excludes };
}

export interface Selection {
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
