/** What was asked for on the command line → the files meant: names, folders, patterns and lists. */

import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { kindOf } from '../../disk/files.ts';
import { type FileKind, KINDS } from '../../disk/kinds.ts';
import type { NamedPath } from '../../disk/named-path.ts';
import { walkFolder } from '../../disk/walk.ts';
import { dropTrailing } from '../../disk/windows-names.ts';
import { isPattern, readGlob } from './glob.ts';
import { compareNaturally } from './natural.ts';
import { emptyFolder, noMatch, notListed } from './nowhere.ts';

export { isPattern } from './glob.ts';

/** An input of a run. */
export interface Input extends NamedPath {
  /** As given, or reached from a folder or a pattern as given. */
  readonly name: string;
  /** A text's is where it would be a file. */
  readonly path: string;
  /** Its text where it came from standard input, and what messages call it then. */
  readonly text?: { readonly bytes: Uint8Array; readonly title: string };
  /** True where a folder or a pattern led to it, not its own name. */
  readonly found: boolean;
  /** What its shard is chosen by: the same on every machine where the same command is given. */
  readonly key: string;
  /** Why there is no such input. */
  readonly problem?: Diagnostic;
}

const portable = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** Where a name in a pattern may begin to stand for several; to begin too high costs time alone. */
const MARK = /[*?[{]/;

/**
 * Splits a pattern into the folder before its first mark and the rest. Backslashes separate, as everywhere here: it
 * is how Windows offices write paths.
 */
export function splitPattern(pattern: string): { readonly folder: string; readonly rest: string } {
  const names = pattern.replaceAll('\\', '/').split('/');
  const first = names.findIndex((name) => MARK.test(name));
  const folder = names.slice(0, first).join('/');
  const rest = names.slice(first).filter((name) => name !== '' && name !== '.');
  return { folder: first > 0 && folder === '' ? '/' : folder, rest: rest.join('/') };
}

interface Search {
  /** The names that match, naturally sorted and relative to the folder. */
  readonly names: readonly string[];
  /** Folders on the way that could not be listed, as they are shown. */
  readonly closed: readonly Input[];
}

/** Looks through a folder; `base` is how it is shown. */
function search(folder: string, base: string, pattern: string, anyCase: boolean, wanted: FileKind): Search {
  const glob = readGlob(pattern, { anyCase, hidden: false });
  const { names, closed } = walkFolder(folder, {
    enter: (name) => !/(?:^|\/)node_modules$/.test(name) && glob.leadsInto(name),
    take: glob.matches,
  });
  const shown = closed
    .map((one) => ({ ...one, folder: portable(join(base, one.folder)) || '.' }))
    .sort((one, other) => compareNaturally(one.folder, other.folder));
  return {
    names: [...names].sort(compareNaturally),
    closed: shown.map((one) => notListed(one.folder, one.why, wanted)),
  };
}

const foundAt = (base: string, cwd: string, name: string): Input => {
  const shown = base === '' ? name : portable(join(base, name));
  return { name: shown, path: resolve(cwd, base, name), found: true, key: name };
};

/** File names on Windows and macOS have no case. */
export const ANY_CASE = process.platform === 'win32' || process.platform === 'darwin';

function expandOne(argument: string, cwd: string, wanted: FileKind): readonly Input[] {
  const { pattern, ending } = KINDS[wanted];
  const path = resolve(cwd, argument);
  const kind = argument.trim() === '' ? 'nothing' : kindOf(path);
  if (kind === 'folder') {
    const base = portable(argument).replace(/^\.\/?$/, '');
    const { names, closed } = search(path, base, pattern, true, wanted);
    const found = [...names.map((name) => foundAt(base, cwd, name)), ...closed];
    return found.length > 0 ? found : [emptyFolder(argument, wanted)];
  }
  if (kind === 'nothing' && isPattern(argument)) {
    const { folder, rest } = splitPattern(argument);
    const { names, closed } = search(resolve(cwd, folder), folder, rest, ANY_CASE, wanted);
    // Who writes issues/* means the issues in it, not the PDFs beside them; and the other way round.
    const meant = rest.endsWith('*') ? names.filter((name) => ending.test(name)) : names;
    const found = [...meant.map((name) => foundAt(folder, cwd, name)), ...closed];
    return found.length > 0 ? found : [noMatch(argument, resolve(cwd, folder), wanted)];
  }
  const tidy = dropTrailing(argument);
  if (kind === 'nothing' && tidy !== argument && kindOf(resolve(cwd, tidy)) !== 'nothing') {
    return expandOne(tidy, cwd, wanted);
  }
  const written = argument.replaceAll('\\', '/');
  if (
    kind === 'nothing' &&
    sep === '/' &&
    written !== argument &&
    kindOf(resolve(cwd, written)) !== 'nothing'
  ) {
    return expandOne(written, cwd, wanted);
  }
  return [{ name: argument, path, found: false, key: portable(relative(cwd, path)) }];
}

/** One key for all names of the same file. */
const identityOf = ({ path, name }: Input): string => {
  const identity = (path === '' ? `?${name}` : path).normalize('NFC');
  return ANY_CASE ? identity.toLowerCase() : identity;
};

/**
 * Finds the inputs meant by names, folders and patterns, in the order given, between inputs known already; what a folder or a pattern holds is in
 * natural order. One that is meant twice is there once. What leads nowhere is an input with a problem.
 */
export function expandInputs(
  given: readonly (string | Input)[],
  cwd: string,
  wanted: FileKind = 'issue',
): readonly Input[] {
  const inputs = new Map<string, Input>();
  for (const one of given) {
    for (const input of typeof one === 'string' ? expandOne(one, cwd, wanted) : [one]) {
      const identity = identityOf(input);
      if (!inputs.has(identity)) inputs.set(identity, input);
    }
  }
  return [...inputs.values()];
}
