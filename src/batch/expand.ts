/** What was asked for on the command line → the issue files meant: names, folders, patterns and lists. */

import { join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, error, type Text } from '../diagnostic.ts';
import { kindOf } from '../disk/files.ts';
import { listingReader } from '../disk/folders.ts';
import { compareNaturally } from './natural.ts';

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
const ISSUE_FILE = /\.ya?ml$/i;

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

const notThere = (name: string, code: string, zh: string, en: string, hint: Text): Input => ({
  name,
  path: '',
  found: false,
  key: name,
  problem: error(
    code,
    { zh, en },
    {
      hint,
      span: { source: { path: name, text: '' }, start: 0, end: 0 },
    },
  ),
});

const noMatch = (pattern: string): Input =>
  notThere(pattern, 'glob-no-match', '没有文件合这个样式', 'No file matches this pattern', {
    zh: '检查文件夹和写法：* 代表一个名字里的任何字，** 代表任何一层文件夹，例如 "issues/**/*.yaml"',
    en: 'Check the folder and the pattern: * is any part of a name, ** any folders, as in "issues/**/*.yaml"',
  });

const noIssues = (folder: string): Input =>
  notThere(
    folder,
    'folder-no-issue',
    '这个文件夹里没有期刊文件（.yaml）',
    'This folder has no issue files (.yaml)',
    {
      zh: '检查是不是选错了文件夹；期刊文件的名字要以 .yaml 或 .yml 结尾',
      en: 'Check that it is the right folder; issue files end in .yaml or .yml',
    },
  );

const notListed = (folder: string): Input =>
  notThere(
    folder,
    'folder-denied',
    '没有权限看这个文件夹里有什么，里面的期刊没有排',
    'This folder may not be listed; the issues in it are left out',
    {
      zh: '请管文件的人给您读这个文件夹的权限，或者把里面的期刊文件复制出来',
      en: 'Ask for permission to read it, or copy the issues elsewhere',
    },
  );

interface Search {
  /** The names that match, naturally sorted and relative to the folder. */
  readonly names: readonly string[];
  /** Folders on the way that could not be listed, as they are shown. */
  readonly denied: readonly Input[];
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
    denied: [...denied].sort(compareNaturally).map(notListed),
  };
}

const foundAt = (base: string, cwd: string, name: string): Input => {
  const shown = base === '' ? name : portable(join(base, name));
  return { name: shown, path: resolve(cwd, base, name), found: true, key: name };
};

/** File names on Windows and macOS have no case. */
const ANY_CASE = process.platform === 'win32' || process.platform === 'darwin';

async function expandOne(argument: string, cwd: string): Promise<readonly Input[]> {
  const path = resolve(cwd, argument);
  const kind = argument.trim() === '' ? 'nothing' : kindOf(path);
  if (kind === 'folder') {
    const base = portable(argument).replace(/^\.\/?$/, '');
    const { names, denied } = await search(path, base, '**/*.{yaml,yml}', true);
    const found = [...names.map((name) => foundAt(base, cwd, name)), ...denied];
    return found.length > 0 ? found : [noIssues(argument)];
  }
  if (kind === 'nothing' && isPattern(argument)) {
    const { folder, rest } = splitPattern(argument);
    const { names, denied } = await search(resolve(cwd, folder), folder, rest, ANY_CASE);
    // Who writes issues/* means the issues in it, not the PDFs beside them.
    const wanted = rest.endsWith('*') ? names.filter((name) => ISSUE_FILE.test(name)) : names;
    const found = [...wanted.map((name) => foundAt(folder, cwd, name)), ...denied];
    return found.length > 0 ? found : [noMatch(argument)];
  }
  const written = argument.replaceAll('\\', '/');
  if (
    kind === 'nothing' &&
    sep === '/' &&
    written !== argument &&
    kindOf(resolve(cwd, written)) !== 'nothing'
  ) {
    return expandOne(written, cwd);
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
): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const one of given) {
    for (const input of typeof one === 'string' ? await expandOne(one, cwd) : [one]) {
      const identity = identityOf(input);
      if (!inputs.has(identity)) inputs.set(identity, input);
    }
  }
  return [...inputs.values()];
}
