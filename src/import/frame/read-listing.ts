/** A list of contents (要目) below the masthead. */

import type { Sourced } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { Dropped } from '../element.ts';
import type { DraftEntry } from '../issue-draft.ts';
import type { Row } from './frame-rows.ts';
import { keyOf, printedLines, runTogether, slice } from './placed-text.ts';
import type { Read } from './read-openings.ts';

/** A list as it stands in the file. */
export interface Listing {
  readonly heading: Sourced;
  /** Without leaders, numbers of pages and bullets. */
  readonly lines: readonly Sourced[];
  /** Leaders, numbers of pages and bullets. */
  readonly around: readonly Dropped[];
}

const HEADING =
  /^[【〖《〔[（(◆★■●▲]*\s*(?:(?:本\s*期|本\s*刊|内\s*容)?\s*(?:要\s*目|目\s*录|导\s*读|看\s*点|提\s*要|导\s*航|索\s*引)|本\s*期\s*(?:要\s*闻|要\s*点|内\s*容|重\s*点|摘\s*要))\s*[】〗》〕\]）)◆★■●▲]*\s*[：:]?$/u;
/** Dots up to the number of a page, or either alone. */
const LEADER =
  /\s*(?:[…⋯‥]+|[.．·・﹒—_-]{3,})[.．·…⋯‥・]*\s*[（(]?\s*(?:第\s*)?\d{0,3}(?:\s*[—-]\s*\d{1,3})?\s*页?\s*[)）]?$|(?:\s{2,}|\t|[\u3000])\s*[（(]?\d{1,3}[)）]?$|\s*[（(]\s*(?:第\s*)?\d{1,3}\s*页?\s*[)）]$/u;
const BULLET =
  /^(?:[●○·•◆◇■□★☆▲△※*✦►▶➤◎⊙❖-]+\s*|\d{1,2}\t\s*|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?\s*[.．、]\s*|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*|[①-⑳]\s*)/u;
