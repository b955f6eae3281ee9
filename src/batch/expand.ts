/** What was asked for on the command line → the files meant: names, folders, patterns and lists. */

import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { kindOf } from '../disk/files.ts';
import { listingReader } from '../disk/folders.ts';
import { type FileKind, KINDS } from '../disk/kinds.ts';
import { compareNaturally } from './natural.ts';
import { emptyFolder, noMatch, notListed } from './nowhere.ts';

/** An input of a run. */
export interface Input {
  /** As it is shown: as given, or reached from a folder or a pattern as given. */
  readonly name: string;
  /** Absolute; a text's is where it would be a file. */
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

/** Marks of a pattern. `[` alone is common in names, so it takes its other half. */
const PATTERN = /[*?]|\{[^{}]*,[^{}]*\}|\[[^\]]+\]/;

export const isPattern = (argument: string): boolean => PATTERN.test(argument);

/**
 * Splits a pattern into the folder before its first mark and the rest. Backslashes separate, as everywhere here: it
 * is how Windows offices write paths.
 */
export function splitPattern(pattern: string): { readonly folder: string; readonly rest: string } {
  const names = pattern.replaceAll('\\', '/').split('/');
  const first = names.findIndex((name) => PATTERN.test(name));
  const folder = names.slice(0, first).join('/');
  return { folder: first > 0 && folder === '' ? '/' : folder, rest: names.slice(first).join('/') };
}

interface Search {
  /** The names that match, naturally sorted and relative to the folder. */
  readonly names: readonly string[];
  /** Folders on the way that could not be listed, as they are shown. */
  readonly denied: readonly string[];
}

/** Looks through a folder; `base` is how it is shown. */
async function search(folder: string, base: string, pattern: string, anyCase: boolean): Promise<Search> {
  const { glob } = await import('tinyglobby');
  const denied = new Set<string>();
  const found = await glob(pattern, {
    cwd: folder,
    expandDirectories: false,
    caseSensitiveMatch: !anyCase,
    ignore: ['**/node_modules/**'],
    fs: listingReader((path) => denied.add(portable(join(base, relative(folder, path))) || '.')),
  });
  return {
    names: found.map(portable).sort(compareNaturally),
    denied: [...denied].sort(compareNaturally),
  };
}

const foundAt = (base: string, cwd: string, name: string): Input => {
  const shown = base === '' ? name : portable(join(base, name));
  return { name: shown, path: resolve(cwd, base, name), found: true, key: name };
};

/** File names on Windows and macOS have no case. */
export const ANY_CASE = process.platform === 'win32' || process.platform === 'darwin';

async function expandOne(argument: string, cwd: string, wanted: FileKind): Promise<readonly Input[]> {
  const { pattern, ending } = KINDS[wanted];
  const refused = (folder: string): Input => notListed(folder, wanted);
  const path = resolve(cwd, argument);
  const kind = argument.trim() === '' ? 'nothing' : kindOf(path);
  if (kind === 'folder') {
    const base = portable(argument).replace(/^\.\/?$/, '');
    const { names, denied } = await search(path, base, pattern, true);
    const found = [...names.map((name) => foundAt(base, cwd, name)), ...denied.map(refused)];
    return found.length > 0 ? found : [emptyFolder(argument, wanted)];
  }
  if (kind === 'nothing' && isPattern(argument)) {
    const { folder, rest } = splitPattern(argument);
    const { names, denied } = await search(resolve(cwd, folder), folder, rest, ANY_CASE);
    // Who writes issues/* means the issues in it, not the PDFs beside them; and the other way round.
    const meant = rest.endsWith('*') ? names.filter((name) => ending.test(name)) : names;
    const found = [...meant.map((name) => foundAt(folder, cwd, name)), ...denied.map(refused)];
    return found.length > 0 ? found : [noMatch(argument, wanted)];
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
export async function expandInputs(
  given: readonly (string | Input)[],
  cwd: string,
  wanted: FileKind = 'issue',
): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const one of given) {
    for (const input of typeof one === 'string' ? await expandOne(one, cwd, wanted) : [one]) {
      const identity = identityOf(input);
      if (!inputs.has(identity)) inputs.set(identity, input);
    }
  }
  return [...inputs.values()];
}
