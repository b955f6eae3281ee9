/** Lists of words as they are looked for in a text: by their first character, in their context. */

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
  /** The entries that begin with a code unit; they are read when they are first asked for. */
  readonly entriesAt: (unit: number) => readonly Entry[];
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
function matcherOf(
  start: string,
  wrong: string,
  context: string | undefined,
  oneSide: boolean,
): Entry['match'] {
  const isPlain = wrong === start && context === undefined;
  let compiled: RegExp | undefined;
  return (text, at) => {
    if (!text.startsWith(start, at)) return -1;
    if (isPlain) return at + start.length;
    compiled ??= new RegExp(patternOf(wrong, context?.split('\t') ?? [], oneSide), 'yu');
    compiled.lastIndex = at;
    return compiled.test(text) ? compiled.lastIndex : -1;
  };
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

/** Reads a list that was packed by scripts/pack-words.mjs. */
export function readWords(packed: string): WordList {
  const [reasons = [], contexts = [], words = []] = packed.split('\n\n').map((part) => part.split('\n'));
  const lines = new Map(words.map((line) => [line.charCodeAt(0), line.slice(1)]));
  const read = new Map<number, readonly Entry[]>();
  return {
    entriesAt: (unit) => {
      const known = read.get(unit);
      if (known) return known;
      const packedWords = lines.get(unit)?.split('\f') ?? [];
      const entries = packedWords.map((line) => readEntry(line, { reasons, contexts }));
      read.set(unit, entries);
      return entries;
    },
  };
}

/**
 * Where the words of a list stand in a text, from left to right; of those that overlap the first, and of these the longest.
 * @param accepts what is a hit in the end; it is asked of few
 */
export function findWords(text: string, list: WordList, accepts: (hit: Hit) => boolean = () => true): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at++) {
    const hit = longestAt(text, at, list.entriesAt(text.charCodeAt(at)));
    if (!hit || !accepts(hit)) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function longestAt(text: string, from: number, entries: readonly Entry[]): Hit | undefined {
  let longest: Hit | undefined;
  for (const entry of entries) {
    const to = entry.match(text, from);
    if (to > (longest?.to ?? from)) longest = { entry, from, to };
  }
  return longest;
}
