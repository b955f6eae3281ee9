/**
 * The head of a file, read by its lines: what names an issue and the publication it extends, for a batch that has to
 * know the names of thousands of issues before it writes the first. Only what is written plainly is read this way; of
 * anything else it is said that the file must be read in full.
 */

import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { readDate } from '../schema/dates.ts';
import { mayBeInPublication, namesOf } from '../schema/facts.ts';
import { FIELDS, MASTHEAD } from '../schema/fields.ts';
import { readIssueNumber, readTotal } from '../schema/issue-number.ts';
import { type Reader, readFlag } from '../schema/values.ts';
import { nameOfTitle } from './normalise/masthead-lines.ts';

const CANONICAL = new Map(namesOf(FIELDS).flatMap(([en, zh]) => [[en, en] as const, [zh, en] as const]));

/** Keys whose text is wanted. */
const WANTED = new Set(['extends', 'number', 'total', 'supplement', 'date', 'title']);

/** The texts of a file's head by English key, `title` being the masthead's; an empty one takes a publication's away. */
export interface Head {
  readonly texts: ReadonlyMap<string, string>;
  /** Its top-level keys, English where they are known. */
  readonly keys: ReadonlySet<string>;
}

/** A key with a dot leads further down; that is for the full reader. */
const LINE = /^([^\s:：.．#'"[\]{},&*!|>%@`?-][^\s:：.．]*):(?:[ \t]+(.*))?$/;
/** A value that means what it says: no quotes, brackets, marks of YAML or comments. */
const PLAIN = /^[^\s"'“”‘’`[\]{}&*!|>%@#?:,-][^#:"'“”\t]*$/;
/** A value that goes on over lines, or ends somewhere inside this one. */
const OPEN = /^["'[{&*!]/;
const QUOTED = /^(?:"([^"\\]+)"|'([^']+)')$/;
const CLOSED = /^(?:"[^"\\]*"|'[^']*'|\[[^[\]{}"'#]*\]|\{[^[\]{}"'#]*\})$/;

/**
 * Reads the head of a file's text.
 *
 * @returns nothing where the text is not plain enough to be sure
 */
export function readHead(text: string): Head | undefined {
  const texts = new Map<string, string>();
  const keys = new Set<string>();
  let current = '';
  let indent = '';
  const take = (key: string, written: string): boolean => {
    const value = written.trim().replace(/(?:^|\s+)#.*$/, '');
    if (!WANTED.has(key)) return !OPEN.test(value) || CLOSED.test(value);
    const [, double, single] = QUOTED.exec(value) ?? [];
    const text = double ?? single ?? value;
    if (texts.has(key) || (text === value && value !== '' && !PLAIN.test(value))) return false;
    texts.set(key, text);
    return true;
  };
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const first = text.charCodeAt(from);
    // Nothing below most keys is wanted, and that is nearly all of a file.
    if (first === 0x20 && current !== 'masthead' && !WANTED.has(current)) {
      from = end + 1;
      continue;
    }
    const line = text.slice(from, end).trimEnd();
    from = end + 1;
    if (line === '' || first === 0x23) continue;
    if (first === 0x20) {
      const [inset = ''] = /^ +/.exec(line) ?? [];
      indent ||= inset;
      const [, written = '', value = ''] = LINE.exec(line.slice(inset.length)) ?? [];
      const key = written === MASTHEAD.title.zh ? 'title' : written;
      if (current !== 'masthead' || inset !== indent || written === '') return undefined;
      if (/^[|>]/.test(value) || !take(key, value)) return undefined;
      continue;
    }
    // A list may stand right below its key.
    if (first === 0x2d && line.startsWith('- ') && current !== 'masthead' && !WANTED.has(current)) continue;
    const [, written, value = ''] = LINE.exec(line) ?? [];
    // A key of several levels, such as 报头.刊名, is set after merging.
    if (written === undefined || written.includes('.')) return undefined;
    current = CANONICAL.get(written) ?? written;
    indent = '';
    if (keys.has(current)) return undefined;
    keys.add(current);
    if (current === 'title' || (current === 'masthead' && value !== '')) return undefined;
    if (!take(current, value)) return undefined;
  }
  return { texts, keys };
}

/** Backslashes are how Windows offices write paths; they mean the same elsewhere. */
export function resolveBase(from: string, written: string): string {
  const portable = sep === '/' ? written.replaceAll('\\', '/') : written;
  const path = portable.trim().replace(/^[“"](.*)[”"]$/, '$1');
  return isAbsolute(path) ? normalize(path) : join(dirname(from), path);
}

/** True of a file that holds what stays the same from issue to issue, and no more. */
export const isPublicationHead = ({ keys }: Head): boolean =>
  keys.size > 0 && [...keys].every(mayBeInPublication);

/** What an issue's file is named by, out of the heads of its files, the issue's first. */
export function readNameFacts(heads: readonly Head[]) {
  const textOf = (key: string): string => heads.find(({ texts }) => texts.has(key))?.texts.get(key) ?? '';
  let sound = true;
  const readUnder = <T>(key: string, read: Reader<T>): T | undefined => {
    const text = textOf(key);
    if (text === '') return undefined;
    const result = read(text);
    if ('value' in result) return result.value;
    sound = false;
    return undefined;
  };
  const title = nameOfTitle([textOf('title')]);
  const date = readUnder('date', readDate)?.count;
  const number = readUnder('number', readIssueNumber)?.count;
  const total = readUnder('total', readTotal)?.count;
  const supplement = readUnder('supplement', readFlag) ?? false;
  if (!sound || title === '' || !date || (number === undefined && !supplement)) return undefined;
  return {
    title,
    date,
    supplement,
    ...(number === undefined ? {} : { number }),
    ...(total === undefined ? {} : { total }),
  };
}