/** What opens the rows behind a list. */
const EDITOR = /^[【〔（(]?\s*(?:编\s*者\s*按|按\s*[：:])/u;
/** A line with its leader is no longer. */
const LONGEST_LINE = 300;
/** Shorter words stand anywhere, in letters. */
const SHORTEST = 4;
/** So long a printed line may be a whole title. */
const LONG = 8;
/** A list has no more lines. */
const LONGEST = 60;

interface Line {
  readonly title: Sourced;
  readonly row: Row;
  readonly hasLeader: boolean;
}

function lineOf(row: Row): Line {
  const { text } = row;
  const leader = text.text.length > LONGEST_LINE ? null : LEADER.exec(text.text);
  const end = leader ? leader.index : text.text.length;
  const bullet = BULLET.exec(text.text.slice(0, end))?.[0] ?? '';
  return { title: slice(text, bullet.length, end), row, hasLeader: leader !== null };
}

const isProse = ({ text: { text } }: Row): boolean => text.length > 80 || /[。！？]$/u.test(text);

const SIGN = /^[^\p{L}\p{N}\s]/u;
const signOf = ({ text: { text } }: Row): string => SIGN.exec(text)?.[0] ?? '';

/** True of a row that begins as a line of a list does, by its key: there the text begins. */
const repeats = (keys: readonly string[], row: Row): boolean => {
  const [whole, own] = [keyOf(row.text.text), keyOf(lineOf(row).title.text)];
  return keys.some((one) => one === whole || one === own || (one.length >= 5 && whole.startsWith(one)));
};

/** True where a title begins a row behind the list. */
const isFound = (title: string, rows: readonly Row[]): boolean => {
  const key = keyOf(title);
  return (
    key.length >= SHORTEST && rows.some(({ text }) => keyOf(text.text.slice(0, LONGEST_LINE)).startsWith(key))
  );
};

/** True of the first row of the text; a list with two items of one title repeats itself before. */
const isFirstOfText = (rows: readonly Row[], at: number, keys: readonly string[]): boolean => {
  const [row, next] = [rows[at] as Row, rows[at + 1]];
  if (!repeats(keys, row)) return false;
  return repeats(keys.slice(0, 1), row) || !next || !isFound(lineOf(next).title.text, rows.slice(at + 2));
};

/** True of a row that a list does not go on with. */
function endsList(rows: readonly Row[], at: number, keys: readonly string[], hadLeaders: boolean): boolean {
  const [row, next] = [rows[at] as Row, rows[at + 1]];
  if (row.belowRule || isProse(row)) return true;
  if (row.opensPage && !isFound(lineOf(row).title.text, rows.slice(at + 1))) return true;
  if (hadLeaders) return !next || !lineOf(next).hasLeader;
  const sign = signOf(row);
  if (sign !== '' && sign === signOf(rows[0] as Row)) return false;
  return next !== undefined && isProse(next) && !EDITOR.test(next.text.text) && !repeats(keys, next);
}

/** Where the text begins: one of the lines stands there again, or what no list has. */
function endOfLines(rows: readonly Row[]): number {
  const keys: string[] = [];
  let hadLeaders = false;
  for (const [i, row] of rows.slice(0, LONGEST).entries()) {
    const { title, hasLeader } = lineOf(row);
    const key = keyOf(title.text);
    if (!hasLeader) {
      if (EDITOR.test(row.text.text) || isFirstOfText(rows, i, keys)) return i;
      if (i > 0 ? endsList(rows, i, keys, hadLeaders) : isProse(row)) return i;
    }
    hadLeaders ||= hasLeader;
    const lines = printedLines(title).map((line) => keyOf(line.text));
    keys.push(...[key, ...lines.filter((line) => line.length >= LONG)].filter(Boolean));
  }
  return Math.min(rows.length, LONGEST);
}

/** True of the name of a column, of which the first item's title follows the list. */
const isColumnHead = (row: Row, lines: readonly Row[]): boolean => {
  const { title, hasLeader } = lineOf(row);
  if (hasLeader || title.text.length > 10) return false;
  const own = signOf(row);
  if (lines.every((line) => signOf(line) !== own)) return true;
  return own === '' && title.text.length <= 6 && lines.every((line) => lineOf(line).title.text.length >= 8);
};

/** How many rows are lines of the list. */
function countLines(rows: readonly Row[]): number {
  const end = endOfLines(rows);
  const last = rows[end - 1];
  return end > 1 && end < rows.length && last && isColumnHead(last, rows.slice(0, end - 1)) ? end - 1 : end;
}

/** The lines in a row: one, or those that it was joined of where these are titles by themselves. */
function linesIn(row: Row, rest: readonly Row[]): Line[] {
  const whole = lineOf(row);
  const parts = printedLines(row.text).map((text) => lineOf({ ...row, text }));
  const isJoined = !isFound(whole.title.text, rest) && parts.some(({ title }) => isFound(title.text, rest));
  return isJoined ? parts : [whole];
}

/** Lines that were turned over as one. */
function joinTurned(lines: readonly Line[], rest: readonly Row[]): Sourced[] {
  const joined: Sourced[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [{ title, hasLeader }, next] = [lines[i] as Line, lines[i + 1]];
    const both = next && !hasLeader && runTogether([title, next.title]);
    if (
      both &&
      isFound(both.text, rest) &&
      rest.every(({ text }) => keyOf(text.text) !== keyOf(title.text))
    ) {
      joined.push(both);
      i++;
    } else if (title.text !== '') joined.push(title);
  }
  return joined;
}

/** What of a row is no title. */
function aroundOf({ row, title }: Line): Dropped[] {
  const whole = spanAt(row.text, 0, row.text.text.length);
  if (title.text === '') return [{ start: whole.start, end: whole.end, rule: 'leader' }];
  const own = spanAt(title, 0, title.text.length);
  return [
    { start: whole.start, end: own.start, rule: 'leader' as const },
    { start: own.end, end: whole.end, rule: 'leader' as const },
  ].filter(({ start, end }) => end > start);
}

/** Reads a list of contents where its heading stands. */
export function readListing(rows: readonly Row[]): Read<Listing> | undefined {
  const [heading, ...behind] = rows;
  if (!heading || !HEADING.test(heading.text.text)) return undefined;
  const count = countLines(behind);
  const rest = behind.slice(count);
  const lines = behind.slice(0, count).flatMap((row) => linesIn(row, rest));
  if (lines.length === 0) return undefined;
  return {
    value: {
      heading: heading.text,
      lines: joinTurned(lines, rest),
      around: lines.flatMap(aroundOf),
    },
    rows: 1 + count,
  };
}

/** The lines of a list that are neither the title of an item nor the name of a column. */
export function unmatchedLines({ lines }: Listing, entries: readonly DraftEntry[]): Sourced[] {
  const keys = entries.flatMap((entry) => {
    if (entry.kind === 'column') return [keyOf(entry.name.text)];
    const title = entry.title ? keyOf(entry.title.text) : '';
    const bare = keyOf((entry.title?.text ?? '').replace(BULLET, ''));
    return [title, bare, title + keyOf(entry.subtitle?.text ?? '')];
  });
  const known = new Set(keys.filter((key) => key !== ''));
  return lines.filter(({ text }) => !known.has(keyOf(text)));
}
