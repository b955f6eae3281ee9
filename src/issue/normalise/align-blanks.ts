/** Which of the blanks in a source a text has kept: indentation goes, and a folded line end is a space. */

import { isBlank, readEscape } from './escapes.ts';

/** A blank of the source. */
interface Blank {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Written as an escape, which every text keeps. */
  readonly escaped: boolean;
  /** True at the start of a line, where it may be indentation. */
  readonly leading: boolean;
}

/** A backslash at a line's end in double quotes: the line goes on in the next, behind its indentation. */
const CONTINUED = /\\\r?\n[ \t]*/y;

/** Wide and no-break spaces at a line's start, which have been read as the spaces of YAML where it needs them. */
const isForeign = (character: string): boolean => character === '\u3000' || character === '\u00a0';

/**
 * The blanks of a source from an offset on, and the offset of what stands behind them.
 *
 * @param most the offset at which the scalar ends
 * @param next what stands behind the blanks in the text
 */
export function readBlanks(
  source: string,
  from: number,
  most: number,
  hasEscapes: boolean,
  next: string | undefined,
): { readonly units: readonly Blank[]; readonly end: number } {
  const units: Blank[] = [];
  let leading = false;
  let at = from;
  while (at < most) {
    const value = source[at] as string;
    if (isBlank(value)) {
      units.push({ start: at, end: at + 1, value, escaped: false, leading });
      if (value === '\n') leading = true;
      at++;
      continue;
    }
    if (isForeign(value) && value !== next) {
      units.push({ start: at, end: at + 1, value: ' ', escaped: false, leading });
      at++;
      continue;
    }
    if (!hasEscapes || value !== '\\') break;
    CONTINUED.lastIndex = at;
    const [continued] = CONTINUED.exec(source) ?? [];
    if (continued !== undefined) {
      at += continued.length;
      continue;
    }
    const found = readEscape(source, at);
    if (!isBlank(found.value)) break;
    units.push({ start: at, end: found.end, value: found.value, escaped: true, leading: false });
    leading = false;
    at = found.end;
  }
  return { units, end: at };
}

/**
 * Tells the places of the blanks of a text, from the last to the first, for indentation is the first of its line.
 *
 * @param from index of the first blank in the text
 * @param to index behind the last
 * @param units the blanks that stand there in the source
 * @param isBlock true where lines may begin with spaces of their own
 * @param starts where the offsets are put at which each starts
 * @param ends where the offsets are put at which each ends
 * @returns false where text and source do not match
 */
export function matchBlanks(
  text: string,
  from: number,
  to: number,
  units: readonly Blank[],
  isBlock: boolean,
  starts: Int32Array,
  ends: Int32Array,
): boolean {
  const firstBreak = isBlock ? text.slice(from, to).indexOf('\n') : -1;
  let escapes = units.filter(({ escaped }) => escaped).length;
  let unit = units.length - 1;
  for (let i = to - 1; i >= from; i--) {
    const hasBreak = firstBreak >= 0 && from + firstBreak < i;
    // What is left of the text is escapes alone where there are as many of them.
    const isEscape = i - from < escapes;
    while (unit >= 0 && !canBe(units[unit] as Blank, text[i] as string, hasBreak, isEscape)) unit--;
    const found = units[unit];
    if (!found) return false;
    if (found.escaped) escapes--;
    starts[i] = found.start;
    ends[i] = found.end;
    unit--;
  }
  return true;
}

/** True of a blank of the source that may stand for one of the text. */
function canBe(
  { value, escaped, leading }: Blank,
  wanted: string,
  hasBreak: boolean,
  isEscape: boolean,
): boolean {
  if (escaped || isEscape) return escaped;
  if (value === '\n') return wanted === '\n' || wanted === ' ';
  return value === wanted && (!leading || hasBreak);
}
