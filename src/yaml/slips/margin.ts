/**
 * Lines of a text that stand outside it: a body pasted at the margin, or indented too little. One line alone does not
 * tell whether it is text or an outline gone wrong; what stands below it does.
 */

import { aliasOf } from '../../schema/aliases.ts';
import { fieldsOf, isOpenMapping, KNOWN_KEYS, mayBeText } from '../../schema/keys.ts';
import { findNearest } from '../../schema/nearest.ts';
import { isList, isMapping, type Levels, type MappingLevel, nameIn, pathTo } from './levels.ts';
import { isOwn } from './open-text.ts';
import { beginsAnew, has, knows, listOf } from './place.ts';
import { readFrame } from './signs.ts';
import { type Line, readLine } from './yaml-line.ts';

/** The text that lines may be strays of. */
export interface Held {
  /** Its key's column; its lines are deeper. */
  readonly column: number;
  /** Where its lines start, once there is one. */
  readonly indent: number | undefined;
  /** It has begun: a key in its own key's column is then likelier the next key. */
  readonly hasText: boolean;
  /** It stands below a `|`, where a line may have any signs. */
  readonly isBlock: boolean;
}

/**
 * What a line is to a text above it: one of its lines where it should be (`inside`) or not (`text`), a remark, or a
 * line of the outline: surely (`own`), likely, or perhaps.
 */
type Standing = 'blank' | 'inside' | 'remark' | 'text' | 'maybe' | 'likely' | 'own';

/** A value that is to come on the lines below. */
const OPENS = /^(?:[|>][-+0-9]*)?$/;

function judgeKey(
  { width }: Line,
  { hasText, isBlock }: Held,
  levels: Levels,
  { key, isPlain, value }: { readonly key: string; readonly isPlain: boolean; readonly value: string },
): Standing {
  const mappings = levels.filter(isMapping);
  const deepest = mappings.at(-1);
  const knowing = mappings.filter((level) => knows(level, key.split('.', 1)[0] ?? ''));
  const level = knowing.findLast(({ column }) => column === width) ?? knowing.at(-1);
  const isLevel = deepest?.column === width;
  // Behind a colon no text ends before a key in its own key's column, known or not.
  if (deepest && isLevel && isPlain && level !== deepest) {
    if (!isBlock) return 'own';
    // So may a key that belongs further out, 落款: in an item.
    if (level || aliasOf(pathTo(levels, deepest), key)) return hasText ? 'likely' : 'maybe';
  }
  if (!deepest || !level) {
    if (!isPlain) return 'text';
    if (deepest && isLevel && isOpenMapping(deepest.type)) return 'own';
    if (deepest && width > 0 && isMisspelt(deepest, width, key)) return 'own';
    return isLevel && hasText ? 'likely' : 'maybe';
  }
  // A text has no line such as 签批: and nothing more; a key behind a dot is no word of a text; and what strays to where
  // the next key of an item is due, below the rows of its table, is that key.
  const isDue = width > 0 && level !== deepest && !has(level, key);
  const isKey =
    isPlain && level.column === width && (OPENS.test(value) || !isBlock || key.includes('.') || isDue);
  if (isKey) return 'own';
  if (level === deepest) {
    if (isLevel) return 'own';
    if (!has(level, key)) return isPlain || Math.abs(width - level.column) === 1 ? 'likely' : 'maybe';
    const list = listOf(levels, level);
    if (isPlain && list && width >= list.column && beginsAnew(level, key)) return 'own';
  }
  return isPlain || level.column === width ? 'maybe' : 'text';
}

/** A slip of the fingers in a key that the mapping lacks, about where its keys stand. */
function isMisspelt(mapping: MappingLevel, width: number, key: string): boolean {
  if (Math.abs(width - mapping.column) !== 1) return false;
  const missing = fieldsOf(mapping.type).filter(({ en }) => !has(mapping, en));
  return (
    findNearest(
      key,
      missing.flatMap(({ zh, en }) => [zh, en]),
    ) !== undefined
  );
}

/** True of a line that is indented as one of the text. */
export const isInside = ({ ascii, foreign }: Line, { column, indent }: Held): boolean =>
  ascii > column && (!foreign || indent === undefined || ascii >= indent);

