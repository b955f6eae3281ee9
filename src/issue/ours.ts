/**
 * Whether a file that was found in a folder is one of ours at all: other programs keep YAML there too. Only a file that
 * is plainly something else is none of ours; whatever may be an issue with mistakes is, so that its mistakes are said.
 */

import { namesOf } from '../schema/facts.ts';
import { FIELDS, ITEM, MASTHEAD } from '../schema/fields.ts';
import { distance } from '../schema/nearest.ts';

/** Keys of the first level as they are compared. */
const TOP = namesOf(FIELDS)
  .flat()
  .map((key) => key.toLowerCase());

/** Chinese keys of lower levels that nobody but us has at the left edge, where the indentation was lost. */
const LOWER = new Set([...namesOf(MASTHEAD), ...namesOf(ITEM)].map(([, zh]) => zh));
const KNOWN = new Set([...TOP, ...LOWER]);

/** A known key at the left edge, which nearly every file has, tells at once. */
const PLAIN = new RegExp(`^(?:${TOP.join('|')})[ \\t]*[:：]`, 'm');

/** Keys of an entry of `items`, for a file that is nothing but the list. */
const OF_ITEM = new Set([...LOWER, ...Object.keys(ITEM)]);

/** A line of the first level: a key, or an entry of a list that may begin with one. */
const LINE = /^(-\s+)?["']?([^\s"':：#-][^"':：#]{0,39}?)["']?\s*:(?=\s|$)/;
/** What else may stand at the left edge of another program's file: brackets, templates, marks of YAML; a full-width colon is a clerk's. */
const FRAME = /^(?:[[\]{}<%?!&*|>-]|\.\.\.$)/;

/** Longer names are like one of ours only by a slip; of short ones many are alike. */
const LONG = { latin: 6, han: 3 };

const isLatin = (word: string): boolean => /^[\x20-\x7e]+$/.test(word);

const letters = (word: string): readonly string[] => [...word];

/** A key inside braces. */
const INNER = /["']?([\p{L}\w.-]+)["']?\s*[:：]/gu;

type Likeness = 'known' | 'slip' | 'alike' | 'none';

/** How like a key of the first level a name is. */
function compareKey(written: string): Likeness {
  const key = written.normalize('NFKC').toLowerCase().replace(/\s+/g, '').split(/[.．]/)[0] ?? '';
  if (KNOWN.has(key)) return 'known';
  const long = isLatin(key) ? LONG.latin : LONG.han;
  const near = TOP.filter((top) => isLatin(top) === isLatin(key)).some((top) => {
    if (!isLatin(key) && key.includes(top)) return true;
    const [shorter, longer] = [letters(key), letters(top)].sort((one, other) => one.length - other.length);
    if (!shorter || !longer || longer.length - shorter.length > 1) return false;
    return distance(shorter, longer) === 1 && longer.length > 1;
  });
  if (!near) return 'none';
  return letters(key).length >= long ? 'slip' : 'alike';
}

/** The lines of the first level, without comments and marks of documents. */
function outerLines(text: string): readonly string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^\s*(?:#|---(?:\s|$)|$)/.test(line) && line.trim() !== '');
  const inset = lines.reduce((least, line) => Math.min(least, line.search(/\S/)), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(inset)).filter((line) => /^\S/.test(line));
}

/**
 * True of a text that is no issue and no publication, not even one with mistakes: it has keys, all of its first level
 * is keys, and none of them is ours, neither right nor misspelt. Prose is not, nor is an empty file.
 */
export function isForeign(text: string): boolean {
  if (PLAIN.test(text)) return false;
  const keys: string[] = [];
  for (const line of outerLines(text)) {
    const [, dash, key] = LINE.exec(line) ?? [];
    if (key === undefined) {
      if (!FRAME.test(line)) return false;
    } else if (dash !== undefined && OF_ITEM.has(key.trim().toLowerCase())) return false;
    else keys.push(key);
  }
  // Braces hold all keys on the inside.
  if (keys.length === 0) for (const [, key = ''] of text.matchAll(INNER)) keys.push(key);
  const found = keys.map(compareKey);
  if (keys.length === 0 || found.includes('known') || found.includes('slip')) return false;
  return found.filter((one) => one === 'alike').length * 3 < keys.length;
}
