import { findAddresses, range } from './address.ts';
import {
  box,
  boxOf,
  type CharBox,
  HAN,
  isDigit,
  isIdeograph,
  isLatin,
  isWestern,
  WESTERN,
} from './charclass.ts';

const isLetter = (character: string | undefined): boolean => isWestern(character) && !isDigit(character);

const PAIRED = '—―…⋯';
const HYPHENS = '-‐‑－';
/** Marks that are part of a word or number when it continues after them, as the comma of 1,000. */
const INNER_MARKS = '\'’".,:-/&_@–‐‑+…()[]{}';
/** Signs that take half an em, inside a number too: 7·20, 1∶500. */
const INNER_SIGNS = '·∶';
const INNER_SIGN = box('western', 0.5);
const OPENING_QUOTE = box('open', null);
const CLOSING_QUOTE = box('close', null);

/**
 * Decides the class of every character of a paragraph from the characters around it, never from a font (rule sheet A).
 *
 * @param characters the paragraph, one character an element
 * @returns one box a character; a Chinese mark keeps its box even where a Latin glyph would be narrower
 */
export function classify(characters: readonly string[]): CharBox[] {
  const western = findWesternQuotes(characters);
  const straight = findStraightQuotes(characters);
  const addressed = new Set(findAddresses(characters).flatMap(({ from, to }) => range(from, to)));
  return characters.map((character, i) => {
    if (isIdeograph(character.charCodeAt(0))) return HAN;
    if (western.has(i) || addressed.has(i)) return WESTERN;
    if (character === '…' && isWesternEllipsis(characters, i)) return WESTERN;
    return straight.get(i) ?? classifyInContext(character, characters[i - 1], characters[i + 1]);
  });
}

function classifyInContext(
  character: string,
  before: string | undefined,
  after: string | undefined,
): CharBox {
  if (isWestern(before) && isWestern(after)) {
    if (INNER_MARKS.includes(character)) return WESTERN;
    if (INNER_SIGNS.includes(character))
      return character === '∶' || isDigit(before) ? INNER_SIGN : boxOf(character);
  }
  if (PAIRED.includes(character) && (before === character || after === character)) return DASH;
  if (character === '—' && isLetter(before) && isLetter(after)) return WESTERN;
  if (HYPHENS.includes(character)) return classifyHyphen(character, before, after);
  if (opensWord(character, before, after)) return WESTERN;
  return boxOf(character);
}

const DASH = box('dash', 1);

/** A sign before a number, a connector behind anything else (CLREQ 3.1.4), a Western mark where it stands alone. */
function classifyHyphen(character: string, before: string | undefined, after: string | undefined): CharBox {
  const width = character === '－' ? 1 : null;
  if (isDigit(after) && before !== character) return box('prefix', width);
  return before === undefined || before === ' ' ? WESTERN : box('connector', width);
}

/** .NET and :80 are words: the mark at their start ends no sentence (UAX #14 LB25, LB29). */
const opensWord = (character: string, before: string | undefined, after: string | undefined): boolean =>
  (character === '.' ? isWestern(after) : character === ':' && isDigit(after)) &&
  !isWestern(before) &&
  before !== '.' &&
  before !== ')';

const NO_QUOTES: ReadonlySet<number> = new Set();

/**
 * Indices of Western curly quotes: a pair is Western only when the text inside it and on both sides of it is Western
 * (rule sheet A, ambiguous 2); a lone pair in Chinese text stays Chinese.
 */
function findWesternQuotes(characters: readonly string[]): ReadonlySet<number> {
  if (!characters.includes('“') && !characters.includes('‘')) return NO_QUOTES;
  const found = new Set<number>();
  let start = -1;
  characters.forEach((character, i) => {
    if (character === '“' || character === '‘') start = i;
    else if (start >= 0 && character === (characters[start] === '“' ? '”' : '’')) {
      const holds = characters.slice(start + 1, i).some(isWestern);
      if (holds && strongSide(characters, start, -1) && strongSide(characters, i, 1)) found.add(start).add(i);
      start = -1;
    } else if (!isLatin(character) && !isWestern(character) && !isApostrophe(characters, i)) start = -1;
  });
  return found;
}

const isApostrophe = (characters: readonly string[], i: number): boolean =>
  characters[i] === '’' && isWestern(characters[i - 1]) && isWestern(characters[i + 1]);

/** Three dots behind a Western word, with or without a space, where no Chinese follows. */
function isWesternEllipsis(characters: readonly string[], i: number): boolean {
  const [before, after] = [characters[i - 1], characters[i + 1]];
  if (before !== ' ' && !isWestern(before)) return false;
  return strongSide(characters, i, -1) && (after === undefined || after === ' ' || isWestern(after));
}

function strongSide(characters: readonly string[], from: number, step: 1 | -1): boolean {
  let i = from + step;
  while (characters[i] === ' ') i += step;
  return isWestern(characters[i]);
}

const NO_STRAIGHT: ReadonlyMap<number, CharBox> = new Map();

/**
 * Straight quotes open and close in turn, " and ' counted separately; one beside a space opens or closes by the side
 * the space is on (UAX #14 LB19). An apostrophe or a sign of inches inside a word is no quote.
 */
function findStraightQuotes(characters: readonly string[]): ReadonlyMap<number, CharBox> {
  if (!characters.includes('"') && !characters.includes("'")) return NO_STRAIGHT;
  const found = new Map<number, CharBox>();
  const open = new Set<string>();
  characters.forEach((character, i) => {
    if (character !== '"' && character !== "'") return;
    const [before, after] = [characters[i - 1], characters[i + 1]];
    if (isWestern(before) && isWestern(after)) return;
    const opens = before === undefined || before === ' ' || (!open.has(character) && !isDigit(before));
    const closes = after === undefined || after === ' ' || (open.has(character) && before !== ' ');
    if (opens && !closes) open.add(character);
    else open.delete(character);
    found.set(i, opens && !closes ? OPENING_QUOTE : CLOSING_QUOTE);
  });
  return found;
}