/** True of a line that could be no part of an outline. */
const isBare = (rest: string): boolean => !/:(\s|$)|^[-?[{"'&*!|>%@`]/.test(rest);

/** `- { 标题: …`, up to its first key. */
const BRACED_ITEM = /^(-\s+)\{\s*/;

function judge(line: Line, held: Held, levels: Levels): Standing {
  const { rest, width, foreign } = line;
  if (rest === '') return 'blank';
  if (isInside(line, held)) return foreign && isOwn(line, levels) ? 'own' : 'inside';
  if (rest.startsWith('#')) return 'remark';
  if (foreign) return isOwn(line, levels) ? 'own' : 'text';
  if (/^(---|\.\.\.|[:?])$|^[:?] /.test(rest)) return 'maybe';
  const { mark, key, colon, spaced, value } = readFrame(rest.replace(BRACED_ITEM, '$1'));
  const isPlain = colon === ':' && spaced;
  // Behind a dash of a list of texts, as of a body, a full-width colon is one of a sentence.
  const isEntry =
    mark !== '' && levels.some((level) => isList(level) && level.column === width && mayBeText(level.type));
  if (isEntry && !isPlain) return 'own';
  if (key === undefined) {
    if (mark === '' && KNOWN_KEYS.has(/^\S*/.exec(rest)?.[0] ?? '')) return held.hasText ? 'likely' : 'maybe';
    return held.isBlock || isBare(rest) ? 'text' : 'maybe';
  }
  if (mark !== '') {
    if (levels.some((level) => isList(level) && knows(level, key))) return 'own';
    if (!isPlain) return 'text';
    return levels.some((level) => isList(level) && level.column === width) ? 'likely' : 'maybe';
  }
  return judgeKey(line, held, levels, { key, isPlain, value });
}

/** True of a line of the outline that goes on with the mapping that the text is in, or the list that this is in. */
function goesOn({ rest }: Line, levels: Levels): boolean {
  const { mark, key } = readFrame(rest);
  const deepest = levels.findLast(isMapping);
  if (key === undefined || !deepest) return false;
  return mark === '' ? levels.indexOf(deepest) > 0 && knows(deepest, key) : levels.some(isList);
}

/** Lines that are looked at beyond the last that is surely text. */
export const FAR = 60;

/**
 * The last of the lines that are strays of a text; undefined where the first is none. With it, how many lines were
 * looked at.
 * @param lines of the file
 * @param from the index of the first that does not stand in the text
 */
export function findRun(
  lines: readonly string[],
  from: number,
  held: Held,
  levels: Levels,
): { readonly last: number | undefined; readonly seen: number } {
  let last: number | undefined;
  let tail: number | undefined;
  /** Keys of lines that are likely the next of the outline, and the last line that could be either. */
  let likely: string[] = [];
  let latest: number | undefined;
  /** The column of a key, perhaps, that deeper lines are then the value of. */
  let owner: number | undefined;
  let index = from;
  for (; index < lines.length && index - (last ?? from) < FAR; index++) {
    const line = readLine(lines[index] ?? '', 0, index + 1);
    const standing = judge(line, held, levels);
    const isOwned = owner !== undefined && line.ascii > owner && !line.foreign;
    // An unknown key with a list below it is a part of its own; where no text has strayed, no text.
    if (isOwned && last === undefined && readFrame(line.rest).mark !== '') break;
    if (standing === 'blank' || (isOwned && standing !== 'own')) continue;
    owner = standing === 'maybe' || standing === 'likely' ? ownColumn(line, levels) : undefined;
    if (standing === 'own') {
      if (!goesOn(line, levels)) break;
      // A text that had ended before these lines would have taken the mapping with it; and no key comes twice.
      last = likely.includes(keyIn(line, levels)) ? latest : (tail ?? last);
      break;
    }
    if (standing === 'text') {
      last = index;
      tail = undefined;
      likely = [];
    } else if (standing === 'likely') likely.push(keyIn(line, levels));
    else if (standing === 'maybe' && likely.length === 0) tail = index;
    if (standing === 'likely' || standing === 'maybe') latest = index;
  }
  return { last, seen: index - from };
}

/** The column of a line whose key is known there, or has its value below. */
function ownColumn({ rest, width }: Line, levels: Levels): number | undefined {
  const { key = '', value } = readFrame(rest);
  const isKey = levels.some(
    (level) => isMapping(level) && level.column === width && (OPENS.test(value) || knows(level, key)),
  );
  return isKey ? width : undefined;
}

/** The name of a line's key in the mapping that the text is in. */
const keyIn = ({ rest }: Line, levels: Levels): string =>
  nameIn(levels.findLast(isMapping)?.type, readFrame(rest).key ?? '');
