/** Lists of words as they are looked for in a text: by their first two characters, in their context. */

import { once, remember } from '../../base/remember.ts';
import { pairFilter } from './pair-filter.ts';
import { readContext } from './word-context.ts';

/** What to write in place of a word, and by whose word. */
export interface Entry {
  readonly right: string;
  readonly reason: string;
  readonly source: string;
  /** True where the word may be changed unasked. */
  readonly certain: boolean;
  /** True where the word is wrong even if its characters belong to two words of the sentence. */
  readonly sure: boolean;
  /** Index behind the word where it stands in the text at an index, in its context; -1 where it does not. */
  readonly match: (text: string, at: number) => number;
}

export interface WordList {
  /** What begins with a code unit. */
  readonly from: (unit: number) => Beginnings;
  /** False only where nothing begins with two code units. */
  readonly mayBegin: (first: number, second: number) => boolean;
}

/** What begins with a character: the second characters of all, a tab where a beginning has but one, and the entries. */
interface Beginnings {
  readonly seconds: string;
  /** An entry by its number; it is read when it is first asked for. */
  readonly entry: (index: number) => Entry;
}

/** Where an entry was found: UTF-16 indexes. */
export interface Hit {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

const FIGURE = '[有为在达需]?[\\d一二三四五六七八九十百千万亿两几半数][^，。；：！？、（）“”\\n]{0,8}?';
const FEW = '[^，。；：！？、（）“”\\n]{1,10}?';

const either = (opening: string, pattern: string): string => (pattern ? `(?${opening}${pattern})` : '');

/** The pattern of a word in its context: in a phrase, … stands for a few characters, # for a figure and what it counts. */
function patternOf(
  wrong: string,
  [before = '', notBefore = '', after = '', notAfter = '']: readonly string[],
  oneSide: boolean,
): string {
  const phrase = wrong.replaceAll('#', FIGURE).replaceAll('…', FEW);
  const [left, right] = [either('<=', before), either('=', after)];
  const placed =
    oneSide && before && after ? `(?:${left}${phrase}|${phrase}${right})` : `${left}${phrase}${right}`;
  return `${either('<!', notBefore)}${placed}${either('!', notAfter)}`;
}

/** Tries a pattern where what it begins with stands; it is compiled when it is first tried, which for most never comes. */
function phraseMatcher(start: string, pattern: () => string): Entry['match'] {
  let compiled: RegExp | undefined;
  return (text, at) => {
    if (!text.startsWith(start, at)) return -1;
    compiled ??= new RegExp(pattern(), 'yu');
    compiled.lastIndex = at;
    return compiled.test(text) ? compiled.lastIndex : -1;
  };
}

/** Finds a word by comparing texts; its context is read when the word is first found. */
function wordMatcher(word: string, context: string | undefined, oneSide: boolean): Entry['match'] {
  const isInContext = once(() => readContext(context ?? '', oneSide));
  return (text, at) => {
    const to = at + word.length;
    return text.startsWith(word, at) && (context === undefined || isInContext()(text, at, to)) ? to : -1;
  };
}

function matcherOf(
  start: string,
  wrong: string,
  context: string | undefined,
  oneSide: boolean,
): Entry['match'] {
  return wrong === start
    ? wordMatcher(start, context, oneSide)
    : phraseMatcher(start, () => patternOf(wrong, context?.split('\t') ?? [], oneSide));
}

interface Shared {
  readonly reasons: readonly string[];
  readonly contexts: readonly string[];
}

function readEntry(line: string, { reasons, contexts }: Shared): Entry {
  const [start = '', group, wrong, right = '', context, flag] = line.split('\t');
  const [reason = '', source = ''] = reasons[Number(group)]?.split('\t') ?? [];
  return {
    right,
    reason,
    source,
    sure: flag === 'sure',
    certain: flag === 'certain',
    match: matcherOf(
      start,
      wrong || start,
      context ? contexts[Number(context)] : undefined,
      flag === 'either',
    ),
  };
}

const TAB = 9;

const NOTHING: Beginnings = {
  seconds: '',
  entry: () => {
    throw new RangeError('nothing begins so');
  },
};

function readBeginnings(packed: string, shared: Shared): Beginnings {
  const end = packed.indexOf('\f');
  const seconds = packed.slice(1, end);
  const lines = once(() => packed.slice(end + 1).split('\f'));
  const read: Entry[] = [];
  return {
    seconds,
    entry: (index) => {
      read[index] ??= readEntry(lines()[index] as string, shared);
      return read[index];
    },
  };
}

/** Reads a list that was packed by scripts/pack-words.mjs. */
export function readWords(packed: string): WordList {
  const [reasons = [], contexts = [], words = []] = packed.split('\n\n').map((part) => part.split('\n'));
  const lines = new Map(words.map((line) => [line.charCodeAt(0), line]));
  const from = remember((unit: number): Beginnings => {
    const line = lines.get(unit);
    return line === undefined ? NOTHING : readBeginnings(line, { reasons, contexts });
  });
  return { from, mayBegin: pairFilter((unit) => from(unit).seconds) };
}

/**
 * Where the words of a list stand in a text, from left to right; of those that overlap the first, and of these the longest.
 * @param accepts what is a hit in the end; it is asked of few
 */
export function findWords(text: string, list: WordList, accepts: (hit: Hit) => boolean = () => true): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!list.mayBegin(text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
    const hit = longestAt(text, at, list.from(text.charCodeAt(at)));
    if (!hit || !accepts(hit)) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function longestAt(text: string, from: number, { seconds, entry }: Beginnings): Hit | undefined {
  const second = text.charCodeAt(from + 1);
  let longest: Hit | undefined;
  for (let i = 0; i < seconds.length; i++) {
    const unit = seconds.charCodeAt(i);
    if (unit !== second && unit !== TAB) continue;
    const tried = entry(i);
    const to = tried.match(text, from);
    if (to > (longest?.to ?? from)) longest = { entry: tried, from, to };
  }
  return longest;
}
