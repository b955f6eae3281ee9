/** Lists of inputs, one a line: `--list`, and standard input where it is one. */

import { resolve } from 'node:path';
import { ISSUE_ENDING } from '../../base/issue-file.ts';
import { kindOf } from '../../disk/files.ts';
import { decodeText } from '../../yaml/bytes.ts';
import { isPattern } from './glob.ts';

/** Names between NULs, as `find -print0` writes them. Where letters stand between them, it is UTF-16. */
function splitAtNuls(bytes: Uint8Array): readonly string[] | undefined {
  if (!bytes.includes(0)) return undefined;
  try {
    const names = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\0');
    return names.every((name) => name.length !== 1) ? names : undefined;
  } catch {
    return undefined;
  }
}

/** Lines of a text in any encoding. */
function splitLines(bytes: Uint8Array): readonly string[] | undefined {
  if (bytes.length === 0) return [];
  const { source, diagnostics } = decodeText('', bytes);
  if (source) return source.text.split(/\r?\n/);
  return diagnostics.some(({ code }) => code === 'file-empty') ? [] : undefined;
}

/** Quotes around a name, as Windows copies a path. */
const QUOTED = /^(["'])(.*)\1$/;

/**
 * Reads a list: one name a line in any encoding, quoted or not, or names that end in NULs. Blank lines do not count,
 * nor do lines that begin with #.
 *
 * @returns nothing where the bytes are no text
 */
export function readList(bytes: Uint8Array): readonly string[] | undefined {
  const names = splitAtNuls(bytes);
  if (names) return names.map((name) => name.trim()).filter((name) => name !== '');
  return splitLines(bytes)
    ?.map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(QUOTED, '$2'));
}

/** What a line of an issue has, and no path of one: a key with its value. */
const KEY = /[:：](?:\s|$)/;

/**
 * True of standard input that is a list and not the text of an issue: every line is something to build, a file, a
 * folder or a pattern. No line of an issue is; and a name that leads nowhere, between others, is still a name.
 */
export function isList(names: readonly string[], cwd: string): boolean {
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        !KEY.test(name) &&
        (ISSUE_ENDING.test(name) || isPattern(name) || kindOf(resolve(cwd, name)) !== 'nothing'),
    )
  );
}
